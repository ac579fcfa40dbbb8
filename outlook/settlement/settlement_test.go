package settlement

import (
	"errors"
	"math"
	"math/rand/v2"
	"testing"

	"parley"
)

func near(a, b, tol float64) bool { return math.Abs(a-b) <= tol }

// random gives an issue of up to nine actors, on whole numbers as often as not.
func random(r *rand.Rand) Issue {
	i := Issue{ID: "random"}
	for k := range 1 + r.IntN(9) {
		x := r.Float64() * 100
		if r.IntN(2) == 0 {
			x = float64(r.IntN(11) * 10)
		}
		i.Stakes = append(i.Stakes, Stake{Actor: string(rune('A' + k)), Position: x, SD: float64(r.IntN(3)) * 8,
			Salience: r.Float64(), Capability: r.Float64() * 30})
	}
	if r.IntN(2) == 0 {
		q := float64(r.IntN(101))
		i.StatusQuo = &q
	}
	return i
}

func mirrored(i Issue) Issue {
	m := Issue{ID: i.ID}
	for _, s := range i.Stakes {
		s.Position = 100 - s.Position
		m.Stakes = append(m.Stakes, s)
	}
	if i.StatusQuo != nil {
		q := 100 - *i.StatusQuo
		m.StatusQuo = &q
	}
	return m
}

// predict is Default().Predict of a valid issue.
func predict(t *testing.T, i Issue) Distribution {
	t.Helper()
	d, err := Default().Predict(i)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// What is predicted is a distribution; turning the scale round turns it round; the
// order and the names of the actors and the unit of capability are nothing to it; an
// actor divided into two halves is the same weight.
func TestPredictSymmetries(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		i := random(r)
		d := predict(t, i)
		last := 0.0
		for x, f := range d {
			if f < last-1e-12 || f > 1 {
				t.Fatalf("not a distribution at %d: %v after %v", x, f, last)
			}
			last = f
		}
		if last != 1 {
			t.Fatalf("ends in %v", last)
		}
		m := predict(t, mirrored(i))
		for x := range 100 {
			if !near(m[x], 1-d[99-x], 1e-9) {
				t.Fatalf("mirror: %v at %d, %v opposite, %+v", m[x], x, 1-d[99-x], i)
			}
		}
		other := Issue{ID: "other", StatusQuo: i.StatusQuo}
		for n, k := range r.Perm(len(i.Stakes)) {
			s := i.Stakes[k]
			s.Actor, s.Capability = string(rune('Z'-n)), s.Capability*7
			other.Stakes = append(other.Stakes, s)
		}
		half := other.Stakes[0]
		half.Capability /= 2
		other.Stakes[0].Capability = half.Capability
		half.Actor = "its other half"
		if half.SD == 0 { // two halves that err apart know more than one whole
			other.Stakes = append(other.Stakes, half)
		} else {
			other.Stakes[0].Capability *= 2
		}
		for x, f := range predict(t, other) {
			if !near(f, d[x], 1e-9) {
				t.Fatalf("relabelled: %v at %d, was %v", f, x, d[x])
			}
		}
	}
}

// More weight for the one who wants most moves the whole distribution up, or nowhere.
func TestPredictWeight(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 200 {
		i := random(r)
		if len(i.Stakes) < 2 {
			continue
		}
		top := 0
		for k, s := range i.Stakes {
			i.Stakes[k].SD = 0
			if s.Position > i.Stakes[top].Position {
				top = k
			}
		}
		before := predict(t, i)
		i.Stakes[top].Capability *= 3
		after := predict(t, i)
		mean := func(d Distribution) (m float64) {
			for _, f := range d[:100] {
				m += 1 - f
			}
			return m
		}
		if mean(after) < mean(before)-1e-9 {
			t.Fatalf("mean %v after %v: %+v", mean(after), mean(before), i)
		}
	}
}

func TestPredictEnds(t *testing.T) {
	q := 0.0
	all := []Stake{{Actor: "A", Position: 70, Salience: 1, Capability: 1}, {Actor: "B", Position: 70, Salience: .5, Capability: 2}}
	agreed := predict(t, Issue{ID: "agreed", Stakes: all})
	if !near(agreed.Median(), 70, 2) || agreed.Near(70, 6) < .5 {
		t.Errorf("all want 70: median %v, %v near it", agreed.Median(), agreed.Near(70, 6))
	}
	// A status quo that nobody wants wins no vote.
	if d := predict(t, Issue{ID: "unwanted", Stakes: all, StatusQuo: &q}); !near(d.Mass(0, 5), agreed.Mass(0, 5), 1e-6) {
		t.Errorf("unwanted status quo: %v, without %v", d.Mass(0, 5), agreed.Mass(0, 5))
	}
	if d := predict(t, Issue{ID: "nobody"}); d != Default().Prior {
		t.Error("without stakes not the prior")
	}
	careless := predict(t, Issue{ID: "careless", Stakes: []Stake{{Actor: "A", Position: 20}, {Actor: "B", Position: 40}}})
	if m := careless.Median(); m < 20 || m > 40 {
		t.Errorf("nobody cares: median %v", m)
	}
	vague := all[0]
	vague.SD = 25
	l, h := predict(t, Issue{ID: "vague", Stakes: []Stake{vague}}).Interval80()
	kl, kh := predict(t, Issue{ID: "known", Stakes: all[:1]}).Interval80()
	if h-l <= kh-kl {
		t.Errorf("a position not known well gives %v to %v, a known one %v to %v", l, h, kl, kh)
	}
}

func TestValidate(t *testing.T) {
	bad, nan := 101.0, math.NaN()
	for name, i := range map[string]Issue{
		"status quo off the scale": {StatusQuo: &bad},
		"status quo NaN":           {StatusQuo: &nan},
		"position NaN":             {Stakes: []Stake{{Position: nan}}},
		"position below":           {Stakes: []Stake{{Position: -1}}},
		"sd negative":              {Stakes: []Stake{{SD: -1}}},
		"salience in per cent":     {Stakes: []Stake{{Salience: 50}}},
		"capability infinite":      {Stakes: []Stake{{Capability: math.Inf(1)}}},
		"actor twice":              {Stakes: []Stake{{Actor: "A"}, {Actor: "A"}}},
	} {
		if _, err := Default().Predict(i); !errors.Is(err, parley.ErrInvalid) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// The walk balances: what leaves a position in the long run comes back.
func TestMarkovBalance(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for n := range 12 {
		beats := make([][]float64, n)
		for p := range beats {
			beats[p] = make([]float64, n)
		}
		for p := range beats {
			for q := range p {
				beats[p][q] = r.Float64()
				beats[q][p] = 1 - beats[p][q]
			}
		}
		share := Markov(beats)
		sum := 0.0
		for p := range share {
			sum += share[p]
			in, out := 0.0, 0.0
			for q := range share {
				if q != p {
					in += share[q] * beats[p][q]
					out += share[p] * beats[q][p]
				}
			}
			if !near(in, out, 1e-12) {
				t.Fatalf("%d positions: %v in, %v out", n, in, out)
			}
		}
		if n > 0 && !near(sum, 1, 1e-12) {
			t.Fatalf("shares sum to %v", sum)
		}
	}
}

// A position that beats all others surely is the winner by either election.
func TestSureWinner(t *testing.T) {
	beats := [][]float64{{0, 1, 1}, {0, 0, .5}, {0, .5, 0}}
	if p := Conditional(beats); !near(p[0], 1, 1e-9) {
		t.Error("conditional", p)
	}
	if p := Markov(beats); !near(p[0], 1, 1e-9) {
		t.Error("markov", p)
	}
	// Each beats the next in a circle: nobody beats all, so all are alike.
	circle := [][]float64{{0, 1, 0}, {0, 0, 1}, {1, 0, 0}}
	for _, p := range [][]float64{Conditional(circle), Markov(circle)} {
		for _, v := range p {
			if !near(v, 1./3, 1e-9) {
				t.Error("circle", p)
			}
		}
	}
	if len(Conditional(nil)) != 0 || len(Markov(nil)) != 0 {
		t.Error("something from nothing")
	}
}

func TestEndsOfFormulas(t *testing.T) {
	for _, c := range []struct {
		name      string
		got, want float64
	}{
		{"distance at the same point", Distance([]float64{3, 4}, []float64{1, 2}, []float64{1, 2}), 0},
		{"distance of the far ends", Distance([]float64{3, 4}, []float64{0, 0}, []float64{100, 100}), 1},
		{"distance on one issue, whatever its salience", Distance([]float64{.2}, []float64{20}, []float64{50}), .3},
		{"distance when nothing matters", Distance([]float64{0, 0}, []float64{0, 0}, []float64{100, 0}), math.Sqrt(.5)},
		{"distance on no issue", Distance(nil, nil, nil), 0},
		{"utility at the ideal", Utility(0, .7), 1},
		{"utility at the far end", Utility(1, -.5), 0},
		{"utility at risk 1", Utility(.5, 1), .75},
		{"risk of the winner", Risk([]float64{.7, .2, .1})[0], 1},
		{"risk of the loser", Risk([]float64{.7, .2, .1})[2], -.5},
		{"risk when all are alike", Risk([]float64{.5, .5})[1], 0},
		{"risk of nobody", float64(len(Risk(nil))), 0},
		{"median of none", Distribution{}.Median(), 100},
		{"mass backwards", Default().Prior.Mass(60, 40), 0},
		{"mass of all", Default().Prior.Mass(-5, 500), 1},
		{"mass of the ends", Default().Prior.Mass(0, 4) + Default().Prior.Mass(96, 100), .357521},
		{"even past", Tally{}.Distribution().Mass(0, 0), 1. / 101},
		{"zone of nobody", Zone(nil).Width(), 100},
	} {
		if !near(c.got, c.want, 1e-6) {
			t.Errorf("%s: %v, want %v", c.name, c.got, c.want)
		}
	}
	if m := WeightedMean(Issue{}); !math.IsNaN(m) {
		t.Error("mean of nobody", m)
	}
	if m := WeightedMedian(Issue{}); !math.IsNaN(m) {
		t.Error("median of nobody", m)
	}
	if s := ShiftFor(Issue{}, "A", 50); !math.IsNaN(s) {
		t.Error("shift of nobody", s)
	}
}

// After the move, there is a zone; with a step less there is none.
func TestMustMove(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	opened := 0
	for range 500 {
		ranges := make([]Range, 2+r.IntN(3))
		for k := range ranges {
			low := r.Float64() * 100
			ranges[k] = Range{string(rune('A' + k)), low, low + r.Float64()*(100-low)}
		}
		agreed := Zone(ranges).High >= Zone(ranges).Low
		for k, m := range MustMove(ranges) {
			moved := append([]Range(nil), ranges...)
			shift := func(f float64) float64 {
				moved[k].Low, moved[k].High = ranges[k].Low+f*m.By, ranges[k].High+f*m.By
				z := Zone(moved)
				return z.High - z.Low
			}
			switch {
			case agreed && m.By != 0:
				t.Fatalf("%v need not move: %v", ranges, m)
			case !agreed && m.Alone && (shift(1) < -1e-9 || shift(.999) >= 0):
				t.Fatalf("%v: %v opens %v", ranges, m, shift(1))
			case !agreed && m.Alone:
				opened++
			}
		}
	}
	if opened < 100 {
		t.Errorf("only %d cases looked at", opened)
	}
}

// The shift found is the one that brings the mean there.
func TestShiftFor(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	for range 100 {
		i := random(r)
		d := ShiftFor(i, "A", 50)
		i.Stakes[0].Position += d
		if got := WeightedMean(i); !near(got, 50, 1e-6) {
			t.Fatalf("mean %v after the shift", got)
		}
	}
}

func TestParseModel(t *testing.T) {
	m := Default()
	if m.Walk <= 0 || m.Mean <= 0 || m.Past <= 0 || m.Bend < 1 || m.Width <= 0 || m.Floor <= 0 {
		t.Errorf("%+v", m)
	}
	for name, text := range map[string]string{
		"missing":   "walk\t.5\n",
		"unknown":   modelTSV + "wlak\t.5\n",
		"twice":     modelTSV + "walk\t.5\n",
		"no number": "walk\tlarge\n",
		"no value":  "walk\n",
	} {
		if _, err := parseModel(text); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

// A fit finds the exponents that made the outcomes.
func TestFit(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	for _, want := range [][3]float64{{1, .2, .3}, {.2, 1, .3}, {.5, .5, 1}} {
		made := Default()
		made.Walk, made.Mean, made.Past = want[0], want[1], want[2]
		var past []Settled
		for range 600 {
			i := random(r)
			d, err := made.Predict(i)
			if err != nil {
				t.Fatal(err)
			}
			past = append(past, Settled{i, d.Quantile(r.Float64())})
		}
		m, err := Fit(Default(), past)
		if err != nil {
			t.Fatal(err)
		}
		if !near(m.Walk, want[0], .3) || !near(m.Mean, want[1], .3) {
			t.Errorf("made with %v, fitted %.2f %.2f %.2f", want, m.Walk, m.Mean, m.Past)
		}
	}
	if m, err := Fit(Default(), nil); err != nil || m.Walk != .5 {
		t.Errorf("fit on nothing: %+v, %v", m.Walk, err)
	}
	if _, err := Fit(Default(), []Settled{{Issue: Issue{Stakes: []Stake{{SD: -1}}}}}); !errors.Is(err, parley.ErrInvalid) {
		t.Errorf("fit on an issue that is none: %v", err)
	}
}

// A mixture is linear in its parts: the plain one of a lone actor is known by hand.
func TestPlain(t *testing.T) {
	even := Tally{}.Distribution()
	d, err := Plain(even).Predict(Issue{Stakes: []Stake{{Actor: "A", Position: 50, Salience: 1, Capability: 1}}})
	if err != nil {
		t.Fatal(err)
	}
	if d.Median() != 50 || !near(d.Mass(0, 10), .2*11./101+.3*kernel(50, 20).Mass(0, 10), 1e-9) {
		t.Errorf("median %v, low end %v", d.Median(), d.Mass(0, 10))
	}
}
