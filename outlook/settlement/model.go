package settlement

import (
	"cmp"
	_ "embed"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
)

// A Model joins three views of where an issue would be settled in one log-linear
// pool over the outcomes y = 0 .. 100:
//
//	f(y) proportional to (election(y) + Floor)^Walk normal(y)^Mean prior(y)^Past
//
// The election is the long run of a walk ([Markov]) over the positions held and,
// with StatusQuo, the point where things stay without agreement; everybody's utility
// falls as 1 - d^Bend with the distance d (0 to 1) from what they want; each position
// is spread by a normal of sd Kernel. The normal stands round the weighted mean with
// sd Width. The prior is how such disputes ended, whoever wanted what. Pooled, an
// outcome has to look possible to all three; mixed (Mixed), to one of them: then the
// three weights sum to 1 and are shares.
type Model struct {
	Walk, Mean, Past float64
	Bend             float64 // 1: every step away hurts alike; above: the first steps hurt little
	Kernel, Width    float64 // on the scale of the issue
	Floor            float64 // what the election leaves to every outcome; unused when Mixed
	StatusQuo        bool    // whether the status quo stands for election too
	Mixed            bool
	Prior            Distribution
}

//go:embed model.tsv
var modelTSV string

// Default is the model as shipped; model.tsv holds its numbers and where they come
// from.
func Default() Model {
	m, err := parseModel(modelTSV)
	if err != nil {
		panic("settlement: model.tsv: " + err.Error()) // embedded; a test reads it
	}
	return m
}

// Plain is the mixture that the default is measured against: half the election with
// straight utilities among the positions alone, 0.3 the normal with sd 20, 0.2 the
// prior.
func Plain(prior Distribution) Model {
	return Model{Walk: .5, Mean: .3, Past: .2, Bend: 1, Kernel: 3, Width: 20, Mixed: true, Prior: prior}
}

// parseModel reads lines of a name, a value and a remark, separated by tabs.
func parseModel(text string) (Model, error) {
	m := Model{StatusQuo: true}
	var past Tally
	into := map[string]*float64{"walk": &m.Walk, "mean": &m.Mean, "past": &m.Past, "bend": &m.Bend, "kernel": &m.Kernel,
		"width": &m.Width, "floor": &m.Floor, "ends": &past.Ends, "middle": &past.Middle, "others": &past.Others}
	for n, line := range strings.Split(text, "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(line, "\t")
		to := into[f[0]]
		if to == nil || len(f) < 2 {
			return Model{}, fmt.Errorf("line %d: %q is not a parameter and its value", n+1, line)
		}
		v, err := strconv.ParseFloat(f[1], 64)
		if err != nil {
			return Model{}, fmt.Errorf("line %d: %w", n+1, err)
		}
		*to = v
		delete(into, f[0])
	}
	if len(into) > 0 {
		return Model{}, fmt.Errorf("%d parameters missing", len(into))
	}
	m.Prior = past.Distribution()
	return m, nil
}

// Predict gives the distribution of where the issue would be settled. Without stakes
// it is the prior alone. An error when the issue is not valid.
func (m Model) Predict(i Issue) (Distribution, error) {
	if err := i.Validate(); err != nil {
		return Distribution{}, err
	}
	if len(i.Stakes) == 0 {
		return m.Prior, nil
	}
	if m.Mixed {
		return mixed(m.views(i), [3]float64{m.Walk, m.Mean, m.Past}), nil
	}
	return pooled(m.logs(i), [3]float64{m.Walk, m.Mean, m.Past}), nil
}

func mixed(views [3]Distribution, w [3]float64) Distribution {
	var d Distribution
	for k, v := range views {
		d.add(w[k], v)
	}
	d.seal()
	return d
}

// logs are the three views as logarithms of their mass at every outcome.
func (m Model) logs(i Issue) [3][101]float64 {
	views := m.views(i)
	var l [3][101]float64
	for k := range views {
		floor := 1e-9 // what no view holds impossible
		if k == 0 {
			floor = m.Floor
		}
		for y, p := range views[k].masses() {
			l[k][y] = math.Log(p + floor)
		}
	}
	return l
}

func pooled(logs [3][101]float64, w [3]float64) Distribution {
	var l [101]float64
	for y := range l {
		l[y] = w[0]*logs[0][y] + w[1]*logs[1][y] + w[2]*logs[2][y]
	}
	return fromLogs(l)
}

// views are the three distributions that the model joins, for an issue with stakes.
func (m Model) views(i Issue) [3]Distribution {
	return [3]Distribution{m.election(i), m.normal(i), m.Prior}
}

func (m Model) election(i Issue) Distribution {
	options := i.groups()
	voters := slices.Clone(options)
	if q := i.StatusQuo; m.StatusQuo && q != nil {
		at, held := slices.BinarySearchFunc(options, *q, func(g group, x float64) int { return cmp.Compare(g.position, x) })
		if !held {
			options = slices.Insert(options, at, group{position: *q})
		}
	}
	w, u := make([]float64, len(voters)), make([][]float64, len(voters))
	for k, v := range voters {
		w[k], u[k] = v.weight, make([]float64, len(options))
		for p, o := range options {
			u[k][p] = 1 - math.Pow(math.Abs(v.position-o.position)/100, m.Bend)
		}
	}
	var d Distribution
	for p, share := range Markov(Beats(w, u)) {
		d.add(share, kernel(options[p].position, math.Sqrt(m.Kernel*m.Kernel+options[p].variance)))
	}
	d.seal()
	return d
}

// normal widens by what is not known of the positions: the variance of their
// weighted mean.
func (m Model) normal(i Issue) Distribution {
	sum, variance := 0.0, 0.0
	w := i.weights()
	for k, s := range i.Stakes {
		sum += w[k]
		variance += w[k] * w[k] * s.SD * s.SD
	}
	return kernel(WeightedMean(i), math.Sqrt(m.Width*m.Width+variance/(sum*sum)))
}
