// Package denials knows how English says that something told is not so.
//
// Some words do so alone ("denied", "baseless"); some only of what was claimed ("rejected
// the accusation"); and some where they are negated ("had no hand in", "not behind").
package denials

import (
	"strings"

	"parley/text"
)

func set(s string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		m[w] = true
	}
	return m
}

// Our own lists, of lemmas.
var (
	// alone are words that deny whatever stands with them; verbs only where they also
	// are nouns of something else.
	alone = set(`deny denial denier refute refutation disown disavow disavowal disclaim disclaimer repudiate repudiation rebut rebuttal debunk
		invention fabrication fabricate fantasy slander libel calumny nonsense absurd absurdity baseless groundless unfounded untrue unsubstantiated
		innocence innocent falsehood fictitious preposterous`)
	verbs = set(`dispute contest contradict retort scotch`)
	// away are verbs that put aside what was claimed.
	away = set(`dismiss reject brush wave shrug throw`)
	// claimed are nouns of what is put aside.
	claimed = set(`charge accusation allegation claim insinuation suggestion blame idea report notion story version rumour rumor assertion responsibility
		account theory imputation hint talk implication involvement complicity`)
	// part are what somebody who did nothing had no "part" in.
	part = set(`part role hand involvement share responsibility connection knowledge complicity truth basis foundation grain link guilt gun order such`)
	// being are what somebody who did nothing was "not".
	being = set(`responsible behind involved guilty true complicit so case`)
)

// In returns the first token that says so, -1 where none does.
func In(t *text.Tree) int {
	for i := range t.Tokens {
		l, verb := t.Lemma(i), t.Tokens[i].UPOS == "VERB"
		switch {
		case alone[l], verbs[l] && verb && !passive(t, i):
			return i
		case away[l] && verb && putsAside(t, i):
			return i
		case (l == "no" || l == "any") && has(t, i+1, 2, part) && (l == "no" || l == "any" && negatedBefore(t, i)):
			return i
		case l == "no" && clauseHas(t, i, "behind"):
			return i
		case l == "nothing" && (toDo(t, i) || near(t, -1+max(0, i-5), 5, "know")):
			return i
		case (l == "not" || l == "n't" || l == "never") && (has(t, i+1, 2, being) || near(t, i, 1, "us")):
			return i
		}
	}
	return -1
}

// passive reports whether verb i is in the passive and nobody is named who does it: "a
// number that is contested".
func passive(t *text.Tree, i int) bool {
	if t.Child(i, "aux:pass", "nsubj:pass", "csubj:pass") < 0 {
		return false
	}
	for _, k := range t.All(i, "obl") {
		if t.Case(k) == "by" {
			return false
		}
	}
	return true
}

// putsAside reports whether the object of verb i, or its subject in the passive, is what
// was claimed, or what follows calls it something.
func putsAside(t *text.Tree, i int) bool {
	for _, k := range t.Children(i) {
		if t.Is(k, "obj", "nsubj:pass") {
			if claimed[t.Lemma(k)] {
				return true
			}
			for _, c := range t.Conjuncts(k) {
				if claimed[t.Lemma(c)] {
					return true
				}
			}
		}
		if t.Is(k, "obl", "advcl") && t.Case(k) == "as" && t.Lemma(i) != "reject" {
			return true
		}
	}
	return t.Is(i, "acl") && t.Tokens[i].Head >= 0 && claimed[t.Lemma(t.Tokens[i].Head)]
}

func has(t *text.Tree, from, n int, words map[string]bool) bool {
	for i := max(from, 0); i < from+n && i < len(t.Tokens); i++ {
		if words[t.Lemma(i)] {
			return true
		}
	}
	return false
}

func near(t *text.Tree, i, n int, word string) bool {
	for k := i + 1; k <= i+n && k < len(t.Tokens); k++ {
		if k >= 0 && t.Lemma(k) == word {
			return true
		}
	}
	return false
}

// toDo reports whether "to do" follows soon on token i.
func toDo(t *text.Tree, i int) bool {
	for k := i + 1; k < i+5 && k+1 < len(t.Tokens); k++ {
		if t.Lemma(k) == "to" && t.Lemma(k+1) == "do" {
			return true
		}
	}
	return false
}

func negatedBefore(t *text.Tree, i int) bool {
	for k := max(0, i-4); k < i; k++ {
		if l := t.Lemma(k); l == "not" || l == "n't" || l == "never" {
			return true
		}
	}
	return false
}

// clauseHas reports whether the word follows before the clause of token i ends.
func clauseHas(t *text.Tree, i int, word string) bool {
	for k := i + 1; k < len(t.Tokens) && k < i+16; k++ {
		switch w := t.Lemma(k); w {
		case word:
			return true
		case ";", ".", "that", "which", "who", "when", "but":
			return false
		}
	}
	return false
}
