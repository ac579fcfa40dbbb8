package events

import (
	"strings"

	"parley/text"
)

// repaired returns the sentence with a tree in which some things are mended that a
// parser who has not met a verb gets wrong, and that no news sentence can mean: a
// sentence without a finite verb whose subject and object are both there ("The bloc
// barred Russian ships from its ports", read as ships that are barred). The sentence
// itself is left as it is.
func repaired(s *text.Sentence, known func(verb string) bool, noun func(lemma string) bool) *text.Sentence {
	r := repairer{t: text.NewTree(s), known: known, noun: noun}
	r.opening()
	for i := range s.Tokens {
		r.possessed(i)
		r.past(i)
		r.passive(i)
		r.exports(i)
		r.relative(i)
		r.neighbouring(i)
		r.nearby(i)
		r.tested(i)
		r.gerund(i)
		r.present(i)
		r.twofold(i)
		r.late(i)
		r.clausal(i)
		r.between(i)
		r.outer(i)
		r.credited(i)
		r.joint(i)
		r.weaponry(i)
		r.second(i)
		r.reduced(i)
		r.linked(i)
		r.trailing(i)
		r.fronted(i)
		r.two(i)
		r.byMen(i)
		r.pair(i)
		r.content(i)
		r.wounded(i)
		r.opposite(i)
		r.naming(i)
		r.placed(i)
		r.dayFirst(i)
		r.evening(i)
		r.meantime(i)
		r.outcome(i)
		r.toFree(i)
		r.besides(i)
		r.denier(i)
		r.proviso(i)
		r.term(i)
		r.inserted(i)
		r.shook(i)
		r.numbered(i)
		r.amid(i)
	}
	r.opened()
	if n := len(s.Tokens); n >= 4 && s.Tokens[n-1].UPOS != "PUNCT" {
		r.titled()
	}
	if root := r.root(); root >= 0 && len(s.Tokens) > 3 && s.Tokens[len(s.Tokens)-1].UPOS == "PUNCT" &&
		(nominal(&r.t.Tokens[root]) || r.t.Tokens[root].UPOS == "ADJ") && r.verbless(root) {
		for v := 1; v+1 < len(s.Tokens); v++ {
			if r.verb(v) {
				r.raise(v)
				break
			}
		}
	}
	return r.t.Sentence
}

// headlined returns a sentence that is written as headlines are, with a full stop, with its
// verb as a verb: "Minister Vell visits Lima for talks."
func headlined(s *text.Sentence, known func(verb string) bool, noun func(lemma string) bool) *text.Sentence {
	r := repairer{t: text.NewTree(s), known: known, noun: noun}
	if len(s.Tokens) >= 4 {
		r.titled()
	}
	return r.t.Sentence
}

// verbless reports whether the root has no verb of its own beside it: "had" before a
// participle is none ("India had halted visas", read as visas that India had).
func (r *repairer) verbless(root int) bool {
	for _, k := range r.t.All(root, "cop", "aux") {
		switch f := strings.ToLower(r.t.Tokens[k].Form); {
		case (f == "had" || f == "has" || f == "have") && k+1 < len(r.t.Tokens) && k+1 < root && strings.HasSuffix(r.t.Tokens[k+1].Form, "ed") && r.known(pastOf(strings.ToLower(r.t.Tokens[k+1].Form), r.t.Lemma(k+1), r.known)):
		default:
			return false
		}
	}
	return true
}

type repairer struct {
	t           *text.Tree
	known, noun func(string) bool
	copied      bool
}

func nominal(t *text.Token) bool { return t.UPOS == "NOUN" || t.UPOS == "PROPN" }

// told reports whether the sentence is one of prose, which tells of what was: a present
// in it that could be a past is one.
func (r *repairer) told() bool {
	n := len(r.t.Tokens)
	if n == 0 || r.t.Tokens[n-1].UPOS != "PUNCT" {
		return false
	}
	for i := range r.t.Tokens {
		if f := strings.ToLower(r.t.Tokens[i].Form); habitual[f] || conditional[f] || f == "when" || r.t.Tokens[i].XPOS == "VBZ" {
			return false
		}
	}
	return true
}

func (r *repairer) root() int {
	for i := range r.t.Tokens {
		if r.t.Tokens[i].Head < 0 && r.t.Tokens[i].UPOS != "PUNCT" {
			return i
		}
	}
	return -1
}

// change applies f to a copy of the sentence and builds its tree anew.
func (r *repairer) change(f func(tokens []text.Token)) {
	s := *r.t.Sentence
	if !r.copied {
		s.Tokens = append([]text.Token(nil), s.Tokens...)
		r.copied = true
	}
	f(s.Tokens)
	r.t = text.NewTree(&s)
}

var haveForms = words("had has have")

// alike are verbs whose past is their present.
var alike = words("cut hit put shut set hurt cast split spread quit let bid")

// past mends "Pakistan shot down a drone" and "Niger cut ties", read as presents.
func (r *repairer) past(v int) {
	t := &r.t.Tokens[v]
	form := strings.ToLower(t.Form)
	if t.UPOS != "VERB" || t.XPOS != "VBP" && t.XPOS != "VB" || irregular[form] == "" && !alike[form] || r.t.Child(v, "aux", "mark", "cop") >= 0 {
		return
	}
	s := r.t.Child(v, "nsubj")
	if h := t.Head; s < 0 && h >= 0 && h < v && r.t.Is(v, "conj") && r.t.Tokens[h].XPOS == "VBD" && alike[form] { // "raised the duty and shut the port"
		r.change(func(tokens []text.Token) { tokens[v].XPOS = "VBD" })
		return
	}
	if s < 0 && t.Head < 0 && v > 0 && nominal(&r.t.Tokens[v-1]) && r.t.Tokens[v-1].Head == v {
		s = v - 1
	}
	if s < 0 || s > v || r.t.Tokens[s].XPOS == "NNS" && irregular[form] == form && !r.told() || !nominal(&r.t.Tokens[s]) {
		return
	}
	r.change(func(tokens []text.Token) {
		tokens[v].XPOS, tokens[s].Rel = "VBD", "nsubj"
		if tokens[s].UPOS == "NOUN" && tokens[s].Form != strings.ToLower(tokens[s].Form) {
			tokens[s].UPOS = "PROPN"
		}
	})
}

// passive mends "was vetoed by", read as a noun that something was.
func (r *repairer) passive(v int) {
	t := &r.t.Tokens[v]
	be := r.t.Child(v, "cop")
	if be < 0 || t.UPOS == "VERB" || !strings.HasSuffix(t.Form, "ed") || r.t.Child(v, "det") >= 0 || !r.known(pastOf(t.Form, r.t.Lemma(v), r.known)) {
		return
	}
	r.change(func(tokens []text.Token) {
		tokens[v].UPOS, tokens[v].XPOS, tokens[v].Lemma = "VERB", "VBN", pastOf(t.Form, r.t.Lemma(v), r.known)
		tokens[be].Rel = "aux:pass"
		for _, k := range r.t.Children(v) {
			switch {
			case r.t.Is(k, "=nsubj"):
				tokens[k].Rel = "nsubj:pass"
			case r.t.Is(k, "nmod"):
				tokens[k].Rel = "obl"
			}
		}
	})
}

// exports mends "suspended arms exports to", read as arms that export.
func (r *repairer) exports(k int) {
	t := &r.t.Tokens[k]
	if t.UPOS != "VERB" || t.XPOS != "VBZ" || !r.t.Is(k, "ccomp") || k < 2 || !r.noun(r.t.Lemma(k)) {
		return
	}
	v, s := t.Head, r.t.Child(k, "nsubj")
	if s != k-1 || r.t.Tokens[s].UPOS != "NOUN" || v < 0 || v >= s || r.t.Child(v, "obj") >= 0 || !r.known(r.t.Lemma(v)) {
		return
	}
	r.change(func(tokens []text.Token) {
		tokens[k].UPOS, tokens[k].XPOS, tokens[k].Rel = "NOUN", "NNS", "obj"
		tokens[s].Rel = "compound"
	})
}

// relative mends "Germany, which halted exports, called", where what was halted was read as
// the clause, and halted as what sort of exports they are.
func (r *repairer) relative(v int) {
	t := &r.t.Tokens[v]
	n := t.Head
	if v == 0 || t.UPOS != "VERB" || t.XPOS != "VBN" && t.XPOS != "VBD" || !r.t.Is(v, "amod") || n <= v || !r.t.Is(n, "acl:relcl") || r.t.Tokens[n].UPOS != "NOUN" {
		return
	}
	w := v - 1
	if f := strings.ToLower(r.t.Tokens[w].Form); f != "which" && f != "who" && f != "that" {
		return
	}
	r.change(func(tokens []text.Token) {
		tokens[v].Head, tokens[v].Rel, tokens[v].XPOS = tokens[n].Head, "acl:relcl", "VBD"
		tokens[n].Head, tokens[n].Rel = v, "obj"
		tokens[w].Head, tokens[w].Rel = v, "nsubj"
		for k := n + 2; k < len(tokens); k++ { // "which halted exports, called for": the main verb
			if tokens[k].Head == n && tokens[k].Rel == "acl" && tokens[k].UPOS == "VERB" && tokens[k-1].Form == "," && tokens[v].Head >= 0 {
				h := tokens[v].Head
				for j := range tokens {
					if tokens[j].Head == h && j > k {
						tokens[j].Head = k
					}
				}
				tokens[k].Head, tokens[k].Rel, tokens[k].XPOS = tokens[h].Head, tokens[h].Rel, "VBD"
				tokens[h].Head, tokens[h].Rel = k, "nsubj"
				break
			}
		}
	})
}

// verb reports whether token v can be the finite verb that the sentence lacks: a past
// form of a verb of the lexicon, behind a noun phrase that can be its subject.
func (r *repairer) verb(v int) bool {
	t := &r.t.Tokens[v]
	form := strings.ToLower(t.Form)
	after := r.t.Is(v, "conj") && t.Head >= 0 && r.t.Tokens[t.Head].Head < 0 && nominal(&r.t.Tokens[t.Head]) // "commanders, meeting in a tent, traded"
	if form != t.Form || t.UPOS == "AUX" || r.t.Is(v, "acl:relcl", "advcl", "conj", "ccomp", "xcomp") && !after || t.UPOS == "VERB" && t.XPOS != "VBN" && t.XPOS != "VBD" {
		return false
	}
	if !strings.HasSuffix(form, "ed") && irregular[form] == "" && !alike[form] || !r.known(pastOf(form, r.t.Lemma(v), r.known)) {
		return false
	}
	switch r.t.Tokens[v+1].Form {
	case "by", "of", "as", ",", ".", "and", "or", ")":
		return false
	}
	s := v - 1
	if root := r.root(); s > 0 && (after && r.t.Tokens[s].Form == "," || root >= 0 && r.closes(s, root)) {
		s--
	}
	for s > 0 && (r.t.Tokens[s].UPOS == "ADV" || r.t.Tokens[s].UPOS == "AUX" && haveForms[strings.ToLower(r.t.Tokens[s].Form)]) {
		s--
	}
	named := s == 0 && r.t.Tokens[s].Form != strings.ToLower(r.t.Tokens[s].Form) // "Hungary vetoed", read as an adjective
	if u := r.t.Tokens[s].UPOS; u != "NOUN" && u != "PROPN" && u != "NUM" && !(u == "ADJ" && (named || s > 0 && r.t.Tokens[s-1].UPOS == "DET")) {
		return false
	}
	if t.UPOS == "NOUN" && r.t.Tokens[v+1].UPOS != "DET" && r.t.Tokens[v+1].UPOS != "PROPN" && !alike[form] && !strings.HasSuffix(form, "ed") && (irregular[form] == form || form == "shot" || form == "found" || form == "drew") {
		return false
	}
	for k := range v { // nothing before it may be a clause
		if x := &r.t.Tokens[k]; x.UPOS == "VERB" && x.XPOS != "VBN" && x.XPOS != "VBG" || x.UPOS == "SCONJ" || x.Form == ";" || x.Form == ":" || relative(x.Form) {
			return false
		}
	}
	return r.subject(v) >= 0
}

// pastOf returns the lemma of a past form: the one given where the lexicon knows it,
// else what its ending leaves.
func pastOf(form, lemma string, known func(string) bool) string {
	if known(lemma) {
		return lemma
	}
	if stem := irregular[form]; stem != "" {
		return stem
	}
	for _, end := range []struct{ cut, add string }{{"d", ""}, {"ed", ""}, {"ied", "y"}} {
		if stem, ok := strings.CutSuffix(form, end.cut); ok && known(stem+end.add) {
			return stem + end.add
		}
	}
	if n := len(form); n > 4 && form[n-3] == form[n-4] && known(form[:n-3]) { // "barred"
		return form[:n-3]
	}
	return lemma
}

// subject returns the last bare nominal before v that no word before v governs.
func (r *repairer) subject(v int) int {
	best := -1
	for i := range v {
		t := &r.t.Tokens[i]
		if t.Head >= 0 && t.Head < v || r.t.Case(i) != "" || weekdays[strings.ToLower(t.Form)] {
			continue
		}
		if nominal(t) || t.UPOS == "NUM" || t.UPOS == "ADJ" && i == v-1 {
			best = i
		}
	}
	return best
}

// raise makes v the root: what stands bare before it its subject, the first bare noun
// behind it its object, and hangs on it what hung across it.
func (r *repairer) raise(v int) {
	subject, lemma := r.subject(v), pastOf(strings.ToLower(r.t.Tokens[v].Form), r.t.Lemma(v), r.known)
	object := -1
	for i := v + 1; i < len(r.t.Tokens); i++ {
		t := &r.t.Tokens[i]
		if (t.Head <= v || t.Head >= len(r.t.Tokens)) && nominal(t) && (r.t.Case(i) == "" || r.t.Child(i, "case") == v) && !weekdays[strings.ToLower(t.Form)] {
			object = i
			break
		}
	}
	r.change(func(tokens []text.Token) {
		old := append([]text.Token(nil), tokens...)
		tokens[v].UPOS, tokens[v].XPOS, tokens[v].Head, tokens[v].Rel, tokens[v].Lemma = "VERB", "VBD", -1, "root", lemma
		for i := range tokens {
			h := old[i].Head
			switch {
			case i == v:
			case i == v-1 && haveForms[strings.ToLower(tokens[i].Form)]:
				tokens[i].Head, tokens[i].Rel, tokens[i].UPOS = v, "aux", "AUX"
			case i == subject:
				tokens[i].Head, tokens[i].Rel = v, "nsubj"
				if tokens[i].UPOS == "ADJ" {
					tokens[i].UPOS = "NOUN"
				}
			case i == object:
				tokens[i].Head, tokens[i].Rel = v, "obj"
			case i < v && (h >= v || h < 0):
				if tokens[i].Head = subject; tokens[i].UPOS == "PUNCT" || r.t.Case(i) != "" {
					tokens[i].Head = v
					if tokens[i].UPOS != "PUNCT" {
						tokens[i].Rel = "obl"
					}
				}
			case i > v && (h <= v):
				tokens[i].Head = v
				switch {
				case tokens[i].UPOS == "PUNCT", tokens[i].UPOS == "VERB", tokens[i].UPOS == "ADV", tokens[i].UPOS == "ADP" && h == v:
				case object > i && !nominal(&tokens[i]):
					tokens[i].Head = object
				default:
					tokens[i].Rel = "obl"
				}
			}
		}
	})
}
