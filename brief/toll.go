package brief

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"parley"
)

// slotOrder is the order in which what was counted is told.
var slotOrder = []string{"killed", "injured", "missing", "captured", "arrested", "detained", "released", "displaced", "evacuated"}

// tolls says what is counted of an event, each kind once: several numbers for one
// kind become their range, or the later count with the earlier behind it.
func (w *writer) tolls(e parley.Event) []string {
	slots := map[string][]parley.Figure{}
	var order []string
	for _, id := range e.Figures {
		f, held := w.figures[id]
		if !held || !w.relevant(f.Article) || figure(f) == "" {
			continue
		}
		if slots[f.What] == nil {
			order = append(order, f.What)
		}
		slots[f.What] = append(slots[f.What], f)
	}
	place := func(slot string) int {
		if i := slices.Index(slotOrder, slot); i >= 0 {
			return i
		}
		return len(slotOrder)
	}
	slices.SortStableFunc(order, func(a, b string) int { return cmp.Or(cmp.Compare(place(a), place(b)), strings.Compare(a, b)) })
	var out []string
	for _, slot := range order[:min(3, len(order))] {
		out = append(out, w.toll(e, slots[slot]))
	}
	return out
}

// toll says one kind of count.
func (w *writer) toll(e parley.Event, figures []parley.Figure) string {
	slices.SortStableFunc(figures, func(a, b parley.Figure) int {
		return cmp.Or(byDate(w.published(a.Article), w.published(b.Article)), byPlace(a.Finding, b.Finding))
	})
	var each []parley.Figure // one of each number, the earliest
	for _, f := range figures {
		if !slices.ContainsFunc(each, func(g parley.Figure) bool { return sameBounds(f.Low, f.High, g.Low, g.High) }) {
			each = append(each, f)
		}
	}
	if len(each) == 1 {
		return counted(each[0], w.amount(each[0]))
	}
	first, last := each[0], each[len(each)-1]
	low, high := slices.MinFunc(each, bySize), slices.MaxFunc(each, bySize)
	x, y := w.published(first.Article), w.published(last.Article)
	if x.Known() && y.Known() && x.To.T.Before(y.From.T) && bySize(first, low) == 0 && bySize(last, high) == 0 && !w.clash(e.ID, last.What) {
		return counted(last, w.amount(last)) + " (at first " + w.amount(first) + ")"
	}
	return counted(last, "between "+w.amount(low)+" and "+w.amount(high)) + " (accounts differ)"
}

// clash reports whether the numbers of an event cannot all be right.
func (w *writer) clash(event, slot string) bool {
	return slices.ContainsFunc(w.index.disputes[event], func(d parley.Dispute) bool {
		return d.Slot == slot && (d.Relation == parley.Conflict || d.Relation == parley.Party)
	})
}

// published is the day that an article is of.
func (w *writer) published(article string) parley.Interval { return w.told(parley.Interval{}, article) }

func bySize(a, b parley.Figure) int {
	size := func(f parley.Figure) float64 {
		if f.Low != nil {
			return *f.Low
		}
		return *f.High
	}
	return cmp.Compare(size(a), size(b))
}

func sameBounds(low, high, low2, high2 *float64) bool {
	same := func(x, y *float64) bool { return x == y || x != nil && y != nil && *x == *y }
	return same(low, low2) && same(high, high2)
}

// Words before a number that say more than its bounds do, and words for a number
// that is none.
var (
	looseNumber = regexp.MustCompile(`^(?:about|around|some|nearly|almost|roughly|approximately|more than|over|fewer than|less than|under) [0-9][0-9.,]*`)
	looseWord   = regexp.MustCompile(`^(?:dozens|scores|hundreds|thousands|tens of thousands|several|a few)\b`)
)

// amount is a number as the article puts it where it is no exact one: "more than
// 30", "dozens".
func (w *writer) amount(f parley.Figure) string {
	said := strings.ToLower(parley.Printable(w.words(f.Finding)))
	if f.Low == nil || f.High == nil || *f.Low != *f.High {
		if s := looseNumber.FindString(said); s != "" {
			return strings.TrimRight(s, ".,")
		}
		if s := looseWord.FindString(said); s != "" {
			return s
		}
	}
	return bounds(f)
}

// bounds writes a number with its bounds: "at least 14".
func bounds(f parley.Figure) string {
	switch {
	case f.Low != nil && f.High != nil && *f.Low == *f.High:
		return number(*f.Low)
	case f.Low != nil && f.High != nil:
		return number(*f.Low) + " to " + number(*f.High)
	case f.Low != nil:
		return "at least " + number(*f.Low)
	case f.High != nil:
		return "at most " + number(*f.High)
	}
	return ""
}

// figure writes a number with what it counts: "at least 14 injured".
func figure(f parley.Figure) string { return counted(f, bounds(f)) }

// counted puts behind an amount what is counted.
func counted(f parley.Figure, n string) string {
	if n == "" {
		return ""
	}
	people := f.Unit == "" || f.Unit == "people" || f.Unit == "persons"
	if slices.Contains(slotOrder, f.What) {
		if !people {
			n += " " + f.Unit
		}
		return n + " " + f.What
	}
	if f.Unit != "" {
		n += " " + f.Unit
	}
	if f.What != "" {
		return f.What + ": " + n
	}
	return n
}
