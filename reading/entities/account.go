package entities

import (
	"strings"

	"parley"
	"parley/text"
)

// Words of whose account something is: nouns, and verbs behind "as" or "if one".
var accounts = map[string]bool{"account": true, "eye": true, "opinion": true, "telling": true, "version": true, "reckoning": true, "view": true, "estimate": true, "count": true,
	"render": true, "rendering": true, "follow": true, "believe": true, "according": true, "accord": true, "word": true, "reading": true, "put": true}

// accountReach is how many tokens may stand between such a word and who gives the account.
const accountReach = 5

// Account returns whose account sentence n is by its own words: "by Norwegian account", "in
// the telling of the ministry", "as the ministry would have it", "for the ministry, it was";
// nil when nobody's.
func (f *Found) Account(t *text.Tree, n int) *parley.Argument {
	names := f.Sentence(n)
	for i := range names {
		x := &names[i]
		if x.Kind == Pronoun || x.Kind == Group || x.Kind == PlaceName {
			continue
		}
		a := f.Argument(x)
		if a.Country == "" && f.TypeOf(a.ID) != parley.ArmedGroup {
			continue
		}
		if x.Kind == Nationality {
			if x.Last < len(t.Tokens) && (t.Lemma(x.Last) == "account" || t.Lemma(x.Last) == "eye" || t.Lemma(x.Last) == "view") {
				return &a
			}
			continue
		}
		if asToldBy(t, x.From, x.Last) || forOne(t, x.From, x.Last) {
			return &a
		}
	}
	return nil
}

// asToldBy reports whether the tokens [from, to) name who gives an account.
func asToldBy(t *text.Tree, from, to int) bool {
	low := func(i int) string {
		if i < 0 || i >= len(t.Tokens) {
			return ""
		}
		return strings.ToLower(t.Tokens[i].Form)
	}
	for k := from - 1; k >= 0 && k >= from-accountReach; k-- {
		w := low(k)
		if accounts[t.Lemma(k)] {
			for p := k + 1; p < from; p++ {
				switch low(p) {
				case "of", "by", "to":
					return t.Lemma(k) != "put"
				}
			}
			return t.Lemma(k) == "follow" || t.Lemma(k) == "believe"
		}
		if w == "," || w == ";" || w == ":" || w == "as" {
			break
		}
	}
	if k := from - 1; low(k) == "as" || low(k) == "the" && low(k-1) == "as" {
		return low(to) == "would" && low(to+1) == "have" || low(to) == "has" && low(to+1) == "it" || low(to) == "put" && low(to+1) == "it" || low(to) == "sees" || low(to) == "tells"
	}
	return false
}

// forOne reports whether the tokens [from, to) name for whom something is so, at the head of a
// sentence: "for the ministry, it was", "to the Front there can be no doubt that".
func forOne(t *text.Tree, from, to int) bool {
	k := 0
	if k < len(t.Tokens) && t.Tokens[k].UPOS == "PUNCT" {
		k++
	}
	if w := strings.ToLower(t.Tokens[k].Form); w != "for" && w != "to" || from > k+3 || to >= len(t.Tokens) {
		return false
	}
	if to+1 < len(t.Tokens) && t.Tokens[to].Form == "," {
		to++
	}
	switch strings.ToLower(t.Tokens[to].Form) {
	case "there", "it", "that", "this":
		return true
	}
	return false
}
