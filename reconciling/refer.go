package reconciling

import (
	"slices"
	"sort"
	"strconv"
	"strings"
	"time"

	"parley"
	"parley/plover"
)

// A held is an event as those who point back to it can know it.
type held struct {
	*parley.Event
	number int
	level  string
	family string
	days   []parley.Interval // on which its tellings put it
	sides  map[string]bool
	known  bool      // whose sides they are, two countries
	first  time.Time // when it was first told; the zero time where that is not known
	at     int       // its place in the roll
}

// A roll lists what references of one type may speak of, in the order of the events: all of
// it, and by what ties a reference to it, one of which must: its number, its place or a day.
type roll struct {
	all      []*held
	byNumber map[int][]int
	byPlace  map[string][]int // in small letters
	byDay    map[int64][]int
	inTheAir []int // those that may come, without a day or a number
}

func newRoll() *roll {
	return &roll{byNumber: map[int][]int{}, byPlace: map[string][]int{}, byDay: map[int64][]int{}}
}

func (r *roll) add(h *held) {
	h.at = len(r.all)
	r.all = append(r.all, h)
	r.enter(h, 0, "", 0)
	if h.Status == parley.Planned && h.number == 0 && !h.Date.Exact() && h.family == "in person" {
		r.inTheAir = append(r.inTheAir, h.at)
	}
}

// know adds to what an event is known by what one more telling says of it.
func (r *roll) know(h *held, m *parley.Mention) {
	number, place, days := h.number, h.Place, len(h.days)
	h.know(m)
	r.enter(h, number, place, days)
}

// enter lists an event under what it is known by, unless it has been.
func (r *roll) enter(h *held, number int, place string, days int) {
	if h.number != number {
		r.byNumber[h.number] = append(r.byNumber[h.number], h.at)
	}
	if h.Place != place {
		r.byPlace[strings.ToLower(h.Place)] = append(r.byPlace[strings.ToLower(h.Place)], h.at)
	}
	for _, day := range h.days[days:] {
		r.byDay[day.From.T.Unix()] = append(r.byDay[day.From.T.Unix()], h.at)
	}
}

// near returns the events that something ties to a reference, in order.
func (r *roll) near(m *parley.Mention) []*held {
	var at []int
	if m.Number != 0 {
		at = append(at, r.byNumber[m.Number]...)
	}
	if m.Place != "" {
		at = append(at, r.byPlace[strings.ToLower(m.Place)]...)
	}
	if m.Date.Exact() {
		at = append(at, r.byDay[m.Date.From.T.Unix()]...)
	}
	if m.Status == parley.Planned && !m.Date.Known() && m.Number == 0 {
		at = append(at, r.inTheAir...)
	}
	slices.Sort(at)
	at = slices.Compact(at)
	out := make([]*held, len(at))
	for i, n := range at {
		out[i] = r.all[n]
	}
	return out
}

// refer gives the references of the articles to the events that they speak of: each to
// the one that has its number, its day or its place, and nothing against it. One that two
// would do for is told of neither.
func (d *desk) refer(events []parley.Event) []parley.Event {
	known := map[plover.Type]*roll{plover.Consult: newRoll(), plover.Assault: newRoll()}
	for i := range events {
		e := &events[i]
		if e.Type != plover.Consult && e.Type != plover.Assault {
			continue
		}
		h := &held{Event: e, number: d.numberOf(e), sides: map[string]bool{}}
		if e.Type == plover.Consult {
			h.family = kindOf(called(e))
		}
		countries := map[string]bool{}
		for _, a := range append(slices.Clone(e.Actors), e.Recipients...) {
			h.sides[sideOf(a)] = true
			if a.Country != "" {
				countries[a.Country] = true
			}
		}
		h.known = len(countries) >= 2
		for k := range e.Mentions {
			m := &e.Mentions[k]
			if h.level == "" && e.Type == plover.Consult {
				h.level = d.level(m.Actors, m.Recipients)
			}
			h.know(m)
			if out := d.article[m.Article].Published; out.Known() && (h.first.IsZero() || out.T.Before(h.first)) {
				h.first = out.T
			}
		}
		known[e.Type].add(h)
	}
	var open []*parley.Mention
	for i := range d.readings {
		for k := range d.readings[i].References {
			open = append(open, &d.readings[i].References[k])
		}
	}
	open = d.settle(open, known)
	events = append(events, d.ofSeries(open, known[plover.Consult].all)...)
	sort.SliceStable(events, func(i, j int) bool { return d.earlier(&events[i], &events[j]) })
	return events
}

// settle gives the references to events until no more can be given, and returns those left.
// What one tells, its day, may be what another is known by.
func (d *desk) settle(open []*parley.Mention, known map[plover.Type]*roll) []*parley.Mention {
	for {
		grown := map[*held][]parley.Mention{}
		var left []*parley.Mention
		for _, m := range open {
			if h := d.referent(m, known[m.Type]); h != nil {
				grown[h] = append(grown[h], *m)
			} else {
				left = append(left, m)
			}
		}
		if len(left) == len(open) {
			return left
		}
		open = left
		for h, more := range grown { // each on its own: their order does not show
			h.Mentions = append(h.Mentions, more...)
			d.retold(h.Event)
			for _, m := range more {
				known[h.Type].know(h, &m)
			}
		}
	}
}

// ofSeries makes events of the calls and rounds that articles only point to, and that no
// event is: those that name their two sides, and those of a number that none has. Where all that are numbered in the case are between the same two
// sides, so are those. Their day or place must be told.
func (d *desk) ofSeries(open []*parley.Mention, known []*held) []parley.Event {
	sides := map[bool][]parley.Actor{} // of calls, and of what is no call
	mixed := map[bool]bool{}
	taken := map[string]bool{}
	for _, h := range known {
		if h.number == 0 {
			continue
		}
		call := h.family == "call"
		taken[seriesKey(call, h.Status, h.number)] = true
		if !h.known {
			continue
		}
		var own []parley.Actor
		for _, a := range append(slices.Clone(h.Actors), h.Recipients...) {
			if s := sideActor(a); s.Country != "" && !slices.ContainsFunc(own, func(o parley.Actor) bool { return o.Country == s.Country }) {
				own = append(own, parley.Actor{ID: s.Country, Name: s.Name, Country: s.Country})
			}
		}
		sort.Slice(own, func(i, j int) bool { return own[i].Country < own[j].Country })
		if was := sides[call]; was == nil {
			sides[call] = own
		} else if len(was) != len(own) || slices.ContainsFunc(was, func(a parley.Actor) bool {
			return !slices.ContainsFunc(own, func(o parley.Actor) bool { return o.Country == a.Country })
		}) {
			mixed[call] = true
		}
	}
	var met []*parley.Event
	for _, h := range known {
		met = append(met, h.Event)
	}
	pair := usual(met)
	groups := map[string][]parley.Mention{}
	for _, m := range open {
		if key := bySides(m); key != "" && m.Date.Exact() { // it names them itself
			groups[key] = append(groups[key], *m)
			continue
		}
		if key := d.byRank(m); key != "" && len(pair) == 2 && m.Number == 0 { // "the negotiators' meeting in Harbin"
			own := *m
			own.Actors, own.Recipients = append(own.Actors[:len(own.Actors):len(own.Actors)], parley.Argument{Actor: pair[0]}), []parley.Argument{{Actor: pair[1]}}
			groups[key] = append(groups[key], own)
			continue
		}
		call := kindOf(m.What) == "call"
		if key := seriesKey(call, m.Status, m.Number); m.Type == plover.Consult && m.Number > 0 && (call || kindOf(m.What) == "round") && len(sides[call]) == 2 && !mixed[call] && !taken[key] {
			own := *m
			own.Actors = []parley.Argument{{Actor: sides[call][0]}}
			own.Recipients = []parley.Argument{{Actor: sides[call][1]}}
			groups[key] = append(groups[key], own)
		}
	}
	keys := map[string]bool{}
	for k := range groups {
		keys[k] = true
	}
	var out []parley.Event
	for _, k := range sorted(keys) {
		told, apart := false, false
		for i, a := range groups[k] {
			told = told || a.Date.Exact() || a.Place != ""
			for _, b := range groups[k][:i] {
				apart = apart || a.Date.Exact() && b.Date.Exact() && a.Date.From.T.Sub(b.Date.From.T).Abs() > slip || !placesMeet(&a, &b)
			}
		}
		if told && !apart {
			out = append(out, d.event(groups[k]))
		}
	}
	return out
}

// bySides is the key of a consultation by the two sides that it names, its number and its
// day; empty where it names fewer or more.
func bySides(m *parley.Mention) string {
	sides := map[string]bool{}
	for _, a := range append(slices.Clone(m.Actors), m.Recipients...) {
		if a.Country != "" {
			sides[a.Country] = true
		}
	}
	if m.Type != plover.Consult || len(sides) != 2 || m.Status != parley.Occurred {
		return ""
	}
	return kindOf(m.What) + strings.Join(sorted(sides), " ") + m.Date.String() + strconv.Itoa(m.Number)
}

// byRank is the key of a consultation of which only the rank of those who meet is told, with
// its day or its place; empty for others.
func (d *desk) byRank(m *parley.Mention) string {
	if m.Type != plover.Consult || len(m.Actors) != 1 || m.Actors[0].Country != "" || len(m.Recipients) > 0 || m.Status == parley.Planned && !m.Date.Exact() {
		return ""
	}
	level := d.level(m.Actors)
	if level == "" || !m.Date.Exact() && m.Place == "" {
		return ""
	}
	at := m.Place
	if m.Date.Exact() {
		at = m.Date.String()
	}
	return level + " " + string(m.Status) + " " + kindOf(m.What) + " " + at
}

// seriesKey names a call or round of a number, still to come or held.
func seriesKey(call bool, status parley.Status, number int) string {
	kind := "round "
	if call {
		kind = "call "
	}
	if status == parley.Planned || status == parley.Cancelled {
		kind = "planned " + kind
	}
	return kind + strconv.Itoa(number)
}

// know adds to what an event is known by what one more telling says of it.
func (h *held) know(m *parley.Mention) {
	if m.Date.Exact() && !slices.Contains(h.days, m.Date) {
		h.days = append(h.days, m.Date)
	}
	if h.number == 0 {
		h.number = m.Number
	}
	if h.Place == "" {
		h.Place = m.Place
	}
}

// within reports whether a day is no further than a gap from one on which an event is put.
func (h *held) within(day parley.Interval, gap time.Duration) bool {
	return slices.ContainsFunc(h.days, func(d parley.Interval) bool { return d.From.T.Sub(day.From.T).Abs() <= gap })
}

// retold puts an event that has got tellings in order again.
func (d *desk) retold(e *parley.Event) {
	sort.SliceStable(e.Mentions, func(i, j int) bool {
		a, b := &e.Mentions[i], &e.Mentions[j]
		if a.Article != b.Article {
			return d.order[a.Article] < d.order[b.Article]
		}
		return a.Trigger.Start < b.Trigger.Start
	})
	if e.Status != parley.Cancelled { // which is dated by its own day
		e.Date = d.dateOf(e.Mentions, e.Date)
	}
	e.Corroboration = d.corroboration(e.Mentions)
}

// referent is the event that a reference speaks of, nil where that is not clear.
func (d *desk) referent(m *parley.Mention, known *roll) *held {
	if known == nil {
		return nil
	}
	events := known.all
	if len(d.decided) == 0 { // somebody's decision ties what nothing else does
		events = known.near(m)
	}
	var best *held
	most, tied := 0, false
	for _, h := range events {
		switch points := d.points(m, h); {
		case points == 0 || points < most:
		case points == most && best != nil && d.alike(best, h):
			if len(h.Mentions) > len(best.Mentions) {
				best = h
			}
		case points == most:
			tied = true
		default:
			best, most, tied = h, points, false
		}
	}
	if best == nil || tied {
		return nil
	}
	return best
}

// alike reports whether two records may be of one event, so that it does not matter which
// of them a telling is given to.
func (d *desk) alike(a, b *held) bool {
	if a.number != 0 && a.number == b.number {
		return true
	}
	return a.Date.Exact() && a.Date == b.Date && (a.Place == b.Place || a.Place == "" || b.Place == "")
}

// points says how much ties a reference to an event; 0 where something speaks against it
// or too little for it.
func (d *desk) points(m *parley.Mention, h *held) int {
	for _, p := range slices.Backward(d.decided) {
		for _, pair := range [][2]string{{p.A, p.B}, {p.B, p.A}} {
			if pair[0] == m.ID && slices.ContainsFunc(h.Mentions, func(o parley.Mention) bool { return o.ID == pair[1] }) {
				if p.Same {
					return 100
				}
				return 0
			}
		}
	}
	if !statusesMeet(h.Status, m.Status) {
		return 0
	}
	points, firm := 0, false
	if m.Type == plover.Consult {
		switch kind := kindOf(m.What); {
		case kind == h.family && kind != "":
			points++
		case kind != "" && h.family != "" && (kind == "call" || h.family == "call"), h.family == "call" && m.Place != "":
			return 0
		}
	}
	switch {
	case m.Number != 0 && m.Number == h.number:
		points, firm = points+2, true
	case m.Number != 0 && h.number != 0:
		return 0
	}
	if m.Place != "" && h.Place != "" {
		switch {
		case strings.EqualFold(m.Place, h.Place):
			points, firm = points+1, true
		case isCountry(m.Place, placeCountry(h.Event)) || isCountry(h.Place, m.PlaceCountry):
		default:
			return 0
		}
	} else if m.Type == plover.Assault {
		return 0
	}
	out := d.article[m.Article].Published
	switch {
	case m.Date.Exact():
		on := slices.ContainsFunc(h.days, func(day parley.Interval) bool { return day.Meets(m.Date) })
		near := h.within(m.Date, slip)
		switch {
		case on:
			points, firm = points+2, true
		case near && m.Number != 0 && m.Number == h.number:
		case m.Status == parley.Planned && kindOf(m.What) == "round" && h.family == "round" && m.Number != 0 && m.Number == h.number && h.within(m.Date, 6*24*time.Hour):
			// one of a number is planned once: a telling has the day wrong, and most will say which
		case len(h.days) > 0 || h.Date.Known() && !h.Date.Meets(m.Date):
			return 0
		}
	case m.Date.Known():
		if h.Date.Known() && !h.Date.Meets(m.Date) {
			return 0
		}
	case h.Status == parley.Occurred && out.Known():
		at := h.first
		if h.Date.From.Known() {
			at = h.Date.From.T
		}
		if after := out.Interval().To.T.Sub(at); at.IsZero() || after < 0 || after > past {
			return 0 // told of as known, it is no older than what is still news
		}
	}
	level := d.level(m.Actors)
	switch {
	case level != "" && level == h.level:
		if points++; d.inTheAir(m, h) {
			points, firm = points+1, true
		}
	case level != "" && h.level != "":
		return 0
	}
	for _, a := range m.Actors {
		switch {
		case a.Country == "":
		case h.sides[a.Country]:
			points++
		case m.Type == plover.Consult && h.known:
			return 0
		}
	}
	if !firm || m.Type == plover.Consult && points < 2 {
		return 0
	}
	return points
}

// inTheAir reports whether a reference and an event are both of a meeting in person that may come,
// without a day or a number, and the news of it is of the same two weeks.
func (d *desk) inTheAir(m *parley.Mention, h *held) bool {
	out := d.article[m.Article].Published
	return m.Status == parley.Planned && h.Status == parley.Planned && kindOf(m.What) == "in person" && h.family == "in person" &&
		m.Number == 0 && h.number == 0 && !m.Date.Known() && !h.Date.Exact() && out.Known() && !h.first.IsZero() && out.T.Sub(h.first).Abs() <= 14*24*time.Hour
}

// kindOf is how a consultation was held, as far as its name says.
func kindOf(what string) string {
	switch what {
	case "call":
		return "call"
	case "round of talks":
		return "round"
	case "meeting", "summit", "visit":
		return "in person"
	}
	return ""
}
