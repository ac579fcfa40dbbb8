package times

import "parley"

// event reads an expression that counts from an event or from a day told before:
// "two days after the call", "the next morning", "a week earlier", "the eve".
func (c *computing) event() bool {
	v := &c.v
	n, vague := v.count()
	g := Day
	if v.has(slotUnit) {
		g = v.unit()
	}
	o := Offset{Unit: g, Vague: vague}
	switch {
	case v.has(slotOrdinal): // "the first anniversary"
		o.Count = v.value[slotOrdinal]
	case v.has(slotToward):
		o.Count = n * v.value[slotToward]
		o.Weekday = v.value[slotWeekday]
	case v.has(slotShift):
		o.Count, o.Calendar = n*v.value[slotShift], true
		o.Weekday = v.value[slotWeekday]
	case g == Year: // "the anniversary": which one is not said
		o.Count, o.Vague = 1, true
	}
	if v.has(slotUnit) && !v.has(slotToward) && !v.has(slotShift) {
		g = Day // the anniversary is a day
	}
	if v.has(slotAfterEvent) && c.eventFollows() {
		c.e.Event = c.behind()
	}
	c.e.Offset = o
	c.toward(0)
	return c.set(EventRelative, g, parley.Interval{}, false)
}

// eventFollows reports whether the words behind the expression are its event:
// not in "two days before, he had ..." or "the day before and".
func (c *computing) eventFollows() bool {
	next := c.f.last + 1
	return next < len(c.atoms) && c.body[c.atoms[next].Start] != ',' && c.body[c.atoms[next].Start] != '.' &&
		!c.says(next, slotConjunction) && (c.atoms[next].verb == 0 || c.says(next, slotFunction))
}

// reach is how far behind its expression the day of an event may stand, in bytes.
const reach = 90

// countFromEvents resolves the event-relative expressions whose day stands in the
// sentence: behind "two days after the ...", before "the next day".
func (c *computing) countFromEvents(out []Expression) {
	for i := range out {
		e := &out[i]
		if e.Kind != EventRelative || e.Resolved || e.Offset.Vague {
			continue
		}
		var base *Expression
		if !e.Event.Empty() {
			if i+1 < len(out) && out[i+1].Start-e.End <= reach && out[i+1].dated() && c.oneClause(e.End, out[i+1].Start) {
				base = &out[i+1]
			}
		} else {
			for k := i - 1; k >= 0 && base == nil; k-- {
				if out[k].dated() {
					base = &out[k]
				}
			}
		}
		if base == nil {
			continue
		}
		*e = e.From(base.Days)
		if e.Bound != At {
			e.apply(c.anchor.time(), false)
		}
	}
}

// dated reports whether an expression names one known day.
func (e *Expression) dated() bool { return e.Resolved && e.Days.Exact() }

// oneClause reports whether no comma, dash or stop stands between two places.
func (c *computing) oneClause(from, to int) bool {
	for i := from; i < to && i < len(c.body); i++ {
		switch c.body[i] {
		case ',', ';', ':':
			return false
		}
	}
	return true
}
