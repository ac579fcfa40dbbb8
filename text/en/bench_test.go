package en

import (
	"runtime"
	"strings"
	"testing"

	"parley/text"
)

// article is text for measuring speed, written for the purpose.
const article = `The two delegations met for six hours on Tuesday in the old customs house of Varna, and left without a joint statement.

"We did not expect miracles," said Ilka Brandt, who leads the delegation of the northern provinces. "What we expected was an answer about the prisoners, and we did not get one."

The southern government's spokesman, Petar Doukas, told reporters that his side had put forward a 12-point plan that includes a 30-day halt to strikes on ports, the return of 340 detainees and the reopening of the Kalin bridge. He declined to say whether the plan had been rejected.

According to two diplomats familiar with the talks, the U.S. envoy urged both sides to drop their preconditions before a second round, which may be held as early as next week. The officials, who spoke on condition of anonymity because the talks are confidential, said the question of customs revenue — worth some $2.4 billion a year — remained the hardest.

- Northern forces would pull back 15 kilometres from the river.
- The south would lift its blockade "in full and without delay".
- Monitors, not soldiers, would guard the bridge.

Fighting went on around the town of Sered while the delegates talked: at least 14 people were injured when a drone hit a market on Monday night, the regional governor said. The claim couldn't be checked independently.
`

func words(d *text.Document) int {
	n := 0
	for _, s := range d.Sentences {
		n += len(s.Tokens)
	}
	return n
}

// BenchmarkRead splits, tokenises, tags, lemmatises and parses on one core.
func BenchmarkRead(b *testing.B) {
	e, err := New()
	if err != nil {
		b.Fatal(err)
	}
	n := words(e.Read(article, nil))
	for b.Loop() {
		e.Read(article, nil)
	}
	b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}

// BenchmarkSplit splits and tokenises only.
func BenchmarkSplit(b *testing.B) {
	e := Splitter()
	n := words(e.Read(article, nil))
	for b.Loop() {
		e.Read(article, nil)
	}
	b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}

// BenchmarkReadParallel reads on as many cores as -cpu says; two should do at least
// 1.8 times the work of one (go test -bench Parallel -cpu 1,2 on a quiet machine).
func BenchmarkReadParallel(b *testing.B) {
	e, err := New()
	if err != nil {
		b.Fatal(err)
	}
	n := words(e.Read(article, nil))
	b.RunParallel(func(p *testing.PB) {
		for p.Next() {
			e.Read(article, nil)
		}
	})
	b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}

// BenchmarkNew loads the model.
func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		if _, err := New(); err != nil {
			b.Fatal(err)
		}
	}
}

// Parsing sentences whose words were met before allocates nothing.
func TestAllocations(t *testing.T) {
	e, err := New()
	if err != nil {
		t.Fatal(err)
	}
	d := e.Read(article, nil)
	parse := func() {
		for i := range d.Sentences {
			e.Parse(&d.Sentences[i])
		}
	}
	if n := testing.AllocsPerRun(20, parse); n > 1 { // a collection may take the worker away
		t.Errorf("%v allocations for %d sentences", n, len(d.Sentences))
	}
}

// One reader, model and work space, fits in 100 MB.
func TestMemory(t *testing.T) {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	e, err := New()
	if err != nil {
		t.Fatal(err)
	}
	d := e.Read(strings.Repeat(article, 50), nil)
	runtime.GC()
	runtime.ReadMemStats(&after)
	used := float64(after.HeapAlloc-before.HeapAlloc) / 1e6
	t.Logf("%.1f MB for the reader and %d words read", used, words(d))
	if used > 100 {
		t.Errorf("%.1f MB", used)
	}
	runtime.KeepAlive(e)
}

// BenchmarkMet reads what was read before.
func BenchmarkMet(b *testing.B) {
	e, err := New()
	if err != nil {
		b.Fatal(err)
	}
	e.Remember(1000)
	n := words(e.Read(article, nil))
	for b.Loop() {
		e.Read(article, nil)
	}
	b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}
