package settlement

import "math"

// A Challenge is the first pass of Bueno de Mesquita's expected-utility model: who would
// gain by challenging whom, before anybody moves. Rows and columns are the stakes of the
// issue in order; two that hold one position have nothing to challenge, and their
// entries are 0. It is here to be compared with: its later rounds are underspecified,
// and three open implementations give three different ones.
type Challenge struct {
	// Wins[i][j] is the probability that i prevails over j.
	Wins [][]float64
	// Gain[i][j] is what i expects of challenging j, -4 to 4.
	Gain [][]float64
	// Security is, for each, what the others together expect of challenging it.
	Security []float64
	// Risk is -1 for the most secure to 1 for the least, Exponent the curve of utility
	// that follows from it, from 1/2 to 2.
	Risk, Exponent []float64
}

// Challenges works out the first pass:
//
//	Wins(i,j) = sum over k that prefer i of w_k (|x_k-x_j| - |x_k-x_i|) / sum over k of the same, absolute
//	Us = 2 - 4(1/2 - d/2), Uf = 2 - 4(1/2 + d/2), Uq = 0, d = |x_i-x_j| over the range of positions
//	Gain(i,j) = s_j (Wins Us + (1 - Wins) Uf) + (1 - s_j) Us - Uq
//	Security_i = sum over j of Gain(j,i)
//	Risk_i = (2 Security_i - max - min)/(max - min),  Exponent_i = (1 - Risk_i/3)/(1 + Risk_i/3)
//
// all utilities straight and the status quo certain, w being capability times salience.
// Without two positions nobody challenges and all are 0, the exponents 1. Bueno de
// Mesquita (1994), as set out by Scholz, Calbert & Smith (2011), "Unravelling Bueno de
// Mesquita's group decision model", ICAART, eqs. 5-7, 15, 16, 24, 30-34.
func Challenges(i Issue) Challenge {
	n, low, high := len(i.Stakes), math.Inf(1), math.Inf(-1)
	for _, s := range i.Stakes {
		low, high = math.Min(low, s.Position), math.Max(high, s.Position)
	}
	c := Challenge{Security: make([]float64, n), Risk: make([]float64, n), Exponent: make([]float64, n)}
	w := i.weights()
	for a, x := range i.Stakes {
		c.Wins, c.Gain = append(c.Wins, make([]float64, n)), append(c.Gain, make([]float64, n))
		for b, y := range i.Stakes {
			if x.Position == y.Position {
				continue
			}
			won, all := 0.0, 0.0
			for k, s := range i.Stakes {
				v := w[k] * (math.Abs(s.Position-y.Position) - math.Abs(s.Position-x.Position))
				won, all = won+math.Max(v, 0), all+math.Abs(v)
			}
			p := .5
			if all > 0 {
				p = won / all
			}
			d := 2 * math.Abs(x.Position-y.Position) / (high - low)
			c.Wins[a][b] = p
			c.Gain[a][b] = y.Salience*(p*d-(1-p)*d) + (1-y.Salience)*d
		}
	}
	least, most := math.Inf(1), math.Inf(-1)
	for a := range c.Security {
		for b := range c.Gain {
			c.Security[a] += c.Gain[b][a]
		}
		least, most = math.Min(least, c.Security[a]), math.Max(most, c.Security[a])
	}
	for a, s := range c.Security {
		if most > least {
			c.Risk[a] = (2*s - most - least) / (most - least)
		}
		c.Exponent[a] = (1 - c.Risk[a]/3) / (1 + c.Risk[a]/3)
	}
	return c
}
