package net

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	"parley/text/conllu"
)

// treebank is a small one written for the purpose: who did what to whom.
func treebank(t testing.TB) []*conllu.Sentence {
	t.Helper()
	var b strings.Builder
	people := []string{"Anna", "Boris", "Clara", "Dmitri"}
	verbs := []string{"met", "called", "left", "thanked", "saw"}
	things := []string{"envoy", "minister", "crowd", "team"}
	for _, p := range people {
		for _, v := range verbs {
			for _, o := range things {
				b.WriteString("1\t" + p + "\t" + p + "\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n")
				b.WriteString("2\t" + v + "\t" + v + "\tVERB\tVBD\t_\t0\troot\t_\t_\n")
				b.WriteString("3\tthe\tthe\tDET\tDT\t_\t4\tdet\t_\t_\n")
				b.WriteString("4\t" + o + "\t" + o + "\tNOUN\tNN\t_\t2\tobj\t_\t_\n")
				b.WriteString("5\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n")
			}
		}
	}
	all, err := conllu.Read(strings.NewReader(b.String()))
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func small() Options {
	o := StandardOptions()
	o.Config = Config{Width: 16, Hidden: 24, Layers: "cgc", Prefixes: 64, ShortSuffixes: 64, LongSuffixes: 64, Shapes: 32, Prefix: 3, ShortSuffix: 3, LongSuffix: 5}
	o.Epochs, o.Rate, o.Log = 60, 0.01, io.Discard
	return o
}

func TestTrain(t *testing.T) {
	all := treebank(t)
	m, s, err := Train(all[:60], all[60:], small())
	if err != nil {
		t.Fatal(err)
	}
	if s.LAS < 0.99 || s.UPOS < 0.99 {
		t.Errorf("learnt too little: %+v", s)
	}
	words := m.NewParser().Parse(strings.Fields("Anna called the minister ."))
	for i, want := range []struct {
		head int
		rel  string
	}{{1, "nsubj"}, {-1, "root"}, {3, "det"}, {1, "obj"}, {1, "punct"}} {
		if words[i].Head != want.head || m.Rels[words[i].Rel] != want.rel {
			t.Errorf("word %d: head %d %s, want %d %s", i, words[i].Head, m.Rels[words[i].Rel], want.head, want.rel)
		}
	}
}

func TestSameSeedSameBytes(t *testing.T) {
	all := treebank(t)
	o := small()
	o.Epochs = 3
	var made [3][]byte
	for i := range made {
		o.Seed = uint64(1 + i/2)
		m, _, err := Train(all[:40], all[60:], o)
		if err != nil {
			t.Fatal(err)
		}
		made[i] = m.Bytes()
	}
	if !bytes.Equal(made[0], made[1]) {
		t.Error("two trainings with one seed differ")
	}
	if bytes.Equal(made[0], made[2]) {
		t.Error("another seed made the same model")
	}
}

func TestCollapse(t *testing.T) {
	all := treebank(t)
	o := small()
	o.Rate, o.Epochs = 1e9, 4
	if _, _, err := Train(all[:60], all[60:], o); !errors.Is(err, ErrCollapse) {
		t.Errorf("got %v, want a collapse", err)
	}
}

func TestFile(t *testing.T) {
	m, _ := toy()
	m.Extra = map[string][]byte{"a": {1, 2, 3}, "b": nil}
	data := m.Bytes()
	got, err := Open(data)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got.Bytes(), data) {
		t.Error("a model read and written again is another")
	}
	if string(got.Extra["a"]) != "\x01\x02\x03" {
		t.Errorf("extra: %v", got.Extra)
	}
	for i, v := range got.tables[0].w {
		if d := v - m.tables[0].w[i]; d > 0.005 || d < -0.005 {
			t.Fatalf("weight %d: %g was %g", i, v, m.tables[0].w[i])
		}
	}
	for _, c := range []struct {
		name string
		data []byte
	}{
		{"empty", nil},
		{"cut", data[:len(data)/2]},
		{"other magic", append([]byte("something"), data...)},
		{"one bit", append(append([]byte(nil), data[:100]...), append([]byte{data[100] ^ 1}, data[101:]...)...)},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, err := Open(c.data); !errors.Is(err, ErrModel) {
				t.Errorf("got %v", err)
			}
		})
	}
}

// A parser that has met its longest sentence allocates nothing more.
func TestAllocations(t *testing.T) {
	m, _ := toy()
	p := m.NewParser()
	long := strings.Fields(strings.Repeat("The dog saw — 3 “Katzen” ", 12))
	short := strings.Fields("the dog saw the cat")
	p.Parse(long)
	if n := testing.AllocsPerRun(20, func() { p.Parse(short); p.Parse(long) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

// Trees of arbitrary words are trees: one root, no cycles.
func TestTrees(t *testing.T) {
	m, _ := toy()
	p := m.NewParser()
	words := strings.Fields("the dog saw 12 x Ünder ' — cat The")
	for n := 1; n < 40; n++ {
		var forms []string
		for i := range n {
			forms = append(forms, words[(i*n+i)%len(words)])
		}
		got := p.Parse(forms)
		roots := 0
		for i, w := range got {
			if w.Head < 0 {
				roots++
				if m.Rels[w.Rel] != "root" {
					t.Errorf("the root has relation %s", m.Rels[w.Rel])
				}
			}
			h, steps := i, 0
			for ; h >= 0 && steps <= n; h = got[h].Head {
				steps++
			}
			if steps > n {
				t.Fatalf("a cycle in %d words", n)
			}
		}
		if roots != 1 {
			t.Fatalf("%d roots in %d words", roots, n)
		}
	}
}

// The costs of the oracle are true: whatever zero-cost path is taken, the gold tree
// comes out.
func TestOracle(t *testing.T) {
	for _, c := range []struct {
		name string
		head []int32
	}{
		{"chain to the right", []int32{4, 0, 1, 2}},
		{"chain to the left", []int32{1, 2, 3, 4}},
		{"both sides", []int32{2, 2, 7, 5, 5, 2, 2}},
		{"one word", []int32{1}},
	} {
		t.Run(c.name, func(t *testing.T) {
			n := len(c.head)
			tree := newGoldTree(c.head, make([]int32, n))
			for path := range 64 { // bits choose among zero-cost transitions
				var s state
				s.reset(n)
				for step := 0; !s.done(); step++ {
					cost := tree.costs(&s)
					var free []int
					for a := range cost {
						if s.allowed(a) && cost[a] == 0 {
							free = append(free, a)
						}
					}
					if len(free) == 0 {
						t.Fatalf("no transition without cost after %d steps", step)
					}
					s.take(free[(path>>(step%6)&1)%len(free)], 0)
				}
				for i, h := range c.head {
					if s.head[i] != h {
						t.Fatalf("path %d: word %d has head %d, not %d", path, i, s.head[i], h)
					}
				}
			}
		})
	}
}
