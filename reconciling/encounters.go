package reconciling

import (
	"maps"
	"regexp"
	"slices"
	"sort"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"parley"
	"parley/plover"
	"parley/reconciling/kinds"
)

// encounters turns consultations into things that can be pointed back to, with
// what was said to have come of them. What was planned and then took place, or was
// called off, is one encounter with its history.
func (d *desk) encounters(events []parley.Event) []parley.Encounter {
	var met []*parley.Event
	for i := range events {
		e := &events[i]
		if encountered(e) && e.Status != parley.Denied && e.Status != parley.Conditional && len(e.Actors)+len(e.Recipients) > 0 && !goesOn(e) && !d.everBefore(e) && !d.brokenOff(e) {
			met = append(met, e)
		}
	}
	pair := usual(met)
	var out []parley.Encounter
	for _, group := range d.histories(met) {
		// With whom must be told by one of them.
		x := d.encounter(group)
		d.complete(&x, pair)
		if x.What == "signing" && !slices.ContainsFunc(group, func(e *parley.Event) bool { return e.Status != parley.Occurred }) {
			continue // what was signed is an agreement; that they came together for it is told when it is set, or put off
		}
		if len(x.Parties) >= 2 || x.What == "session" && len(x.Parties) == 1 { // a body meets by itself
			out = append(out, x)
		}
	}
	d.attachOutcomes(out)
	link(out)
	return out
}

// encountered reports whether those of an event meet or are to: a consultation of its own, an
// ambassador who is summoned, and the signing of a text for which both come together, which
// its place and its day tell, or that it was put off.
func encountered(e *parley.Event) bool {
	switch what := called(e); {
	case e.Type == plover.Consult:
		return what != parley.Several
	case e.Type == plover.Accuse:
		return what == "summons"
	case e.Type == plover.Agree && what == "signing":
		return e.Status == parley.Cancelled || e.Date.Exact() && (e.Place != "" || e.Status == parley.Planned)
	}
	return false
}

// longestMeeting is how many days one encounter takes at most.
const longestMeeting = 45

// goesOn reports whether what occurred lasted too long to be one encounter: a mediation
// "since the spring".
func goesOn(e *parley.Event) bool {
	return e.Status == parley.Occurred && e.Date.From.Known() && e.Date.To.Known() && e.Date.From.Grain >= parley.Day && e.Date.To.T.Sub(e.Date.From.T).Hours() > longestMeeting*24
}

// everBefore reports whether all that is told of a consultation is that there have been such
// at some time or other: "such talks have taken place before".
func (d *desk) everBefore(e *parley.Event) bool {
	return e.Status == parley.Occurred && !e.Date.Known() && len(e.Mentions) > 0 && !slices.ContainsFunc(e.Mentions, func(m parley.Mention) bool {
		return !atSomeTime.MatchString(m.Span.In(d.article[m.Article].Text))
	})
}

var atSomeTime = regexp.MustCompile(`(?i)\b(?:ha(?:s|ve|d)|[’']ve)\b[^,;]{0,40}\b(?:occurred|happened|met|spoken|talked|negotiated|taken place|been held|held)\b[^,;]*\b(?:before|previously|in the past|(?:several|many|countless) times|on (?:several|many) occasions)[.”"]*$`)

// brokenOff reports whether most of what is told of talks, of no number, is that they broke down
// for good: the end of a negotiation is no sitting of it.
func (d *desk) brokenOff(e *parley.Event) bool {
	if e.Type != plover.Consult || e.Status != parley.Occurred || kindOf(called(e)) != "" || d.numberOf(e) != 0 {
		return false
	}
	over, of := 0, 0
	for i := range e.Mentions {
		m := &e.Mentions[i]
		if m.Rule == againRule {
			continue
		}
		if of++; kinds.Shipped().Is(d.kindAt(m), "breakdown") && theEnd.MatchString(d.breath(m).In(d.article[m.Article].Text)) {
			over++
		}
	}
	return 2*over > of
}

// theEnd are words of what is over for good.
var theEnd = regexp.MustCompile(`(?i)\b(?:collaps\w+|br(?:eak|oke|oken|eaks|eaking) (?:off|down)|f(?:all|alls|ell|allen) (?:apart|through)|(?:to|into) pieces|aground|founder\w*|failure|fail(?:s|ed)? (?:for good|definitively|finally|completely)|abandon\w*|quit\w*|walk(?:s|ed|ing)? (?:out|away)|turn(?:s|ed|ing)? (?:its|his|her|their) backs? on|ruptur\w*|finished|declar\w+ [^.;]{0,60}\bover|for good|an? (?:abrupt |bitter |sudden )?end|with a scandal|dead|buried|slamm\w+|pull\w* the plug)\b`)

// encounter makes the record of the events that are one encounter, the one that tells
// most of how it ended first.
func (d *desk) encounter(events []*parley.Event) parley.Encounter {
	lead := events[0]
	x := parley.Encounter{What: "talks", Parties: append(append([]parley.Actor{}, lead.Actors...), lead.Recipients...), Status: lead.Status,
		Date: lead.Date, Place: lead.Place}
	var mentions []parley.Mention
	articles := map[string]bool{}
	for _, e := range events {
		if len(x.Parties) < 2 {
			x.Parties = append(append([]parley.Actor{}, e.Actors...), e.Recipients...)
		}
		if lead.Status == parley.Cancelled && e.Status == parley.Planned && e.Date.Known() {
			x.Date = e.Date // a cancellation is dated by its own day
		}
		x.Events = append(x.Events, e.ID)
		if x.What == "talks" {
			x.What = called(e)
		}
		if !x.Date.Known() {
			x.Date = e.Date
		}
		if x.Place == "" {
			x.Place = e.Place
		}
		if e.Status == lead.Status {
			mentions = append(mentions, e.Mentions...)
		}
		for k := range e.Mentions {
			m := &e.Mentions[k]
			articles[m.Article] = true
			if x.Number == 0 {
				x.Number = m.Number
			}
		}
		for _, id := range e.Figures {
			f := d.figures[id]
			switch f.What {
			case "duration":
				if x.Length == "" && e.Status == parley.Occurred {
					x.Length = f.Span.In(d.article[f.Article].Text)
				}
			case "number in a series":
				if x.Number == 0 && f.Low != nil {
					x.Number = int(*f.Low)
				}
			}
		}
	}
	for i := 0; i < len(events) && len(x.Parties) < 2; i++ { // whoever tells it best does not always name both
		for k := range events[i].Mentions {
			if m := &events[i].Mentions[k]; len(m.Actors)+len(m.Recipients) > len(x.Parties) && len(x.Parties) < 2 {
				x.Parties = append(actors(m.Actors), actors(m.Recipients)...)
			}
		}
	}
	if lead.Status == parley.Cancelled && d.meant(lead) {
		x.Date = lead.Date
	} else if lead.Status == parley.Cancelled && !slices.ContainsFunc(events, func(e *parley.Event) bool { return e.Status == parley.Planned && e.Date.Known() }) {
		x.Date = parley.Interval{} // for when it was meant is not told
	}
	x.Corroboration = d.corroboration(mentions)
	x.Reports = sorted(articles)
	ids := append([]string{}, x.Events...)
	sort.Strings(ids)
	x.ID = name("m", ids)
	return x
}

// usual returns the two sides between which most consultations of the case are, in order;
// nil where no two are in more than all others together.
func usual(met []*parley.Event) []parley.Actor {
	told, all := map[string]int{}, 0
	sides := map[string][]parley.Actor{}
	for _, e := range met {
		var pair []parley.Actor
		for _, a := range append(slices.Clone(e.Actors), e.Recipients...) {
			if s := sideActor(a); s.Country != "" && !slices.ContainsFunc(pair, func(o parley.Actor) bool { return o.Country == s.Country }) {
				pair = append(pair, parley.Actor{ID: s.Country, Name: s.Name, Country: s.Country})
			}
		}
		if len(pair) != 2 {
			continue
		}
		sort.Slice(pair, func(i, j int) bool { return pair[i].Country < pair[j].Country })
		key := pair[0].Country + "\x00" + pair[1].Country
		if sides[key] == nil {
			sides[key] = pair
		}
		told[key] += e.Articles
		all += e.Articles
	}
	for key, n := range told {
		if 2*n > all { // one at most
			return sides[key]
		}
	}
	return nil
}

// complete names the sides of an encounter whose tellings only say of what rank they are
// ("the leaders", "the Borian minister"): the two between which most are, where nobody
// else is named. Of one that was held, its number or its day must be told.
func (d *desk) complete(x *parley.Encounter, usual []parley.Actor) {
	var named []parley.Actor
	ranked := false
	sides := map[string]bool{}
	for _, a := range x.Parties {
		switch {
		case a.Country == "" && unnamed(a.Name) && (d.rank(a.Name) != "" || bothOf[a.Name]): // "chief negotiators in Harbin", "the two sides"
			ranked = true
		case a.Country == "" && a.Name == x.Place: // the town that was host
		default:
			named = append(named, a)
			sides[sideOf(a)] = true
		}
	}
	if len(sides) >= 2 {
		x.Parties = named
		return
	}
	if len(usual) != 2 || !ranked || x.Number == 0 && !x.Date.Exact() && x.Status == parley.Occurred {
		return
	}
	for _, a := range named {
		if !slices.ContainsFunc(usual, func(p parley.Actor) bool { return sideOf(p) == sideOf(a) }) {
			return // a mediator's own call
		}
	}
	for _, p := range usual {
		if !sides[sideOf(p)] {
			named = append(named, p)
		}
	}
	x.Parties = named
}

// bothOf are words for the two who meet, whoever they are.
var bothOf = map[string]bool{"sides": true, "two sides": true, "both sides": true, "parties": true, "two parties": true, "both parties": true, "delegations": true, "two delegations": true, "governments": true, "two governments": true, "both governments": true}

// unnamed reports whether somebody is told by what he is: "chief negotiators".
func unnamed(name string) bool {
	first, _ := utf8.DecodeRuneInString(name)
	return unicode.IsLower(first)
}

// histories groups the consultations that are one encounter. Each planned or cancelled
// one joins what it is the history of: of several that would do, the one with its number,
// its day and its place; where two have as much it joins none.
func (d *desk) histories(met []*parley.Event) [][]*parley.Event {
	home := make([]int, len(met))
	for i := range home {
		home[i] = i
	}
	numbers, ranks := make([]int, len(met)), make([]string, len(met))
	byParties := map[string][]int{}
	var together []int // those who met are named together
	everyone := slices.Clone(home)
	for i, e := range met {
		numbers[i], ranks[i] = d.numberOf(e), d.rankMet(e)
		if len(e.Actors)+len(e.Recipients) < 2 {
			together = append(together, i)
			continue
		}
		key := partiesKey(e)
		byParties[key] = append(byParties[key], i)
	}
	for i, e := range met {
		if e.Status == parley.Occurred {
			continue
		}
		var fit []int
		most := 0
		likely := everyone
		if len(e.Actors)+len(e.Recipients) >= 2 {
			likely = slices.Concat(byParties[partiesKey(e)], together)
			slices.Sort(likely)
		}
		for _, k := range likely {
			if k == i || numbers[i] != 0 && numbers[k] != 0 && numbers[i] != numbers[k] || ranks[i] != "" && ranks[k] != "" && ranks[i] != ranks[k] { // leaders do not meet where their envoys were to
				continue
			}
			points := 0
			if numbers[i] != 0 && numbers[i] == numbers[k] {
				points += 2
			}
			if d.dated(met[k], e) {
				points += 2
			}
			if points > 0 && e.Place != "" && e.Place == met[k].Place {
				points++
			}
			if points == 0 || points < most {
				continue // most are: only of the others is the rest asked
			}
			if one := len(e.Actors)+len(e.Recipients) < 2 || len(met[k].Actors)+len(met[k].Recipients) < 2; one {
				numbered := numbers[i] != 0 && numbers[i] == numbers[k] && (ranks[i] == "" || ranks[k] == "")
				if !numbered && (ranks[i] == "" || ranks[k] != ranks[i]) && !traveller(met[k], e) && !bothOnDay(met[k], e) || !placeAlike(met[k], e) {
					continue
				}
			}
			switch {
			case !d.follows(met[k], e) || d.decided.apart(met[k], e):
			case points > most:
				fit, most = []int{k}, points
			default:
				fit = append(fit, k)
			}
		}
		if len(fit) == 1 {
			home[i] = fit[0]
		}
	}
	series := map[string][]int{} // those of one number between the same sides
	for i, e := range met {
		if numbers[i] != 0 {
			key := partiesKey(e) + " " + strconv.Itoa(numbers[i])
			series[key] = append(series[key], i)
		}
	}
	for _, key := range slices.Sorted(maps.Keys(series)) {
		d.renumbered(met, series[key], ranks, home)
		d.oneOfNumber(met, series[key], home)
	}
	groups := map[int][]*parley.Event{}
	var order []int
	for i := range met {
		h := i
		for steps := 0; home[h] != h && steps < 3; steps++ {
			h = home[h]
		}
		if groups[h] == nil {
			order = append(order, h)
		}
		groups[h] = append(groups[h], met[i])
	}
	rank := map[parley.Status]int{parley.Occurred: 0, parley.Cancelled: 1, parley.Planned: 2}
	var out [][]*parley.Event
	for _, h := range order {
		g := groups[h]
		sort.SliceStable(g, func(i, j int) bool {
			if x, y := rank[g[i].Status], rank[g[j].Status]; x != y || g[i].Status != parley.Occurred {
				return x < y
			}
			return len(g[i].Mentions) > len(g[j].Mentions) // of two records of what was held, the one that most tell
		})
		if k := max(d.setAnew(g), mistaken(g)); k > 0 {
			g[0], g[k] = g[k], g[0]
		}
		out = append(out, g)
	}
	return out
}

// longestDelay is how many days after its day an encounter is held that was put off.
const longestDelay = 60

// renumbered gives the plans and cancellations of a round or call that nothing has tied yet
// to the one of their number: the same sides hold one third round, whenever it is.
func (d *desk) renumbered(met []*parley.Event, series []int, ranks []string, home []int) {
	for _, i := range series {
		e := met[i]
		if e.Status == parley.Occurred || home[i] != i {
			continue
		}
		for _, held := range []bool{true, false} { // what was held goes before another plan of it
			if home[i] != i {
				break
			}
			for _, k := range series {
				o := met[k]
				if k == i || (o.Status == parley.Occurred) != held || !held && (k > i || home[k] != k) {
					continue
				}
				if ranks[i] != "" && ranks[k] != "" && ranks[i] != ranks[k] || kindOf(called(o)) != kindOf(called(e)) || differentPeople(o, e) || d.decided.apart(o, e) || !delayed(o, e) {
					continue
				}
				home[i] = k
				break
			}
		}
	}
}

// oneOfNumber joins what was held twice over: two records of one number in the series between
// the same sides, of one kind, whose days are no further apart than one of them may be wrong.
func (d *desk) oneOfNumber(met []*parley.Event, series []int, home []int) {
	const apart = 10 // days: a paper that has the week wrong
	for n, i := range series {
		e := met[i]
		if e.Status != parley.Occurred || kindOf(called(e)) == "" || home[i] != i {
			continue
		}
		for _, k := range series[:n] {
			o := met[k]
			if o.Status != parley.Occurred || home[k] != k || kindOf(called(o)) != kindOf(called(e)) || len(o.Actors)+len(o.Recipients) < 2 || differentPeople(o, e) || d.decided.apart(o, e) {
				continue
			}
			if !e.Date.From.Known() || !o.Date.From.Known() || e.Date.From.T.Sub(o.Date.From.T).Abs().Hours() <= apart*24 {
				if len(o.Mentions) >= len(e.Mentions) {
					home[i] = k
				} else {
					home[k] = i
				}
				break
			}
		}
	}
}

// delayed reports whether the days of a plan and of what may have become of it are near
// enough: nothing is held long before its day, nor long after.
func delayed(came, plan *parley.Event) bool {
	if !came.Date.From.Known() || !plan.Date.To.Known() {
		return true
	}
	days := came.Date.From.T.Sub(plan.Date.To.T).Hours() / 24
	if came.Status == parley.Occurred {
		return days >= -3 && days <= longestDelay
	}
	return days >= -longestDelay && days <= longestDelay
}

// mistaken returns which cancellation of an encounter leads it, though a telling has it held: more
// articles tell that it was called off than that it was held, and on no later day; 0 where none does.
func mistaken(group []*parley.Event) int {
	held := group[0]
	if held.Status != parley.Occurred {
		return 0
	}
	for k, e := range group {
		if e.Status == parley.Cancelled && e.Articles > held.Articles && (!held.Date.Known() || !e.Date.Known() || !held.Date.To.T.After(e.Date.To.T)) {
			return k
		}
	}
	return 0
}

// setAnew returns which event of an encounter, led by its cancellation, sets another day for
// it that was told after that; 0 where none does.
func (d *desk) setAnew(group []*parley.Event) int {
	if group[0].Status != parley.Cancelled {
		return 0
	}
	var off time.Time // when the last cancellation was told
	days := map[string]bool{}
	for _, e := range group {
		for i := range e.Mentions {
			if out := d.article[e.Mentions[i].Article].Published; e.Status == parley.Cancelled && out.T.After(off) {
				off = out.T
			}
		}
		days[e.Date.String()] = true
	}
	best := 0
	for k, e := range group {
		if e.Status != parley.Planned || e.Date.From.Grain < parley.Day || len(days) < 2 || off.IsZero() {
			continue
		}
		later := false
		for i := range e.Mentions {
			later = later || d.article[e.Mentions[i].Article].Published.T.After(off)
		}
		if later && (best == 0 || e.Date.From.T.After(group[best].Date.From.T)) {
			best = k
		}
	}
	return best
}

// traveller reports whether two are of the visit of one person, of which one does not tell to
// whom ("called off her visit"), or of the session of one body.
func traveller(a, b *parley.Event) bool {
	if what := called(a); what != "visit" && what != "session" || called(b) != what || len(a.Actors) == 0 || len(b.Actors) == 0 {
		return false
	}
	return a.Actors[0].ID == b.Actors[0].ID
}

// bothOnDay reports whether two are of one day, and one of them only tells that both sides met.
func bothOnDay(a, b *parley.Event) bool {
	lone := func(e *parley.Event) bool {
		return len(e.Actors) == 1 && len(e.Recipients) == 0 && bothOf[e.Actors[0].Name]
	}
	return (lone(a) || lone(b)) && a.Date.Exact() && b.Date.Exact() && a.Date.Meets(b.Date)
}

// rankMet is the rank of those who meet, by the first mention that tells it. Two
// consultations of which one names those who meet together are of one rank, and at one
// place where both tell it.
func (d *desk) rankMet(e *parley.Event) string {
	for i := range e.Mentions {
		if l := d.level(e.Mentions[i].Actors, e.Mentions[i].Recipients); l != "" {
			return l
		}
	}
	return ""
}

func placeAlike(a, b *parley.Event) bool { return a.Place == "" || b.Place == "" || a.Place == b.Place }

// partiesKey names the sides that meet, whoever speaks for them.
func partiesKey(e *parley.Event) string {
	sides := map[string]bool{}
	for _, a := range append(append([]parley.Actor{}, e.Actors...), e.Recipients...) {
		sides[sideOf(a)] = true
	}
	return strings.Join(sorted(sides), " ")
}

// follows reports whether what came, a consultation that was held or called off, can be
// what was planned.
func (d *desk) follows(came, plan *parley.Event) bool {
	if came.Status == plan.Status || came.Status == parley.Planned {
		return false
	}
	x, y := called(came), called(plan)
	if a, b := family(x), family(y); a != b && a != "" && b != "" || (kindOf(x) == "call") != (kindOf(y) == "call") && kindOf(x) != "" && kindOf(y) != "" {
		return false
	}
	if came.Place != "" && plan.Place != "" && came.Place != plan.Place && placeCountry(came) != plan.Place && placeCountry(plan) != came.Place {
		return false
	}
	// Leaders do not meet where their ministers were to.
	return !differentPeople(came, plan)
}

func placeCountry(e *parley.Event) string {
	for i := range e.Mentions {
		if e.Mentions[i].PlaceCountry != "" {
			return e.Mentions[i].PlaceCountry
		}
	}
	return ""
}

// differentPeople reports whether one side is spoken for by one person here and by
// another there.
func differentPeople(a, b *parley.Event) bool {
	people := func(e *parley.Event) map[string]string {
		out := map[string]string{}
		for _, x := range append(append([]parley.Actor{}, e.Actors...), e.Recipients...) {
			if x.Country != "" && x.ID != x.Country && len(x.ActsFor) > 0 && strings.Contains(x.ID, "-") {
				out[x.Country] = x.ID
			}
		}
		return out
	}
	x, y := people(a), people(b)
	for side, id := range x {
		if y[side] != "" && y[side] != id {
			return true
		}
	}
	return false
}

// dated reports whether dates tie what came to what was planned: the plan names the day,
// or a stretch of at most ten days that holds it. What came without a date of its own did
// so in the days before it was told.
func (d *desk) dated(came, plan *parley.Event) bool {
	if !plan.Date.From.Known() || !plan.Date.To.Known() || plan.Date.To.T.Sub(plan.Date.From.T) > 10*24*time.Hour {
		return false
	}
	if came.Status == parley.Cancelled && d.meant(came) {
		return came.Date.Meets(plan.Date)
	}
	if came.Status == parley.Cancelled { // before it would have been
		off := came.Date
		for i := 0; !off.Exact() && i < len(came.Mentions); i++ {
			off = d.article[came.Mentions[i].Article].Published.Interval()
		}
		before := plan.Date.To.T.Sub(off.From.T)
		return off.Exact() && before >= 0 && before <= 10*24*time.Hour
	}
	if came.Date.Known() {
		return came.Date.Meets(plan.Date)
	}
	for i := range came.Mentions {
		out := d.article[came.Mentions[i].Article].Published.Interval()
		if !out.Exact() {
			continue
		}
		if after := out.From.T.Sub(plan.Date.To.T); after >= 0 && after <= 3*24*time.Hour {
			return true
		}
	}
	return false
}

// meant reports whether the day of a cancellation is the one on which it would have been: it
// comes after what tells it.
func (d *desk) meant(e *parley.Event) bool {
	if e.Status != parley.Cancelled || !e.Date.Exact() {
		return false
	}
	for i := range e.Mentions {
		if out := d.article[e.Mentions[i].Article].Published.Interval(); e.Mentions[i].Status == parley.Cancelled && out.Exact() && e.Date.From.T.After(out.To.T) {
			return true
		}
	}
	return false
}

// numberOf is the number of a consultation in its series, 0 when it is not told.
func (d *desk) numberOf(e *parley.Event) int {
	for i := range e.Mentions {
		if n := e.Mentions[i].Number; n != 0 {
			return n
		}
	}
	for _, id := range e.Figures {
		if f := d.figures[id]; f.What == "number in a series" && f.Low != nil {
			return int(*f.Low)
		}
	}
	return 0
}

// tellingOf says how telling the name of a consultation is.
var tellingOf = map[string]int{"talks": 0, "round of talks": 1, "visit": 2, "meeting": 3, "call": 4, "summit": 5, "session": 6, "summons": 7, "signing": 7, parley.Several: 8}

// called picks the most telling name that the tellings use.
func called(e *parley.Event) string {
	best := "talks"
	isRound := func(m parley.Mention) bool { return m.Number != 0 && m.What == "round of talks" }
	if slices.ContainsFunc(e.Mentions, isRound) && !slices.ContainsFunc(e.Mentions, func(m parley.Mention) bool { return m.What == "call" }) {
		return "round of talks" // what is numbered is the round, whoever met or travelled for it
	}
	for i := range e.Mentions {
		if w := e.Mentions[i].What; tellingOf[w] > tellingOf[best] {
			best = w
		}
	}
	return best
}

// attachOutcomes gives each outcome to the one encounter its article tells as
// held; where an article tells of several, to the one between the parties it
// names, and to none where that does not decide.
func (d *desk) attachOutcomes(encounters []parley.Encounter) {
	var outcomes []parley.Outcome
	for _, r := range d.readings {
		outcomes = append(outcomes, r.Outcomes...)
	}
	// That something was agreed, or nothing was, goes before the tone.
	sort.SliceStable(outcomes, func(i, j int) bool { return outcomes[i].Kind != parley.Tone && outcomes[j].Kind == parley.Tone })
	told, in := map[int]map[parley.OutcomeKind]bool{}, map[string][]int{}
	for i := range encounters {
		for _, article := range encounters[i].Reports {
			in[article] = append(in[article], i)
		}
	}
	for _, o := range outcomes {
		var held, fit []int // those the article tells as held; of them, those of the parties named
		for _, i := range in[o.Article] {
			x := &encounters[i]
			if x.Status == parley.Occurred {
				held = append(held, i)
				if len(o.Who) == 0 || shares(x.Parties, o.Who) {
					fit = append(fit, i)
				}
			}
		}
		if len(fit) == 0 {
			fit = held
		}
		if len(fit) == 1 {
			tell(&encounters[fit[0]], o)
			if told[fit[0]] == nil {
				told[fit[0]] = map[parley.OutcomeKind]bool{}
			}
			told[fit[0]][o.Kind] = true
		}
	}
	for i := range encounters {
		switch yes, no := told[i][parley.Progress], told[i][parley.NoProgress]; {
		case yes && !no:
			encounters[i].Result = parley.Progress
		case no && !yes:
			encounters[i].Result = parley.NoProgress
		}
	}
}

// tell adds an outcome to its encounter.
func tell(x *parley.Encounter, o parley.Outcome) {
	if o.Kind == parley.NotRaised {
		o.Span = o.Topic
		x.NotRaised = append(x.NotRaised, o.Finding)
		return
	}
	for _, f := range x.Outcome {
		if f.Article == o.Article && f.Span == o.Span {
			return // the sentence is there for another kind
		}
	}
	x.Outcome = append(x.Outcome, o.Finding)
}

// link marks encounters that may be one: the same parties, one planned and one
// held or both in person, with no dates that could tell them apart.
func link(encounters []parley.Encounter) {
	// One whose parties are among those of a begins with one of them.
	begins := map[string][]int{}
	for i := range encounters {
		begins[firstParty(&encounters[i])] = append(begins[firstParty(&encounters[i])], i)
	}
	for i := range encounters {
		a := &encounters[i]
		for _, k := range beginning(begins, a.Parties) {
			b := &encounters[k]
			if i == k || a.Status == b.Status || family(a.What) != family(b.What) ||
				a.Date.Known() && b.Date.Known() || a.Status != parley.Planned && b.Status != parley.Planned || !sameParties(a.Parties, b.Parties) {
				continue
			}
			a.MaybeSame = append(a.MaybeSame, parley.MaybeSame{ID: b.ID, Reason: "the same parties; dates are missing that could tell them apart"})
		}
	}
	for i := range encounters {
		sort.Slice(encounters[i].MaybeSame, func(x, y int) bool { return encounters[i].MaybeSame[x].ID < encounters[i].MaybeSame[y].ID })
	}
}

func firstParty(e *parley.Encounter) string {
	if len(e.Parties) == 0 {
		return ""
	}
	return "id " + e.Parties[0].ID
}

// beginning returns the encounters whose first party is one of these; those without any
// for nobody.
func beginning(begins map[string][]int, parties []parley.Actor) []int {
	if len(parties) == 0 {
		return begins[""]
	}
	var out []int
	seen := map[string]bool{}
	for _, p := range parties {
		if !seen[p.ID] {
			seen[p.ID] = true
			out = append(out, begins["id "+p.ID]...)
		}
	}
	return out
}

func shares(a, b []parley.Actor) bool {
	for _, x := range a {
		for _, y := range b {
			if x.ID == y.ID {
				return true
			}
		}
	}
	return false
}

func sameParties(a, b []parley.Actor) bool {
	if len(a) != len(b) {
		return false
	}
	for _, y := range b {
		if !slices.ContainsFunc(a, func(x parley.Actor) bool { return x.ID == y.ID }) {
			return false
		}
	}
	return true
}
