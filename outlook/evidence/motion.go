package evidence

import (
	_ "embed"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
)

// month is the length of a month in days.
const month = 30.436875

// A Motion is how the state changes of itself: rates a month from each state to each
// other, and where things start.
type Motion struct {
	Start Belief
	Rate  [States][States]float64
}

//go:embed motion.tsv
var motionTSV string

// DefaultMotion is the motion as shipped; motion.tsv holds its numbers and reasons.
func DefaultMotion() Motion {
	m, err := ParseMotion(motionTSV)
	if err != nil {
		panic("evidence: motion.tsv: " + err.Error()) // embedded; a test reads it
	}
	return m
}

// ParseMotion reads lines of from, to, rate and remark, separated by tabs; "start" as
// from gives the starting probability. An error names the line and the valid names.
func ParseMotion(text string) (Motion, error) {
	var m Motion
	for n, line := range strings.Split(text, "\n") {
		line = strings.TrimRight(line, "\r")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) < 3 {
			return m, fmt.Errorf("line %d: want from, to, rate", n+1)
		}
		from, to := slices.Index(stateNames[:], f[0]), slices.Index(stateNames[:], f[1])
		if to < 0 || from < 0 && f[0] != "start" || from == to {
			return m, fmt.Errorf("line %d: from %q to %q: want start or two of %v", n+1, f[0], f[1], stateNames)
		}
		v, err := strconv.ParseFloat(f[2], 64)
		if err != nil || !(v >= 0 && v <= 10) {
			return m, fmt.Errorf("line %d: rate %q: want a number from 0 to 10", n+1, f[2])
		}
		if from < 0 {
			m.Start[to] = v
		} else {
			m.Rate[from][to] = v
		}
	}
	sum := 0.0
	for _, p := range m.Start {
		sum += p
	}
	if math.Abs(sum-1) > 1e-6 {
		return m, fmt.Errorf("the starts sum to %v, not to 1", sum)
	}
	return m, nil
}

// A Matrix moves a belief: entry [i][j] is the probability of j after i.
type Matrix [States][States]float64

// After is the matrix T of so many days,
//
//	T = exp(Q days/month)
//
// Q having the rates off the diagonal and rows that sum to 0. So two steps make the
// same as one of both lengths, and no time is the identity; time does not run back:
// negative days are none. Norris (1997), "Markov Chains", ch. 2. Computed by scaling
// and squaring of the series.
func (m Motion) After(days float64) Matrix {
	if !(days > 0) {
		return identity()
	}
	days = math.Min(days, 1e6)
	var q Matrix
	most := 0.0
	for i := range q {
		for j := range q {
			if i != j {
				q[i][j] = m.Rate[i][j] * days / month
				q[i][i] -= q[i][j]
			}
		}
		most = math.Max(most, -q[i][i])
	}
	halvings := 0
	for most > .25 {
		most /= 2
		halvings++
	}
	scale := math.Exp2(-float64(halvings))
	for i := range q {
		for j := range q {
			q[i][j] *= scale
		}
	}
	t, term := identity(), identity()
	for k := 1; k <= 12; k++ {
		term = term.times(q)
		for i := range t {
			for j := range t {
				term[i][j] /= float64(k)
				t[i][j] += term[i][j]
			}
		}
	}
	for range halvings {
		t = t.times(t)
	}
	return t
}

func identity() (t Matrix) {
	for i := range t {
		t[i][i] = 1
	}
	return t
}

func (a Matrix) times(b Matrix) (c Matrix) {
	for i := range c {
		for k := range c {
			for j := range c {
				c[i][j] += a[i][k] * b[k][j]
			}
		}
	}
	return c
}

// Move is the belief after the time of the matrix.
func (a Matrix) Move(b Belief) (c Belief) {
	for i := range b {
		for j := range c {
			c[j] += b[i] * a[i][j]
		}
	}
	return c
}

// Ahead is the belief so many months on, nothing more being heard.
func (m Motion) Ahead(b Belief, months float64) Belief { return m.After(months * month).Move(b) }
