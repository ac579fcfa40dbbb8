package reconciling

import (
	"strings"
	"unicode"

	"parley"
)

// levels are the ranks at which delegations meet, by words of offices and of names for
// those who meet: leaders do not meet where their ministers do.
var levels = []struct {
	level string
	words []string
}{
	{"negotiators", []string{"negotiator", "envoy", "emissar", "delegate", "plenipotentiar", "sherpa", "special representative"}},
	{"ministers", []string{"top diplomat", "chief diplomat", "chiefs of diplomacy", "heads of diplomacy", "head of diplomacy", "foreign minister", "foreign-minister", "minister of foreign", "foreign secretary", "secretary of state"}},
	{"leaders", []string{"president", "prime minister", "prime-minister", "leader", "king", "chancellor", "premier", "emir", "heads of state", "head of state", "heads of government", "head of government", "statesm", "statesw", "monarch", "sultan", "queen"}},
	{"ministers", []string{"minister"}},
}

func levelOf(words string) string {
	words = strings.ToLower(words)
	if strings.Contains(words, "vice") || strings.Contains(words, "spokes") || strings.Contains(words, "deputy") {
		return ""
	}
	for _, l := range levels {
		for _, w := range l.words {
			if strings.Contains(words, w) {
				return l.level
			}
		}
	}
	return ""
}

// level is the rank of those who meet, as far as they are told; empty when it is not
// known, or when they are countries.
func (d *desk) level(sides ...[]parley.Argument) string {
	for _, side := range sides {
		for _, a := range side {
			if l := d.rank(a.Name); l != "" {
				return l
			}
			for _, r := range d.offices[a.ID] {
				if l := d.rank(r.Title); l != "" {
					return l
				}
			}
		}
	}
	return ""
}

// rank is levelOf, worked out once for the same words.
func (d *desk) rank(words string) string {
	l, known := d.ranks[words]
	if !known {
		l = levelOf(words)
		d.ranks[words] = l
	}
	return l
}

// collective reports whether those who meet are named together and not one by one: "the
// leaders", "the two foreign ministers".
func collective(actors, recipients []parley.Argument) bool {
	if len(actors)+len(recipients) != 1 {
		return false
	}
	for _, a := range append(append([]parley.Argument{}, actors...), recipients...) {
		for _, r := range a.Name {
			return a.Country == "" && unicode.IsLower(r) && strings.HasSuffix(a.Name, "s")
		}
	}
	return false
}

// met reports whether two tellings of a consultation, of which one or both name those who
// met together, are of one: on one day, or of one number, at one rank.
func met(a, b *telling) bool {
	if a.level != "" && b.level != "" && a.level != b.level {
		return false
	}
	if a.number != 0 && a.number == b.number {
		return true
	}
	if a.Date.Exact() && b.Date.Exact() && a.window.Meets(b.window) && family(a.What) == family(b.What) && (onlyBoth(a) && twoSided(b) || onlyBoth(b) && twoSided(a)) {
		return true // "Monday's call of the two sides"
	}
	return a.Date.Exact() && b.Date.Exact() && a.window.Meets(b.window) && a.level == b.level && (family(a.What) == family(b.What) || a.Place != "" && a.Place == b.Place)
}

// onlyBoth reports whether a telling only says that both sides met, twoSided whether it names two.
func onlyBoth(t *telling) bool {
	return len(t.Actors) == 1 && len(t.Recipients) == 0 && bothOf[t.Actors[0].Name]
}

func twoSided(t *telling) bool { return sidesNamed(t.Mention) == 2 }
