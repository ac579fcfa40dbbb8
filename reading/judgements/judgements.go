package judgements

import (
	_ "embed"
	"maps"
	"slices"
	"strings"

	"parley"
	"parley/reading/entities"
	"parley/text"
)

// Version names this reader in its findings.
const Version = "judgements@2"

//go:embed words.txt
var wordsText string

var lists = func() map[string]map[string]bool {
	m := map[string]map[string]bool{}
	for line := range strings.Lines(wordsText) {
		name, words, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		if m[name] == nil {
			m[name] = map[string]bool{}
		}
		for w := range strings.FieldsSeq(words) {
			m[name][w] = true
		}
	}
	return m
}()

func is(list, lemma string) bool { return lists[list][lemma] }

// judging are the words of all lists by which somebody judges.
var judging = func() map[string]bool {
	out := map[string]bool{}
	for _, list := range []string{"good", "bad", "praise", "blame"} {
		maps.Copy(out, lists[list])
	}
	return out
}()

// near is how many sentences after an encounter is named what is gained is gained by it.
const near = 4

// Find returns the judgements and the gains of doc, in order of place; article is the ID
// that the findings carry, statements those of the same document: their speakers hold
// what stands in them.
func Find(doc *text.Document, found *entities.Found, statements []parley.Statement, article string) ([]parley.Judgement, []parley.Gain) {
	var js []parley.Judgement
	var gs []parley.Gain
	since := near + 1
	for n := range doc.Sentences {
		s := &doc.Sentences[n]
		since++
		judges := false
		for i := range s.Tokens {
			l := strings.ToLower(s.Tokens[i].Lemma)
			if s.Tokens[i].UPOS == "NOUN" && is("talk", l) {
				since = 0
			}
			judges = judges || judging[l]
		}
		if !s.Parsed || since > near && !judges || s.Tokens[len(s.Tokens)-1].Form == "?" {
			continue
		}
		r := &reader{Tree: text.NewTree(s), n: n, doc: doc, found: found, said: statements, article: article}
		if judges {
			js = append(js, r.judgements()...)
		}
		if since <= near {
			gs = append(gs, r.gains()...)
		}
	}
	return js, gs
}

// A reader reads one sentence.
type reader struct {
	*text.Tree
	n       int
	doc     *text.Document
	found   *entities.Found
	said    []parley.Statement
	article string
}

func (r *reader) low(i int) string {
	if i < 0 || i >= len(r.Tokens) {
		return ""
	}
	return strings.ToLower(r.Tokens[i].Form)
}

// span covers the tokens [i, j), punctuation at its ends left out.
func (r *reader) span(i, j int) parley.Span {
	for i < j && r.Tokens[i].UPOS == "PUNCT" {
		i++
	}
	for j > i && r.Tokens[j-1].UPOS == "PUNCT" {
		j--
	}
	if i >= j {
		return parley.Span{}
	}
	return parley.Span{Start: r.Tokens[i].Start, End: r.Tokens[j-1].End}
}

func (r *reader) finding(kind string, at parley.Span) parley.Finding {
	return parley.Finding{ID: parley.FindingID(r.article, kind, at), Article: r.article, Span: at, Reader: Version}
}

// holder returns who says token i: the speaker of the shortest statement around it. known
// is false where it is said by somebody who is not named.
func (r *reader) holder(i int) (by *parley.Argument, known bool) {
	shortest := -1
	known = true
	for k := range r.said {
		for _, c := range r.said[k].Content {
			if c.Contains(r.Tokens[i].Span) && (shortest < 0 || c.Len() < shortest) {
				by, shortest, known = r.said[k].Speaker, c.Len(), r.said[k].Speaker != nil
			}
		}
	}
	return by, known
}

// who returns the actor that token i means, nil for nobody by name.
func (r *reader) who(i int) *parley.Argument {
	if i < 0 || r.found == nil {
		return nil
	}
	n := r.found.Headed(r.n, i)
	if n == nil || n.Kind == entities.Group || n.Kind == entities.PlaceName && r.found.TypeOf(r.found.Argument(n).ID) != parley.State {
		return nil
	}
	a := r.found.Argument(n)
	if a.ID == "" {
		return nil
	}
	return &a
}

// negated reports whether a "not" or a "no" hangs on token i.
func (r *reader) negated(i int) bool {
	for _, k := range r.Children(i) {
		switch r.low(k) {
		case "not", "n't", "n’t", "never", "no", "hardly", "neither", "nothing", "far":
			return true
		}
	}
	return false
}

// supposed reports whether verb or noun i stands under "if" or "whether", or is wished for.
func (r *reader) supposed(i int) bool {
	for hops := 0; hops < 6 && i >= 0 && i < len(r.Tokens); hops++ {
		for _, k := range r.Children(i) {
			if w := r.low(k); r.Is(k, "mark") && (w == "if" || w == "whether" || w == "unless") || w == "should" || w == "must" {
				return true
			}
		}
		if !r.Is(i, "ccomp", "conj", "xcomp", "acl", "advcl", "parataxis", "cop") {
			return false
		}
		i = r.Tokens[i].Head
		if i >= 0 && i < len(r.Tokens) {
			switch r.Lemma(i) {
			case "hope", "want", "wish", "ask", "wonder", "aim", "seek", "try", "attempt", "fail":
				return true
			}
		}
	}
	return false
}

// possible reports whether a "may", "could" or the like hangs on verb i.
func (r *reader) possible(i int) bool {
	for _, k := range r.Children(i) {
		switch r.low(k) {
		case "may", "might", "could", "can", "would", "potentially", "perhaps", "possibly", "likely", "inadvertently":
			return true
		}
	}
	return false
}

// thing returns the token of what is judged in the noun phrase of i, -1 if it is nothing
// that is judged: "the call", "the characterisation of the summit".
func (r *reader) thing(i int) int {
	if i < 0 {
		return -1
	}
	if r.Tokens[i].UPOS == "NOUN" && is("judged", r.Lemma(i)) {
		return i
	}
	return -1
}

// judgements reads "the call was largely symbolic", "called the talks productive" and "the
// meeting was described as constructive".
func (r *reader) judgements() []parley.Judgement {
	var out []parley.Judgement
	add := func(target, word, scope int, by *parley.Argument) {
		polarity := "positive"
		if is("bad", r.Lemma(word)) {
			polarity = "negative"
		}
		if r.negated(word) {
			polarity = map[string]string{"positive": "negative", "negative": "positive"}[polarity]
		}
		if r.supposed(scope) || r.possible(scope) || r.future(scope) {
			return
		}
		if by == nil {
			known := true
			if by, known = r.holder(word); !known {
				return
			}
		}
		first, last := r.Bounds(target)
		if last > word && first < word && target < word {
			if last = target + 1; r.Tokens[word].Head != target {
				last = max(last, min(word, last))
			}
		}
		j := parley.Judgement{Holder: by, Target: r.span(first, last), Words: r.phrase(word), Polarity: polarity}
		if h := r.Tokens[word].Head; h == scope && scope > word && r.Is(word, "amod") { // "a correct conversation"
			j.Words = r.words(h)
		}
		if j.Target.Empty() || j.Words.Empty() || j.Target.Overlaps(j.Words) {
			return
		}
		j.Finding = r.finding("judgement", j.Target.Cover(j.Words))
		if !slices.ContainsFunc(out, func(o parley.Judgement) bool { return o.Target.Overlaps(j.Target) && o.Polarity == j.Polarity }) {
			out = append(out, j)
		}
	}
	for i := range r.Tokens {
		l := r.Lemma(i)
		if (is("praise", l) || is("blame", l)) && r.Tokens[i].UPOS == "VERB" {
			if j, ok := r.verdict(i); ok {
				out = append(out, j)
			}
			continue
		}
		if !is("good", l) && !is("bad", l) {
			continue
		}
		switch u := r.Tokens[i].UPOS; u {
		case "ADJ", "NOUN":
		default:
			continue
		}
		if sub := r.thing(r.Child(i, "=nsubj", "nsubj:outer")); sub >= 0 && r.Child(i, "cop") >= 0 {
			add(sub, i, i, nil)
			continue
		}
		h := r.Tokens[i].Head
		if h > i && r.Is(i, "amod") && r.thing(h) >= 0 && r.Child(h, "cop") >= 0 { // "It was a correct conversation"
			if sub := r.Child(h, "=nsubj", "nsubj:outer"); sub >= 0 && (r.low(sub) == "it" || r.low(sub) == "this" || r.low(sub) == "that" || r.thing(sub) >= 0) && sub < i {
				add(sub, i, h, nil)
			}
			continue
		}
		if h >= 0 && h < len(r.Tokens) && r.Is(i, "appos") && h < i && r.thing(h) >= 0 && r.Is(h, "obj") && h+2 >= i-1 && r.Tokens[h].Head >= 0 { // "called the summit a success"
			if v := r.Tokens[h].Head; is("call", r.Lemma(v)) && !r.negated(v) {
				if by := r.who(r.Child(v, "=nsubj")); by != nil {
					add(h, i, v, by)
				}
			}
			continue
		}
		if h < 0 || h >= len(r.Tokens) || !is("call", r.Lemma(h)) || r.Tokens[h].UPOS != "VERB" || r.negated(h) {
			continue
		}
		if !r.Is(i, "xcomp", "obl", "advcl", "obj", "advmod", "ccomp") {
			continue
		}
		if sub := r.thing(r.Child(h, "nsubj:pass")); sub >= 0 { // "was described as constructive"
			var by *parley.Argument
			for _, k := range r.All(h, "obl") {
				if r.Case(k) == "by" {
					by = r.who(k)
				}
			}
			add(sub, i, h, by)
			continue
		}
		if o := r.thing(r.Child(h, "obj")); o >= 0 && o != i {
			if by := r.who(r.Child(h, "=nsubj")); by != nil {
				add(o, i, h, by)
			}
		}
	}
	return out
}

// verdict reads a verb that judges by itself, with what is judged and, behind "as", the
// words for it: "hailed the protocol as a triumph", "dismissed the offer as a tip".
func (r *reader) verdict(v int) (parley.Judgement, bool) {
	if r.negated(v) || r.supposed(v) || r.possible(v) || r.future(v) || r.Is(v, "xcomp", "amod") {
		return parley.Judgement{}, false
	}
	target := r.thing(r.Child(v, "obj"))
	by := r.subject(v)
	if target < 0 {
		if target = r.thing(r.Child(v, "nsubj:pass")); target >= 0 {
			by = nil
			for _, k := range r.All(v, "obl") {
				if r.Case(k) == "by" {
					by = r.who(k)
				}
			}
		}
	}
	if target < 0 || by == nil {
		return parley.Judgement{}, false
	}
	for _, k := range r.Children(target) {
		if r.low(k) == "no" || r.Is(k, "nmod:poss") && r.who(k) != nil && r.who(k).ID == by.ID {
			return parley.Judgement{}, false
		}
	}
	words := r.Tokens[v].Span
	for _, k := range append(r.All(v, "obl", "xcomp", "advcl", "obj"), r.All(target, "nmod")...) {
		if k > target && r.Case(k) == "as" {
			first, last := r.Bounds(k)
			for first < last && (r.low(first) == "as" || r.Tokens[first].UPOS == "PUNCT") {
				first++
			}
			if w := r.span(first, min(last, first+14)); !w.Empty() {
				words = w
			}
		}
	}
	polarity := "positive"
	if is("blame", r.Lemma(v)) {
		polarity = "negative"
	}
	j := parley.Judgement{Holder: by, Target: r.words(target), Words: words, Polarity: polarity}
	if j.Target.Empty() || j.Target.Overlaps(j.Words) {
		return j, false
	}
	j.Finding = r.finding("judgement", j.Target.Cover(j.Words))
	return j, true
}

// future reports whether "will" hangs on token i.
func (r *reader) future(i int) bool {
	for _, k := range r.Children(i) {
		if w := r.low(k); w == "will" || w == "wo" || w == "'ll" {
			return true
		}
	}
	return false
}

// phrase is the judging word with what stands before it ("largely symbolic") and a
// complement right behind it ("a gesture without substance").
func (r *reader) phrase(i int) parley.Span {
	first, last := i, i+1
	for _, k := range r.Children(i) {
		switch {
		case k < i && r.Is(k, "advmod", "amod", "det", "compound") && k == first-1:
			first = k
		case k > i && r.Is(k, "nmod") && r.Tokens[k].UPOS == "NOUN":
			if _, e := r.Bounds(k); e-i < 8 {
				last = max(last, e)
			}
		}
	}
	for first > 0 && r.Is(first-1, "advmod", "amod", "det") && r.Tokens[first-1].Head == i {
		first--
	}
	return r.span(first, last)
}
