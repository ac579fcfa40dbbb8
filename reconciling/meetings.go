package reconciling

import (
	"regexp"
	"slices"
	"strings"

	"parley"
	"parley/plover"
	"parley/reconciling/kinds"
)

// meetingsAsTold puts meetings among what was, is planned or was called off by the kind of deed
// that their sentences very surely tell, where they were read otherwise: "had deleted the meeting
// from its calendar", "spoke as though a meeting were a matter of time", "settled on Friday for what
// will be the fourth round".
func (d *desk) meetingsAsTold(mentions []parley.Mention) {
	model := kinds.Shipped()
	for i := range mentions {
		m := &mentions[i]
		if m.Type != plover.Consult || m.Status != parley.Occurred && m.Status != parley.Planned && m.Status != parley.Cancelled {
			continue
		}
		g := d.kindAt(m)
		if !g.VerySure() {
			continue
		}
		out := d.article[m.Article].Published.Interval()
		ahead := m.Date.Exact() && out.Exact() && m.Date.From.T.After(out.To.T)
		switch call := kindOf(m.What) == "call"; {
		case byPhone(g):
			if m.What == "talks" && m.Place == "" && m.Number != 0 { // "the fourth conversation of the two"
				m.What = "call"
			}
		case model.Is(g, "cancel"):
			if m.Status == parley.Occurred && !call {
				m.Status = parley.Cancelled
			} else if m.Status == parley.Planned && ahead {
				d.calledOffDay(m)
			}
		case model.Is(g, "vague"):
			if words := d.breath(m).In(d.article[m.Article].Text); call || m.Number != 0 || ahead || m.Status == parley.Cancelled || cameAbout.MatchString(words) || !inTheOffing.MatchString(words) {
				break
			}
			m.Status, m.Stance, m.Date = parley.Planned, parley.StancePlanned, parley.Interval{} // the day is that on which it was spoken of
		case model.Is(g, "plan", "envoyplan"):
			if m.Status != parley.Occurred || call {
				break
			}
			if day := d.dayAhead(m); !ahead && m.Number != 0 && day.Known() && !cameAbout.MatchString(d.breath(m).In(d.article[m.Article].Text)) {
				m.Date, ahead = day.Interval(), true // the other is that on which it was set
			}
			if ahead {
				m.Status, m.Stance = parley.Planned, parley.StancePlanned
			}
		}
	}
}

// calledOffDay takes a day to come, as which a plan read a weekday of a meeting that was called off,
// for the one of the week before where the sentence names that: "set for Tuesday, fell through on
// Monday". Where it names no other, it is that on which the meeting was called off.
func (d *desk) calledOffDay(m *parley.Mention) {
	s := d.sentence(m.Article, m.Trigger)
	if s == nil {
		return
	}
	before := m.Date.From
	before.T = before.T.AddDate(0, 0, -7)
	if slices.Contains(s.Days, m.Date.From) || !slices.Contains(s.Days, before) {
		return
	}
	if m.Date = before.Interval(); len(s.Days) == 1 {
		m.Status, m.Stance = parley.Cancelled, parley.Asserted
	}
}

// dayAhead is the only day that the sentence of a mention names of those that had not come.
func (d *desk) dayAhead(m *parley.Mention) parley.Time {
	var out parley.Time
	if s := d.sentence(m.Article, m.Trigger); s != nil {
		for _, day := range s.Days {
			switch {
			case !d.ahead(m.Article, day):
			case out.Known():
				return parley.Time{}
			default:
				out = day
			}
		}
	}
	return out
}

// prospects are meetings of leaders that may come, of which sentences tell by their kind and their
// words where nobody read any: "thought is given to bringing Anna Kell and Omar Tell together".
func (d *desk) prospects(mentions []parley.Mention, entities []parley.Entity) []parley.Mention {
	told := map[string][]parley.Span{}
	for i := range mentions {
		if m := &mentions[i]; m.Type == plover.Consult {
			told[m.Article] = append(told[m.Article], m.Trigger)
		}
	}
	var leaders []parley.Actor
	for i := range entities {
		if e := &entities[i]; (e.Type == parley.Leader || e.Type == parley.Person) && e.Country != "" {
			a := parley.Actor{ID: e.ID, Name: e.Name, Country: e.Country, ActsFor: e.ActsFor}
			if d.level([]parley.Argument{{Actor: a}}) == "leaders" {
				leaders = append(leaders, a)
			}
		}
	}
	var out []parley.Mention
	for i := range d.readings {
		r := &d.readings[i]
		text := d.article[r.Article].Text
		for k, g := range d.guesses[r.Article] {
			if !g.VerySure() || !kinds.Shipped().Is(g, "vague") {
				continue
			}
			s := &r.Sentences[k]
			words := s.In(text)
			in := func(at parley.Span) bool { return s.Overlaps(at) }
			if !inTheOffing.MatchString(words) || cameAbout.MatchString(words) || !oneAnother.MatchString(words) || slices.ContainsFunc(told[r.Article], in) ||
				slices.ContainsFunc(r.References, func(m parley.Mention) bool { return m.Type == plover.Consult && in(m.Trigger) }) {
				continue
			}
			var who []parley.Argument
			for _, a := range leaders {
				if at := strings.Index(words, a.Name); at >= 0 && holdsName(words, a.Name) {
					who = append(who, parley.Argument{Actor: a, Span: parley.Span{Start: s.Start + at, End: s.Start + at + len(a.Name)}})
				}
			}
			if at := namedTogether.FindStringIndex(words); len(who) == 0 && at != nil {
				who = []parley.Argument{{Actor: parley.Actor{ID: "leaders", Name: "leaders"}, Span: parley.Span{Start: s.Start + at[0], End: s.Start + at[1]}}}
			} else if len(who) != 2 || who[0].Country == who[1].Country {
				continue
			}
			slices.SortFunc(who, func(a, b parley.Argument) int { return a.Span.Start - b.Span.Start })
			m := parley.Mention{Finding: parley.Finding{Article: r.Article, Span: s.Span, Reader: "reconciling@1"}, Trigger: s.Span, Type: plover.Consult, Status: parley.Planned,
				Stance: parley.StancePlanned, What: "meeting", Actors: who[:1:1], Recipients: who[1:], Rule: "a meeting that may come, by its kind", Probability: parley.Likely}
			m.ID = parley.FindingID(r.Article, "mention "+m.Type.String(), s.Span)
			out = append(out, m)
		}
	}
	return out
}

// oneAnother are words for two who see each other, namedTogether those for leaders named together.
var (
	oneAnother    = regexp.MustCompile(`(?i)\b(?:meet(?:ing|s)?|summits?|together|encounters?|face[- ]to[- ]face|in person|in the flesh|each other|one another|across (?:the|a|one) table|(?:one|same|single) (?:room|table)|under one roof|shak\w+ hands|handshake|sit(?:ting)? down|conversation|rendezvous|t[eê]te-[aà]-t[eê]te)\b`)
	namedTogether = regexp.MustCompile(`\b(?:leaders|presidents|heads of (?:state|government))\b`)
)

// inTheOffing are words of what may come, cameAbout of a meeting that came about: what kind of deed a
// sentence tells is learned of sentences in which few leaders have met.
var (
	inTheOffing = regexp.MustCompile(`(?i)\b(?:may|might|could|can(?:not)?|would|will|should|(?:im)?possib\w+|(?:in)?conceiv\w+|(?:un)?think\w+|thought|imagin\w+|exclud\w+|rul(?:e|ed|es|ing)|hint\w*|hop(?:e|es|ed|ing)|wish\w*|favou?r\w*|ideas?|interest\w*|float\w*|sound\w*|prospects?|chances?|eventual\w*|matter of|wants?|like|work(?:s|ed|ing)? (?:on|towards?)|efforts?|seek\w*|sought|towards?|plans?|propos\w+|suggest\w*|in mind|dream\w*|aim\w*|offer\w*|invit\w+|prepar\w+|some ?day|one day|sooner or later|before (?:too )?long|before the|no date|neither date|time is ripe|window)\b`)
	cameAbout   = regexp.MustCompile(`(?i)\b(?:met|shook hands|took place|taken place|lasted|ended|concluded|wrapped up|hosted|received|sat down|(?:hold|holds|held|had) (?:a|an|the|their|his|her|its|talks)|were together|came together)\b|\b(?:after|following|since|during|at|in|on the sidelines of|before) (?:a|an|the|their|his|her|last|\pL+day[’']s) (?:\S+ ){0,2}?(?:summit|meeting|encounter|talks|conversation|round)\b`)
)
