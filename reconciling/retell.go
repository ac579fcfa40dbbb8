package reconciling

import (
	"slices"
	"sort"
	"strings"

	"parley"
	"parley/plover"
	"parley/reconciling/kinds"
)

// A retelling is a line that tells an event which somebody else tells, too.
type retelling struct {
	line, event int
	points      float64
	sure        bool // both are of one sure kind
}

// standing are the events that are read in each article, by their triggers.
func standing(events []parley.Event) map[string][]placed {
	out := map[string][]placed{}
	for n := range events {
		for k := range events[n].Mentions {
			if m := &events[n].Mentions[k]; m.Rule != againRule {
				out[m.Article] = append(out[m.Article], placed{m.Trigger, n})
			}
		}
	}
	return out
}

// numbered are those of lines that tell a place in a series.
func (h hits) numbered(x *index, number int) hits {
	var out hits
	for _, hit := range h {
		if int(x.lines[uint32(hit)].ordinal) == number {
			out = append(out, hit)
		}
	}
	return out
}

type placed struct {
	parley.Span
	event int
}

// againRule names how a telling was found.
const againRule = "told in the words of others"

// retell joins events that are told in the same words of the same day, and gives each the
// sentences of other articles that say the same, though nobody read an event in them: to the
// one of which they say most. What they say may be what still others say, so it is done again
// until nothing is found.
func (d *desk) retell(events []parley.Event) []parley.Event {
	x := d.lines(events)
	if x.of == 0 {
		return events
	}
	events = d.untold(x, events)
	d.overAttacks(x, events)
	events = d.alikeTold(x, events)
	for range 4 {
		more, one := d.retellings(x, events)
		if len(more) == 0 && one == nil {
			break
		}
		for n := range events {
			if len(more[n]) > 0 {
				events[n].Mentions = slices.Concat(events[n].Mentions, more[n])
				d.retold(&events[n])
			}
		}
		if one != nil {
			events = d.joinedAll(events, one)
		}
	}
	return events
}

// oneDeedAs groups the types as which one deed is read: to outlaw an import is a sanction or an order,
// to send soldiers home a withdrawal or a concession.
var oneDeedAs = map[plover.Type]string{plover.Sanction: "pressure", plover.Coerce: "pressure", plover.Retreat: "relief", plover.Concede: "relief", plover.Aid: "relief",
	plover.Cooperate: "relief"}

func akin(a, b plover.Type) bool { return a == b || oneDeedAs[a] != "" && oneDeedAs[a] == oneDeedAs[b] }

// joinedEvent is the record of several: of the type that most of their tellings have.
func (d *desk) joinedEvent(events []parley.Event, of []int) parley.Event {
	var mentions []parley.Mention
	var figures []string
	lead := of[0]
	for _, n := range of {
		mentions = append(mentions, events[n].Mentions...)
		figures = append(figures, events[n].Figures...)
		if len(events[n].Mentions) > len(events[lead].Mentions) {
			lead = n
		}
	}
	for i := range mentions {
		mentions[i].Type = events[lead].Type
	}
	e := d.event(mentions)
	e.Figures = append(e.Figures, figures...)
	slices.Sort(e.Figures)
	e.Figures = slices.Compact(e.Figures)
	return e
}

// keptApart reports whether something keeps the events of two lists apart: what is said of
// them, who did them, where, or somebody's decision.
func (d *desk) keptApart(events []parley.Event, a, b []int) bool {
	for _, i := range a {
		for _, k := range b {
			x, y := &events[i], &events[k]
			if d.decided.apart(x, y) || x.Contested != y.Contested && x.Type != plover.Assault || d.otherSide(x, y) ||
				x.Place != "" && y.Place != "" && !strings.EqualFold(x.Place, y.Place) && !isCountry(x.Place, placeCountry(y)) && !isCountry(y.Place, placeCountry(x)) {
				return true
			}
			if days, other := d.daysOf(x), d.daysOf(y); len(days) > 0 && len(other) > 0 && !meetDays(days, other) {
				return true
			}
			for m := range x.Mentions {
				for n := range y.Mentions {
					if p, q := &x.Mentions[m], &y.Mentions[n]; p.Article == q.Article && p.Span.Overlaps(q.Span) && d.word(p) != d.word(q) {
						return true // two deeds told in one breath
					}
				}
			}
		}
	}
	return false
}

func meetDays(a, b []int64) bool {
	return slices.ContainsFunc(a, func(day int64) bool { return slices.Contains(b, day) })
}

// exchanged reports whether prisoners went home in both directions, or may have: either side
// may be told to have let them go.
func (d *desk) exchanged(e *parley.Event) bool {
	return (e.Type == plover.Retreat || e.Type == plover.Concede || e.Type == plover.Cooperate) && slices.ContainsFunc(e.Mentions, func(m parley.Mention) bool {
		_, has := slices.BinarySearch(lineWords(m.Span.In(d.article[m.Article].Text)).words, captive)
		return has
	})
}

var captive = hashed("prison")

// otherSide reports whether two events are told to have been done by two sides.
func (d *desk) otherSide(a, b *parley.Event) bool {
	side := func(e *parley.Event) map[string]bool {
		out := map[string]bool{}
		for _, x := range e.Actors {
			if x.Country != "" {
				out[x.Country] = true
			}
		}
		return out
	}
	x, y := side(a), side(b)
	if d.otherCharge(a, b) {
		return true
	}
	if len(x) == 0 || len(y) == 0 || d.exchanged(a) && d.exchanged(b) {
		return false
	}
	for s := range x {
		if y[s] {
			return false
		}
	}
	return true
}

// retellings are the mentions to be added to events, by their place in the list, and which
// events are one because a line in which one was read tells the other; nil where none are.
func (d *desk) retellings(x *index, events []parley.Event) (map[int][]parley.Mention, *joiner) {
	best := map[int]retelling{}
	seen := make([]int, len(x.lines)) // by which telling a line was last looked at
	at := 0
	once := d.once(x, events)
	for n := range events {
		e := &events[n]
		if e.Status != parley.Occurred && e.Status != parley.Cancelled && !(e.Status == parley.Planned && e.Type == plover.Consult) {
			continue
		}
		p := d.pointed(x, e)
		tells := map[string]bool{}
		for k := range e.Mentions {
			tells[e.Mentions[k].Article] = true
		}
		for k := range e.Mentions {
			at++
			told := d.clause(x, events, n, k, p.days)
			look := func(list hits, dated bool) {
				for _, hit := range list {
					i := uint32(hit)
					if seen[i] == at {
						continue
					}
					seen[i] = at
					l := &x.lines[i]
					if tells[l.article] {
						continue
					}
					score, bids := d.sameBid(&told, l)
					if !bids {
						score = d.retells(x, &p, &told, l, dated)
					}
					if score <= 0 {
						continue
					}
					if b, had := best[int(i)]; !had || score > b.points || score == b.points && n < b.event {
						best[int(i)] = retelling{int(i), n, score, kinds.Same(p.kind, l.kind)}
					}
				}
			}
			if offers(told.Type) || told.Type == plover.Request { // whenever it is thought to have been
				if b := d.bid[standsAt{told.Article, d.breath(told.Mention).Start}]; b.key != "" {
					look(slices.DeleteFunc(slices.Clone(x.bids[b.key]), func(hit uint64) bool { return !d.outTogether(told.Article, x.lines[hit].article) }), false)
				}
			}
			if len(told.days) == 0 {
				continue
			}
			for _, day := range told.days {
				for _, w := range told.keys {
					look(x.on[day].of(w), true)
				}
			}
			if p.number != 0 && len(told.days) == 1 { // one may have the day wrong of what has its number
				for _, day := range []int64{told.days[0] - 1, told.days[0] + 1} {
					for _, w := range told.keys {
						look(x.on[day].of(w).numbered(x, p.number), true)
					}
				}
			}
			for day := slices.Min(told.days); day <= slices.Max(told.days)+2; day++ {
				for _, w := range told.keys {
					look(x.out[day].of(w), false)
				}
			}
			if once[n] {
				for day := told.days[0] + 3; day <= told.days[0]+remembered; day++ {
					for _, w := range told.late {
						look(x.out[day].of(w), false)
					}
				}
			}
		}
	}
	var order []int
	for i := range best {
		order = append(order, i)
	}
	sort.Ints(order)
	more := map[int][]parley.Mention{}
	read, one := standing(events), newJoiner(len(events))
	deed := func(n int) kinds.Guess { return d.kind(x, &events[n]) }
	joined := false
	for _, i := range order {
		b, l := best[i], &x.lines[i]
		told := false // by what was read in it
		for _, r := range read[l.article] {
			x, y := &events[b.event], &events[r.event]
			if l.Overlaps(r.Span) && x.Type == plover.Consult && y.Type == plover.Consult && !statusesMeet(x.Status, y.Status) {
				if told = y.Date.Exact() || len(y.Mentions) > 1; told {
					break // what was planned is not what was held
				}
				continue
			}
			if !l.Overlaps(r.Span) || !akin(x.Type, y.Type) || kinds.Apart(deed(b.event), deed(r.event)) || !b.sure && (x.Type == plover.Consult || x.Status != y.Status) {
				continue
			}
			if p, q := one.root(b.event), one.root(r.event); p == q || !d.keptApart(events, one.of(p), one.of(q)) {
				if told = true; p != q {
					one.join(p, q)
					joined = true
				}
			}
		}
		if told || events[b.event].Contested && l.held.hasAkin(events[b.event].Type) {
			continue
		}
		l.held |= 1 << events[b.event].Type
		if !slices.ContainsFunc(more[b.event], func(m parley.Mention) bool { return m.Article == l.article }) {
			m := d.again(&events[b.event], l)
			x.again[m.ID] = int32(i)
			more[b.event] = append(more[b.event], m)
		}
	}
	if !joined {
		one = nil
	}
	return more, one
}

// remembered is for how many days a deed that is the only one of its kind is told without its
// day.
const remembered = 14

// once tells of each event whether it is the only one of its sure kind that its doer did, as far
// as it and others have a day: what is told of such a deed later and without a day is told of it.
// What is done by a word may be said again any day.
func (d *desk) once(x *index, events []parley.Event) []bool {
	type deed struct {
		kind uint8
		doer string
	}
	days := map[deed]int64{}
	of := make([]deed, len(events))
	for n := range events {
		e := &events[n]
		if e.Status != parley.Occurred || !e.Date.Exact() || e.Type == plover.Consult || spoken[e.Type] || offers(e.Type) {
			continue
		}
		guess := d.kind(x, e)
		of[n] = deed{guess.Sure(), countryIn(e.Actors)}
		if of[n].kind == 0 || of[n].doer == "" {
			of[n] = deed{}
			continue
		}
		day := dayNumber(e.Date.From)
		if other, had := days[of[n]]; had && other != day {
			day = several
		}
		days[of[n]] = day
	}
	out := make([]bool, len(events))
	for n := range events {
		out[n] = of[n].kind != 0 && days[of[n]] != several
	}
	return out
}

// several stands for more than one day.
const several = -1

// A pointed is an event as lines are held against it.
type pointed struct {
	*parley.Event
	number                         int // in its series
	call                           bool
	town                           string // that was attacked
	crowd                          bool   // those who did it have no name that another could repeat
	days                           []int64
	sides, actor, recipient, place []uint32
	kind                           kinds.Guess // of the deed
	voice                          string      // of those who did it
}

func (d *desk) pointed(x *index, e *parley.Event) pointed {
	p := pointed{Event: e, kind: d.kind(x, e), days: d.daysOf(e), sides: sideWords(e), actor: wordsOf(e.Actors), recipient: wordsOf(e.Recipients), place: lineWords(e.Place).words, voice: d.voice(e.Actors)}
	p.crowd = len(e.Actors) > 0 && !slices.ContainsFunc(e.Actors, func(a parley.Actor) bool { return a.Country != "" || len(a.ActsFor) > 0 || !unnamed(a.Name) })
	if e.Type == plover.Assault && slices.Contains(d.towns, e.Place) {
		p.town = e.Place
	}
	if e.Type == plover.Consult {
		p.number, p.call = d.numberOf(e), kindOf(called(e)) == "call"
	}
	return p
}

// prospect reports whether an event is a meeting that may come some day: what is known of it is
// the day on which it was spoken of.
func (p *pointed) prospect() bool {
	return p.Type == plover.Consult && p.Status == parley.Planned && !p.Date.Known()
}

// sameBid says how much speaks for a line's telling the same bid as a telling of an offer or a
// demand does, and whether that is known without asking for their words.
func (d *desk) sameBid(told *clause, l *line) (score float64, known bool) {
	if !offers(told.Type) && told.Type != plover.Request {
		return 0, false
	}
	a, b := d.bid[standsAt{told.Article, d.breath(told.Mention).Start}], d.bid[standsAt{l.article, l.Start}]
	switch {
	case a.key == "" || b.key == "":
		return 0, false
	case a.asks != b.asks:
		return 0, true
	case a.key != b.key || !d.outTogether(told.Article, l.article):
		return 0, false
	}
	return surely, true
}

// outTogether reports whether two articles came out near enough to speak of one offer.
func (d *desk) outTogether(a, b string) bool {
	return d.article[a].Published.T.Sub(d.article[b].Published.T).Abs() <= sameDays
}

// surely is how much speaks for what is known otherwise than by its words.
const surely = 10

// retells says how much speaks for a line's telling an event as a clause does; it does when it
// is above 0.
func (d *desk) retells(x *index, e *pointed, told *clause, l *line, dated bool) float64 {
	same := kinds.Same(e.kind, l.kind)
	if kinds.Apart(e.kind, l.kind) && !(byPhone(e.kind) && byPhone(l.kind) && meetWords(e.actor, l.words) && meetWords(e.recipient, l.words)) || l.no != told.no && (e.Type != plover.Reject || !l.refuses) || e.Type == plover.Reject && told.refuses && !l.refuses ||
		e.Type == plover.Assault && l.charge && !(same && l.kind.VerySure()) || e.Type == plover.Accuse && !l.charge && !same && l.held.has(plover.Assault) || !came(e.Event, l, e.days) ||
		e.Type == plover.Consult && (!dated || l.call != e.call || l.ordinal != 0 && e.number != 0 && int(l.ordinal) != e.number) {
		return 0
	}
	if e.Type == plover.Reject && !l.charge && len(told.numbers) > 0 && len(l.numbers) > 0 && !meetWords(told.numbers, l.numbers) {
		return 0 // that 200 were agreed to is not denied by wanting 300
	}
	if end := endOfTalks(told.kind); end != "" && end == endOfTalks(l.kind) && dated && len(e.days) == 1 && (meetWords(e.sides, l.words) || meetWords(e.place, l.words)) {
		return surely // talks end once a day
	}
	if offers(e.Type) && len(told.numbers) > 0 && !meetWords(told.numbers, l.numbers) && !(same && len(l.numbers) == 0 && kinds.Shipped().Is(e.kind, "truce")) {
		return 0 // an offer of another size is another, one of none may be of anything
	}
	if e.Type == plover.Assault && e.town != "" {
		if words := l.Span.In(d.article[l.article].Text); d.townHit(words) != "" && !strings.Contains(words, e.town) {
			return 0 // it tells of another town that was hit
		}
	}
	points, rare := x.shared(told.words, l.words, e.sides, d.ofNames)
	if (points < 3 || rare < 1) && !same {
		return 0
	}
	if d.otherVoice(x, e, l) {
		return 0
	}
	if l.weight == 0 {
		l.weight = x.whole(l.words)
	}
	actor, recipient := meetWords(e.actor, l.words), meetWords(e.recipient, l.words)
	if e.Type == plover.Accuse && len(e.recipient) > 0 && !recipient || !actor && !(same && e.crowd) && (spoken[e.Type] || len(l.Days) == 0 && !recipient) && points < 8 || l.hinges != told.hinges && !same {
		return 0
	}
	var f evidence
	f.put(lineOne, 1)
	f.put(lineAlike, kinds.Alike(e.kind, l.kind))
	f.is(lineOtherKind, kinds.Other(told.kind, l.kind))
	f.put(linePoints, max(0, min(points, 25))/10)
	f.put(linePartOfLine, max(0, points)/max(1, l.weight))
	f.put(lineRareWords, float64(min(rare, 6))/3)
	f.is(lineDoer, actor)
	f.is(linePlace, meetWords(e.place, l.words))
	f.is(lineDated, dated)
	f.is(lineDayless, l.dayless)
	f.is(lineDayKnown, e.Date.Exact() || e.prospect() && same && len(e.days) == 1)
	f.is(lineHolds, l.held != 0)
	f.is(lineHoldsAkin, l.held.hasAkin(e.Type))
	f.is(lineTerms, l.hinges != told.hinges)
	f.is(lineAgain, told.Rule == againRule)
	f.is(lineSpoken, spoken[e.Type])
	f.is(lineOffer, offers(e.Type))
	f.is(lineConsult, e.Type == plover.Consult)
	f.is(lineAssault, e.Type == plover.Assault)
	f.is(lineReject, e.Type == plover.Reject)
	f.is(lineAccuse, e.Type == plover.Accuse)
	f.is(lineCharge, e.Type == plover.Accuse && l.charge)
	f.is(lineSameByDoer, same && actor)
	f.is(lineSameNumbers, len(told.numbers) > 0 && len(l.numbers) > 0 && meetWords(told.numbers, l.numbers))
	f.put(lineNoDeed, l.kind.None())
	return f.sum(&retellingWeights)
}

// endOfTalks says how talks end by a deed of a very sure kind: "agreed", "broken off"; "" where it
// is something else.
func endOfTalks(g kinds.Guess) string {
	switch m := kinds.Shipped(); {
	case m.Share(g, "deal", "partial") >= kinds.VeryLikely:
		return "agreed"
	case m.Share(g, "breakdown") >= kinds.VeryLikely:
		return "broken off"
	}
	return ""
}

func wordsOf(side []parley.Actor) []uint32 {
	var out []uint32
	for _, a := range side {
		out = append(out, lineWords(a.Name+" "+a.Country+" "+strings.Join(a.ActsFor, " ")).words...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// came reports whether a line came out when it can tell an event as it is told: of what
// occurred not before its day, of what is planned not after it, of what may come some day not
// before the day on which that was said.
func came(e *parley.Event, l *line, days []int64) bool {
	if len(days) != 1 || l.published == 0 {
		return true
	}
	if e.Status == parley.Planned && e.Date.Known() {
		return l.published < days[0]
	}
	return l.published >= days[0]
}

// again is the mention by which a line tells an event.
func (d *desk) again(e *parley.Event, l *line) parley.Mention {
	return d.toldIn(l.article, l.Span, e.Type, e.Status, againRule)
}

// overlap is how many bytes two spans share.
func overlap(a, b parley.Span) int { return max(0, min(a.End, b.End)-max(a.Start, b.Start)) }

// daysOf are the days of an event: its date, else those that the sentences name in which it
// is told.
func (d *desk) daysOf(e *parley.Event) []int64 {
	if e.Date.Exact() {
		return []int64{dayNumber(e.Date.From)}
	}
	if e.Date.Known() {
		return nil
	}
	var out []int64
	for k := range e.Mentions {
		m := &e.Mentions[k]
		if s := d.sentence(m.Article, m.Trigger); s != nil && len(s.Days) == 1 {
			if e.Status == parley.Occurred && d.ahead(m.Article, s.Days[0]) {
				continue // the day by which, not that on which
			}
			if e.Type == plover.Assault && d.countsVictims(m.Article, s.Span) {
				continue // the day on which they were counted
			}
			if day := dayNumber(s.Days[0]); !slices.Contains(out, day) {
				out = append(out, day)
			}
		}
	}
	if len(out) > 1 {
		return nil
	}
	return out
}

// countsVictims reports whether a sentence gives a number of victims.
func (d *desk) countsVictims(article string, s parley.Span) bool {
	r := d.reading[article]
	return r != nil && slices.ContainsFunc(r.Figures, func(f parley.Figure) bool { return adoptable[f.What] == plover.Assault && s.Overlaps(f.Span) })
}

// ahead reports whether a day had not come when an article came out.
func (d *desk) ahead(article string, day parley.Time) bool {
	out := d.article[article].Published
	return out.Grain >= parley.Day && dayNumber(day) > dayNumber(out)
}

func dayNumber(t parley.Time) int64 { return floor(t.T.Unix(), 24*3600) }

// sentence is the one of an article in which a span begins, nil where there is none.
func (d *desk) sentence(article string, s parley.Span) *parley.Sentence {
	if k := d.sentenceAt(article, s); k >= 0 {
		return &d.sentences[article][k]
	}
	return nil
}

// sentenceAt is the number of that sentence, -1 where there is none.
func (d *desk) sentenceAt(article string, s parley.Span) int {
	list := d.sentences[article]
	k, _ := slices.BinarySearchFunc(list, s.Start, func(x parley.Sentence, at int) int {
		switch {
		case x.End <= at:
			return -1
		case x.Start > at:
			return 1
		}
		return 0
	})
	if k < len(list) && list[k].Start <= s.Start && s.Start < list[k].End {
		return k
	}
	return -1
}

// breath is the sentence in which a mention stands, its own span where none is known.
func (d *desk) breath(m *parley.Mention) parley.Span {
	if s := d.sentence(m.Article, m.Trigger); s != nil {
		return s.Span
	}
	return m.Span
}

// nameWords are the words of the names of people, bodies and states.
func nameWords(list []parley.Entity) []uint32 {
	var out []uint32
	for i := range list {
		if list[i].Type == parley.Place {
			continue
		}
		for _, n := range append([]string{list[i].Name}, list[i].Names...) {
			if unnamed(n) {
				continue
			}
			out = append(out, lineWords(n).words...)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// sideWords are the words of the names of those whom an event is between.
func sideWords(e *parley.Event) []uint32 {
	return wordsOf(slices.Concat(e.Actors, e.Recipients))
}

// kind guesses what kind of deed an event is, by the sentences in which it was read.
func (d *desk) kind(x *index, e *parley.Event) kinds.Guess {
	var all []kinds.Guess
	for k := range e.Mentions {
		if m := &e.Mentions[k]; m.Rule != againRule {
			all = append(all, x.told(d, m).kind)
		}
	}
	g := kinds.Mean(all)
	if name := ofOneKind[e.Type]; name != "" && g.Sure() == 0 {
		return kinds.Shipped().Certain(name, likelyOfType)
	}
	return g
}

// ofOneKind are the types of events that are deeds of one kind: what was read as such is one,
// even where its words are unlike those of others. likelyOfType is how likely.
var ofOneKind = map[plover.Type]string{plover.Support: "support", plover.Protest: "protest", plover.Mobilize: "mobilise"}

const likelyOfType = .7

// kindAt guesses the kind of deed that a mention tells, by its sentence.
func (d *desk) kindAt(m *parley.Mention) kinds.Guess {
	if k := d.sentenceAt(m.Article, m.Trigger); k >= 0 && k < len(d.guesses[m.Article]) {
		return d.guesses[m.Article][k]
	}
	return kinds.Shipped().Of(m.Span.In(d.article[m.Article].Text))
}
