package bargain

import (
	"errors"
	"math"
	"math/rand/v2"
	"reflect"
	"runtime"
	"slices"
	"testing"

	"parley"
)

// lone is one issue and one party, whose willingness is a coin: sharpness 0.
func lone() Talks {
	return Talks{
		Issues:  []Issue{{ID: "border", StatusQuo: 50}},
		Actors:  []Actor{{ID: "A", VetoComprehensive: true, Leverage: .5, Sincerity: 1, Wants: []Want{{Ideal: 20, Salience: 1}}}},
		Contact: .6, BreakMonth: .1, TextComprehensive: 1, TextPartial: 1,
	}
}

// two is a war over a border and a smaller question, with an invented pair of states.
func two() Talks {
	return Talks{
		Issues: []Issue{{ID: "border", StatusQuo: 60, Volatility: 3}, {ID: "prisoners", StatusQuo: 0, Partial: true}, {ID: "sanctions", StatusQuo: 90}},
		Actors: []Actor{
			{ID: "NOR", Role: Principal, VetoComprehensive: true, VetoPartial: true, Leverage: .6, Cost: .02, Resilience: .5,
				Audience: .2, Sincerity: .6, Wants: []Want{
					{Ideal: 85, SD: 10, Salience: .9, RedLow: 40, RedHigh: 100, Hardness: .6},
					{Ideal: 60, SD: 15, Salience: .3},
					{Ideal: 20, SD: 10, Salience: .6}}},
			{ID: "SUD", Role: Principal, VetoComprehensive: true, VetoPartial: true, Leverage: .5, Cost: .04, Resilience: .4,
				Audience: .3, Sincerity: .8, Wants: []Want{
					{Ideal: 10, SD: 10, Salience: 1, RedLow: 0, RedHigh: 55, Hardness: .7},
					{Ideal: 90, SD: 10, Salience: .6},
					{Ideal: 80, SD: 15, Salience: .4}}},
			{ID: "ALL", Role: Ally, Leverage: .4, Sincerity: .5, Wants: []Want{
				{Ideal: 30, SD: 15, Salience: .5}, {Ideal: 80, SD: 15, Salience: .2}, {Ideal: 70, SD: 15, Salience: .5}}},
			{ID: "HAWKS", Role: Spoiler, Leverage: .1, Sincerity: .5, Spoil: .02, Wants: []Want{
				{Ideal: 100, SD: 5, Salience: 1}, {Ideal: 0, SD: 15, Salience: .2}, {Ideal: 10, SD: 15, Salience: .2}}},
		},
		Contact: .6, Mediation: .3, BreakMonth: DefaultBreakMonth, Sharpness: DefaultSharpness,
		TextComprehensive: DefaultTextComprehensive, TextPartial: DefaultTextPartial,
	}
}

func simulate(t *testing.T, talks Talks, o Options) Result {
	t.Helper()
	r, err := Simulate(talks, o)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func close(a, b, tol float64) bool { return math.Abs(a-b) <= tol }

// One party that says yes with probability .5 when they meet: the first deal comes by
// month m with probability 1-(1-c/2)^m.
func TestComprehensiveByHand(t *testing.T) {
	r := simulate(t, lone(), Options{Draws: 40000, Seed: 1})
	month := .6 * .5
	for m := range r.ByMonth {
		want := 1 - math.Pow(1-month, float64(m+1))
		if got := r.ByMonth[m][Comprehensive]; !close(got, want, .012) {
			t.Errorf("month %d: %.4f, by hand %.4f", m+1, got, want)
		}
	}
}

// A partial deal is made at rate c/2 a month and breaks at rate b: two states. The
// broken deal can be made again in the month in which it broke.
func TestPartialByHand(t *testing.T) {
	talks := lone()
	talks.Issues[0].Partial = true
	talks.Actors[0].VetoComprehensive, talks.Actors[0].VetoPartial = false, true
	r := simulate(t, talks, Options{Draws: 40000, Seed: 2})
	in := 0.0
	for m := range r.ByMonth {
		kept := in * (1 - .1)
		in = kept + (1-kept)*.6*.5
		if got := r.ByMonth[m][Partial]; !close(got, in, .012) {
			t.Errorf("month %d: %.4f, by hand %.4f", m+1, got, in)
		}
	}
	if r.Probability[Comprehensive] != 0 {
		t.Error("a comprehensive deal that nobody can consent to")
	}
	if r.Broken < .3 {
		t.Errorf("broken in %.3f", r.Broken)
	}
}

// Without a veto anywhere the last three months are silent with probability (1-c)^3.
func TestBreakdownByHand(t *testing.T) {
	talks := lone()
	talks.Actors[0].VetoComprehensive = false
	r := simulate(t, talks, Options{Draws: 40000, Seed: 3})
	if want := math.Pow(.4, 3); !close(r.Probability[Breakdown], want, .006) || r.Deal() != 0 {
		t.Errorf("%v, by hand %.4f", r.Probability, want)
	}
}

func TestLimits(t *testing.T) {
	o := Options{Draws: 2000, Seed: 4}
	for _, c := range []struct {
		name   string
		change func(*Talks)
		right  func(Result) bool
	}{
		{"sincerity 0 of one with both vetoes", func(t *Talks) { t.Actors[0].Sincerity = 0 }, func(r Result) bool { return r.Deal() == 0 }},
		{"disjoint red lines of hardness 1", func(t *Talks) {
			for i := range t.Issues {
				t.Issues[i].Partial = i == 0
			}
			for n, low := range []float64{70, 0} {
				for k := range t.Issues {
					w := &t.Actors[n].Wants[k]
					w.SD, w.RedLow, w.RedHigh, w.Hardness = 0, low, low+30, 1
				}
			}
		}, func(r Result) bool { return r.Deal() == 0 }},
		{"no contact", func(t *Talks) { t.Contact = 0 }, func(r Result) bool { return r.Probability[Breakdown] == 1 }},
		{"contact each month", func(t *Talks) { t.Contact, t.BreakMonth, t.Actors[3].Spoil = 1, 0, 0 }, func(r Result) bool { return r.Probability[Breakdown] == 0 }},
		{"nothing to settle in part", func(t *Talks) { t.Issues[1].Partial = false }, func(r Result) bool { return r.Probability[Partial] == 0 && r.Broken == 0 }},
		{"a spoiler that never fails, no contact after", func(t *Talks) { t.Actors[3].Spoil = 1 }, func(r Result) bool { return r.Broken > 0 }},
		{"lasting peace", func(t *Talks) { t.BreakMonth, t.Actors[3].Spoil = 0, 0 }, func(r Result) bool { return r.Broken == 0 && r.Probability[Partial] > 0 }},
	} {
		talks := two()
		c.change(&talks)
		if r := simulate(t, talks, o); !c.right(r) {
			t.Errorf("%s: %v, broken %v", c.name, r.Probability, r.Broken)
		}
	}
}

// A veto holder that has what it wants, pays nothing and chooses sharply takes nothing
// worse.
func TestContentTakesNothingWorse(t *testing.T) {
	talks := lone()
	talks.Sharpness = 1e8
	a := talks.Actors[0]
	a.Wants[0].Ideal = talks.Issues[0].StatusQuo
	walkAway := a.WalkAway([]float64{50}, 1, 12)
	for y := range 101 {
		if p := talks.Accept(a, []float64{float64(y)}, nil, walkAway); y != 50 && p > 1e-12 {
			t.Errorf("accepts %d with %v", y, p)
		}
	}
	talks.Actors = []Actor{a}
	talks.Actors[0].Wants[0].SD = 0
	r := simulate(t, talks, Options{Draws: 500})
	never := talks
	never.Actors = append(slices.Clone(talks.Actors), Actor{ID: "B", Leverage: 1, Wants: []Want{{Ideal: 100, Salience: 1}}})
	if far := simulate(t, never, Options{Draws: 500}); far.Deal() >= r.Deal() {
		t.Errorf("%v with pressure to move, %v without", far.Deal(), r.Deal())
	}
}

// random gives talks of two to six actors over one to five issues.
func random(r *rand.Rand) Talks {
	t := Talks{Contact: r.Float64(), Mediation: r.Float64(), BreakMonth: r.Float64() * .2, Sharpness: r.Float64() * 15, TextComprehensive: r.Float64(), TextPartial: r.Float64()}
	for k := range 1 + r.IntN(5) {
		t.Issues = append(t.Issues, Issue{ID: string(rune('a' + k)), StatusQuo: r.Float64() * 100, Drift: r.NormFloat64(), Volatility: r.Float64() * 5, Partial: r.IntN(2) == 0})
	}
	for n := range 2 + r.IntN(5) {
		a := Actor{ID: string(rune('A' + n)), Role: Principal, VetoComprehensive: n < 2, VetoPartial: n < 2 || r.IntN(3) == 0, Leverage: r.Float64(), Cost: r.Float64() * .1,
			Resilience: r.Float64(), Audience: r.Float64() * .5, Sincerity: .2 + .8*r.Float64(), Spoil: r.Float64() * .1}
		for range t.Issues {
			low := r.Float64() * 60
			a.Wants = append(a.Wants, Want{Ideal: r.Float64() * 100, SD: r.Float64() * 20, Salience: r.Float64(), RedLow: low, RedHigh: low + 40, Hardness: .05 + .7*r.Float64()})
		}
		t.Actors = append(t.Actors, a)
	}
	return t
}

// More hostility never makes a deal likelier: less sincerity, harder lines, a louder
// audience, spoilers, deals that break, fewer meetings. Exactly, draw by draw, since
// the draws are the same.
func TestHostility(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	fell := map[string]bool{}
	for range 40 {
		talks := random(r)
		before := simulate(t, talks, Options{Draws: 400, Worlds: 8, Seed: r.Uint64()})
		n, k := r.IntN(len(talks.Actors)), r.IntN(len(talks.Issues))
		for name, change := range map[string]func(*Talks){
			"sincerity": func(t *Talks) { t.Actors[n].Sincerity *= .5 },
			"hardness":  func(t *Talks) { t.Actors[n].Wants[k].Hardness = 1 },
			"audience":  func(t *Talks) { t.Actors[n].Audience = .5 },
			"spoil":     func(t *Talks) { t.Actors[n].Spoil = .5 },
			"break":     func(t *Talks) { t.BreakMonth = .5 },
			"contact":   func(t *Talks) { t.Contact *= .5 },
			"mediation": func(t *Talks) { t.Mediation = 0 },
			"text":      func(t *Talks) { t.TextComprehensive *= .5; t.TextPartial *= .5 },
			"a lever":   func(t *Talks) { t.Levers = []Lever{{On: t.Actors[n].ID, Param: "sincerity", Delta: -.3, HalfLife: 90}} },
		} {
			worse := talks.clone()
			change(&worse)
			after := simulate(t, worse, Options{Draws: 400, Worlds: 8, Seed: before.Seed})
			if after.Deal() > before.Deal() {
				t.Fatalf("%s of %s: deal %v after %v", name, talks.Actors[n].ID, after.Deal(), before.Deal())
			}
			if name != "spoil" && name != "break" && after.Probability[Comprehensive] > before.Probability[Comprehensive] {
				t.Fatalf("%s: comprehensive %v after %v", name, after.Probability, before.Probability)
			}
			fell[name] = fell[name] || after.Deal() < before.Deal()
		}
	}
	for _, name := range []string{"sincerity", "hardness", "audience", "spoil", "break", "contact", "mediation", "text", "a lever"} {
		if !fell[name] {
			t.Errorf("%s never mattered", name)
		}
	}
}

func mirrored(t Talks) Talks {
	t = t.clone()
	for k := range t.Issues {
		t.Issues[k].StatusQuo, t.Issues[k].Drift = 100-t.Issues[k].StatusQuo, -t.Issues[k].Drift
		for n := range t.Actors {
			w := &t.Actors[n].Wants[k]
			w.Ideal, w.RedLow, w.RedHigh = 100-w.Ideal, 100-w.RedHigh, 100-w.RedLow
		}
	}
	return t
}

func differ(a, b [Outcomes]float64) (most float64) {
	for k := range a {
		most = math.Max(most, math.Abs(a[k]-b[k]))
	}
	return most
}

// Turning every scale round changes nothing; nor do the order and the names of actors.
func TestSymmetries(t *testing.T) {
	talks := two()
	for n := range talks.Actors {
		for k := range talks.Actors[n].Wants {
			talks.Actors[n].Wants[k].SD = 5
		}
	}
	o := Options{Draws: 40000, Worlds: 200, Seed: 6}
	r := simulate(t, talks, o)
	if r.Deal() < .1 || r.Deal() > .9 {
		t.Fatalf("a case that shows little: %v", r.Probability)
	}
	if d := differ(r.Probability, simulate(t, mirrored(talks), o).Probability); d > .02 {
		t.Errorf("mirrored: differs by %v", d)
	}
	other := talks.clone()
	slices.Reverse(other.Actors)
	if d := differ(r.Probability, simulate(t, other, o).Probability); d > .001 {
		t.Errorf("in another order: differs by %v", d)
	}
	for n := range other.Actors {
		other.Actors[n].ID += " by another name"
	}
	if d := differ(r.Probability, simulate(t, other, o).Probability); d > .02 {
		t.Errorf("renamed: differs by %v", d)
	}
}

// The same numbers on one processor as on many, and for the same seed only.
func TestDeterministic(t *testing.T) {
	o := Options{Draws: 1000, Worlds: 37, Seed: 7}
	many := simulate(t, two(), o)
	old := runtime.GOMAXPROCS(1)
	one := simulate(t, two(), o)
	runtime.GOMAXPROCS(old)
	if !reflect.DeepEqual(many, one) {
		t.Errorf("%v on many, %v on one", many, one)
	}
	o.Seed++
	if other := simulate(t, two(), o); other.Probability == many.Probability {
		t.Error("another seed, the same numbers")
	}
}

// The sums done in advance are those of the equations.
func TestAcceptInAdvance(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 2))
	for range 300 {
		talks := random(r)
		a := talks.Actors[0]
		if r.IntN(10) == 0 {
			for k := range a.Wants {
				a.Wants[k].Salience = 0
			}
		}
		v := newVeto(a)
		var y, q []float64
		var settles []bool
		for range talks.Issues {
			y, q, settles = append(y, r.Float64()*100), append(q, r.Float64()*100), append(settles, r.IntN(2) == 0)
		}
		w := a.WalkAway(q, 4, 12)
		if got := v.walkAway(q, 16); !close(got, w, 1e-12) {
			t.Fatalf("walk-away %v, want %v", got, w)
		}
		for _, s := range [][]bool{nil, settles} {
			takes, uncrossed := v.judge(talks.Sharpness, y, s, w)
			if got, want := a.Sincerity*takes*uncrossed, talks.Accept(a, y, s, w); !close(got, want, 1e-12) {
				t.Fatalf("accept %v, want %v", got, want)
			}
		}
	}
}

// What comes out is a distribution in every month, the interval holds the probability,
// a comprehensive deal stays, and guesses without spread have no interval to speak of.
func TestResult(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 3))
	for range 20 {
		res := simulate(t, random(r), Options{Draws: 600, Worlds: 30, Seed: r.Uint64()})
		last := 0.0
		for m, p := range res.ByMonth {
			if s := p[0] + p[1] + p[2] + p[3]; !close(s, 1, 1e-9) || p[Comprehensive] < last {
				t.Fatalf("month %d: %v", m, p)
			}
			last = p[Comprehensive]
		}
		for k := range res.Probability {
			if res.Low[k] > res.Probability[k] || res.High[k] < res.Probability[k] || res.Low[k] < 0 || res.High[k] > 1 {
				t.Fatalf("%v not in %v .. %v", res.Probability, res.Low, res.High)
			}
		}
	}
	wide := simulate(t, two(), Options{Seed: 8})
	sure := two()
	for n := range sure.Actors {
		sure.Actors[n].Sincerity = 1
		for k := range sure.Actors[n].Wants {
			sure.Actors[n].Wants[k].SD = 0
		}
	}
	narrow := simulate(t, sure, Options{Seed: 8})
	if w, n := wide.High[Partial]-wide.Low[Partial], narrow.High[Partial]-narrow.Low[Partial]; n > .06 || w < 2*n {
		t.Errorf("width %v with spread, %v without", w, n)
	}
}

func TestLevers(t *testing.T) {
	talks := two()
	talks.Levers = []Lever{{By: "ALL", On: "SUD", Param: "resilience", Delta: .4, HalfLife: 30, Age: 30},
		{On: "NOR", Param: "cost", Delta: 1}, {On: "HAWKS", Param: "spoil", Delta: -1}}
	for _, c := range []struct {
		name      string
		got, want float64
	}{
		{"half worn off at the start", talks.at(talks.Actors[1], 0).Resilience, .6},
		{"and half of that a month later", talks.at(talks.Actors[1], 1).Resilience, .5},
		{"not beyond the range", talks.at(talks.Actors[0], 5).Cost, .1},
		{"nor below it, for good", talks.at(talks.Actors[3], 12).Spoil, 0},
		{"others untouched", talks.at(talks.Actors[2], 0).Resilience, 0},
	} {
		if !close(c.got, c.want, 1e-12) {
			t.Errorf("%s: %v, want %v", c.name, c.got, c.want)
		}
	}
}

func TestRipe(t *testing.T) {
	talks := two()
	if ripe, parties := talks.Ripe(12); ripe || len(parties) != 2 || parties[0].Ripe || !parties[1].Ripe {
		t.Errorf("one that does not hurt: %v %v", ripe, parties)
	}
	talks.Actors[0].Cost = .05
	if ripe, _ := talks.Ripe(12); !ripe {
		t.Error("both hurt and are not ripe")
	}
	talks.Issues[0].Drift = 2 // the border moves the way of the first, to whom nothing else matters
	talks.Actors[0].Cost, talks.Actors[0].Resilience = .02, .45
	talks.Actors[0].Wants[1].Salience, talks.Actors[0].Wants[2].Salience = 0, 0
	if ripe, parties := talks.Ripe(12); ripe || parties[0].End < parties[0].Now {
		t.Errorf("one that is winning: %v", parties)
	}
	if ripe, _ := lone().Ripe(12); ripe {
		t.Error("one party alone is ripe")
	}
}

func TestZones(t *testing.T) {
	talks := two()
	zones, err := talks.Zones(Options{Draws: 60, Seed: 9})
	if err != nil {
		t.Fatal(err)
	}
	apart := talks.clone()
	apart.Actors[0].Wants[0].RedLow, apart.Actors[0].Wants[0].Hardness = 80, 1
	apart.Actors[1].Wants[0].RedHigh, apart.Actors[1].Wants[0].Hardness = 20, 1
	shut, err := apart.Zones(Options{Draws: 60, Seed: 9})
	if err != nil {
		t.Fatal(err)
	}
	if zones[0].Overlap < .5 || shut[0].Overlap != 0 || shut[0].Width != 0 {
		t.Errorf("overlap %v, with lines apart %v", zones[0].Overlap, shut[0].Overlap)
	}
	if m := shut[0].Moves; m[0].By >= 0 || m[1].By <= 0 {
		t.Errorf("who must move: %v", m)
	}
	by, err := apart.MustMove("NOR", "border", Options{Draws: 40, Seed: 9})
	if err != nil || by >= 0 || by < -100 {
		t.Fatalf("NOR must move %v, %v", by, err)
	}
	moved, _ := apart.moved("NOR", "border", by)
	less, _ := apart.moved("NOR", "border", by+1)
	a, _ := moved.Zones(Options{Draws: 40, Seed: 9})
	b, _ := less.Zones(Options{Draws: 40, Seed: 9})
	if a[0].Overlap <= .5 || b[0].Overlap > .5 {
		t.Errorf("after %v overlap %v, one less %v", by, a[0].Overlap, b[0].Overlap)
	}
	if _, err := apart.MustMove("nobody", "border", Options{}); !errors.Is(err, parley.ErrNotFound) {
		t.Error(err)
	}
}

// Every parameter can be set by its name, and only that one changes.
func TestParams(t *testing.T) {
	talks := two()
	ps := talks.Params()
	if want := 8 + 3*3 + 4*(7+5*3); len(ps) != want {
		t.Fatalf("%d parameters, want %d", len(ps), want)
	}
	for n, p := range ps {
		if p.Low > p.Value || p.High < p.Value {
			t.Errorf("%s: %v not in %v .. %v", p.Name, p.Value, p.Low, p.High)
		}
		set, err := talks.With(p.Name, p.Value)
		if err != nil || !reflect.DeepEqual(set, talks) {
			t.Fatalf("%s set to itself: %v", p.Name, err)
		}
		if p.High == p.Value {
			continue
		}
		set, err = talks.With(p.Name, (p.High+p.Value)/2)
		if err != nil {
			t.Fatalf("%s: %v", p.Name, err)
		}
		for k, q := range set.Params() {
			if (q.Value != ps[k].Value) != (k == n) {
				t.Fatalf("%s set, %s is %v", p.Name, q.Name, q.Value)
			}
		}
	}
	if _, err := talks.With("NOR.mood", 1); !errors.Is(err, parley.ErrNotFound) {
		t.Error(err)
	}
	if _, err := talks.With("NOR.sincerity", 2); !errors.Is(err, parley.ErrInvalid) {
		t.Error(err)
	}
}

func TestTornado(t *testing.T) {
	swings, err := Tornado(two(), Options{Draws: 400, Worlds: 10, Seed: 10})
	if err != nil {
		t.Fatal(err)
	}
	if len(swings) < 30 || swings[0].Size() < .03 {
		t.Fatalf("%d swings, the first %v", len(swings), swings[0])
	}
	for n, s := range swings {
		if n > 0 && s.Size() > swings[n-1].Size() {
			t.Fatal("not in order")
		}
		if s.Param.Name == "NOR.sincerity" && deal(s.High) <= deal(s.Low) {
			t.Errorf("sincerity: %v to %v", s.Low, s.High)
		}
	}
}

func TestValidate(t *testing.T) {
	for name, change := range map[string]func(*Talks){
		"no issues":              func(t *Talks) { t.Issues = nil },
		"issue twice":            func(t *Talks) { t.Issues[1].ID = t.Issues[0].ID },
		"actor without a name":   func(t *Talks) { t.Actors[0].ID = "" },
		"a want too few":         func(t *Talks) { t.Actors[0].Wants = t.Actors[0].Wants[1:] },
		"contact NaN":            func(t *Talks) { t.Contact = math.NaN() },
		"cost above its range":   func(t *Talks) { t.Actors[0].Cost = .2 },
		"ideal off the scale":    func(t *Talks) { t.Actors[0].Wants[0].Ideal = -3 },
		"red line back to front": func(t *Talks) { t.Actors[0].Wants[0].RedHigh = 10 },
		"lever on nobody":        func(t *Talks) { t.Levers = []Lever{{On: "X", Param: "cost"}} },
		"lever on nothing":       func(t *Talks) { t.Levers = []Lever{{On: "NOR", Param: "mood"}} },
		"half-life negative":     func(t *Talks) { t.Levers = []Lever{{On: "NOR", Param: "cost", HalfLife: -1}} },
	} {
		talks := two()
		change(&talks)
		if _, err := Simulate(talks, Options{Draws: 10}); !errors.Is(err, parley.ErrInvalid) {
			t.Errorf("%s: %v", name, err)
		}
	}
	for _, o := range []Options{{Horizon: -1}, {Draws: -5}, {Draws: 5, Worlds: 10}} {
		if _, err := Simulate(two(), o); !errors.Is(err, parley.ErrInvalid) {
			t.Errorf("%+v: %v", o, err)
		}
	}
}

// big is 8 actors, 6 issues and, each month, a meeting.
func big() Talks {
	r := rand.New(rand.NewPCG(11, 11))
	t := Talks{Contact: 1, TextComprehensive: 1, TextPartial: 1, Mediation: .3, BreakMonth: .03, Sharpness: 10}
	for k := range 6 {
		t.Issues = append(t.Issues, Issue{ID: string(rune('a' + k)), StatusQuo: r.Float64() * 100, Volatility: 3, Partial: k < 2})
	}
	for n := range 8 {
		a := Actor{ID: string(rune('A' + n)), Role: Principal, VetoComprehensive: true, VetoPartial: true, Leverage: r.Float64(),
			Cost: .01, Resilience: .5, Audience: .1, Sincerity: 1}
		for range t.Issues {
			a.Wants = append(a.Wants, Want{Ideal: r.Float64() * 100, SD: 10, Salience: r.Float64(), RedHigh: 100, Hardness: .3})
		}
		t.Actors = append(t.Actors, a)
	}
	return t
}

func BenchmarkSimulate(b *testing.B) {
	talks := big()
	for b.Loop() {
		if _, err := Simulate(talks, Options{Seed: 1}); err != nil {
			b.Fatal(err)
		}
	}
}
