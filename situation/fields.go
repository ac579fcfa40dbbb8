package situation

import (
	"cmp"
	"slices"
	"strings"

	"parley"
)

// A Field is one value of a situation by its path: negotiation.contact,
// actors.RUS.sincerity, actors.RUS.wants.territory.ideal, issues.territory.from.
type Field struct {
	Path string
	// Number, Word and Text: exactly one is set, and it points into the situation.
	Number *parley.Given[float64]
	Word   *parley.Given[string]
	Text   *string
	// Low and High bound a number; Choices are the words that may stand.
	Low, High float64
	Choices   []string
	// Several: more than one of the choices may stand, with commas between.
	Several bool
	About   string
}

// Fields lists every value of the situation, in the order in which it is written.
func Fields(s *parley.Situation) []Field {
	r := &register{}
	r.frame(&s.Frame)
	for i := range s.Issues {
		if wanted(s, s.Issues[i].ID) || len(s.Sides) == 0 {
			r.issue(&s.Issues[i])
		}
	}
	for i := range s.Sides {
		r.side(&s.Sides[i])
	}
	for i := range s.Levers {
		r.lever(&s.Levers[i])
	}
	for i := range s.Links {
		l := &s.Links[i]
		at := "links." + l.ID + "."
		r.text(at+"name", &l.Name, "the other file")
		r.number(at+"pull", &l.Pull, -1, 1, "does it bring the parties together (1) or apart (-1)")
	}
	for i := range s.Claims {
		r.claim(&s.Claims[i])
	}
	for i := range s.Supposed {
		x := &s.Supposed[i]
		at := "events." + x.ID + "."
		r.word(at+"class", &x.Class, nil, "a class of the table of evidence: ceasefire-agreed, strike ...")
		r.word(at+"by", &x.By, nil, "who did it")
		r.word(at+"on", &x.On, nil, "to whom")
		r.number(at+"days_ago", &x.DaysAgo, 0, 3650, "before the day asked about")
		r.number(at+"reports", &x.Reports, 0, 3, "independent reports that it counts for")
	}
	return r.all
}

// wanted reports whether an issue is part of the model.
func wanted(s *parley.Situation, issue string) bool {
	return slices.ContainsFunc(s.Sides, func(x parley.Side) bool {
		return slices.ContainsFunc(x.Wants, func(w parley.Want) bool { return w.Issue == issue })
	})
}

type register struct{ all []Field }

func (r *register) number(path string, v *parley.Given[float64], low, high float64, about string) {
	r.all = append(r.all, Field{Path: path, Number: v, Low: low, High: high, About: about})
}

func (r *register) word(path string, v *parley.Given[string], choices []string, about string) {
	r.all = append(r.all, Field{Path: path, Word: v, Choices: choices, About: about})
}

func (r *register) text(path string, v *string, about string) {
	r.all = append(r.all, Field{Path: path, Text: v, About: about})
}

func (r *register) frame(f *parley.Frame) {
	const at = "negotiation."
	r.number(at+"horizon_months", &f.Horizon, 1, 120, "how far the outlook looks")
	r.number(at+"contact", &f.Contact, 0, 1, "probability that the parties meet in a month")
	r.number(at+"rapport", &f.Rapport, 0, 1, "how well the leaders get on; .5 changes nothing")
	r.number(at+"fatigue", &f.Fatigue, 0, 1, "share of contact that each month without result costs")
	r.number(at+"leave", &f.Leave, 0, 1, "probability that talks somebody does not mean are left for good in a month")
	r.number(at+"mediation", &f.Mediation, 0, 1, "probability that a text comes with a proposal in the middle")
	r.number(at+"interference", &f.Interference, 0, 1, "probability that a power from outside stops a text")
	r.number(at+"text_comprehensive", &f.TextComprehensive, 0, 1, "probability that a meeting has a text on everything")
	r.number(at+"text_partial", &f.TextPartial, 0, 1, "probability that it has one on what a partial deal settles")
	r.number(at+"break_month", &f.BreakMonth, 0, 1, "probability that a partial deal breaks in a month")
	r.number(at+"sharpness", &f.Sharpness, 0, 100, "how surely the better choice is taken")
	r.number(at+"tone", &f.Tone, -1, 1, "hope (1) and despair (-1) in what was read; shown, never counted")
}

func (r *register) issue(i *parley.Issue) {
	at := "issues." + i.ID + "."
	r.text(at+"name", &i.Name, "what people call it")
	r.text(at+"from", &i.From, "what 0 means")
	r.text(at+"to", &i.To, "what 100 means")
	r.word(at+"kind", &i.Kind, []string{"divisible", "indivisible", "process"}, "process: about the talks themselves, left out of the deal")
	r.number(at+"status_quo", &i.StatusQuo, 0, 100, "where it stands without agreement")
	r.number(at+"drift", &i.Drift, -100, 100, "what a month of fighting or waiting does to that")
	r.number(at+"volatility", &i.Volatility, 0, 100, "how much that varies")
	r.word(at+"partial", &i.Partial, []string{"yes", "no"}, "does a partial deal settle it")
}

// Roles that a side can have.
var Roles = []string{"principal", "ally", "mediator", "spoiler", "constituency"}

func (r *register) side(s *parley.Side) {
	at := "actors." + s.Actor.ID + "."
	r.text(at+"name", &s.Actor.Name, "what people call it")
	r.word(at+"role", &s.Role, Roles, "")
	r.word(at+"of", &s.Of, nil, "whose ally or constituency, an actor")
	r.all = append(r.all, Field{Path: at + "veto", Word: &s.Veto, Choices: []string{"comprehensive", "partial", "none"}, Several: true, About: "deals that need its consent"})
	r.number(at+"leverage", &s.Leverage, 0, 1, "weight in where issues settle")
	r.number(at+"cost", &s.Cost, 0, .1, "what a month without a deal costs it")
	r.number(at+"resilience", &s.Resilience, 0, 1, "share of that cost that it can take")
	r.number(at+"patience", &s.Patience, 0, 1, "how well it waits; .5 changes nothing")
	r.number(at+"audience", &s.Audience, 0, .5, "what giving ground costs at home")
	r.number(at+"election", &s.Election, 0, 120, "months until the next election; 0: none is known")
	r.number(at+"sincerity", &s.Sincerity, 0, 1, "probability that it is there to agree at all")
	r.number(at+"expectation", &s.Expectation, 0, 1, "its own belief that talks come to something; .5 changes nothing")
	r.number(at+"prestige", &s.Prestige, 0, .2, "what a deal as such is worth to its leaders: legacy, image")
	r.number(at+"cohesion", &s.Cohesion, 0, 1, "of an ally: how firmly it stands behind its principal; .5 changes nothing")
	r.number(at+"spoil", &s.Spoil, 0, 1, "probability that it breaks a partial deal in a month")
	for k := range s.Wants {
		w := &s.Wants[k]
		on := at + "wants." + w.Issue + "."
		r.number(on+"ideal", &w.Ideal, 0, 100, "")
		r.number(on+"sd", &w.SD, 0, 100, "how far that is not known")
		r.number(on+"salience", &w.Salience, 0, 1, "how much it matters to it")
		r.number(on+"red_low", &w.RedLow, 0, 100, "the least it says it can accept")
		r.number(on+"red_high", &w.RedHigh, 0, 100, "the most")
		r.number(on+"hardness", &w.Hardness, 0, 1, "probability that it means that")
	}
}

// LeverParams are what a lever can change.
var LeverParams = []string{"cost", "resilience", "audience", "sincerity", "spoil", "none"}

func (r *register) lever(l *parley.Lever) {
	at := "levers." + l.ID + "."
	r.text(at+"what", &l.What, "the move")
	r.text(at+"by", &l.By, "whose, an actor")
	r.text(at+"on", &l.On, "on whom, an actor")
	r.text(at+"state", &l.State, "in use, threatened, paused, lifted")
	r.word(at+"changes", &l.Param, LeverParams, "which value of the actor that it is on")
	r.number(at+"delta", &l.Delta, -1, 1, "what it adds to that when fresh")
	r.number(at+"half_life_days", &l.HalfLife, 0, 3650, "0: it stays")
	r.number(at+"age_days", &l.Age, 0, 3650, "how old it is")
}

func (r *register) claim(c *parley.Claim) {
	at := "claims." + c.ID + "."
	r.text(at+"holder", &c.Holder, "who says so")
	r.text(at+"target", &c.Target, "of whom or what")
	r.word(at+"stance", &c.Stance, []string{"for", "against", "mixed", "unclear"}, "")
	r.text(at+"text", &c.Text, "the words")
}

// entry kinds: what an analyst may add to, and what a new one needs to be one.
var entriesOf = map[string]string{"issues": "name", "actors": "name", "levers": "what", "links": "name", "claims": "text", "events": "class"}

// ensure adds an entry that is not there yet, with every value at its default, and
// reports whether it was there.
func ensure(s *parley.Situation, kind, id string) (old bool) {
	switch kind {
	case "issues":
		if !slices.ContainsFunc(s.Issues, func(i parley.Issue) bool { return i.ID == id }) {
			s.Issues = append(s.Issues, blankIssue(id, id))
			for k := range s.Sides {
				s.Sides[k].Wants = append(s.Sides[k].Wants, blankWant(id, s.Sides[k].Role.Value))
			}
			return false
		}
	case "actors":
		if !slices.ContainsFunc(s.Sides, func(x parley.Side) bool { return x.Actor.ID == id }) {
			x := newSide(parley.Actor{ID: id, Name: id})
			for _, i := range s.Issues {
				x.Wants = append(x.Wants, blankWant(i.ID, "principal"))
			}
			s.Sides = append(s.Sides, x)
			return false
		}
	case "levers":
		if !slices.ContainsFunc(s.Levers, func(x parley.Lever) bool { return x.ID == id }) {
			n := parley.Default[float64]
			s.Levers = append(s.Levers, parley.Lever{ID: id, State: "in use", Param: parley.Default("none"), Delta: n(0), HalfLife: n(90), Age: n(0)})
			return false
		}
	case "links":
		if !slices.ContainsFunc(s.Links, func(x parley.Link) bool { return x.ID == id }) {
			s.Links = append(s.Links, parley.Link{ID: id, Name: id, Pull: parley.Default(0.)})
			return false
		}
	case "claims":
		if !slices.ContainsFunc(s.Claims, func(x parley.Claim) bool { return x.ID == id }) {
			s.Claims = append(s.Claims, parley.Claim{ID: id, Stance: parley.Default("unclear")})
			return false
		}
	case "events":
		if !slices.ContainsFunc(s.Supposed, func(x parley.Supposed) bool { return x.ID == id }) {
			s.Supposed = append(s.Supposed, parley.Supposed{ID: id, Class: parley.Default(""), By: parley.Default(""), On: parley.Default(""),
				DaysAgo: parley.Default(0.), Reports: parley.Default(1.)})
			return false
		}
	}
	return true
}

func blankWant(issue, role string) parley.Want {
	n := parley.Default[float64]
	w := parley.Want{Issue: issue, Ideal: n(unknownIdeal), SD: n(unknownSD), Salience: n(unknownSalience), RedLow: n(0), RedHigh: n(100), Hardness: n(0)}
	if role != "" && role != "principal" {
		w.Salience = n(0)
	}
	return w
}

// Named is the path that a short one means: RU.sincerity is actors.RUS.sincerity,
// territory.status_quo is issues.territory.status_quo, contact is negotiation.contact,
// RUS.territory.ideal the ideal on it. An actor or an issue may be cut or given by its
// name, as long as only one begins so. An error of kind ErrNotFound lists what there is.
func Named(s *parley.Situation, short string) (string, error) {
	fields := Fields(s)
	if slices.ContainsFunc(fields, func(f Field) bool { return f.Path == short }) {
		return short, nil
	}
	var parts []string
	for _, p := range strings.Split(short, ".") {
		if p != "actors" && p != "issues" && p != "wants" && p != "negotiation" {
			parts = append(parts, strings.ToLower(strings.TrimSpace(p)))
		}
	}
	names := map[string]string{}
	for _, x := range s.Sides {
		names[x.Actor.ID] = x.Actor.Name
	}
	for _, i := range s.Issues {
		names[i.ID] = i.Name
	}
	best, hits := "", []string{}
	for _, f := range fields {
		var own []string
		for _, p := range strings.Split(f.Path, ".") {
			if p != "actors" && p != "issues" && p != "wants" && p != "negotiation" {
				own = append(own, p)
			}
		}
		if len(own) != len(parts) {
			continue
		}
		exact, fits := true, true
		for k := range own {
			id, name := strings.ToLower(own[k]), strings.ToLower(names[own[k]])
			last := k == len(own)-1
			switch {
			case parts[k] == id || name != "" && parts[k] == name:
			case !last && (strings.HasPrefix(id, parts[k]) || strings.HasPrefix(name, parts[k])) && parts[k] != "":
				exact = false
			default:
				fits = false
			}
		}
		if fits {
			if hits = append(hits, f.Path); exact || best == "" {
				best = f.Path
			}
			if exact {
				return f.Path, nil
			}
		}
	}
	switch len(hits) {
	case 0:
		return "", invalid(parley.ErrNotFound, "no value %q; %s", short, nearest(fields, parts))
	case 1:
		return best, nil
	}
	return "", invalid(parley.ErrInvalid, "%q can mean %s", short, strings.Join(hits, ", "))
}

// nearest says which values there are of the kind that was meant.
func nearest(fields []Field, parts []string) string {
	seen := map[string]bool{}
	var heads, tails []string
	for _, f := range fields {
		p := strings.Split(f.Path, ".")
		if p[0] == "actors" && !seen[p[1]] {
			seen[p[1]] = true
			heads = append(heads, p[1])
		}
		if p[0] == "actors" && len(p) == 3 && !seen["."+p[2]] && f.Number != nil {
			seen["."+p[2]] = true
			tails = append(tails, p[2])
		}
	}
	if len(heads) == 0 {
		return "there are no actors"
	}
	return "write " + cmp.Or(strings.Join(heads, " or "), "an actor") + ", a dot, and one of " + strings.Join(tails, ", ") + "; parley situation lists all values"
}
