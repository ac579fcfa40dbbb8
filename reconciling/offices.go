package reconciling

import (
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"parley"
	"parley/text"
)

// Words that say when somebody has an office: before, not yet, for the time being, not
// for the first time.
var (
	formerly = text.MustPattern(`(?i)\b(?:former|ex|late|ousted|outgoing|then|erstwhile|resigned|deposed)\b`)
	notYet   = text.MustPattern(`(?i)\b(?:incoming|designated|future|next|designate|elect|nominee)\b`)
	meantime = text.MustPattern(`(?i)\b(?:acting|interim|caretaker)\b`)
	again    = text.MustPattern(`(?i)\b(?:second time|third time|second term|third term|again|return(?:s|ed)? to (?:power|office)|back in (?:power|office))\b`)
)

// A tenure is one claim of an office: who says it of whom, and when.
type tenure struct {
	*parley.RoleClaim
	at     time.Time
	dated  bool
	origin string
	// tense is "now", "acting", "before" or "ahead".
	tense string
}

// soon is how far around a day what is said of offices speaks for that day.
const soon = 5 * 24 * time.Hour

// judge holds the offices that articles give to people in no dated list against what the
// other articles of the case say: that somebody else has the office by then, that it is
// not theirs yet, that they have another. What two origins say outweighs one; what nobody
// else speaks of stays unknown.
func (d *desk) judge(roles []parley.RoleClaim) {
	byPerson, byOffice := map[string][]*tenure{}, map[string][]*tenure{}
	var all []*tenure
	for i := range roles {
		r := &roles[i]
		if r.Listed || r.Office == "" {
			continue
		}
		if r.Of == "" {
			r.Of = r.Person.Country
		}
		a := d.article[r.Article]
		t := &tenure{RoleClaim: r, at: a.Published.T, dated: a.Published.Known(), origin: d.origin[r.Article], tense: tenseOf(a.Text, r.Span)}
		all = append(all, t)
		byPerson[r.Person.ID] = append(byPerson[r.Person.ID], t)
		if r.Sole && r.Of != "" && t.dated {
			byOffice[r.Office+" "+r.Of] = append(byOffice[r.Office+" "+r.Of], t)
		}
	}
	for _, m := range []map[string][]*tenure{byPerson, byOffice} {
		for _, list := range m {
			slices.SortStableFunc(list, func(a, b *tenure) int { return a.at.Compare(b.at) })
		}
	}
	for _, t := range all {
		t.Verdict = d.verdict(t, around(t, byPerson[t.Person.ID]))
	}
	for _, list := range byOffice {
		d.succession(list, byPerson)
	}
}

// season is how far around a claim the others are looked at.
const season = 30 * 24 * time.Hour

// around cuts a list, which is sorted by date, to the claims of the weeks around t; of a
// claim without a date to those without one.
func around(t *tenure, list []*tenure) []*tenure {
	from, _ := slices.BinarySearchFunc(list, t.at.Add(-season), func(x *tenure, at time.Time) int { return x.at.Compare(at) })
	to := from
	for to < len(list) && list[to].at.Sub(t.at) <= season {
		to++
	}
	return list[from:to]
}

// tenseOf says when, as a description has it, somebody has an office. What follows with a
// hyphen belongs to it: "minister-designate".
func tenseOf(text string, s parley.Span) string {
	end := s.End
	for end < len(text) && (text[end] == '-' || end > s.End && text[end] >= 'a' && text[end] <= 'z') {
		end++
	}
	switch words := text[s.Start:end]; {
	case notYet.MatchString(words):
		return "ahead"
	case formerly.MatchString(words):
		return "before"
	case meantime.MatchString(words):
		return "acting"
	}
	return "now"
}

// tellers counts the origins, beside that of t, of the claims that are kept.
func tellers(t *tenure, list []*tenure, keep func(*tenure) bool) int {
	seen := map[string]bool{}
	for _, x := range list {
		if x.origin != t.origin && keep(x) {
			seen[x.origin] = true
		}
	}
	return len(seen)
}

// verdict is that on an office that several may have at a time: what another origin says
// too is right.
func (d *desk) verdict(t *tenure, person []*tenure) string {
	same := func(x *tenure) bool { return x.Office == t.Office && x.Of == t.Of }
	if tellers(t, person, func(x *tenure) bool { return same(x) && x.tense == t.tense }) > 0 {
		return "right"
	}
	return "unknown"
}

// coming are words for an office that somebody is to have.
var coming = text.MustPattern(`(?i)\b(?:designate|nominee|elect|nominated|(?:is|was|are|were) to (?:become|be sworn in|take office)|will (?:become|be sworn in|take office)|before (?:being )?sworn in|yet to be sworn in)\b`)

// namedFor reports whether another article of the same days says that the person is still
// to have the office.
func (d *desk) namedFor(t *tenure) bool {
	return d.toldOf(t, coming, func(a *parley.Article) bool {
		return a.ID != t.Article && a.Published.Known() && a.Published.T.Sub(t.at).Abs() <= soon
	})
}

// hadItBefore reports whether an article says beside the person's name that the office
// is theirs not for the first time.
func (d *desk) hadItBefore(t *tenure) bool {
	return d.toldOf(t, again, func(*parley.Article) bool { return true })
}

// toldOf reports whether one of the articles has such words in a sentence that names the
// person.
func (d *desk) toldOf(t *tenure, words *text.Pattern, in func(*parley.Article) bool) bool {
	name := t.Person.Name
	if i := strings.LastIndexByte(name, ' '); i >= 0 {
		name = name[i+1:]
	}
	if name == "" {
		return false
	}
	key := name + " " + words.String()
	if words == again {
		if known, asked := d.asked[key]; asked {
			return known
		}
	}
	found := false
	for _, r := range d.readings {
		a := d.article[r.Article]
		if found || !in(a) || !d.names(a.ID, name) {
			continue
		}
		for _, b := range a.Blocks {
			if !b.Kind.Read() {
				continue
			}
			at := strings.Index(b.In(a.Text), name)
			if at < 0 {
				continue
			}
			s := sentenceAt(a.Text, b.Span, parley.Span{Start: b.Start + at, End: b.Start + at + len(name)})
			found = found || words.MatchString(s.In(a.Text))
		}
	}
	if words == again {
		d.asked[key] = found
	}
	return found
}

// names reports whether an article has a word that is written with a capital.
func (d *desk) names(article, word string) bool {
	capitals, known := d.capitals[article]
	if !known {
		for w := range strings.FieldsFuncSeq(d.article[article].Text, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }) {
			if first, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(first) {
				capitals = append(capitals, hashed(w))
			}
		}
		slices.Sort(capitals)
		capitals = slices.Clip(slices.Compact(capitals))
		d.capitals[article] = capitals
	}
	_, found := slices.BinarySearch(capitals, hashed(word))
	return found
}

// hashed is a word in four bytes: of ten thousand articles the words would not fit.
func hashed(word string) uint32 {
	h := uint32(2166136261) // FNV-1a
	for i := 0; i < len(word); i++ {
		h = (h ^ uint32(word[i])) * 16777619
	}
	return h
}
