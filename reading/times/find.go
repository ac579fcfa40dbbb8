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
	c := computing{scratch: sc, sentence: s, body: body, lex: lex, anchor: anchorOf(anchor)}
	for i := 0; i < len(sc.atoms); {
		if len(sc.atoms[i].meanings) == 0 {
			i++
			continue
		}
		sc.at(i, lex)
		next := i + 1
		for f := sc.best(); f != nil; f = sc.best() {
			ok, keep := c.compute(f)
			if !ok {
				continue
			}
			if keep {
				out = append(out, c.e)
			}
			next = f.last + 1
			c.taken = next
			break
		}
		i = next
	}
	c.countFromEvents(out)
	return out
}
