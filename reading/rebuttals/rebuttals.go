package rebuttals

import (
	"strings"

	"parley"
	"parley/plover"
	"parley/reading/denials"
	"parley/reading/entities"
	"parley/text"
)

// Version names this reader in its findings.
const Version = "rebuttals@1"

const (
	near   = 2 // sentences before a denial in which a charge stands that it only points to
	recall = 6 // sentences around a denial in which one word, that of the deed, is enough
	around = 9 // sentences around a denial in which the claim stands that it repeats
)

// Find returns the rebuttals of doc, at most one of a sentence, in order of place; article is
// a's ID in the findings, statements and mentions those of the same document.
func Find(doc *text.Document, a *parley.Article, found *entities.Found, statements []parley.Statement, mentions []parley.Mention) []parley.Rebuttal {
	f := &finder{doc: doc, found: found, statements: statements, mentions: mentions, trees: make([]*text.Tree, len(doc.Sentences))}
	var out []parley.Rebuttal
	for n := range doc.Sentences {
		t := f.tree(n)
		if t == nil || heading(doc, a, n) {
			continue
		}
		cue := denials.In(t)
		if cue < 0 || f.asked(t) {
			continue
		}
		d := f.denial(n, cue)
		span := doc.Sentences[n].Span
		if claim, by := f.within(n, cue, d); !claim.Empty() {
			out = append(out, parley.Rebuttal{
				Finding: parley.Finding{ID: parley.FindingID(a.ID, "rebuttal", span), Article: a.ID, Span: span, Reader: Version},
				By:      d.by,
				Claim:   parley.Finding{ID: parley.FindingID(a.ID, "claim", claim), Article: a.ID, Span: claim, Reader: Version},
				Against: by,
			})
			continue
		}
		at := f.claim(a, n, d)
		if at < 0 {
			continue
		}
		out = append(out, parley.Rebuttal{
			Finding: parley.Finding{ID: parley.FindingID(a.ID, "rebuttal", span), Article: a.ID, Span: span, Reader: Version},
			By:      d.by,
			Claim:   parley.Finding{ID: parley.FindingID(a.ID, "claim", doc.Sentences[at].Span), Article: a.ID, Span: doc.Sentences[at].Span, Reader: Version},
			Against: f.says(at),
		})
	}
	return out
}

// heading reports whether sentence n is a heading, which claims and denies nothing of its own.
func heading(doc *text.Document, a *parley.Article, n int) bool {
	b := doc.Sentences[n].Block
	return b < len(a.Blocks) && (a.Blocks[b].Kind == parley.Title || a.Blocks[b].Kind == parley.Heading)
}

type finder struct {
	doc        *text.Document
	found      *entities.Found
	statements []parley.Statement
	mentions   []parley.Mention
	trees      []*text.Tree
}

// A denial is what a sentence denies.
type denial struct {
	by      *parley.Argument
	outs    map[string]bool // lemmas of what is denied
	deed    map[string]bool // those of them that are its verb
	pointed bool            // nothing is said of what it is but "it", "the charge"
	pronoun bool            // but "it"
	firm    bool            // a word that does nothing but deny
}

func (f *finder) tree(n int) *text.Tree {
	if f.trees[n] == nil {
		if p := &f.doc.Sentences[n]; p.Parsed && len(p.Tokens) <= longest {
			f.trees[n] = text.NewTree(p)
		}
	}
	return f.trees[n]
}

// longest is how many tokens a sentence may have to be read.
const longest = 120

// asked reports whether a sentence is a question.
func (f *finder) asked(t *text.Tree) bool {
	return len(t.Tokens) > 0 && strings.Contains(t.Tokens[len(t.Tokens)-1].Form, "?")
}

// denial reads who denies what by the word at cue in sentence n: what hangs below it, or, where
// it only calls what somebody said something, below what it calls so.
func (f *finder) denial(n, cue int) denial {
	t := f.tree(n)
	d := denial{by: f.doer(n, cue), outs: map[string]bool{}, deed: map[string]bool{}, firm: firm[t.Lemma(cue)]}
	if d.by == nil {
		d.by = f.says(n)
	}
	if d.pointed, d.pronoun = f.points(t, cue); d.pointed {
		return d
	}
	for _, k := range t.Children(cue) {
		if !t.Is(k, "ccomp", "xcomp", "advcl", "csubj", "obj", "obl", "acl", "nmod", "nsubj:pass") {
			continue
		}
		if t.Is(k, "ccomp", "xcomp", "advcl", "csubj") {
			f.deed(t, k, d.deed)
		}
		for _, c := range t.All(k, "acl", "ccomp") {
			f.deed(t, c, d.deed)
		}
		first, last := t.Bounds(k)
		for i := max(first, 0); i < last && i < len(t.Tokens); i++ {
			if i != cue && f.tells(t, i) {
				d.outs[stem(t.Lemma(i))] = true
			}
		}
	}
	d.pointed = len(d.outs) == 0 && d.firm
	return d
}

// deed adds verb v of what is denied to the words of the deed.
func (f *finder) deed(t *text.Tree, v int, words map[string]bool) {
	for _, k := range append(t.All(v, "xcomp", "conj"), v) {
		if t.Tokens[k].UPOS == "VERB" && f.tells(t, k) && !common[t.Lemma(k)] {
			words[stem(t.Lemma(k))] = true
		}
	}
	if k := t.Child(v, "obj"); k >= 0 && (t.Lemma(k) == "fire" || t.Lemma(k) == "attack") { // "opened fire"
		words[stem(t.Lemma(k))] = true
	}
}

// within returns the part of sentence n that charges somebody with what the rest of it denies
// by the word at cue, and whose word it is: "accused Arland of arming them, which it denied".
func (f *finder) within(n, cue int, d denial) (parley.Span, *parley.Argument) {
	t := f.tree(n)
	if !d.firm && !d.pointed && !away[t.Lemma(cue)] {
		return parley.Span{}, nil
	}
	for i := range t.Tokens {
		if i == cue || !laying[t.Lemma(i)] || t.Tokens[i].UPOS != "VERB" || t.Child(i, "nsubj", "nsubj:pass") < 0 {
			continue
		}
		first, last := t.Bounds(i)
		for last > i+1 && t.Tokens[last-1].UPOS == "PUNCT" {
			last--
		}
		if cue >= first && cue < last {
			sub, end := t.Bounds(cue)
			if sub <= i || end < last { // the denial stands in the midst of the charge
				continue
			}
			last = sub
		}
		for last > first && t.Tokens[last-1].UPOS == "PUNCT" {
			last--
		}
		if first < 0 || last <= i {
			continue
		}
		by := f.doer(n, i)
		if by != nil && d.by != nil && same(by.Actor, d.by.Actor) {
			continue
		}
		return parley.Span{Start: t.Tokens[first].Start, End: t.Tokens[last-1].End}, by
	}
	return parley.Span{}, nil
}

// points reports whether what the word at cue denies is only pointed to, and whether by a
// pronoun.
func (f *finder) points(t *text.Tree, cue int) (pointed, pronoun bool) {
	if t.Child(cue, "ccomp", "xcomp") >= 0 {
		return false, false
	}
	for _, k := range t.All(cue, "obj", "nsubj:pass", "obl") {
		switch l := t.Lemma(k); {
		case l == "it" || l == "this" || l == "that" || l == "both" || l == "they" || l == "them" || l == "everything" || l == "all":
			return true, true
		case charging[l]:
			if c := t.Child(k, "acl", "ccomp", "nmod"); c < 0 || t.Tokens[c].UPOS == "PROPN" {
				return true, false // "the charge", "the accusations from Arland"
			}
		}
	}
	return false, false
}

// claim returns the sentence of what denial d in sentence n denies, -1 for none.
func (f *finder) claim(a *parley.Article, n int, d denial) int {
	best, most := -1, 0
	for k := max(0, n-around); k <= min(n+around, len(f.doc.Sentences)-1); k++ {
		t := f.tree(k)
		if k == n || t == nil || heading(f.doc, a, k) || f.asked(t) || denials.In(t) >= 0 || f.negated(t) {
			continue
		}
		far := n - k
		if far < 0 {
			far = -far
		}
		charge, by := f.charges(k), f.says(k)
		if !charge && by == nil || d.by != nil && by != nil && same(d.by.Actor, by.Actor) {
			continue
		}
		score := 0
		if d.pointed {
			if k > n || far > near || !charge && (far > 1 || by == nil || !d.pronoun) {
				continue
			}
			if score = 10 - far; charge {
				score += 5
			}
		} else {
			shared, deed := shared(f, t, d.outs), shared(f, t, d.deed)
			if shared < 2 && !(shared == 1 && d.firm && (charge && far <= near || deed == 1 && far <= recall)) {
				continue
			}
			if score = 10*shared + 5*deed - far; charge {
				score += 5
			}
		}
		if score > most {
			best, most = k, score
		}
	}
	return best
}

// negated reports whether a sentence says that something is not, or what is only threatened.
func (f *finder) negated(t *text.Tree) bool {
	for i := range t.Tokens {
		switch l := t.Lemma(i); l {
		case "no", "not", "n't", "never", "nobody", "none", "nothing", "warn", "threaten", "vow", "promise", "urge", "demand":
			return true
		}
	}
	for i := range f.mentions {
		if m := &f.mentions[i]; m.Type == plover.Threaten && t.Contains(m.Trigger) {
			return true
		}
	}
	return false
}

// shared counts the words of a list that a sentence has.
func shared(f *finder, t *text.Tree, list map[string]bool) int {
	seen := map[string]bool{}
	for i := range t.Tokens {
		if w := stem(t.Lemma(i)); list[w] && f.tells(t, i) {
			seen[w] = true
		}
	}
	return len(seen)
}

// tells reports whether token i is a word of substance: no name of somebody, no day, no word
// of saying or charging.
func (f *finder) tells(t *text.Tree, i int) bool {
	switch t.Tokens[i].UPOS {
	case "NOUN", "VERB", "NUM", "ADJ":
	default:
		return false
	}
	l := t.Lemma(i)
	return len(l) > 2 && !charging[l] && !light[l] && !firm[l]
}

// charges reports whether sentence n lays something at somebody's door.
func (f *finder) charges(n int) bool {
	t := f.tree(n)
	for i := range t.Tokens {
		if u := t.Tokens[i].UPOS; laying[t.Lemma(i)] && (u == "VERB" || u == "NOUN" && t.Is(i, "root", "conj", "parataxis")) {
			return true
		}
	}
	for i := range f.mentions {
		if m := &f.mentions[i]; m.Type == plover.Accuse && t.Contains(m.Trigger) && m.Status == parley.Occurred {
			return true
		}
	}
	return false
}

// says returns whose word sentence n is: the speaker of a statement in it, else who accuses;
// nil where it is the article's own.
func (f *finder) says(n int) *parley.Argument {
	span := f.doc.Sentences[n].Span
	for i := range f.statements {
		if st := &f.statements[i]; st.Speaker != nil && st.Speaker.Name != "" && span.Overlaps(st.Span) {
			return st.Speaker
		}
	}
	for i := range f.mentions {
		if m := &f.mentions[i]; (m.Type == plover.Accuse || m.Type == plover.Reject) && span.Contains(m.Trigger) && len(m.Actors) > 0 {
			return &m.Actors[0]
		}
	}
	for i := range f.mentions {
		if m := &f.mentions[i]; span.Contains(m.Trigger) && len(m.ClaimedBy) > 0 {
			return &m.ClaimedBy[0]
		}
	}
	return nil
}

// doer is the subject of the word at cue, or of the verb that it hangs from; nil where that
// is nobody known.
func (f *finder) doer(n, cue int) *parley.Argument {
	t := f.tree(n)
	for hops, i := 0, cue; hops < 4 && i >= 0; hops, i = hops+1, t.Tokens[i].Head {
		k := t.Child(i, "=nsubj")
		if k < 0 {
			continue
		}
		if name := f.found.Headed(n, k); name != nil && name.Kind != entities.Group && name.Kind != entities.PlaceName {
			if a := f.found.Argument(name); a.ID != "" {
				a.Span = name.Span
				return &a
			}
		}
		return nil
	}
	return nil
}

// same reports whether two are one, or act for one state or body.
func same(a, b parley.Actor) bool {
	if a.ID == b.ID || a.Country != "" && a.Country == b.Country {
		return true
	}
	for _, x := range a.ActsFor {
		if x == b.Name {
			return true
		}
		for _, y := range b.ActsFor {
			if x == y {
				return true
			}
		}
	}
	for _, y := range b.ActsFor {
		if y == a.Name {
			return true
		}
	}
	return false
}

// stem brings the noun and the verb of one deed together: "payment" and "pay", "shooting" and
// "shoot".
func stem(l string) string {
	for _, end := range []string{"ment", "ation", "ing", "ion", "al", "s", "e"} {
		if rest, ok := strings.CutSuffix(l, end); ok && len(rest) > 3 {
			return rest
		}
	}
	return l
}

func set(list string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		m[w] = true
	}
	return m
}

var (
	// firm are words that do nothing but deny.
	firm = set(`deny denial refute dispute reject dismiss rebut contest disavow repudiate baseless groundless unfounded untrue invention fabrication nonsense slander false lie`)
	// charging are nouns of what is claimed.
	charging = set(`charge accusation allegation claim insinuation suggestion blame report rumour rumor assertion reproach`)
	// away are verbs that put aside a charge.
	away = set(`dismiss reject brush wave shrug throw call`)
	// common are verbs that alone are no deed.
	common = set(`be have do make take give get hold keep let want plan mean intend try use lead`)
	// laying are verbs of those who lay something at somebody's door.
	laying = set(`accuse allege charge blame reproach suspect insinuate claim contend assert`)
	// light are words that stand in any report.
	light = set(`say tell call add speak know think believe ask answer reply write announce declare state report describe deny accuse allege blame claim make take give get have put come see
		minister president government spokesman spokeswoman ministry official statement side country people man men woman day week month year today yesterday time hour new last next other own
		any all first two three part involvement role hand truth basis foundation`)
)
