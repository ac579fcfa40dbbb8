package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"parley"
	"parley/export"
	"parley/pipeline"
	"parley/sqlite"
)

const showHelp = `Show one thing of a case, by the ID that parley list, search and export give: a finding
with its passage set off in its paragraph, who read it, by which rule and because of
which words, and what a person decided on it; an event, an encounter or a dispute with
all the passages that tell of it; an article with what was found in it; an entity with
what it does, suffers and says.`

// ShowOptions are the flags and the argument of parley show.
type ShowOptions struct {
	file caseFlag
	id   string
	json bool
}

func (a *app) newShowCommand(root *rootOptions) *cobra.Command {
	o := &ShowOptions{}
	cmd := &cobra.Command{
		Use:     "show ID",
		Aliases: []string{"why"},
		Short:   "Show a finding in its paragraph, and who read it",
		Long:    showHelp,
		Example: "  parley show --case talks.parley m0f3c2a9b77d0",
		Args:    oneArg("an ID"),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.id, o.json = args[0], root.json
			return a.runShow(cmd.Context(), *o)
		},
	}
	o.file.add(cmd)
	return cmd
}

// A passage is a finding as it stands in its article.
type passage struct {
	kind    string
	finding parley.Finding
	rule    string // by which it was read, where the reader names one
	weights string // that made it as sure as it is, where it is weighed
	why     string // the words that made it a finding, where there are such
	record  *parley.Record
	decided []parley.Correction
}

// A shown is what parley show found under an ID.
type shown struct {
	kind     string // article, entity, event, encounter, dispute, or a kind of finding
	head     [][2]string
	row      []byte // as parley export writes it
	passages []passage
	findings [][2]string // of an article or an entity: kind and ID, and words
}

func (a *app) runShow(ctx context.Context, o ShowOptions) error {
	var s *shown
	err := a.with(ctx, o.file, toRead, "parley show", func(store *sqlite.Store) (err error) {
		if s, err = look(ctx, store, o.id); err == nil {
			err = s.weigh(ctx, store)
		}
		return err
	})
	if errors.Is(err, parley.ErrNotFound) && !errors.As(err, new(*parley.CaseError)) {
		return fail("parley list shows what there is", "the case holds nothing called %s", o.id)
	}
	if err != nil {
		return err
	}
	if o.json {
		return a.showJSON(s, o.id)
	}
	return a.showText(s, o.id)
}

// look finds what an ID names.
func look(ctx context.Context, store parley.Store, id string) (*shown, error) {
	c, err := pipeline.Case(ctx, store, pipeline.Options{})
	if err != nil {
		return nil, err
	}
	s := &shown{}
	l := listing{c, textsOf(c)}
	for _, kind := range listed() {
		header, items := l.items(kind)
		for _, x := range items {
			if x.id != id {
				continue
			}
			s.kind = exportKinds[kind]
			for i, cell := range x.cells {
				if cell = parley.Printable(cell); cell != "" && cell != "–" && header[i+1] != "TOLD AS" {
					s.head = append(s.head, [2]string{strings.ToLower(header[i+1]), cell})
				}
			}
			rows, err := export.Rows(c, s.kind)
			if err != nil {
				return nil, err
			}
			s.row = rows[id]
		}
		if s.kind != "" {
			break
		}
	}
	err = store.View(ctx, func(v parley.View) error { return s.fill(v, c, id) })
	if err == nil && s.kind == "" {
		err = parley.ErrNotFound
	}
	return s, err
}

// weigh adds the weights by which the events were read.
func (s *shown) weigh(ctx context.Context, store parley.Store) error {
	by := map[string]map[string]string{} // article to finding to weights
	for i := range s.passages {
		p := &s.passages[i]
		if p.kind != "mention" {
			continue
		}
		id := p.record.Article.ID
		if by[id] == nil {
			found, err := pipeline.Grounds(ctx, store, pipeline.Options{}, id)
			if err != nil {
				return err
			}
			by[id] = found
		}
		p.weights = by[id][p.finding.ID]
	}
	return nil
}

// fill adds the passages behind what was found.
func (s *shown) fill(v parley.View, c *parley.Case, id string) error {
	log, err := v.Corrections()
	if err != nil {
		return err
	}
	switch s.kind {
	case "article":
		return s.article(v, id)
	case "entity":
		s.named(c, id)
		return nil
	case "event", "encounter":
		in := map[string]bool{id: true}
		for _, x := range c.Encounters {
			for _, of := range x.Events {
				in[of] = in[of] || x.ID == id
			}
		}
		for _, e := range c.Events {
			if !in[e.ID] {
				continue
			}
			for _, m := range e.Mentions {
				if err := s.add(v, log, m.ID); err != nil {
					return err
				}
			}
		}
		for _, x := range c.Encounters {
			for _, f := range append(append([]parley.Finding{}, x.Outcome...), x.NotRaised...) {
				if x.ID == id {
					if err := s.add(v, log, f.ID); err != nil {
						return err
					}
				}
			}
		}
		return nil
	case "dispute":
		for _, d := range c.Disputes {
			for _, value := range d.Values {
				if d.ID == id {
					if err := s.add(v, log, value.ID); err != nil {
						return err
					}
				}
			}
		}
		return nil
	}
	return s.add(v, log, id) // also what was rejected, and what only an event is made of
}

// named lists what an entity does, suffers or says.
func (s *shown) named(c *parley.Case, id string) {
	l := listing{c, textsOf(c)}
	for _, kind := range []string{"events", "encounters", "statements", "demands", "conditions", "figures", "roles"} {
		_, items := l.items(kind)
		for _, x := range items {
			if slices.ContainsFunc(x.actors, func(a parley.Actor) bool { return a.ID == id }) {
				s.findings = append(s.findings, [2]string{exportKinds[kind] + " " + x.id, strings.Join(x.cells, ", ")})
			}
		}
	}
}

// add adds the findings of an ID.
func (s *shown) add(v parley.View, log []parley.Correction, id string) error {
	located, err := v.Finding(id)
	if err != nil {
		return err
	}
	for _, l := range located {
		r, err := v.Record(l.Article, parley.ReadingPart)
		if err != nil {
			return err
		}
		p := passage{kind: l.Kind, finding: l.Finding, record: r}
		for x := range r.Reading.All() {
			if x.Finding.ID != id || x.Kind != l.Kind {
				continue
			}
			p.finding = *x.Finding
			for _, d := range log {
				if d.Article == l.Article && d.Target == x.Key && d.Span == x.Span {
					p.decided = append(p.decided, d)
				}
			}
			break
		}
		p.rule, p.why = why(r, l.Kind, id)
		s.passages = append(s.passages, p)
		if s.kind == "" {
			s.kind = l.Kind
		}
	}
	return nil
}

// why says by which rule a finding was read, where its reader names one, and which words
// made it one.
func why(r *parley.Record, kind, id string) (rule, words string) {
	in := func(s parley.Span) string { return clip(parley.Printable(s.In(r.Article.Text)), 60) }
	switch kind {
	case "mention", "reference":
		for _, m := range append(slices.Clone(r.Reading.Mentions), r.Reading.References...) {
			if m.ID == id && m.Rule != "" {
				rule = fmt.Sprintf("%s (%.0f %% sure)", m.Rule, 100*m.Probability)
			}
			if m.ID == id && m.Trigger.Valid(r.Article.Text) {
				words = in(m.Trigger)
			}
		}
	case "statement":
		for _, x := range r.Reading.Statements {
			if x.ID == id && x.Cue.Valid(r.Article.Text) {
				words = in(x.Cue)
			}
		}
	}
	return rule, words
}

func (s *shown) article(v parley.View, id string) error {
	r, err := v.Record(id, parley.ReadingPart|parley.VersionsPart)
	if err != nil {
		return err
	}
	say := func(name, value string) {
		if value = parley.Printable(value); value != "" {
			s.head = append(s.head, [2]string{name, value})
		}
	}
	say("author", r.Article.Author)
	say("address", r.Article.URL)
	for _, x := range r.Seen {
		say("found at", x.Location)
	}
	for _, d := range r.Article.Dates {
		say("date", fmt.Sprintf("%s in the %s (%.0f %% sure)", d.Value, d.From, 100*d.Sure))
	}
	if len(r.Past) > 0 {
		say("versions", fmt.Sprintf("%d others", len(r.Past)))
	}
	say("read by", r.Reader)
	seen := map[string]bool{}
	for x := range r.Reading.All() {
		if key := x.Kind + " " + x.Finding.ID; !seen[key] {
			seen[key] = true
			s.findings = append(s.findings, [2]string{key, x.Finding.Span.In(r.Article.Text)})
		}
	}
	return nil
}

// mostNamed is how many findings are listed of an entity: a party has thousands.
const mostNamed = 40

func (a *app) showText(s *shown, id string) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s\n", s.kind, id)
	for _, h := range s.head {
		fmt.Fprintf(&b, "  %s: %s\n", h[0], h[1])
	}
	for _, p := range s.passages {
		art := &p.record.Article
		var about []string
		for _, x := range []string{art.Outlet.Name, art.Title, art.Published.String(), art.Location} {
			if x = parley.Printable(x); x != "" {
				about = append(about, x)
			}
		}
		fmt.Fprintf(&b, "\n%s\n", strings.Join(about, ", "))
		around := paragraph(art, p.finding.Span)
		fmt.Fprintf(&b, "    %s%s%s\n", spaced(art.Text[around.Start:p.finding.Span.Start]), a.marked(p.finding.Span.In(art.Text)), strings.TrimRight(spaced(art.Text[p.finding.Span.End:around.End]), " "))
		fmt.Fprintf(&b, "  %s %s of article %s, read by %s", p.kind, p.finding.ID, art.ID, parley.Printable(p.finding.Reader))
		if p.rule != "" {
			fmt.Fprintf(&b, ", rule %s", parley.Printable(p.rule))
		}
		if p.why != "" {
			fmt.Fprintf(&b, ", because of “%s”", p.why)
		}
		b.WriteString("\n")
		if p.weights != "" {
			fmt.Fprintf(&b, "  weights: %s\n", p.weights)
		}
		for _, d := range p.decided {
			state := ""
			if !d.Undone.IsZero() {
				state = ", undone on " + d.Undone.UTC().Format("2006-01-02")
			}
			fmt.Fprintf(&b, "  decided on %s: %s%s\n", d.At.UTC().Format("2006-01-02"), parley.Printable(decisionWords(d)), state)
		}
	}
	for i, f := range s.findings {
		if i == mostNamed && s.kind == "entity" {
			fmt.Fprintf(&b, "  and %d more: parley list events --actor %s, and so for other kinds\n", len(s.findings)-i, quoted(id))
			break
		}
		fmt.Fprintf(&b, "  %s  %s\n", f[0], clip(parley.Printable(f[1]), 100))
	}
	_, err := fmt.Fprint(a.stdout, b.String())
	return err
}

// paragraph is the block of an article that a span stands in, or all blocks that it
// touches; where a block is very long, a thousand bytes of it on either side.
func paragraph(a *parley.Article, s parley.Span) parley.Span {
	out := s
	for _, b := range a.Blocks {
		if b.Overlaps(s) && b.Valid(a.Text) {
			out = out.Cover(b.Span)
		}
	}
	const most = 1000
	for out.Start < s.Start-most || out.Start > 0 && out.Start < s.Start && a.Text[out.Start]&0xC0 == 0x80 {
		out.Start++
	}
	for out.End > s.End+most || out.End < len(a.Text) && out.End > s.End && a.Text[out.End]&0xC0 == 0x80 {
		out.End--
	}
	return out
}

// passageJSON is a passage of parley show --json; offsets count code points.
type passageJSON struct {
	Kind      string           `json:"kind"`
	ID        string           `json:"id"`
	Article   string           `json:"article"`
	Outlet    string           `json:"outlet,omitempty"`
	Title     string           `json:"title,omitempty"`
	Published string           `json:"published,omitempty"`
	Location  string           `json:"location"`
	Start     int              `json:"start"`
	End       int              `json:"end"`
	Text      string           `json:"text"`
	Paragraph string           `json:"paragraph"`
	Reader    string           `json:"reader"`
	Rule      string           `json:"rule,omitempty"`
	Because   string           `json:"because,omitempty"`
	Weights   string           `json:"weights,omitempty"`
	Decided   []correctionJSON `json:"decided,omitempty"`
}

// showJSON is what parley show --json writes.
type showJSON struct {
	Kind     string          `json:"kind"`
	ID       string          `json:"id"`
	Row      json.RawMessage `json:"row,omitempty"`
	Passages []passageJSON   `json:"passages,omitempty"`
	Findings []string        `json:"findings,omitempty"`
}

func (a *app) showJSON(s *shown, id string) error {
	out := showJSON{Kind: s.kind, ID: id, Row: s.row}
	for _, p := range s.passages {
		art := &p.record.Article
		start, end := parley.NewOffsets(art.Text).Span(p.finding.Span)
		x := passageJSON{Kind: p.kind, ID: p.finding.ID, Article: art.ID, Outlet: art.Outlet.Name, Title: art.Title, Published: art.Published.String(), Location: art.Location,
			Start: start, End: end, Text: p.finding.Span.In(art.Text), Paragraph: paragraph(art, p.finding.Span).In(art.Text), Reader: p.finding.Reader, Rule: p.rule, Because: p.why, Weights: p.weights}
		for _, d := range p.decided {
			x.Decided = append(x.Decided, correctionRow(d))
		}
		out.Passages = append(out.Passages, x)
	}
	for _, f := range s.findings {
		_, id, _ := strings.Cut(f[0], " ")
		out.Findings = append(out.Findings, id)
	}
	return a.object(out)
}
