package entities

import (
	"cmp"
	"slices"

	"parley"
	"parley/text"
)

// reader name and version of the findings made here.
const readerName = "entities@1"

// RoleClaims returns the descriptions that an article gives of people. Those of people
// with a dated office are held against the dates: right, stale (it was true before),
// premature (it became true later), wrong, or unknown. An article without a date
// gives unknown wherever the answer depends on the day; so do people without dates.
func RoleClaims(doc *text.Document, a *parley.Article, f *Found, w *World) []parley.RoleClaim {
	var out []parley.RoleClaim
	seen := map[parley.Span]bool{}
	for _, c := range f.claims {
		if c.person < 0 || seen[c.wide] {
			continue
		}
		offices := w.officesOf(f.Entities[c.person].ID)
		listed := slices.ContainsFunc(offices, func(o office) bool { return o.from.Known() })
		if c.class == "" || c.class == "honorific" || listed && !dated[c.class] { // "Mr" describes nobody
			continue
		}
		seen[c.wide] = true
		judged := "unknown"
		if listed {
			judged = verdict(c, offices, a.Published)
		}
		out = append(out, parley.RoleClaim{
			Finding:     parley.Finding{ID: parley.FindingID(a.ID, "role", c.wide), Article: a.ID, Span: c.wide, Reader: readerName},
			Person:      f.Actor(c.person),
			Description: c.words,
			Verdict:     judged,
			Office:      c.class,
			Of:          cmp.Or(c.country, c.body, f.Entities[c.person].Country),
			Sole:        dated[c.class] || c.class == "negotiator",
			Listed:      listed,
		})
	}
	slices.SortFunc(out, func(a, b parley.RoleClaim) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return out
}

// dated are the classes of office that have one holder at a time, whose dates
// the roster can be trusted with.
var dated = map[string]bool{"president": true, "vice president": true, "prime minister": true, "foreign minister": true, "defense minister": true, "finance minister": true, "national security adviser": true,
	"secretary-general": true, "monarch": true, "crown prince": true, "pope": true, "supreme leader": true, "foreign policy chief": true}

// verdict holds one description against the offices of the person.
func verdict(c claim, offices []office, at parley.Time) string {
	var mine []office
	for _, o := range offices {
		if o.class == c.class && (c.country == "" || o.country == "" || o.country == c.country) {
			mine = append(mine, o)
		}
	}
	former := c.tense == "former" || c.tense == "ex" || c.tense == "late" || c.tense == "ousted"
	if len(mine) == 0 {
		for _, o := range offices {
			if !o.exact { // the roster has only the present office of this person
				return "unknown"
			}
		}
		if former {
			return "unknown"
		}
		return "wrong"
	}
	if c.tense == "then" {
		return "right"
	}
	if !at.Known() {
		if former && !slices.ContainsFunc(mine, func(o office) bool { return o.to.Known() }) {
			return "unknown"
		}
		return "unknown"
	}
	now, before, later, exact := false, false, false, true
	for _, o := range mine {
		exact = exact && o.exact
		switch {
		case o.holdsAt(at):
			now = true
		case o.to.Known() && o.to.T.Before(at.T):
			before = true
		case o.from.Known() && at.T.Before(o.from.T):
			later = true
		}
	}
	stale := at.T.After(asOf.T)
	switch {
	case former && now && before:
		return "stale" // it was true between two terms
	case former && now:
		if stale {
			return "unknown"
		}
		return "premature"
	case former && before:
		return "right"
	case former:
		return "unknown"
	case now:
		return "right"
	case before && stale:
		return "unknown"
	case before:
		return "stale"
	case later && exact:
		return "premature"
	}
	return "unknown"
}
