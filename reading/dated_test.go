package reading

import (
	"testing"
	"time"

	"parley"
	"parley/reading/entities"
	"parley/text/en"
)

// When things were said and by when they are wanted, of an article of Saturday, 13
// September 2025.
func TestDated(t *testing.T) {
	english, err := en.New()
	if err != nil {
		t.Fatal(err)
	}
	world, err := entities.NewWorld()
	if err != nil {
		t.Fatal(err)
	}
	r, err := New(english, world)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, text, said, deadline, term, asOf string }{
		{"behind the cue", "Norway denied on Thursday that it had sunk the boat.", "2025-09-11", "", "", ""},
		{"at the head of the sentence", "On Friday Norway said that two men were killed.", "2025-09-12", "", "", "2025-09-12"},
		{"inside what is said", "Norway said that the boat sank on Thursday.", "", "", "", ""},
		{"ahead", "Norway said that it would sail on Monday.", "", "", "", ""},
		{"a deadline", "Norway demanded that Iceland leave the bank by 20 September.", "", "2025-09-20", "", ""},
		{"a deadline in a condition", "Norway will not sail unless the ban is lifted by 1 October, Norway said.", "", "", "2025-10-01", ""},
		{"no date", "Norway said that two men were killed.", "", "", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := r.Read(&parley.Article{ID: "a", Text: c.text, Published: parley.DayOf(2025, time.September, 13)})
			var said, deadline, term, asOf string
			for _, s := range got.Statements {
				said = s.Date.String()
			}
			for _, d := range got.Demands {
				deadline = d.Deadline.String()
			}
			for _, k := range got.Conditions {
				term = k.Deadline.String()
			}
			for _, f := range got.Figures {
				asOf = f.AsOf.String()
			}
			if said != c.said || deadline != c.deadline || term != c.term || asOf != c.asOf {
				t.Errorf("said %q, deadline %q, term %q, as of %q", said, deadline, term, asOf)
			}
		})
	}
}

// A body that only its speaking shows is among the entities.
func TestUnnamedSpeaker(t *testing.T) {
	english, err := en.New()
	if err != nil {
		t.Fatal(err)
	}
	world, err := entities.NewWorld()
	if err != nil {
		t.Fatal(err)
	}
	r, err := New(english, world)
	if err != nil {
		t.Fatal(err)
	}
	got := r.Read(&parley.Article{ID: "a", Text: "The Tarn Fishing League, which has no members in the north, said it would go on strike."})
	if len(got.Statements) != 1 || got.Statements[0].Speaker == nil {
		t.Fatalf("statements %+v", got.Statements)
	}
	for _, e := range got.Entities {
		if e.ID == got.Statements[0].Speaker.ID {
			return
		}
	}
	t.Errorf("%s is no entity of %+v", got.Statements[0].Speaker.ID, got.Entities)
}
