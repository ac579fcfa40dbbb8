package en

import (
	"strings"

	"parley/text"
	"parley/text/conllu"
	"parley/text/lemma"
)

// EvaluateLemmas parses the sentences from their forms and returns the share of
// words, between 0 and 1, whose lemma is right but for capitals.
func (e *English) EvaluateLemmas(gold []*conllu.Sentence) float64 {
	right, all := 0, 0
	for _, g := range gold {
		s := text.Sentence{Tokens: make([]text.Token, len(g.Words))}
		for i, w := range g.Words {
			s.Tokens[i].Form = w.Form
		}
		e.Parse(&s)
		for i, w := range g.Words {
			all++
			if strings.EqualFold(s.Tokens[i].Lemma, w.Lemma) {
				right++
			}
		}
	}
	if all == 0 {
		return 0
	}
	return float64(right) / float64(all)
}

// lemmatise gives the tokens of a parsed piece their lemmas. at is the index of the
// first token in its sentence. What a word's tag leaves open, its place in the tree
// decides: "'s" before a participle is have, "best" beside a verb is well.
func (w *worker) lemmatise(e *English, tokens []text.Token, at int) {
	for i := range tokens {
		t := &tokens[i]
		form := t.Form
		t.Lemma = w.lemma(e, form, lemma.Tag(t.UPOS, t.XPOS))
		switch {
		case isClitic(form) && t.Rel == "aux" && t.Head >= at && tokens[t.Head-at].XPOS == "VBN" && !isBeing(tokens, t.Head):
			t.Lemma = "have"
		case isClitic(form) && t.UPOS == "AUX" && beforeBeen(tokens[i+1:]):
			t.Lemma = "have"
		case t.Rel == "advmod" && (strings.EqualFold(form, "best") || strings.EqualFold(form, "better")):
			t.Lemma = "well"
		case t.XPOS == "NNP":
			if full, ok := calendar(form, dated(tokens, i)); ok {
				t.Lemma = full
			}
		case t.XPOS == "CD" && len(form) == 1 && form[0] > '9' && (i == 0 || tokens[i-1].XPOS != "CD"):
			t.Lemma = strings.Clone(form) // K is a thousand behind a number only
		}
	}
	w.rejoin(e, tokens)
}

// rejoin gives a word that was written apart ("poss ible") the lemma of the whole at
// its first part, and "_" at the others, as the treebanks do. What the parser takes
// for such a word must be one that was met.
func (w *worker) rejoin(e *English, tokens []text.Token) {
	for i := 0; i+1 < len(tokens); {
		t, whole := &tokens[i], tokens[i].Form
		end := i + 1
		for end < len(tokens) && tokens[end].Rel == "goeswith" {
			whole += tokens[end].Form
			end++
		}
		if end > i+1 && (t.XPOS == "GW" || w.known(e, whole)) {
			if t.Lemma = whole; t.XPOS != "GW" || len(t.Form) == 1 {
				t.Lemma = e.lemmas.Lemma(whole, lemma.Tag(t.UPOS, t.XPOS))
			}
			for k := i + 1; k < end; k++ {
				tokens[k].Lemma = "_"
			}
		}
		i = end
	}
}

// dated reports whether token i stands beside a number, or in a list beside a day or
// a month.
func dated(tokens []text.Token, i int) bool {
	for k := max(0, i-3); k < min(len(tokens), i+4); k++ {
		switch t := &tokens[k]; {
		case k == i-1 || k == i+1:
			if t.XPOS == "CD" {
				return true
			}
			fallthrough
		case k < i-1 && separates(tokens[k+1:i]) || k > i+1 && separates(tokens[i+1:k]):
			if full, ok := calendar(t.Form, true); ok && full != t.Form {
				return true
			}
		}
	}
	return false
}

// separates reports whether the tokens only set parts of a list apart.
func separates(tokens []text.Token) bool {
	for i := range tokens {
		switch tokens[i].Form {
		case ",", "and", "or", "-", "–", "/", "&", "to":
		default:
			return false
		}
	}
	return true
}

// beforeBeen reports whether tokens begin, but for adverbs, with a participle that
// stands behind have.
func beforeBeen(tokens []text.Token) bool {
	for i := range tokens {
		if tokens[i].UPOS == "ADV" || tokens[i].XPOS == "RB" {
			continue
		}
		f := tokens[i].Form
		return f == "been" || f == "got" || f == "gotten"
	}
	return false
}

func isClitic(form string) bool {
	return strings.EqualFold(form, "'s") || strings.EqualFold(form, "’s")
}

// isBeing reports whether the token at index head of the sentence has the auxiliary
// "being", whose own auxiliary is be.
func isBeing(tokens []text.Token, head int) bool {
	for i := range tokens {
		if tokens[i].Head == head && strings.EqualFold(tokens[i].Form, "being") {
			return true
		}
	}
	return false
}

// calendar returns the name of the month or day that the form shortens, false where
// it is none. Short forms that are words or names themselves (Jan, Sun) are
// shortened with a full stop or beside a number only.
func calendar(form string, beside bool) (string, bool) {
	short, stop := strings.CutSuffix(form, ".")
	switch short {
	case "Feb":
		return "February", true
	case "Apr":
		return "April", true
	case "Aug":
		return "August", true
	case "Sept", "Sep":
		return "September", true
	case "Oct":
		return "October", true
	case "Nov":
		return "November", true
	case "Dec":
		return "December", true
	case "Tue", "Tues":
		return "Tuesday", true
	case "Thu", "Thur", "Thurs":
		return "Thursday", true
	case "Fri":
		return "Friday", true
	}
	full := map[string]string{"Jan": "January", "Mar": "March", "Mon": "Monday", "Wed": "Wednesday", "Sat": "Saturday", "Sun": "Sunday"}[short]
	if full == "" || stop || beside {
		return full, full != ""
	}
	return form, true
}
