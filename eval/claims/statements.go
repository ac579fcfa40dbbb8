package claims

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"parley"
)

// A StatementRow is one passage of the gold with what is said in it.
type StatementRow struct {
	ID, Half, Text, Trap string
	Statements           []GoldStatement
}

// A GoldStatement is one statement as the gold tells it. Direct is true, false or
// "mixed".
type GoldStatement struct {
	Speaker, Cue string
	Content      []string
	Direct       json.RawMessage
	Optional     bool
}

// ReadStatements reads one half of eval/gold/statements.jsonl.
func ReadStatements(r io.Reader, half string) ([]StatementRow, error) {
	return rows[StatementRow](r, half)
}

// A StatementReport is the score of a reader of statements.
type StatementReport struct {
	Half string `json:"half"`
	// Found counts gold statements that are not optional and whose content is told
	// with a word overlap of at least half; Exact those told word by word.
	Found   Count `json:"found"`
	Exact   Count `json:"exact"`
	Speaker Count `json:"speaker"` // of those found that have one
	Cue     Count `json:"cue"`     // of those found
	Direct  Count `json:"direct"`  // of those found
	// Right: found with speaker and cue right, of all.
	Right     Count            `json:"right"`
	ByKind    map[string]Count `json:"by_kind"` // found, of the direct, the mixed and the indirect
	Precision Count            `json:"precision"`
	Misses    []string         `json:"-"`
}

// ScoreStatements compares what read finds in each passage with the gold.
func ScoreStatements(half string, gold []StatementRow, read func(text string) []parley.Statement) StatementReport {
	rep := StatementReport{Half: half, ByKind: map[string]Count{}}
	for _, row := range gold {
		got := read(row.Text)
		used := make([]bool, len(got))
		for _, g := range row.Statements {
			want := words(strings.Join(g.Content, " "))
			best, score := -1, 0.0
			for i, s := range got {
				if f := overlap(want, words(content(s, row.Text))); !used[i] && f > score {
					best, score = i, f
				}
			}
			kind := kindOf(g.Direct)
			if score < 0.5 {
				if !g.Optional {
					rep.Found.add(false)
					rep.Right.add(false)
					rep.kind(kind, false)
					rep.Misses = append(rep.Misses, fmt.Sprintf("%s missed %q in %q", row.ID, g.Content, row.Text))
				}
				continue
			}
			used[best] = true
			if g.Optional {
				continue
			}
			s := got[best]
			rep.Found.add(true)
			rep.kind(kind, true)
			rep.Exact.add(strings.Join(want, " ") == strings.Join(words(content(s, row.Text)), " "))
			speaker := speakerRight(g, s, row.Text)
			if g.Speaker != "" {
				rep.Speaker.add(speaker)
			}
			cue := overlap(words(g.Cue), words(s.Cue.In(row.Text))) > 0 || g.Cue == ""
			rep.Cue.add(cue)
			rep.Direct.add(string(s.Direct) == kind)
			rep.Right.add(speaker && cue)
			if !speaker || !cue || string(s.Direct) != kind || score < 1 {
				name := ""
				if s.Speaker != nil {
					name = s.Speaker.Name
				}
				rep.Misses = append(rep.Misses, fmt.Sprintf("%s got %q by %q, cue %q, %s in %q", row.ID, content(s, row.Text), name, s.Cue.In(row.Text), s.Direct, row.Text))
			}
		}
		for i, s := range got {
			rep.Precision.add(used[i])
			if !used[i] {
				rep.Misses = append(rep.Misses, fmt.Sprintf("%s false %q in %q", row.ID, content(s, row.Text), row.Text))
			}
		}
	}
	return rep
}

func (r *StatementReport) kind(kind string, found bool) {
	c := r.ByKind[kind]
	c.add(found)
	r.ByKind[kind] = c
}

func kindOf(direct json.RawMessage) string {
	switch string(direct) {
	case "true":
		return string(parley.Direct)
	case "false":
		return string(parley.Indirect)
	}
	return string(parley.Mixed)
}

func content(s parley.Statement, text string) string {
	var parts []string
	for _, c := range s.Content {
		parts = append(parts, c.In(text))
	}
	return strings.TrimPrefix(strings.Join(parts, " "), "that ")
}

func speakerRight(g GoldStatement, s parley.Statement, text string) bool {
	switch {
	case g.Speaker == "":
		return s.Speaker == nil
	case s.Speaker == nil:
		return g.Speaker == strings.ToLower(g.Speaker) || nameless(g.Speaker)
	}
	return holds(s.Speaker.Name, g.Speaker) || holds(s.Speaker.Span.In(text), g.Speaker) || holds(strings.Join(s.Speaker.ActsFor, " | "), g.Speaker)
}

// nameless reports whether none of the accepted words of a speaker is a name: only
// a first word, which begins the sentence, has a capital.
func nameless(speaker string) bool {
	for name := range strings.SplitSeq(speaker, "|") {
		for i, w := range strings.Fields(name) {
			if c := w[0]; c >= 'A' && c <= 'Z' && (i > 0 || !strings.Contains(name, " ")) {
				return false
			}
		}
	}
	return true
}
