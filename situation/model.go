package situation

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strings"
	"time"

	"parley"
	"parley/plover"
)

// newIssue is an issue of the starter list with its scale.
func newIssue(e entry) *parley.Issue {
	i := blankIssue(e.id, e.name)
	i.From, i.To, i.Open = e.from, e.to, e.words == nil
	if e.partial {
		i.Partial = parley.Default("yes")
	}
	if process[e.id] {
		i.Kind = parley.Default("process")
	}
	return &i
}

// blankIssue is an issue of which nothing is known.
func blankIssue(id, name string) parley.Issue {
	n := parley.Default[float64]
	return parley.Issue{ID: id, Name: name, Kind: parley.Default("divisible"), Partial: parley.Default("no"), StatusQuo: n(0), Drift: n(0), Volatility: n(0)}
}

// What is taken of a side that is not told to want anything on an issue: in the middle
// and hardly known.
const (
	unknownIdeal, unknownSD, unknownSalience = 50, 30, .3
	knownSD                                  = 15 // of a position that was read; half from four origins on
	floorSalience                            = .1
	lineRoom                                 = 40 // how far from what it wants a side is taken to go at most
)

// model fills in what the outlook goes by.
func (a *assessor) model(s *parley.Situation) {
	s.Sides = a.cast()
	a.truce(s)
	stand := a.stand(s)
	for i := range s.Sides {
		side := &s.Sides[i]
		a.fare(side)
		for k := range s.Issues {
			if !s.Issues[k].Open || len(stand[s.Issues[k].ID]) > 1 { // one that a text alone has named, and on which one side stands alone, is shown and left out
				side.Wants = append(side.Wants, a.want(*side, s.Issues[k].ID))
			}
		}
	}
	for k := range s.Issues {
		i := &s.Issues[k]
		if i.ID == "territory" && a.fighting() {
			i.Volatility = parley.Default(3.)
		}
	}
	type wish struct{ actor, issue string }
	told := map[wish][]telling{}
	for _, t := range a.tellings {
		w := wish{t.actor.ID, t.issue.id}
		told[w] = append(told[w], t)
	}
	for i := range s.Positions {
		p := &s.Positions[i]
		for _, t := range told[wish{p.Actor.ID, p.Issue}] {
			if t.when.Known() && (!p.Since.Known() || t.when.From.Known() && p.Since.From.Known() && t.when.From.T.Before(p.Since.From.T)) {
				p.Since = t.when
			}
		}
		if w := a.want(parley.Side{Actor: a.side(p.Actor)}, p.Issue); w.Ideal.Basis == parley.FromPassages {
			value, sd := w.Ideal.Value, w.SD.Value
			p.Value, p.SD = &value, &sd
		}
	}
	s.Frame = a.frame(s.Sides)
	s.Acts = map[string]string{}
	for id, x := range a.sideOf {
		s.Acts[id] = x.ID
	}
}

// stand are the sides that stand on each issue.
func (a *assessor) stand(s *parley.Situation) map[string]map[string]bool {
	out := map[string]map[string]bool{}
	for _, p := range s.Positions {
		if out[p.Issue] == nil {
			out[p.Issue] = map[string]bool{}
		}
		out[p.Issue][a.side(p.Actor).ID] = true
	}
	return out
}

// truce adds a ceasefire as an issue where parties fight and nobody speaks of one: it is
// what a partial deal would settle.
func (a *assessor) truce(s *parley.Situation) {
	if !a.fighting() || len(s.Issues) == 0 || slices.ContainsFunc(s.Issues, func(i parley.Issue) bool { return i.ID == "ceasefire" }) {
		return
	}
	for _, e := range a.list {
		if e.id == "ceasefire" {
			s.Issues = append(s.Issues, *newIssue(e))
		}
	}
}

// want is where a side stands on an issue: the mean of the last word of each origin.
// Salience is the share of the side's words that are about the issue; a condition or a
// refusal draws a line, with hardness .5, .1 more for each further origin that tells of
// it and for firm words, .1 less for each concession on it, from .1 to .9.
func (a *assessor) want(side parley.Side, issue string) parley.Want {
	n := parley.Default[float64]
	w := parley.Want{Issue: issue, Ideal: n(unknownIdeal), SD: n(unknownSD), Salience: n(unknownSalience), RedLow: n(0), RedHigh: n(100), Hardness: n(0)}
	if role := side.Role.Value; role != "" && role != "principal" {
		w.Salience = n(0) // not told to want anything: no weight
	}
	last, evidence := a.latest(side.Actor.ID, issue)
	if role := side.Role.Value; len(last) == 0 && role != "" && role != "principal" {
		return w
	}
	if share, all := a.share(side.Actor.ID, issue); share > 0 {
		w.Salience = parley.Read(math.Max(floorSalience, math.Round(share*100)/100), "share of its words on issues", all...)
	} else if len(all) > 0 {
		w.Salience = n(floorSalience)
	}
	if len(last) == 0 {
		return w
	}
	sum, lines, firm := 0.0, 0, 0
	for _, t := range last {
		sum += t.value
		if t.line {
			lines++
		}
		if t.firm || t.final {
			firm = 1
		}
	}
	ideal, sd := math.Round(sum/float64(len(last))), float64(knownSD)
	if len(last) >= 4 {
		sd /= 2
	}
	w.Ideal = parley.Read(ideal, fmt.Sprintf("told by %s", originsOf(len(last))), evidence...)
	w.SD = parley.Read(sd, "", evidence...)
	if lines > 0 {
		given, conceded := a.concessions(side.Actor.ID, issue)
		hard := math.Max(.1, math.Min(.9, .5+.1*float64(lines-1+firm)-.1*float64(given)))
		w.Hardness = parley.Read(math.Round(hard*100)/100, "a condition or a refusal", append(slices.Clone(evidence), conceded...)...)
		w.RedLow = parley.Read(math.Max(0, ideal-lineRoom), "", evidence...)
		w.RedHigh = parley.Read(math.Min(100, ideal+lineRoom), "", evidence...)
	}
	return w
}

func originsOf(n int) string {
	if n == 1 {
		return "one origin"
	}
	return fmt.Sprintf("%d origins", n)
}

// share is the part of a side's words on issues that are about this one, each issue
// counted once for an origin; all are the IDs of those words, on whatever issue.
func (a *assessor) share(side, issue string) (share float64, about []string) {
	words := a.sayings()[side]
	if words == nil {
		return 0, nil
	}
	return float64(words.on[issue]) / float64(words.all), ids(words.about[issue])
}

// sayings are the words of a side on issues: how often it speaks of any and of each, once
// for an origin, and in which findings.
type sayings struct {
	all   int
	on    map[string]int
	about map[string][]string
}

// sayings are those of all sides, looked for once.
func (a *assessor) sayings() map[string]*sayings {
	if a.said != nil {
		return a.said
	}
	a.said = map[string]*sayings{}
	type key struct{ side, origin, issue string }
	seen := map[key]bool{}
	note := func(who parley.Actor, f parley.Finding, issue string) {
		side := a.side(who).ID
		w := a.said[side]
		if w == nil {
			w = &sayings{on: map[string]int{}, about: map[string][]string{}}
			a.said[side] = w
		}
		w.about[issue] = append(w.about[issue], f.ID)
		if k := (key{side, a.origin(f.Article), issue}); !seen[k] {
			seen[k] = true
			w.all++
			w.on[issue]++
		}
	}
	for _, t := range a.tellings {
		note(t.actor, t.finding, t.issue.id)
	}
	for i := range a.c.Statements {
		s := &a.c.Statements[i]
		if s.Speaker == nil {
			continue
		}
		for _, piece := range s.Content {
			if !piece.Valid(a.text[s.Article]) {
				continue
			}
			if e, _, ok := issueOf(a.list, piece.In(a.text[s.Article])); ok {
				note(s.Speaker.Actor, s.Finding, e.id)
			}
		}
	}
	return a.said
}

// concessions counts what a side gave on an issue.
func (a *assessor) concessions(side, issue string) (n int, evidence []string) {
	for _, e := range a.events {
		if (e.Type == plover.Concede || e.Type == plover.Retreat) && e.Status == parley.Occurred && has(e.by, side) {
			if x, _, ok := issueOf(a.list, e.words); ok && x.id == issue {
				n++
				evidence = append(evidence, e.ID)
			}
		}
	}
	return n, evidence
}

func (a *assessor) fighting() bool {
	return slices.ContainsFunc(a.events, func(e happening) bool { return e.Type == plover.Assault && e.Status == parley.Occurred })
}

// talksEnded is how an article says that something came on the heels of a meeting.
var talksEnded = regexp.MustCompile(`\b(?:hours?|minutes|a day|the day) after (?:the|their|its|his|her)?\s*(?:[a-z-]+ ){0,2}(?:call|talks|meeting|summit|round|truce|ceasefire)\b`)

var brokenWords = []string{"broke its promise", "broke his promise", "broke their promise", "went back on", "reneged", "broke the truce", "broke the ceasefire", "violated the truce", "violated the ceasefire"}

// What acts say of whether a side is there to agree, against two of each kind taken for
// granted. Judgements: to give something back is a promise kept, a concession nearly one;
// an attack on the heels of talks is half a promise broken, as is to leave the table.
const (
	keptWeight     = 1
	concedeWeight  = .75
	heelsWeight    = .5
	leftWeight     = .5
	brokenWeight   = 1
	priorSincerity = 2
)

// walkedOut are words of leaving the table.
var walkedOut = []string{"walked out", "broke off", "called off", "cancelled", "canceled", "suspended the talks", "withdrew from the talks", "boycott"}

// fare fills what the events tell of how a side fares and how it keeps its word:
//
//	sincerity = (for + 2)/(for + against + 4)
//
// the weights above summed over the acts that speak for it and against it.
func (a *assessor) fare(s *parley.Side) {
	id := s.Actor.ID
	var good, bad, pressed []string
	kept, broken := 0.0, 0.0
	for _, e := range a.events {
		by := has(e.by, id)
		switch {
		case by && e.Status == parley.Cancelled && e.Type == plover.Consult, by && e.Status == parley.Occurred && containsAny(e.words, walkedOut):
			bad = append(bad, e.ID)
			broken += leftWeight
		case e.Status != parley.Occurred:
		case by && e.Type == plover.Retreat:
			good = append(good, e.ID)
			kept += keptWeight
		case by && e.Type == plover.Concede:
			good = append(good, e.ID)
			kept += concedeWeight
		case by && e.Type == plover.Assault && (talksEnded.MatchString(e.words) || a.followsTalks(id, e.Date)):
			bad = append(bad, e.ID)
			broken += heelsWeight
		case by && containsAny(e.words, brokenWords):
			bad = append(bad, e.ID)
			broken += brokenWeight
		case (e.Type == plover.Request || e.Type == plover.Protest) && has(e.on, id):
			for _, x := range e.by {
				if !a.official(x) && x.Country != "" && x.Country == s.Actor.Country {
					pressed = append(pressed, e.ID)
				}
			}
		}
	}
	if len(good)+len(bad) > 0 {
		v := (kept + priorSincerity) / (kept + broken + 2*priorSincerity)
		s.Sincerity = parley.Read(math.Round(v*100)/100, fmt.Sprintf("gave or kept %d, broke, left or struck on the heels of talks %d", len(good), len(bad)), ids(append(good, bad...))...)
	}
	if len(pressed) > 0 {
		s.Audience = parley.Read(math.Min(.5, .15+.1*float64(len(pressed))), "pressed from home", ids(pressed)...)
	}
	if killed, evidence := a.losses(id); killed > 0 && s.Cost.Value > 0 {
		v := math.Min(.1, .02+.005*math.Log10(1+killed))
		s.Cost = parley.Read(math.Round(v*1e4)/1e4, fmt.Sprintf("at least %.0f killed on its side", killed), evidence...)
	}
}

func containsAny(text string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(text, w) })
}

// followsTalks reports whether a day is that of an encounter of the side's, or one of the
// two after it.
func (a *assessor) followsTalks(id string, day parley.Interval) bool {
	if !day.Exact() {
		return false
	}
	for back := range 3 {
		if a.met[meetingDay{id, day.From.T.AddDate(0, 0, -back).Format(time.DateOnly)}] {
			return true
		}
	}
	return false
}

// A meetingDay is a day on which a side met another.
type meetingDay struct{ side, day string }

func (a *assessor) meetings() map[meetingDay]bool {
	met := map[meetingDay]bool{}
	for _, m := range a.c.Encounters {
		sides := a.sides(m.Parties)
		if m.Status != parley.Occurred || !m.Date.Exact() || len(sides) < 2 {
			continue
		}
		for _, s := range sides {
			met[meetingDay{s.ID, m.Date.From.T.Format(time.DateOnly)}] = true
		}
	}
	return met
}

// losses are the killed of a side, each event's at its lowest number.
func (a *assessor) losses(id string) (killed float64, evidence []string) {
	low := map[string]float64{}
	for _, f := range a.c.Figures {
		if f.What == "killed" && f.Low != nil {
			low[f.ID] = *f.Low
		}
	}
	for _, e := range a.events {
		if e.Type != plover.Assault || e.Status != parley.Occurred || !has(e.on, id) {
			continue
		}
		least, held := 0.0, false
		for _, f := range e.Figures {
			if v, ok := low[f]; ok && (!held || v < least) {
				least, held = v, true
			}
		}
		if held {
			killed += least
			evidence = append(evidence, e.ID)
		}
	}
	return killed, ids(evidence)
}

// How often parties meet before anything is known: three times in six months.
const priorMeetings, priorMonths = 1.5, 3.0

// frame is what concerns the talks as a whole. Contact is from a rate of meetings a
// month, those of the dated encounters with the prior's:
//
//	rate = (n + 1.5)/(months + 3), contact = 1 - exp(-rate)
func (a *assessor) frame(sides []parley.Side) parley.Frame {
	n := parley.Default[float64]
	f := parley.Frame{Horizon: n(12), Contact: n(.5), Mediation: n(.1), TextComprehensive: n(.05), TextPartial: n(.15), BreakMonth: n(.03), Sharpness: n(10),
		Rapport: n(.5), Leave: n(.035), Fatigue: n(0), Interference: n(0), Tone: n(0)}
	var met []string
	var days parley.Interval
	undated := 0
	stretch := func(i parley.Interval) {
		if i.From.Known() && (!days.From.Known() || i.From.T.Before(days.From.T)) {
			days.From = i.From
		}
		if i.To.Known() && (!days.To.Known() || i.To.T.After(days.To.T)) {
			days.To = i.To
		}
	}
	for _, x := range a.c.Articles {
		if x.Relevant && x.Published.Known() {
			stretch(x.Published.Interval())
		}
	}
	for _, m := range a.c.Encounters {
		if m.Status != parley.Occurred || len(a.sides(m.Parties)) < 2 {
			continue
		}
		if !m.Date.Known() {
			undated++
			continue
		}
		met = append(met, m.ID)
	}
	if len(met) >= 2 && days.From.Known() && days.To.Known() {
		months := days.To.T.Sub(days.From.T).Hours() / 24 / 30.436875
		v := 1 - math.Exp(-(float64(len(met))+priorMeetings)/(months+priorMonths))
		f.Contact = parley.Read(math.Round(v*100)/100, fmt.Sprintf("%d dated meetings or calls in %.1f months", len(met), months), ids(met)...)
	} else if undated > 0 {
		f.Contact.Why = "meetings or calls are told of, and not dated"
	}
	for _, s := range sides {
		if s.Role.Value == "mediator" {
			f.Mediation = parley.Read(.3, "somebody mediates", s.Role.Evidence...)
		}
	}
	return f
}
