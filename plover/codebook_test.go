package plover

import (
	"slices"
	"strings"
	"testing"
)

func TestCodebookIsWhole(t *testing.T) {
	statuses := []string{"occurred", "planned", "conditional", "denied", "cancelled"}
	modes := map[Type][]string{}
	for _, typ := range Types() {
		for _, m := range Codebook(typ).Modes {
			modes[typ] = append(modes[typ], m.Name)
		}
	}
	for _, typ := range Types() {
		t.Run(typ.String(), func(t *testing.T) {
			text, err := codebook.ReadFile("codebook/" + typ.String() + ".md")
			if err != nil {
				t.Fatal(err)
			}
			e, err := parseEntry(string(text))
			if err != nil {
				t.Fatal(err)
			}
			if e.Type != typ || e.Summary == "" {
				t.Errorf("entry of %s says %s, %q", typ, e.Type, e.Summary)
			}
			for _, section := range []string{"## Counts", "## Does not count", "## Modes", "## Examples"} {
				if !strings.Contains(e.Text, section+"\n") {
					t.Errorf("no section %s", section)
				}
			}
			own := 0
			for _, x := range e.Examples {
				if x.Type == typ {
					own++
				}
				if x.Type != None && !slices.Contains(statuses, x.Status) {
					t.Errorf("%q: no status %q", x.Text, x.Status)
				}
				if x.Mode != "" && !slices.Contains(modes[x.Type], x.Mode) {
					t.Errorf("%q: %s has no mode %q", x.Text, x.Type, x.Mode)
				}
				for _, words := range []string{x.Actor, x.Recipient} {
					if !strings.Contains(x.Text, words) {
						t.Errorf("%q does not name %q", x.Text, words)
					}
				}
			}
			if own < 3 || len(e.Examples) == own {
				t.Errorf("%d examples of %s among %d: want three, and one of something else", own, typ, len(e.Examples))
			}
		})
	}
}

func TestCodebookOfNone(t *testing.T) {
	if e := Codebook(None); e.Text != "" {
		t.Errorf("None has an entry: %q", e.Text)
	}
}

func TestParseEntryRefuses(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a type that is none", "# YIELD\n", "no type of that name"},
		{"an answer without a sentence", "# AID\nHelp.\n## Examples\n  = nothing\n", "without its sentence"},
		{"an answer without actors", "# AID\nHelp.\n## Examples\n- A.\n  = AID occurred\n", "actor -> recipient"},
		{"an answer of no type", "# AID\nHelp.\n## Examples\n- A.\n  = HELP occurred: A -> B\n", "no type HELP"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, err := parseEntry(c.text); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want %q", err, c.want)
			}
		})
	}
}
