package charges

import (
	"cmp"
	_ "embed"
	"slices"
	"strings"

	"parley"
	"parley/plover"
	"parley/reading/amounts"
	"parley/reading/denials"
	"parley/reading/entities"
	"parley/text"
)

// Version names this reader in its findings.
const Version = "charges@1"

//go:embed words.txt
var wordsText string

var lists = func() map[string]map[string]bool {
	m := map[string]map[string]bool{}
	for line := range strings.Lines(wordsText) {
		name, words, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		m[name] = map[string]bool{}
		for w := range strings.FieldsSeq(words) {
			m[name][w] = true
		}
	}
	return m
}()

// Find returns the charges of doc, one of a sentence, in order of place; article is the
// ID that the findings carry, statements and mentions those of the same document.
func Find(doc *text.Document, a *parley.Article, found *entities.Found, statements []parley.Statement, mentions []parley.Mention) []parley.Charge {
	var out []parley.Charge
	attacked := slices.ContainsFunc(mentions, func(m parley.Mention) bool { return m.Type == plover.Assault })
	for n := range doc.Sentences {
		s := &doc.Sentences[n]
		if s.Block < len(a.Blocks) && a.Blocks[s.Block].Kind == parley.Title {
			continue
		}
		r := &reader{Tree: text.NewTree(s), n: n, found: found}
		deed := r.deed()
		if !attacked && !r.struck() {
			continue
		}
		cue := denials.In(r.Tree)
		x := parley.Charge{Denies: cue >= 0}
		if cue < 0 {
			if cue = r.blames(); cue < 0 {
				cue = r.claimed(mentions)
			}
			if cue < 0 {
				continue
			}
		}
		if deed >= 0 {
			x.Deed = s.Tokens[deed].Span
		}
		switch {
		case r.violent(cue, x.Denies):
			if x.Attack = attack(doc, n, mentions); x.Attack == "" && !x.Denies {
				x.Attack = r.own(cue, mentions)
			}
		case !x.Denies:
			continue
		}
		if h := s.Tokens[cue].Head; r.Lemma(cue) == "responsible" && h >= 0 && h < cue && s.Tokens[h].UPOS == "VERB" {
			cue = h // "held the army responsible"
		}
		x.Cue = s.Tokens[cue].Span
		x.Finding = parley.Finding{ID: parley.FindingID(a.ID, "charge", s.Span), Article: a.ID, Span: s.Span, Reader: Version}
		if x.By = amounts.By(statements, x.Cue, s.Span); x.By == nil {
			x.By = cmp.Or(found.Account(r.Tree, n), r.doer(cue), accuser(mentions, s.Span))
		}
		out = append(out, x)
	}
	return out
}

// back is how many blocks before a charge the attack may be told that it is of.
const back = 3

// attack is the ID of the mention of an attack in the sentence, else of the one told last
// before it, of those of one sentence the first: what others say in passing comes later.
func attack(doc *text.Document, n int, mentions []parley.Mention) string {
	s := &doc.Sentences[n]
	for i := range mentions { // what it denies itself is that
		if m := &mentions[i]; m.Type == plover.Assault && m.Status == parley.Denied && s.Contains(m.Trigger) {
			return m.ID
		}
	}
	for k := n; k >= 0 && s.Block-doc.Sentences[k].Block <= back; k-- {
		bare := ""
		for i := range mentions {
			m := &mentions[i]
			if m.Type != plover.Assault || m.Status != parley.Occurred || !doc.Sentences[k].Contains(m.Trigger) {
				continue
			}
			if m.Place != "" {
				return m.ID
			}
			if bare == "" && k < n {
				bare = m.ID
			}
		}
		if bare != "" {
			return bare
		}
	}
	return ""
}

// claimed is the token of an attack that somebody is said to have made by somebody else's
// word: "the army stated that the Front had fired on Tarn"; -1 for none.
func (r *reader) claimed(mentions []parley.Mention) int {
	for i := range mentions {
		m := &mentions[i]
		if m.Type != plover.Assault || m.Status != parley.Occurred || m.Stance != parley.Attributed || len(m.Actors) == 0 || !r.Contains(m.Trigger) {
			continue
		}
		for k := range r.Tokens {
			if m.Trigger.Contains(r.Tokens[k].Span) {
				return k
			}
		}
	}
	return -1
}

// own is the ID of the attack that token i tells of, which somebody says that somebody else
// made: told nowhere before, it is what he charges him with. Empty where it is of no two sides.
func (r *reader) own(i int, mentions []parley.Mention) string {
	for k := range mentions {
		m := &mentions[k]
		if m.Type == plover.Assault && m.Status == parley.Occurred && m.Stance == parley.Attributed && m.Trigger.Contains(r.Tokens[i].Span) &&
			len(m.Actors) > 0 && len(m.ClaimedBy) > 0 && m.Actors[0].Country != "" && m.ClaimedBy[0].Country != "" && m.Actors[0].Country != m.ClaimedBy[0].Country {
			return m.ID
		}
	}
	return ""
}

// accuser is who accuses or rejects in a sentence.
func accuser(mentions []parley.Mention, s parley.Span) *parley.Argument {
	for i := range mentions {
		m := &mentions[i]
		if (m.Type == plover.Accuse || m.Type == plover.Reject) && s.Contains(m.Trigger) && len(m.Actors) > 0 {
			return &m.Actors[0]
		}
	}
	return nil
}

// A reader reads one sentence.
type reader struct {
	*text.Tree
	n     int
	found *entities.Found
}

func (r *reader) is(list string, i int) bool {
	return i >= 0 && i < len(r.Tokens) && lists[list][r.Lemma(i)]
}

// deed is the token of a deed that is spoken of as known ("the attack"), -1 for none.
func (r *reader) deed() int {
	for i := range r.Tokens {
		if r.Tokens[i].UPOS != "NOUN" || !r.is("deed", i) {
			continue
		}
		for _, k := range r.All(i, "det") {
			if w := r.Lemma(k); w == "the" || w == "that" || w == "this" {
				return i
			}
		}
	}
	return -1
}

// blames returns the token that lays something at somebody's door, -1 for none.
func (r *reader) blames() int {
	for i := range r.Tokens {
		l, verb := r.Lemma(i), r.Tokens[i].UPOS == "VERB"
		switch {
		case r.is("blame", i) && !r.admitted(i):
			return i
		case verb && pins[l] != "" && r.to(i, strings.Fields(pins[l])...) && (r.deedUnder(i) || l != "put" && l != "lay" && r.named(i)):
			return i
		case r.is("charge", i) && verb && (r.to(i, "with", "of") || r.soon(i, "with") || r.Child(i, "ccomp", "parataxis") >= 0 || r.Is(i, "parataxis", "ccomp") || l == "allege") && r.struck():
			return i
		case l == "behind" && r.behind(i), (l == "hand" || l == "work" || l == "door") && r.ofSomebody(i):
			return i
		case (r.is("strike", i) || l == "do") && verb && (r.cleft(i) || r.themselves(i)):
			return i
		case (l == "come" || r.is("strike", i)) && verb && r.fromSide(i):
			return i
		}
	}
	return -1
}

// behind reports whether what token i, "behind", governs is a deed or a name: "stands
// behind the attack", but not "behind closed doors".
func (r *reader) behind(i int) bool {
	h := r.Tokens[i].Head
	return r.Is(i, "case") && h >= 0 && (r.is("deed", h) || r.Tokens[h].UPOS == "PROPN") && r.struck()
}

// doer is who charges or denies: the subject of token i or of the verb that it hangs on,
// or behind "by" in the passive; nil where that is nobody by name.
func (r *reader) doer(i int) *parley.Argument {
	for hops := 0; hops < 4 && i >= 0 && i < len(r.Tokens); hops, i = hops+1, r.Tokens[i].Head {
		if r.Tokens[i].XPOS == "VBN" && r.Child(i, "aux") < 0 && r.Is(i, "xcomp", "advcl", "acl") && hops == 0 { // "stands accused by Norway"
			k := r.agent(i)
			if k < 0 {
				return nil
			}
			return r.actor(k)
		}
		k := r.Child(i, "=nsubj")
		if r.Child(i, "nsubj:pass", "aux:pass") >= 0 || r.Is(i, "acl") && k < 0 {
			k = r.agent(i)
		}
		if k < 0 {
			continue
		}
		return r.actor(k)
	}
	return nil
}

// agent is the token behind "by" of verb i, -1 for none.
func (r *reader) agent(i int) int {
	k := -1
	for _, o := range r.All(i, "obl") {
		if r.Case(o) == "by" {
			k = o
		}
	}
	return k
}

// actor is who is named at token k, nil where that is nobody in particular.
func (r *reader) actor(k int) *parley.Argument {
	n := r.found.Headed(r.n, k)
	if n == nil || n.Kind == entities.Group || n.Kind == entities.PlaceName {
		return nil
	}
	if a := r.found.Argument(n); a.ID != "" {
		return &a
	}
	return nil
}

// violent reports whether what token i charges or denies may be the attack told before: the
// sentence speaks of one, or charges somebody with nothing else.
func (r *reader) violent(i int, denies bool) bool {
	if r.struck() {
		return true
	}
	for _, k := range r.All(i, "obl", "nmod") {
		if c := r.Case(k); (c == "of" || c == "with" || c == "for") && r.Tokens[k].UPOS != "PROPN" {
			return false // "accused her of greed"
		}
	}
	for _, k := range r.All(i, "obj", "nsubj:pass") {
		if a := r.Child(k, "acl"); a > k && r.Tokens[a].XPOS == "VBG" {
			return false // "accused the duchy of supplying them"
		}
	}
	return !denies && r.Child(i, "ccomp", "xcomp", "advcl") < 0
}

// pins are the verbs by which a deed is put down to somebody, with their prepositions.
var pins = map[string]string{"pin": "on upon", "lay": "on upon at", "put": "on upon", "attribute": "to", "ascribe": "to", "impute": "to", "trace": "to", "point": "at to"}

// admitted reports whether token i is the responsibility that somebody claims: no charge.
func (r *reader) admitted(i int) bool {
	h := r.Tokens[i].Head
	return r.Is(i, "obj") && h >= 0 && (r.Lemma(h) == "claim" || r.Lemma(h) == "take" || r.Lemma(h) == "accept" || r.Lemma(h) == "admit")
}

func (r *reader) to(i int, cases ...string) bool {
	for _, k := range r.All(i, "obl", "nmod", "obj") {
		c := r.Case(k)
		if w := r.Lemma(k); strings.HasSuffix(w, "day") {
			continue // "on Wednesday"
		}
		for _, want := range cases {
			if c == want {
				return true
			}
		}
	}
	return false
}

// soon reports whether the word follows within six.
func (r *reader) soon(i int, word string) bool {
	for k := i + 1; k < i+7 && k < len(r.Tokens); k++ {
		if r.Lemma(k) == word {
			return true
		}
	}
	return false
}

// named reports whether the sentence names a place or somebody near token i.
func (r *reader) named(i int) bool {
	for k := max(0, i-8); k < i+8 && k < len(r.Tokens); k++ {
		if r.Tokens[k].UPOS == "PROPN" {
			return true
		}
	}
	return false
}

func (r *reader) deedUnder(i int) bool {
	from, to := r.Bounds(i)
	for k := from; k < to; k++ {
		if r.is("deed", k) {
			return true
		}
	}
	return false
}

// struck reports whether the sentence speaks of a violent deed.
func (r *reader) struck() bool {
	for k := range r.Tokens {
		if r.is("deed", k) && r.Tokens[k].UPOS == "NOUN" || r.is("strike", k) && r.Tokens[k].UPOS == "VERB" {
			return true
		}
	}
	return false
}

// ofSomebody reads "the hand of Norway", "the work of".
func (r *reader) ofSomebody(i int) bool {
	for _, k := range r.All(i, "nmod") {
		if c := r.Case(k); (c == "of" || c == "'s" || c == "’s") && r.Tokens[k].UPOS == "PROPN" {
			return true
		}
	}
	return false
}

// cleft reads "it was their army that hit".
func (r *reader) cleft(i int) bool {
	if !r.Is(i, "acl", "advcl", "csubj", "ccomp") {
		return false
	}
	for k := max(0, i-12); k+1 < i; k++ {
		if r.Lemma(k) == "it" && r.Lemma(k+1) == "be" {
			return true
		}
	}
	return false
}

// themselves reads "had shelled the town themselves", "their own gunners did it".
func (r *reader) themselves(i int) bool {
	for k := max(0, i-5); k < i+8 && k < len(r.Tokens); k++ {
		switch r.Lemma(k) {
		case "themselves", "itself", "themself":
			return k > i
		case "own":
			return k < i
		}
	}
	return false
}

// sides are the nouns of where fire comes from.
var sides = map[string]bool{"line": true, "position": true, "territory": true, "soil": true, "side": true, "trench": true}

// fire reports whether token i is what is fired.
func (r *reader) fire(i int) bool {
	if i < 0 {
		return false
	}
	switch r.Lemma(i) {
	case "shell", "rocket", "missile", "drone", "salvo", "shot", "fire", "mortar", "bomb":
		return true
	}
	return false
}

// fromSide reads "came from Norwegian lines".
func (r *reader) fromSide(i int) bool {
	if !r.struck() {
		return false
	}
	for _, k := range r.All(i, "obl") {
		if r.Case(k) == "from" && (sides[r.Lemma(k)] || r.fire(r.Child(i, "nsubj"))) {
			return true
		}
	}
	return false
}
