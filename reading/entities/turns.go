package entities

import (
	"strings"

	"parley/text"
)

// A Turn is what one speaker says at a stretch, in an interview, a script or a
// transcript: the sentences [First, Last).
type Turn struct {
	First, Last int
	// Label is the sentence that says who speaks; -1 where a turn is known by what it
	// is, a question or its answer.
	Label int
	// Key is the label in small letters without what stands in brackets: "a", "mara
	// roe"; "a" for an answer without a label.
	Key string
	// Asks is true for the turns of whoever asks for the outlet.
	Asks bool
}

// Turns returns the turns of a text that is told in them, in order; nil for any other.
func Turns(doc *text.Document) []Turn {
	if t := labelled(doc); t != nil {
		return t
	}
	return unlabelled(doc)
}

// labelled reads turns that labels head: each goes on to the next.
func labelled(doc *text.Document) []Turn {
	var all []Turn
	had, asked := map[string]int{}, map[string]int{}
	for i := range doc.Sentences {
		s := &doc.Sentences[i]
		if s.Label == text.SpeakerLabel {
			if key := labelKey(s.In(doc.Text)); key != "" {
				all = append(all, Turn{First: i + 1, Last: i + 1, Label: i, Key: key})
				had[key]++
			}
			continue
		}
		if n := len(all) - 1; n >= 0 && all[n].Last == i && !(ended(doc, all[n].Label, i)) {
			all[n].Last = i + 1
		}
	}
	if len(had) < 2 {
		return nil
	}
	someone := false
	for _, t := range all {
		if t.Last > t.First && endsAsking(&doc.Sentences[t.Last-1]) {
			asked[t.Key]++
		}
	}
	for key, n := range had {
		someone = someone || asks(key) || 2*asked[key] > n && n > 1
	}
	if !someone {
		return nil
	}
	for i := range all {
		t := &all[i]
		t.Asks = t.Key != "a" && t.Key != "answer" && (asks(t.Key) || 2*asked[t.Key] > had[t.Key] && had[t.Key] > 1)
	}
	return all
}

// ended reports whether the turn under a label is over before sentence i: what has a
// headline's form stands between two turns.
func ended(doc *text.Document, label, i int) bool {
	s := &doc.Sentences[i]
	if s.Block == doc.Sentences[label].Block || i == label+1 {
		return false
	}
	last := s.Tokens[len(s.Tokens)-1].Form
	return i+1 < len(doc.Sentences) && doc.Sentences[i+1].Block != s.Block && doc.Sentences[i-1].Block != s.Block && !stops(last) && len(s.Tokens) < 20
}

func stops(form string) bool {
	return form != "" && strings.ContainsAny(form[:1], ".!?…\"”)") || form == "…" || form == "”"
}

// labelKey returns the words of a label.
func labelKey(s string) string {
	if i := strings.IndexAny(s, "(["); i > 0 {
		s = s[:i]
	}
	return strings.ToLower(strings.Trim(s, " \t\n.:–—-*"))
}

// asks reports whether a label is that of somebody who asks for the outlet.
func asks(key string) bool {
	switch key {
	case "q", "question", "presenter", "announcer", "host", "moderator", "interviewer", "anchor", "reporter", "correspondent", "studio", "newsreader", "narrator":
		return true
	}
	return false
}

func endsAsking(s *text.Sentence) bool {
	for i := len(s.Tokens) - 1; i >= 0 && i >= len(s.Tokens)-2; i-- {
		if s.Tokens[i].Form == "?" {
			return true
		}
	}
	return false
}

// unlabelled reads questions that stand in paragraphs of their own with answers behind
// them that say "I" or "we".
func unlabelled(doc *text.Document) []Turn {
	var all []Turn
	questions, own := 0, 0
	for i := 0; i < len(doc.Sentences); {
		end := paragraphEnd(doc, i)
		asking := endsAsking(&doc.Sentences[end-1]) && !quotedWhole(doc, i, end) && tokens(doc, i, end) < 80
		switch n := len(all) - 1; {
		case asking:
			all = append(all, Turn{First: i, Last: end, Label: -1, Key: "q", Asks: true})
		case n < 0 || all[n].Last != i:
		case all[n].Asks && marked(doc, i, end):
		case !all[n].Asks && own > 0 && addressed(doc, i, end):
			all = append(all, Turn{First: i, Last: end, Label: -1, Key: "q", Asks: true})
		case all[n].Asks:
			all = append(all, Turn{First: i, Last: end, Label: -1, Key: "a"})
			questions++
			if firstPerson(doc, i, end) {
				own++
			}
		case firstPerson(doc, i, end) && !marked(doc, i, end): // an answer of two paragraphs
			all[n].Last = end
		}
		i = end
	}
	if questions < 3 || own < 2 {
		return nil
	}
	return all
}

// paragraphEnd returns the sentence behind the paragraph that sentence i begins.
func paragraphEnd(doc *text.Document, i int) int {
	k := i + 1
	for k < len(doc.Sentences) && doc.Sentences[k].Block == doc.Sentences[i].Block && doc.Sentences[k-1].End <= doc.Sentences[k].Start &&
		!strings.Contains(doc.Text[doc.Sentences[k-1].End:doc.Sentences[k].Start], "\n") {
		k++
	}
	return k
}

func tokens(doc *text.Document, i, end int) int {
	n := 0
	for ; i < end; i++ {
		n += len(doc.Sentences[i].Tokens)
	}
	return n
}

func marked(doc *text.Document, i, end int) bool {
	return strings.ContainsAny(doc.Text[doc.Sentences[i].Start:doc.Sentences[end-1].End], "\"“”«»„")
}

func quotedWhole(doc *text.Document, i, end int) bool {
	s := doc.Text[doc.Sentences[i].Start:doc.Sentences[end-1].End]
	return strings.HasSuffix(s, "?\"") || strings.HasSuffix(s, "?”") || strings.HasSuffix(s, "?»")
}

func firstPerson(doc *text.Document, i, end int) bool {
	for ; i < end; i++ {
		for _, t := range doc.Sentences[i].Tokens {
			switch t.Form {
			case "I", "we", "We", "my", "My", "our", "Our", "us", "me":
				return true
			}
		}
	}
	return false
}

// addressed reports whether a short paragraph speaks to somebody and of nobody's own
// doings: "The canton says that you shelter them."
func addressed(doc *text.Document, i, end int) bool {
	if tokens(doc, i, end) > 40 || firstPerson(doc, i, end) {
		return false
	}
	for ; i < end; i++ {
		for _, t := range doc.Sentences[i].Tokens {
			switch strings.ToLower(t.Form) {
			case "you", "your":
				return true
			}
		}
	}
	return false
}
