package events

import (
	"strings"

	"parley/text"
)

// What is put first or set off hides who does it from the parser. The repairs of this file
// give the verb its subject back.

// naming mends "a group calling itself the Dusk Column seized the mill", where what it did
// was read as what it calls itself.
func (r *repairer) naming(v int) {
	p := r.t.Tokens[v].Head
	if p < 0 || p > v || !r.t.Is(v, "ccomp", "xcomp") || !r.finite(v) || !styling[r.t.Lemma(p)] || !r.t.Is(p, "acl", "amod") || p+1 >= len(r.t.Tokens) {
		return
	}
	n, s := r.t.Tokens[p].Head, r.t.Child(v, "nsubj")
	if self := strings.ToLower(r.t.Tokens[p+1].Form); self != "itself" && self != "themselves" && self != "himself" && self != "herself" || n < 0 || n > p || s < p || !nominal(&r.t.Tokens[n]) {
		return
	}
	r.change(func(tokens []text.Token) {
		tokens[v].Head, tokens[v].Rel = tokens[n].Head, tokens[n].Rel
		tokens[s].Head, tokens[s].Rel = p, "xcomp"
		for k := range tokens {
			if tokens[k].Head == n && k > v {
				tokens[k].Head = v
			}
		}
		tokens[n].Head, tokens[n].Rel = v, "nsubj"
	})
}

// finite reports whether token v is a verb in the past or the present of a third person.
func (r *repairer) finite(v int) bool {
	t := &r.t.Tokens[v]
	return t.UPOS == "VERB" && (t.XPOS == "VBD" || t.XPOS == "VBZ")
}

// placed mends "In Kell, Premier Ida Varn accused Boria of piracy, recalled her envoy and
// shut the port", where the place was read as hers and the accusation as what she is known by.
func (r *repairer) placed(a int) {
	v := r.t.Child(a, "acl")
	p := r.t.Tokens[a].Head
	if p < 0 || p > a || v < a || !r.t.Is(a, "appos", "flat", "conj") || !nominal(&r.t.Tokens[a]) || !r.t.Is(p, "obl") || r.t.Case(p) == "" || r.t.Tokens[0].UPOS != "ADP" || r.t.Tokens[0].Head != p {
		return
	}
	root := r.t.Tokens[p].Head
	if t := &r.t.Tokens[v]; root < v || r.t.Tokens[root].Head >= 0 || r.t.Tokens[root].UPOS != "VERB" || r.t.Child(root, "nsubj", "nsubj:pass", "expl", "csubj") >= 0 || t.UPOS != "VERB" || t.XPOS != "VBN" && t.XPOS != "VBD" || v+1 >= root || r.t.Tokens[v+1].UPOS == "ADP" {
		return
	}
	comma := false
	for k := p + 1; k < a; k++ {
		comma = comma || r.t.Tokens[k].Form == ","
	}
	if !comma {
		return
	}
	r.change(func(tokens []text.Token) {
		tokens[v].XPOS, tokens[v].Head, tokens[v].Rel = "VBD", -1, "root"
		tokens[a].Head, tokens[a].Rel = v, "nsubj"
		tokens[p].Head = v
		tokens[root].Head, tokens[root].Rel = v, "conj"
		for _, k := range r.t.Children(v) {
			if k > v && tokens[k].Rel == "xcomp" && nominal(&tokens[k]) {
				tokens[k].Rel = "obj"
				break
			}
		}
		for k := range tokens {
			if k > v && k < root && tokens[k].Head == p {
				tokens[k].Head = v
			}
		}
	})
}

// dayFirst mends "On Thursday hauliers had blocked the road", where the day and who stands
// behind it were read as one.
func (r *repairer) dayFirst(d int) {
	s := d + 1
	if !weekdays[r.t.Lemma(d)] && !weekdays[strings.ToLower(r.t.Tokens[d].Form)] || s >= len(r.t.Tokens) || !r.t.Is(d, "compound", "nmod:desc", "amod") || r.t.Tokens[d].Head < s {
		return
	}
	n := r.t.Tokens[d].Head
	v := r.t.Tokens[n].Head
	if !nominal(&r.t.Tokens[n]) || timeNouns[r.t.Lemma(n)] || d > 0 && r.t.Tokens[d-1].UPOS != "ADP" || v <= n || r.t.Tokens[v].UPOS != "VERB" || !r.t.Is(n, "obl", "nsubj") || r.t.Child(v, "nsubj:pass", "expl", "csubj") >= 0 || r.t.Is(n, "obl") && r.t.Child(v, "=nsubj") >= 0 {
		return
	}
	at := r.t.Child(n, "case")
	if r.t.Is(n, "obl") && (at != d-1 || n+1 < len(r.t.Tokens) && r.t.Tokens[n+1].Form == ",") {
		return
	}
	rel := "nsubj"
	if r.t.Child(v, "aux:pass") >= 0 {
		rel = "nsubj:pass"
	}
	r.change(func(tokens []text.Token) {
		tokens[n].Rel = rel
		tokens[d].Head, tokens[d].Rel = v, "obl"
		if at >= 0 && at < d {
			tokens[at].Head = d
		} else {
			tokens[d].Rel = "obl:unmarked"
		}
	})
}

// evening mends "The same evening he was received by the king", where the time was read as a
// second one who was received.
func (r *repairer) evening(i int) {
	v := r.t.Tokens[i].Head
	if v < i || !r.t.Is(i, "nsubj", "nsubj:pass") || r.t.Tokens[i].UPOS != "NOUN" || !timeNouns[r.t.Lemma(i)] || len(r.t.All(v, "nsubj", "nsubj:pass")) < 2 {
		return
	}
	r.change(func(tokens []text.Token) { tokens[i].Rel = "obl:unmarked" })
}

// meantime mends "had denied for days that it was so", where what was denied was read as a
// clause that tells which days.
func (r *repairer) meantime(v int) {
	n := r.t.Tokens[v].Head
	if n < 0 || n > v || !r.t.Is(v, "acl:relcl", "acl") || !timeNouns[r.t.Lemma(n)] || !r.t.Is(n, "obl", "obl:unmarked", "nmod") {
		return
	}
	say := r.t.Tokens[n].Head
	if say < 0 || r.t.Tokens[say].UPOS != "VERB" || r.t.Child(say, "ccomp") >= 0 || n+1 >= len(r.t.Tokens) || !strings.EqualFold(r.t.Tokens[n+1].Form, "that") || r.t.Tokens[n+1].Head != v || !r.t.Is(n+1, "mark") {
		return
	}
	r.change(func(tokens []text.Token) { tokens[v].Head, tokens[v].Rel = say, "ccomp" })
}

// besides mends "denied, too, that it was so", where what was denied was read as a clause of
// time or cause.
func (r *repairer) besides(v int) {
	h := r.t.Tokens[v].Head
	m := r.t.Child(v, "mark")
	if h < 0 || h > v || !r.t.Is(v, "advcl") || m < 0 || !strings.EqualFold(r.t.Tokens[m].Form, "that") || r.t.Tokens[h].UPOS != "VERB" || !crediting[r.t.Lemma(h)] && !denying[r.t.Lemma(h)] || r.t.Child(h, "ccomp", "=obj") >= 0 {
		return
	}
	if m > 0 && strings.EqualFold(r.t.Tokens[m-1].Form, "so") {
		return
	}
	r.change(func(tokens []text.Token) { tokens[v].Rel = "ccomp" })
}

// denier mends "The premier denied, too, that the militia had shelled it", where the denial was
// read as what the premier is known by and the deed as his.
func (r *repairer) denier(h int) {
	s := r.t.Tokens[h].Head
	if s < 0 || s > h || r.t.Tokens[h].UPOS != "VERB" || r.t.Tokens[h].XPOS != "VBN" && r.t.Tokens[h].XPOS != "VBD" || !r.t.Is(h, "acl") || !crediting[r.t.Lemma(h)] && !denying[r.t.Lemma(h)] || !r.t.Is(s, "nsubj") {
		return
	}
	v := r.t.Tokens[s].Head
	m := -1
	for _, k := range r.t.All(v, "mark") {
		if k > h && k < v && strings.EqualFold(r.t.Tokens[k].Form, "that") {
			m = k
		}
	}
	if m < 0 {
		return
	}
	r.change(func(tokens []text.Token) {
		tokens[h].Head, tokens[h].Rel, tokens[h].XPOS = tokens[v].Head, tokens[v].Rel, "VBD"
		tokens[s].Head = h
		tokens[v].Head, tokens[v].Rel = h, "ccomp"
		for k := range m {
			if tokens[k].Head == v && k != s {
				tokens[k].Head = h
			}
		}
	})
}

// inserted mends "The crew, he told me, would not be freed", where who tells it has taken away
// what the clause is about.
func (r *repairer) inserted(v int) {
	h := r.t.Tokens[v].Head
	if h < 0 || h > v || !r.t.Is(v, "ccomp", "parataxis") || r.t.Tokens[v].UPOS != "VERB" || !crediting[r.t.Lemma(h)] && r.t.Lemma(h) != "tell" || r.t.Child(v, "nsubj", "nsubj:pass", "expl", "csubj", "mark") >= 0 {
		return
	}
	d := r.t.Child(h, "dislocated", "vocative")
	if who := r.t.All(h, "nsubj"); d < 0 && len(who) == 2 && who[1] < h {
		if first, _ := r.t.Bounds(who[1]); first > 0 && r.t.Tokens[first-1].Form == "," {
			d = who[0]
		}
	}
	if d < 0 || d > h || !nominal(&r.t.Tokens[d]) {
		return
	}
	for k := h + 1; k < v; k++ { // set off on both sides
		if r.t.Tokens[k].Form == "," {
			r.change(func(tokens []text.Token) {
				tokens[d].Head, tokens[d].Rel = v, "nsubj"
				if r.t.Child(v, "aux:pass") >= 0 {
					tokens[d].Rel = "nsubj:pass"
				}
			})
			return
		}
	}
}

// proviso mends "If it failed, the minister said, Boria would close the bridge", where the
// condition was hung on who says it.
func (r *repairer) proviso(c int) {
	h := r.t.Tokens[c].Head
	m := r.t.Child(c, "mark")
	if h < c || !r.t.Is(c, "advcl") || m < 0 || !conditional[strings.ToLower(r.t.Tokens[m].Form)] || !crediting[r.t.Lemma(h)] && r.t.Lemma(h) != "warn" {
		return
	}
	s, v := r.t.Child(h, "nsubj"), r.t.Child(h, "ccomp")
	if s < c || v < h || h+1 >= len(r.t.Tokens) || r.t.Tokens[h+1].Form != "," || r.t.Child(v, "mark") >= 0 {
		return
	}
	r.change(func(tokens []text.Token) { tokens[c].Head = v })
}

// term mends "gave the captains 24 hours to leave", where the time was read as a second one
// who got something, or what is to be done in it as what they are to do anyhow.
func (r *repairer) term(n int) {
	if n < 2 || !spells[r.t.Lemma(n)] || n+2 >= len(r.t.Tokens) || !strings.EqualFold(r.t.Tokens[n+1].Form, "to") || r.t.Child(n, "nummod") < 0 {
		return
	}
	v := r.t.Tokens[n].Head
	whom := -1
	if v >= 0 && v < n && r.t.Is(n, "conj", "appos") && r.t.Is(v, "obj", "iobj") {
		whom, v = v, r.t.Tokens[v].Head
	}
	if v < 0 || v > n || !given[r.t.Lemma(v)] || r.t.Tokens[v].UPOS != "VERB" {
		return
	}
	if whom < 0 {
		whom = r.t.Child(v, "iobj", "=obj")
	}
	act := n + 2
	if lemma := strings.ToLower(r.t.Tokens[act].Form); whom < v || whom >= n || r.t.Tokens[act].UPOS != "VERB" && !r.known(lemma) {
		return
	}
	r.change(func(tokens []text.Token) {
		if whom != n {
			tokens[whom].Head, tokens[whom].Rel = v, "iobj"
		}
		tokens[n].Head, tokens[n].Rel = v, "obj"
		tokens[n+1].Head, tokens[n+1].Rel, tokens[n+1].UPOS, tokens[n+1].XPOS = act, "mark", "PART", "TO"
		tokens[act].Head, tokens[act].Rel = n, "acl"
		if tokens[act].UPOS != "VERB" {
			tokens[act].UPOS, tokens[act].XPOS, tokens[act].Lemma = "VERB", "VB", strings.ToLower(tokens[act].Form)
		}
	})
}

// toFree mends "agreed to free eight men", where what is to be done was read as what the men
// are like.
func (r *repairer) toFree(i int) {
	t := &r.t.Tokens[i]
	o := t.Head
	if i < 2 || t.UPOS != "ADJ" || !asVerb[strings.ToLower(t.Form)] || !strings.EqualFold(r.t.Tokens[i-1].Form, "to") || r.t.Tokens[i-2].UPOS != "VERB" || o <= i || !r.t.Is(i, "amod") || !nominal(&r.t.Tokens[o]) {
		return
	}
	v := r.t.Tokens[o].Head
	if v != i-2 || !meant[r.t.Lemma(v)] && !objectControl[r.t.Lemma(v)] && r.t.Lemma(v) != "undertake" {
		return
	}
	r.change(func(tokens []text.Token) {
		tokens[i].UPOS, tokens[i].XPOS, tokens[i].Lemma, tokens[i].Head, tokens[i].Rel = "VERB", "VB", strings.ToLower(tokens[i].Form), v, "xcomp"
		tokens[o].Head, tokens[o].Rel = i, "obj"
		tokens[i-1].Head, tokens[i-1].Rel, tokens[i-1].UPOS, tokens[i-1].XPOS = i, "mark", "PART", "TO"
	})
}

// asVerb are adjectives that are verbs behind "to".
var asVerb = words("free open clear empty")

// outcome mends "shot dead a guard" and "set free the men", where those it was done to were
// read as the object of what they became.
func (r *repairer) outcome(i int) {
	v, o := r.t.Tokens[i].Head, r.t.Child(i, "=obj")
	if r.t.Tokens[i].UPOS != "ADJ" || !r.t.Is(i, "xcomp") || v != i-1 || r.t.Tokens[v].UPOS != "VERB" || o < i || r.t.Child(v, "=obj") >= 0 || r.t.Child(i, "cop", "mark") >= 0 {
		return
	}
	r.change(func(tokens []text.Token) { tokens[o].Head = v })
}

// spells are the times that one gives somebody to do something.
var spells = words("minute hour day week fortnight month")

// closes reports whether the comma at k ends what is set off behind the noun that the
// sentence is about: "the governor of the region, Colonel Ruiz, blamed".
func (r *repairer) closes(k, root int) bool {
	if r.t.Tokens[k].Form != "," || !nominal(&r.t.Tokens[root]) || root > k {
		return false
	}
	for _, a := range r.t.All(root, "appos", "acl:relcl") {
		if first, last := r.t.Bounds(a); a < k && (last == k || last == k+1) && (first > 0 && r.t.Tokens[first-1].Form == "," || r.t.Tokens[first].Form == ",") {
			return true
		}
	}
	return false
}
