package export

import "slices"

type judgementRow struct {
	Kind string `json:"kind"`
	ID   string `json:"id"`
	// Holder is absent where the article itself judges.
	Holder   *actorRow `json:"holder,omitempty"`
	Target   string    `json:"target"`
	Polarity string    `json:"polarity"`
	// Words are those of the judgement: "largely symbolic".
	Words string `json:"words"`
	passageRow
}

type gainRow struct {
	Kind   string    `json:"kind"`
	ID     string    `json:"id"`
	Party  actorRow  `json:"party"`
	What   string    `json:"what,omitempty"`
	Sign   string    `json:"sign"`           // gained or paid
	Risk   bool      `json:"risk,omitempty"` // said to be possible only
	Holder *actorRow `json:"holder,omitempty"`
	passageRow
}

type silenceRow struct {
	Kind  string `json:"kind"`
	ID    string `json:"id"`
	Topic string `json:"topic"`
	// Occasion is the ID of the encounter, where the article tells of one only.
	Occasion string `json:"occasion,omitempty"`
	passageRow
}

func (r *rows) judgements() []row {
	var out []row
	for _, j := range r.c.Judgements {
		p, ok := r.passage("judgement", j.Finding)
		if !ok {
			continue
		}
		out = append(out, row{j.ID, judgementRow{Kind: "judgement", ID: j.ID, Holder: r.maybeArgument(j.Article, j.Holder),
			Target: j.Target.In(r.texts[j.Article]), Polarity: j.Polarity, Words: j.Words.In(r.texts[j.Article]), passageRow: p}})
	}
	return out
}

func (r *rows) gains() []row {
	var out []row
	for _, g := range r.c.Gains {
		p, ok := r.passage("gain", g.Finding)
		if !ok {
			continue
		}
		sign := "gained"
		if g.Paid {
			sign = "paid"
		}
		what := ""
		if !g.What.Empty() {
			what = g.What.In(r.texts[g.Article])
		}
		out = append(out, row{g.ID, gainRow{Kind: "gain", ID: g.ID, Party: r.argument(g.Article, g.Party), What: what, Sign: sign, Risk: g.Risk,
			Holder: r.maybeArgument(g.Article, g.Holder), passageRow: p}})
	}
	return out
}

func (r *rows) silences() []row {
	occasion := map[string]string{}
	for _, e := range r.c.Encounters {
		for _, f := range e.NotRaised {
			occasion[f.ID] = e.ID
		}
	}
	var out []row
	for _, s := range r.c.Silences {
		f := s.Finding
		p, ok := r.passage("silence", f)
		if !ok {
			continue
		}
		out = append(out, row{s.ID, silenceRow{Kind: "silence", ID: s.ID, Topic: s.Topic.In(r.texts[s.Article]), Occasion: occasion[s.ID], passageRow: p}})
	}
	return slices.DeleteFunc(out, func(r row) bool { return r.value.(silenceRow).Topic == "" })
}
