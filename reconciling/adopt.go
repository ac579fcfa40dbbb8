package reconciling

import (
	"slices"
	"sort"
	"strings"
	"time"

	"parley"
	"parley/plover"
	"parley/text"
)

// adoptable says of what kind of event a figure is that stands beside none, by what it
// counts.
var adoptable = map[string]plover.Type{"killed": plover.Assault, "injured": plover.Assault, "missing": plover.Assault, "displaced": plover.Assault,
	"duration": plover.Consult}

// past is how long after an event its figures are still told.
const past = 45 * 24 * time.Hour

// manyAttacks is found in a sentence that counts over many attacks or a time: "recent
// strikes have claimed dozens of lives", "since the war began".
var manyAttacks = text.MustPattern(`(?i)\b(?:recent|daily|nightly|repeated|weeks of|months of|years of|series of|wave of|since|war|conflict)\b[^.]{0,40}\b(?:strikes|attacks|raids|bombings|bombardments|clashes|fighting|shelling|killed|died|lives|dead)\b|\b(?:since|war|conflict|so far this (?:year|month))\b`)

// A spot is where an article tells of an event.
type spot struct {
	event, at, block int
}

// adopt gives figures that no mention has to the event that they are of: the one told in
// the same sentence, else the one whose place the paragraph names, else the only one of
// its kind that the article tells.
func (d *desk) adopt(events []parley.Event) {
	taken := map[string]bool{}
	home := d.attacks(events)
	spots := map[string]map[plover.Type][]spot{}
	byPlace := map[string][]int{}
	for i := range events {
		e := &events[i]
		for _, id := range e.Figures {
			taken[id] = true
		}
		if e.Type != plover.Assault && e.Type != plover.Consult || e.Status != parley.Occurred {
			continue
		}
		if e.Type == plover.Assault && e.Place != "" {
			if p := strings.ToLower(e.Place); !slices.Contains(byPlace[p], home[i]) {
				byPlace[p] = append(byPlace[p], home[i])
			}
		}
		for k := range e.Mentions {
			m := &e.Mentions[k]
			if spots[m.Article] == nil {
				spots[m.Article] = map[plover.Type][]spot{}
			}
			spots[m.Article][e.Type] = append(spots[m.Article][e.Type], spot{home[i], m.Trigger.Start, d.blockOf(m.Article, m.Trigger)})
		}
	}
	places := make([]string, 0, len(byPlace))
	for p := range byPlace {
		places = append(places, p)
	}
	sort.Strings(places)
	adopted := map[int][]string{}
	for _, r := range d.readings {
		for _, f := range r.Figures {
			kind, can := adoptable[f.What]
			if !can || taken[f.ID] || f.What == "duration" && !ofTalks(&f) || f.Added(d.article[f.Article].Text, r.Figures) {
				continue
			}
			if i := d.eventOf(f, kind, spots[f.Article][kind], events, places, byPlace); i >= 0 {
				adopted[i] = append(adopted[i], f.ID)
			}
		}
	}
	for i, ids := range adopted {
		e := &events[i]
		e.Figures = append(e.Figures, ids...)
		slices.Sort(e.Figures)
		e.Figures = slices.Compact(e.Figures)
		if e.Type == plover.Assault {
			d.counted(e, ids)
		}
	}
}

// counted makes a telling of an attack of each article that only counts its victims:
// "rescue workers in Harbin now speak of 16 dead".
func (d *desk) counted(e *parley.Event, figures []string) {
	sort.Slice(figures, func(i, j int) bool { // in order of place
		a, b := d.figures[figures[i]], d.figures[figures[j]]
		if a.Article != b.Article {
			return a.Article < b.Article
		}
		return a.Span.Start < b.Span.Start
	})
	var more []parley.Mention
	for _, id := range figures {
		f := d.figures[id]
		if slices.ContainsFunc(append(slices.Clone(e.Mentions), more...), func(m parley.Mention) bool { return m.Article == f.Article }) {
			continue
		}
		m := parley.Mention{Finding: f.Finding, Trigger: f.Span, Type: e.Type, Status: e.Status, Stance: parley.Asserted, Place: e.Place,
			Figures: []string{id}, Rule: "its victims, counted", Probability: parley.Likely}
		if b := d.blockOf(f.Article, f.Span); b >= 0 {
			m.Span = sentenceAt(d.article[f.Article].Text, d.article[f.Article].Blocks[b].Span, f.Span)
		}
		if f.By != nil {
			m.Stance, m.ClaimedBy = parley.Attributed, []parley.Argument{*f.By}
		}
		more = append(more, m)
	}
	if len(more) > 0 {
		e.Mentions = append(e.Mentions, more...)
		d.retold(e)
	}
}

// ofTalks reports whether a duration can be that of talks: minutes or hours, of talks or
// of nothing that is named. "A 30-day truce" is none.
func ofTalks(f *parley.Figure) bool {
	if minutes(f) == nil {
		return false
	}
	switch scopeOf(*f) {
	case "", "talk", "call", "conversation", "meeting", "negotiation", "discussion", "session", "round", "summit":
		return true
	}
	return false
}

func (d *desk) blockOf(article string, s parley.Span) int {
	return slices.IndexFunc(d.article[article].Blocks, func(b parley.Block) bool { return b.Overlaps(s) })
}

// eventOf is the index of the event that a figure is of, -1 when that is not clear.
func (d *desk) eventOf(f parley.Figure, kind plover.Type, near []spot, events []parley.Event, places []string, byPlace map[string][]int) int {
	text := d.article[f.Article].Text
	block := d.blockOf(f.Article, f.Span)
	if block < 0 {
		return -1
	}
	para := d.article[f.Article].Blocks[block].Span
	sentence := sentenceAt(text, para, f.Span)
	found := -1
	for _, s := range near {
		if s.at >= sentence.Start && s.at < sentence.End && lasted(&events[s.event], &f, text) {
			if found >= 0 && found != s.event {
				return -1
			}
			found = s.event
		}
	}
	if found >= 0 {
		return found
	}
	if kind == plover.Assault && manyAttacks.MatchString(sentence.In(text)) {
		return -1
	}
	if kind == plover.Assault {
		for _, words := range []string{strings.ToLower(sentence.In(text)), strings.ToLower(para.In(text))} {
			for _, p := range places {
				if !strings.Contains(words, p) {
					continue
				}
				for _, i := range byPlace[p] {
					if d.canTell(f.Article, &events[i]) {
						if found >= 0 && found != i {
							return -1
						}
						found = i
					}
				}
			}
			if found >= 0 {
				return found
			}
		}
	}
	best, distance := -1, 0
	only := true
	for _, s := range near {
		if away := block - s.block; away < 0 || away > 1 {
			only = only && s.event == near[0].event
			continue
		}
		only = only && s.event == near[0].event
		if away := max(f.Span.Start-s.at, s.at-f.Span.Start); best < 0 || away < distance {
			best, distance = s.event, away
		}
	}
	switch {
	case only && len(near) > 0 && lasted(&events[near[0].event], &f, text):
		return near[0].event
	case kind == plover.Assault:
		return best
	}
	return -1 // the length of one of several
}

// lasted reports whether a figure can be an event's own: a length that is said to be of
// something, of a truce, is not that of the talks beside it.
func lasted(e *parley.Event, f *parley.Figure, text string) bool {
	return f.What != "duration" || f.Of == "" || slices.ContainsFunc(e.Mentions, func(m parley.Mention) bool {
		return m.What == f.Of || m.Article == f.Article && strings.Contains(strings.ToLower(m.Trigger.In(text)), strings.ToLower(f.Of))
	})
}

// canTell reports whether an article can speak of an event: it came out after it, not
// long after.
func (d *desk) canTell(article string, e *parley.Event) bool {
	out := d.article[article].Published
	if !out.Known() || !e.Date.From.Known() {
		return false
	}
	after := out.Interval().To.T.Sub(e.Date.From.T)
	return after >= 0 && after <= past
}

// sentenceAt is the sentence of a paragraph in which a span stands, roughly.
func sentenceAt(text string, para, s parley.Span) parley.Span {
	words := para.In(text)
	from, to := 0, len(words)
	at := s.Start - para.Start
	for i := 0; i < len(words); i++ {
		if words[i] != '.' && words[i] != '!' && words[i] != '?' || i+1 < len(words) && words[i+1] != ' ' && words[i+1] != '\n' && words[i+1] != '"' {
			continue
		}
		if i < at {
			for from = i + 1; from < at && (words[from] == ' ' || words[from] == '\n' || words[from] == '"'); from++ {
			}
		} else {
			to = i + 1
			break
		}
	}
	return parley.Span{Start: para.Start + from, End: para.Start + to}
}

// said gives figures inside what somebody says to the one who says it.
func (d *desk) said() {
	for i := range d.readings {
		r := &d.readings[i]
		for k := range r.Figures {
			f := &r.Figures[k]
			for _, s := range r.Statements {
				if f.By == nil && s.Speaker != nil && slices.ContainsFunc(s.Content, func(c parley.Span) bool { return c.Contains(f.Span) }) {
					f.By = s.Speaker
				}
			}
		}
	}
}
