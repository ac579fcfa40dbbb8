package figures

import (
	_ "embed"
	"strings"
)

//go:embed doers.txt
var doerRows string

// doers maps a noun to the kinds of doer that it names.
var doers = readDoers()

func readDoers() map[string]map[string]bool {
	out := map[string]map[string]bool{}
	for _, f := range rows(doerRows) {
		for w := range strings.FieldsSeq(f[1]) {
			if out[w] == nil {
				out[w] = map[string]bool{}
			}
			out[w][f[0]] = true
		}
	}
	return out
}

// byDoer reads what a verb tells of those it is done to where that hangs on who does it:
// rescuers pull people from a tunnel, policemen from their beds.
func (l *line) byDoer(c *count) string {
	if l.tree == nil || c.quantity.unit != "" {
		return ""
	}
	if what, _ := l.stateAt(max(c.end, c.last), c); what != "" { // "mourns ten dead"
		return ""
	}
	node := l.top(c)
	for n := 0; n < 4; n++ {
		up := l.Tokens[node].Head
		if up < 0 || up >= len(l.low) {
			return ""
		}
		if l.upos(up) == "VERB" {
			if l.tree.Is(node, "obj") && l.tree.Child(up, "obl:agent") >= 0 { // what is done by somebody has no object
				return ""
			}
			what := l.frameOf("obj", up, c, true)
			if what == "" || l.under(node, up, c) != what {
				return ""
			}
			return what
		}
		if !l.climbs(node, up) {
			return ""
		}
		node = up
	}
	return ""
}

// doneBy reports whether a doer of the kind does what the verb at token v tells: its subject,
// or that of the verb it is joined to, or who stands behind "by".
func (l *line) doneBy(v int, kind string) bool {
	for _, k := range l.tree.All(v, "obl") {
		if l.tree.Case(k) == "by" && l.names(k, kind) {
			return true
		}
	}
	for _, k := range l.tree.All(v, "advcl") { // "cut by flying glass", taken for a clause
		if m := l.tree.Child(k, "mark"); m >= 0 && l.at(m) == "by" && m == k-1 && l.tree.Child(v, "aux:pass") >= 0 {
			if o := l.tree.Child(k, "obj"); o == k+1 && l.names(o, kind) {
				return true
			}
		}
	}
	if s := l.tree.Child(v, "nsubj:pass"); s >= 0 && s == v-1 && l.tree.Child(v, "aux:pass", "aux") < 0 && v+1 < len(l.low) && l.takesObject(v+1) { // "Rubber bullets struck at least a dozen", taken for a passive
		return l.names(s, kind)
	}
	if l.tree.Child(v, "nsubj:pass", "aux:pass") >= 0 {
		return false
	}
	for n := 0; n < 3 && v >= 0 && v < len(l.low); n++ {
		if s := l.tree.Child(v, "=nsubj"); s >= 0 {
			if w := l.at(s); (w == "that" || w == "which" || w == "who") && l.tree.Is(v, "acl") { // "a blast that cut 17 shoppers"
				return l.names(l.Tokens[v].Head, kind)
			}
			return l.names(s, kind)
		}
		if !l.tree.Is(v, "conj", "xcomp", "advcl", "acl") {
			return false
		}
		if o := l.Tokens[v].Head; l.tree.Is(v, "xcomp") && o >= 0 && o < len(l.low) { // "allowed it to take off": it takes off
			if k := l.tree.Child(o, "obj", "nsubj:pass"); k >= 0 {
				return l.names(k, kind)
			}
		}
		if up := l.Tokens[v].Head; l.tree.Is(v, "acl") {
			return l.Tokens[v].XPOS == "VBG" && l.names(up, kind)
		}
		v = l.Tokens[v].Head
	}
	return false
}

// names reports whether the noun at token i, or what makes it up, is a doer of the kind:
// "divers", "rescue workers", "members of the coastguard".
func (l *line) names(i int, kind string) bool {
	if i < 0 || i >= len(l.low) {
		return false
	}
	if doers[l.at(i)][kind] || doers[l.tree.Lemma(i)][kind] {
		return true
	}
	for _, k := range l.tree.Children(i) {
		switch {
		case l.tree.Is(k, "compound", "amod", "conj"):
			if doers[l.at(k)][kind] {
				return true
			}
		case l.tree.Is(k, "nmod") && l.tree.Case(k) == "of" && (companies[l.at(i)] || doing[l.at(i)]):
			if l.names(k, kind) {
				return true
			}
		}
	}
	return false
}

// companies are nouns whose "of" says who does a thing: "members of the coastguard".
var companies = set(`members group groups band bands squad squads unit units team teams patrol patrols detachment detachments party crew crews gang gangs column columns dozens scores hundreds thousands`)

// doing are nouns whose "of" says what does a thing: "the collapse of the dam".
var doing = set(`collapse crash burst blast explosion fall shower hail burst cloud wall volley spray rush weight force bursting flooding wreck`)
