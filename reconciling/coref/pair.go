package coref

import (
	"fmt"
	"hash/fnv"
	"slices"
	"strings"
)

// slotBits is the number of bits of a feature's slot.
const slotBits = 16

// a reader makes features of pairs.
type reader struct {
	out []uint32
	// docs are how alike documents are, by the two numbers.
	docs [][]float64
	// holders are, by story and stem, the documents that mention it, and mentions of it.
	holders map[string]int
	tellers map[string]int
}

func (r *reader) put(parts ...string) {
	h := fnv.New32a()
	for _, p := range parts {
		h.Write([]byte(p))
		h.Write([]byte{0})
	}
	r.out = append(r.out, h.Sum32()&(1<<slotBits-1))
}

func bin(x float64, edges ...float64) string {
	n := 0
	for _, e := range edges {
		if x >= e {
			n++
		}
	}
	return fmt.Sprint(n)
}

// features returns the slots of a pair of mentions.
func (r *reader) features(a, b *sketch) []uint32 {
	r.out = r.out[:0]
	r.put("bias")
	kind := "none"
	switch {
	case a.lemma == b.lemma && a.words == b.words:
		kind = "words"
	case a.lemma == b.lemma:
		kind = "lemma"
	case a.stem == b.stem:
		kind = "stem"
	case alike(a.lemma, b.lemma):
		kind = "alike"
	case strings.Contains(" "+a.words+" ", " "+b.lemma+" ") || strings.Contains(" "+b.words+" ", " "+a.lemma+" "):
		kind = "inside"
	}
	same := kind != "none"
	yes := fmt.Sprint(same)
	r.put("kind", kind)
	x, y := a.lemma, b.lemma
	if x > y {
		x, y = y, x
	}
	if x != y {
		r.put("pair", x, y)
	} else {
		r.put("lemma", x)
	}
	tags := []string{a.tag, b.tag}
	slices.Sort(tags)
	tag := tags[0] + tags[1]
	r.put("tags", tag, kind)
	says := "neither"
	if a.says && b.says {
		says = "both"
	} else if a.says || b.says {
		says = "one"
	}
	r.put("says", says, kind)
	where := "apart"
	if a.doc == b.doc {
		where = "near " + bin(float64(max(a.sentence-b.sentence, b.sentence-a.sentence)), 1, 2, 4, 8)
	}
	r.put("where", where, yes)
	r.put("where", where, kind, says)
	doc := bin(r.docs[a.doc][b.doc], .05, .1, .15, .2, .3, .4, .6)
	r.put("docs", doc, yes)
	r.put("docs", doc, kind)
	c := closeness(a, b)
	context := bin(c, .01, .04, .08, .13, .2, .3, .45, .7)
	r.put("context", context)
	r.put("context", context, kind)
	r.put("context", context, says, yes)
	r.put("context", context, where, yes)
	overlap := func(name string, p, q set) string {
		v := "open"
		if len(p) > 0 && len(q) > 0 {
			switch n := shared(p, q); {
			case n == 0:
				v = "other"
			case n == 1:
				v = "one"
			default:
				v = "more"
			}
		} else if len(p)+len(q) > 0 {
			v = "half"
		}
		r.put(name, v)
		r.put(name, v, kind)
		return v
	}
	subject, object := overlap("subject", a.subject, b.subject), overlap("object", a.object, b.object)
	overlap("other", a.other, b.other)
	r.put("parties", subject, object, yes, says)
	overlap("any", union(a.subject, a.object, a.other), union(b.subject, b.object, b.other))
	names := overlap("names", a.names, b.names)
	overlap("numbers", a.numbers, b.numbers)
	overlap("times", a.times, b.times)
	if says == "both" {
		overlap("said", a.said, b.said)
	}
	r.put("names", names, context, yes)
	if same {
		// A word that one text uses again and again is used of several things.
		ra, rb := r.tellers[fmt.Sprint(a.doc, " ", a.stem)], r.tellers[fmt.Sprint(b.doc, " ", b.stem)]
		r.put("often", bin(float64(max(ra, rb)), 2, 3, 4), bin(float64(min(ra, rb)), 2, 3), where[:4])
		r.put("spread", bin(float64(r.holders[a.stem]), 2, 3, 5, 8), kind)
	}
	if a.sentence < 2 && b.sentence < 2 {
		r.put("both lead", yes)
	}
	// One mention stands in the arguments of the other.
	if union(a.subject, a.object, a.other)[b.stem] || union(b.subject, b.object, b.other)[a.stem] {
		r.put("argument", where[:4])
	}
	return r.out
}

func union(sets ...set) set {
	out := set{}
	for _, s := range sets {
		for w := range s {
			out[w] = true
		}
	}
	return out
}

// alike reports whether two words share their first letters: "destroy", "destruction".
func alike(a, b string) bool {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n >= 5 || n >= 4 && n*3 >= 2*max(len(a), len(b))
}

func sortedKeys[V any](m map[string]V) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}
