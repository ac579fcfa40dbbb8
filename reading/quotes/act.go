package quotes

import (
	"slices"
	"sort"
	"strings"

	"parley"
	"parley/text"
)

// An Act is one act of speech as the words tell it, before anybody asks whom its
// source means.
type Act struct {
	// Cue are the words that introduce it, or the colon or dash of "Name: ..." and of
	// what is signed; empty for an answer in an interview.
	Cue parley.Span
	// Source are the words that name the speaker; empty when there are none. Head
	// is the place of its main word: sentence and token; -1 without a source.
	Source         parley.Span
	Sentence, Head int
	// Aside are the tokens, in the same sentence, of what stands beside the source
	// between commas: "the mediator, Tomas Aldric, said".
	AsideFirst, AsideLast int
	// Content are the pieces of what was said, without quotation marks.
	Content []parley.Span
	// Marks are the parts as PolNeAR marks them.
	Marks  Marks
	Direct parley.Directness
	// Unreal is true for what was not said, or only might be ("people may ask").
	Unreal bool
	// Sure is how sure the model is of the cue, Probability that source, cue and content
	// are right, between 0 and 1; 0 where no model was asked.
	Sure, Probability float64
	// learned is true of what the rules do not find, clause of what says something by
	// itself: words quoted, or words around a verb.
	learned, clause bool
	// sayer is true where the source is by its form somebody who can speak (a pronoun,
	// a name, "officials"), so that the act can stand though nobody is named.
	sayer bool
	// nominal acts have a noun for content ("confirmed the meeting"): of nobody they say nothing.
	nominal bool
	// answer is a paragraph of an interview or a script, said by whose turn it is; turn
	// the words behind a name and a colon at the head of an article.
	answer, turn bool
}

// Marks are the parts of an act in the manner of PolNeAR: the source with all that
// describes it ("Tomas Aldric, the mediator,"), the cue with its auxiliaries ("has
// said"), the content in the paragraph of the cue, with its quotation marks and the
// "that" that leads it in.
type Marks struct {
	Source, Cue parley.Span
	Content     []parley.Span
}

// Acts finds the acts of speech of a document, in order of place.
func (r *Reader) Acts(doc *text.Document) []Act {
	var all []*Act
	ps := passages(doc)
	fs := byRules(ps)
	for _, f := range fs {
		if r.model != nil {
			f.weigh(r.model)
		}
		all = append(all, f.acts...)
	}
	if whole := answers(doc, ps); len(whole) > 0 {
		all = append(all, whole...)
		sort.SliceStable(all, func(i, j int) bool { return all[i].Content[0].Start < all[j].Content[0].Start })
	}
	out := make([]Act, len(all))
	for i, a := range all {
		out[i] = *a
		if len(a.Marks.Content) == 0 {
			out[i].Marks = Marks{Source: a.Source, Cue: a.Cue, Content: withThat(doc.Text, a.Content)}
		}
	}
	return out
}

// withThat returns the pieces with the "that" that stands before the first.
func withThat(s string, pieces []parley.Span) []parley.Span {
	out := slices.Clone(pieces)
	if strings.HasSuffix(s[:out[0].Start], "that ") {
		out[0].Start -= len("that ")
	}
	return out
}

// byRules reads the paragraphs in order: a quotation may go on in the next.
func byRules(ps []*passage) []*finder {
	out := make([]*finder, len(ps))
	for n, p := range ps {
		f := &finder{passage: p, taken: map[int]bool{}, cued: map[int]bool{}, owner: map[int]*Act{}, spoke: map[int]source{}, goesBy: map[int]int{}}
		if n > 0 {
			f.before = out[n-1]
		}
		f.direct()
		f.indirect()
		f.order()
		f.before = nil
		out[n] = f
	}
	return out
}

func (f *finder) order() {
	sort.SliceStable(f.acts, func(i, j int) bool { return f.acts[i].Content[0].Start < f.acts[j].Content[0].Start })
}

// A finder collects the acts of one paragraph.
type finder struct {
	*passage
	before *finder // of the paragraph before; nil once this one is read
	acts   []*Act
	taken  map[int]bool   // quotations that have an act
	cued   map[int]bool   // cues that have one
	owner  map[int]*Act   // by quotation
	spoke  map[int]source // by cue
	goesBy map[int]int    // the cue whose speaker acts in a verb that goes on behind what was said
}

// A source is a noun phrase that speaks: the tokens [first, last) and its main one.
type source struct{ first, last, head int }

var nobody = source{-1, -1, -1}

func (s source) found() bool { return s.head >= 0 }

// act makes an act; cue is [c, d), empty when c == d.
func (f *finder) act(s source, c, d int, content []parley.Span, direct parley.Directness) *Act {
	a := &Act{Sentence: -1, Head: -1, Content: content, Direct: direct}
	if c < d {
		a.Cue = f.span(c, d)
		a.Unreal = f.isUnreal(c)
		f.cued[c] = true
		f.spoke[c] = s
	}
	if s.found() {
		a.Source = f.span(s.first, s.last)
		a.Sentence, a.Head = f.sent[s.head], f.local[s.head]
		a.AsideFirst, a.AsideLast = f.aside(s)
		a.sayer = sayers[f.at(s.head)] || pronouns[f.at(s.head)] || f.capital(s.head) && (s.head > f.begin[s.head] || f.upos(s.head) == "PROPN")
		if f.at(s.first) == "no" || f.at(s.first) == "nobody" || f.at(s.first) == "neither" {
			a.Unreal = true
		}
	}
	f.acts = append(f.acts, a)
	return a
}

// aside returns the tokens, counted in the sentence, that stand between the comma
// behind source s and the next one, or the cue.
func (f *finder) aside(s source) (first, last int) {
	if f.at(s.last) != "," || f.in[s.last] >= 0 {
		return 0, 0
	}
	i := s.last + 1
	for i < f.end[s.head] && i < s.last+14 && f.at(i) != "," && f.in[i] < 0 && !sentenceEnd(f.at(i)) && !auxiliary[f.at(i)] {
		i++
	}
	if f.at(i) != "," && !sentenceEnd(f.at(i)) && cues[f.at(i)] == none {
		return 0, 0
	}
	return f.local[s.last+1], f.local[s.last+1] + i - s.last - 1
}

// isUnreal reports whether the words before the cue make it no speech that took place.
func (f *finder) isUnreal(c int) bool {
	if t := f.tree(c); t != nil {
		for _, k := range t.Children(f.local[c]) {
			if k < f.local[c] && f.in[f.begin[c]+k] < 0 && t.Is(k, "aux", "advmod", "mark") && unreal[f.at(f.begin[c]+k)] && f.at(f.begin[c]+k) != "to" {
				return true
			}
		}
	}
	for i := c - 1; i >= f.begin[c] && f.in[i] < 0 && f.at(i) != "," && cues[f.at(i)] == none; i-- {
		if f.at(i) == "if" || f.at(i) == "unless" {
			return true
		}
	}
	for i, n := c-1, 0; i >= f.begin[c] && n < 3; i, n = i-1, n+1 {
		w := f.at(i)
		if unreal[w] {
			return true
		}
		if !between[w] && w != "to" {
			return false
		}
		if w == "to" && n == 0 {
			return true
		}
	}
	return false
}

// content returns the words between the marks of quotation q, without the comma
// that ends them before a cue.
func (f *finder) content(q quoted) (parley.Span, bool) {
	i, j := q.open+1, min(q.close, len(f.toks))
	for j > i && (f.at(j-1) == "," || f.at(j-1) == ";" || dash(f.at(j-1))) {
		j--
	}
	for i < j && (dash(f.at(i)) || f.at(i) == ",") {
		i++
	}
	if i >= j {
		return parley.Span{}, false
	}
	return f.span(i, j), true
}

// words counts the words inside quotation q.
func (f *finder) words(q quoted) int {
	n := 0
	for i := q.open + 1; i < q.close && i < len(f.toks); i++ {
		if f.letters(i) {
			n++
		}
	}
	return n
}

// ends returns the last token inside q, the marks of a quotation in it left out.
func (f *finder) ends(q quoted) string {
	i := min(q.close, len(f.toks)) - 1
	for i > q.open+1 && f.single(i) {
		i--
	}
	return f.at(i)
}

// sentenceEnd reports whether w ends a sentence.
func sentenceEnd(w string) bool {
	return w != "" && (w[0] == '.' || w[0] == '!' || w[0] == '?' || w == "…")
}

// starts reports whether q begins a sentence of its own.
func (f *finder) starts(q quoted) bool {
	return q.open == 0 || sentenceEnd(f.at(q.open-1)) || f.inside(q.open-1) && sentenceEnd(f.at(q.open-2))
}

func (f *finder) inside(i int) bool { return i >= 0 && i < len(f.in) && f.in[i] >= 0 }
