package situation

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"sort"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"parley"
)

// An Override is one value that an analyst has set.
type Override struct {
	Path  string
	Value string
	// Note is the comment beside it.
	Note         string
	Line, Column int
}

// A Fault is one thing that is wrong with a file of overrides.
type Fault struct {
	Line, Column int
	What         string
}

func (f Fault) Error() string { return fmt.Sprintf("line %d, column %d: %s", f.Line, f.Column, f.What) }

// Faults are all of them; they are of kind ErrInvalid.
type Faults []Fault

func (fs Faults) Error() string {
	var out []string
	for _, f := range fs {
		out = append(out, f.Error())
	}
	return strings.Join(out, "\n")
}

// Unwrap makes errors.Is find the kind.
func (fs Faults) Unwrap() error { return parley.ErrInvalid }

func invalid(kind error, format string, args ...any) error {
	return fmt.Errorf("%w: %s", kind, fmt.Sprintf(format, args...))
}

// mostBytes is how long a file of overrides may be.
const mostBytes = 1 << 20

// Parse reads what an analyst set, in the form that [Print] writes, and holds it against
// the situation: names that there are none of, numbers out of range, words that are no
// choice. All faults are returned together, with line and column, as [Faults]; then no
// override is. A key without a value says nothing. classes are the classes of evidence
// that a supposed event may be of.
func Parse(text []byte, s parley.Situation, classes []string) (overrides []Override, err error) {
	defer func() {
		if r := recover(); r != nil { // the library has panicked on hostile input before
			overrides, err = nil, Faults{{1, 1, fmt.Sprintf("this is no YAML: %v", r)}}
		}
	}()
	if len(text) > mostBytes {
		return nil, Faults{{1, 1, "the file is longer than a megabyte"}}
	}
	var doc yaml.Node
	dec := yaml.NewDecoder(bytes.NewReader(text))
	if err := dec.Decode(&doc); errors.Is(err, io.EOF) {
		return nil, nil
	} else if err != nil {
		return nil, Faults{syntax(err)}
	}
	p := parser{s: clone(s), classes: classes}
	if len(doc.Content) == 1 {
		p.mapping(doc.Content[0], nil)
	}
	if len(p.faults) == 0 {
		p.check()
	}
	if len(p.faults) > 0 {
		sort.SliceStable(p.faults, func(i, j int) bool {
			a, b := p.faults[i], p.faults[j]
			return a.Line < b.Line || a.Line == b.Line && a.Column < b.Column
		})
		return nil, p.faults
	}
	return p.found, nil
}

// syntax finds the line in what the library says: "yaml: line 3: did not find ...". It
// knows no column.
func syntax(err error) Fault {
	what := strings.TrimPrefix(err.Error(), "yaml: ")
	line := 1
	if rest, ok := strings.CutPrefix(what, "line "); ok {
		if number, words, ok := strings.Cut(rest, ": "); ok {
			if n, err := strconv.Atoi(number); err == nil {
				line, what = n, words
			}
		}
	}
	return Fault{line, 1, "this is no YAML: " + what}
}

type parser struct {
	s       parley.Situation
	classes []string
	found   []Override
	faults  Faults
}

func (p *parser) fail(n *yaml.Node, format string, args ...any) {
	p.faults = append(p.faults, Fault{n.Line, n.Column, fmt.Sprintf(format, args...)})
}

// groups are the words at the top of the file.
var groups = []string{"negotiation", "issues", "actors", "levers", "links", "claims", "events"}

// mapping goes through the keys below a path.
func (p *parser) mapping(n *yaml.Node, path []string) {
	if n.Kind == yaml.AliasNode {
		p.fail(n, "aliases are not read; write the value out")
		return
	}
	if n.Kind != yaml.MappingNode {
		if n.Tag == "!!null" {
			return
		}
		p.fail(n, "%s: want names and values below it%s", cmpOr(strings.Join(path, "."), "the file"), p.choices(path))
		return
	}
	if len(path) > 4 {
		p.fail(n, "%s: nothing stands so deep", strings.Join(path, "."))
		return
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if key.Kind != yaml.ScalarNode || key.Value == "" {
			p.fail(key, "want a name here%s", p.choices(path))
			continue
		}
		if strings.ContainsAny(key.Value, ".\n") {
			p.fail(key, "%q: a name has no dot in it", key.Value)
			continue
		}
		if seen[key.Value] {
			p.fail(key, "%q stands twice", key.Value)
			continue
		}
		seen[key.Value] = true
		p.entry(key, value, append(slices.Clone(path), key.Value))
	}
}

// entry is one name with what stands below or beside it.
func (p *parser) entry(key, value *yaml.Node, path []string) {
	if len(path) == 1 && !slices.Contains(groups, path[0]) {
		p.fail(key, "%q is none of %s", key.Value, strings.Join(groups, ", "))
		return
	}
	if len(path) == 2 && path[0] != "negotiation" {
		if value.Tag == "!!null" { // a name with nothing set below it
			return
		}
		if need := entriesOf[path[0]]; !ensure(&p.s, path[0], path[1]) && !given(value, need) {
			p.fail(key, "%s: there is no %s %q%s; a new one needs %q", path[0], strings.TrimSuffix(path[0], "s"), path[1], p.known(path[0]), need)
			return
		}
	}
	name := strings.Join(path, ".")
	if f, ok := p.field(name); ok {
		p.value(f, key, value, name)
		return
	}
	if len(path) == 1 || len(path) == 2 && path[0] != "negotiation" || len(path) == 3 && path[0] == "actors" && path[2] == "wants" {
		p.mapping(value, path)
		return
	}
	if len(path) == 4 && path[0] == "actors" && path[2] == "wants" {
		if slices.ContainsFunc(p.s.Issues, func(i parley.Issue) bool { return i.ID == path[3] }) {
			p.mapping(value, path)
			return
		}
	}
	p.fail(key, "%q is not known here%s", key.Value, p.choices(path[:len(path)-1]))
}

// given reports whether a mapping has a value under a name.
func given(n *yaml.Node, name string) bool {
	for i := 0; n.Kind == yaml.MappingNode && i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == name && n.Content[i+1].Tag != "!!null" {
			return true
		}
	}
	return false
}

func (p *parser) field(path string) (Field, bool) {
	for _, f := range Fields(&p.s) {
		if f.Path == path {
			return f, true
		}
	}
	return Field{}, false
}

// known lists the entries of a kind that there are.
func (p *parser) known(kind string) string {
	var out []string
	for _, f := range Fields(&p.s) {
		if parts := strings.Split(f.Path, "."); parts[0] == kind && !slices.Contains(out, parts[1]) {
			out = append(out, parts[1])
		}
	}
	if len(out) <= 1 { // the one that was added to look at it
		return ""
	}
	return " (there are " + strings.Join(out[:len(out)-1], ", ") + ")"
}

// choices lists what may stand below a path.
func (p *parser) choices(path []string) string {
	if len(path) == 0 {
		return "; there may stand " + strings.Join(groups, ", ")
	}
	prefix := strings.Join(path, ".") + "."
	var out []string
	for _, f := range Fields(&p.s) {
		if rest, ok := strings.CutPrefix(f.Path, prefix); ok {
			if name, _, _ := strings.Cut(rest, "."); !slices.Contains(out, name) {
				out = append(out, name)
			}
		}
	}
	if len(out) == 0 {
		return ""
	}
	return "; there may stand " + strings.Join(out, ", ")
}

// value is what stands beside a name.
func (p *parser) value(f Field, key, n *yaml.Node, path string) {
	if n.Kind == yaml.AliasNode {
		p.fail(n, "aliases are not read; write the value out")
		return
	}
	text := n.Value
	switch {
	case n.Kind == yaml.SequenceNode && f.Several:
		var parts []string
		for _, x := range n.Content {
			parts = append(parts, x.Value)
		}
		if text = strings.Join(parts, ", "); text == "" {
			text = "none"
		}
	case n.Kind != yaml.ScalarNode:
		p.fail(n, "%s: want one value%s", path, f.may())
		return
	case n.Tag == "!!null":
		return
	}
	if what := f.wrong(text); what != "" {
		p.fail(n, "%s: %s", path, what)
		return
	}
	note := strings.TrimSpace(strings.TrimLeft(cmpOr(n.LineComment, key.LineComment), "# "))
	p.found = append(p.found, Override{Path: path, Value: f.tidy(text), Note: ownNote(note), Line: n.Line, Column: n.Column})
}

// ownNote is the analyst's part of a comment: what [Print] writes there is not.
func ownNote(note string) string {
	for _, b := range []parley.Basis{parley.FromPassages, parley.ByDefault} {
		if strings.HasPrefix(note, string(b)) {
			return ""
		}
	}
	note = strings.TrimSpace(strings.TrimPrefix(strings.TrimPrefix(note, string(parley.ByAnalyst)), ":"))
	return note
}

// may says what a field's value may be.
func (f Field) may() string {
	switch {
	case f.Number != nil:
		return fmt.Sprintf(", a number from %s to %s", number(f.Low), number(f.High))
	case len(f.Choices) > 0 && f.Several:
		return ", some of " + strings.Join(f.Choices, ", ")
	case len(f.Choices) > 0:
		return ", one of " + strings.Join(f.Choices, ", ")
	}
	return ""
}

// wrong says what is wrong with a value; empty: nothing.
func (f Field) wrong(text string) string {
	switch {
	case f.Number != nil:
		v, err := strconv.ParseFloat(strings.TrimSpace(text), 64)
		if err != nil || math.IsNaN(v) {
			return fmt.Sprintf("%q is no number; want one from %s to %s", text, number(f.Low), number(f.High))
		}
		if v < f.Low || v > f.High {
			return fmt.Sprintf("%s is not from %s to %s", text, number(f.Low), number(f.High))
		}
	case len(f.Choices) > 0:
		for _, w := range f.words(text) {
			if !slices.Contains(f.Choices, w) {
				return fmt.Sprintf("%q is none of %s", w, strings.Join(f.Choices, ", "))
			}
		}
	case len(text) > 2000:
		return "this is longer than 2,000 characters"
	}
	return ""
}

// words are the single words of a value.
func (f Field) words(text string) []string {
	if slices.Equal(f.Choices, []string{"yes", "no"}) {
		switch strings.ToLower(text) {
		case "true":
			text = "yes"
		case "false":
			text = "no"
		}
	}
	if !f.Several {
		return []string{strings.TrimSpace(text)}
	}
	var out []string
	for _, w := range strings.Split(text, ",") {
		if w = strings.TrimSpace(w); w != "" {
			out = append(out, w)
		}
	}
	return out
}

func (f Field) tidy(text string) string {
	switch {
	case f.Number != nil:
		v, _ := strconv.ParseFloat(strings.TrimSpace(text), 64)
		return number(v)
	case len(f.Choices) > 0:
		return strings.Join(f.words(text), ", ")
	}
	return strings.TrimSpace(text)
}

// check looks at what only makes sense together: names of actors, and lines that do not
// cross.
func (p *parser) check() {
	s, err := Apply(p.s, p.found)
	if err != nil {
		p.faults = append(p.faults, Fault{1, 1, err.Error()})
		return
	}
	at := func(path string) *Override {
		for i := range p.found {
			if p.found[i].Path == path {
				return &p.found[i]
			}
		}
		return nil
	}
	var actors []string
	for _, x := range s.Sides {
		actors = append(actors, x.Actor.ID)
	}
	actor := func(path, id string) {
		if o := at(path); o != nil && id != "" && !slices.Contains(actors, id) {
			p.faults = append(p.faults, Fault{o.Line, o.Column, fmt.Sprintf("%s: %q is none of %s", path, id, strings.Join(actors, ", "))})
		}
	}
	for _, x := range s.Sides {
		actor("actors."+x.Actor.ID+".of", x.Of.Value)
		for _, w := range x.Wants {
			if w.RedLow.Value > w.RedHigh.Value {
				path := "actors." + x.Actor.ID + ".wants." + w.Issue + ".red_"
				for _, end := range []string{"low", "high"} {
					if o := at(path + end); o != nil {
						p.faults = append(p.faults, Fault{o.Line, o.Column, fmt.Sprintf("%slow is %s and above red_high, %s", path, number(w.RedLow.Value), number(w.RedHigh.Value))})
						break
					}
				}
			}
		}
	}
	for _, l := range s.Levers {
		actor("levers."+l.ID+".by", l.By)
		actor("levers."+l.ID+".on", l.On)
	}
	for _, e := range s.Supposed {
		if path := "events." + e.ID + ".class"; at(path) != nil && !slices.Contains(p.classes, e.Class.Value) {
			o := at(path)
			p.faults = append(p.faults, Fault{o.Line, o.Column, fmt.Sprintf("%s: %q is none of %s", path, e.Class.Value, strings.Join(p.classes, ", "))})
		}
		actor("events."+e.ID+".by", e.By.Value)
		actor("events."+e.ID+".on", e.On.Value)
	}
}

// Apply puts overrides in force, all of them or none; s stays as it is. An override of
// what is not there is of kind ErrNotFound, one that is out of range ErrInvalid.
func Apply(s parley.Situation, overrides []Override) (parley.Situation, error) {
	out := clone(s)
	for _, o := range overrides { // first who and what there is
		parts := strings.SplitN(o.Path, ".", 3)
		if len(parts) == 3 && entriesOf[parts[0]] != "" {
			ensure(&out, parts[0], parts[1])
		}
	}
	fields := map[string]Field{}
	for _, f := range Fields(&out) {
		fields[f.Path] = f
	}
	for _, o := range overrides {
		f, ok := fields[o.Path]
		if !ok {
			return s, invalid(parley.ErrNotFound, "there is no value %q", o.Path)
		}
		if what := f.wrong(o.Value); what != "" {
			return s, invalid(parley.ErrInvalid, "%s: %s", o.Path, what)
		}
		switch {
		case f.Number != nil:
			v, _ := strconv.ParseFloat(f.tidy(o.Value), 64)
			*f.Number = parley.Given[float64]{Value: v, Basis: parley.ByAnalyst, Why: o.Note}
		case f.Word != nil:
			*f.Word = parley.Given[string]{Value: f.tidy(o.Value), Basis: parley.ByAnalyst, Why: o.Note}
		default:
			*f.Text = f.tidy(o.Value)
		}
		out.Set[o.Path] = o.Note
	}
	return out, nil
}

// clone copies all that overrides can write to.
func clone(s parley.Situation) parley.Situation {
	s.Issues, s.Sides, s.Levers = slices.Clone(s.Issues), slices.Clone(s.Sides), slices.Clone(s.Levers)
	s.Links, s.Claims, s.Supposed = slices.Clone(s.Links), slices.Clone(s.Claims), slices.Clone(s.Supposed)
	for i := range s.Sides {
		s.Sides[i].Wants = slices.Clone(s.Sides[i].Wants)
	}
	set := map[string]string{}
	for path, note := range s.Set {
		set[path] = note
	}
	s.Set = set
	return s
}

// number writes a float so that the same bytes come on every run.
func number(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }

func cmpOr(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
