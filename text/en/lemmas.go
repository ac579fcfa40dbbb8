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
		if t.XPOS != "NNP" && t.XPOS != "NNPS" {
			form = w.mend(e, form, t.XPOS)
		}
		t.Lemma = e.lemmas.Lemma(form, lemma.Tag(t.UPOS, t.XPOS))
		switch low := strings.ToLower(form); {
		case (low == "'s" || low == "’s") && t.Rel == "aux" && t.Head >= at && tokens[t.Head-at].XPOS == "VBN" && !isBeing(tokens, t.Head):
			t.Lemma = "have"
		case (low == "best" || low == "better") && t.Rel == "advmod":
			t.Lemma = "well"
		case t.XPOS == "NNP":
			beside := i > 0 && tokens[i-1].XPOS == "CD" || i+1 < len(tokens) && tokens[i+1].XPOS == "CD"
			if full, ok := calendar(form, beside); ok {
				t.Lemma = full
			}
		}
	}
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
