package events

import (
	"fmt"
	"hash/fnv"
	"strings"

	"parley"
	"parley/plover"
)

// A Pair is a sentence in which the two parties of one event are marked, and which
// type of event holds between them.
type Pair struct {
	Text           string
	Source, Target []parley.Span
	Label          string // a type, or YIELD for CONCEDE and RETREAT
}

// PairOf reads "<s>Norland</s> met <t>Sudmark</t>".
func PairOf(marked, label string) Pair {
	p := Pair{Label: label}
	var plain strings.Builder
	open := map[string]int{}
	for rest := marked; rest != ""; {
		cut := false
		for tag, spans := range map[string]*[]parley.Span{"s": &p.Source, "t": &p.Target} {
			if after, ok := strings.CutPrefix(rest, "<"+tag+">"); ok {
				open[tag], rest, cut = plain.Len(), after, true
			} else if after, ok := strings.CutPrefix(rest, "</"+tag+">"); ok {
				*spans, rest, cut = append(*spans, parley.Span{Start: open[tag], End: plain.Len()}), after, true
			}
			if cut {
				break
			}
		}
		if !cut {
			plain.WriteByte(rest[0])
			rest = rest[1:]
		}
	}
	p.Text = plain.String()
	return p
}

// PairFigures say how much of marked pairs the reader finds with nobody marked.
// Other events of the same sentences are not held against it: the pairs do not list
// them, and no sentence is without one.
type PairFigures struct {
	Pairs int `json:"pairs"`
	// Read are the shares of pairs in whose sentence any event was found; in which one
	// has the source among its parties; the source and the target; and whose type is
	// right too.
	Any    float64 `json:"any event"`
	Source float64 `json:"the source among the parties"`
	Both   float64 `json:"both parties"`
	Right  float64 `json:"both parties and the type"`
	// TypeRight is the share of those with both parties whose type is right.
	TypeRight float64  `json:"type right where both are found"`
	Misses    []string `json:"-"`
}

// Part is the third of the pairs that a sentence is in, 0 to 2: by its words.
func Part(text string) int {
	h := fnv.New32a()
	h.Write([]byte(text))
	return int(h.Sum32() % 3)
}

// ScorePairs reads every sentence and looks for the pair.
func ScorePairs(pairs []Pair, read func(text string) parley.Reading) PairFigures {
	var f PairFigures
	var any, source, both, right int
	for _, p := range pairs {
		r := read(p.Text)
		level, told := 0, ""
		for i := range r.Mentions {
			m := &r.Mentions[i]
			names := map[string][]parley.Span{}
			for _, e := range r.Mentions[i].Actors {
				names["actor"] = append(names["actor"], e.Span)
			}
			for _, e := range r.Mentions[i].Recipients {
				names["recipient"] = append(names["recipient"], e.Span)
			}
			l := 1
			all := append(append([]parley.Span{}, names["actor"]...), names["recipient"]...)
			if touch(p.Source, all) {
				l = 2
				if touch(p.Target, all) {
					l = 3
					if sameLabel(p.Label, m) {
						l = 4
					}
				}
			}
			told += "; " + describe(m, p.Text)
			level = max(level, l)
		}
		for at, n := range []*int{&any, &source, &both, &right} {
			if level > at {
				*n++
			}
		}
		if level < 4 {
			show := func(s []parley.Span) (out []string) {
				for _, x := range s {
					out = append(out, x.In(p.Text))
				}
				return out
			}
			f.Misses = append(f.Misses, fmt.Sprintf("%d %s %q -> %q: %s%s", level, p.Label, show(p.Source), show(p.Target), p.Text, strings.Replace(told, ";", "\n     =>", 1)))
		}
	}
	f.Pairs = len(pairs)
	f.Any, f.Source, f.Both, f.Right, f.TypeRight = share(any, f.Pairs), share(source, f.Pairs), share(both, f.Pairs), share(right, f.Pairs), share(right, both)
	return f
}

func touch(a, b []parley.Span) bool {
	for _, x := range a {
		for _, y := range b {
			if x.Overlaps(y) {
				return true
			}
		}
	}
	return false
}

// sameLabel compares in the convention of the pairs, where what is promised or planned
// is AGREE when friendly and THREATEN when not, and a signed agreement is SUPPORT.
func sameLabel(label string, m *parley.Mention) bool {
	planned := m.Status == parley.Planned || m.Status == parley.Conditional
	switch t := m.Type; {
	case t.String() == label:
		return true
	case label == "YIELD":
		return t == plover.Concede || t == plover.Retreat
	case label == "AGREE":
		return planned && t.Quad() <= plover.MaterialCooperation || t == plover.Concede
	case label == "THREATEN":
		return planned && t.Quad() == plover.MaterialConflict
	case label == "SUPPORT":
		return t == plover.Agree
	case label == "REJECT":
		return m.Status == parley.Cancelled
	}
	return false
}
