package settlement

// A Settled is an issue with what came of it.
type Settled struct {
	Issue   Issue
	Outcome float64
}

// Fit gives m with the prior counted from the outcomes and with the three exponents
// of the pool that make the mean CRPS on them smallest, found by trying steps up and
// down in turn, each half the size of the last; bend, kernel, width and floor stay.
// Issues without stakes count for the prior only. Fit on other negotiations than
// those that are to be forecast.
func Fit(m Model, past []Settled) (Model, error) {
	var outcomes, of []float64
	var logs [][3][101]float64
	for _, s := range past {
		if err := s.Issue.Validate(); err != nil {
			return Model{}, err
		}
		outcomes = append(outcomes, s.Outcome)
	}
	m.Mixed, m.Prior = false, CountPast(outcomes).Distribution()
	for _, s := range past {
		if len(s.Issue.Stakes) > 0 {
			logs, of = append(logs, m.logs(s.Issue)), append(of, s.Outcome)
		}
	}
	loss := func(w [3]float64) (sum float64) {
		for k := range logs {
			sum += crps(pooled(logs[k], w), of[k])
		}
		return sum
	}
	w := [3]float64{.5, .5, .5}
	best := loss(w)
	for step := .25; step > .01; step /= 2 {
		for better := true; better; {
			better = false
			for k := range w {
				for _, d := range []float64{step, -step} {
					next := w
					next[k] += d
					if next[k] < 0 || next[k] > 3 {
						continue
					}
					if l := loss(next); l < best-1e-9 {
						w, best, better = next, l, true
					}
				}
			}
		}
	}
	m.Walk, m.Mean, m.Past = w[0], w[1], w[2]
	return m, nil
}

// crps is score.CRPSGrid without its checks, for a distribution that is one.
func crps(d Distribution, y float64) (sum float64) {
	for x, f := range d[:100] {
		if float64(x) >= y {
			f--
		}
		sum += f * f
	}
	return sum
}
