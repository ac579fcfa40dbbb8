package quotes

import (
	"slices"
	"sort"
	"strings"

	"parley"
	"parley/reading/quotes/parts"
	"parley/text"
)

// A Reader finds statements by rules and, with a model, by what was learnt from
// attributions that people marked. Without one the rules alone read. It is safe for use
// by several goroutines at once.
type Reader struct{ model *parts.Model }

// New returns a reader with the model that is part of the program.
func New() (*Reader, error) { return Open(parts.Built()) }

// Open returns a reader with the model of a file that parley-train wrote.
func Open(model []byte) (*Reader, error) {
	m, err := parts.Open(model)
	if err != nil {
		return nil, err
	}
	return &Reader{m}, nil
}

// Paragraphs returns the paragraphs of a document, with what the rules find in each: what
// a model learns from.
func Paragraphs(doc *text.Document) []*parts.Paragraph {
	var out []*parts.Paragraph
	for _, f := range byRules(passages(doc)) {
		out = append(out, f.paragraph())
	}
	return out
}

func (f *finder) paragraph() *parts.Paragraph {
	p := &parts.Paragraph{Tokens: f.toks, First: f.begin, Quote: f.in}
	for _, q := range f.marks {
		p.Marks = append(p.Marks, [2]int{q.open, q.close})
	}
	for _, a := range f.acts {
		x := parts.Attribution{Cue: f.tokens(a.Cue), Source: f.tokens(a.Source)}
		for _, c := range a.Content {
			if r := f.tokens(c); r.First < r.Last {
				x.Content = append(x.Content, r)
			}
		}
		p.Hints = append(p.Hints, x)
	}
	return p
}

// tokens returns the tokens of the passage that a span covers.
func (p *passage) tokens(s parley.Span) parts.Range {
	first := sort.Search(len(p.toks), func(i int) bool { return p.toks[i].End > s.Start })
	last := sort.Search(len(p.toks), func(i int) bool { return p.toks[i].Start >= s.End })
	if s.Empty() || first >= last {
		return parts.Range{}
	}
	return parts.Range{First: first, Last: last}
}

// How probable an act must be to be told of at all, where the model alone finds it and
// where the rules do. At the first, finding more and being right are in balance. A cue
// less sure than leastCue is not looked at.
const (
	floor      = 0.2
	ruledFloor = 0.15
	leastCue   = 0.1
)

// weigh asks the model about the paragraph: it gives the acts of the rules their
// probabilities and its own reading of source and content, and adds those that the rules
// do not find.
func (f *finder) weigh(m *parts.Model) {
	p := f.paragraph()
	rules := slices.Clone(f.acts)
	for _, x := range m.Find(p, leastCue) {
		k := slices.IndexFunc(p.Hints, func(h parts.Attribution) bool { return h.Cue.First <= x.Head && x.Head < h.Cue.Last })
		if k < 0 {
			if x.Probability < floor {
				continue
			}
			f.made(x)
			continue
		}
		a := rules[k]
		if x.Probability < ruledFloor && a.Direct == parley.Direct {
			continue // quotation marks and a name beside them say enough
		}
		a.Sure, a.Probability = x.Sure, x.Probability
		f.mend(a, x)
	}
	f.acts = slices.DeleteFunc(f.acts, func(a *Act) bool { return a.Probability > 0 && a.Probability < ruledFloor })
	f.order()
}

// made adds the act of an attribution; nil where nothing is left of its content.
func (f *finder) made(x parts.Attribution) *Act {
	content, direct := f.said(x.Content)
	if len(content) == 0 {
		return nil
	}
	s := f.sourceOf(x.Source)
	a := f.act(s, x.Cue.First, x.Cue.Last, content, direct)
	a.Unreal = f.isUnreal(x.Head) || f.refused(x)
	if s.found() {
		a.Marks.Source = f.span(x.Source.First, x.Source.Last)
	}
	a.Marks.Cue = a.Cue
	for _, r := range x.Content {
		a.Marks.Content = append(a.Marks.Content, f.span(r.First, r.Last))
	}
	a.clause = f.quotes(x.Content) || f.governs(x.Content)
	a.Sure, a.Probability, a.learned = x.Sure, x.Probability, true
	return a
}

// mend gives an act of the rules the marks of the model, and its source where the two
// disagree and the model is sure: of linking a cue to its source it knows more.
func (f *finder) mend(a *Act, x parts.Attribution) {
	y := f.made(x)
	if y == nil {
		return
	}
	f.acts = f.acts[:len(f.acts)-1]
	a.Marks = y.Marks
	if x.Probability >= enough && y.Head >= 0 && y.Source != a.Source && !relatives[strings.ToLower(y.Source.In(f.doc.Text))] {
		a.Source, a.Sentence, a.Head, a.sayer = y.Source, y.Sentence, y.Head, y.sayer
		a.AsideFirst, a.AsideLast = y.AsideFirst, y.AsideLast
	}
}

// relatives stand for the noun before them, which the rules find.
var relatives = set(`who which that what whom`)

// said returns the spans of what was said, without outer quotation marks and the "that"
// that leads it in, and how much of it is quoted.
func (f *finder) said(runs []parts.Range) ([]parley.Span, parley.Directness) {
	var out []parley.Span
	quoted, plain := 0, 0
	for _, r := range runs {
		i, j := r.First, r.Last
		for i < j && f.at(i) == "that" && f.in[i] < 0 && len(out) == 0 {
			i++
		}
		trim := func() {
			for i < j && !f.letters(i) && f.at(i) != "$" && f.at(i) != "(" && f.at(i) != "..." && f.at(i) != "…" && !(f.isMark(i) && f.marks[f.in[i]].close < j-1) {
				i++
			}
			for j > i && (f.at(j-1) == "," || f.at(j-1) == ";" || f.at(j-1) == ":" || dash(f.at(j-1)) || f.isMark(j-1) && (f.marks[f.in[j-1]].open < i || f.marks[f.in[j-1]].open == j-1)) {
				j--
			}
		}
		trim()
		if i < j && f.isMark(i) && f.marks[f.in[i]].open == i && f.marks[f.in[i]].close >= j-1 { // one quotation is all of it
			i++
			if j > i && f.isMark(j-1) {
				j--
			}
			trim()
		}
		if i >= j {
			continue
		}
		for k := i; k < j; k++ {
			if !f.letters(k) {
				continue
			}
			if f.in[k] >= 0 {
				quoted++
			} else {
				plain++
			}
		}
		if plain > 0 && quoted == 0 || f.in[j-1] < 0 { // an indirect piece ends with its last word
			for j > i && sentenceEnd(f.at(j-1)) && j == f.end[j-1] {
				j--
			}
		}
		if i < j {
			out = append(out, f.span(i, j))
		}
	}
	switch {
	case quoted == 0:
		return out, parley.Indirect
	case plain == 0:
		return out, parley.Direct
	}
	return out, parley.Mixed
}

// refused reports whether the cue tells that nothing was said: "declined to say".
func (f *finder) refused(x parts.Attribution) bool {
	for i := x.Cue.First; i < x.Cue.Last; i++ {
		switch f.toks[i].Lemma {
		case "decline", "refuse", "fail", "avoid", "stop":
			return true
		}
	}
	return false
}

// quotes reports whether words are quoted in what was said that are no title.
func (f *finder) quotes(runs []parts.Range) bool {
	return slices.ContainsFunc(f.marks, func(q quoted) bool {
		return !f.title(q) && slices.ContainsFunc(runs, func(r parts.Range) bool { return q.open >= r.First && q.open < r.Last })
	})
}

// governs reports whether a verb is the main word of what was said.
func (f *finder) governs(runs []parts.Range) bool {
	for _, r := range runs {
		for i := r.First; i < r.Last; i++ {
			t := f.tree(i)
			if t == nil {
				continue
			}
			h := t.Tokens[f.local[i]].Head
			inside := func(i int) bool {
				return slices.ContainsFunc(runs, func(r parts.Range) bool { return i >= r.First && i < r.Last })
			}
			if h >= 0 && inside(h+f.begin[i]) {
				continue
			}
			if u := f.upos(i); u == "VERB" || u == "AUX" || t.Child(f.local[i], "cop", "nsubj") >= 0 {
				return true
			}
		}
	}
	return false
}

// isMark reports whether token i opens or closes a quotation.
func (f *finder) isMark(i int) bool {
	return i >= 0 && i < len(f.in) && f.in[i] >= 0 && (f.marks[f.in[i]].open == i || f.marks[f.in[i]].close == i)
}

// sourceOf returns the noun phrase that speaks of the words of a source: what stands
// between commas beside it is left out.
func (f *finder) sourceOf(r parts.Range) source {
	i, j := r.First, r.Last
	for i < j && !f.letters(i) {
		i++
	}
	for j > i && !f.letters(j-1) && f.at(j-1) != "." && f.at(j-1) != ")" {
		j--
	}
	if i >= j {
		return nobody
	}
	for k := i + 1; k < j; k++ {
		if f.at(k) == "," || f.at(k) == "(" || dash(f.at(k)) && !f.glued(k) {
			j = k
			break
		}
	}
	for j > i+1 && (f.at(j-1) == "'s" || f.at(j-1) == "'") {
		j--
	}
	head := f.mainOf(i, j)
	if head < 0 {
		return nobody
	}
	return source{i, j, head}
}

// mainOf returns the main word of the noun phrase [i, j): the noun that the tree hangs the
// others on, or, where the tree has none, the last one before a preposition. The place
// before the text for none.
func (f *finder) mainOf(i, j int) int {
	t, head := f.tree(i), -1
	for k := i; k < j && f.sent[k] == f.sent[i]; k++ {
		switch f.upos(k) {
		case "NOUN", "PROPN", "PRON", "":
		case "ADP":
			if head >= 0 && f.upos(head) != "" {
				return head
			}
			continue
		default:
			if head < 0 && f.letters(k) && k == j-1 {
				head = k // "some", "many"
			}
			continue
		}
		if t != nil {
			if h := t.Tokens[f.local[k]].Head; h < 0 || h+f.begin[i] < i || h+f.begin[i] >= j {
				return k
			}
		}
		if f.letters(k) {
			head = k
		}
	}
	return head
}
