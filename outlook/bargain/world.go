package bargain

import (
	"hash/fnv"
	"math"
	"math/rand/v2"

	"parley/outlook/score"
	"parley/outlook/settlement"
)

// sinceritySD is how much sincerity is not known, on the scale of log-odds: one half
// may be from a third to two thirds. 0 and 1 are certain.
const sinceritySD = .6

// A world is one way that the guesses about the parties can be true, laid out for the
// inner loop.
type world struct {
	talks   Talks
	settles []bool // by a partial deal
	partial bool   // whether there is anything to settle in part
	draw    []sampler
	middle  []float64 // what a mediator proposes
	months  []month   // as levers have them
}

// month is what holds in one month: whose consent each kind of deal needs, how likely
// they are all sincere, and how likely a partial deal breaks.
type month struct {
	vetoes, partial                 []veto
	sincere, sincerePartial, breaks float64
	contact                         float64
}

// A veto is an actor whose consent is needed, its sums done in advance.
type veto struct {
	weight   []float64 // s_k^2 / sum s^2 / 100^2, so that d^2 = sum weight (x-y)^2
	exposure []float64 // audience s_k / 100
	ideal    []float64
	want     []Want
	cost     float64 // cost (1 - resilience)
	prize    float64
}

// stream is a source of chance for one thing in one world, the same whatever order
// the actors come in.
func stream(seed uint64, world int, names ...string) *rand.Rand {
	h := fnv.New64a()
	for _, n := range names {
		h.Write([]byte(n))
		h.Write([]byte{0})
	}
	return rand.New(rand.NewPCG(seed+uint64(world)*0x9e3779b97f4a7c15, h.Sum64()))
}

// imagine draws the n-th world: positions round their means, red lines moved by half
// as much again, sincerity by its log-odds.
func (t Talks) imagine(seed uint64, n int) Talks {
	actors := make([]Actor, len(t.Actors))
	for i, a := range t.Actors {
		r := stream(seed, n, a.ID)
		a.Sincerity = score.Logistic(score.Logit(a.Sincerity) + sinceritySD*r.NormFloat64())
		a.Wants = append([]Want(nil), a.Wants...)
		for k := range a.Wants {
			w := &a.Wants[k]
			r := stream(seed, n, a.ID, t.Issues[k].ID)
			z, line := r.NormFloat64(), r.NormFloat64()
			w.Ideal = clip(w.Ideal+w.SD*z, 100)
			w.RedLow = clip(w.RedLow+w.SD/2*line, 100)
			w.RedHigh = clip(w.RedHigh+w.SD/2*line, 100)
		}
		actors[i] = a
	}
	t.Actors = actors
	return t
}

// newWorld prepares talks, whose guesses are taken as true, for the inner loop.
func newWorld(t Talks, m settlement.Model, horizon int) (*world, error) {
	w := &world{talks: t}
	for k, i := range t.Issues {
		w.settles = append(w.settles, i.Partial)
		w.partial = w.partial || i.Partial
		d, err := m.Predict(t.settlementIssue(k, false))
		if err != nil {
			return nil, err
		}
		w.draw = append(w.draw, newSampler(d, t.Issues[k].Indivisible))
		w.middle = append(w.middle, t.middle(k, d))
	}
	for n := 1; n <= horizon; n++ {
		mo := month{breaks: 1 - t.BreakMonth, sincere: 1, sincerePartial: 1, contact: t.Contact * math.Pow(1-t.Fatigue, float64(n-1))}
		for _, a := range t.Actors {
			a = t.at(a, n)
			mo.breaks *= 1 - a.Spoil
			if a.VetoComprehensive {
				mo.vetoes = append(mo.vetoes, newVeto(a))
				mo.sincere *= a.Sincerity
			}
			if a.VetoPartial {
				mo.partial = append(mo.partial, newVeto(a))
				mo.sincerePartial *= a.Sincerity
			}
		}
		mo.breaks = 1 - mo.breaks
		w.months = append(w.months, mo)
	}
	return w, nil
}

// settlementIssue is issue k for the settlement layer, with the uncertainty of the
// positions or, in a world where they are known, without.
func (t Talks) settlementIssue(k int, unsure bool) settlement.Issue {
	i := settlement.Issue{ID: t.Issues[k].ID, StatusQuo: &t.Issues[k].StatusQuo}
	for _, a := range t.Actors {
		s := settlement.Stake{Actor: a.ID, Position: a.Wants[k].Ideal, Salience: a.Wants[k].Salience, Capability: a.Leverage}
		if unsure {
			s.SD = a.Wants[k].SD
		}
		i.Stakes = append(i.Stakes, s)
	}
	return i
}

// middle is what a mediator would propose on issue k: the middle of what the red lines
// of those with a veto leave open, or the median of the settlement where they leave
// nothing.
func (t Talks) middle(k int, d settlement.Distribution) float64 {
	var lines []settlement.Range
	for _, a := range t.Actors {
		if w := a.Wants[k]; a.VetoComprehensive && w.Hardness > 0 {
			lines = append(lines, settlement.Range{Actor: a.ID, Low: w.RedLow, High: w.RedHigh})
		}
	}
	z := settlement.Zone(lines)
	if len(lines) == 0 || z.High < z.Low {
		return d.Median()
	}
	return (z.Low + z.High) / 2
}

func newVeto(a Actor) veto {
	v := veto{want: a.Wants, cost: a.Cost * (1 - a.Resilience), prize: a.Prize}
	norm := 0.0
	for _, w := range a.Wants {
		norm += w.Salience * w.Salience
	}
	if norm == 0 {
		norm = 1 // all saliences are 0, and so all weights
	}
	for _, w := range a.Wants {
		v.ideal = append(v.ideal, w.Ideal)
		v.weight = append(v.weight, w.Salience*w.Salience/norm/1e4)
		v.exposure = append(v.exposure, a.Audience*w.Salience/100)
	}
	return v
}

// judge is the logit part of [Talks.Willing] and [Actor.Uncrossed], with the sums done
// in advance.
func (v *veto) judge(sharpness float64, y []float64, settles []bool, walkAway float64) (takes, uncrossed float64) {
	sum, most, uncrossed := 0.0, 0.0, 1.0
	for k := range y {
		d := y[k] - v.ideal[k]
		sum += v.weight[k] * d * d
		most = math.Max(most, v.exposure[k]*math.Abs(d))
		if w := &v.want[k]; (y[k] < w.RedLow || y[k] > w.RedHigh) && (settles == nil || settles[k]) {
			uncrossed *= 1 - w.Hardness
		}
	}
	return score.Logistic(sharpness * (1 - math.Sqrt(sum) - most + v.prize - walkAway)), uncrossed
}

func (v *veto) walkAway(q []float64, months float64) float64 {
	sum := 0.0
	for k := range q {
		d := q[k] - v.ideal[k]
		sum += v.weight[k] * d * d
	}
	return 1 - math.Sqrt(sum) - v.cost*months
}

// A sampler draws outcomes of an issue: start[i] is where the search for a share from
// i/len on begins.
type sampler struct {
	cdf   settlement.Distribution
	start [128]uint8
	ends  bool // only 0 and 100
}

func newSampler(d settlement.Distribution, ends bool) sampler {
	s := sampler{cdf: d, ends: ends}
	for i := range s.start {
		x := 0
		for d[x] <= float64(i)/float64(len(s.start)) && x < 100 {
			x++
		}
		s.start[i] = uint8(x)
	}
	return s
}

// at is the outcome at share u of the distribution, 0 <= u < 1.
func (s *sampler) at(u float64) float64 {
	x := int(s.start[int(u*float64(len(s.start)))])
	for s.cdf[x] <= u && x < 100 {
		x++
	}
	if s.ends {
		if x < 50 {
			return 0
		}
		return 100
	}
	return float64(x)
}
