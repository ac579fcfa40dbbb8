package reconciling

import (
	"slices"
	"strings"
	"testing"

	"parley"
	"parley/plover"
	"parley/reconciling/kinds"
)

// A charge is told in words that nobody read as one: whose word it is, and over which town,
// shows that it is the one that others tell, whichever of two culprits it names. What the
// accused group or its backer says of the same town is not.
func TestOverAttacks(t *testing.T) {
	const charge = "Boria blamed Arland for the shelling of Velm."
	for name, test := range map[string]struct {
		line, by string
		told     bool
	}{
		"the same side, another culprit": {"Boria has laid the shelling of Velm at the door of the Tarn Front.", "Boria", true},
		"the group that it accuses":      {"The shelling of Velm was the work of its own gunners, the Tarn Front claimed.", "Tarn Front", false},
		"another town":                   {"Boria has laid the shelling of Ostrov at the door of the Tarn Front.", "Boria", false},
		"who only counts the dead":       {"The Borian foreign ministry said on Wednesday that the attack on Velm had claimed 19 lives.", "Boria", false},
		"days later":                     {"Boria has laid the shelling of Velm at the door of the Tarn Front.", "Boria", false},
	} {
		t.Run(name, func(t *testing.T) {
			day := "2025-03-05"
			if name == "days later" {
				day = "2025-03-14"
			}
			first, told := sentenced("a1", "2025-03-04", append(other(), charge)...)
			second, lines := sentenced("a2", day, test.line)
			lines[0].By = test.by
			attack := func(id, town string) parley.Mention {
				m := mention(first, plover.Assault, parley.Occurred, arl, bor, "the shelling of Velm")
				m.ID, m.Place, m.Actors, m.Recipients = id, town, nil, nil
				return m
			}
			var dead []parley.Figure
			if i := strings.Index(test.line, "19"); i >= 0 {
				dead = []parley.Figure{{Finding: parley.Finding{ID: "f1", Article: "a2", Span: parley.Span{Start: i, End: i + 2}}, What: "killed"}}
			}
			accused := mention(first, plover.Accuse, parley.Occurred, bor, arl, charge)
			c := &parley.Case{Articles: []parley.Article{first, second}}
			front := parley.Entity{ID: "tarn-front", Name: "Tarn Front", Type: parley.ArmedGroup}
			boria := parley.Entity{ID: "boria", Name: "Boria", Type: parley.State, Country: "Boria"}
			Reconcile(c, []parley.Reading{{Article: "a1", Mentions: []parley.Mention{accused, attack("x1", "Velm"), attack("x2", "Ostrov")}, Sentences: told, Entities: []parley.Entity{front, boria}},
				{Article: "a2", Sentences: lines, Figures: dead}}, nil)
			for _, e := range c.Events {
				if e.Type != plover.Accuse {
					continue
				}
				if got := slices.ContainsFunc(e.Mentions, func(m parley.Mention) bool { return m.Article == "a2" }); got != test.told {
					t.Errorf("told %v: %+v", got, e.Mentions)
				}
			}
		})
	}
}

// Where nobody was read to have said something, it is of whoever's word its sentence is; and a denial by
// one is not told by what another charges.
func TestHeard(t *testing.T) {
	a, lines := sentenced("a1", "2025-03-05", "Borian gunners did this to Velm, it said.")
	lines[0].By = "Tarn Front"
	d := &desk{groups: map[string]parley.Actor{"Tarn Front": {Name: "Tarn Front"}}, sentences: map[string][]parley.Sentence{"a1": lines}, lineage: &lineage{article: map[string]*parley.Article{"a1": &a}},
		reading: map[string]*parley.Reading{"a1": {Article: "a1"}}}
	e := parley.Event{Type: plover.Reject, Mentions: []parley.Mention{{Finding: parley.Finding{Article: "a1", Span: lines[0].Span}, Trigger: lines[0].Span}}}
	if v := d.heard(&e); v != stateless {
		t.Errorf("the voice is %q", v)
	}
	x := &index{voices: map[*parley.Sentence]string{}}
	l := &line{Sentence: &lines[0], page: &page{article: "a1"}, kind: kinds.Shipped().Of("Boria laid the dead of Velm at the door of the Tarn Front.")}
	for voice, other := range map[string]bool{"Arland": true, stateless: false, "": false} {
		if got := d.otherVoice(x, &pointed{Event: &e, voice: voice}, l); got != other {
			t.Errorf("another voice than %q: %v", voice, got)
		}
	}
}
