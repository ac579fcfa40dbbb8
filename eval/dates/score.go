package dates

import (
	"fmt"
	"slices"

	"parley"
	"parley/reading/times"
	"parley/text"
)

// A Count is how many of how many.
type Count struct {
	Right int `json:"right"`
	Of    int `json:"of"`
}

func (c *Count) add(right bool) {
	c.Of++
	if right {
		c.Right++
	}
}

// A Result is the score of one half.
type Result struct {
	Half string `json:"half"`
	// Expressions are right when span and interval are.
	Expressions Count `json:"expressions"`
	// Percent is Right of Of.
	Percent float64 `json:"percent"`
	Spans   Count   `json:"spans"`
	Grains  Count   `json:"grains"`
	// False counts what was found where nothing stands: in all sentences, and in
	// those that hold no expression (traps).
	False      int    `json:"false"`
	FalseTraps int    `json:"false_in_traps"`
	Traps      int    `json:"traps"`
	ByKind     []Kind `json:"by_kind"`
	// Misses say what went wrong, one line each.
	Misses []string `json:"-"`
}

// A Kind is the score of one kind of case.
type Kind struct {
	Kind string `json:"kind"`
	Count
}

// Score reads every sentence with the language and compares.
func Score(half string, sentences []Sentence, lang text.Language, lex *times.Lexicon) Result {
	r := Result{Half: half}
	kind := func(name string) *Kind {
		for i := range r.ByKind {
			if r.ByKind[i].Kind == name {
				return &r.ByKind[i]
			}
		}
		r.ByKind = append(r.ByKind, Kind{Kind: name})
		return &r.ByKind[len(r.ByKind)-1]
	}
	for _, s := range sentences {
		got := find(s, lang, lex)
		used := make([]bool, len(got))
		for _, w := range s.Want {
			k := slices.IndexFunc(got, func(g Expression) bool { return trim(s.Text, g.Span) == trim(s.Text, w.Span) })
			r.Spans.add(k >= 0)
			right := k >= 0 && got[k].From == w.From && got[k].To == w.To
			if k >= 0 {
				used[k] = true
				r.Grains.add(got[k].Grain == w.Grain)
				if got[k].Grain != w.Grain {
					r.Misses = append(r.Misses, fmt.Sprintf("grain %s, not %s: %q in %q", got[k].Grain, w.Grain, w.In(s.Text), s.Text))
				}
			}
			r.Expressions.add(right)
			kind(w.Kind).add(right)
			switch {
			case k < 0:
				r.Misses = append(r.Misses, fmt.Sprintf("missed: %q in %q (%s)", w.In(s.Text), s.Text, w.Kind))
			case !right:
				r.Misses = append(r.Misses, fmt.Sprintf("wrong: %q is %s..%s, not %s..%s, written %s: %q (%s)", w.In(s.Text),
					got[k].From, got[k].To, w.From, w.To, s.Anchor, s.Text, w.Kind))
			}
		}
		falseOnes := 0
		for k, g := range got {
			if !used[k] {
				falseOnes++
				r.Misses = append(r.Misses, fmt.Sprintf("false: %q in %q (%s)", g.In(s.Text), s.Text, s.Kind))
			}
		}
		r.False += falseOnes
		if len(s.Want) == 0 {
			r.Traps++
			r.FalseTraps += falseOnes
			kind(s.Kind).add(falseOnes == 0)
		}
	}
	if r.Expressions.Of > 0 {
		r.Percent = float64(int(1000*float64(r.Expressions.Right)/float64(r.Expressions.Of)+.5)) / 10
	}
	return r
}

func find(s Sentence, lang text.Language, lex *times.Lexicon) []Expression {
	var out []Expression
	d := lang.Read(s.Text, nil)
	for i := range d.Sentences {
		for _, e := range times.Find(&d.Sentences[i], s.Text, s.Anchor, lex) {
			out = append(out, Expression{e.Span, iso(e.Interval.From), iso(e.Interval.To), e.Grain.String(), ""})
		}
	}
	return out
}

func iso(t parley.Time) string { return t.String() }
