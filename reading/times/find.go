package times

import (
	"sync"

	"parley"
	"parley/text"
)

// A scratch is the memory of one call of Find; the pool keeps it from being
// allocated anew for every sentence.
type scratch struct {
	atoms []atom
	fold  []byte
	path  [maxAtoms]capture
	found []found
	// told holds, for each expression found, what its words said.
	told []slotValues
	// auxs holds the auxiliary of each token, once indexed.
	auxs    []int
	indexed bool
}

var pool = sync.Pool{New: func() any { return new(scratch) }}

// Find returns the date expressions of a sentence of body in the order of the
// text, resolved against the anchor: the dateline, else the day of publication.
// With the zero anchor only expressions that need none are resolved. Tokens that
// do not stand in body are passed over.
//
// The sentence may be tagged and parsed or not; the tense that decides where a
// weekday lies is read more surely from one that is.
func Find(s *text.Sentence, body string, anchor parley.Time, lex *Lexicon) []Expression {
	sc := pool.Get().(*scratch)
	defer pool.Put(sc)
	sc.atomise(s, body, lex)
	var out []Expression
	sc.told, sc.indexed = sc.told[:0], false
	c := computing{scratch: sc, sentence: s, body: body, lex: lex, anchor: anchorOf(anchor)}
	for i := 0; i < len(sc.atoms); {
		if len(sc.atoms[i].meanings) == 0 {
			i++
			continue
		}
		sc.match(i, lex)
		next := i + 1
		for f := sc.best(); f != nil; f = sc.best() {
			ok, keep := c.compute(f)
			if !ok {
				continue
			}
			if keep {
				out = append(out, c.e)
				sc.told = append(sc.told, c.v)
			}
			next = f.last + 1
			c.taken = next
			break
		}
		i = next
	}
	c.lendYears(out)
	c.countFromEvents(out)
	return out
}

// lendYears gives a month or day with no year the year of the one it is joined
// to: "on 3 May and 9 June 2024".
func (c *computing) lendYears(out []Expression) {
	for i := len(out) - 2; i >= 0; i-- {
		e, next := &out[i], &out[i+1]
		v, w := &c.told[i], &c.told[i+1]
		if e.Kind != Relative || e.Bound != At || v.has(slotShift) || v.has(slotJoin) || !v.has(slotMonth) || !w.has(slotYear) || !w.has(slotMonth) ||
			e.Grain != next.Grain || next.Start-e.End > len(" and ") || !c.joined(e.End, next.Start) {
			continue
		}
		var lent parley.Interval
		var ok bool
		v.put(slotYear, w.value[slotYear])
		if lent, ok = v.near(c.anchor.day, Past); !ok {
			continue
		}
		e.Kind, e.Interval, e.Days, e.Resolved = Absolute, lent, lent, true
	}
}

// joined reports whether only a comma or a conjunction stands between two places.
func (c *computing) joined(from, to int) bool {
	for i := range c.atoms {
		a := &c.atoms[i]
		if a.Start >= from && a.End <= to && !c.says(i, slotConjunction) && !c.says(i, slotTo) && c.body[a.Start] != ',' {
			return false
		}
	}
	return true
}
