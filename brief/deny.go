package brief

import (
	"slices"
	"strings"

	"parley"
	"parley/plover"
)

// deniers are those who deny an event: whoever the denied telling names, else the
// subject of the denial or the speaker in whose words it stands.
func (w *writer) deniers(e parley.Event) []parley.Actor {
	var out []parley.Actor
	add := func(a parley.Actor) {
		if a.Name != "" && !slices.ContainsFunc(out, func(b parley.Actor) bool { return a.ID == b.ID }) {
			out = append(out, a)
		}
	}
	for _, m := range e.Mentions {
		if m.Stance != parley.StanceDenied {
			continue
		}
		before := len(out)
		for _, a := range m.ClaimedBy {
			add(a.Actor)
		}
		for _, t := range w.index.told[m.Article] {
			if len(out) == before && w.denies(t, m) {
				for _, a := range t.mention.Actors {
					add(a.Actor)
				}
			}
		}
		for _, s := range w.index.statements[m.Article] {
			if len(out) == before && s.Speaker != nil && s.Span.Overlaps(m.Span) && denial(s.Cue.In(w.articles[s.Article].Text)) {
				add(s.Speaker.Actor)
			}
		}
	}
	return out
}

// denies reports whether a telling is that somebody denied what m tells.
func (w *writer) denies(t telling, m parley.Mention) bool {
	n := t.mention
	return t.event.Type == plover.Reject && n.Article == m.Article && n.Span.Contains(m.Span) && n.Trigger.End <= m.Trigger.Start &&
		w.articles[n.Article] != nil && denial(n.Trigger.In(w.articles[n.Article].Text))
}

func denial(words string) bool { return strings.HasPrefix(strings.ToLower(words), "den") }

// isDenial reports whether an event is only the denying of another, which says it.
func (w *writer) isDenial(e parley.Event) bool {
	if e.Type != plover.Reject {
		return false
	}
	for _, n := range e.Mentions {
		told := slices.ContainsFunc(w.index.shown[n.Article], func(t telling) bool {
			return t.event.ID != e.ID && t.mention.Stance == parley.StanceDenied && w.denies(telling{&e, &n}, *t.mention)
		})
		if !told {
			return false
		}
	}
	return true
}

// source says on whose word alone an event rests, "" where an article tells it
// itself: a party's word is a claim, that of somebody outside a report.
func (w *writer) source(e parley.Event) string {
	by := join(theAll(names(e.ClaimedBy)))
	if by == "" {
		return ""
	}
	own := func(a parley.Actor) bool {
		return w.party(a) >= 0 || slices.ContainsFunc(e.Actors, func(b parley.Actor) bool { return a.ID == b.ID || sideOf(a) != "" && sideOf(a) == sideOf(b) })
	}
	if slices.ContainsFunc(e.ClaimedBy, own) {
		return "claimed by " + by
	}
	return "according to " + by
}

// denied says who denies an event that others tell, and how much of it.
func (w *writer) denied(e parley.Event) string {
	what := "it"
	if slices.ContainsFunc(w.index.disputes[e.ID], func(d parley.Dispute) bool { return d.Slot == "who did it" }) {
		what = "a part in it"
	}
	switch by := names(w.deniers(e)); len(by) {
	case 0:
		for _, m := range e.Mentions {
			if m.Stance == parley.StanceDenied {
				return "denied in " + w.short[m.Article]
			}
		}
		return "denied by a party"
	case 1:
		return by[0] + " denies " + what
	default:
		return join(by) + " deny " + what
	}
}

// alleged reports whether every telling of an event stands behind an accusation
// ("accused Norland of shelling Ness"), and who accuses, as far as that was read.
func (w *writer) alleged(e parley.Event) (by []parley.Actor, yes bool) {
	for _, m := range e.Mentions {
		if m.Stance == parley.StanceDenied {
			continue
		}
		at, accused := w.accusation(m)
		if !accused {
			return nil, false
		}
		yes = true
		for _, t := range w.index.told[m.Article] {
			if t.event.Type == plover.Accuse && t.mention.Trigger.Overlaps(at) {
				for _, a := range t.mention.Actors {
					by = append(by, a.Actor)
				}
			}
		}
	}
	return by, yes
}

// clause is about how many bytes a clause has.
const clause = 90

// accusation finds the words of accusing before a telling, in the same sentence and
// joined to it by "of" or "for".
func (w *writer) accusation(m parley.Mention) (parley.Span, bool) {
	text := w.articles[m.Article].Text
	if !m.Trigger.Valid(text) {
		return parley.Span{}, false
	}
	from := max(0, m.Trigger.Start-clause)
	words := strings.ToLower(text[from:m.Trigger.Start])
	if len(words) != m.Trigger.Start-from {
		return parley.Span{}, false // letters of another length when small: offsets would lie
	}
	if stop := strings.LastIndexAny(words, ".;!?\n"); stop >= 0 {
		from, words = from+stop+1, words[stop+1:]
	}
	f := strings.Fields(words)
	if len(f) == 0 || f[len(f)-1] != "of" && f[len(f)-1] != "for" {
		return parley.Span{}, false
	}
	for _, word := range []string{"accus", "blam"} {
		if i := strings.LastIndex(words, word); i >= 0 {
			return parley.Span{Start: from + i, End: from + i + len(word)}, true
		}
	}
	return parley.Span{}, false
}
