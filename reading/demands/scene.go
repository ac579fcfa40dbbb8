package demands

import (
	"regexp"
	"strings"

	"parley"
	"parley/reading/entities"
	"parley/text"
)

// A scene is one sentence with what is known about it: its tree, the names in it
// and what is said in it by whom.
type scene struct {
	*text.Tree
	doc     *text.Document
	n       int
	article string
	found   *entities.Found
	low     []string
	said    []parley.Statement // those with content in the sentence
	alone   map[int]*scene     // of sentences of the document, without what is said in them, as far as asked for
	// acrossed are conditions whose term is the sentence before.
	acrossed []parley.Condition
	told     []telling        // once they were asked for
	lead     int              // where its words begin, behind the number of a paragraph or the time of an entry
	hinged   int              // the hinge that is looked at, -1 for none
	leader   *parley.Argument // of the list that the sentence is an item of
	asking   bool             // who "we" is, is being looked for
}

func newScene(doc *text.Document, n int, found *entities.Found, said []parley.Statement, article string, alone map[int]*scene) *scene {
	s := &scene{Tree: text.NewTree(&doc.Sentences[n]), doc: doc, n: n, found: found, article: article, alone: alone, hinged: -1}
	s.mend()
	s.low = make([]string, 0, len(s.Tokens))
	for i := range s.Tokens {
		s.low = append(s.low, strings.ReplaceAll(strings.ToLower(s.Tokens[i].Form), "’", "'"))
	}
	s.lead = s.leading()
	for _, st := range said {
		for _, c := range st.Content {
			if c.Overlaps(s.Span) {
				s.said = append(s.said, st)
				break
			}
		}
	}
	return s
}

// earlier returns the scene of a sentence before this one.
func (s *scene) earlier(n int) *scene {
	if s.alone[n] == nil {
		s.alone[n] = newScene(s.doc, n, s.found, nil, s.article, s.alone)
	}
	return s.alone[n]
}

// mend gives words back what they are where the tagger took them for something else: "will"
// for part of a name, and, in a sentence without a verb, the verb that it turns on for a noun:
// "The Duchy insists on the return of the posts".
func (s *scene) mend() {
	if !s.Parsed {
		return
	}
	verb := -1
	finite := false
	for i := range s.Tokens {
		t := &s.Tokens[i]
		switch t.XPOS {
		case "VBZ", "VBP", "VBD", "MD":
			finite = true
		case "NNS":
			stem := strings.TrimSuffix(strings.ToLower(t.Form), "s")
			if verb < 0 && t.Head < 0 && i > 0 && i+1 < len(s.Tokens) && (len(verbs[stem]) > 0 || len(verbs[strings.TrimSuffix(stem, "e")]) > 0) {
				verb = i
			}
		}
	}
	var changed []text.Token
	for i := range s.Tokens {
		if s.Tokens[i].Form == "will" && s.Tokens[i].UPOS == "PROPN" {
			changed = append([]text.Token(nil), s.Tokens...)
			changed[i].UPOS, changed[i].XPOS = "AUX", "MD"
		}
	}
	changed = s.misread(changed)
	if next := verb + 1; verb > 0 && finite && s.at2(next) == "that" && s.verblessTo(verb) && (s.Tokens[verb-1].UPOS == "PROPN" || s.Tokens[verb-1].UPOS == "NOUN") {
		finite = false // the verbs behind "that" belong to its clause
	}
	if next := verb + 1; verb > 0 && !finite && (s.at2(next) == "that" || s.Tokens[next].UPOS == "ADP" || s.Tokens[next].UPOS == "DET" || s.Tokens[next].UPOS == "SCONJ" || s.Tokens[next].UPOS == "PART") {
		if changed == nil {
			changed = append([]text.Token(nil), s.Tokens...)
		}
		stem := strings.TrimSuffix(strings.ToLower(changed[verb].Form), "s")
		if len(verbs[stem]) == 0 {
			stem = strings.TrimSuffix(stem, "e")
		}
		changed[verb].UPOS, changed[verb].XPOS, changed[verb].Lemma = "VERB", "VBZ", stem
		who := &changed[verb-1]
		if who.Head == verb {
			who.Rel = "nsubj"
			if who.UPOS == "ADJ" {
				who.UPOS, who.XPOS = "PROPN", "NNP"
			}
		}
		for i := verb + 1; i < len(changed); i++ {
			if changed[i].Head == verb && changed[i].Rel == "nmod" {
				changed[i].Rel = "obl"
			}
		}
		if s.at2(verb+1) == "that" {
			changed[verb+1].UPOS, changed[verb+1].XPOS, changed[verb+1].Rel = "SCONJ", "IN", "mark"
			for i := verb + 2; i < len(changed); i++ {
				if changed[i].Head == verb && (strings.HasPrefix(changed[i].Rel, "acl") || changed[i].Rel == "ccomp") {
					changed[i].Rel = "ccomp"
					changed[verb+1].Head = i
					if changed[i].XPOS == "VBP" {
						changed[i].XPOS = "VB"
					}
					break
				}
			}
		}
		for i := range verb - 1 { // its article and what else hung on the noun
			if changed[i].Head == verb {
				changed[i].Head = verb - 1
			}
		}
	}
	if changed != nil {
		sentence := s.doc.Sentences[s.n]
		sentence.Tokens = changed
		s.Tree = text.NewTree(&sentence)
	}
}

// misread gives back to verbs what they are: an adjective or noun right behind an auxiliary that
// the parse hangs on it, with an object ("would free 250 prisoners"), and a participle of demanding
// that nothing makes a passive ("The envoy called for a truce"). changed are the tokens so far, nil
// for those of the sentence; nil is returned when nothing was changed.
func (s *scene) misread(changed []text.Token) []text.Token {
	own := func() {
		if changed == nil {
			changed = append([]text.Token(nil), s.Tokens...)
		}
	}
	for i := range s.Tokens {
		t := &s.Tokens[i]
		switch {
		case strings.EqualFold(t.Form, "bound") && t.UPOS != "VERB" && reflexive[s.at2(i+1)]: // "bound itself"
			own()
			changed[i].UPOS, changed[i].XPOS, changed[i].Lemma = "VERB", "VBD", "bind"
		case i > 0 && s.Tokens[i-1].XPOS == "POS" && (t.XPOS == "VBP" || t.XPOS == "VB") && nominals[strings.ToLower(t.Form)] != "": // "the islanders' claim to a third"
			own()
			changed[i].UPOS, changed[i].XPOS = "NOUN", "NN"
		case t.XPOS == "VBZ" && t.Head < 0 && i > 0 && s.Tokens[i-1].UPOS == "PROPN" && s.Tokens[i-1].Head == i && s.Tokens[i-1].Rel == "compound" && s.Child(i, "nsubj") < 0: // "Brennmark balks at"
			own()
			changed[i-1].Rel = "nsubj"
		case t.XPOS == "VBD" && t.Rel == "acl" && i > 0 && t.Head == i-1 && s.Tokens[i-1].Head < 0 && (s.Tokens[i-1].UPOS == "PROPN" || s.Tokens[i-1].UPOS == "NOUN") && s.Child(i-1, "cop", "nsubj", "aux") < 0 && s.Child(i, "nsubj", "mark") < 0: // "Arvia called in the envoy and demanded", all hung on the name
			own()
			for k := i + 1; k < len(changed); k++ {
				if changed[k].Head == i-1 {
					changed[k].Head = i
				}
			}
			changed[i].Head, changed[i].Rel = -1, "root"
			changed[i-1].Head, changed[i-1].Rel = i, "nsubj"
		case (t.UPOS == "ADJ" || t.UPOS == "NOUN") && s.Child(i, "cop") < 0 && s.Child(i, "obj") > i:
			k := i - 1
			for k > 0 && s.Tokens[k].UPOS == "ADV" {
				k--
			}
			if k >= 0 && s.Tokens[k].XPOS == "MD" && s.Tokens[k].Head == i {
				own()
				changed[i].UPOS, changed[i].XPOS, changed[i].Lemma = "VERB", "VB", strings.ToLower(t.Form)
			}
		case t.XPOS == "NNS" && i > 0 && s.Child(i, "nsubj") == i-1 && s.Child(i, "cop") < 0 && s.Tokens[i-1].XPOS != "NN" && i+1 < len(s.Tokens): // "Moscow insists on"
			stem := strings.TrimSuffix(strings.ToLower(t.Form), "s")
			if len(verbs[stem]) == 0 {
				stem = strings.TrimSuffix(stem, "e")
			}
			if next := &s.Tokens[i+1]; len(verbs[stem]) > 0 && (next.UPOS == "ADP" || next.UPOS == "DET" || next.UPOS == "SCONJ" || next.UPOS == "PART") {
				own()
				changed[i].UPOS, changed[i].XPOS, changed[i].Lemma = "VERB", "VBZ", stem
				for k := i + 1; k < len(changed); k++ {
					if changed[k].Head == i && changed[k].Rel == "nmod" {
						changed[k].Rel = "obl"
					}
				}
			}
		case t.UPOS == "NOUN" && i > 1 && i+2 < len(s.Tokens) && strings.EqualFold(s.Tokens[i+1].Form, "that") && s.Is(i+1, "mark") && asksThat(t.Lemma, t.Lemma) && s.Tokens[i+1].Head > i+1 && s.verblessTo(i) && (s.Tokens[i-1].UPOS == "NOUN" || s.Tokens[i-1].UPOS == "PROPN"): // "The widows of the ferry insist that"
			root := s.Tokens[i].Head
			if root < 0 || root >= i || s.Tokens[root].Head >= 0 {
				continue
			}
			own()
			last := i - 1
			if last != root && changed[last].Head == i {
				changed[last].Head, changed[last].Rel = root, "nmod"
			}
			for k := range changed {
				if k != last && k < i && changed[k].Head == i {
					changed[k].Head = last
				}
				if k > i && changed[k].Head == root {
					changed[k].Head = i
				}
			}
			changed[s.Tokens[i+1].Head].Head, changed[s.Tokens[i+1].Head].Rel = i, "ccomp"
			changed[i].UPOS, changed[i].XPOS, changed[i].Head, changed[i].Rel = "VERB", "VBP", -1, "root"
			changed[root].Head, changed[root].Rel = i, "nsubj"
		case t.XPOS == "VBN" && len(verbs[t.Lemma]) > 0 && s.Is(i, "root", "conj", "ccomp", "parataxis") && s.Child(i, "aux", "aux:pass", "cop", "obl:agent") < 0:
			k := s.Child(i, "nsubj:pass")
			if k < 0 || k > i {
				continue
			}
			by := false
			for _, o := range s.All(i, "obl") {
				by = by || s.Case(o) == "by"
			}
			if !by {
				own()
				changed[i].XPOS, changed[k].Rel = "VBD", "nsubj"
			}
		}
	}
	return changed
}

// at2 returns token i in small letters before these are known.
func (s *scene) at2(i int) string {
	if i < 0 || i >= len(s.Tokens) {
		return ""
	}
	return strings.ToLower(s.Tokens[i].Form)
}

// verblessTo reports whether no finite verb stands before token i.
func (s *scene) verblessTo(i int) bool {
	for k := range i {
		if x := s.Tokens[k].XPOS; x == "VBZ" || x == "VBP" || x == "VBD" || x == "MD" {
			return false
		}
	}
	return true
}

// leading returns how many tokens the number of a paragraph, a bullet or the time of an entry
// takes up at the head of the sentence: "7.", "(a)", "14:20 —".
func (s *scene) leading() int {
	n := 0
	for n < len(s.low) && n < 5 {
		w := s.low[n]
		switch {
		case w != "" && strings.IndexByte("0123456789.)", w[len(w)-1]) >= 0 && numbering.MatchString(w):
		case len(w) == 1 && s.at(n-1) == "(" && s.at(n+1) == ")", w == "(" && s.at(n+2) == ")", w == ")" && n > 1:
		case w == "—" || w == "–" || w == "•" || w == "*" || w == "§" || w == "-" || n > 0 && (w == "." || w == ":" || w == "|"):
		default:
			if n >= len(s.low)-1 {
				return 0
			}
			return n
		}
		n++
	}
	return 0
}

// numbering matches the number of a paragraph and a time of day.
var numbering = regexp.MustCompile(`^(?:\d{1,2}[.)]|\d{1,2}[:.]\d{2}|[ivx]{1,4}[.)]|[a-h][.)])$`)

func (s *scene) at(i int) string {
	if i < 0 || i >= len(s.low) {
		return ""
	}
	return s.low[i]
}

func (s *scene) has(i int, words ...string) bool {
	for n, w := range words {
		if s.at(i+n) != w {
			return false
		}
	}
	return true
}

// within returns where the words said that token i belongs to end, at most j; j
// where nobody says them.
func (s *scene) within(i, j int) int {
	st := s.statement(i)
	if st == nil {
		return j
	}
	for k := i; k < j; k++ {
		inside := false
		for _, c := range st.Content {
			inside = inside || c.Contains(s.Tokens[k].Span)
		}
		if !inside {
			return k
		}
	}
	return j
}

// name returns whom token i means, nil for nobody in particular.
func (s *scene) name(i int) *parley.Argument {
	if as := s.all(i); len(as) == 1 {
		return &as[0]
	}
	return nil
}

// all returns everybody that token i means: "both sides" are two.
func (s *scene) all(i int) []parley.Argument {
	if i < 0 || i >= len(s.Tokens) || s.found == nil {
		return nil
	}
	n := s.found.Headed(s.n, i)
	if n == nil || n.Kind == entities.Nationality || n.Kind == entities.Group {
		return nil // "both sides" may be any two
	}
	if n.Kind == entities.Proper && n.Last < len(s.Tokens) && s.goesOn(n) { // the beginning of a longer name
		for k := range s.said {
			if sp := s.said[k].Speaker; sp != nil && sp.Span.Contains(s.Tokens[n.Last].Span) && sp.Span.Contains(n.Span) {
				return []parley.Argument{*sp}
			}
		}
		return nil
	}
	return s.found.Arguments(n)
}

// goesOn reports whether a name is only the beginning of a longer one, that of a
// body: Arvia in "Arvia Barley League".
func (s *scene) goesOn(n *entities.Name) bool {
	at := func(i int) bool {
		t := &s.Tokens[i]
		return t.UPOS == "PROPN" && len(t.Form) > 2 && t.Form[0] >= 'A' && t.Form[0] <= 'Z' && t.Form != strings.ToUpper(t.Form)
	}
	if n.Last+1 >= len(s.Tokens) || !at(n.Last) || s.Tokens[n.Last-1].End+1 != s.Tokens[n.Last].Start {
		return false
	}
	if m := s.found.At(s.n, n.Last); m != nil && m != n {
		return false
	}
	return at(n.Last+1) || s.Is(n.Last-1, "compound", "flat", "nmod")
}

// span covers the tokens [i, j).
func (s *scene) span(i, j int) parley.Span {
	return parley.Span{Start: s.Tokens[i].Start, End: s.Tokens[j-1].End}
}

func (s *scene) words(i, j int) string { return s.span(i, j).In(s.doc.Text) }

// statement returns the innermost statement whose content holds token i, nil if
// nobody says it.
func (s *scene) statement(i int) *parley.Statement {
	var best *parley.Statement
	size := 0
	for k := range s.said {
		for _, c := range s.said[k].Content {
			if c.Contains(s.Tokens[i].Span) && (best == nil || c.Len() < size) {
				best, size = &s.said[k], c.Len()
			}
		}
	}
	return best
}

// quoted reports whether token i stands in words told as the speaker's own.
func (s *scene) quoted(i int) bool {
	st := s.statement(i)
	return st != nil && st.Direct == parley.Direct
}

// speaker returns who says token i, nil when the article does or nobody is named.
func (s *scene) speaker(i int) *parley.Argument {
	if st := s.statement(i); st != nil {
		return st.Speaker
	}
	return nil
}

// first reports whether token i is "we" or "I" in quoted words.
func (s *scene) first(i int) bool {
	return (s.at(i) == "we" || s.at(i) == "i") && (s.quoted(i) || s.own(i))
}

// own reports whether the innermost words that token i stands in are told by the
// one whom it means: "I said I would wait".
func (s *scene) own(i int) bool {
	st := s.statement(i)
	return st != nil && st.Speaker != nil && strings.EqualFold(st.Speaker.Span.In(s.doc.Text), "I")
}

// who returns the actor that token i, a subject or an agent, stands for.
func (s *scene) who(i int) *parley.Argument {
	if i < 0 {
		return nil
	}
	if s.at(i) == "we" || s.at(i) == "i" {
		if !s.quoted(i) && !s.own(i) {
			return nil
		}
		sp := s.speaker(i)
		if sp == nil && s.Parsed && !s.asking { // whom the text gives no name
			s.asking = true
			sp = s.teller(i).Argument
			s.asking = false
		}
		if sp != nil {
			a := *sp
			a.Span = s.Tokens[i].Span
			return &a
		}
		return nil
	}
	if a := s.name(i); a != nil {
		return a
	}
	if st := s.statement(i); st != nil && st.Speaker != nil && st.Content[0].Start == s.Tokens[i].Start {
		switch s.at(i) { // "Hamas said it was willing": who speaks is who is told of
		case "it", "he", "she", "they":
			a := *st.Speaker
			a.Span = s.Tokens[i].Span
			return &a
		}
	}
	return nil
}

// sameSide reports whether two actors are one, or act for one state or body.
func sameSide(a, b parley.Actor) bool {
	if a.ID != "" && a.ID == b.ID || a.Country != "" && a.Country == b.Country {
		return true
	}
	for _, x := range a.ActsFor {
		if x == b.Name || x == b.ID {
			return true
		}
	}
	for _, x := range b.ActsFor {
		if x == a.Name || x == a.ID {
			return true
		}
	}
	return false
}

// unplaced reports whether the speaker holds an office, but the article does not
// say of which country: a foreign minister who says what a state will do speaks for
// that state.
func (s *scene) unplaced(a *parley.Argument) bool {
	if a.Country != "" || s.found == nil {
		return false
	}
	for i := range s.found.Entities {
		if e := &s.found.Entities[i]; e.ID == a.ID {
			return e.Type == parley.Leader
		}
	}
	return false
}

// trim drops punctuation, and words that only join, from both ends of [i, j).
func (s *scene) trim(i, j int) (int, int) {
	word := func(w string) bool {
		return w != "" && (w[0] >= 'a' && w[0] <= 'z' || w[0] >= '0' && w[0] <= '9' || w[0] >= 0xC3 && !strings.ContainsAny(w, "“”‘’«»—–…•") || w == "$" || w == "€" || w == "£")
	}
	for i < j && (!word(s.at(i)) && s.at(i) != "“" && s.at(i) != "\"") {
		i++
	}
	for j > i && !word(s.at(j-1)) && s.at(j-1) != "%" && s.at(j-1) != ")" && s.at(j-1) != "”" && s.at(j-1) != "\"" {
		j--
	}
	// a mark whose partner stands outside
	for i < j {
		w, v := s.at(i), s.at(j-1)
		switch {
		case (w == "“" || w == "\"") && !s.paired(i, j):
			i++
		case (v == "”" || v == "\"") && !s.paired(i, j):
			j--
		case !word(v) && v != "%" && v != ")" && v != "”" && v != "\"":
			j--
		default:
			return i, j
		}
	}
	return i, j
}

// paired reports whether the quotation marks in [i, j) come in pairs.
func (s *scene) paired(i, j int) bool {
	open, closed, straight := 0, 0, 0
	for ; i < j; i++ {
		switch s.at(i) {
		case "“":
			open++
		case "”":
			closed++
		case "\"":
			straight++
		}
	}
	return open == closed && straight%2 == 0
}
