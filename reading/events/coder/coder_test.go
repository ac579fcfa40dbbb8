package coder

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"parley/plover"
	"parley/text"
	"parley/text/en"
)

func english(t testing.TB) *en.English {
	t.Helper()
	e, err := en.New()
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func shippedCoder(t testing.TB) *Coder {
	t.Helper()
	c, err := New()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// Sentences that stand in no list that the model has learnt from.
var told = []struct {
	name, marked string
	want         plover.Type
}{
	{"a meeting", "<s>Peru's foreign minister</s> met <t>his counterpart from Chile</t> in Lima on Monday.", plover.Consult},
	{"a passive", "<t>Two reporters from Peru</t> were arrested by <s>the police of Chile</s>.", plover.Coerce},
	{"what is promised is agreed", "<s>Peru</s> will lift its ban on <t>Chilean wine</t>.", plover.Agree},
	{"what is refused is rejected", "<s>Peru</s> refused to release <t>the Chilean sailors</t>.", plover.Reject},
	{"said with a negation", "<s>The rebels</s> said they would not hold talks with <t>the government</t>.", plover.Reject},
	{"force to come is a threat", "<s>Peru</s> threatened to shell <t>the port of Arica</t>.", plover.Threaten},
	{"force that came", "<s>Peruvian gunboats</s> shelled <t>the port of Arica</t>.", plover.Assault},
	{"the end of a penalty", "<s>Peru</s> lifted the sanctions on <t>Chile</t>.", plover.Retreat},
	{"the end of help", "<s>Peru</s> has suspended its aid to <t>Chile</t>.", plover.Sanction},
	{"help", "<s>Peru</s> delivered forty trucks of food to <t>Chile</t>.", plover.Aid},
	{"a signature is an agreement in the codebook", "<s>Peru</s> and <t>Chile</t> signed a fishing treaty.", plover.Agree},
	{"a demand met in words", "<s>The governor</s> accepted the demands of <t>the strikers</t>.", plover.Concede},
	{"an accusation with its deed", "<s>Peru</s> accused <t>Chile</t> of bombing a dam.", plover.Accuse},
	{"what the other must do", "<s>The minister</s> said <t>Chile</t> must withdraw its troops.", plover.Request},
	{"a call with its purpose", "<s>The president</s> telephoned <t>the queen</t> to congratulate her.", plover.Support},
	{"a strike of workers", "<s>Dockers</s> went on strike against <t>the port company</t>.", plover.Protest},
	{"troops moved, nothing more", "<s>Peru</s> deployed two warships near <t>the Chilean coast</t>.", plover.Mobilize},
}

func TestCode(t *testing.T) {
	e, c := english(t), shippedCoder(t)
	for _, x := range told {
		t.Run(x.name, func(t *testing.T) {
			a := c.Code(Mark(x.marked, e))
			if got, p := a.Best(); got != x.want || p < 0.4 {
				t.Errorf("%s %.2f, want %s: %s (rule %q)", got, p, x.want, x.marked, a.Rule)
			}
			sum := 0.0
			for _, p := range a.Types {
				sum += p
			}
			if sum < 0.999 || sum > 1.001 || a.Types[plover.None] != 0 {
				t.Errorf("the types sum to %v, none has %v", sum, a.Types[plover.None])
			}
		})
	}
}

// Without a model the rules answer what they know, and know when they know nothing.
func TestRulesOnly(t *testing.T) {
	e := english(t)
	c, err := RulesOnly()
	if err != nil {
		t.Fatal(err)
	}
	right := 0
	for _, x := range told {
		a := c.Code(Mark(x.marked, e))
		if got, _ := a.Best(); got == x.want && a.Rule != "" {
			right++
		}
	}
	if right < len(told)*4/5 {
		t.Errorf("the rules read %d of %d", right, len(told))
	}
	a := c.Code(Mark("<s>Peru</s> lies north of <t>Chile</t>.", e))
	if _, p := a.Label(); a.Rule != "" || p > 0.1 {
		t.Errorf("rule %q at %v for a sentence without an event", a.Rule, p)
	}
}

// The predicate that is asked about is the one that is read.
func TestPredicateGiven(t *testing.T) {
	e, c := english(t), shippedCoder(t)
	q := Mark("<s>Peru</s> met <t>Chile</t> in March and attacked <t>Chile</t> in May.", e)
	for verb, want := range map[string]plover.Type{"met": plover.Consult, "attacked": plover.Assault} {
		q.Predicate = slices.IndexFunc(q.Tree.Tokens, func(k text.Token) bool { return k.Form == verb })
		a := c.Code(q)
		if a.Predicate != q.Predicate {
			t.Errorf("%s: read token %d, not %d", verb, a.Predicate, q.Predicate)
		}
		if got, _ := a.Best(); got != want {
			t.Errorf("%s: %s, want %s", verb, got, want)
		}
	}
}

func TestAnswerSums(t *testing.T) {
	a := shippedCoder(t).Code(Mark("<s>Peru</s> bombed <t>Chile</t>.", english(t)))
	quads := a.Quads()
	if a.Conflict() < 0.9 || quads[plover.MaterialConflict] < 0.8 {
		t.Errorf("conflict %v, quads %v", a.Conflict(), quads)
	}
}

// The margin of the likeliest label over the next is the sum of its reasons and of the
// two biases.
func TestBecause(t *testing.T) {
	q := Mark("<s>Peru</s> bombed <t>Chile</t>.", english(t))
	c := shippedCoder(t)
	if a := c.Code(q); a.Because != nil {
		t.Errorf("weights that nobody asked for: %v", a.Because)
	}
	q.Why = true
	a := c.Code(q)
	first, _ := a.Label()
	r := &reader{lex: c.lex, cameo: c.model.cameo, groups: AllGroups}
	scores := c.model.scores(r.read(q))
	want := scores[first] - scores[a.Next] - float64(c.model.bias[first]-c.model.bias[a.Next])
	got := 0.0
	for _, x := range a.Because {
		got += x.Margin
	}
	if first.Type() != plover.Assault || len(a.Because) != len(kinds) || math.Abs(got-want) > 1e-5 {
		t.Errorf("%s over %s by %v: %v, want %v", first, a.Next, a.Because, got, want)
	}
}

// The lists that features are made from are those that the model was learnt with.
func TestModelIsOfTheseLists(t *testing.T) {
	m, err := openModel(shipped)
	if err != nil {
		t.Fatal(err)
	}
	if m.lists != listsDigest() {
		t.Error("en/ has changed since model.bin was made: run parley-train relations (MODEL.md has the command)")
	}
	if len(shipped) > 2<<20 {
		t.Errorf("the model has %d bytes, more than 2 MiB", len(shipped))
	}
	if !bytes.Equal(m.bytes(), shipped) {
		t.Error("the model read and written is another")
	}
}

func TestOpenRefuses(t *testing.T) {
	flipped := slices.Clone(shipped)
	flipped[len(flipped)/2] ^= 1
	for _, c := range []struct {
		name string
		data []byte
	}{
		{"nothing", nil},
		{"another file", bytes.Repeat([]byte("x"), len(shipped))},
		{"a part of it", shipped[:len(shipped)-1]},
		{"a byte changed", flipped},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, err := Open(c.data); !errors.Is(err, ErrModel) {
				t.Errorf("error %v", err)
			}
		})
	}
}

func TestMark(t *testing.T) {
	q := Mark("<s>Peru</s> met Chile. <t>Bolivia</t> and <t>Brazil</t> left <s>it</s>.", english(t))
	show := func(rs []Range) string {
		var out []string
		for _, r := range rs {
			for _, k := range q.Tree.Tokens[r.First:r.Last] {
				out = append(out, k.Form)
			}
		}
		return strings.Join(out, " ")
	}
	if s, g := show(q.Source), show(q.Target); s != "Peru it" || g != "Bolivia Brazil" {
		t.Errorf("source %q, target %q", s, g)
	}
	roots := 0
	for _, k := range q.Tree.Tokens {
		if k.Head < 0 {
			roots++
		}
	}
	if roots != 1 {
		t.Errorf("%d roots in what is read as one sentence", roots)
	}
}

// The same material gives the same bytes, and learning is learning.
func TestTrain(t *testing.T) {
	e := english(t)
	prompts, err := Prompts(e)
	if err != nil {
		t.Fatal(err)
	}
	m := Material{Rows: prompts}
	for i := range m.Rows {
		m.Rows[i].Sentence = fmt.Sprint(i)
	}
	o := StandardOptions()
	o.Rounds = 5
	a, err := Train(m, o)
	if err != nil {
		t.Fatal(err)
	}
	b, err := Train(m, o)
	if err != nil || !bytes.Equal(a, b) {
		t.Error("the same seed made another model")
	}
	c, err := Open(a)
	if err != nil {
		t.Fatal(err)
	}
	right := 0
	for _, r := range m.Rows {
		answer := c.Code(r.Question)
		if l, _ := answer.Label(); l == r.Label {
			right++
		}
	}
	if right < len(m.Rows)*9/10 {
		t.Errorf("%d of %d rows that it learnt from", right, len(m.Rows))
	}
}

// No rows of one sentence are divided between learning and scoring.
func TestFold(t *testing.T) {
	var seen [5]int
	for i := range 1000 {
		s := fmt.Sprint("sentence ", i)
		k := fold(s, 1, 5)
		if k != fold(s, 1, 5) {
			t.Fatal("a sentence is in two parts")
		}
		seen[k]++
	}
	for k, n := range seen {
		if n < 120 || n > 280 {
			t.Errorf("part %d has %d of 1000", k, n)
		}
	}
}

func TestProbabilities(t *testing.T) {
	var s [Labels]float64
	s[3], s[4] = 1, 0.5
	p := probabilities(s, 4)
	sum := 0.0
	for _, v := range p {
		sum += v
	}
	if best(p) != 3 || p[4] >= p[3] || sum < 0.999999 || sum > 1.000001 {
		t.Errorf("%v sums to %v", p, sum)
	}
}

func FuzzCode(f *testing.F) {
	e, c := english(f), shippedCoder(f)
	f.Add("Peru met Chile.", 0, 1, 2, 3, -1)
	f.Add("“Not” — said\x00 it \xff would", -3, 9, 4, 2, 77)
	f.Add("", 0, 0, 0, 0, 0)
	f.Fuzz(func(t *testing.T, s string, s1, s2, t1, t2, predicate int) {
		one := One(s, e)
		a := c.Code(Question{Tree: text.NewTree(one), Source: []Range{{s1, s2}}, Target: []Range{{t1, t2}}, Predicate: predicate})
		if a.Predicate >= len(one.Tokens) {
			t.Errorf("predicate %d of %d tokens", a.Predicate, len(one.Tokens))
		}
		for _, i := range a.Core {
			if i < 0 || i >= len(one.Tokens) {
				t.Errorf("token %d of %d", i, len(one.Tokens))
			}
		}
		for _, p := range a.Labels {
			if !(p >= 0 && p <= 1) {
				t.Errorf("a probability of %v", p)
			}
		}
	})
}

func BenchmarkCode(b *testing.B) {
	e, c := english(b), shippedCoder(b)
	var questions []Question
	for _, x := range told {
		questions = append(questions, Mark(x.marked, e))
	}
	long := Mark("In a statement after the meeting on Tuesday evening, <s>the foreign minister of Peru</s>, who had arrived from Lima only hours before, "+
		"said his government would consider lifting the tariffs that it had imposed in March on steel and copper from <t>Chile</t> if the talks led to a binding agreement.", e)
	questions = append(questions, long, long)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		c.Code(questions[i%len(questions)])
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "pairs/s")
}
