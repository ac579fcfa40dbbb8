package plover

import (
	"embed"
	"fmt"
	"strings"
)

// The codebook is written for Parley: names of types and modes are PLOVER's, the
// explanations and the example sentences are our own. A reader of events is tested
// on the sentences.
//
//go:embed codebook/*.md
var codebook embed.FS

// An Entry is what the codebook says of one type.
type Entry struct {
	Type Type `json:"type"`
	// Summary is one sentence.
	Summary string `json:"summary"`
	Modes   []Mode `json:"modes,omitempty"`
	// Examples are sentences with the event that each tells of.
	Examples []Example `json:"examples"`
	// Words are the verbs that a codebook of one's own adds; the built-in entries have none.
	Words []Word `json:"words,omitempty"`
	// Text is the whole entry in Markdown.
	Text string `json:"text"`
}

// A Mode is a finer kind of a type.
type Mode struct {
	Name    string `json:"name"`
	Meaning string `json:"meaning"`
}

// An Example is a sentence and what is to be read in it. Type is None where the
// sentence tells of no event of any type.
type Example struct {
	Text   string `json:"text"`
	Type   Type   `json:"type,omitempty"`
	Status string `json:"status,omitempty"` // occurred, planned, conditional, denied, cancelled
	Mode   string `json:"mode,omitempty"`
	// Actor and Recipient are words of the sentence; empty where it names none.
	Actor     string `json:"actor,omitempty"`
	Recipient string `json:"recipient,omitempty"`
}

// Codebook returns the entry of a type, and the zero Entry for None. The entries
// are part of the program: a test reads all of them, and a broken one fails there.
func Codebook(t Type) Entry {
	text, err := codebook.ReadFile("codebook/" + t.String() + ".md")
	if err != nil {
		return Entry{}
	}
	e, err := parseEntry(string(text))
	if err != nil {
		return Entry{}
	}
	return e
}

// parseEntry reads the Markdown of an entry: a heading with the type, a first
// sentence, then sections, of which Modes and Examples are read.
func parseEntry(text string) (Entry, error) {
	e := Entry{Text: text}
	section := ""
	for n, l := range strings.Split(text, "\n") {
		wrong := func(what string) error { return fmt.Errorf("line %d: %s: %q", n+1, what, l) }
		switch {
		case strings.HasPrefix(l, "# "):
			t, ok := Parse(strings.TrimPrefix(l, "# "))
			if !ok {
				return e, wrong("no type of that name")
			}
			e.Type = t
		case strings.HasPrefix(l, "## "):
			section = strings.TrimPrefix(l, "## ")
		case l != "" && e.Summary == "":
			e.Summary = l
		case section == "Modes" && strings.HasPrefix(l, "- "):
			for part := range strings.SplitSeq(strings.TrimPrefix(l, "- "), "; ") {
				names, meaning, found := strings.Cut(part, ": ")
				if !found {
					names, meaning = part, "as the word says"
				}
				for name := range strings.SplitSeq(names, ", ") {
					e.Modes = append(e.Modes, Mode{name, meaning})
				}
			}
		case section == "Words" && strings.HasPrefix(l, "- "):
			w, err := parseWord(strings.TrimPrefix(l, "- "))
			if err != nil {
				return e, wrong(err.Error())
			}
			e.Words = append(e.Words, w)
		case section == "Examples" && strings.HasPrefix(l, "- "):
			e.Examples = append(e.Examples, Example{Text: strings.TrimPrefix(l, "- ")})
		case section == "Examples" && strings.HasPrefix(l, "  = "):
			if len(e.Examples) == 0 {
				return e, wrong("an answer without its sentence")
			}
			x := &e.Examples[len(e.Examples)-1]
			if err := x.read(strings.TrimPrefix(l, "  = ")); err != nil {
				return e, wrong(err.Error())
			}
		}
	}
	return e, nil
}

// read reads "TYPE status [mode]: actor -> recipient", or "nothing".
func (x *Example) read(s string) error {
	if s == "nothing" {
		return nil
	}
	head, who, found := strings.Cut(s, ": ")
	actor, recipient, both := strings.Cut(who, " -> ")
	words := strings.Fields(head)
	if !found || !both || len(words) < 2 || len(words) > 3 {
		return fmt.Errorf("not TYPE status [mode]: actor -> recipient")
	}
	t, ok := Parse(words[0])
	if !ok {
		return fmt.Errorf("no type %s", words[0])
	}
	x.Type, x.Status = t, words[1]
	if len(words) == 3 {
		x.Mode = words[2]
	}
	x.Actor, x.Recipient = strings.Trim(actor, "–"), strings.Trim(recipient, "–")
	return nil
}
