package situation

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"parley"
)

// Print writes the situation as YAML, every value with where it comes from. With edit,
// what no analyst has set is commented out: take the mark away and change the value to
// set it. Either form is read by [Parse].
func Print(w io.Writer, s parley.Situation, edit bool) error {
	p := &printer{w: w, edit: edit, set: s.Set, said: map[string]bool{}}
	if edit {
		p.line("# What an analyst knows better. A line that begins with # is as it is read or as it is taken")
		p.line("# for granted: take away the # and change the value to set it; put the # back to leave it to")
		p.line("# what is read. A note behind a # at the end of a line is kept. A new actor needs a name, a new")
		p.line("# issue too. Nothing is changed as long as anything in this file is wrong.")
	} else {
		p.line("# Where each value comes from stands beside it: passages (with what they tell), default, analyst.")
	}
	var at []string
	for _, f := range Fields(&s) {
		if !edit && idle(s, f) {
			continue
		}
		parts := strings.Split(f.Path, ".")
		above := parts[:len(parts)-1]
		same := 0
		for same < len(at) && same < len(above) && at[same] == above[same] {
			same++
		}
		for k := same; k < len(above); k++ {
			p.heading(k, above, s)
		}
		at = above
		p.field(len(above), parts[len(parts)-1], f)
	}
	for _, g := range groups[3:] {
		if !slices.ContainsFunc(Fields(&s), func(f Field) bool { return strings.HasPrefix(f.Path, g+".") }) {
			p.line("# %s: none", g)
			p.example(g)
		}
	}
	return p.err
}

type printer struct {
	w    io.Writer
	edit bool
	set  map[string]string
	said map[string]bool // what a value is about stands beside the first of its kind
	err  error
}

func (p *printer) line(format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.w, format+"\n", args...)
	}
}

// heading opens a group, an actor, an issue.
func (p *printer) heading(depth int, path []string, s parley.Situation) {
	note := ""
	switch {
	case depth == 0:
		p.line("")
	case depth == 1 && path[0] == "actors":
		for _, x := range s.Sides {
			if x.Actor.ID == path[1] {
				note = "  # " + parley.Printable(x.Actor.Name)
			}
		}
	case depth == 1 && path[0] == "levers":
		for _, l := range s.Levers {
			if l.ID == path[1] && len(l.Evidence) > 0 {
				note = "  # passages: " + strings.Join(l.Evidence, " ")
			}
		}
	}
	p.line("%s%s:%s", strings.Repeat("  ", depth), scalar(path[depth]), note)
}

func (p *printer) field(depth int, name string, f Field) {
	value, basis, note := "", parley.ByDefault, ""
	switch {
	case f.Number != nil:
		value, basis = number(f.Number.Value), f.Number.Basis
		note = comment(basis, f.Number.Why, f.Number.Evidence)
	case f.Word != nil:
		value, basis = scalar(f.Word.Value), f.Word.Basis
		if f.Several {
			value = "[" + f.Word.Value + "]"
		}
		note = comment(basis, f.Word.Why, f.Word.Evidence)
	default:
		value = scalar(*f.Text)
		if why, set := p.set[f.Path]; set {
			basis, note = parley.ByAnalyst, comment(parley.ByAnalyst, why, nil)
		}
	}
	kind := f.Path[:strings.Index(f.Path, ".")] + " " + name
	if f.About != "" && !p.said[kind] && basis != parley.ByAnalyst {
		note = strings.TrimPrefix(note+"; "+f.About, "; ")
	}
	p.said[kind] = true
	if note != "" {
		note = "  # " + parley.Printable(note)
	}
	mark := ""
	if p.edit && basis != parley.ByAnalyst {
		mark = "# "
	}
	p.line("%s%s%s: %s%s", strings.Repeat("  ", depth), mark, name, value, note)
}

func comment(b parley.Basis, why string, evidence []string) string {
	out := string(b)
	if why != "" {
		out += ": " + why
	}
	if len(evidence) > 0 {
		out += " [" + strings.Join(evidence[:min(4, len(evidence))], " ")
		if n := len(evidence) - 4; n > 0 {
			out += fmt.Sprintf(" and %d more", n)
		}
		out += "]"
	}
	return out
}

// example shows how an entry of a group that has none is written.
func (p *printer) example(group string) {
	for _, l := range map[string][]string{
		"levers": {"levers:", "  deadline:", "    what: a deadline", "    by: AAA", "    on: BBB", "    changes: cost", "    delta: 0.003", "    half_life_days: 30"},
		"links":  {"links:", "  arms-control:", "    name: arms control", "    pull: 0.2"},
		"claims": {"claims:", "  c1:", "    holder: who says so", "    target: of what", "    stance: against", "    text: \"the words\""},
		"events": {"events:", "  e1:", "    class: ceasefire-agreed", "    by: AAA", "    on: BBB", "    days_ago: 0", "    reports: 1"},
	}[group] {
		p.line("#   %s", l)
	}
}

// scalar writes a word so that YAML reads it as the same word.
func scalar(s string) string {
	s = parley.Printable(s)
	plain := s != "" && !strings.ContainsAny(s[:1], "-?:,[]{}#&*!|>'\"%@` 0123456789.+~=") && !strings.Contains(s, ": ") && !strings.Contains(s, " #") &&
		!strings.HasSuffix(s, ":") && !strings.HasSuffix(s, " ") && !slices.Contains([]string{"null", "true", "false", "yes", "no", "on", "off", "y", "n"}, strings.ToLower(s))
	if plain {
		return s
	}
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
}

// Overrides writes what an analyst set, one line a value, in the form that [Parse] reads:
// what is kept with a case.
func Overrides(list []Override) string {
	var b strings.Builder
	list = slices.Clone(list)
	order := func(o Override) int { return slices.Index(groups, strings.SplitN(o.Path, ".", 2)[0]) }
	slices.SortStableFunc(list, func(x, y Override) int {
		if d := order(x) - order(y); d != 0 {
			return d
		}
		return slices.Compare(strings.Split(x.Path, "."), strings.Split(y.Path, "."))
	})
	var at []string
	for _, o := range list {
		parts := strings.Split(o.Path, ".")
		above := parts[:len(parts)-1]
		same := 0
		for same < len(at) && same < len(above) && at[same] == above[same] {
			same++
		}
		for k := same; k < len(above); k++ {
			fmt.Fprintf(&b, "%s%s:\n", strings.Repeat("  ", k), scalar(above[k]))
		}
		at = above
		value := scalar(o.Value)
		if _, err := fmt.Sscanf(o.Value, "%g", new(float64)); err == nil && numeric(o.Value) {
			value = o.Value
		}
		fmt.Fprintf(&b, "%s%s: %s", strings.Repeat("  ", len(above)), parts[len(parts)-1], value)
		if o.Note != "" {
			fmt.Fprintf(&b, "  # %s", parley.Printable(o.Note))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func numeric(s string) bool {
	return strings.Trim(s, "0123456789.eE+-") == "" && strings.ContainsAny(s, "0123456789")
}

// idle reports whether a value is what somebody without a part in the deal is taken to
// want by default: it says nothing, and there are many of them.
func idle(s parley.Situation, f Field) bool {
	if f.Number == nil || f.Number.Basis != parley.ByDefault || !strings.Contains(f.Path, ".wants.") {
		return false
	}
	for _, x := range s.Sides {
		if strings.HasPrefix(f.Path, "actors."+x.Actor.ID+".") {
			issue := strings.Split(f.Path, ".")[3]
			for _, w := range x.Wants {
				if w.Issue == issue {
					return x.Role.Value != "principal" && w.Ideal.Basis == parley.ByDefault && w.Salience.Basis == parley.ByDefault
				}
			}
		}
	}
	return false
}
