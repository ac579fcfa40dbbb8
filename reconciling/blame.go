package reconciling

import (
	"sort"
	"strings"
	"time"
	"unicode"

	"parley"
	"parley/plover"
)

// A blame is what an article says of who did something: a sentence, and whose it is.
type blame struct {
	parley.Finding
	cue    parley.Span
	by     *parley.Actor
	denies bool
}

// attackPlaces are the places of attacks, by mention.
func attackPlaces(events []parley.Event) map[string]string {
	places := map[string]string{}
	for i := range events {
		for k := range events[i].Mentions {
			if m := &events[i].Mentions[k]; m.Type == plover.Assault && m.Place != "" {
				places[m.ID] = m.Place
			}
		}
	}
	return places
}

// blames are the charges and denials over who attacked a place: sentences that name it,
// or that speak of this attack where the article has just told it, in the order of their
// telling. Places are those of attacks, by mention.
func (d *desk) blames(e *parley.Event, places map[string]string) []blame {
	if e.Type != plover.Assault || e.Status != parley.Occurred {
		return nil
	}
	var out []blame
	first := ""
	if words := strings.FieldsFunc(e.Place, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }); len(words) > 0 {
		first = words[0]
	}
	tells, told := map[string]bool{}, map[string]bool{}
	for i := range e.Mentions {
		tells[e.Mentions[i].Article], told[e.Mentions[i].ID] = true, true
	}
	for _, k := range d.whoName(first) {
		r := &d.readings[k]
		if len(r.Charges) == 0 || first == "" && !tells[r.Article] || !d.canLookBack(r.Article, e) {
			continue
		}
		text := d.article[r.Article].Text
		for i := range r.Charges {
			c := &r.Charges[i]
			if p := places[c.Attack]; p != "" && p != e.Place && !asHit(c.Span.In(text), e.Place) {
				continue
			}
			if (first == "" || !strings.Contains(c.Span.In(text), e.Place)) && !told[c.Attack] && (c.Deed.Empty() || c.Attack != "" || !tells[r.Article]) {
				continue
			}
			x := blame{Finding: c.Finding, cue: c.Cue, denies: c.Denies}
			if c.By != nil && c.By.Name != strings.ToLower(c.By.Name) { // not "foreign ministry" of nobody known
				x.by = &c.By.Actor
			}
			out = append(out, x)
		}
	}
	sort.SliceStable(out, func(i, j int) bool {
		if out[i].Article != out[j].Article {
			return d.order[out[i].Article] < d.order[out[j].Article]
		}
		return out[i].Span.Start < out[j].Span.Start
	})
	return out
}

// asHit reports whether a sentence names a place otherwise than as where somebody is.
func asHit(sentence, place string) bool {
	for rest := sentence; place != ""; {
		before, after, found := strings.Cut(rest, place)
		if !found {
			return false
		}
		words := strings.Fields(before)
		if len(words) == 0 {
			return true
		}
		switch words[len(words)-1] {
		case "in", "In", "from", "From", "near", "outside", "by":
		default:
			return true
		}
		rest = after
	}
	return false
}

// whoName are the readings of the articles that have a word with a capital, in order; all
// of them for no word.
func (d *desk) whoName(word string) []int32 {
	list, known := d.naming[word]
	if !known {
		for k := range d.readings {
			if word == "" || d.names(d.readings[k].Article, word) {
				list = append(list, int32(k))
			}
		}
		d.naming[word] = list
	}
	return list
}

// telling are twelve words of a blame that have its cue: from the beginning of the sentence
// where that is near, else from the cue on.
func (d *desk) telling(b *blame) string {
	text := d.article[b.Article].Text
	before := len(strings.Fields(text[b.Span.Start:b.cue.Start]))
	if before <= 5 || len(strings.Fields(b.Span.In(text))) <= 12 {
		return short(b.Span.In(text))
	}
	return short(text[b.cue.Start:b.Span.End])
}

// canLookBack reports whether an article can speak of an attack as known: it came out
// after it, or with or after the first who tells it: not all have the day right.
func (d *desk) canLookBack(article string, e *parley.Event) bool {
	if d.canTell(article, e) {
		return true
	}
	out := d.article[article].Published
	for i := range e.Mentions {
		if first := d.article[e.Mentions[i].Article].Published; out.Known() && first.Known() && !out.T.Before(first.T.Add(-24*time.Hour)) && out.T.Sub(first.T) <= past {
			return true
		}
	}
	return false
}

// backs reports whether blame b only goes on from the one before it: the words that a side's
// speaker finds for its charge.
func backs(b, first *blame) bool {
	return b.Article == first.Article && b.Span.Start >= first.Span.End && b.Span.Start-first.Span.End <= 3
}

// whoDidIt is the dispute over who made an attack: the first who puts it down to
// somebody, the first who denies it, and the first of another side who puts it down to
// somebody else.
func (d *desk) whoDidIt(e *parley.Event, places map[string]string) (parley.Dispute, bool) {
	x := parley.Dispute{Event: e.ID, Slot: "who did it", Relation: parley.Attribution}
	var first, denied, other *blame
	list := d.blames(e, places)
	side := func(b *blame) string {
		if b.by == nil {
			return ""
		}
		return sideOf(*b.by)
	}
	for i := range list {
		b := &list[i]
		switch {
		case b.denies && denied == nil && (first == nil || side(first) == "" || side(b) != side(first)):
			denied = b
		case !b.denies && first == nil:
			first = b
		case !b.denies && other == nil && side(first) != "" && side(b) != "" && side(b) != side(first) && !backs(b, first):
			other = b
		}
	}
	if first == nil || denied == nil && other == nil {
		return parley.Dispute{}, false
	}
	for _, b := range []*blame{first, denied, other} {
		if b != nil {
			x.Values = append(x.Values, parley.Value{Finding: b.Finding, Words: d.telling(b), By: b.by})
		}
	}
	for i := 1; i < len(x.Values); i++ {
		r := parley.Conflict // two who put it down to different hands
		if i == 1 && denied != nil {
			r = parley.Attribution
		}
		x.Pairs = append(x.Pairs, parley.Pair{A: 0, B: i, Relation: r})
	}
	x.ID = name("d", []string{e.ID, x.Slot})
	return x, true
}
