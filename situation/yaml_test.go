package situation

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"parley"
)

// two is a situation of two sides and one issue.
func two() parley.Situation {
	s := parley.Situation{Frame: newAssessor(&parley.Case{}).frame(nil), Issues: []parley.Issue{blankIssue("water", "water")}}
	for _, id := range []string{"NOR", "SUD"} {
		x := newSide(parley.Actor{ID: id, Name: id + "land"})
		x.Wants = []parley.Want{blankWant("water", "principal")}
		s.Sides = append(s.Sides, x)
	}
	return s
}

var classes = []string{"strike", "ceasefire-agreed"}

// What is wrong is named with its line, its column and what may stand there, and then
// nothing is set.
func TestFaults(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"group", "actor:\n  NOR:\n", `line 1, column 1: "actor" is none of negotiation, issues, actors, levers, links, claims, events`},
		{"nobody", "actors:\n  NRO:\n    cost: 0.1\n", `line 2, column 3: actors: there is no actor "NRO" (there are NOR, SUD); a new one needs "name"`},
		{"field", "actors:\n  NOR:\n    anger: 1\n", `line 3, column 5: "anger" is not known here; there may stand name, role, of, veto, leverage`},
		{"number", "actors:\n  NOR:\n    cost: much\n", `line 3, column 11: actors.NOR.cost: "much" is no number; want one from 0 to 0.1`},
		{"range", "actors:\n  NOR:\n    sincerity: 1.5\n", "line 3, column 16: actors.NOR.sincerity: 1.5 is not from 0 to 1"},
		{"choice", "actors:\n  NOR:\n    role: boss\n", `line 3, column 11: actors.NOR.role: "boss" is none of principal, ally, mediator, spoiler, constituency`},
		{"veto", "actors:\n  NOR:\n    veto: [comprehensive, all]\n", `"all" is none of comprehensive, partial, none`},
		{"whose", "actors:\n  NOR:\n    of: SOD\n", `"SOD" is none of NOR, SUD`},
		{"issue", "actors:\n  NOR:\n    wants:\n      watr:\n        ideal: 3\n", `line 4, column 7: "watr" is not known here; there may stand water`},
		{"crossed", "actors:\n  NOR:\n    wants:\n      water: {red_low: 60, red_high: 40}\n", "red_low is 60 and above red_high, 40"},
		{"class", "events:\n  e:\n    class: war\n", `line 3, column 12: events.e.class: "war" is none of strike, ceasefire-agreed`},
		{"twice", "actors:\n  NOR:\n    cost: 0.1\n    cost: 0.2\n", `line 4, column 5: "cost" stands twice`},
		{"no YAML", "actors:\n\tNOR: 1\n", "line 2, column 1: this is no YAML"},
		{"a list", "- 1\n- 2\n", "the file: want names and values below it"},
		{"alias", "actors: &a\n  NOR:\n    cost: 0.1\nissues: *a\n", "aliases are not read"},
		{"NaN", "actors:\n  NOR:\n    cost: .nan\n", "is no number"},
	} {
		t.Run(c.name, func(t *testing.T) {
			found, err := Parse([]byte(c.text), two(), classes)
			if err == nil || !errors.Is(err, parley.ErrInvalid) || !strings.Contains(err.Error(), c.want) || found != nil {
				t.Errorf("%v, %v\nwant %s", found, err, c.want)
			}
		})
	}
}

// All that is wrong is said at once, in order.
func TestAllFaults(t *testing.T) {
	_, err := Parse([]byte("actors:\n  NOR:\n    cost: 3\n  SUD:\n    role: boss\n"), two(), classes)
	var faults Faults
	if !errors.As(err, &faults) || len(faults) != 2 || faults[0].Line != 3 || faults[1].Line != 5 {
		t.Errorf("%v", err)
	}
}

// What is printed is read back as it is; for an editor, only what was set is.
func TestPrintIsReadBack(t *testing.T) {
	overrides, err := Parse([]byte(`
actors:
  NOR:
    sincerity: 0.25  # they said so twice
    veto: [partial]
  EAS:
    name: "Easterland: the republic"
    role: ally
    of: NOR
issues:
  dam: {name: the dam, from: open, to: shut, partial: true}
levers:
  l1: {what: a deadline, by: NOR, on: SUD, changes: cost, delta: 0.01}
events:
  e1: {class: strike, by: SUD, on: NOR, days_ago: 3}
claims:
  c1: {holder: The Courier, target: NOR, stance: against, text: "yes: \"no\" # and so on"}
links:
  trade: {name: trade talks, pull: -0.5}
`), two(), classes)
	if err != nil {
		t.Fatal(err)
	}
	s, err := Apply(two(), overrides)
	if err != nil {
		t.Fatal(err)
	}
	if x := s.Sides[0].Sincerity; x.Value != .25 || x.Basis != parley.ByAnalyst || x.Why != "they said so twice" {
		t.Errorf("%+v", x)
	}
	if len(s.Sides) != 3 || s.Sides[2].Actor.Name != "Easterland: the republic" || len(s.Sides[2].Wants) != 2 || s.Claims[0].Text != `yes: "no" # and so on` {
		t.Errorf("%+v", s)
	}
	kept := Overrides(overrides)
	for _, edit := range []bool{false, true} {
		var out bytes.Buffer
		if err := Print(&out, s, edit); err != nil {
			t.Fatal(err)
		}
		again, err := Parse(out.Bytes(), s, classes)
		if err != nil {
			t.Fatalf("edit %v: %v\n%s", edit, err, out.String())
		}
		if got := Overrides(again); edit && got != kept {
			t.Errorf("read back:\n%s\nwant\n%s", got, kept)
		}
		x, err := Apply(s, again)
		if err != nil || len(again) < len(overrides) || x.Sides[0].Sincerity.Value != .25 {
			t.Errorf("%d overrides, %v", len(again), err)
		}
	}
	if again, err := Parse([]byte(kept), two(), classes); err != nil || Overrides(again) != kept {
		t.Errorf("%v\n%s\nwant\n%s", err, Overrides(again), kept)
	}
}

// Nothing is half applied, and what is applied leaves the original alone.
func TestApplyAllOrNothing(t *testing.T) {
	s := two()
	got, err := Apply(s, []Override{{Path: "actors.NOR.cost", Value: "0.05"}, {Path: "actors.NOR.role", Value: "boss"}})
	if !errors.Is(err, parley.ErrInvalid) || got.Sides[0].Cost.Value != .02 {
		t.Errorf("%v, %v", got.Sides[0].Cost, err)
	}
	if _, err := Apply(s, []Override{{Path: "actors.NOR.anger", Value: "1"}}); !errors.Is(err, parley.ErrNotFound) {
		t.Error(err)
	}
	if got, err = Apply(s, []Override{{Path: "actors.NOR.wants.water.ideal", Value: "7"}}); err != nil || got.Sides[0].Wants[0].Ideal.Value != 7 || s.Sides[0].Wants[0].Ideal.Value != unknownIdeal {
		t.Errorf("%v: %v, before %v", err, got.Sides[0].Wants[0].Ideal, s.Sides[0].Wants[0].Ideal)
	}
}

func TestNamed(t *testing.T) {
	s := two()
	for _, c := range []struct{ short, path string }{
		{"NOR.sincerity", "actors.NOR.sincerity"}, {"nor.sincerity", "actors.NOR.sincerity"}, {"NO.sincerity", "actors.NOR.sincerity"},
		{"sudland.cost", "actors.SUD.cost"}, {"contact", "negotiation.contact"}, {"water.status_quo", "issues.water.status_quo"},
		{"NOR.water.ideal", "actors.NOR.wants.water.ideal"}, {"actors.NOR.wants.water.hardness", "actors.NOR.wants.water.hardness"},
		{"NOR.anger", ""}, {"", ""}, {"X.cost", ""},
	} {
		got, err := Named(&s, c.short)
		if got != c.path || (err == nil) != (c.path != "") {
			t.Errorf("%s: %q, %v", c.short, got, err)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("actors:\n  NOR:\n    cost: 0.01\n")
	f.Add("events: {e: {class: strike}}\n")
	f.Add("a: &x [*x]\n")
	f.Add("? [a]\n: b\n")
	f.Fuzz(func(t *testing.T, text string) {
		s := two()
		found, err := Parse([]byte(text), s, classes)
		if err != nil {
			return
		}
		out, err := Apply(s, found)
		if err != nil {
			t.Fatalf("%q was read and cannot be applied: %v", text, err)
		}
		var b bytes.Buffer
		if err := Print(&b, out, false); err != nil {
			t.Fatal(err)
		}
		if _, err := Parse([]byte(Overrides(found)), s, classes); err != nil {
			t.Fatalf("%q is kept as %q: %v", text, Overrides(found), err)
		}
	})
}
