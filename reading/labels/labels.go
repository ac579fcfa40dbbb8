package labels

import (
	_ "embed"
	"slices"
	"strings"

	"parley"
	"parley/reading/entities"
	"parley/text"
)

// Version names this reader in its findings.
const Version = "labels@1"

//go:embed words.txt
var wordsText string

// A row is one name of the list.
type row struct {
	field   string
	favours bool
	words   []string
}

// byLast are the names by their last word, the longest first; groups the words that stand
// before the name of a group.
var byLast, groups = func() (map[string][]row, map[string]row) {
	names, groups := map[string][]row{}, map[string]row{}
	for line := range strings.Lines(wordsText) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		if len(f) != 3 || strings.HasPrefix(line, "#") {
			continue
		}
		for w := range strings.FieldsSeq(f[2]) {
			if f[0] == "group" {
				groups[w] = row{f[0], f[1] == "for", nil}
				continue
			}
			words := strings.Split(w, "-")
			last := words[len(words)-1]
			names[last] = append(names[last], row{f[0], f[1] == "for", words})
		}
	}
	for _, list := range names {
		slices.SortStableFunc(list, func(a, b row) int { return len(b.words) - len(a.words) })
	}
	return names, groups
}()

// Find returns the labels of doc, in order of place; article is the ID that the findings
// carry.
func Find(doc *text.Document, found *entities.Found, article string) []parley.Label {
	var out []parley.Label
	for n := range doc.Sentences {
		s := &doc.Sentences[n]
		r := &reader{Sentence: s, n: n, found: found}
		for i := range s.Tokens {
			var x parley.Label
			var from, to int
			switch {
			case s.Tokens[i].UPOS == "NOUN" || s.Tokens[i].UPOS == "PROPN" || s.Tokens[i].UPOS == "VERB":
				x, from = r.deed(i)
				to = i + 1
			}
			if len(x.Fields) == 0 {
				if x, to = r.group(i); to == 0 {
					continue
				}
				from = i
				if i > 0 && r.low(i-1) == "the" {
					from--
				}
			}
			x.Span = parley.Span{Start: s.Tokens[from].Start, End: s.Tokens[to-1].End}
			x.ID, x.Article, x.Reader = parley.FindingID(article, "label", x.Span), article, Version
			if last := len(out) - 1; last >= 0 && out[last].Span.Start == x.Span.Start {
				out = out[:last] // "the restoration" of "the restoration of order"
			}
			out = append(out, x)
		}
	}
	return out
}

// A reader reads one sentence.
type reader struct {
	*text.Sentence
	n     int
	found *entities.Found
}

func (r *reader) low(i int) string {
	if i < 0 || i >= len(r.Tokens) {
		return ""
	}
	return strings.ToLower(r.Tokens[i].Form)
}

// deed reads "the (spring) rescue operation in the Harn valley" that ends at token i; from
// is its first token.
func (r *reader) deed(i int) (x parley.Label, from int) {
	rows := byLast[r.low(i)]
	most := 0
	for _, w := range rows {
		if len(w.words) < most {
			break
		}
		at := i - len(w.words) + 1
		match := at > 0
		for k, word := range w.words {
			match = match && r.low(at+k) == word
		}
		if !match {
			continue
		}
		the := at - 1
		if len(w.words) == 1 && w.words[0] != r.low(at-1) && r.low(the) != "the" && r.Tokens[at-1].UPOS == "ADJ" {
			the--
		}
		if r.low(the) != "the" {
			continue
		}
		if most > 0 && x.For != w.favours {
			x.Fields = nil // both sides use it
			break
		}
		most, from, x.For = len(w.words), the, w.favours
		x.Fields = append(x.Fields, w.field)
	}
	if len(x.Fields) == 0 {
		return x, 0
	}
	x.Of = r.known(i)
	if len(x.Of) == 0 {
		x.Fields = nil
	}
	return x, from
}

// reach is how many words behind a name of a deed may say where it was.
const reach = 16

// known are the names behind token i by which a deed is known: "in the Harn valley", "the
// occupation, when it means what happened at Tarn".
func (r *reader) known(i int) []string {
	var out []string
	for k := i + 1; k < len(r.Tokens) && k < i+1+reach; k++ {
		t := &r.Tokens[k]
		if t.Form == ";" {
			break
		}
		if capital(t.Form) && !calendar[r.low(k)] {
			out = append(out, strings.ToLower(t.Form))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func capital(word string) bool { return word != "" && word[0] >= 'A' && word[0] <= 'Z' }

// calendar are capitalised words that name no place.
var calendar = func() map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
		september october november december president prime minister foreign i`) {
		m[w] = true
	}
	return m
}()

// group reads "the heroic Guard of Harn"; to is the token behind it, 0 for none.
func (r *reader) group(i int) (x parley.Label, to int) {
	w, ok := groups[r.low(i)]
	if !ok {
		return x, 0
	}
	for to = i + 1; to < len(r.Tokens); to++ {
		if capital(r.Tokens[to].Form) || to > i+1 && r.low(to) == "of" && to+1 < len(r.Tokens) && capital(r.Tokens[to+1].Form) {
			continue
		}
		break
	}
	if to < i+3 { // a single word may be of anything
		return x, 0
	}
	for k := i + 1; k < to; k++ {
		if n := r.found.At(r.n, k); n != nil && n.Entity >= 0 {
			switch e := &r.found.Entities[n.Entity]; {
			case e.Type == parley.Leader || e.Type == parley.Person && !n.Guess && r.low(i-1) != "the" || k == i+1 && e.Type == parley.State && n.Kind != entities.Nationality && n.Last >= to:
				return x, 0
			}
		}
	}
	var words []string
	for k := i + 1; k < to; k++ {
		words = append(words, r.low(k))
	}
	x.For, x.Fields, x.Of = w.favours, []string{w.field}, []string{strings.Join(words, " ")}
	return x, to
}
