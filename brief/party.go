package brief

import (
	"slices"
	"strings"
	"unicode/utf8"

	"parley"
)

// A roster remembers whose side has been named in a table or list: each is named
// once.
type roster map[string]bool

// called is the name of an actor, at first mention with the side in brackets.
func (r roster) called(a parley.Actor) string {
	side := sideName(a)
	if r[a.ID] || side == "" {
		return a.Name
	}
	r[a.ID] = true
	return a.Name + " (" + side + ")"
}

// all names actors, each once.
func (r roster) all(actors []parley.Actor) []string {
	var out []string
	seen := map[string]bool{}
	for _, a := range actors {
		if a.Name != "" && !seen[a.Name] {
			seen[a.Name] = true
			out = append(out, r.called(a))
		}
	}
	return out
}

// the puts the article before a name that has one inside a sentence.
func the(name string) string {
	head, tail, _ := strings.Cut(name, " (")
	last := head[strings.LastIndexByte(head, ' ')+1:]
	if strings.HasPrefix(head, "United ") || strings.HasPrefix(head, "International ") || slices.Contains([]string{"States", "Union", "Front", "Emirates", "Netherlands", "Philippines", "Commission", "Ministry",
		"ministry", "delegation", "army", "government", "Republic", "House", "Kremlin"}, last) && !strings.HasPrefix(strings.ToLower(head), "the ") {
		if tail != "" {
			return "the " + head + " (" + tail
		}
		return "the " + head
	}
	return name
}

func theAll(names []string) []string {
	out := make([]string, len(names))
	for i, n := range names {
		out[i] = the(n)
	}
	return out
}

// sideName is whom an actor acts for, "" where nothing is known or where the name
// itself says it ("Ilmaran delegation").
func sideName(a parley.Actor) string {
	if len(a.ActsFor) == 0 {
		return ""
	}
	side := a.ActsFor[len(a.ActsFor)-1]
	stem := side
	if n := min(3, utf8.RuneCountInString(side)); n > 0 {
		stem = string([]rune(side)[:n])
	}
	if side == a.Name || strings.Contains(a.Name, stem) {
		return ""
	}
	return side
}

// bySide sorts actors by the party they are of, those of none last.
func (w *writer) bySide(actors []parley.Actor) []parley.Actor {
	out := slices.Clone(actors)
	slices.SortStableFunc(out, func(a, b parley.Actor) int {
		rank := func(a parley.Actor) int {
			if i := w.party(a); i >= 0 {
				return i
			}
			return len(w.c.Subject.Parties)
		}
		return rank(a) - rank(b)
	})
	return out
}
