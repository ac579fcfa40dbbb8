package reconciling

import (
	"math"
	"slices"
	"sort"
	"strings"
	"unicode"

	"parley"
	"parley/internal/cores"
	"parley/plover"
	"parley/reconciling/kinds"
)

// A line is a sentence of an article as it can be held against tellings of events.
type line struct {
	article string
	parley.Span
	days  []int64  // that it names
	words []uint32 // hashed, sorted
	no    bool     // it denies something
	// refuses: it denies or rejects something.
	refuses bool
	// number is the first ordinal in it, 0 where there is none; call says that it speaks of a
	// telephone, charge that it puts a deed down to somebody, hinges that it makes something
	// depend on something else.
	number               int
	call, charge, hinges bool
	numbers              []uint32      // hashed, sorted
	held                 []plover.Type // of the mentions that stand in it
	// published is the day on which its article came out, 0 when that is not known.
	published int64
	whole     float64     // the weight of its words, of a telling
	kind      kinds.Guess // of the deed that it tells
}

// holdsAkin reports whether an event of a type akin was read in it.
func (l *line) holdsAkin(to plover.Type) bool {
	return slices.ContainsFunc(l.held, func(t plover.Type) bool { return akin(t, to) })
}

// A clauseLine is a telling of an event as a line.
type clauseLine struct {
	line
	keys, deed []uint32 // by which it is found; the words of a short trigger, which name the deed
}

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

type placed struct {
	parley.Span
	event int
}

// againRule names how a telling was found.
const againRule = "told in the words of others"

// rareWord is the weight from which a word is rare, sideWord the most that a name weighs.
const rareWord, sideWord = 2.5, 1.5

// An index finds lines by a word and a day: that they name, or, of those that name none, on
// which they came out.
type index struct {
	lines   []line
	df      map[uint32]int
	on, out map[dayWord][]int32
	clauses map[string]*clauseLine // of tellings, by their ID
	names   []uint32               // the words of names, sorted
}

func (x *index) weight(w uint32) float64 {
	return math.Log(float64(len(x.lines)+20) / float64(x.df[w]+1))
}

func newIndex(lines []line, df map[uint32]int, names []uint32) *index {
	x := &index{lines, df, map[dayWord][]int32{}, map[dayWord][]int32{}, map[string]*clauseLine{}, names}
	for i := range lines {
		l := &lines[i]
		for _, w := range x.keys(l) {
			for _, day := range l.days {
				x.on[dayWord{day, w}] = append(x.on[dayWord{day, w}], int32(i))
			}
			if len(l.days) == 0 && l.published != 0 {
				x.out[dayWord{l.published, w}] = append(x.out[dayWord{l.published, w}], int32(i))
			}
		}
	}
	return x
}

// keys are the words of a line by which it is found: its rare ones, and those of names, each
// with the kind of deed that the line tells.
func (x *index) keys(l *line) []uint32 {
	var out []uint32
	for _, w := range l.words {
		if x.weight(w) >= rareWord {
			out = append(out, w)
		}
	}
	likely := l.kind.Likely(clearKind)
	if len(likely) == 0 {
		return out
	}
	var names []uint32 // the two that most lines have: of the sides
	for _, w := range l.words {
		if _, name := slices.BinarySearch(x.names, w); name {
			names = append(names, w)
		}
	}
	if len(names) > 2 {
		slices.SortStableFunc(names, func(a, b uint32) int { return x.df[b] - x.df[a] })
		names = names[:2]
	}
	for _, k := range likely {
		for _, w := range names {
			out = append(out, (w^uint32(k))*16777619)
		}
	}
	return out
}

// clearKind is how likely a kind must be for a line to be looked up by it.
const clearKind = .4

// retell joins events that are told in the same words of the same day, and gives each the
// sentences of other articles that say the same, though nobody read an event in them: to the
// one of which they say most. What they say may be what still others say, so it is done again
// until nothing is found.
func (d *desk) retell(events []parley.Event) []parley.Event {
	lines, df := d.lines(events)
	x := newIndex(lines, df, d.ofNames)
	if len(lines) == 0 {
		return events
	}
	events = d.alikeTold(x, events)
	for range 4 {
		more, one := d.retellings(x, events)
		if len(more) == 0 && one == nil {
			break
		}
		for n := range events {
			if len(more[n]) > 0 {
				events[n].Mentions = append(events[n].Mentions, more[n]...)
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

// shared says how much two ordered lists of words have in common, and how many of the words
// are rare; names, which many sentences of a case have, count for little.
func (x *index) shared(a, b []uint32, names ...[]uint32) (points float64, rare int) {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			w := x.weight(a[i])
			for _, list := range names {
				if _, in := slices.BinarySearch(list, a[i]); in {
					w = min(w, sideWord)
				}
			}
			points += w
			if w >= rareWord {
				rare++
			}
			i, j = i+1, j+1
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return points, rare
}

// retellings are the mentions to be added to events, by their place in the list, and which
// events are one because a line in which one was read tells the other; nil where none are.
func (d *desk) retellings(x *index, events []parley.Event) (map[int][]parley.Mention, *joiner) {
	best := map[int]retelling{}
	seen := make([]int, len(x.lines)) // by which telling a line was last looked at
	at := 0
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
			look := func(list []int32, dated bool) {
				for _, i := range list {
					if seen[i] == at {
						continue
					}
					seen[i] = at
					l := &x.lines[i]
					if tells[l.article] {
						continue
					}
					score := d.retells(x, &p, &told, l, dated)
					if score <= 0 {
						continue
					}
					if b, had := best[int(i)]; !had || score > b.points || score == b.points && n < b.event {
						best[int(i)] = retelling{int(i), n, score, kinds.Same(p.kind, l.kind)}
					}
				}
			}
			for _, w := range told.keys {
				for _, day := range told.days {
					look(x.on[dayWord{day, w}], true)
				}
			}
			for _, w := range told.keys {
				for _, day := range told.days {
					for after := range int64(3) {
						look(x.out[dayWord{day + after, w}], false)
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
	joined := false
	for _, i := range order {
		b, l := best[i], &x.lines[i]
		told := false // by what was read in it
		for _, r := range read[l.article] {
			x, y := &events[b.event], &events[r.event]
			if !l.Overlaps(r.Span) || !akin(x.Type, y.Type) || !b.sure && (x.Type == plover.Consult || x.Status != y.Status) {
				continue
			}
			if p, q := one.root(b.event), one.root(r.event); p == q || !d.keptApart(events, one.of(p), one.of(q)) {
				if told = true; p != q {
					one.join(p, q)
					joined = true
				}
			}
		}
		if told || events[b.event].Contested && l.holdsAkin(events[b.event].Type) {
			continue
		}
		l.held = append(l.held, events[b.event].Type)
		if !slices.ContainsFunc(more[b.event], func(m parley.Mention) bool { return m.Article == l.article }) {
			more[b.event] = append(more[b.event], d.again(&events[b.event], l))
		}
	}
	if !joined {
		one = nil
	}
	return more, one
}

// A pointed is an event as lines are held against it.
type pointed struct {
	*parley.Event
	number                         int // in its series
	call                           bool
	days                           []int64
	sides, actor, recipient, place []uint32
	kind                           kinds.Guess // of the deed
}

func (d *desk) pointed(x *index, e *parley.Event) pointed {
	p := pointed{Event: e, kind: d.kind(x, e), days: d.daysOf(e), sides: sideWords(e), actor: wordsOf(e.Actors), recipient: wordsOf(e.Recipients), place: lineWords(e.Place).words}
	if e.Type == plover.Consult {
		p.number, p.call = d.numberOf(e), kindOf(called(e)) == "call"
	}
	return p
}

// retells says how much speaks for a line's telling an event as a clause does; it does when it
// is above 0.
func (d *desk) retells(x *index, e *pointed, told *clause, l *line, dated bool) float64 {
	same := kinds.Same(e.kind, l.kind)
	if kinds.Other(e.kind, l.kind) || l.no != told.no && (e.Type != plover.Reject || !l.refuses) || e.Type == plover.Reject && told.refuses && !l.refuses ||
		e.Type == plover.Assault && l.charge || e.Type == plover.Accuse && !l.charge && !same && slices.Contains(l.held, plover.Assault) || !came(e.Event, l, e.days) || len(l.words) < 4 ||
		e.Type == plover.Consult && (!dated || l.call != e.call || l.number != 0 && e.number != 0 && l.number != e.number) {
		return 0
	}
	if offers(e.Type) && len(told.numbers) > 0 && !meetWords(told.numbers, l.numbers) {
		return 0 // an offer of another size is another, one of none may be of anything
	}
	points, rare := x.shared(told.words, l.words, e.sides, d.ofNames)
	if (points < 3 || rare < 1) && !same {
		return 0
	}
	if l.whole == 0 {
		for _, w := range l.words {
			l.whole += x.weight(w)
		}
	}
	actor, recipient := meetWords(e.actor, l.words), meetWords(e.recipient, l.words)
	if e.Type == plover.Accuse && len(e.recipient) > 0 && !recipient || !actor && (spoken[e.Type] || len(l.days) == 0 && !recipient) && points < 8 || l.hinges != told.hinges && !same {
		return 0
	}
	var f evidence
	f.put(lineOne, 1)
	f.put(lineAlike, kinds.Alike(e.kind, l.kind))
	f.is(lineSameKind, same)
	f.is(lineOtherKind, kinds.Other(told.kind, l.kind))
	f.put(linePoints, max(0, min(points, 25))/10)
	f.put(linePartOfTelling, max(0, min(1, points/max(1, told.whole))))
	f.put(linePartOfLine, max(0, points)/max(1, l.whole))
	f.put(lineRareWords, float64(min(rare, 6))/3)
	f.is(lineDoer, actor)
	f.is(lineBothSides, actor && recipient)
	f.is(lineNoSide, !actor && !recipient)
	f.is(linePlace, meetWords(e.place, l.words))
	f.is(lineDated, dated)
	f.is(lineDayless, len(l.days) == 0)
	f.is(lineDayKnown, e.Date.Exact())
	f.is(lineHolds, len(l.held) > 0)
	f.is(lineHoldsAkin, l.holdsAkin(e.Type))
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
	f.is(lineAttacked, e.Type == plover.Assault && meetWords(e.place, l.words))
	f.is(lineDenies, l.no != told.no)
	f.is(lineSameNumbers, len(told.numbers) > 0 && len(l.numbers) > 0 && meetWords(told.numbers, l.numbers))
	f.is(lineOtherNumbers, len(told.numbers) > 0 && len(l.numbers) > 0 && !meetWords(told.numbers, l.numbers))
	f.put(lineNoDeed, l.kind.None())
	return f.sum(&retellingWeights)
}

func wordsOf(side []parley.Actor) []uint32 {
	var out []uint32
	for _, a := range side {
		out = append(out, lineWords(a.Name+" "+a.Country+" "+strings.Join(a.ActsFor, " ")).words...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// meetWords reports whether two ordered lists of words have one in common.
func meetWords(a, b []uint32) bool {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			return true
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return false
}

// came reports whether a line came out when it can tell an event as it is told: of what
// occurred not before its day, of what is planned not after it.
func came(e *parley.Event, l *line, days []int64) bool {
	if len(days) != 1 || l.published == 0 {
		return true
	}
	if e.Status == parley.Planned {
		return l.published < days[0]
	}
	return l.published >= days[0]
}

type dayWord struct {
	day  int64
	word uint32
}

// again is the mention by which a line tells an event.
func (d *desk) again(e *parley.Event, l *line) parley.Mention {
	m := parley.Mention{Finding: parley.Finding{Article: l.article, Span: l.Span, Reader: "reconciling@1"}, Trigger: l.Span, Type: e.Type, Status: e.Status,
		Stance: parley.Asserted, Rule: againRule, Probability: parley.Likely}
	m.ID = parley.FindingID(l.article, "mention "+e.Type.String(), l.Span)
	for _, s := range d.statements[l.article] {
		if s.Speaker != nil && slices.ContainsFunc(s.Content, func(c parley.Span) bool { return 2*overlap(c, l.Span) > l.Len() }) {
			m.Stance, m.ClaimedBy = parley.Attributed, []parley.Argument{*s.Speaker}
			break
		}
	}
	return m
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

func dayNumber(t parley.Time) int64 { return floor(t.T.Unix(), 24*3600) }

// sentence is the one of an article in which a span begins, nil where there is none.
func (d *desk) sentence(article string, s parley.Span) *parley.Sentence {
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
		return &list[k]
	}
	return nil
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
	return kinds.Mean(all)
}

// kindAt guesses the kind of deed that a mention tells, by its sentence.
func (d *desk) kindAt(m *parley.Mention) kinds.Guess {
	return kinds.Shipped().Of(d.breath(m).In(d.article[m.Article].Text))
}

// told is a telling of an event as a line: its clause. It is worked out once.
func (x *index) told(d *desk, m *parley.Mention) *clauseLine {
	l := x.clauses[m.ID]
	if l == nil {
		own := clauseLine{line: lineWords(m.Span.In(d.article[m.Article].Text))}
		for _, w := range own.words {
			own.whole += x.weight(w)
		}
		if deed := lineWords(m.Trigger.In(d.article[m.Article].Text)).words; len(deed) <= 2 {
			own.deed = deed
		}
		own.kind = d.kindAt(m)
		own.keys = x.keys(&own.line)
		l = &own
		x.clauses[m.ID] = l
	}
	return l
}

// denialWords are the beginnings of words of denial, refusalWords of those by which something
// is turned down, phones words of a telephone, ordinals the
// places in a series.
var (
	denialWords  = set("deny denied denies denyin denial untrue untrut distan discla fabric fantas dement disown disavo refute")
	refusalWords = set("reject refuse dismis turned rebuff spurn declin baseless lie lies false")
	phones       = set("call calls called phone phoned phones telephone telephoned telephonic telephones receiver rang")
	ordinals     = map[string]int{"second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
		"eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15}
)

// lines are the sentences of the articles, and in how many of them each word stands.
func (d *desk) lines(events []parley.Event) ([]line, map[uint32]int) {
	type holder struct {
		parley.Span
		plover.Type
	}
	held := map[string][]holder{}
	for n := range events {
		for k := range events[n].Mentions {
			m := &events[n].Mentions[k]
			held[m.Article] = append(held[m.Article], holder{m.Trigger, m.Type})
		}
	}
	sentences := 0
	for i := range d.readings {
		sentences += len(d.readings[i].Sentences)
	}
	out := make([]line, 0, sentences)
	df := map[uint32]int{}
	for i := range d.readings {
		r := &d.readings[i]
		a := d.article[r.Article]
		for _, s := range r.Sentences {
			l := lineWords(s.Span.In(a.Text))
			l.article, l.Span = r.Article, s.Span
			for _, day := range s.Days {
				l.days = append(l.days, dayNumber(day))
			}
			for _, w := range l.words {
				df[w]++
			}
			l.charge = slices.ContainsFunc(r.Charges, func(c parley.Charge) bool { return c.Span.Overlaps(s.Span) })
			if a.Published.Grain >= parley.Day {
				l.published = dayNumber(a.Published)
			}
			for _, h := range held[r.Article] {
				if s.Span.Overlaps(h.Span) {
					l.held = append(l.held, h.Type)
				}
			}
			out = append(out, l)
		}
	}
	model := kinds.Shipped()
	cores.Each(len(out), func(i int) { out[i].kind = model.Of(out[i].Span.In(d.article[out[i].article].Text)) })
	return out, df
}

// lineWords are the words of a line that carry it: without those that any sentence may
// have, cut to six letters, numbers in figures. They say, too, whether it denies something,
// speaks of a telephone and names a place in a series.
func lineWords(s string) (l line) {
	for w := range strings.FieldsFuncSeq(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		digit := unicode.IsDigit(rune(w[0]))
		if len(w) < 3 && !digit {
			continue
		}
		k, known := knownWords[w]
		if k.figure != "" {
			w = k.figure
		}
		if known {
			l.call = l.call || k.phone
			l.hinges = l.hinges || k.hinge
			if l.number == 0 {
				l.number = k.ordinal
			}
		}
		if k.plain {
			continue
		}
		w = w[:min(6, len(w))]
		if !digit {
			l.no = l.no || denialWords[w]
			l.refuses = l.refuses || l.no || refusalWords[w]
			if s := synonym[w]; s != "" {
				w = s
			}
		}
		l.words = append(l.words, hashed(w))
		if digit || k.figure != "" {
			l.numbers = append(l.numbers, hashed(w))
		}
	}
	slices.Sort(l.words)
	l.words = slices.Compact(l.words)
	return l
}

// knownWords is what lineWords asks of a word, in one table.
var knownWords = func() map[string]struct {
	plain, phone, hinge bool
	figure              string
	ordinal             int
} {
	m := map[string]struct {
		plain, phone, hinge bool
		figure              string
		ordinal             int
	}{}
	for w := range plainWords {
		k := m[w]
		k.plain = true
		m[w] = k
	}
	for w := range phones {
		k := m[w]
		k.phone = true
		m[w] = k
	}
	for w := range hinges {
		k := m[w]
		k.hinge = true
		m[w] = k
	}
	for w, f := range numerals {
		k := m[w]
		k.figure = f
		m[w] = k
	}
	for w, n := range ordinals {
		k := m[w]
		k.ordinal = n
		m[w] = k
	}
	return m
}()

// numerals are numbers in words.
var numerals = map[string]string{"two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10",
	"eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14", "fifteen": "15", "sixteen": "16", "seventeen": "17", "eighteen": "18", "nineteen": "19",
	"twenty": "20", "thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90", "dozen": "12"}

// plainWords are words that tell nothing of what a sentence is about: of grammar, of saying,
// of time.
var plainWords = set(`the and that with from for was were has have had been being are not but its his her their they them this these those which who whom whose what when where
	while will would could should may might must can did does done than then there here also only just still even more most much many some any all both each other another
	such own same into onto over under about after before between against through during until since upon within without toward towards among across around near out off
	down back again once said says say saying told tell tells telling according added stated announced declared confirmed reported spokesman spokeswoman official officials
	government ministry minister foreign president prime country countries side sides party parties people monday tuesday wednesday thursday friday saturday sunday january
	february march april june july august september october november december today yesterday tomorrow day days week weeks month months year years time one first last new
	made make makes making took take takes taken came come comes went gone get got give gave given put set way how very too now yet ago per cent`)
