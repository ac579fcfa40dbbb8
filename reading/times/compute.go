package times

import (
	"parley"
	"parley/text"
)

// A computation gives an expression its meaning from the slots of a pattern. It
// returns false when the words turn out to be no date.
type computation func(*computing) bool

// computations by the names that a rules file calls them.
var computations = map[string]computation{
	"date": (*computing).date, "numeric": (*computing).numeric, "slashed": (*computing).slashed, "iso": (*computing).iso,
	"month": (*computing).month, "year": (*computing).year, "decade": (*computing).decade,
	"century": (*computing).century, "season": (*computing).season, "part": (*computing).part,
	"deictic": (*computing).deictic, "overnight": (*computing).overnight, "week": (*computing).weekOf, "weekday": (*computing).weekday,
	"weekfrom": (*computing).weekFrom, "period": (*computing).period, "weekend": (*computing).weekend,
	"rolling": (*computing).rolling, "ago": (*computing).ago, "within": (*computing).within,
	"event": (*computing).event, "range": (*computing).span, "feast": (*computing).feast,
	"nothing": nil,
}

// computing is the state of one reading: what was met where, and the expression
// made of it so far.
type computing struct {
	*scratch
	sentence *text.Sentence
	body     string
	lex      *Lexicon
	anchor   anchor

	// taken is the first atom behind the last pattern read.
	taken int

	f *found
	v slotValues
	e Expression
	// tensed: direction has been looked up.
	tensed bool
	dir    Direction
	// weak is how many atoms behind its verb the expression begins, when only a
	// present tense says that it lies ahead; else 0.
	weak int
}

// compute makes c.e of a pattern met. ok is false when it is no reading of the
// words, keep when they are read and are no date ("every Friday").
func (c *computing) compute(f *found) (ok, keep bool) {
	r := &c.lex.rules[f.rule]
	if r.compute == nil {
		return true, false
	}
	c.f, c.tensed, c.weak = f, false, 0
	c.v.fill(c.lex, f.path[:f.n])
	if last := f.last; last > f.first && c.body[c.atoms[last].Start] == '.' {
		f.last-- // a full stop, or the point of an abbreviation at the end
	}
	c.e = Expression{Span: parley.Span{Start: c.atoms[f.first].Start, End: c.atoms[f.last].End}, Clock: -1}
	if !c.named() && r.compute(c) {
		if !c.e.Resolved {
			c.e.Interval = parley.Interval{}
		}
		if !c.timeOfDay() {
			return false, false
		}
		c.e.Direction = c.direction()
		c.e.Days = c.e.Interval
		c.bound()
		return true, true
	}
	return false, false
}

// set fills in the days; known says whether the anchor allowed them to be told.
func (c *computing) set(k Kind, g Grain, i parley.Interval, known bool) bool {
	c.e.Kind, c.e.Grain, c.e.Interval, c.e.Resolved = k, g, i, known
	return true
}

// direction is where the expression lies: by its own words when a computation
// has set it, else by the tense of its clause.
func (c *computing) direction() Direction {
	if c.e.Direction != NoDirection {
		return c.e.Direction
	}
	if !c.tensed {
		c.tensed = true
		c.dir = c.tense(c.f.first, c.f.last)
	}
	return c.dir
}

// ahead reports whether the expression lies ahead; news tells of the past, so
// what nothing says anything about lies behind.
func (c *computing) ahead() bool { return c.direction() == Future }
