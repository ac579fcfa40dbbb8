package export

import (
	"fmt"
	"slices"
	"strings"

	"parley"
)

// A row is one line to be, with what it is sorted by.
type row struct {
	key   string
	value any
}

// kindsInOrder is the order of the export, and what makes the rows of each kind.
var kindsInOrder = []struct {
	name string
	row  any
	make func(*rows) []row
}{
	{"article", articleRow{}, (*rows).articles},
	{"entity", entityRow{}, (*rows).entities},
	{"event", eventRow{}, (*rows).events},
	{"encounter", encounterRow{}, (*rows).encounters},
	{"figure", figureRow{}, (*rows).figures},
	{"statement", statementRow{}, (*rows).statements},
	{"demand", demandRow{}, (*rows).demands},
	{"condition", conditionRow{}, (*rows).conditions},
	{"judgement", judgementRow{}, (*rows).judgements},
	{"gain", gainRow{}, (*rows).gains},
	{"silence", silenceRow{}, (*rows).silences},
	{"role", roleRow{}, (*rows).roles},
	{"issue", issueRow{}, (*rows).issues},
	{"position", positionRow{}, (*rows).positions},
	{"dispute", disputeRow{}, (*rows).disputes},
	{"omission", omissionRow{}, (*rows).omissions},
	{"copy", copyRow{}, (*rows).copies},
	{"story", storyRow{}, (*rows).stories},
	{"lever", leverRow{}, (*rows).levers},
	{"scenario", scenarioRow{}, (*rows).scenarios},
	{"forecast", forecastRow{}, (*rows).forecasts},
}

// rows turns a case into rows and remembers the findings that had no words.
type rows struct {
	c     *parley.Case
	texts map[string]string
	at    map[string]*parley.Offsets
	wrong []string
}

func newRows(c *parley.Case) *rows {
	r := &rows{c: c, texts: map[string]string{}, at: map[string]*parley.Offsets{}}
	for i := range c.Articles {
		a := &c.Articles[i]
		r.texts[a.ID] = a.Text
		r.at[a.ID] = parley.NewOffsets(a.Text)
	}
	return r
}

// span returns the code points of s in an article, and whether it holds words.
func (r *rows) span(article string, s parley.Span) (spanRow, bool) {
	text, held := r.texts[article]
	if !held || !s.Valid(text) {
		return spanRow{}, false
	}
	start, end := r.at[article].Span(s)
	return spanRow{start, end}, true
}

// maybe is span for a part of a finding that may be missing.
func (r *rows) maybe(article string, s parley.Span) *spanRow {
	if at, ok := r.span(article, s); ok {
		return &at
	}
	return nil
}

// passage returns where a finding stands and its words; a finding without any is
// remembered as wrong.
func (r *rows) passage(kind string, f parley.Finding) (passageRow, bool) {
	at, ok := r.span(f.Article, f.Span)
	if !ok {
		r.wrong = append(r.wrong, fmt.Sprintf("%s %s by %s at %d-%d of article %s",
			kind, f.ID, f.Reader, f.Span.Start, f.Span.End, f.Article))
		return passageRow{}, false
	}
	return passageRow{f.Article, at.Start, at.End, f.Span.In(r.texts[f.Article]), f.Reader}, true
}

func (r *rows) passages(kind string, fs []parley.Finding) []passageRow {
	var out []passageRow
	for _, f := range fs {
		if p, ok := r.passage(kind, f); ok {
			out = append(out, p)
		}
	}
	return out
}

func actor(a parley.Actor) actorRow {
	return actorRow{ID: a.ID, Name: a.Name, Country: a.Country, ActsFor: a.ActsFor}
}

func actors(as []parley.Actor) []actorRow {
	var out []actorRow
	for _, a := range as {
		out = append(out, actor(a))
	}
	return out
}

func (r *rows) argument(article string, a parley.Argument) actorRow {
	out := actor(a.Actor)
	if at := r.maybe(article, a.Span); at != nil {
		out.Start, out.End = &at.Start, &at.End
	}
	return out
}

func (r *rows) maybeArgument(article string, a *parley.Argument) *actorRow {
	if a == nil {
		return nil
	}
	out := r.argument(article, *a)
	return &out
}

func days(i parley.Interval) *daysRow {
	if !i.Known() {
		return nil
	}
	return &daysRow{i.From.String(), i.To.String()}
}

func same(ms []parley.MaybeSame) []sameRow {
	var out []sameRow
	for _, m := range ms {
		out = append(out, sameRow{m.ID, m.Reason})
	}
	return out
}

// place sorts what has no identity of its own: by article, then by its words.
func place(p passageRow, more ...string) string {
	return fmt.Sprintf("%s %09d %09d %s", p.Article, p.Start, p.End, strings.Join(more, " "))
}

func (r *rows) articles() []row {
	worth := map[string]parley.Worth{}
	for _, w := range r.c.Worth {
		worth[w.Article] = w
	}
	var out []row
	for _, a := range r.c.Articles {
		v := articleRow{Kind: "article", ID: a.ID, Location: a.Location, Title: a.Title, Outlet: a.Outlet.Name,
			Author: a.Author, Published: a.Published.String(), Language: a.Language, Bloc: a.Outlet.Bloc,
			Origin: r.c.Origins[a.ID], Relevant: a.Relevant, Flags: a.Flags, Text: a.Text}
		for _, d := range a.Dates {
			v.Dates = append(v.Dates, dateRow{d.Value.String(), d.From, d.Sure})
		}
		if w, ok := worth[a.ID]; ok {
			v.Words, v.Facts, v.Own, v.Thin, v.Remarks = &w.Words, &w.Facts, &w.Own, &w.Thin, w.Remarks
			v.Judgements = &w.Judgements
			for _, f := range w.Flags {
				if !slices.Contains(v.Flags, f) {
					v.Flags = append(slices.Clip(v.Flags), f)
				}
			}
		}
		out = append(out, row{a.ID, v})
	}
	return out
}

func (r *rows) entities() []row {
	var out []row
	for _, e := range r.c.Entities {
		v := entityRow{Kind: "entity", ID: e.ID, Name: e.Name, Names: e.Names, Type: string(e.Type), Country: e.Country, ActsFor: e.ActsFor}
		for _, o := range e.Roles {
			v.Roles = append(v.Roles, officeRow{o.Title, o.Of, o.From.String(), o.To.String()})
		}
		out = append(out, row{e.ID, v})
	}
	return out
}

func (r *rows) events() []row {
	var out []row
	for _, e := range r.c.Events {
		v := eventRow{Kind: "event", ID: e.ID, Type: e.Type.String(), Modes: e.Modes, Contexts: e.Contexts, Status: string(e.Status),
			Actors: actors(e.Actors), Recipients: actors(e.Recipients), Date: days(e.Date), Place: e.Place, Figures: e.Figures,
			ClaimedBy: actors(e.ClaimedBy), Articles: e.Articles, Outlets: e.Outlets, Origins: e.Origins,
			Contested: e.Contested, MaybeSame: same(e.MaybeSame)}
		for _, m := range e.Mentions {
			p, ok := r.passage("report", m.Finding)
			if !ok {
				continue
			}
			report := reportRow{passageRow: p, Stance: string(m.Stance), Trigger: r.maybe(m.Article, m.Trigger), Rule: m.Rule}
			if m.Probability > 0 {
				report.Probability = &m.Probability
			}
			v.Reports = append(v.Reports, report)
		}
		if len(v.Reports) > 0 { // an event that nobody's words tell of is none
			out = append(out, row{e.ID, v})
		}
	}
	return out
}

func (r *rows) encounters() []row {
	tellers := map[string][]string{}
	for _, e := range r.c.Events {
		for _, m := range e.Mentions {
			tellers[e.ID] = append(tellers[e.ID], m.Article)
		}
	}
	var out []row
	for _, e := range r.c.Encounters {
		v := encounterRow{Kind: "encounter", ID: e.ID, What: e.What, Parties: actors(e.Parties), Status: string(e.Status),
			Date: days(e.Date), Place: e.Place, Length: e.Length, Number: e.Number,
			Outcome: r.passages("outcome", e.Outcome), NotRaised: r.passages("not raised", e.NotRaised),
			Events: e.Events, Outlets: e.Outlets, Origins: e.Origins, MaybeSame: same(e.MaybeSame)}
		for _, id := range e.Events {
			v.Articles = append(v.Articles, tellers[id]...)
		}
		for _, f := range slices.Concat(v.Outcome, v.NotRaised) {
			v.Articles = append(v.Articles, f.Article)
		}
		slices.Sort(v.Articles)
		v.Articles = slices.Compact(v.Articles)
		out = append(out, row{e.ID, v})
	}
	return out
}

func (r *rows) figures() []row {
	var out []row
	for _, f := range r.c.Figures {
		p, ok := r.passage("figure", f.Finding)
		if !ok {
			continue
		}
		out = append(out, row{f.ID, figureRow{Kind: "figure", ID: f.ID, What: f.What, Low: f.Low, High: f.High, Unit: f.Unit, Of: f.Of,
			AsOf: f.AsOf.String(), By: r.maybeArgument(f.Article, f.By), passageRow: p}})
	}
	return out
}

func (r *rows) statements() []row {
	var out []row
	for _, s := range r.c.Statements {
		p, ok := r.passage("statement", s.Finding)
		if !ok {
			continue
		}
		v := statementRow{Kind: "statement", ID: s.ID, Speaker: r.maybeArgument(s.Article, s.Speaker), Date: days(s.Date), passageRow: p}
		var pieces []string
		for _, piece := range s.Content {
			if at, ok := r.span(s.Article, piece); ok {
				v.Content = append(v.Content, at)
				pieces = append(pieces, piece.In(r.texts[s.Article]))
			}
		}
		if len(pieces) == 0 {
			r.wrong = append(r.wrong, "statement "+s.ID+": no content")
			continue
		}
		v.Text = strings.Join(pieces, " … ")
		if at := r.maybe(s.Article, s.Cue); at != nil {
			v.Cue = &cueRow{*at, s.Cue.In(r.texts[s.Article])}
		}
		switch s.Direct {
		case parley.Mixed:
			v.Direct = "mixed"
		default:
			v.Direct = s.Direct == parley.Direct
		}
		out = append(out, row{s.ID, v})
	}
	return out
}

func (r *rows) demands() []row {
	var out []row
	for _, d := range r.c.Demands {
		p, ok := r.passage("demand", d.Finding)
		if !ok {
			continue
		}
		out = append(out, row{d.ID, demandRow{Kind: "demand", ID: d.ID, Actor: r.argument(d.Article, d.Actor),
			To: r.maybeArgument(d.Article, d.To), What: d.What, Form: string(d.Form), Firmness: d.Firmness,
			Deadline: days(d.Deadline), Date: days(d.Date), Met: r.met(d.Met), passageRow: p}})
	}
	return out
}

func (r *rows) conditions() []row {
	var out []row
	for _, k := range r.c.Conditions {
		p, ok := r.passage("condition", k.Finding)
		if !ok {
			continue
		}
		out = append(out, row{k.ID, conditionRow{Kind: "condition", ID: k.ID, Actor: r.argument(k.Article, k.Actor),
			Will: k.Will, WillNot: k.WillNot, Relation: k.Relation, Joined: k.Joined, Until: k.Until, To: r.maybeArgument(k.Article, k.To),
			Deadline: days(k.Deadline), Firmness: k.Firmness, RedLine: k.RedLine, Date: days(k.Date), Met: r.met(k.Met), passageRow: p}})
	}
	return out
}

func (r *rows) met(m *parley.Met) *metRow {
	if m == nil {
		return nil
	}
	p, ok := r.passage("condition", m.Passage)
	if !ok {
		return nil
	}
	return &metRow{Event: m.Event, Date: days(m.Date), passageRow: p}
}

func (r *rows) roles() []row {
	var out []row
	for _, k := range r.c.Roles {
		p, ok := r.passage("role", k.Finding)
		if !ok {
			continue
		}
		out = append(out, row{place(p, k.ID), roleRow{Kind: "role", ID: k.ID, Entity: k.Person.ID,
			Description: k.Description, Verdict: k.Verdict, passageRow: p}})
	}
	return out
}

func (r *rows) issues() []row {
	var out []row
	for _, i := range r.c.Situation.Issues {
		out = append(out, row{i.ID, issueRow{"issue", i.ID, i.Name, i.From, i.To, i.Evidence}})
	}
	return out
}

func (r *rows) positions() []row {
	names := map[string]string{}
	for _, i := range r.c.Situation.Issues {
		names[i.ID] = i.Name
	}
	var out []row
	for _, k := range r.c.Situation.Positions {
		p, ok := r.passage("position", k.Finding)
		if !ok {
			continue
		}
		out = append(out, row{k.Issue + " " + k.Actor.ID + " " + place(p), positionRow{Kind: "position", Actor: actor(k.Actor),
			Issue: k.Issue, Name: names[k.Issue], Stance: k.Stance, Value: k.Value, SD: k.SD, RedLine: k.RedLine, Since: days(k.Since),
			Evidence: k.Evidence, passageRow: p}})
	}
	return out
}

func (r *rows) disputes() []row {
	var out []row
	for _, d := range r.c.Disputes {
		v := disputeRow{Kind: "dispute", ID: d.ID, Event: d.Event, Encounter: d.Encounter, About: d.About, Slot: d.Slot, Relation: string(d.Relation)}
		for _, value := range d.Values {
			p, ok := r.passage("value of dispute "+d.ID, value.Finding)
			if !ok {
				continue
			}
			row := valueRow{Value: value.Words, Low: value.Low, High: value.High, Unit: value.Unit, passageRow: p}
			if value.By != nil {
				by := actor(*value.By)
				row.By = &by
			}
			v.Values = append(v.Values, row)
		}
		for _, p := range d.Pairs {
			v.Pairs = append(v.Pairs, pairRow{p.A, p.B, string(p.Relation)})
		}
		if len(v.Values) >= 2 { // one account alone disputes nothing
			out = append(out, row{d.ID, v})
		}
	}
	return out
}

func (r *rows) omissions() []row {
	var out []row
	for _, o := range r.c.Omissions {
		out = append(out, row{o.Proposition + " " + o.Bloc, omissionRow{"omission", o.Proposition, o.Bloc, o.ToldBy, o.Silent, r.passages("omission", o.Evidence)}})
	}
	return out
}

func (r *rows) copies() []row {
	var out []row
	for _, k := range r.c.Copies {
		v := copyRow{Kind: "copy", Directed: k.Directed, Relation: string(k.Relation), Evidence: r.passages("copy", k.Evidence), Of: k.Of}
		for _, id := range []string{k.Older, k.Newer} {
			if id != "" {
				v.Articles = append(v.Articles, id)
			}
		}
		out = append(out, row{strings.Join(v.Articles, " ") + " " + k.Of, v})
	}
	return out
}

func (r *rows) stories() []row {
	var out []row
	for _, s := range r.c.Stories {
		out = append(out, row{s.ID, storyRow{"story", s.ID, s.Articles, s.From.String(), s.To.String(), s.Title}})
	}
	return out
}

func (r *rows) scenarios() []row {
	var out []row
	for _, s := range r.c.Outlook.Scenarios {
		out = append(out, row{s.ID, scenarioRow{"scenario", s.ID, s.Name, r.passages("scenario", s.Means), r.passages("scenario", s.StatedBy)}})
	}
	return out
}
