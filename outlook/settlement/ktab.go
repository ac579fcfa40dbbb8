package settlement

import (
	"fmt"
	"math"
	"slices"

	"parley"
)

// A Voter is an actor on several issues at once, as KTAB takes it: salience is part
// of the distance, Power the weight of the vote.
type Voter struct {
	Actor    string
	Power    float64   // in any unit, 0 or more
	Position []float64 // one number an issue, 0 to 100
	Salience []float64 // one number an issue, in any unit, 0 or more
}

// An Election is KTAB's turn 0: who would win a vote among the positions held.
type Election struct {
	// Positions are the distinct ones, in the order in which their first holder came.
	Positions [][]float64
	// Holds is, for every voter, the number of its position.
	Holds []int
	// Neutral is each position's probability when nobody minds risk.
	Neutral []float64
	// Risk is, for every position, the attitude of its holders inferred from Neutral:
	// -0.5 (has little to lose, seeks risk) to 1 (is winning, avoids it).
	Risk []float64
	// Probability is each position's probability given these attitudes.
	Probability []float64
}

// Distance is how far position y lies from x to someone who weighs the issues by s,
// 0 to 1:
//
//	sqrt( sum_h (s_h (x_h - y_h)/100)^2 / sum_h s_h^2 )
//
// On one issue it is |x - y|/100 whatever the salience. Someone to whom nothing
// matters weighs all issues alike. 0 where there is no issue. KTAB (KAPSARC), spatial
// model.
func Distance(s, x, y []float64) float64 {
	sum, norm := 0.0, 0.0
	for h := range s {
		d := s[h] * (x[h] - y[h]) / 100
		sum += d * d
		norm += s[h] * s[h]
	}
	if norm == 0 {
		for h := range x {
			d := (x[h] - y[h]) / 100
			sum += d * d
		}
		norm = math.Max(1, float64(len(x)))
	}
	return math.Sqrt(sum / norm)
}

// Utility is what an outcome at distance d is worth to someone with attitude r to
// risk:
//
//	(1 - d)(1 + r d)
//
// 1 at the ideal, 0 at the far end; straight at r = 0, 1 - d^2 at r = 1, and convex
// for negative r. KTAB (KAPSARC), spatial model.
func Utility(d, r float64) float64 { return (1 - d) * (1 + r*d) }

// Risk infers attitudes from chances: who is likely to win has something to lose.
//
//	R_i = 1.5 (P_i - min P)/(max P - min P) - 0.5
//
// from -0.5 to 1 (KTAB's range "Mid"). 0 for all when all chances are alike, since
// there is nothing to infer from.
func Risk(p []float64) []float64 {
	r := make([]float64, len(p))
	if len(p) == 0 {
		return r
	}
	low, high := slices.Min(p), slices.Max(p)
	for i := range p {
		if high > low {
			r[i] = 1.5*(p[i]-low)/(high-low) - .5
		}
	}
	return r
}

// Elect runs KTAB's probabilistic Condorcet election among the positions of the
// voters: once with nobody minding risk, then with the attitudes inferred from that.
// An error when the voters' issues differ in number, or a number is out of range.
func Elect(voters []Voter) (Election, error) {
	var e Election
	for _, v := range voters {
		if err := v.validate(len(voters[0].Position)); err != nil {
			return Election{}, err
		}
		at := slices.IndexFunc(e.Positions, func(x []float64) bool { return slices.Equal(x, v.Position) })
		if at < 0 {
			at = len(e.Positions)
			e.Positions = append(e.Positions, v.Position)
		}
		e.Holds = append(e.Holds, at)
	}
	e.Neutral = e.probabilities(voters, make([]float64, len(e.Positions)))
	e.Risk = Risk(e.Neutral)
	e.Probability = e.probabilities(voters, e.Risk)
	return e, nil
}

func (v Voter) validate(issues int) error {
	if len(v.Position) != issues || len(v.Salience) != issues {
		return fmt.Errorf("%s: %d positions and %d saliences on %d issues: %w",
			v.Actor, len(v.Position), len(v.Salience), issues, parley.ErrInvalid)
	}
	ok := v.Power >= 0 && v.Power <= 1e12
	for h := range issues {
		ok = ok && v.Position[h] >= 0 && v.Position[h] <= 100 && v.Salience[h] >= 0 && v.Salience[h] <= 1e6
	}
	if !ok {
		return fmt.Errorf("%s: a number out of range: %w", v.Actor, parley.ErrInvalid)
	}
	return nil
}

func (e Election) probabilities(voters []Voter, risk []float64) []float64 {
	w, u := make([]float64, len(voters)), make([][]float64, len(voters))
	for k, v := range voters {
		w[k], u[k] = v.Power, make([]float64, len(e.Positions))
		for p, y := range e.Positions {
			u[k][p] = Utility(Distance(v.Salience, v.Position, y), risk[e.Holds[k]])
		}
	}
	return Conditional(Beats(w, u))
}
