package events

import (
	"strings"

	"parley/text"
)

// attributive are participles that stand before a noun and say which one is meant,
// though they end as a verb does: "accused neighbouring Chad".
var attributive = words("neighbouring neighboring surrounding warring feuding outgoing incoming ruling opposing rivalling outlying competing remaining existing visiting governing occupying advancing retreating departing")

// neighbouring mends "accused neighbouring Chad of", read as an accusation made while
// bordering on Chad: the participle qualifies the object.
func (r *repairer) neighbouring(k int) {
	t := &r.t.Tokens[k]
	if k == 0 || !attributive[strings.ToLower(t.Form)] || t.UPOS != "VERB" || t.Head < 0 || t.Head >= k || !r.t.Is(k, "advcl", "xcomp", "ccomp") {
		return
	}
	v, o := t.Head, r.t.Child(k, "obj")
	if o <= k || r.t.Tokens[v].UPOS != "VERB" || r.t.Child(v, "obj") >= 0 || r.t.Tokens[k-1].UPOS == "PUNCT" {
		return
	}
	r.change(func(tokens []text.Token) {
		tokens[o].Head, tokens[o].Rel = v, "obj"
		tokens[k].UPOS, tokens[k].XPOS, tokens[k].Head, tokens[k].Rel = "ADJ", "JJ", o, "amod"
	})
}

// nearby mends "police in neighbouring Chad arrested", read as police who border on Chad.
func (r *repairer) nearby(k int) {
	t := &r.t.Tokens[k]
	if k == 0 || !attributive[strings.ToLower(t.Form)] || t.UPOS != "VERB" || t.Head < 0 || t.Head >= k || !r.t.Is(k, "acl", "advcl") || r.t.Child(k, "mark", "case") != k-1 {
		return
	}
	h, o := t.Head, r.t.Child(k, "obj")
	if o <= k {
		return
	}
	r.change(func(tokens []text.Token) {
		tokens[o].Head, tokens[o].Rel = h, "nmod"
		if !nominal(&tokens[h]) {
			tokens[o].Rel = "obl"
		}
		tokens[k-1].Head, tokens[k-1].Rel, tokens[k-1].UPOS, tokens[k-1].XPOS = o, "case", "ADP", "IN"
		for i := range tokens {
			if tokens[i].Head == k && i != o {
				tokens[i].Head = o
			}
		}
		tokens[k].UPOS, tokens[k].XPOS, tokens[k].Head, tokens[k].Rel = "ADJ", "JJ", o, "amod"
	})
}

// opening mends "Neighbouring Chad, which the council accuses", read as somebody who
// borders on Chad: the participle qualifies the name right behind it.
func (r *repairer) opening() {
	if len(r.t.Tokens) < 5 {
		return
	}
	t, n := &r.t.Tokens[0], &r.t.Tokens[1]
	if t.Head >= 0 || !attributive[strings.ToLower(t.Form)] || n.UPOS != "PROPN" || n.Head != 0 || r.t.Tokens[2].Form != "," {
		return
	}
	r.change(func(tokens []text.Token) {
		for i := 2; i < len(tokens); i++ {
			if tokens[i].Head == 0 {
				tokens[i].Head = 1
				if strings.HasSuffix(tokens[i].Rel, ":relcl") {
					tokens[i].Rel = "acl:relcl"
				}
			}
		}
		tokens[0].UPOS, tokens[0].XPOS, tokens[0].Rel, tokens[0].Head = "ADJ", "JJ", "amod", 1
		tokens[1].Rel, tokens[1].Head = "root", -1
	})
}

// tested mends "test-fired", cut into three words of which the first was read as a
// noun that somebody owns.
func (r *repairer) tested(v int) {
	if v < 2 || r.t.Tokens[v-1].Form != "-" || !strings.EqualFold(r.t.Tokens[v-2].Form, "test") || !strings.HasPrefix(r.t.Lemma(v), "fire") && !strings.HasPrefix(r.t.Lemma(v), "launch") {
		return
	}
	n := v - 2
	r.change(func(tokens []text.Token) {
		subject := -1
		for k := range n {
			if tokens[k].Head == n && nominal(&tokens[k]) {
				subject = k
			}
		}
		for k := range n {
			if tokens[k].Head == n && k != subject {
				tokens[k].Head = v
				if subject >= 0 {
					tokens[k].Head = subject
				}
			}
		}
		if subject >= 0 {
			tokens[subject].Head, tokens[subject].Rel = v, "nsubj"
		}
		tokens[n].Head, tokens[n].Rel, tokens[n].UPOS = v, "compound", "NOUN"
		tokens[v].UPOS, tokens[v].Lemma = "VERB", "test-fire"
		if tokens[v].XPOS == "VBN" && subject >= 0 {
			tokens[v].XPOS = "VBD"
		}
	})
}

// gerund mends "Shelling by government forces killed nine", where an event noun was
// read as the verb of a clause: whoever does it stands behind "by" or "of".
func (r *repairer) gerund(k int) {
	t := &r.t.Tokens[k]
	if t.XPOS != "VBG" || !r.t.Is(k, "csubj") || !r.noun(strings.ToLower(t.Form)) || r.t.Child(k, "obj", "aux", "mark") >= 0 || t.Head < 0 {
		return
	}
	if k+1 < len(r.t.Tokens) && r.t.Tokens[k+1].UPOS != "ADP" {
		return
	}
	r.change(func(tokens []text.Token) {
		tokens[k].UPOS, tokens[k].XPOS, tokens[k].Lemma, tokens[k].Rel = "NOUN", "NN", strings.ToLower(t.Form), "nsubj"
		for _, o := range r.t.All(k, "obl") {
			tokens[o].Rel = "nmod"
		}
	})
}

// present mends a verb in the third person that was read as the plural of a noun: "The
// council denies that", "takes note of it and calls on both". What it needs to be
// one: a verb of the lexicon, who does it before it, and behind it what no plural has.
func (r *repairer) present(v int) {
	t := &r.t.Tokens[v]
	if v == 0 || v+1 >= len(r.t.Tokens) || t.XPOS != "NNS" && t.XPOS != "NNPS" || t.Form != strings.ToLower(t.Form) {
		return
	}
	lemma := r.third(t.Form)
	if stem := strings.TrimSuffix(t.Form, "s"); lemma == "" && meant[stem] && strings.EqualFold(r.t.Tokens[v+1].Form, "to") {
		lemma = stem
	}
	if lemma == "" || r.t.Child(v, "nummod", "nmod:poss", "cop") >= 0 || r.t.Child(v, "det") >= 0 && !r.called(v-1) || r.t.Child(v, "amod") >= 0 && !r.called(v-1) || r.t.Case(v) != "" && !r.borrowed(v) {
		return
	}
	before, after := &r.t.Tokens[v-1], &r.t.Tokens[v+1]
	from := v - 1
	switch {
	case before.UPOS == "CCONJ" && v > 1:
		r.joined(v, lemma)
		return
	case before.UPOS == "ADV":
		from--
	}
	if from < 0 || !nominal(&r.t.Tokens[from]) && !r.called(from) || r.t.Tokens[from].XPOS == "NNS" && r.t.Tokens[from].UPOS == "NOUN" {
		return
	}
	opens := strings.EqualFold(after.Form, "that") || after.UPOS == "DET" && !strings.EqualFold(after.Form, "all") || after.UPOS == "PRON" && after.XPOS == "PRP$" || strings.EqualFold(after.Form, "to") && after.UPOS == "PART" ||
		after.XPOS == "VBG" && denying[lemma] && after.Head == v // "Boria denies shelling the port"
	if !opens {
		return
	}
	for k := range r.t.Tokens { // a sentence has its verb already
		if x := &r.t.Tokens[k]; k != v && x.Head < 0 && (x.UPOS == "VERB" && (x.XPOS == "VBD" || x.XPOS == "VBZ" || x.XPOS == "VBP") || r.t.Child(k, "cop", "aux") >= 0) && !(k > v) {
			return
		}
	}
	subject := r.subject(v)
	if subject < 0 && t.Head >= v {
		subject = from
	}
	if subject < 0 {
		return
	}
	if t.Head >= 0 && r.t.Tokens[t.Head].UPOS == "VERB" && t.Head > v && r.t.Child(t.Head, "mark") < 0 {
		return
	}
	of := r.t.Child(v, "case")
	r.raise(v)
	r.change(func(tokens []text.Token) {
		tokens[v].XPOS, tokens[v].Lemma = "VBZ", lemma
		if of >= 0 && of < from { // "the ministry in Lima denies", read as denies in which
			tokens[of].Head, tokens[of].Rel = from, "case"
			tokens[from].Head, tokens[from].Rel = subject, "nmod"
		}
		if tokens[subject].UPOS == "ADJ" {
			tokens[subject].UPOS = "NOUN"
		}
		for k := v + 1; k < len(tokens); k++ {
			if tokens[k].Head == v && tokens[k].UPOS == "VERB" && (tokens[k].Rel == "acl" || strings.HasPrefix(tokens[k].Rel, "acl:")) {
				tokens[k].Rel = "ccomp"
				if strings.EqualFold(after.Form, "to") {
					tokens[k].Rel = "xcomp"
				}
			}
		}
	})
}

// joined makes v, which "and" joins to a noun, a verb that goes on from the verb before
// it: "takes note of the reports and calls on the government to".
func (r *repairer) joined(v int, lemma string) {
	if next := r.t.Tokens[v+1]; next.UPOS != "DET" && next.UPOS != "PROPN" && !(next.UPOS == "ADP" && (next.Form == "on" || next.Form == "upon" || next.Form == "for")) && !strings.EqualFold(next.Form, "that") && next.XPOS != "PRP$" {
		return
	}
	first := -1
	for k := v - 2; k >= 0; k-- {
		t := &r.t.Tokens[k]
		if t.Form == ";" || t.Form == ":" {
			return
		}
		if t.UPOS == "VERB" && (t.XPOS == "VBZ" || t.XPOS == "VBD") && (r.t.Child(k, "nsubj") >= 0 || t.Head < 0) {
			if t.Head < 0 {
				first = k
				break
			}
			continue
		}
	}
	if first < 0 || r.t.Tokens[first].XPOS != "VBZ" {
		return
	}
	old := r.t.Tokens[v].Head
	r.change(func(tokens []text.Token) {
		tokens[v].UPOS, tokens[v].XPOS, tokens[v].Lemma, tokens[v].Head, tokens[v].Rel = "VERB", "VBZ", lemma, first, "conj"
		tokens[v-1].Head = v
		for k := v + 1; k < len(tokens); k++ { // what stands behind it and hung before it
			if h := tokens[k].Head; h >= 0 && h < v && tokens[k].UPOS != "PUNCT" && (h == old || h > first) {
				tokens[k].Head = v
				switch {
				case tokens[k].UPOS == "VERB" && (tokens[k].Rel == "acl" || tokens[k].Rel == "advcl"):
					tokens[k].Rel = "xcomp"
				case nominal(&tokens[k]) && r.t.Case(k) != "":
					tokens[k].Rel = "obl"
				case nominal(&tokens[k]):
					tokens[k].Rel = "obj"
				}
			}
		}
	})
}

// third returns the verb of the lexicon that the form is the third person of.
func (r *repairer) third(form string) string {
	stem, ok := strings.CutSuffix(form, "s")
	if !ok || len(stem) < 3 {
		return ""
	}
	for _, v := range []string{stem, strings.TrimSuffix(stem, "e"), strings.TrimSuffix(stem, "ie") + "y"} {
		if r.known(v) {
			return v
		}
	}
	return ""
}

// meant are verbs that say what somebody is about to do, and tell nothing without it.
var meant = words("plan intend hope seek vow agree offer promise threaten refuse decline decide pledge prepare")

// given are verbs of giving, which may have two objects.
var given = words("give send lend offer grant hand award deny pay promise show teach owe allow")

// twofold mends "gave the garrison 2,000 hens", where the first of two objects was read
// as the one that is given.
func (r *repairer) twofold(v int) {
	if !endowing[r.t.Lemma(v)] || r.t.Tokens[v].UPOS != "VERB" || r.t.Child(v, "iobj") >= 0 {
		return
	}
	o, u := r.t.Child(v, "obj"), r.t.Child(v, "obl:unmarked")
	if o <= v || u <= o || !nominal(&r.t.Tokens[u]) || r.t.Case(u) != "" || timeNouns[r.t.Lemma(u)] && r.t.Lemma(v) != "give" || weekdays[strings.ToLower(r.t.Tokens[u].Form)] && (r.t.Lemma(v) != "give" || r.t.Child(u, "det", "nummod") < 0) {
		return
	}
	r.change(func(tokens []text.Token) { tokens[o].Rel, tokens[u].Rel = "iobj", "obj" })
}

// late mends "freeze with immediate effect the assets of", where the object stands
// behind a phrase and was read as another name for what is in it.
func (r *repairer) late(v int) {
	if r.t.Tokens[v].UPOS != "VERB" || !r.known(r.t.Lemma(v)) || r.t.Child(v, "obj", "ccomp", "xcomp", "nsubj:pass", "aux:pass") >= 0 {
		return
	}
	for _, k := range r.t.All(v, "obl") {
		a := r.t.Child(k, "appos")
		if a <= k || k <= v || k-v > 4 || !nominal(&r.t.Tokens[a]) {
			continue
		}
		first, _ := r.t.Bounds(a)
		if first != k+1 || r.t.Tokens[first].UPOS != "DET" || !strings.EqualFold(r.t.Tokens[first].Form, "the") && !strings.EqualFold(r.t.Tokens[first].Form, "all") {
			continue
		}
		r.change(func(tokens []text.Token) { tokens[a].Head, tokens[a].Rel = v, "obj" })
		return
	}
	if k := r.t.Child(v, "obl:unmarked"); k > v+1 && nominal(&r.t.Tokens[k]) && !timeNouns[r.t.Lemma(k)] && r.t.Case(k) == "" && r.t.Child(k, "det") >= 0 && r.t.Tokens[v+1].UPOS == "ADP" {
		r.change(func(tokens []text.Token) { tokens[k].Rel = "obj" }) // "rejected as invention a report"
	}
}

// since are words that open a clause of time, or stand before a noun as prepositions.
var since = words("after before as until since once when while")

// clausal mends "after gunmen had killed 26", where a conjunction was read as a
// preposition of the noun that is the subject of its clause.
func (r *repairer) clausal(n int) {
	if !nominal(&r.t.Tokens[n]) || !r.t.Is(n, "obl", "nmod") || r.t.Tokens[n].Head < 0 {
		return
	}
	mark := r.t.Child(n, "case")
	if mark < 0 || mark > n || !since[strings.ToLower(r.t.Tokens[mark].Form)] {
		return
	}
	h := r.t.Tokens[n].Head
	if v := r.acts(n); v > 0 && h < mark {
		// "after a grenade wounded two", read as of a grenade
		r.change(func(tokens []text.Token) {
			if k := r.t.Child(v, "iobj"); k > 0 && r.t.Child(v, "obj") < 0 {
				tokens[k].Rel = "obj"
			}
			tokens[n].Head, tokens[n].Rel = v, "nsubj"
			tokens[mark].Head, tokens[mark].Rel, tokens[mark].UPOS = v, "mark", "SCONJ"
			tokens[v].Head, tokens[v].Rel = h, "advcl"
		})
		return
	}
	_, v := r.t.Bounds(n)
	for v < len(r.t.Tokens) && (r.t.Tokens[v].UPOS == "AUX" || r.t.Tokens[v].UPOS == "ADV") {
		v++
	}
	if v < len(r.t.Tokens) && r.t.Tokens[h].Head == v && timeNouns[r.t.Lemma(h)] && h < mark && r.t.Is(v, "advcl") && r.t.Child(v, "nsubj", "nsubj:pass", "mark") < 0 {
		// "two days after a spokesman for the army blamed Kenya", read as the spokesman's days
		r.change(func(tokens []text.Token) {
			tokens[n].Head, tokens[n].Rel = v, "nsubj"
			tokens[mark].Head, tokens[mark].Rel, tokens[mark].UPOS = v, "mark", "SCONJ"
		})
		return
	}
	if v >= len(r.t.Tokens) || r.t.Tokens[v].UPOS != "VERB" || r.t.Tokens[v].XPOS == "VBG" || r.t.Child(v, "nsubj") >= 0 || r.t.Child(v, "mark") >= 0 ||
		r.t.Tokens[v].XPOS == "VBN" && r.t.Child(v, "aux") < 0 || !r.t.Is(v, "ccomp", "parataxis", "advcl", "conj", "dep") || r.t.Tokens[v].Head != h || h > mark {
		return
	}
	r.change(func(tokens []text.Token) {
		tokens[n].Head, tokens[n].Rel = v, "nsubj"
		if r.t.Child(v, "aux:pass") >= 0 {
			tokens[n].Rel = "nsubj:pass"
		}
		tokens[mark].Head, tokens[mark].Rel, tokens[mark].UPOS = v, "mark", "SCONJ"
		tokens[v].Rel = "advcl"
		for _, k := range r.t.All(v, "conj") { // "as it passed, and summoned": the main clause goes on
			if cc := r.t.Child(k, "cc"); cc > 0 && tokens[cc-1].Form == "," && tokens[k].UPOS == "VERB" && r.t.Child(k, "nsubj") < 0 {
				tokens[k].Head = h
			}
		}
	})
}

// between mends "a meeting between Peru and Chile is due", where the second of the two was
// read as what the sentence is about.
func (r *repairer) between(y int) {
	t := &r.t.Tokens[y]
	if y < 4 || !nominal(t) || !r.t.Is(y, "nsubj", "nsubj:outer", "nsubj:pass") || r.t.Case(y) != "" {
		return
	}
	first, _ := r.t.Bounds(y)
	if first < y && strings.EqualFold(r.t.Tokens[first].Form, "and") {
		first++
	}
	if first < 2 || !strings.EqualFold(r.t.Tokens[first-1].Form, "and") {
		return
	}
	for x := first - 2; x > 1; x-- {
		n := r.t.Tokens[x].Head
		if !nominal(&r.t.Tokens[x]) || r.t.Case(x) != "between" || n < 0 || n > x || !nominal(&r.t.Tokens[n]) || r.t.Child(x, "conj") >= 0 {
			continue
		}
		r.change(func(tokens []text.Token) {
			if tokens[n].Head == t.Head || tokens[n].Head == y {
				tokens[n].Head, tokens[n].Rel = t.Head, t.Rel
			}
			tokens[first-1].Head, tokens[first-1].Rel = y, "cc"
			tokens[y].Head, tokens[y].Rel = x, "conj"
		})
		return
	}
}

// outer mends "a summit is to take place" and "is due to take place", read as something
// that to take place is.
func (r *repairer) outer(v int) {
	held := v > 1 && r.t.Tokens[v].XPOS == "VBN" && strings.EqualFold(r.t.Tokens[v-1].Form, "be") && strings.EqualFold(r.t.Tokens[v-2].Form, "to") // "is to be held"
	if v == 0 || r.t.Tokens[v].UPOS != "VERB" || !strings.EqualFold(r.t.Tokens[v-1].Form, "to") && !held {
		return
	}
	s, be := r.t.Child(v, "nsubj:outer"), r.t.Child(v, "cop")
	if s < 0 || be < s || be > v || !beForms[strings.ToLower(r.t.Tokens[be].Form)] {
		return
	}
	r.change(func(tokens []text.Token) {
		tokens[s].Rel, tokens[be].Rel = "nsubj", "aux"
		if held {
			tokens[s].Rel = "nsubj:pass"
			return
		}
		tokens[v-1].Head, tokens[v-1].Rel = v, "mark"
		if tokens[v].XPOS == "VBP" {
			tokens[v].XPOS = "VB"
		}
	})
}

// acts returns the verb of which the noun phrase at n is the subject, though it was read
// as a participle of its last noun: one with an object, which a participle behind its noun
// does not have; -1 when there is none.
func (r *repairer) acts(n int) int {
	last := n
	for {
		v := r.t.Child(last, "acl")
		if v > last && r.t.Tokens[v].Rel == "acl" && (v <= last+2 || last > n && v == last+1) && r.t.Child(v, "nsubj", "mark", "aux") < 0 {
			object := r.t.Child(v, "obj", "iobj")
			if x := r.t.Tokens[v].XPOS; object > v && (x == "VBD" || x == "VBN" && !endowing[r.t.Lemma(v)]) {
				return v
			}
			return -1
		}
		k := -1
		for _, m := range r.t.All(last, "nmod") {
			if m > last {
				k = m
			}
		}
		if k < 0 {
			return -1
		}
		last = k
	}
}

// endowing are verbs whose participle may have an object: "a man given a book".
var endowing = words("give award grant send show offer hand pay deny call name owe assign lend tell teach charge allow fine accord refuse")

// opened mends a sentence that opens with a participle, where that was read as its verb:
// "Kenya, having lost the vote, recalled its ambassador", "Asked about it, the minister
// blamed".
func (r *repairer) opened() {
	p := r.root()
	if p < 0 || r.t.Tokens[p].UPOS != "VERB" || r.t.Child(p, "nsubj", "mark") >= 0 {
		return
	}
	if x := r.t.Tokens[p].XPOS; x != "VBN" && x != "VBG" && !(x == "VBD" && p == 0) || r.t.Child(p, "aux:pass") >= 0 && r.t.Child(p, "aux") < 0 {
		return
	}
	for _, v := range r.t.Children(p) {
		if v < p || !r.main(v) {
			continue
		}
		r.reopen(p, v)
		return
	}
	for _, k := range r.t.Children(p) { // hung on a noun of the participle's clause
		for _, v := range r.t.All(k, "acl:relcl") {
			if v > p && r.main(v) {
				r.reopen(p, v)
				return
			}
		}
	}
}

// main reports whether v can be the verb of the sentence: finite, without a word that
// subordinates it, its subject or itself behind a comma.
func (r *repairer) main(v int) bool {
	t := &r.t.Tokens[v]
	if t.UPOS != "VERB" || !r.t.Is(v, "parataxis", "conj", "ccomp", "acl:relcl") || r.t.Child(v, "mark", "cc") >= 0 {
		return false
	}
	s := r.t.Child(v, "nsubj")
	if t.XPOS != "VBD" && (s < 0 || t.XPOS != "VBZ" && t.XPOS != "VBP") {
		return false
	}
	first := v
	if s >= 0 {
		if relative(r.t.Tokens[s].Form) || s > v {
			return false
		}
		first, _ = r.t.Bounds(s)
	}
	return first > 0 && r.t.Tokens[first-1].Form == ","
}

func (r *repairer) reopen(p, v int) {
	r.change(func(tokens []text.Token) {
		tokens[v].Head, tokens[v].Rel = -1, "root"
		tokens[p].Head, tokens[p].Rel = v, "advcl"
		if tokens[p].XPOS == "VBD" {
			tokens[p].XPOS = "VBN"
		}
		if s := r.t.Child(p, "vocative"); s >= 0 && s < p && r.t.Child(v, "nsubj") < 0 {
			tokens[s].Head, tokens[s].Rel = v, "nsubj"
		}
		for _, k := range r.t.Children(v) {
			if tokens[k].Rel == "xcomp" && nominal(&tokens[k]) && r.t.Case(k) == "" && r.t.Child(v, "obj") < 0 {
				tokens[k].Rel = "obj"
			}
		}
		for k := range tokens {
			if tokens[k].Head == p && tokens[k].UPOS == "PUNCT" && k > v {
				tokens[k].Head = v
			}
		}
	})
}

// titled mends a headline whose verb was read as a noun: "Court jails ex-general",
// "Rebels free ten", "Premier to meet strikers".
func (r *repairer) titled() {
	n := len(r.t.Tokens)
	for i := range r.t.Tokens {
		if t := &r.t.Tokens[i]; t.UPOS == "VERB" && (t.XPOS == "VBZ" || t.XPOS == "VBD" || t.XPOS == "VBP" && r.t.Child(i, "nsubj") >= 0) || t.Form == ":" || t.Form == "?" {
			return
		}
	}
	root := r.root()
	if root < 0 || n > 20 {
		return
	}
	for v := 1; v+1 < n; v++ {
		if strings.EqualFold(r.t.Tokens[v-1].Form, "to") && r.t.Tokens[v].XPOS == "VB" && v >= 2 && r.t.Tokens[v].Head == root && root < v-1 && (nominal(&r.t.Tokens[root]) || r.t.Tokens[root].UPOS == "ADJ") && r.known(r.t.Lemma(v)) {
			r.change(func(tokens []text.Token) {
				tokens[v].Head, tokens[v].Rel = -1, "root"
				tokens[root].Head, tokens[root].Rel = v, "nsubj"
				if tokens[root].UPOS == "ADJ" {
					tokens[root].UPOS = "NOUN"
				}
				for k := range tokens {
					if k > v && tokens[k].Head == root {
						tokens[k].Head = v
					}
				}
			})
			return
		}
		lemma, ok := r.headed(v)
		if !ok {
			continue
		}
		r.raise(v)
		r.change(func(tokens []text.Token) {
			tokens[v].XPOS, tokens[v].Lemma = "VBZ", lemma
			if k := v + 1; tokens[k].UPOS == "NUM" && r.t.Child(v, "obj") < 0 {
				tokens[k].Head, tokens[k].Rel = v, "obj"
			}
		})
		return
	}
}

// headed returns the verb that token v of a headline is: in the third person behind one
// name or noun, or bare behind several, and before a phrase of its own.
func (r *repairer) headed(v int) (string, bool) {
	t, before, after := &r.t.Tokens[v], &r.t.Tokens[v-1], &r.t.Tokens[v+1]
	form := strings.ToLower(t.Form)
	if form != t.Form || t.UPOS == "ADV" || t.UPOS == "ADP" || t.UPOS == "PUNCT" || !nominal(before) || r.t.Case(v-1) != "" {
		return "", false
	}
	switch after.UPOS {
	case "NOUN", "PROPN", "DET", "NUM", "PRON", "ADJ":
	case "VERB":
		if after.XPOS != "VBN" && after.XPOS != "VBG" {
			return "", false
		}
	default:
		return "", false
	}
	if w := strings.ToLower(after.Form); after.UPOS == "NOUN" && (r.known(w) && after.Form == w && r.third(w) == "" && v+2 < len(r.t.Tokens) && nominal(&r.t.Tokens[v+2])) || r.third(w) != "" && v+2 < len(r.t.Tokens) && nominal(&r.t.Tokens[v+2]) {
		return "", false // "peace talks resume": the next one is the verb
	}
	if lemma := r.third(form); lemma != "" {
		if before.UPOS == "NOUN" && before.XPOS == "NNS" {
			return "", false
		}
		return lemma, true
	}
	if !r.known(form) || t.UPOS == "PROPN" {
		return "", false
	}
	several := before.XPOS == "NNS"
	for k := range v {
		several = several || before.UPOS == "PROPN" && (r.t.Tokens[k].Form == "," || strings.EqualFold(r.t.Tokens[k].Form, "and"))
	}
	return form, several && r.subject(v) >= 0
}

// borrowed reports whether the preposition that token v seems to stand behind is that of
// the name before it.
func (r *repairer) borrowed(v int) bool {
	k := r.t.Child(v, "case")
	return k >= 0 && k < v-1 && r.t.Tokens[v-1].UPOS == "PROPN" && r.t.Tokens[v-1].Head == v && r.t.Tokens[k].UPOS == "ADP"
}

// called reports whether token i begins the sentence in capitals and was read as an
// adjective: a name that the tagger has not met.
func (r *repairer) called(i int) bool {
	if i < 0 || r.t.Tokens[i].UPOS != "ADJ" {
		return false
	}
	if i > 0 && r.t.Tokens[i-1].UPOS == "DET" { // "the general insists"
		switch strings.ToLower(r.t.Tokens[i].Form) {
		case "general", "official", "military", "representative", "opposition":
			return true
		}
	}
	return i == 0 && r.t.Tokens[0].Form != strings.ToLower(r.t.Tokens[0].Form)
}

// joint mends coordination of those who act: a second subject behind "and", or set off by
// commas as another name of the first; "Anna Vell and Omar Tell", read as one name; "the
// government of Kenya and the rebels of the north", read as a government of both.
func (r *repairer) joint(i int) {
	t := &r.t.Tokens[i]
	h := t.Head
	if h < 0 || !nominal(t) {
		return
	}
	switch {
	case r.t.Is(i, "nsubj") && h > i:
		first := -1
		for _, k := range r.t.All(h, "nsubj") {
			if k < i && nominal(&r.t.Tokens[k]) {
				first = k
			}
		}
		if first < 0 {
			return
		}
		a, b := r.t.Bounds(i)
		_, end := r.t.Bounds(first)
		if a < 1 || end > a {
			return
		}
		switch before := r.t.Tokens[a-1]; {
		case strings.EqualFold(before.Form, "and"):
			r.change(func(tokens []text.Token) {
				tokens[i].Head, tokens[i].Rel = first, "conj"
				tokens[a-1].Head, tokens[a-1].Rel = i, "cc"
			})
		case r.t.Tokens[a].Form == "," || before.Form == ",":
			if b < h && r.t.Tokens[b].Form == "," || b <= h && r.t.Tokens[b-1].Form == "," {
				r.change(func(tokens []text.Token) { tokens[i].Head, tokens[i].Rel = first, "appos" })
			}
		}
	case r.t.Is(i, "flat") && h < i:
		for k := h + 1; k < i; k++ {
			if strings.EqualFold(r.t.Tokens[k].Form, "and") && r.t.Tokens[k].UPOS == "CCONJ" && k+1 < len(r.t.Tokens) && r.t.Tokens[k+1].UPOS == "PROPN" && k > h {
				r.change(func(tokens []text.Token) {
					tokens[i].Head, tokens[i].Rel = h, "conj"
					tokens[k].Head, tokens[k].Rel = i, "cc"
				})
				return
			}
		}
	case r.t.Is(i, "conj") && h < i && t.UPOS == "PROPN" && r.t.Tokens[h].UPOS == "PROPN" && r.t.Is(h, "flat") && r.t.Tokens[h].Head >= 0 && r.t.Tokens[h].Head < h: // hung on the surname
		g := r.t.Tokens[h].Head
		r.change(func(tokens []text.Token) { tokens[i].Head = g })
	case r.t.Is(i, "conj") && h < i && r.t.Tokens[h].UPOS == "PROPN" && r.t.Is(h, "nmod") && r.t.Case(h) == "of" && r.t.Case(i) == "":
		g := r.t.Tokens[h].Head
		if g < 0 || g > h || !nominal(&r.t.Tokens[g]) || r.t.Child(h, "det") >= 0 {
			return
		}
		if t.UPOS == "NOUN" && t.XPOS == "NNS" || r.t.Child(i, "det") >= 0 && r.t.Child(i, "nmod") >= 0 {
			r.change(func(tokens []text.Token) { tokens[i].Head = g })
		}
		if r.t.Tokens[g].UPOS == "PROPN" && t.UPOS == "PROPN" && r.ofName(i) { // "Anna Vell of Boria and Omar Tell of Arland met"
			for r.t.Is(g, "flat") && r.t.Tokens[g].Head >= 0 && r.t.Tokens[g].Head < g {
				g = r.t.Tokens[g].Head
			}
			r.change(func(tokens []text.Token) { tokens[i].Head = g })
		}
	}
}

// ofName reports whether "of" and a name stand behind name i, as with whoever comes from there.
func (r *repairer) ofName(i int) bool {
	for _, n := range append(r.t.All(i, "flat"), i) {
		for _, k := range r.t.All(n, "nmod") {
			if k > n && r.t.Case(k) == "of" && r.t.Tokens[k].UPOS == "PROPN" {
				return true
			}
		}
	}
	return false
}

// opposite mends "sat opposite Anna Vell", read as what kind of Vell it was.
func (r *repairer) opposite(i int) {
	t := &r.t.Tokens[i]
	if i == 0 || !strings.EqualFold(t.Form, "opposite") || t.UPOS != "ADJ" || !r.t.Is(i, "amod") || r.t.Tokens[i-1].UPOS != "VERB" {
		return
	}
	n := t.Head
	if n <= i || r.t.Tokens[n].Head != i-1 || !r.t.Is(n, "obl", "=obj") || r.t.Case(n) != "" {
		return
	}
	r.change(func(tokens []text.Token) {
		tokens[i].UPOS, tokens[i].XPOS, tokens[i].Rel, tokens[i].Lemma = "ADP", "IN", "case", "opposite"
		tokens[n].Rel = "obl"
	})
}

// weaponry mends "sending heavy weaponry to Lima", where a noun was read as part of the
// preposition behind it and its adjective as the object.
func (r *repairer) weaponry(i int) {
	if i == 0 || r.t.Tokens[i].UPOS != "NOUN" || r.t.Tokens[i].Rel != "case" || r.t.Tokens[i-1].UPOS != "ADJ" || !r.t.Is(i-1, "obj") {
		return
	}
	r.change(func(tokens []text.Token) {
		tokens[i].Head, tokens[i].Rel = tokens[i-1].Head, "obj"
		tokens[i-1].Head, tokens[i-1].Rel = i, "amod"
	})
}

// credited mends "Gunmen fired on a ferry, killing one, the navy said", where those who
// fired were read as a second subject of who says it, and what they did as a participle.
func (r *repairer) credited(h int) {
	if !crediting[r.t.Lemma(h)] || r.t.Tokens[h].UPOS != "VERB" {
		return
	}
	who := r.t.All(h, "nsubj")
	if len(who) != 2 || who[1] >= h {
		return
	}
	s := who[0]
	if first, _ := r.t.Bounds(who[1]); first == 0 || r.t.Tokens[first-1].Form != "," {
		return
	}
	v := s + 1
	for v < len(r.t.Tokens) && r.t.Tokens[v].UPOS == "ADV" {
		v++
	}
	if v >= who[1] || r.t.Tokens[v].Head != s || r.t.Tokens[v].Rel != "acl" || r.t.Tokens[v].XPOS != "VBN" && r.t.Tokens[v].XPOS != "VBD" || !r.known(r.t.Lemma(v)) {
		return
	}
	for _, k := range r.t.All(v, "obl") {
		if r.t.Case(k) == "by" {
			return
		}
	}
	r.change(func(tokens []text.Token) {
		tokens[v].Head, tokens[v].Rel, tokens[v].XPOS = h, "ccomp", "VBD"
		tokens[s].Head = v
		for k := v + 1; k < who[1]; k++ {
			if tokens[k].Head == s && tokens[k].Rel == "acl" && tokens[k].XPOS == "VBG" {
				tokens[k].Head, tokens[k].Rel = v, "advcl"
			}
		}
	})
}

// crediting are verbs that name a source behind what it tells.
var crediting = words("say report announce claim state add confirm")

// second mends "the fishing compact" and "the customs post that", where the second noun of
// two was read as what the first is made, or as its verb.
func (r *repairer) second(i int) {
	if i == 0 || !r.t.Is(i, "xcomp") || r.t.Tokens[i].Head < 0 || !r.t.Is(i-1, "=obj") || r.t.Tokens[i-1].UPOS != "NOUN" || r.t.Tokens[i-1].Head != r.t.Tokens[i].Head {
		return
	}
	v, t := r.t.Tokens[i].Head, &r.t.Tokens[i]
	if !(t.UPOS == "VERB" && t.XPOS == "VBP") && !(t.UPOS == "ADJ" && !making[r.t.Lemma(v)] && r.t.Child(i-1, "det") >= 0) || r.t.Child(i, "mark", "aux", "nsubj") >= 0 {
		return
	}
	r.change(func(tokens []text.Token) {
		tokens[i].UPOS, tokens[i].XPOS, tokens[i].Rel = "NOUN", "NN", "obj"
		tokens[i-1].Head, tokens[i-1].Rel = i, "compound"
		for k := range tokens {
			switch {
			case tokens[k].Head == i-1 && k != i-1:
				tokens[k].Head = i
			case tokens[k].Head == i && tokens[k].Rel == "ccomp":
				tokens[k].Rel = "acl:relcl"
			}
		}
	})
}

// making are verbs that say of their object what it becomes or is held to be.
var making = words("make keep leave declare consider call find render deem hold set get want see think turn drive paint push break pronounce cut let have believe prove judge rule label like prefer throw pull lay force swing")

// reduced mends "the amnesty promised to 3,000 men was a trap", where what was promised was
// read as a clause that is the subject.
func (r *repairer) reduced(v int) {
	t := &r.t.Tokens[v]
	s := r.t.Child(v, "=nsubj")
	if !r.t.Is(v, "csubj") || t.UPOS != "VERB" || t.XPOS != "VBD" && t.XPOS != "VBN" || s < 0 || s != v-1 || t.Head <= v || r.t.Child(v, "obj", "aux") >= 0 || r.t.Tokens[s].UPOS != "NOUN" {
		return
	}
	r.change(func(tokens []text.Token) {
		h := tokens[v].Head
		tokens[s].Head, tokens[s].Rel = h, "nsubj"
		tokens[v].Head, tokens[v].Rel, tokens[v].XPOS = s, "acl", "VBN"
		for k := range s {
			if tokens[k].Head == v {
				tokens[k].Head = h
			}
		}
	})
}

// linked mends "the sit-in outside the court" and "the call-up of two age groups": what the
// hyphen joins is one noun, and what stands behind it hangs from it. The noun gets the
// lemma of the whole where the lexicon knows it.
func (r *repairer) linked(i int) {
	if i+2 >= len(r.t.Tokens) || r.t.Tokens[i+1].Form != "-" || r.t.Tokens[i].End != r.t.Tokens[i+1].Start || r.t.Tokens[i+1].End != r.t.Tokens[i+2].Start {
		return
	}
	whole := strings.ToLower(r.t.Tokens[i].Form + "-" + r.t.Tokens[i+2].Form)
	plain := whole
	if !r.noun(whole) {
		if plain = strings.TrimSuffix(whole, "s"); !r.noun(plain) {
			return
		}
	}
	across := -1 // the noun behind the preposition that was read as the head of it all
	if k := i + 3; k < len(r.t.Tokens) && r.t.Is(k, "case") && r.t.Tokens[k].Head > k {
		if h := r.t.Tokens[k].Head; r.t.Tokens[i].Head == h {
			across = h
		}
	}
	r.change(func(tokens []text.Token) {
		tokens[i].UPOS, tokens[i].XPOS, tokens[i].Lemma = "NOUN", "NN", plain
		if tokens[i].Head == i+2 {
			tokens[i].Head, tokens[i].Rel = tokens[i+2].Head, tokens[i+2].Rel
		}
		tokens[i+2].Head, tokens[i+2].Rel = i, "compound"
		if across < 0 {
			for k := range tokens {
				if tokens[k].Head == i+2 {
					tokens[k].Head = i
				}
			}
			return
		}
		tokens[i].Head, tokens[i].Rel = tokens[across].Head, tokens[across].Rel
		tokens[across].Head, tokens[across].Rel = i, "nmod"
		for k := range i {
			if tokens[k].Head == across {
				tokens[k].Head = i
			}
		}
	})
}

// trailing mends "hit back within hours, slapping duties on", where a participle behind a
// comma was read as what kind of duties they are.
func (r *repairer) trailing(i int) {
	t := &r.t.Tokens[i]
	if i == 0 || t.XPOS != "VBG" || !r.t.Is(i, "amod", "compound") || r.t.Tokens[i-1].Form != "," || t.Head != i+1 || !r.t.Is(i+1, "=obj", "conj", "appos") || !r.known(r.t.Lemma(i)) {
		return
	}
	h := r.t.Tokens[i+1].Head
	if h < 0 || h >= i || r.t.Tokens[h].UPOS != "VERB" {
		return
	}
	r.change(func(tokens []text.Token) {
		tokens[i].UPOS, tokens[i].Rel, tokens[i].Head = "VERB", "advcl", h
		tokens[i+1].Rel, tokens[i+1].Head = "obj", i
	})
}

// fronted mends "After talks in Kell, Boria and Arland agreed", where those who agreed were
// read as more places where the talks were.
func (r *repairer) fronted(v int) {
	t := &r.t.Tokens[v]
	if t.UPOS != "VERB" || t.Head >= 0 || r.t.Child(v, "nsubj", "nsubj:pass", "csubj", "expl", "vocative") >= 0 || r.t.Tokens[0].UPOS != "ADP" && r.t.Tokens[0].UPOS != "SCONJ" {
		return
	}
	first := -1
	for y := 1; y < v; y++ {
		if x := r.t.Tokens[y].Head; r.t.Is(y, "conj") && x >= 0 && x < y && nominal(&r.t.Tokens[x]) && nominal(&r.t.Tokens[y]) && x+1 < v && r.t.Tokens[x+1].Form == "," && r.t.Child(y, "cc") < 0 && r.t.Case(y) == "" {
			first = y
			break
		}
	}
	if first < 0 {
		return
	}
	for k := first + 1; k < v; k++ { // nothing between them and the verb but more of them
		if u := r.t.Tokens[k].UPOS; u == "VERB" || u == "ADP" || u == "SCONJ" || u == "PUNCT" && r.t.Tokens[k].Form != "," {
			return
		}
	}
	r.change(func(tokens []text.Token) {
		x := tokens[first].Head
		tokens[first].Head, tokens[first].Rel = v, "nsubj"
		for k := first + 1; k < v; k++ {
			if tokens[k].Head == x && tokens[k].Rel == "conj" {
				tokens[k].Head = first
			}
		}
	})
}

// two mends "set the government a deadline", where both were read as what was set.
func (r *repairer) two(v int) {
	objects := r.t.All(v, "=obj")
	if len(objects) != 2 || !given[r.t.Lemma(v)] && r.t.Lemma(v) != "set" || r.t.Tokens[v].UPOS != "VERB" || objects[0] < v || !nominal(&r.t.Tokens[objects[0]]) || !nominal(&r.t.Tokens[objects[1]]) || r.t.Tokens[objects[1]-1].Form == "," {
		return
	}
	r.change(func(tokens []text.Token) { tokens[objects[0]].Rel = "iobj" })
}

// byMen mends "was shot dead by masked men", where what the men are like was read as a deed.
func (r *repairer) byMen(i int) {
	t := &r.t.Tokens[i]
	if t.XPOS != "VBN" || !r.t.Is(i, "advcl") || i == 0 || !strings.EqualFold(r.t.Tokens[i-1].Form, "by") || r.t.Tokens[i-1].Head != i || t.Head < 0 {
		return
	}
	o := r.t.Child(i, "=obj")
	if o != i+1 || r.t.Tokens[o].UPOS != "NOUN" {
		return
	}
	r.change(func(tokens []text.Token) {
		tokens[o].Head, tokens[o].Rel = tokens[i].Head, "obl"
		for k := range tokens {
			if tokens[k].Head == i && k != o {
				tokens[k].Head = o
			}
		}
		tokens[i-1].Rel = "case"
		tokens[i].Head, tokens[i].Rel, tokens[i].UPOS = o, "amod", "ADJ"
	})
}

// possessed mends "Arland's Lord Chancellor, Sir Tor Vask, threatened", read as one name with
// the owner as its head: who has a possessive behind him owns the rest, and the rest stands
// where he stood.
func (r *repairer) possessed(i int) {
	if i+2 >= len(r.t.Tokens) || r.t.Tokens[i].UPOS != "PROPN" || r.t.Tokens[i+1].UPOS != "PART" || r.t.Tokens[i+1].Head != i || !r.t.Is(i+1, "case") {
		return
	}
	h := -1
	for k := i + 2; k < len(r.t.Tokens) && k < i+6; k++ {
		if r.t.Is(k, "flat") && r.t.Tokens[k].Head == i && nominal(&r.t.Tokens[k]) {
			h = k
			break
		}
		if !nominal(&r.t.Tokens[k]) && r.t.Tokens[k].UPOS != "ADJ" {
			return
		}
	}
	if h < 0 {
		return
	}
	first := i
	for first > 0 && r.t.Tokens[first-1].Head == i {
		first--
	}
	r.change(func(tokens []text.Token) {
		tokens[h].Head, tokens[h].Rel = tokens[i].Head, tokens[i].Rel
		tokens[i].Head, tokens[i].Rel = h, "nmod:poss"
		for k := range tokens {
			if tokens[k].Head == i && k > i+1 {
				tokens[k].Head = h
			}
		}
	})
}

// pair mends "refused the monitors visas" and "granted the exiles safe passage", where those
// who get it, or do not, were read as what kind of thing it is.
func (r *repairer) pair(k int) {
	t := &r.t.Tokens[k]
	if t.XPOS != "NNS" || !r.t.Is(k, "compound") || k == 0 || r.t.Tokens[k-1].UPOS != "DET" || t.Head <= k || !r.t.Is(t.Head, "=obj") || r.t.Tokens[k+1].Form == "-" {
		return
	}
	o := t.Head
	v := r.t.Tokens[o].Head
	if v < 0 || v >= k || !given[r.t.Lemma(v)] && r.t.Lemma(v) != "refuse" || r.t.Child(v, "iobj") >= 0 {
		return
	}
	r.change(func(tokens []text.Token) {
		tokens[k].Head, tokens[k].Rel = v, "iobj"
		for x := range k {
			if tokens[x].Head == o {
				tokens[x].Head = k
			}
		}
	})
}

// content mends "the rumour that Boria had mobilised", where what is rumoured was read as a
// clause that tells which rumour.
func (r *repairer) content(v int) {
	h := r.t.Tokens[v].Head
	if !r.t.Is(v, "acl:relcl") || h < 0 || !hearsays[r.t.Lemma(h)] || r.t.Child(v, "nsubj") < 0 {
		return
	}
	that := r.t.Child(v, "obj", "mark", "advmod")
	if that < 0 || !strings.EqualFold(r.t.Tokens[that].Form, "that") {
		return
	}
	r.change(func(tokens []text.Token) {
		tokens[v].Rel = "acl"
		tokens[that].Rel, tokens[that].UPOS = "mark", "SCONJ"
	})
}

// hearsays are nouns for what may not be so.
var hearsays = words("lie slander myth fiction smear rumour rumor speculation suspicion fear belief impression notion myth theory illusion worry concern hope")

// wounded mends "let the wounded leave", where people called by a participle were read as
// a deed.
func (r *repairer) wounded(i int) {
	t := &r.t.Tokens[i]
	if i == 0 || t.UPOS != "VERB" || t.XPOS != "VBN" && t.XPOS != "VBD" || r.t.Tokens[i-1].UPOS != "DET" || r.t.Tokens[i-1].Head != i || !r.t.Is(i, "=obj", "=nsubj", "obl", "iobj", "nmod") || !called[strings.ToLower(t.Form)] {
		return
	}
	r.change(func(tokens []text.Token) {
		tokens[i].UPOS, tokens[i].XPOS, tokens[i].Lemma = "NOUN", "NNS", strings.ToLower(tokens[i].Form)
	})
}

// called are participles that stand for people.
var called = words("wounded injured accused detained displaced condemned arrested kidnapped abducted besieged evacuated disappeared killed")

// numbered mends "the leaders' eighth call on Wednesday went well" and "start their sixth round
// there", where what is counted was read as a verb or an adverb.
func (r *repairer) numbered(n int) {
	t := &r.t.Tokens[n]
	if t.UPOS == "VERB" && n == 0 && numberedNouns[strings.ToLower(t.Form)] && n+2 < len(r.t.Tokens) && strings.EqualFold(r.t.Tokens[n+1].Form, "number") && r.t.Is(n, "csubj") { // "Call number six ended"
		r.change(func(tokens []text.Token) {
			tokens[n].UPOS, tokens[n].XPOS, tokens[n].Lemma, tokens[n].Rel = "NOUN", "NN", strings.ToLower(tokens[n].Form), "nsubj"
			for k := range tokens {
				if tokens[k].Head == n && (tokens[k].Rel == "obl" || tokens[k].Rel == "obj") {
					tokens[k].Rel = "nmod"
				}
			}
		})
		return
	}
	if n > 1 && t.UPOS == "VERB" && t.XPOS == "VB" && r.t.Is(n, "csubj") && r.t.Tokens[n-1].XPOS == "POS" && numberedNouns[strings.ToLower(t.Form)] { // "the leaders' call late on Monday had ended"
		r.change(func(tokens []text.Token) {
			tokens[n].UPOS, tokens[n].XPOS, tokens[n].Rel = "NOUN", "NN", "nsubj"
			for k := range tokens {
				if tokens[k].Head == n && k > n && tokens[k].Rel == "obl" {
					tokens[k].Rel = "nmod"
				}
			}
		})
		return
	}
	if n < 2 || t.UPOS != "VERB" && t.UPOS != "ADV" || ordinals[strings.ToLower(r.t.Tokens[n-1].Form)] == 0 || !numberedNouns[strings.ToLower(t.Form)] {
		return
	}
	d := n - 2
	if u := r.t.Tokens[d].UPOS; u != "DET" && u != "PART" && r.t.Tokens[d].XPOS != "PRP$" {
		return
	}
	v, rel := -1, ""
	switch t.UPOS {
	case "ADV": // what stands before it does it
		for k := d - 1; k >= 0 && v < 0; k-- {
			if r.t.Tokens[k].UPOS == "VERB" {
				v, rel = k, "obj"
			}
		}
	default:
		for k := n + 1; k < len(r.t.Tokens) && v < 0; k++ {
			if x := r.t.Tokens[k].XPOS; r.t.Tokens[k].UPOS == "VERB" && (x == "VBD" || x == "VBZ" || x == "VBP") && r.t.Child(k, "nsubj") < 0 {
				v, rel = k, "nsubj"
			}
		}
	}
	if v < 0 {
		return
	}
	r.change(func(tokens []text.Token) {
		head, was := tokens[n].Head, tokens[n].Rel
		tokens[n].UPOS, tokens[n].XPOS, tokens[n].Lemma = "NOUN", "NN", strings.ToLower(tokens[n].Form)
		tokens[n-1].UPOS, tokens[n-1].XPOS, tokens[n-1].Head, tokens[n-1].Rel = "ADJ", "JJ", n, "amod"
		for k := range tokens {
			if tokens[k].Head != n || k == v {
				continue
			}
			switch {
			case k < n && (tokens[k].Rel == "nsubj" || tokens[k].Rel == "det"):
				tokens[k].Rel = "det"
				if tokens[k].UPOS != "DET" {
					tokens[k].Rel = "nmod:poss"
				}
			case k > n && k < v && tokens[k].Rel == "obl":
				tokens[k].Rel = "nmod"
			case rel == "nsubj" && k > v:
				tokens[k].Head = v
			}
		}
		if d := &tokens[n-2]; d.XPOS == "PRP$" {
			d.Head, d.Rel = n, "nmod:poss"
		}
		if rel == "nsubj" {
			tokens[v].Head, tokens[v].Rel = head, was
		}
		tokens[n].Head, tokens[n].Rel = v, rel
	})
}

// shook mends "shook hands", where a past that has a form of its own was read as an infinitive.
func (r *repairer) shook(v int) {
	t := &r.t.Tokens[v]
	if t.UPOS != "VERB" || t.XPOS != "VB" || irregular[strings.ToLower(t.Form)] == "" || irregular[strings.ToLower(t.Form)] == strings.ToLower(t.Form) || r.t.Child(v, "aux", "mark") >= 0 {
		return
	}
	r.change(func(tokens []text.Token) { tokens[v].XPOS = "VBD" })
}

// numberedNouns are encounters that are counted and whose names are also those of other words.
var numberedNouns = words("call round talk meet visit")

// amid mends "a meeting in Lima on Monday between Anna Vell and Omar Tell", where those who meet
// were hung on the day or on the town.
func (r *repairer) amid(x int) {
	h := r.t.Tokens[x].Head
	if h < 1 || h > x || r.t.Case(x) != "between" || !r.t.Is(x, "nmod") || r.t.Tokens[h].UPOS != "PROPN" && r.t.Tokens[h].UPOS != "NUM" || r.t.Child(x, "conj") < 0 {
		return
	}
	for steps := 0; h > 0 && steps < 4; steps++ {
		up := r.t.Tokens[h].Head
		if up < 0 || up > h {
			return
		}
		if u := r.t.Tokens[up].UPOS; u == "NOUN" && r.noun(r.t.Lemma(up)) {
			r.change(func(tokens []text.Token) { tokens[x].Head = up })
			return
		} else if u == "VERB" { // "held a meeting in Lima on Monday between"
			if o := r.t.Child(up, "obj"); o > up && o < x && r.noun(r.t.Lemma(o)) {
				r.change(func(tokens []text.Token) { tokens[x].Head = o })
			}
			return
		}
		h = up
	}
}
