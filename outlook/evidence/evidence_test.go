package evidence

import (
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"parley"
	"parley/outlook/bargain"
	"parley/plover"
)

const year = 12

func close(a, b, tol float64) bool { return math.Abs(a-b) <= tol }

func farthest(a, b Belief) (most float64) {
	for z := range a {
		most = math.Max(most, math.Abs(a[z]-b[z]))
	}
	return most
}

// one is an event told by one outlet of grade C.
func one(id, class, actor string, day int) Event {
	return Event{ID: id, Class: class, Actor: actor, Recipient: "SUD", Day: day,
		Reports: []Report{{Article: "a" + id, Origin: "o" + id, Grade: 'C', Day: day}}}
}

// random gives a course of events of all classes over a year, told by up to four outlets.
func random(r *rand.Rand, n int) []Event {
	cs := DefaultTable().Classes
	var es []Event
	for k := range n {
		e := one(fmt.Sprint(k), cs[r.IntN(len(cs))].Name, string("NSM"[r.IntN(3)]), r.IntN(365))
		e.Undated, e.Interested = r.IntN(20) == 0, r.IntN(5) == 0
		for j := range r.IntN(4) {
			e.Reports = append(e.Reports, Report{Article: fmt.Sprint("b", k, j), Origin: fmt.Sprint("p", k, j), Grade: Grade("ABCDEF"[r.IntN(6)]), Bloc: []string{"", "", "x", "y"}[r.IntN(4)], Day: e.Day + r.IntN(3)})
		}
		es = append(es, e)
	}
	return es
}

// Every class moves the probability of a deal the way its sign says: through the state,
// or through the simulation.
func TestSigns(t *testing.T) {
	m := Default()
	talks := bargain.Talks{
		Issues: []bargain.Issue{{ID: "border", StatusQuo: 60, Partial: true}},
		Actors: []bargain.Actor{
			{ID: "NOR", VetoComprehensive: true, VetoPartial: true, Leverage: .5, Cost: .01, Resilience: .5, Sincerity: 1, Wants: []bargain.Want{{Ideal: 90, SD: 10, Salience: 1}}},
			{ID: "SUD", VetoComprehensive: true, VetoPartial: true, Leverage: .5, Cost: .01, Resilience: .5, Sincerity: 1, Wants: []bargain.Want{{Ideal: 10, SD: 10, Salience: 1}}},
		},
		Contact: .8, TextComprehensive: .5, TextPartial: .5, BreakMonth: .1, Sharpness: 5,
	}
	for _, c := range m.Table.Classes {
		e := one("x", c.Name, "NOR", 100)
		if c.Effect == nil {
			without, with := m.Filter(nil, 100, year).Ahead.Deal(), m.Filter([]Event{e}, 100, year).Ahead.Deal()
			if d := with - without; d*float64(c.Sign) < .0005 {
				t.Errorf("%s: deal %.4f after %.4f, sign %+d", c.Name, with, without, c.Sign)
			}
			continue
		}
		without, err := bargain.Simulate(talks, bargain.Options{Draws: 20000, Worlds: 50, Seed: 1})
		if err != nil {
			t.Fatal(err)
		}
		changed := talks
		changed.Levers = m.Levers([]Event{e}, 100)
		with, err := bargain.Simulate(changed, bargain.Options{Draws: 20000, Worlds: 50, Seed: 1})
		if err != nil {
			t.Fatal(err)
		}
		if d := with.Deal() - without.Deal(); len(changed.Levers) != 1 || d*float64(c.Sign) <= 0 {
			t.Errorf("%s: deal %.4f after %.4f, sign %+d, %v", c.Name, with.Deal(), without.Deal(), c.Sign, changed.Levers)
		}
	}
}

// Adding copies of an article moves nothing, whoever prints them; adding an independent
// report does.
func TestCopies(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	m := Default()
	for range 50 {
		es := random(r, 30)
		before := m.Filter(es, 365, year)
		k := r.IntN(len(es))
		copied := slices.Clone(es)
		copied[k].Reports = slices.Clone(es[k].Reports)
		from := copied[k].Reports[r.IntN(len(copied[k].Reports))]
		for j := range 1 + r.IntN(20) {
			c := from
			c.Article, c.Copy, c.Grade, c.Bloc = fmt.Sprint("copy", j), true, Grade("ABCDEF"[r.IntN(6)]), "z"
			if r.IntN(2) == 0 { // a copy that nobody knows to be one, printed by the same outlet
				c = from
				c.Article = fmt.Sprint("copy", j)
			}
			copied[k].Reports = append(copied[k].Reports, c)
		}
		if d := farthest(before.Ahead, m.Filter(copied, 365, year).Ahead); d > 1e-12 {
			t.Fatalf("copies move the belief by %v", d)
		}
	}
	e := one("x", "meeting-no-progress", "NOR", 5)
	before := m.Filter([]Event{e}, 5, year)
	e.Reports = append(e.Reports, Report{Article: "other", Origin: "other", Grade: 'C', Day: 5})
	if d := farthest(before.Now, m.Filter([]Event{e}, 5, year).Now); d < .02 {
		t.Errorf("an independent report moves the belief by %v only", d)
	}
}

// The order in which events come is nothing, within a day and beyond it.
func TestOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 2))
	m := Default()
	for range 50 {
		es := random(r, 40)
		for k := range es {
			es[k].Day = r.IntN(8) * 20 // many on one day
			es[k].ID = fmt.Sprint(r.Uint32())
		}
		before := m.Filter(es, 200, year)
		mixed := slices.Clone(es)
		r.Shuffle(len(mixed), func(a, b int) { mixed[a], mixed[b] = mixed[b], mixed[a] })
		for k := range mixed { // other names, another order within the day
			mixed[k].ID = fmt.Sprint(r.Uint32())
			mixed[k].Reports = slices.Clone(mixed[k].Reports)
			slices.Reverse(mixed[k].Reports)
		}
		if d := farthest(before.Ahead, m.Filter(mixed, 200, year).Ahead); d > 1e-9 {
			t.Fatalf("another order moves the belief by %v", d)
		}
	}
}

// Relabelling the actors changes nothing.
func TestRelabel(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 3))
	es := random(r, 60)
	other := slices.Clone(es)
	for k := range other {
		other[k].Actor = map[string]string{"N": "zebra", "S": "N", "M": "S"}[other[k].Actor]
	}
	if d := farthest(Default().Filter(es, 365, year).Now, Default().Filter(other, 365, year).Now); d > 1e-12 {
		t.Errorf("relabelled: %v", d)
	}
}

// A ceasefire agreed where a call had brought nothing raises the chance of a deal by a
// tenth at least, even when only one outlet that nobody can judge tells of it, undated.
func TestCeasefireForNoProgress(t *testing.T) {
	m := Default()
	course := func(outcome string) []Event {
		es := []Event{one("call", outcome, "MED", 100), one("strike", "strike", "NOR", 100), one("counter", "strike", "SUD", 100),
			one("town", "territory-taken", "NOR", 100), one("demand", "condition-set", "NOR", 100), one("next", "meeting-announced", "MED", 100)}
		for k := range es {
			es[k].Undated, es[k].Reports[0].Grade, es[k].Reports[0].Undated = true, 'F', true
		}
		return es
	}
	before, after := m.Filter(course("meeting-no-progress"), 100, year).Ahead, m.Filter(course("ceasefire-agreed"), 100, year).Ahead
	t.Logf("deal %.3f after %.3f", after.Deal(), before.Deal())
	if after.Deal() < before.Deal()+.1 {
		t.Errorf("deal %.3f after %.3f", after.Deal(), before.Deal())
	}
}

// What is reported of an unreliable source moves less; at reliability 0 nothing.
func TestReliability(t *testing.T) {
	m := Default()
	start := m.Filter(nil, 1, year)
	last := 0.0
	for _, g := range "EDFCBA" {
		e := one("x", "strike", "NOR", 1)
		e.Reports[0].Grade = Grade(g)
		d := farthest(start.Now, m.Filter([]Event{e}, 1, year).Now)
		if d <= last {
			t.Errorf("grade %c moves by %v, the one below by %v", g, d, last)
		}
		last = d
	}
	e := one("x", "agreement-announced", "NOR", 400)
	trusted := m.Filter([]Event{e}, 400, year).Steps[0].Reliability
	broken := []Event{e}
	for k := range 6 {
		broken = append(broken, one(fmt.Sprint("b", k), "promise-broken", "NOR", k))
	}
	steps := m.Filter(broken, 400, year).Steps
	if got := steps[len(steps)-1].Reliability; !close(trusted, .65/2, 1e-12) || !close(got, .65/8, 1e-12) {
		t.Errorf("reliability of news %v, after six broken promises %v", trusted, got)
	}
}

// The change of a step is what leaving the event out does, novelty and promises of the
// others apart.
func TestChange(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 4))
	m := Default()
	es := random(r, 25)
	for k := range es {
		es[k].Actor, es[k].Day, es[k].Undated = fmt.Sprint("actor", k), 10+k*7, false // nobody does a thing twice
	}
	full := m.Filter(es, 365, year)
	logit := func(b Belief) float64 { return math.Log(b.Deal() / (1 - b.Deal())) }
	looked := 0
	for _, s := range full.Steps[1:] { // the first event starts the clock
		n := slices.IndexFunc(es, func(e Event) bool { return e.ID == s.Event })
		without := m.Filter(slices.Delete(slices.Clone(es), n, n+1), 365, year)
		if want := logit(full.Ahead) - logit(without.Ahead); !close(s.Change, want, 1e-9) {
			t.Errorf("%s: change %v, leaving it out %v", s.Class, s.Change, want)
		}
		looked++
	}
	if looked < 10 {
		t.Errorf("only %d looked at", looked)
	}
}

func TestNoveltyAndMemory(t *testing.T) {
	m := Default()
	var es []Event
	for k := range 5 {
		es = append(es, one(fmt.Sprint(k), "refusal", "NOR", 10*k))
	}
	es = append(es, one("late", "refusal", "NOR", 200), one("other", "refusal", "SUD", 40))
	steps := map[string]Step{}
	for _, s := range m.Filter(es, 200, year).Steps {
		steps[s.Event] = s
	}
	for id, want := range map[string]float64{"0": 1, "1": .5, "4": .2, "late": 1, "other": 1} {
		if got := steps[id].Novelty; !close(got, want, 1e-12) {
			t.Errorf("%s: novelty %v, want %v", id, got, want)
		}
	}
	if got := steps["0"].Weight; got != 1 {
		t.Errorf("a refusal wears off by itself: weight %v", got)
	}
	if got, want := m.Filter([]Event{one("n", "meeting-announced", "NOR", 10)}, 100, year).Steps[0].Weight, math.Exp2(-90./45); !close(got, want, 1e-12) {
		t.Errorf("news 90 days old: weight %v, want %v", got, want)
	}
	withDeal := append(slices.Clone(es), one("deal", "ceasefire-agreed", "MED", 35))
	for _, s := range m.Filter(withDeal, 200, year).Steps {
		if s.Event == "4" && s.Novelty != 1 {
			t.Errorf("a refusal after a deal is new again, not %v", s.Novelty)
		}
	}
	if n := m.Filter(append(es, one("future", "strike", "NOR", 900), Event{ID: "untold", Class: "strike"}, one("x", "no such class", "NOR", 1)), 200, year); len(n.Passed) != 3 {
		t.Errorf("passed over: %v", n.Passed)
	}
}

func TestWorth(t *testing.T) {
	rep := func(origin, bloc string, g Grade) Report {
		return Report{Article: origin, Origin: origin, Bloc: bloc, Grade: g}
	}
	for _, c := range []struct {
		name string
		e    Event
		n, r float64
	}{
		{"nobody", Event{}, 0, 0},
		{"one", Event{Reports: []Report{rep("a", "", 'A')}}, 1, .95},
		{"three of no bloc", Event{Reports: []Report{rep("a", "", 'C'), rep("b", "", 'C'), rep("c", "", 'C')}}, 3, .65},
		{"ten of no bloc", Event{Reports: []Report{rep("a", "", 'C'), rep("b", "", 'C'), rep("c", "", 'C'), rep("d", "", 'C'), rep("e", "", 'C')}}, 3, .65},
		{"three of one bloc", Event{Reports: []Report{rep("a", "x", 'C'), rep("b", "x", 'C'), rep("c", "x", 'C')}}, 1.5, .65},
		{"a party's own word", Event{Interested: true, Reports: []Report{rep("a", "", 'F')}}, 1, .25},
		{"two grades", Event{Reports: []Report{rep("a", "", 'A'), rep("b", "", 'E')}}, 2, .625},
		{"the earliest speaks for its origin", Event{Reports: []Report{{Origin: "a", Grade: 'A', Day: 4}, {Origin: "a", Grade: 'D', Day: 2}}}, 1, .45},
		{"unless it is a copy", Event{Reports: []Report{{Origin: "a", Grade: 'A', Day: 4}, {Origin: "a", Grade: 'D', Day: 2, Copy: true}}}, 1, .95},
	} {
		if n, r := Worth(c.e); !close(n, c.n, 1e-12) || !close(r, c.r, 1e-12) {
			t.Errorf("%s: %v, %v, want %v, %v", c.name, n, r, c.n, c.r)
		}
	}
}

// The motion is a motion: beliefs stay beliefs, and two steps are one.
func TestMotion(t *testing.T) {
	m := DefaultMotion()
	for _, days := range []float64{0, .5, 1, 30, 400, 1e5} {
		b := m.After(days).Move(m.Start)
		sum := 0.0
		for _, p := range b {
			sum += p
			if p < 0 {
				t.Errorf("%v days: %v", days, b)
			}
		}
		if !close(sum, 1, 1e-9) {
			t.Errorf("%v days: sum %v", days, sum)
		}
		if d := farthest(b, m.After(days*.3).Move(m.After(days*.7).Move(m.Start))); d > 1e-9 {
			t.Errorf("%v days in two steps: %v off", days, d)
		}
	}
	if d := farthest(m.Start, m.After(-5).Move(m.Start)); d != 0 {
		t.Error("time runs back")
	}
	// What the head of motion.tsv says of a year.
	if b := m.Ahead(m.Start, year); !close(b[Comprehensive], .06, .01) || !close(b[Partial], .13, .01) {
		t.Errorf("a year without news: %.3f", b)
	}
	// A chain of two states, by hand.
	two := Motion{Start: Belief{0: 1}}
	two.Rate[0][1] = .2
	if got := two.Ahead(two.Start, 3)[0]; !close(got, math.Exp(-.6), 1e-9) {
		t.Errorf("stays with %v, by hand %v", got, math.Exp(-.6))
	}
}

func TestClassify(t *testing.T) {
	table := DefaultTable()
	for _, c := range []struct {
		typ    plover.Type
		status parley.Status
		text   string
		want   string
	}{
		{plover.Consult, "", "After the call she said they did not make any progress.", "meeting-no-progress"},
		{plover.Consult, "", "The envoys had a “productive” meeting.", "meeting-progress"},
		{plover.Consult, "", "The envoys met in Oslo.", "meeting-held"},
		{plover.Consult, parley.Planned, "They will meet on Friday; no progress is expected.", "meeting-announced"},
		{plover.Consult, parley.Cancelled, "The meeting was called off.", "meeting-cancelled"},
		{plover.Consult, "", "The delegation walked out of the talks.", "talks-broken-off"},
		{plover.Agree, "", "The two sides agreed a ceasefire.", "ceasefire-agreed"},
		{plover.Agree, "", "They agreed to discuss a ceasefire next week.", "agreed-to-talk"},
		{plover.Agree, parley.Denied, "They did not agree on a ceasefire.", "agreement-failed"},
		{plover.Agree, parley.Conditional, "If they agree on a ceasefire...", ""},
		{plover.Agree, "", "They signed a peace treaty and a ceasefire.", "treaty-signed"},
		{plover.Agree, "", "They agreed to exchange prisoners.", "partial-agreed"},
		{plover.Assault, "", "Norland launched drones.", "strike"},
		{plover.Assault, "", "Norland captured the town.", "territory-taken"},
		{plover.Assault, parley.Denied, "Norland denied shelling the port.", ""},
		{plover.Aid, "", "A first delivery of missiles.", "weapons-sent"},
		{plover.Aid, "", "A charm offensive", "aid"}, // "arms" begins no word here
		{plover.Reject, "", "It will not end the war until its demands are met.", "condition-set"},
		{plover.Reject, "", "It rejected the offer.", "refusal"},
		{plover.None, "", "", ""},
	} {
		if got := table.Classify(c.typ, c.status, c.text); got != c.want {
			t.Errorf("%v %s %q: %q, want %q", c.typ, c.status, c.text, got, c.want)
		}
	}
	// Each type that occurred has a class to fall into.
	for _, typ := range plover.Types() {
		if table.Classify(typ, parley.Occurred, "something else") == "" {
			t.Errorf("%v has no class", typ)
		}
	}
}

// The shipped tables are read, and a wrong line is named with what may stand there.
func TestParse(t *testing.T) {
	if n := len(DefaultTable().Classes); n < 25 {
		t.Errorf("%d classes", n)
	}
	line := "strike\t-\tstate\t-\t60\t0.25\t0.6\t0.4\t0.3\t0.08\t0.03\tASSAULT\toccurred\t-"
	for name, c := range map[string]struct{ old, new, want string }{
		"sign":        {"\t-\tstate", "\t?\tstate", "want a name, and + or -"},
		"number":      {"0.25", "often", "want a number"},
		"probability": {"0.25", "25", "want a number"},
		"zero":        {"0.03", "0", "rule a state out"},
		"type":        {"ASSAULT", "ATTACK", "want some of"},
		"status":      {"occurred", "happened", "want occurred"},
		"flag":        {"\t-\t60", "\tsoon\t60", "want news"},
		"change":      {"\t-\t60", "\tto-peace\t60", "to- and one of"},
		"effect":      {"state", "actor.mood+1", "want state, or actor"},
		"delta":       {"state", "actor.cost+x", "is no number"},
		"columns":     {"\t-\t60", "\t60", "columns"},
		"twice":       {line, line + "\n" + line, "twice"},
	} {
		_, err := ParseTable("# head\n" + strings.Replace(line, c.old, c.new, 1))
		if err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), "line ") {
			t.Errorf("%s: %v", name, err)
		}
	}
	for _, bad := range []string{"start\ttalks\t.5", "talks\ttalks\t1", "talks\tpeace\t1", "talks\tpartial\t-1", "talks\tpartial", "peace\ttalks\t1"} {
		if _, err := ParseMotion(bad); err == nil {
			t.Errorf("%q: no error", bad)
		}
	}
}

func FuzzParseTable(f *testing.F) {
	f.Add(classesTSV)
	f.Add("strike\t-\tactor.cost+.1\t-\t60\t0.25\t0.6\t0.4\t0.3\t0.08\t0.03\tASSAULT\toccurred\t-")
	f.Fuzz(func(t *testing.T, text string) {
		table, err := ParseTable(text)
		if err != nil {
			return
		}
		m := Model{Table: table, Motion: DefaultMotion()}
		for _, c := range table.Classes {
			b := m.Filter([]Event{one("x", c.Name, "N", 1)}, 3, 6).Now
			for _, p := range b {
				if math.IsNaN(p) || p < 0 || p > 1+1e-9 {
					t.Fatalf("%q: %v", c.Name, b)
				}
			}
		}
	})
}

// With more of the same news the belief stays a belief, and 10,000 events are no load.
func TestLong(t *testing.T) {
	es := random(rand.New(rand.NewPCG(5, 5)), 10000)
	r := Default().Filter(es, 365, year)
	sum := 0.0
	for _, p := range r.Now {
		sum += p
	}
	if !close(sum, 1, 1e-9) || len(r.Steps) < 8000 {
		t.Errorf("%v, %d steps", r.Now, len(r.Steps))
	}
	for _, s := range r.Steps {
		if math.IsNaN(s.Change) || math.IsInf(s.Change, 0) {
			t.Fatalf("%+v", s)
		}
	}
}

func TestInterval(t *testing.T) {
	es := random(rand.New(rand.NewPCG(6, 6)), 12)
	m := Default()
	low, high := m.Interval(es, 365, year, 200, 1)
	p := m.Filter(es, 365, year).Ahead.Outcomes()
	for k := range p {
		if !(low[k] < p[k] && p[k] < high[k]) {
			t.Errorf("outcome %d: %v not in %v .. %v", k, p[k], low[k], high[k])
		}
	}
	again, _ := m.Interval(es, 365, year, 200, 1)
	if again != low {
		t.Error("another interval for the same seed")
	}
	if l, _ := m.Interval(es, 365, year, 0, 1); !math.IsNaN(l[0]) {
		t.Error("an interval from no draws")
	}
}

// The head of classes.tsv names the columns in their order.
func TestHead(t *testing.T) {
	data, err := os.ReadFile("classes.tsv")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(data), "# class\tsign\tenters\tflags\thalf-life\tu\t"+strings.Join(stateNames[:], "\t")+"\ttypes\tstatus\twords\n") {
		t.Error("columns not named as they are read")
	}
}

func BenchmarkFilter10000(b *testing.B) {
	es := random(rand.New(rand.NewPCG(5, 5)), 10000)
	m := Default()
	for b.Loop() {
		m.Filter(es, 365, year)
	}
}
