package evidence

import (
	_ "embed"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"parley"
	"parley/plover"
)

// A Class is a kind of event and what it says; the columns of classes.tsv.
type Class struct {
	Name     string
	Sign     int // +1 or -1
	HalfLife float64
	U        float64
	P        [States]float64
	// Effect is set for a class that changes a parameter of the simulation; it then has
	// no likelihood.
	Effect *Effect
	News   bool // announced, not done
	Resets bool
	// To is the state that an event of the class brings about; nil for most.
	To     *State
	Kept   bool
	Broken bool
	Types  []plover.Type
	Status parley.Status
	Words  []string // nil: any
}

// An Effect is what a fresh event of a class does to a parameter.
type Effect struct {
	OnRecipient bool // else on the actor
	Param       string
	Delta       float64
}

// A Table is the classes, in the order in which an event is held against them.
type Table struct {
	Classes []Class
	index   map[string]int
}

//go:embed classes.tsv
var classesTSV string

// DefaultTable is the table as shipped, classes.tsv.
func DefaultTable() Table {
	t, err := ParseTable(classesTSV)
	if err != nil {
		panic("evidence: classes.tsv: " + err.Error()) // embedded; a test reads it
	}
	return t
}

// Class is the class of that name.
func (t Table) Class(name string) (Class, bool) {
	n, ok := t.index[name]
	if !ok {
		return Class{}, false
	}
	return t.Classes[n], true
}

// Classify is the name of the first class that fits an event of the type and status
// whose telling, in any case, holds the text; empty when none does. A word fits at the
// beginning of a word.
func (t Table) Classify(typ plover.Type, status parley.Status, text string) string {
	if status == "" {
		status = parley.Occurred
	}
	text = " " + strings.Join(strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return strings.ContainsRune(" \t\n.,;:!?()\"'“”’‘", r)
	}), " ")
	for _, c := range t.Classes {
		if c.Status == status && slices.Contains(c.Types, typ) &&
			(c.Words == nil || slices.ContainsFunc(c.Words, func(w string) bool { return strings.Contains(text, " "+w) })) {
			return c.Name
		}
	}
	return ""
}

// columns of classes.tsv.
const columns = 14

// ParseTable reads a table in the form of classes.tsv. An error names the line, what
// stands there and what may.
func ParseTable(text string) (Table, error) {
	t := Table{index: map[string]int{}}
	for n, line := range strings.Split(text, "\n") {
		line = strings.TrimRight(line, "\r")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		c, err := parseClass(strings.Split(line, "\t"))
		if err == nil && t.index[c.Name] > 0 {
			err = fmt.Errorf("class %q twice", c.Name)
		}
		if err != nil {
			return Table{}, fmt.Errorf("line %d: %w", n+1, err)
		}
		t.Classes = append(t.Classes, c)
		t.index[c.Name] = len(t.Classes) // one more, so that 0 is none
	}
	for name := range t.index {
		t.index[name]--
	}
	return t, nil
}

func parseClass(f []string) (Class, error) {
	if len(f) != columns {
		return Class{}, fmt.Errorf("%d columns, want %d", len(f), columns)
	}
	c := Class{Name: f[0], Sign: map[string]int{"+": 1, "-": -1}[f[1]], Status: parley.Status(f[12])}
	if c.Name == "" || c.Sign == 0 {
		return c, fmt.Errorf("class %q, sign %q: want a name, and + or -", f[0], f[1])
	}
	for _, flag := range strings.Split(f[3], "|") {
		to := map[string]*bool{"news": &c.News, "resets": &c.Resets, "kept": &c.Kept, "broken": &c.Broken}[flag]
		state, turns := strings.CutPrefix(flag, "to-")
		at := slices.Index(stateNames[:], state)
		switch {
		case to != nil:
			*to = true
		case turns && at >= 0:
			z := State(at)
			c.To, c.Resets = &z, true
		case flag != "-":
			return c, fmt.Errorf("flag %q: want news, resets, kept, broken, to- and one of %v, or -", flag, stateNames)
		}
	}
	var numbers [2 + States]float64
	for k := range numbers {
		v, err := strconv.ParseFloat(f[4+k], 64)
		if err != nil || !(v >= 0) || k > 0 && v > 1 {
			return c, fmt.Errorf("%q: want a number, from 0 to 1 if a probability", f[4+k])
		}
		numbers[k] = v
	}
	c.HalfLife, c.U = numbers[0], numbers[1]
	copy(c.P[:], numbers[2:])
	if f[2] != "state" {
		var err error
		if c.Effect, err = parseEffect(f[2]); err != nil {
			return c, err
		}
	} else if c.U == 0 || slices.Min(c.P[:]) == 0 {
		return c, fmt.Errorf("class %s: a probability of 0 would rule a state out for good", c.Name)
	}
	for _, name := range strings.Split(f[11], "|") {
		typ, ok := plover.Parse(name)
		if !ok {
			return c, fmt.Errorf("type %q: want some of %v", name, plover.Types())
		}
		c.Types = append(c.Types, typ)
	}
	switch c.Status {
	case parley.Occurred, parley.Planned, parley.Conditional, parley.Denied, parley.Cancelled:
	default:
		return c, fmt.Errorf("status %q: want occurred, planned, conditional, denied or cancelled", f[12])
	}
	if f[13] != "-" {
		c.Words = strings.Split(f[13], "|")
	}
	return c, nil
}

// parseEffect reads recipient.cost+0.004.
func parseEffect(s string) (*Effect, error) {
	who, rest, _ := strings.Cut(s, ".")
	at := strings.IndexAny(rest, "+-")
	if at < 0 || who != "actor" && who != "recipient" ||
		!slices.Contains([]string{"cost", "resilience", "audience", "sincerity", "spoil"}, rest[:at]) {
		return nil, fmt.Errorf("enters %q: want state, or actor or recipient, a dot, a parameter and what is added", s)
	}
	d, err := strconv.ParseFloat(rest[at:], 64)
	if err != nil || !(d >= -1 && d <= 1) {
		return nil, fmt.Errorf("enters %q: %q is no number from -1 to 1", s, rest[at:])
	}
	return &Effect{who == "recipient", rest[:at], d}, nil
}
