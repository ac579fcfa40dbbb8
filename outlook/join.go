package outlook

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"parley"
	"parley/outlook/evidence"
	"parley/plover"
)

// A cluster is a reconciled event or encounter as the filter takes it, with the passages
// that tell of it.
type cluster struct {
	evidence.Event
	findings []parley.Finding
}

// A join is a case with its clusters of evidence.
type join struct {
	c        *parley.Case
	articles map[string]*parley.Article
	copied   map[string]bool
	clusters []cluster
	at       map[string]int // of a cluster, by ID
	passed   []parley.Passed
	asOf     int
	day      parley.Time
}

func newJoin(c *parley.Case) *join {
	j := &join{c: c, articles: map[string]*parley.Article{}, copied: map[string]bool{}}
	for i := range c.Articles {
		if c.Articles[i].Relevant {
			j.articles[c.Articles[i].ID] = &c.Articles[i]
		}
	}
	for _, k := range c.Copies {
		j.copied[k.Newer] = true
	}
	j.today()
	j.collect()
	return j
}

// today is the day that the forecast speaks from: the one asked about, else the last on
// which an article was published, else the last of an event.
func (j *join) today() {
	last := j.c.AsOf
	if !last.Known() {
		for i := range j.c.Articles {
			if a := &j.c.Articles[i]; a.Relevant && a.Published.Known() {
				last = latest(last, a.Published.Interval().To)
			}
		}
	}
	if !last.Known() {
		for i := range j.c.Events {
			if e := &j.c.Events[i]; e.Status == parley.Occurred && e.Date.To.Known() {
				last = latest(last, e.Date.To)
			}
		}
	}
	if last.Known() {
		j.day = last.Interval().To
		j.asOf = dayOf(j.day)
	}
}

func latest(a, b parley.Time) parley.Time {
	if !a.Known() || b.T.After(a.T) {
		return b
	}
	return a
}

var dayZero = time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)

// dayOf counts days from the beginning of 2000.
func dayOf(t parley.Time) int {
	h := t.T.Sub(dayZero).Hours() / 24
	if h < 0 {
		return int(h) - 1
	}
	return int(h)
}

// outcomeClass names the class of an encounter by what came of it.
var outcomeClass = map[parley.OutcomeKind]string{parley.NoProgress: "meeting-no-progress", parley.Progress: "meeting-progress"}

// collect makes clusters of the encounters, and of the events that are part of none.
func (j *join) collect() {
	table := evidence.DefaultTable()
	byID := map[string]*parley.Event{}
	for i := range j.c.Events {
		byID[j.c.Events[i].ID] = &j.c.Events[i]
	}
	held, inEncounter := map[string]bool{}, map[string]bool{}
	for i := range j.c.Encounters {
		if m := &j.c.Encounters[i]; m.Status == parley.Occurred {
			held[m.ID] = true
		}
	}
	for i := range j.c.Encounters {
		m := &j.c.Encounters[i]
		var mentions []parley.Mention
		for _, id := range m.Events {
			if e := byID[id]; e != nil {
				inEncounter[id] = true
				mentions = append(mentions, e.Mentions...)
			}
		}
		sides := j.sides(m.Parties)
		if j.outside(m.ID, sides, sides) {
			continue
		}
		if m.Status == parley.Planned && slices.ContainsFunc(m.MaybeSame, func(s parley.MaybeSame) bool { return held[s.ID] }) {
			j.pass(m.ID, "may be the same as one that was held")
			continue
		}
		var findings []parley.Finding
		for _, f := range m.Outcome { // the most telling first
			if j.articles[f.Article] != nil {
				findings = append(findings, f)
			}
		}
		findings = append(findings, j.findings(mentions)...)
		class := table.Classify(plover.Consult, m.Status, j.words(findings))
		if by := outcomeClass[m.Result]; by != "" && m.Status == parley.Occurred {
			class = by
		}
		j.add(cluster{Event: evidence.Event{ID: m.ID, Class: class, Actor: strings.Join(sides, "+")}, findings: findings}, m.Date, m.Status)
	}
	for i := range j.c.Events {
		e := &j.c.Events[i]
		if inEncounter[e.ID] {
			continue
		}
		by, on := j.sides(e.Actors), j.sides(e.Recipients)
		if j.outside(e.ID, by, on) {
			continue
		}
		findings := j.findings(e.Mentions)
		told := j.words(findings)
		for _, mode := range e.Modes {
			told += " mode-" + mode
		}
		class := table.Classify(e.Type, e.Status, told)
		if class == "" {
			j.pass(e.ID, "of no class of the table of evidence: "+e.Type.String()+", "+string(e.Status))
			continue
		}
		if strings.HasPrefix(class, "meeting-") { // "there have been talks before"
			j.pass(e.ID, "a consultation that is no encounter of its own")
			continue
		}
		if j.onlyHeadline(e) {
			j.pass(e.ID, "the headline of what the article tells more exactly")
			continue
		}
		if friendly[e.Type] && !isLever(table, class) && !j.across(by, on) {
			j.pass(e.ID, "between one side and others than those it negotiates with")
			continue
		}
		x := cluster{Event: evidence.Event{ID: e.ID, Class: class, Actor: first(by), Recipient: first(on)}, findings: findings}
		x.Interested = e.Contested || len(e.ClaimedBy) > 0 && !j.ownName(e)
		j.add(x, e.Date, e.Status)
	}
	j.suppose()
	slices.SortFunc(j.clusters, func(a, b cluster) int { return cmp.Compare(a.ID, b.ID) })
	j.at = map[string]int{}
	for n := range j.clusters {
		j.at[j.clusters[n].ID] = n
	}
	slices.SortFunc(j.passed, func(a, b parley.Passed) int { return cmp.Compare(a.ID, b.ID) })
}

// onlyHeadline reports whether an event is told in headlines alone, over articles that tell
// of one of the same type by these sides in their text: "agree truce" over "agreed to
// work for a truce".
func (j *join) onlyHeadline(e *parley.Event) bool {
	for _, m := range e.Mentions {
		if j.articles[m.Article] != nil && (!j.inTitle(m) || !j.toldInText(m.Article, e)) {
			return false
		}
	}
	return true
}

func (j *join) inTitle(m parley.Mention) bool {
	a := j.articles[m.Article]
	return slices.ContainsFunc(a.Blocks, func(b parley.Block) bool { return b.Kind == parley.Title && b.Span.Contains(m.Trigger) })
}

func (j *join) toldInText(article string, e *parley.Event) bool {
	own := j.both(e)
	for i := range j.c.Events {
		o := &j.c.Events[i]
		if o.ID == e.ID || o.Type != e.Type || o.Status != e.Status || !within(own, j.both(o)) {
			continue
		}
		if slices.ContainsFunc(o.Mentions, func(m parley.Mention) bool { return m.Article == article && !j.inTitle(m) }) {
			return true
		}
	}
	return false
}

// within reports whether all of some sides are among others: a headline may leave one out.
func within(sides, others []string) bool {
	return !slices.ContainsFunc(sides, func(s string) bool { return !slices.Contains(others, s) })
}

// both are the sides of an event at whichever end: who agrees with whom is one thing.
func (j *join) both(e *parley.Event) []string {
	return j.sides(append(slices.Clone(e.Actors), e.Recipients...))
}

// friendly are types of event that speak for a deal only between those who negotiate: to
// drill with an ally is no step towards an enemy.
var friendly = map[plover.Type]bool{plover.Cooperate: true, plover.Support: true, plover.Aid: true}

// isLever reports whether a class changes how a side fares, whoever gives.
func isLever(table evidence.Table, class string) bool {
	c, ok := table.Class(class)
	return ok && c.Effect != nil
}

// across reports whether two different sides that sign or mediate stand at the two ends.
func (j *join) across(by, on []string) bool {
	at := func(id string) bool {
		for _, s := range j.c.Situation.Sides {
			if s.Actor.ID == id {
				return s.Role.Value == "principal" || s.Role.Value == "mediator"
			}
		}
		return false
	}
	for _, x := range by {
		for _, y := range on {
			if x != y && at(x) && at(y) {
				return true
			}
		}
	}
	return false
}

// ownName reports whether an outlet tells of the event in its own name.
func (j *join) ownName(e *parley.Event) bool {
	return slices.ContainsFunc(e.Mentions, func(m parley.Mention) bool {
		return j.articles[m.Article] != nil && m.Stance == parley.Asserted && len(m.ClaimedBy) == 0
	})
}

func (j *join) pass(id, why string) { j.passed = append(j.passed, parley.Passed{ID: id, Why: why}) }

// outside passes what no side of the case has a part in.
func (j *join) outside(id string, by, on []string) bool {
	for _, s := range j.c.Situation.Sides {
		if slices.Contains(by, s.Actor.ID) || slices.Contains(on, s.Actor.ID) {
			return false
		}
	}
	j.pass(id, "no side of the case has a part in it")
	return true
}

// sides are the IDs of those on whose behalf actors act, sorted.
func (j *join) sides(actors []parley.Actor) []string {
	var out []string
	for _, a := range actors {
		if id := cmp.Or(j.c.Situation.Acts[a.ID], a.ID); id != "" {
			out = append(out, id)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func first(ids []string) string {
	if len(ids) == 0 {
		return ""
	}
	return ids[0]
}

// findings are the passages of relevant articles, by article and place.
func (j *join) findings(mentions []parley.Mention) []parley.Finding {
	var out []parley.Finding
	for _, m := range mentions {
		if j.articles[m.Article] != nil {
			out = append(out, m.Finding)
		}
	}
	slices.SortStableFunc(out, func(a, b parley.Finding) int {
		return cmp.Or(cmp.Compare(a.Article, b.Article), cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.ID, b.ID))
	})
	return out
}

// words are those of the passages.
func (j *join) words(findings []parley.Finding) string {
	var out []string
	for _, f := range findings {
		if a := j.articles[f.Article]; a != nil && f.Span.Valid(a.Text) {
			out = append(out, f.Span.In(a.Text))
		}
	}
	slices.Sort(out)
	return strings.Join(slices.Compact(out), " | ")
}

// add takes a cluster in with its reports and its day: that of the event, or, of what is
// only announced, that of the first report.
func (j *join) add(x cluster, date parley.Interval, status parley.Status) {
	seen := map[string]bool{}
	reported := parley.Time{}
	for _, f := range x.findings {
		a := j.articles[f.Article]
		if seen[f.Article] {
			continue
		}
		seen[f.Article] = true
		r := evidence.Report{Article: a.ID, Origin: cmp.Or(j.c.Origins[a.ID], a.ID), Bloc: a.Outlet.Bloc, Grade: grade(a.Outlet), Copy: j.copied[a.ID], Undated: true}
		if a.Published.Known() {
			day := a.Published.Interval().From
			r.Day, r.Undated = dayOf(day), false
			if !reported.Known() || day.T.Before(reported.T) {
				reported = day
			}
		}
		x.Reports = append(x.Reports, r)
	}
	if len(x.Reports) == 0 {
		j.pass(x.ID, "told only by articles beside the subject")
		return
	}
	when := date.To
	if !when.Known() {
		when = date.From
	}
	if status != parley.Occurred || !when.Known() || reported.Known() && when.T.After(reported.T) && dayOf(when) > j.asOf {
		when = reported
	}
	if x.Undated = !when.Known(); !x.Undated {
		x.Day = min(dayOf(when), j.asOf)
	}
	if x.Class == "" {
		j.pass(x.ID, "of no class of the table of evidence")
		return
	}
	if m := j.onePerArticle(x.findings); len(m) > 0 {
		x.findings = m
	}
	j.clusters = append(j.clusters, x)
}

// onePerArticle keeps the first passage of each article.
func (j *join) onePerArticle(fs []parley.Finding) []parley.Finding {
	seen := map[string]bool{}
	var out []parley.Finding
	for _, f := range fs {
		if !seen[f.Article] {
			seen[f.Article] = true
			out = append(out, f)
		}
	}
	return out
}

// grade is the reliability of an outlet by what was declared of it: a wire B, a newspaper
// or broadcaster C, a party's readout or a state's outlet D, a blog E; F where nothing
// was.
func grade(o parley.Outlet) evidence.Grade {
	switch kind := strings.ToLower(o.Kind); {
	case strings.Contains(kind, "wire"), strings.Contains(kind, "agency"):
		return 'B'
	case strings.Contains(kind, "newspaper"), strings.Contains(kind, "broadcaster"):
		return 'C'
	case strings.Contains(kind, "state"), strings.Contains(kind, "official"):
		return 'D'
	case strings.Contains(kind, "blog"):
		return 'E'
	}
	return 'F'
}

// supposedPrefix begins the ID of a supposed event.
const supposedPrefix = "supposed-"

// suppose adds the events that an analyst supposes.
func (j *join) suppose() {
	for _, e := range j.c.Situation.Supposed {
		x := cluster{Event: evidence.Event{ID: supposedPrefix + e.ID, Class: e.Class.Value, Actor: e.By.Value, Recipient: e.On.Value, Day: j.asOf - int(e.DaysAgo.Value)}}
		for n := range int(e.Reports.Value) {
			x.Reports = append(x.Reports, evidence.Report{Article: "analyst", Origin: "analyst " + string(rune('a'+n)), Grade: 'C', Day: x.Day})
		}
		if len(x.Reports) > 0 {
			j.clusters = append(j.clusters, x)
		}
	}
}

func (j *join) events() []evidence.Event {
	out := make([]evidence.Event, len(j.clusters))
	for i := range j.clusters {
		out[i] = j.clusters[i].Event
	}
	return out
}

func (j *join) cluster(id string) cluster {
	if n, held := j.at[id]; held {
		return j.clusters[n]
	}
	return cluster{}
}

func (j *join) actor(id string) parley.Actor {
	for _, s := range j.c.Situation.Sides {
		if s.Actor.ID == id {
			return s.Actor
		}
	}
	return parley.Actor{ID: id, Name: id}
}
