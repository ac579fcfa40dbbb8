package disagreement

import (
	"slices"
	"sort"
	"strconv"
	"strings"

	"parley"
	"parley/plover"
	"parley/reconciling"
)

// A Share is a part of a whole.
type Share struct {
	Right int     `json:"right"`
	Of    int     `json:"of"`
	Share float64 `json:"share"`
}

func share(n, of int) Share {
	s := Share{Right: n, Of: of}
	if of > 0 {
		s.Share = float64(n) / float64(of)
	}
	return s
}

// A PRF is precision, recall and their harmonic mean.
type PRF struct {
	P  float64 `json:"p"`
	R  float64 `json:"r"`
	F1 float64 `json:"f1"`
}

func prf(right, found, of int) PRF {
	var x PRF
	if found > 0 {
		x.P = float64(right) / float64(found)
	}
	if of > 0 {
		x.R = float64(right) / float64(of)
	}
	if x.P+x.R > 0 {
		x.F1 = 2 * x.P * x.R / (x.P + x.R)
	}
	return x
}

// Figures are what [Score] gives.
type Figures struct {
	// Encounters: of those of the gold, the ones that one record tells with the right
	// kind, parties, date, number and status, and that no other shares. NoSuch are
	// records that none of the gold's passages bears out.
	Encounters  Share `json:"encounters"`
	NoSuch      int   `json:"encounters of nothing"`
	Copies      PRF   `json:"copies"`
	Rehashes    PRF   `json:"rehashes"`
	Links       PRF   `json:"links"`
	LinkKind    Share `json:"kind of the links found"`
	Origins     Share `json:"origins"`
	OriginsGold Share `json:"origins of given tellings"`
	// OriginsOff is by how many origins an event's count is off, on the mean.
	OriginsOff float64 `json:"origins off by"`
	Alerts     PRF     `json:"alerts"`
	// ByType are the right, the told and the gold's alerts of each type.
	ByType   map[string][3]int  `json:"alerts by type"`
	Relation float64            `json:"relation macro F1"`
	ByKind   map[string]float64 `json:"relation F1"`
	Roles    Share              `json:"roles"`
	RolesOff Share              `json:"roles that are not right"`
	// TwoSpans counts alerts without two spans that can be checked; it must be none.
	TwoSpans int `json:"alerts without two spans"`
	// Missed and Wrong name what to look at; they are empty unless asked for.
	Missed []string `json:"missed,omitempty"`
	Wrong  []string `json:"wrong,omitempty"`
}

// Score compares a case with its gold.
func Score(g *Gold, c *parley.Case, list bool) Figures {
	s := &scorer{g: g, c: c, l: newLookup(g, c), list: list}
	s.encounters()
	s.links()
	s.origins()
	s.alerts()
	s.relations()
	s.roles()
	return s.f
}

type scorer struct {
	g    *Gold
	c    *parley.Case
	l    *lookup
	list bool
	f    Figures
}

func (s *scorer) missed(what ...string) {
	if s.list {
		s.f.Missed = append(s.f.Missed, strings.Join(what, " | "))
	}
}

func (s *scorer) wrong(what ...string) {
	if s.list {
		s.f.Wrong = append(s.f.Wrong, strings.Join(what, " | "))
	}
}

func kindOf(what string) string {
	switch {
	case strings.Contains(what, "call"):
		return "call"
	case what == "talks":
		return ""
	case strings.Contains(what, "round"):
		return "round"
	}
	return "meeting"
}

// encounters pairs records with the gold's, those that share most passages first.
func (s *scorer) encounters() {
	mentions := map[string][]parley.Mention{}
	for _, e := range s.c.Events {
		mentions[e.ID] = e.Mentions
	}
	type pairing struct{ gold, ours, n int }
	var all []pairing
	touched := make([]bool, len(s.c.Encounters))
	for k, x := range s.c.Encounters {
		for i, g := range s.g.Encounters {
			n := 0
			for _, p := range g.Passages {
				hit := slices.ContainsFunc(x.Events, func(id string) bool {
					return slices.ContainsFunc(mentions[id], func(m parley.Mention) bool { return s.l.holds(m.Article, m.Trigger, p.Passage) })
				})
				if hit {
					n++
				}
			}
			if n > 0 {
				touched[k] = true
				all = append(all, pairing{i, k, n})
			}
		}
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].n > all[j].n })
	ours, golds := map[int]bool{}, map[int]bool{}
	right := 0
	for _, p := range all {
		if ours[p.ours] || golds[p.gold] {
			continue
		}
		ours[p.ours], golds[p.gold] = true, true
		g, x := s.g.Encounters[p.gold], s.c.Encounters[p.ours]
		if why := s.differs(g, x); why == "" {
			right++
		} else {
			s.wrong("encounter", g.ID, g.Kind, g.Date, g.Status, "told as", x.What, x.Date.String(), string(x.Status), why)
		}
	}
	for i, g := range s.g.Encounters {
		if !golds[i] {
			s.missed("encounter", g.ID, g.Kind, g.Date, g.Status)
		}
	}
	for k, x := range s.c.Encounters {
		if !touched[k] {
			s.f.NoSuch++
			s.wrong("encounter of nothing", x.What, x.Date.String(), string(x.Status))
		}
	}
	s.f.Encounters = share(right, len(s.g.Encounters))
}

// differs says in what a record is not that of the gold; "" when in nothing.
func (s *scorer) differs(g Encounter, x parley.Encounter) string {
	status := map[string]parley.Status{"held": parley.Occurred, "occurred": parley.Occurred, "planned": parley.Planned, "cancelled": parley.Cancelled}[g.Status]
	if a, b := kindOf(g.Kind), kindOf(x.What); a != b && b != "" && !(a == "round" && b == "meeting") {
		return "kind"
	}
	if x.Status != status {
		return "status"
	}
	if g.Date != "" && x.Date.Known() {
		if day, err := parley.ParseTime(g.Date); err == nil && !x.Date.Meets(day.Interval()) {
			return "date"
		}
	}
	if g.Number != 0 && x.Number != 0 && g.Number != x.Number {
		return "number"
	}
	for _, p := range g.Parties {
		if !slices.ContainsFunc(x.Parties, func(a parley.Actor) bool { return named(a, p) }) {
			return "party " + p
		}
	}
	return ""
}

// named reports whether an actor is, or acts for, somebody of that name.
func named(a parley.Actor, name string) bool {
	return strings.EqualFold(a.Name, name) || strings.EqualFold(a.Country, name) || slices.ContainsFunc(a.ActsFor, func(s string) bool { return strings.EqualFold(s, name) })
}

func (s *scorer) links() {
	type edge struct{ from, to string }
	gold, ours := map[edge]string{}, map[edge]string{}
	for _, x := range s.g.Links {
		gold[edge{x.From, x.To}] = x.Kind
	}
	for _, x := range s.c.Copies {
		from, to := s.l.doc[x.Older], s.l.doc[x.Newer]
		if from != "" && to != "" {
			ours[edge{from, to}] = string(x.Relation)
		}
	}
	group := func(kind string) string {
		if kind == "rehash" {
			return kind
		}
		return "copy"
	}
	right, found, of := map[string]int{}, map[string]int{}, map[string]int{}
	same := 0
	for e, kind := range gold {
		of[group(kind)]++
		got, ok := ours[e]
		if !ok {
			s.missed("link", kind, e.from, e.to)
			continue
		}
		right["all"]++
		if group(got) == group(kind) {
			right[group(kind)]++
		}
		if got == kind {
			same++
		}
	}
	for e, kind := range ours {
		found[group(kind)]++
		if _, ok := gold[e]; !ok {
			s.wrong("link", kind, e.from, e.to)
		}
	}
	s.f.Copies = prf(right["copy"], found["copy"], of["copy"])
	s.f.Rehashes = prf(right["rehash"], found["rehash"], of["rehash"])
	s.f.Links = prf(right["all"], len(ours), len(gold))
	s.f.LinkKind = share(same, right["all"])
	sort.Strings(s.f.Missed)
	sort.Strings(s.f.Wrong)
}

// origins compares the counts of events that two documents and more tell. Given is what
// the lineage makes of the gold's tellings, whatever events were read.
func (s *scorer) origins() {
	exact, of, given, off := 0, 0, 0, 0
	for _, o := range s.g.Origins {
		if o.Documents < 2 {
			continue
		}
		of++
		if n := s.given(o.Event); n == o.Origins {
			given++
		} else {
			s.wrong("origins of given tellings", o.Event, strconv.Itoa(n), "for", strconv.Itoa(o.Origins))
		}
		told := map[string]bool{} // the documents of the gold
		for _, list := range o.Groups {
			for _, d := range list {
				told[d] = true
			}
		}
		var best *parley.Event
		most, fits := 0, false
		in := map[string][]string{} // events that tell it, by document
		for i := range s.c.Events {
			n := 0
			e := &s.c.Events[i]
			for _, r := range s.g.Reports {
				if r.Event != o.Event {
					continue
				}
				if slices.ContainsFunc(e.Mentions, func(m parley.Mention) bool { return s.l.holds(m.Article, m.Trigger, r.Passage) }) {
					in[r.Doc] = append(in[r.Doc], e.Type.String()+" "+string(e.Status)+" "+e.ID[1:5])
					n++
				}
			}
			// An attack is told where somebody is accused of it: what is of the gold's type
			// goes before what only stands in the same words.
			if own := s.typed(o.Event, e.Type); n > 0 && own && !fits || n > most && own == fits {
				best, most, fits = e, n, own
			}
		}
		count := 0
		if best != nil {
			count = best.Origins
		}
		off += max(count-o.Origins, o.Origins-count)
		switch {
		case best != nil && best.Origins == o.Origins:
			exact++
		case best == nil:
			s.missed("event of origins", o.Event)
		default:
			why := []string{"origins", o.Event, strconv.Itoa(best.Origins), "for", strconv.Itoa(o.Origins), best.Type.String() + " " + best.ID[1:5]}
			held := map[string]bool{}
			for _, m := range best.Mentions {
				held[s.l.doc[m.Article]] = true
			}
			for _, list := range o.Groups {
				for _, d := range list {
					if !held[d] {
						why = append(why, "not "+d+": "+strings.Join(slices.Compact(in[d]), ", "))
					}
				}
			}
			for _, m := range best.Mentions {
				if d := s.l.doc[m.Article]; held[d] && !told[d] {
					held[d] = false
					why = append(why, "but "+d+": "+m.Span.In(s.l.article[d].Text))
				}
			}
			s.wrong(why...)
		}
	}
	s.f.Origins, s.f.OriginsGold = share(exact, of), share(given, of)
	if of > 0 {
		s.f.OriginsOff = float64(off) / float64(of)
	}
}

// typed reports whether a type is that of an event of the gold, or as good.
func (s *scorer) typed(event string, t plover.Type) bool {
	for _, e := range s.g.Events {
		if e.ID == event && (e.Type == t.String() || slices.Contains(e.Alt, t.String())) {
			return true
		}
	}
	return false
}

// given is how many origins the lineage counts for the tellings of the gold: each with
// its stance, and those on whose word it is told.
func (s *scorer) given(event string) int {
	var mentions []parley.Mention
	for _, r := range s.g.Reports {
		a := s.l.article[r.Doc]
		if r.Event != event || a == nil {
			continue
		}
		m := parley.Mention{Stance: parley.Stance(r.Stance), Trigger: parley.Span{Start: r.Start}}
		m.Article = a.ID
		if at, ok := s.l.span(r.Passage); ok {
			m.Span, m.Trigger = at, at
		}
		for _, e := range s.g.Events {
			if e.ID == event {
				m.Type, _ = plover.Parse(e.Type)
				m.Actors = s.argument(e.Actor)
			}
		}
		m.ClaimedBy = s.argument(r.To)
		mentions = append(mentions, m)
	}
	return reconciling.Origins(s.c, mentions)
}

// argument is somebody of a case by a name in the gold.
func (s *scorer) argument(name string) []parley.Argument {
	if name == "" {
		return nil
	}
	for _, e := range s.c.Entities {
		if a := (parley.Actor{ID: e.ID, Name: e.Name, Country: e.Country, ActsFor: e.ActsFor}); strings.EqualFold(e.Name, name) {
			return []parley.Argument{{Actor: a}}
		}
	}
	return []parley.Argument{{Actor: parley.Actor{ID: name, Name: name}}}
}

// alertKinds are the relations of disputes that a reader is to be alerted to.
var alertKinds = map[parley.Relation]bool{parley.Conflict: true, parley.Party: true, parley.Update: true, parley.DateDiffers: true, parley.ZoneDiffers: true,
	parley.RoleDiffers: true, parley.LabelDiffers: true, parley.Attribution: true}

func (s *scorer) alerts() {
	told := make([]bool, len(s.g.Alerts))
	by := map[string][3]int{}
	right, found := 0, 0
	count := func(kind string, i int) {
		x := by[kind]
		x[i]++
		by[kind] = x
	}
	for i := range s.c.Disputes {
		d := &s.c.Disputes[i]
		if !alertKinds[d.Relation] {
			continue
		}
		found++
		kind := string(d.Relation)
		count(kind, 1)
		if len(d.Values) < 2 {
			s.f.TwoSpans++
		}
		hit := false
		for k, a := range s.g.Alerts {
			side := func(p Passage, also []Passage) bool {
				return slices.ContainsFunc(d.Values, func(v parley.Value) bool { return s.l.holds(v.Article, v.Span, append([]Passage{p}, also...)...) })
			}
			if a.Type == "role" { // any passage that has the person's office right is as good
				a.AlsoB = append(a.AlsoB, s.rightOf(a.A)...)
			}
			if a.Type == "label" { // and so is any that takes the same side
				a.AlsoA, a.AlsoB = append(a.AlsoA, s.sideWith(a.A)...), append(a.AlsoB, s.sideWith(a.B)...)
			}
			if a.Type == kind && side(a.A, a.AlsoA) && side(a.B, a.AlsoB) {
				hit = true
				if !told[k] {
					told[k] = true
					count(kind, 0)
				}
			}
		}
		if hit {
			right++
		} else {
			var words []string
			for _, v := range d.Values {
				words = append(words, s.l.doc[v.Article]+": "+v.Words)
			}
			s.wrong(append([]string{"alert", kind, d.Slot}, words...)...)
		}
	}
	for _, o := range s.c.Omissions {
		if o.Bloc == "" {
			continue
		}
		found++
		count("omission", 1)
		hit := false
		for k, a := range s.g.Alerts {
			if a.Type != "omission" || !s.omits(o, a) {
				continue
			}
			hit = true
			if !told[k] {
				told[k] = true
				count("omission", 0)
			}
		}
		if hit {
			right++
		} else {
			s.wrong("alert omission", o.Bloc, o.Proposition)
		}
	}
	recalled := 0
	for k, a := range s.g.Alerts {
		count(a.Type, 2)
		if told[k] {
			recalled++
		} else {
			s.missed("alert", a.Type, a.Slot, a.A.Doc+": "+a.A.Text, a.B.Doc+": "+a.B.Text)
		}
	}
	s.f.Alerts = prf(right, found, 0)
	if len(told) > 0 {
		s.f.Alerts.R = float64(recalled) / float64(len(told))
	}
	if s.f.Alerts.P+s.f.Alerts.R > 0 {
		s.f.Alerts.F1 = 2 * s.f.Alerts.P * s.f.Alerts.R / (s.f.Alerts.P + s.f.Alerts.R)
	}
	s.f.ByType = by
}

// rightOf are the passages that give the right office to the person of a passage.
func (s *scorer) rightOf(p Passage) []Passage {
	var out []Passage
	for _, r := range s.g.Roles {
		if r.Doc != p.Doc || r.Start != p.Start {
			continue
		}
		for _, x := range s.g.Roles {
			if x.Person == r.Person && x.Verdict == "right" {
				out = append(out, x.Passage)
			}
		}
	}
	return out
}

// sideWith are the passages that name the same thing so as to take the same side.
func (s *scorer) sideWith(p Passage) []Passage {
	var out []Passage
	for _, l := range s.g.Labels {
		if l.Doc != p.Doc || l.Start != p.Start {
			continue
		}
		for _, x := range s.g.Labels {
			if x.Referent == l.Referent && x.Side == l.Side {
				out = append(out, x.Passage)
			}
		}
	}
	return out
}

// omits reports whether an omission is the one of an alert: the same bloc is silent of
// what the alert's first passage tells.
func (s *scorer) omits(o parley.Omission, a Alert) bool {
	told := slices.ContainsFunc(o.Evidence, func(f parley.Finding) bool {
		return s.l.holds(f.Article, f.Span, append([]Passage{a.A}, a.AlsoA...)...)
	})
	if !told {
		return false
	}
	return slices.ContainsFunc(s.g.Omissions, func(g struct {
		Proposition, Bloc string
		ToldBy            []string `json:"told_by"`
		Silent            []string
		Material          bool
	}) bool {
		return g.Proposition == a.Event && strings.EqualFold(g.Bloc, o.Bloc)
	})
}

// relations compares how each pair of the gold's values stands to each other.
func (s *scorer) relations() {
	at := map[string]Passage{}
	same := map[string][]Passage{} // of values that say the same
	key := map[string]string{}
	for _, v := range s.g.Values {
		at[v.ID] = v.Passage
		show := func(p *int) string {
			if p == nil {
				return "-"
			}
			return strconv.Itoa(*p)
		}
		k := strings.Join([]string{v.Event, v.Slot, show(v.Low), show(v.High), v.From, v.To, v.Population}, " ")
		key[v.ID] = k
		same[k] = append(same[k], v.Passage)
	}
	right, found, of := map[string]int{}, map[string]int{}, map[string]int{}
	kinds := map[string]bool{}
	for _, p := range s.g.Pairs {
		got := "none"
		for i := range s.c.Disputes {
			d := &s.c.Disputes[i]
			for _, pair := range d.Pairs {
				a, b := d.Values[pair.A], d.Values[pair.B]
				one, other := same[key[p.A]], same[key[p.B]]
				if s.l.holds(a.Article, a.Span, one...) && s.l.holds(b.Article, b.Span, other...) ||
					s.l.holds(a.Article, a.Span, other...) && s.l.holds(b.Article, b.Span, one...) {
					got = string(pair.Relation)
				}
			}
		}
		kinds[p.Relation] = true
		of[p.Relation]++
		if got != "none" {
			found[got]++
		}
		if got == p.Relation {
			right[got]++
		} else {
			s.missed("pair", p.Relation, "told as "+got, p.Slot, at[p.A].Doc+": "+at[p.A].Text, at[p.B].Doc+": "+at[p.B].Text)
		}
	}
	s.f.ByKind = map[string]float64{}
	for k := range kinds {
		s.f.ByKind[k] = prf(right[k], found[k], of[k]).F1
		s.f.Relation += s.f.ByKind[k] / float64(len(kinds))
	}
}

func (s *scorer) roles() {
	right, off, offOf := 0, 0, 0
	for _, r := range s.g.Roles {
		verdict := "none"
		for _, x := range s.c.Roles {
			if s.l.holds(x.Article, x.Span, r.Passage) {
				verdict = x.Verdict
				if verdict == r.Verdict {
					break
				}
			}
		}
		ok := verdict == r.Verdict
		if ok {
			right++
		} else {
			s.missed("role", r.Verdict, "told as "+verdict, r.Doc+": "+r.Text)
		}
		if r.Verdict != "right" {
			offOf++
			if ok {
				off++
			}
		}
	}
	s.f.Roles, s.f.RolesOff = share(right, len(s.g.Roles)), share(off, offOf)
}
