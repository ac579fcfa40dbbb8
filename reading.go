package parley

import "iter"

// A Keyed is a finding with the key and span that make its identity, which
// corrections name it by: FindingID(article, Key, Span) is its ID. The span of a
// mention's key is that of its trigger, since one sentence can tell of several events.
type Keyed struct {
	// Kind is mention, reference, statement, figure, demand, condition, role, judgement,
	// gain, amount, charge, label, outcome or rehash.
	Kind string
	// Key is the kind and what else tells findings of one span apart: the type of a
	// mention, the kind of an outcome, whose demand or condition it is.
	Key     string
	Span    Span
	Finding *Finding
	// Actors are those that the finding names, as far as it does.
	Actors []*Actor
}

// All returns the findings of a reading, kind by kind.
func (r *Reading) All() iter.Seq[Keyed] {
	return func(yield func(Keyed) bool) {
		for i := range r.Mentions {
			m := &r.Mentions[i]
			if !yield(Keyed{"mention", "mention " + m.Type.String(), m.Trigger, &m.Finding, actors(nil, m.Actors, m.Recipients, m.ClaimedBy)}) {
				return
			}
		}
		for i := range r.References {
			m := &r.References[i]
			if !yield(Keyed{"reference", "mention " + m.Type.String(), m.Trigger, &m.Finding, actors(nil, m.Actors, m.Recipients, m.ClaimedBy)}) {
				return
			}
		}
		for i := range r.Statements {
			s := &r.Statements[i]
			if !yield(Keyed{"statement", "statement", s.Span, &s.Finding, one(s.Speaker)}) {
				return
			}
		}
		for i := range r.Figures {
			f := &r.Figures[i]
			if !yield(Keyed{"figure", "figure", f.Span, &f.Finding, one(f.By)}) {
				return
			}
		}
		for i := range r.Demands {
			d := &r.Demands[i]
			if !yield(Keyed{"demand", "demand " + d.Actor.ID, d.Span, &d.Finding, append(one(&d.Actor), one(d.To)...)}) {
				return
			}
		}
		for i := range r.Conditions {
			c := &r.Conditions[i]
			if !yield(Keyed{"condition", "condition " + c.Actor.ID, c.Span, &c.Finding, append(one(&c.Actor), one(c.To)...)}) {
				return
			}
		}
		for i := range r.Roles {
			c := &r.Roles[i]
			if !yield(Keyed{"role", "role", c.Span, &c.Finding, []*Actor{&c.Person}}) {
				return
			}
		}
		for i := range r.Judgements {
			j := &r.Judgements[i]
			if !yield(Keyed{"judgement", "judgement", j.Span, &j.Finding, one(j.Holder)}) {
				return
			}
		}
		for i := range r.Gains {
			g := &r.Gains[i]
			if !yield(Keyed{"gain", "gain", g.Span, &g.Finding, append(one(&g.Party), one(g.Holder)...)}) {
				return
			}
		}
		for i := range r.Amounts {
			a := &r.Amounts[i]
			if !yield(Keyed{"amount", "amount", a.Span, &a.Finding, one(a.By)}) {
				return
			}
		}
		for i := range r.Charges {
			c := &r.Charges[i]
			if !yield(Keyed{"charge", "charge", c.Span, &c.Finding, one(c.By)}) {
				return
			}
		}
		for i := range r.Rebuttals {
			b := &r.Rebuttals[i]
			if !yield(Keyed{"rebuttal", "rebuttal", b.Span, &b.Finding, append(one(b.By), one(b.Against)...)}) || !yield(Keyed{"rebuttal", "claim", b.Claim.Span, &b.Claim, nil}) {
				return
			}
		}
		for i := range r.Labels {
			l := &r.Labels[i]
			if !yield(Keyed{"label", "label", l.Span, &l.Finding, nil}) {
				return
			}
		}
		for i := range r.Outcomes {
			o := &r.Outcomes[i]
			var who []*Actor
			for k := range o.Who {
				who = append(who, &o.Who[k])
			}
			if !yield(Keyed{"outcome", "outcome " + string(o.Kind), o.Span, &o.Finding, who}) {
				return
			}
		}
		for i := range r.Rehashes {
			h := &r.Rehashes[i]
			if !yield(Keyed{"rehash", "rehash", h.Span, &h.Finding, nil}) {
				return
			}
		}
	}
}

func one(a *Argument) []*Actor {
	if a == nil {
		return nil
	}
	return []*Actor{&a.Actor}
}

func actors(out []*Actor, lists ...[]Argument) []*Actor {
	for _, list := range lists {
		for i := range list {
			out = append(out, &list[i].Actor)
		}
	}
	return out
}
