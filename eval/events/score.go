// Package events scores the event reader against eval/gold/events.jsonl.
package events

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley"
	"parley/plover"
)

// A Row is one passage of the gold with the events that it tells.
type Row struct {
	ID     string
	Half   string
	Anchor *string
	Text   string
	Trap   string
	Events []Gold
}

// Gold is one event that a careful reader takes from a passage.
type Gold struct {
	Type       string
	Alt        []string
	Status     string
	Actors     []string // each: accepted names divided by bars
	Recipients []string
	Trigger    string
	ClaimedBy  []string `json:"claimed_by"`
	Optional   bool
}

// Load reads the rows of one half ("dev", "score").
func Load(r io.Reader, half string) ([]Row, error) {
	var out []Row
	s := bufio.NewScanner(r)
	s.Buffer(nil, 1<<20)
	for n := 1; s.Scan(); n++ {
		var row Row
		if err := json.Unmarshal(s.Bytes(), &row); err != nil {
			return nil, fmt.Errorf("events gold, line %d: %w", n, err)
		}
		if row.Half == half {
			out = append(out, row)
		}
	}
	return out, s.Err()
}

// Figures are the score of one half. Right is a finding of the right type at the
// right words with the right status, actors and recipients.
type Figures struct {
	Rows      int     `json:"rows"`
	Gold      int     `json:"events wanted"`
	Found     int     `json:"findings"`
	Precision float64 `json:"precision"` // of the findings, right ones
	Recall    float64 `json:"recall"`    // of the events wanted, those found right
	// Told and TypeRecall ask for type and words only.
	TypePrecision float64  `json:"precision of type"`
	TypeRecall    float64  `json:"recall of type"`
	FalseOnTraps  int      `json:"findings in rows without events"`
	Misses        []string `json:"-"`
}

// Score reads every row with read and compares. Names holds for an entity's ID all
// its names.
func Score(rows []Row, read func(text, anchor string) parley.Reading) Figures {
	return Judge(rows, read, nil)
}

// Judge does the same and tells each of every finding whether it was right in all its
// parts.
func Judge(rows []Row, read func(text, anchor string) parley.Reading, each func(m *parley.Mention, right bool)) Figures {
	var f Figures
	var right, typed, wantedRight, wantedTyped int
	for _, row := range rows {
		anchor := ""
		if row.Anchor != nil {
			anchor = *row.Anchor
		}
		reading := read(row.Text, anchor)
		names := map[string][]string{}
		for _, e := range reading.Entities {
			names[e.ID] = e.Names
		}
		gotRight, gotTyped := make([]bool, len(row.Events)), make([]bool, len(row.Events))
		for i := range reading.Mentions {
			m := &reading.Mentions[i]
			if strings.HasPrefix(row.Trap, "negated") && m.Status == parley.Denied {
				continue
			}
			best, optional := 0, false
			for k := range row.Events {
				g := &row.Events[k]
				if !typeFits(g, m.Type) || !wordsFit(row.Text, g.Trigger, m) {
					continue
				}
				score := 1
				if string(m.Status) == g.Status && sides(g, m, names) {
					score = 2
					gotRight[k] = true
				}
				gotTyped[k] = true
				if score > best {
					best, optional = score, g.Optional
				}
			}
			f.Found++
			if best > 0 {
				typed++
			}
			if best > 1 {
				right++
			}
			if each != nil {
				each(m, best > 1)
			}
			if best < 2 {
				kind := "false"
				if best == 1 {
					kind = "half right"
				}
				f.Misses = append(f.Misses, fmt.Sprintf("%s %s: %s", row.ID, kind, describe(m, row.Text)))
			}
			_ = optional
			if len(row.Events) == 0 {
				f.FalseOnTraps++
			}
		}
		for k := range row.Events {
			if row.Events[k].Optional {
				continue
			}
			f.Gold++
			if gotRight[k] {
				wantedRight++
			}
			if gotTyped[k] {
				wantedTyped++
			} else {
				f.Misses = append(f.Misses, fmt.Sprintf("%s missed: %s %s %v -> %v %q in %q", row.ID, row.Events[k].Type, row.Events[k].Status,
					row.Events[k].Actors, row.Events[k].Recipients, row.Events[k].Trigger, row.Text))
			}
		}
	}
	f.Rows = len(rows)
	f.Precision, f.TypePrecision = share(right, f.Found), share(typed, f.Found)
	f.Recall, f.TypeRecall = share(wantedRight, f.Gold), share(wantedTyped, f.Gold)
	return f
}

func share(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return float64(n) / float64(of)
}

func typeFits(g *Gold, t plover.Type) bool {
	if g.Type == t.String() {
		return true
	}
	for _, a := range g.Alt {
		if a == t.String() {
			return true
		}
	}
	return false
}

func wordsFit(text, trigger string, m *parley.Mention) bool {
	for from := 0; ; {
		at := strings.Index(text[from:], trigger)
		if at < 0 {
			return false
		}
		s := parley.Span{Start: from + at, End: from + at + len(trigger)}
		if s.Overlaps(m.Trigger) {
			return true
		}
		from += at + 1
	}
}

// sides compares who and whom; the mutual types are compared as one set.
func sides(g *Gold, m *parley.Mention, names map[string][]string) bool {
	switch m.Type {
	case plover.Consult, plover.Agree, plover.Cooperate:
		return sameSet(append(append([]string{}, g.Actors...), g.Recipients...), append(append([]parley.Argument{}, m.Actors...), m.Recipients...), names)
	}
	if len(g.Actors) > 1 && len(g.Recipients) == 0 { // an exchange
		return sameSet(g.Actors, append(append([]parley.Argument{}, m.Actors...), m.Recipients...), names)
	}
	return sameSet(g.Actors, m.Actors, names) && sameSet(g.Recipients, m.Recipients, names)
}

// sameSet reports whether each wanted party is among those got, and each got is wanted.
func sameSet(want []string, got []parley.Argument, names map[string][]string) bool {
	used := make([]bool, len(got))
	for _, w := range want {
		ok := false
		for i := range got {
			if party(w, got[i], names) {
				used[i], ok = true, true
			}
		}
		if !ok {
			return false
		}
	}
	for _, u := range used {
		if !u {
			return false
		}
	}
	return true
}

func party(accepted string, a parley.Argument, names map[string][]string) bool {
	own := append([]string{a.Name, a.ID}, a.ActsFor...)
	own = append(own, names[a.ID]...)
	if noun := nounOf(a.Name); noun != "" {
		own = append(own, noun, a.Name[:strings.LastIndex(a.Name, noun)+len(noun)]) // "coastal militia" is the militia
	}
	if a.ID == a.Country || len(a.ActsFor) == 0 {
		own = append(own, a.Country)
	}
	for _, w := range strings.Split(accepted, "|") {
		for _, o := range own {
			if fold(o) == fold(w) {
				return true
			}
		}
	}
	return false
}

// nounOf returns the noun of a party that has no name: the last word in small letters
// before a preposition ("police" of "riot police in Tarvos"); empty for a name.
func nounOf(name string) string {
	noun := ""
	for _, w := range strings.Fields(name) {
		switch w {
		case "of", "in", "at", "from", "for":
			return noun
		}
		noun = ""
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) {
			noun = w
		}
	}
	return noun
}

// fold keeps the letters of a name, without articles and titles in small letters.
func fold(s string) string {
	s = strings.TrimPrefix(strings.ToLower(strings.TrimSpace(s)), "the ")
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, strings.TrimSuffix(strings.TrimSuffix(s, "'s"), "’s"))
}

func describe(m *parley.Mention, text string) string {
	list := func(a []parley.Argument) string {
		var names []string
		for _, x := range a {
			names = append(names, x.Name)
		}
		return strings.Join(names, "+")
	}
	return fmt.Sprintf("%s %s %s -> %s by %s [%s] %s %q", m.Type, m.Status, list(m.Actors), list(m.Recipients), list(m.ClaimedBy), m.Trigger.In(text), m.Rule, m.Span.In(text))
}
