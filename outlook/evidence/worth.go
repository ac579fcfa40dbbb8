package evidence

import (
	"math"
	"sort"

	"parley/outlook/score"
)

const (
	blocRho         = .5 // how far origins of one bloc correlate
	mostReports     = 3  // no event counts for more than so many independent reports
	interestedShare = .5 // of its reliability that a party's word for its own cause keeps
	noveltyDays     = 90
)

// origin is what the reports of one origin come to.
type origin struct {
	name, bloc  string
	reliability float64
	first       Report
}

// origins joins reports by origin, in the order of their names. An origin is as good as
// its earliest report that is not a known copy; of several on one day the least
// reliable, so that a copy cannot better what it copies.
func origins(reports []Report) []origin {
	at := map[string]int{}
	var os []origin
	for _, r := range reports {
		n, ok := at[r.Origin]
		if !ok {
			at[r.Origin] = len(os)
			os = append(os, origin{name: r.Origin, first: r})
			continue
		}
		if earlier(r, os[n].first) {
			os[n].first = r
		}
	}
	for n := range os {
		os[n].reliability, os[n].bloc = os[n].first.Grade.Reliability(), os[n].first.Bloc
	}
	sort.Slice(os, func(i, j int) bool { return os[i].name < os[j].name })
	return os
}

func earlier(a, b Report) bool {
	if a.Copy != b.Copy {
		return b.Copy
	}
	if a.Undated != b.Undated {
		return b.Undated
	}
	if !a.Undated && a.Day != b.Day {
		return a.Day < b.Day
	}
	if ra, rb := a.Grade.Reliability(), b.Grade.Reliability(); ra != rb {
		return ra < rb
	}
	return a.Article < b.Article
}

// Worth is what the reports of an event come to: n, how many independent ones, at most
// three, and r, how far they can be relied on.
//
//	n = min( sum over blocs of k/(1 + (k-1)/2) + origins of no bloc, 3 )
//	r = mean over origins of their reliability, halved when only a party says so
//
// k being the origins of one bloc ([score.EffectiveReports]). Copies are of the origin
// that they copy and add nothing. No reports are worth nothing.
func Worth(e Event) (n, r float64) {
	os := origins(e.Reports)
	if len(os) == 0 {
		return 0, 0
	}
	blocs := map[string]int{}
	for _, o := range os {
		r += o.reliability / float64(len(os))
		if o.bloc == "" {
			n++
		} else {
			n -= score.EffectiveReports(blocs[o.bloc], blocRho)
			blocs[o.bloc]++
			n += score.EffectiveReports(blocs[o.bloc], blocRho)
		}
	}
	if e.Interested {
		r *= interestedShare
	}
	return math.Min(n, mostReports), r
}

// Promises is the share of its word that an actor is expected to keep:
//
//	(kept + 1)/(kept + broken + 2)
//
// One half before anything is known (Laplace's rule of succession).
func Promises(kept, broken int) float64 { return float64(kept+1) / float64(kept+broken+2) }

// Novelty is what the m-th telling of the same thing is worth, earlier ones being how
// often the actor did it in the 90 days before:
//
//	1/(1 + earlier)
//
// Several on one day share what they would have had one after another,
//
//	1/together sum over j = 0 .. together-1 of 1/(1 + earlier + j)
//
// so that their order is nothing. 1 for the first alone.
func Novelty(earlier, together int) float64 {
	if together < 1 {
		together = 1
	}
	sum := 0.0
	for j := range together {
		sum += 1 / float64(1+earlier+j)
	}
	return sum / float64(together)
}

// Expectation is the index of hope and despair, from the tones of the days so far, -1 to
// 1, the latest last:
//
//	e_t = 0.8 e_(t-1) + 0.2 tone_t
//
// 0 before anything is heard. It is shown beside the probability and is no evidence.
func Expectation(tones []float64) float64 {
	e := 0.0
	for _, t := range tones {
		e = .8*e + .2*t
	}
	return e
}
