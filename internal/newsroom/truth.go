package newsroom

import (
	"math"
	"math/rand/v2"
	"slices"
	"time"
)

// An End is how a negotiation ends.
type End string

// The three ends. Each is as likely as the others when none is asked for.
const (
	Deal      End = "deal"
	Partial   End = "partial"
	Breakdown End = "breakdown"
)

// Ends lists them, from the best to the worst.
var Ends = []End{Deal, Partial, Breakdown}

// Hidden is what nobody in the case can see and what drives it. All are from 0 to 1.
type Hidden struct {
	Sincerity [2]float64 // how much each party wants an agreement
	Cost      [2]float64 // what each pays for having none
	Spoilers  float64    // how strong those are who want none
}

// A DayState is one day of the truth.
type DayState struct {
	Date      time.Time
	Closeness float64      // of the parties, 0 to 1, hidden
	Chance    float64      // that what is done that day is friendly rather than hostile, hidden
	Position  [2]float64   // each party's on the main issue, from 0 (the first offer) to 100 (the first demand)
	Figure    [2]int       // the same in the issue's own unit
	Issues    []IssueState // the other issues
	Truce     bool
	Sanctions bool
}

// An IssueState is where each party stands on an issue, from 0 (as it is) to 100.
type IssueState struct {
	Name     string
	Position [2]float64
}

// The issues beside the main one.
const (
	monitoring = iota
	guns
	prisoners
)

// A Claim is a figure that somebody gives for a fact, and who may be told it.
type Claim struct {
	Slot      string
	Low, High int    // High is -1 where there is no upper bound
	Unit, Of  string // "minute"; "people"
	By        side   // the party that says so, nobody when it is nobody's claim
	From      time.Time
	Bloc      side   // only outlets of this side; nobody: all
	Outlet    string // only this outlet; empty: all
}

// A Quote is what somebody said on an occasion.
type Quote struct {
	Speaker *Person
	Text    []string // one or two sentences, without quotation marks
	To      string   // the only outlet that has it; empty: said in public
}

// A Fact is one thing that happened or was said. Kind names its wordings.
type Fact struct {
	ID, Kind  string
	At        time.Time // the day and the hour
	X, Y      side      // who does it, to whom
	Thread    string    // facts of one story share it
	Encounter *Encounter
	Of        *Fact // what an accusation, a denial or a toll is about
	Number    int   // of a round or a call in its series
	Place     string
	Until     time.Time // a deadline, or the day that is planned
	Topics    []topic
	Claims    []Claim
	Quotes    []*Quote
	Person    *Person
	Goods     string
	Reason    string
	Condition bool // a condition set is met or not by this
	Exclusive string
	Good      int  // +1 friendly, -1 hostile
	Hush      side // outlets of this side leave it out
	Silent    []topic
}

// An Encounter is a call, a round, a meeting.
type Encounter struct {
	ID, What, Level string // "call", "round", "meeting"; "leaders", "ministers", "negotiators"
	Number          int
	Place           string
	Announced       time.Time // zero when it was not
	Date            time.Time // held, planned or called off for; zero when nobody said
	Status          string    // occurred, cancelled, planned
	Progress        bool
	Like            []string // encounters that it may be taken for
	zone            bool     // the two sides date it one day apart
}

// A Moment is what is in the news together: its first fact is what a report leads with.
type Moment struct {
	Facts []*Fact
}

// At is when the first fact happened.
func (m *Moment) At() time.Time { return m.Facts[0].At }

// A Truth is all that happened in a case, and why.
type Truth struct {
	Start      time.Time
	Hidden     Hidden
	Days       []DayState // 28
	Moments    []*Moment
	Encounters []*Encounter
	End        End
	Ended      time.Time

	w    *world
	last float64
}

// Facts lists all facts in the order of time.
func (t *Truth) Facts() []*Fact {
	var out []*Fact
	for _, m := range t.Moments {
		out = append(out, m.Facts...)
	}
	return out
}

type topic struct {
	text   string
	plural bool
}

// span of days of a case.
const span = 28

// newTruth lives through a negotiation until it has the end that is asked for: hidden
// parameters are drawn, and days lived, again and again, so that of all negotiations
// with this end each is as likely as it should be. No end asked for: a third each.
func newTruth(r *rand.Rand, w *world, start time.Time, end End) *Truth {
	if end == "" {
		end = Ends[r.IntN(3)]
	}
	seed := r.Uint64()
	for try := uint64(0); ; try++ {
		if t := live(rand.New(rand.NewPCG(seed, try)), w, start); t.End == end {
			return t
		}
	}
}

// live draws the hidden parameters and lives through the four weeks.
//
// Each day a friendly act is chosen rather than a hostile one with the chance
//
//	logistic(4 (.5 mean sincerity + .2 mean cost - .35 spoilers + .2 closeness - .12 + n))
//
// n being normal noise of .12; a friendly act adds .04 to the closeness, which begins
// at a half, and a hostile one takes .04. At the end L = closeness + .25 (mean
// sincerity - .5) + normal(.12): above .42 a deal, below .14 a breakdown, both
// chosen to make thirds.
func live(r *rand.Rand, w *world, start time.Time) *Truth {
	h := Hidden{Spoilers: r.Float64()}
	for i := range 2 {
		h.Sincerity[i], h.Cost[i] = r.Float64(), r.Float64()
	}
	t := &Truth{Start: start, Hidden: h, w: w}
	l := &life{Truth: t, r: r, closeness: .5, offer: w.theme.low, demand: w.theme.high}
	l.shift[0] = r.IntN(2)
	l.shift[1] = l.shift[0] + r.IntN(2-l.shift[0])
	l.shift[2] = l.shift[1] - 1 + r.IntN(2)
	if l.shift[1] == 0 {
		l.shift[2] = r.IntN(2)
	}
	l.issues = []IssueState{{w.theme.monitors, [2]float64{0, 100}}, {"the guns on " + w.site, [2]float64{0, 100}}, {"the exchange of prisoners", [2]float64{30, 100}}}
	l.play()
	mean := (h.Sincerity[0] + h.Sincerity[1]) / 2
	t.last = l.closeness + .25*(mean-.5) + .12*r.NormFloat64()
	switch last := t.last; {
	case last > .42:
		t.End = Deal
	case last < .14:
		t.End = Breakdown
	default:
		t.End = Partial
	}
	l.finish()
	return t
}

type life struct {
	*Truth
	r             *rand.Rand
	closeness     float64
	chance        float64
	day           int
	offer, demand int
	truce, banned *Fact
	n             int
	shift         [3]int
	issues        []IssueState
}

// agree moves a party on an issue that is not a matter of figures.
func (l *life) agree(issue int, s side, to float64) { l.issues[issue].Position[s] = to }

// The days of a life are written down once; what happens on days 4 to 17, 19 to 22 and
// 24 to 25 is moved by a day or not, as a block, for there are free days between.
func (l *life) moved(day int) int {
	switch {
	case day >= 4 && day <= 17:
		return day + l.shift[0]
	case day >= 19 && day <= 22:
		return day + l.shift[1]
	case day == 24 || day == 25:
		return day + l.shift[2]
	}
	return day
}

func (l *life) date(day, hour int) time.Time {
	return l.Start.AddDate(0, 0, l.moved(day)).Add(time.Duration(hour) * time.Hour)
}

// to lets the days pass until the day.
func (l *life) to(day int) {
	for day = l.moved(day); l.day < day; l.day++ {
		at := func(n int) float64 {
			return 100 * float64(n-l.w.theme.low) / float64(l.w.theme.high-l.w.theme.low)
		}
		l.Days = append(l.Days, DayState{Date: l.date(l.day, 0), Closeness: l.closeness, Chance: l.friendliness(0),
			Position: [2]float64{at(l.offer), at(l.demand)}, Figure: [2]int{l.offer, l.demand},
			Issues: slices.Clone(l.issues), Truce: l.truce != nil, Sanctions: l.banned != nil})
	}
}

func (l *life) friendliness(noise float64) float64 {
	h := l.Hidden
	v := .25*(h.Sincerity[0]+h.Sincerity[1]) + .1*(h.Cost[0]+h.Cost[1]) - .35*h.Spoilers + .3*l.closeness - .4 + noise
	return 1 / (1 + math.Exp(-4*v))
}

// friendly decides one act.
func (l *life) friendly() bool { return l.r.Float64() < l.friendliness(.12*l.r.NormFloat64()) }

// moment opens a moment; the first fact is its lead.
func (l *life) moment(facts ...*Fact) *Moment {
	m := &Moment{}
	l.Moments = append(l.Moments, m)
	for _, f := range facts {
		l.add(m, f)
	}
	return m
}

func (l *life) add(m *Moment, f *Fact) *Fact {
	l.n++
	if f.ID == "" {
		f.ID = f.Kind + "-" + f.At.Format("0102")
		for _, o := range l.Facts() {
			if o.ID == f.ID {
				f.ID += "b"
			}
		}
	}
	if f.Thread == "" {
		f.Thread = m.thread()
		if f.Thread == "" {
			f.Thread = f.ID
		}
	}
	m.Facts = append(m.Facts, f)
	l.closeness = min(1, max(0, l.closeness+.04*float64(f.Good)))
	return f
}

func (m *Moment) thread() string {
	if len(m.Facts) == 0 {
		return ""
	}
	return m.Facts[0].Thread
}

func exact(slot string, n int, unit, of string) Claim {
	return Claim{Slot: slot, Low: n, High: n, Unit: unit, Of: of, By: nobody, Bloc: nobody}
}

func (l *life) some(from, to int) int { return from + l.r.IntN(to-from+1) }

// the topics that an encounter may deal with; two are raised and one is not.
func (l *life) topics(f *Fact) {
	w := l.w
	all := []topic{{"the guns on " + bare(w.site), true}, {"the exchange of prisoners", false}, {w.theme.monitors, true},
		{"the road through the " + w.valley + " valley", false}, {"the border posts", true}}
	if !pluralOf(w.theme.monitors) {
		all[2].plural = false
	}
	l.r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	f.Topics, f.Silent = all[:2:2], all[2:3:3]
}

func (l *life) round(number int, day int, place string, announced time.Time) *Encounter {
	e := &Encounter{ID: "round-" + ordinals[number], What: "round", Level: "ministers", Number: number, Place: place, Announced: announced, Date: l.date(day, 0), Status: "occurred"}
	l.Encounters = append(l.Encounters, e)
	return e
}

// held makes the facts of a round or a call that takes place.
func (l *life) held(e *Encounter, kind string, hour int) *Moment {
	good := l.friendly()
	e.Progress = good
	f := &Fact{Kind: kind + ".none", At: e.Date.Add(time.Duration(hour) * time.Hour), X: holder, Y: claimant, Encounter: e, Number: e.Number, Place: e.Place, Good: -1, Thread: e.ID, ID: e.ID}
	if good {
		f.Kind, f.Good = kind+".progress", 1
	}
	if kind == "fmcall" {
		f.Kind = kind
	}
	l.topics(f)
	d := l.some(5, 11) * 60
	if e.What == "call" {
		d = l.some(4, 18) * 5
	}
	f.Claims = []Claim{exact("length", d, "minute", "")}
	m := l.moment(f)
	if kind != "fmcall" {
		lk := "call.length"
		if e.What == "round" {
			lk = "round.length"
		}
		l.add(m, &Fact{Kind: lk, At: f.At, X: holder, Y: claimant, Encounter: e, Of: f})
	}
	l.add(m, &Fact{Kind: "enc.raised", At: f.At, X: holder, Y: claimant, Encounter: e, Of: f, Topics: f.Topics})
	l.add(m, &Fact{Kind: "enc.silent", At: f.At, X: holder, Y: claimant, Encounter: e, Of: f, Topics: f.Silent})
	return m
}

// disagree lets one outlet have another figure than the rest.
func (f *Fact) disagree(slot string, n int, outlet string) {
	for _, c := range f.Claims {
		if c.Slot == slot {
			c.Low, c.High, c.Outlet = n, n, outlet
			f.Claims = append(f.Claims, c)
			return
		}
	}
}

func (l *life) q(n int) Claim  { return exact("q", n, l.w.theme.unit, "") }
func (l *life) q2(n int) Claim { return exact("q2", n, l.w.theme.unit, "") }

// play lives through the days before the end.
func (l *life) play() {
	w, th := l.w, &l.w.theme
	first := l.some(2, 4)     // of the rounds
	firstCall := l.some(3, 6) // of the calls
	town := w.towns[0]
	wires := []string{w.outlets[0].name, w.outlets[1].name}
	paper := func() string { // one of the papers of nobody's
		var list []string
		for _, o := range w.outlets {
			if o.side == nobody && o.kind == "newspaper" {
				list = append(list, o.name)
			}
		}
		return list[l.r.IntN(len(list))]
	}

	// The first round.
	l.to(1)
	m := l.held(l.round(first, 1, w.places[0], time.Time{}), "round", 17)
	f := m.Facts[0]
	f.disagree("length", f.Claims[0].Low+60*l.some(1, 3), wires[1])
	offer := l.add(m, &Fact{Kind: "offer", At: f.At, X: holder, Y: claimant, Claims: []Claim{l.q(l.offer)}})
	own, theirs := l.q(l.offer+th.step), l.q(l.offer-th.step)
	own.Bloc, own.By, theirs.Bloc, theirs.By = holder, holder, claimant, claimant
	offer.Claims = append(offer.Claims, own, theirs)
	l.add(m, &Fact{Kind: "demand", At: f.At, X: holder, Y: claimant, Claims: []Claim{l.q2(l.demand)}})

	// The leaders speak.
	l.to(2 + l.r.IntN(2))
	today := l.day
	call := func(number, day int) *Moment {
		e := &Encounter{ID: "call-" + ordinals[number], What: "call", Level: "leaders", Number: number, Date: l.date(day, 0), Status: "occurred"}
		l.Encounters = append(l.Encounters, e)
		return l.held(e, "call", 15)
	}
	m = call(firstCall, today)
	m.Facts[0].disagree("length", m.Facts[0].Claims[0].Low+5*l.some(3, 7), paper())

	// An attack, whose toll rises.
	l.to(4)
	least := l.some(7, 16)
	final := least + l.some(3, 9)
	attack := &Fact{Kind: "attack", At: l.date(4, 11), X: nobody, Y: claimant, Place: town, Good: -1, Hush: nobody}
	attack.ID = "attack-" + town
	atLeast, told := exact("killed", least, "", "people"), exact("killed", least, "", "people")
	atLeast.High = -1
	for _, o := range w.outlets {
		if o.side == claimant && o.kind == "state" && told.Outlet == "" {
			told.Outlet = o.name
		}
	}
	later := exact("killed", final, "", "people")
	later.From = l.date(5, 8)
	attack.Claims = []Claim{atLeast, told, later}
	m = l.moment(attack)
	injured := exact("injured", final*2+l.some(1, 9), "", "people")
	l.add(m, &Fact{Kind: "attack.injured", At: attack.At, X: nobody, Y: claimant, Of: attack, Claims: []Claim{injured}})
	l.add(m, &Fact{Kind: "accuse", At: attack.At.Add(3 * time.Hour), X: claimant, Y: holder, Of: attack, Place: town, Hush: holder})
	l.to(5)
	toll := &Fact{Kind: "attack.toll", At: l.date(5, 9), X: claimant, Y: holder, Of: attack, Place: town, Thread: attack.Thread, Claims: attack.Claims}
	m = l.moment(toll)
	l.add(m, &Fact{Kind: "attack.children", At: toll.At, X: nobody, Y: claimant, Of: attack, Place: town, Claims: []Claim{exact("killed", l.some(2, 4), "", "children")}})
	deny := l.add(m, &Fact{Kind: "deny", At: l.date(5, 13), X: holder, Y: claimant, Of: attack, Place: town})
	if l.r.IntN(2) == 0 {
		l.add(m, &Fact{Kind: "counter", At: l.date(5, 14), X: group, Y: claimant, Of: attack, Place: town})
	}
	_ = deny
	l.add(m, &Fact{Kind: "condition", At: l.date(5, 12), X: claimant, Y: holder, Number: first + 1, Place: town})
	crowd := l.some(4, 30) * 200
	police, organisers := exact("crowd", crowd, "", "people"), exact("crowd", crowd*l.some(2, 4), "", "people")
	organisers.Bloc = claimant
	l.add(m, &Fact{Kind: "protest", At: l.date(5, 18), X: claimant, Y: holder, Thread: "protest", Claims: []Claim{police, organisers}})
	l.add(m, &Fact{Kind: "recall", At: l.date(5, 16), X: claimant, Y: holder, Hush: holder})

	// A foreign minister goes.
	l.to(6)
	x := w.changed
	old, minister := w.minister[x], "foreign minister"
	resigned, chosen, oath := l.date(6, 12), l.date(9, 10), l.date(12, 11)
	old.Terms[0].To = resigned
	w.acting.Terms = []Term{{w.acting.Terms[0].Office, w.acting.Terms[0].From, resigned}, {"acting foreign minister", resigned, oath}, {Office: "deputy foreign minister", From: oath}}
	w.next.Terms = []Term{{Office: minister, From: oath}}
	l.moment(&Fact{Kind: "resign", At: resigned, X: x, Y: 1 - x, Person: old, Thread: "office"})

	// Trade, or aid.
	l.to(7)
	if l.friendly() {
		l.moment(&Fact{Kind: "aid", At: l.date(7, 14), X: mediator, Y: claimant, Place: town, Good: 1, Claims: []Claim{exact("delivered", l.some(9, 40), "", "trucks")}})
	} else {
		l.banned = &Fact{Kind: "sanction", At: l.date(7, 13), X: claimant, Y: holder, Goods: th.goods[l.r.IntN(len(th.goods))], Good: -1, ID: "sanction"}
		l.moment(l.banned)
	}

	// The leaders speak again, late in the evening.
	l.to(8)
	m = call(firstCall+1, 8)
	if l.r.IntN(2) == 0 {
		m.Facts[0].Encounter.zone = true
		m.Facts[0].At = l.date(8, 23)
	}
	if l.friendly() {
		l.offer += th.step
		l.add(m, &Fact{Kind: "raise", At: m.At(), X: holder, Y: claimant, Claims: []Claim{l.q(l.offer)}, Good: 1})
	} else {
		l.add(m, &Fact{Kind: "refuse", At: m.At().Add(-time.Hour), X: holder, Y: claimant, Good: -1, Hush: holder})
	}

	l.to(9)
	l.moment(&Fact{Kind: "nominate", At: chosen, X: x, Y: 1 - x, Person: w.next, Until: oath, Thread: "office"})

	// Prisoners, or diplomats.
	l.to(10)
	if l.friendly() {
		freed := l.some(12, 60)
		f := &Fact{Kind: "release", At: l.date(10, 10), X: holder, Y: claimant, Place: w.towns[2], Good: 1, ID: "release",
			Claims: []Claim{exact("released", freed, "", "prisoners of the second"), exact("released2", l.some(4, 11), "", "prisoners of the first")}}
		l.moment(f)
		l.agree(prisoners, holder, 100)
		f.disagree("released", freed-l.some(1, 3), wires[1])
	} else {
		l.moment(&Fact{Kind: "expel", At: l.date(10, 12), X: holder, Y: claimant, Good: -1, Claims: []Claim{exact("expelled", l.some(3, 8), "", "diplomats")}})
	}

	// The next round is planned, and a meeting of negotiators that will not be.
	l.to(11)
	second := l.round(first+1, 15, w.places[1], l.date(11, 12))
	small := &Encounter{ID: "negotiators", What: "meeting", Level: "negotiators", Place: w.places[2], Announced: l.date(11, 12), Date: l.date(13, 0), Status: "cancelled", Like: []string{second.ID}}
	l.Encounters = append(l.Encounters, small)
	m = l.moment(&Fact{Kind: "plan", At: l.date(11, 12), X: mediator, Y: nobody, Encounter: second, Number: first + 1, Place: w.places[1], Until: second.Date, Thread: second.ID})
	l.add(m, &Fact{Kind: "envoyplan", At: l.date(11, 12), X: mediator, Y: nobody, Encounter: small, Place: w.places[2], Until: small.Date})

	l.to(12)
	l.moment(&Fact{Kind: "sworn", At: oath, X: x, Y: 1 - x, Person: w.next, Thread: "office", Claims: []Claim{exact("vacant", 6, "day", "")}})
	by := l.r.IntN(2)
	l.moment(&Fact{Kind: "cancel", At: l.date(12, 16), X: by, Y: 1 - by, Encounter: small, Place: w.places[2], Until: small.Date, Good: -1, Hush: by,
		Reason: []string{"hostile statements by the other side", "shots fired at a border post", "a quarrel over the seating", "leaks to the press"}[l.r.IntN(4)]})

	// Somebody talks to one newspaper.
	l.to(13)
	x = l.r.IntN(2)
	teller := paper()
	n := (2*l.offer + l.demand) / 3 / max(1, th.step/2) * max(1, th.step/2)
	if x == claimant {
		n = (l.offer + 2*l.demand) / 3 / max(1, th.step/2) * max(1, th.step/2)
	}
	w.leakers[x].Terms = []Term{{Office: "member of the technical committee", From: l.Start.AddDate(-1, 0, 0)}}
	leak := &Fact{Kind: "leak", At: l.date(13, 9), X: x, Y: 1 - x, Person: w.leakers[x], Exclusive: teller, Claims: []Claim{l.q(n)}}
	l.moment(leak)
	m = l.moment(&Fact{Kind: "leakdeny", At: l.date(14, 11), X: x, Y: 1 - x, Of: leak, Person: w.leakers[x], Thread: leak.Thread, Claims: []Claim{l.q(n)}})
	l.to(14)
	if l.friendly() {
		l.add(m, &Fact{Kind: "withdraw", At: l.date(14, 8), X: claimant, Y: holder, Condition: true, Good: 1, Thread: "guns"})
		l.agree(guns, holder, 100)
	} else {
		l.add(m, &Fact{Kind: "stay", At: l.date(14, 8), X: claimant, Y: holder, Condition: true, Good: -1, Thread: "guns"})
	}

	// The second round, as planned.
	l.to(15)
	m = l.held(second, "round", 18)
	if second.Progress {
		l.demand -= th.step
		l.add(m, &Fact{Kind: "concede", At: m.At(), X: claimant, Y: holder, Claims: []Claim{l.q2(l.demand)}, Good: 1})
	} else {
		l.add(m, &Fact{Kind: "demand", At: m.At(), X: holder, Y: claimant, Claims: []Claim{l.q2(l.demand)}})
		l.add(m, &Fact{Kind: "refuse", At: m.At(), X: holder, Y: claimant})
	}

	// Somebody else talks to a newspaper of which the case holds nothing.
	l.to(16)
	x = 1 - x
	n = l.offer + (l.demand-l.offer)*l.some(3, 6)/10
	w.leakers[x].Terms = []Term{{Office: "member of the technical committee", From: l.Start.AddDate(-1, 0, 0)}}
	l.moment(&Fact{Kind: "leak", At: l.date(16, 7), X: x, Y: 1 - x, Person: w.leakers[x], Exclusive: w.unheld, Claims: []Claim{l.q(n)}, ID: "leak-unheld"})

	// A threat with a date, or soldiers sent home.
	var threat *Fact
	if l.friendly() {
		l.moment(&Fact{Kind: "pullback", At: l.date(16, 13), X: holder, Y: claimant, Place: town, Good: 1, Claims: []Claim{exact("withdrawn", l.some(4, 20)*100, "", "soldiers")}})
	} else {
		threat = &Fact{Kind: "threaten", At: l.date(16, 13), X: holder, Y: claimant, Until: l.date(21, 0), Good: -1}
		l.moment(threat)
	}

	// A truce, or a second attack that each side counts for itself.
	l.to(17)
	if l.friendly() {
		l.truce = &Fact{Kind: "truce", At: l.date(17, 16), X: holder, Y: claimant, Place: town, Good: 1, ID: "truce", Claims: []Claim{exact("duration", l.some(2, 6)*5, "day", "")}}
		l.moment(l.truce)
	} else {
		f := &Fact{Kind: "attack2", At: l.date(17, 6), X: holder, Y: claimant, Place: w.towns[1], Good: -1, ID: "attack-" + w.towns[1]}
		n := l.some(3, 6)
		mine, yours := exact("killed", n*3+l.some(0, 4), "", "people"), exact("killed", n, "", "people")
		mine.By, yours.By = holder, claimant
		f.Claims = []Claim{mine, yours}
		l.moment(f)
	}

	l.to(19)
	if l.friendly() {
		l.offer += th.step
		l.moment(&Fact{Kind: "raise", At: l.date(19, 12), X: holder, Y: claimant, Claims: []Claim{l.q(l.offer)}, Good: 1})
	} else {
		l.moment(&Fact{Kind: "redline", At: l.date(19, 12), X: claimant, Y: holder, Good: -1})
	}

	// The ministers speak: another series than the leaders'.
	l.to(20)
	e := &Encounter{ID: "call-ministers", What: "call", Level: "ministers", Date: l.date(20, 0), Status: "occurred", Like: []string{"call-" + ordinals[firstCall+1]}}
	l.Encounters = append(l.Encounters, e)
	m = l.held(e, "fmcall", 12)
	if l.r.IntN(2) == 0 {
		s := l.r.IntN(2)
		l.add(m, &Fact{Kind: "support", At: l.date(20, 9), X: s, Y: 1 - s, Thread: "ally"})
	}

	l.to(21)
	if threat != nil {
		if l.friendly() {
			l.moment(&Fact{Kind: "extend", At: l.date(21, 12), X: holder, Y: claimant, Of: threat, Thread: threat.Thread, Until: l.date(28, 0), Good: 1})
		} else {
			l.moment(&Fact{Kind: "carry", At: l.date(21, 18), X: holder, Y: claimant, Of: threat, Thread: threat.Thread, Good: -1})
		}
	}

	// Talk of a meeting of the leaders, and soldiers.
	l.to(22)
	top := &Encounter{ID: "leaders", What: "meeting", Level: "leaders", Announced: l.date(22, 14), Status: "planned"}
	third := l.round(first+2, 25, w.places[0], time.Time{})
	top.Like = []string{third.ID}
	l.Encounters = append(l.Encounters, top)
	m = l.moment(&Fact{Kind: "vague", At: l.date(22, 14), X: mediator, Y: nobody, Encounter: top})
	if l.friendly() {
		l.demand -= th.step
		l.add(m, &Fact{Kind: "concede", At: l.date(22, 10), X: claimant, Y: holder, Claims: []Claim{l.q2(l.demand)}, Good: 1})
	} else {
		l.add(m, &Fact{Kind: "mobilise", At: l.date(22, 10), X: claimant, Y: holder, Place: town, Thread: "army", Good: -1, Claims: []Claim{exact("deployed", l.some(4, 20)*100, "", "soldiers")}})
	}

	// What was begun is undone, or not.
	l.to(24)
	switch good := l.friendly(); {
	case l.banned != nil && good:
		l.moment(&Fact{Kind: "lift", At: l.date(24, 12), X: claimant, Y: holder, Goods: l.banned.Goods, Of: l.banned, Thread: l.banned.Thread, Good: 1})
		l.banned = nil
	case l.truce != nil && !good:
		l.moment(&Fact{Kind: "broken", At: l.date(24, 12), X: holder, Y: claimant, Place: town, Of: l.truce, Thread: l.truce.Thread, Good: -1, Hush: claimant})
		l.truce = nil
	case !good:
		l.moment(&Fact{Kind: "refuse", At: l.date(24, 12), X: claimant, Y: holder, Good: -1})
	default:
		l.offer += th.step
		l.moment(&Fact{Kind: "raise", At: l.date(24, 12), X: holder, Y: claimant, Claims: []Claim{l.q(l.offer)}, Good: 1})
	}

	// The last round before the end; nobody had announced it.
	l.to(25)
	l.held(third, "round", 18)
}

// finish tells the end.
func (l *life) finish() {
	w := l.w
	l.to(27)
	at := l.date(27, 15)
	l.Ended = at
	f := &Fact{Kind: string(l.End), At: at, X: l.r.IntN(2), Place: w.places[0], ID: "end", Thread: "end"}
	f.Y = 1 - f.X
	if l.End == Deal {
		middle := (l.offer + l.demand) / 2
		f.Claims = []Claim{l.q(middle)}
		l.offer, l.demand = middle, middle
		l.agree(monitoring, holder, 100)
	}
	l.moment(f)
	l.to(span)
}
