package brief

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"parley"
)

// outlook says what can come of the talks: how likely each of four outcomes is, what
// moved that, where a settlement would lie, what would change the picture, and the
// outcomes that the articles themselves lay out. Without a forecast it is those alone.
func (w *writer) outlook() parley.Section {
	f := w.c.Outlook.Forecast
	if f == nil {
		return w.scenarios()
	}
	s := parley.Section{Key: "outlook", Title: "Outlook"}
	s.Bars = w.bars(f)
	s.Lines = w.outlookHead(f)
	add := func(title, more string, lines []parley.Line) {
		if len(lines) > 0 {
			s.Parts = append(s.Parts, parley.Part{Title: title, Lines: lines, More: more})
		}
	}
	add("Moved most by", w.leftDrivers(f), w.drivers(f))
	settled, scales := w.settlements(f)
	s.Scales = scales
	add(settlementTitle, "", settled)
	add("What would change the picture", "", w.turns(f))
	add("What it rests on", "", w.rests(f))
	for _, p := range w.scenarios().Parts {
		p.Title = "Outcomes that the articles lay out"
		s.Parts = append(s.Parts, p)
	}
	return s
}

// settlementTitle heads the part before which a page draws the scales.
const settlementTitle = "Where a settlement would lie"

// outcomeWords say what the four outcomes are called, in the order of parley.Outcomes.
var outcomeWords = [4]string{"talks end or fighting grows", "talks go on", "a ceasefire or another partial deal", "an agreement on everything"}

// hundred is a probability as so many in a hundred: to five where there is too little to
// go by, and never none or all.
func hundred(p float64, thin bool) string {
	step := 1.
	if thin {
		step = 5
	}
	n := math.Round(p*100/step) * step
	switch {
	case n < 1:
		return fmt.Sprintf("fewer than %.0f", step)
	case n > 99:
		return fmt.Sprintf("more than %.0f", 100-step)
	}
	return fmt.Sprintf("%.0f", n)
}

// ends are the ends of an interval, to whole numbers.
func ends(low, high float64) string {
	return fmt.Sprintf("%.0f to %.0f", math.Max(0, math.Floor(low*100)), math.Min(100, math.Ceil(high*100)))
}

// bars are the four outcomes, the likeliest first.
func (w *writer) bars(f *parley.Forecast) []parley.Bar {
	order := []int{0, 1, 2, 3}
	slices.SortStableFunc(order, func(a, b int) int {
		switch d := f.Probability[b] - f.Probability[a]; {
		case d > 0:
			return 1
		case d < 0:
			return -1
		}
		return 0
	})
	thin := len(f.Thin) > 0
	var out []parley.Bar
	for _, k := range order {
		b := parley.Bar{Key: parley.Outcomes[k], Label: outcomeWords[k], Value: four(f.Probability[k]), Low: four(f.Low[k]), High: four(f.High[k])}
		about := ""
		if thin {
			about = "about "
		}
		b.Words = fmt.Sprintf("%s%s in 100 (%s)", about, hundred(f.Probability[k], thin), ends(f.Low[k], f.High[k]))
		b.Words = strings.Replace(b.Words, "about fewer", "fewer", 1)
		if w.o.Before != nil && w.o.Before.Outlook.Forecast != nil {
			v := four(w.o.Before.Outlook.Forecast.Probability[k])
			b.Before = &v
			b.Words += fmt.Sprintf("; last time %s", hundred(v, len(w.o.Before.Outlook.Forecast.Thin) > 0))
		}
		out = append(out, b)
	}
	return out
}

func four(v float64) float64 { return math.Round(v*1e4) / 1e4 }

// outlookHead says what the numbers are and how far to trust them.
func (w *writer) outlookHead(f *parley.Forecast) []parley.Line {
	l := new(line)
	if f.Resolved < f.Wanted {
		l.strong("Unvalidated").plain(fmt.Sprintf(": %d of %d sealed forecasts resolved. ", f.Resolved, f.Wanted))
	}
	from := "from a day that is not known"
	if f.Made.Known() {
		from = "from " + date(f.Made)
	}
	l.plain(fmt.Sprintf("Looking %s %s on.", count(f.Horizon, "month", "months"), from))
	lines := []parley.Line{l.done()}
	if len(f.Thin) > 0 {
		t := new(line).strong("There is too little to go by").plain(": " + strings.Join(f.Thin, "; ") + ". Take the numbers as little more than what usually comes of such talks.")
		lines = append(lines, t.done())
	}
	best := 0
	for k := range f.Probability {
		if f.Probability[k] > f.Probability[best] {
			best = k
		}
	}
	t := new(line).plain("Of a hundred cases like this one, as far as it is known, about ", hundred(f.Probability[best], len(f.Thin) > 0),
		" would stand at “"+outcomeWords[best]+"” then; the numbers in brackets are where that may lie, four times in five.")
	return append(lines, t.done())
}

// mostDrivers and mostTurns are how many are shown.
const (
	mostDrivers = 3
	mostTurns   = 4
)

// classWords say what a class of evidence is, for people.
var classWords = map[string]string{
	"deal-broken": "the end of a deal", "talks-broken-off": "talks broken off", "meeting-cancelled": "a meeting called off", "agreement-failed": "no agreement",
	"meeting-no-progress": "a meeting without progress", "agreed-to-talk": "an agreement to talk", "agreed-to-work": "an agreement to work for a deal", "treaty-signed": "a peace agreement",
	"ceasefire-agreed": "a ceasefire", "partial-agreed": "an agreement on a part", "agreement-other": "an agreement", "readiness": "a stated readiness",
	"agreement-announced": "an agreement announced", "prisoners-freed": "prisoners freed", "sanctions-eased": "sanctions eased", "withdrawal": "a withdrawal",
	"concession": "a concession", "promise-broken": "a promise broken", "meeting-progress": "a meeting with progress", "meeting-held": "a meeting held",
	"meeting-announced": "a meeting announced", "talks-offered": "an offer to talk", "condition-set": "a condition", "threat": "a threat", "refusal": "a refusal",
	"demand": "a demand", "support": "support", "accusation": "an accusation", "cooperation": "cooperation", "aid": "aid", "protest": "a protest", "sanction": "a sanction",
	"mobilization": "troops sent", "territory-taken": "territory taken", "coercion": "coercion", "strike": "an attack",
}

func classOf(c string) string {
	if words := classWords[c]; words != "" {
		return words
	}
	return strings.ReplaceAll(parley.Printable(c), "-", " ")
}

// logistic turns log-odds into a probability.
func logistic(x float64) float64 { return 1 / (1 + math.Exp(-x)) }

func logit(p float64) float64 { return math.Log(p) - math.Log1p(-p) }

// drivers are the reports that move the probability of a deal most, each with what it
// would be without them.
func (w *writer) drivers(f *parley.Forecast) []parley.Line {
	var out []parley.Line
	thin := len(f.Thin) > 0
	for _, c := range f.Counted {
		if len(out) == mostDrivers {
			break
		}
		l := new(line)
		for _, e := range c.Evidence {
			if n := w.cite(e); n > 0 && w.relevant(e.Article) && len(l.cites) < maxCites {
				if len(l.runs) == 0 {
					l.strong(upper(classOf(c.Class))).plain(": ").quoted(strings.TrimRight(clip(w.sentence(e), 140), "."))
				}
				l.cite(n)
			}
		}
		if len(l.cites) == 0 {
			if len(c.Evidence) > 0 || c.ID == "" {
				continue
			}
			l.strong(upper(classOf(c.Class))).plain(", supposed by the analyst")
		}
		l.plain(" – ", w.moves(f, c.Change, thin))
		if c.Undated {
			l.soft(" Not dated.")
		}
		if len(l.cites) > 0 {
			out = append(out, l.done())
		}
	}
	return out
}

// moves says what a change in log-odds does to the chance of a deal.
func (w *writer) moves(f *parley.Forecast, change float64, thin bool) string {
	deal := f.Deal()
	without := logistic(logit(deal) - change)
	direction := "speaks for a deal"
	if change < 0 {
		direction = "speaks against a deal"
	}
	if a, b := hundred(deal, false), hundred(without, false); a != b {
		return fmt.Sprintf("%s: %s in 100 with it, %s without.", direction, a, b)
	}
	return fmt.Sprintf("%s and hardly moves the number (%s in log-odds).", direction, signed(change))
}

func signed(v float64) string {
	if math.Abs(v) < .005 {
		return "less than 0.01"
	}
	return fmt.Sprintf("%+.2f", v)
}

func (w *writer) leftDrivers(f *parley.Forecast) string {
	n := len(f.Counted) - mostDrivers
	if n <= 0 {
		return ""
	}
	return fmt.Sprintf("and %d more that count for less: parley whatif", n)
}

// settlements say of every issue where it would be settled, as far as that can be said.
func (w *writer) settlements(f *parley.Forecast) (lines []parley.Line, scales []parley.Scale) {
	issues := map[string]parley.Issue{}
	for _, i := range w.c.Situation.Issues {
		issues[i.ID] = i
	}
	found := w.wishes()
	var alone []string
	var aloneCites []int
	for _, s := range f.Settlement {
		i := issues[s.Issue]
		if len(s.Stands) == 0 {
			continue
		}
		if s.OneSided {
			alone = append(alone, parley.Printable(i.Name)+" ("+parley.Printable(s.Stands[0].Actor.Name)+")")
			aloneCites = append(aloneCites, w.citeIDs(found, s.Stands[0].Evidence, 1)...)
			continue
		}
		l := new(line).strong(upper(i.Name))
		if i.From != "" && i.To != "" {
			l.plain(" (0: ", i.From, "; 100: ", i.To, ")")
		}
		if s.High-s.Low >= 80 {
			l.plain(fmt.Sprintf(": nearly anywhere, from %.0f to %.0f four times in five, the middle at %.0f. ", s.Low, s.High, s.Median))
		} else {
			l.plain(fmt.Sprintf(": around %.0f, from %.0f to %.0f four times in five. ", s.Median, s.Low, s.High))
		}
		scale := parley.Scale{Issue: parley.Printable(i.Name), From: parley.Printable(i.From), To: parley.Printable(i.To), Low: s.Low, Median: s.Median, High: s.High}
		for k, x := range s.Stands {
			if k > 0 {
				l.plain(", ")
			}
			l.plain(fmt.Sprintf("%s stands at %.0f (%s in 100 that it ends near there", x.Actor.Name, x.Ideal, hundred(x.Near, false)))
			if x.Basis == parley.ByAnalyst {
				l.plain("; set by the analyst")
			}
			l.plain(")").cite(w.citeIDs(found, x.Evidence, 1)...)
			side := w.party(x.Actor)
			if side < 0 || side > 4 {
				side = 5
			}
			scale.Marks = append(scale.Marks, parley.ScaleMark{Label: parley.Printable(x.Actor.Name), At: x.Ideal, Side: side + boolInt(side < 5)})
		}
		l.plain(". ", zoneWords(s))
		lines = append(lines, l.done())
		scales = append(scales, scale)
	}
	if len(alone) > 0 {
		l := new(line).plain("Only one side is told to stand anywhere on ", joinAnd(alone), ": where a settlement would lie there cannot be said.").cite(aloneCites...)
		lines = append(lines, l.done())
	}
	return lines, scales
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

func joinAnd(words []string) string {
	if n := len(words); n > 1 {
		return strings.Join(words[:n-1], ", ") + " and " + words[n-1]
	}
	return strings.Join(words, "")
}

// zoneWords say whether there is anything that all could accept, and who would have to
// move.
func zoneWords(s parley.Settlement) string {
	if s.ZoneLow <= 5 && s.ZoneHigh >= 95 {
		return "Nothing that is told rules any of it out."
	}
	if s.ZoneHigh >= s.ZoneLow {
		return fmt.Sprintf("All could accept something from %.0f to %.0f.", s.ZoneLow, s.ZoneHigh)
	}
	var moves []string
	for _, m := range s.Moves {
		if m.Alone && m.By != 0 {
			moves = append(moves, fmt.Sprintf("%s by %.0f", parley.Printable(m.Actor.Name), math.Abs(m.By)))
		}
	}
	if len(moves) == 0 {
		return "There is nothing that all could accept, and no side alone can change that."
	}
	return "There is nothing that all could accept: one would have to move, " + strings.Join(moves, " or ") + " points."
}

// citeIDs cites the findings of some IDs, at most so many.
func (w *writer) citeIDs(found map[string]parley.Finding, ids []string, most int) []int {
	var out []int
	for _, id := range ids {
		if f, held := found[id]; held && w.relevant(f.Article) && len(out) < most {
			if n := w.cite(f); n > 0 {
				out = append(out, n)
			}
		}
	}
	return out
}

// turns are what has not been reported and would change the picture.
func (w *writer) turns(f *parley.Forecast) []parley.Line {
	var out []parley.Line
	now := hundred(f.Deal(), false)
	up, down := 0, 0
	found := w.wishes()
	for _, t := range f.Turns {
		deal := logistic(logit(f.Deal()) + t.Change)
		if math.Abs(deal-f.Deal()) < .01 {
			continue
		}
		side := &up
		if t.Change < 0 {
			side = &down
		}
		if *side++; *side > mostTurns/2 {
			continue
		}
		l := new(line)
		if t.Class == "line-dropped" {
			l.strong(w.sideName(t.By)).plain(" giving up its line on ").strong(w.issueName(t.On))
			for _, s := range f.Settlement {
				for _, x := range s.Stands {
					if s.Issue == t.On && x.Actor.ID == t.By {
						l.cite(w.citeIDs(found, x.Evidence, 1)...)
					}
				}
			}
		} else {
			l.strong(upper(classOf(t.Class))).plain(", well reported")
		}
		l.plain(fmt.Sprintf(": a deal, partial or whole, in %s of 100 instead of %s.", hundred(deal, false), now))
		out = append(out, l.done())
	}
	return out
}

func (w *writer) sideName(id string) string {
	for _, s := range w.c.Situation.Sides {
		if s.Actor.ID == id {
			return s.Actor.Name
		}
	}
	return id
}

func (w *writer) issueName(id string) string {
	for _, i := range w.c.Situation.Issues {
		if i.ID == id {
			return i.Name
		}
	}
	return id
}

// rests says what was pooled, and where to see and change the inputs.
func (w *writer) rests(f *parley.Forecast) []parley.Line {
	var voices []string
	for _, v := range f.Voices {
		if v.Weight > 0 {
			voices = append(voices, fmt.Sprintf("%s %s in 100 (weight %.0f %%)", voiceWords[v.Name], hundred(v.Probability[2]+v.Probability[3], false), v.Weight*100))
		}
	}
	out := []parley.Line{new(line).plain("A deal, partial or whole: ", strings.Join(voices, "; "), fmt.Sprintf("; joined %s in 100.", hundred(f.Deal(), false))).done()}
	ripe := new(line)
	switch {
	case f.Ripe:
		ripe.plain("Going on gets worse and hurts for every principal: the talks are ripe, by this measure.")
	case len(f.Hurts) > 0:
		ripe.plain("Going on does not hurt every principal enough for the talks to be ripe, by this measure.")
	}
	ripe.plain(fmt.Sprintf(" The tone of what was read is %s on a scale from −1 (despair) to 1 (hope); it is shown and does not count.", strings.Replace(fmt.Sprintf("%.2f", f.Expectation), "-", "−", 1)))
	out = append(out, ripe.done())
	out = append(out, new(line).plain(fmt.Sprintf("%s draws, seed %d. Every input with where it comes from: parley situation. Another value tried: parley whatif.", thousands(f.Draws), f.Seed)).done())
	for _, wrong := range w.c.Situation.Wrong {
		out = append(out, new(line).strong("The analyst's values are not in force").plain(": ", wrong).done())
	}
	return out
}

var voiceWords = map[string]string{"evidence": "what was read says", "simulation": "a simulation of the parties", "base rates": "what usually comes of such talks"}

func thousands(n int) string {
	s := fmt.Sprint(n)
	if len(s) > 3 {
		s = s[:len(s)-3] + "," + s[len(s)-3:]
	}
	return s
}
