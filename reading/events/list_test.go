package events_test

import (
	"strings"
	"testing"

	"parley"
	"parley/reading/entities"
	"parley/reading/events"
)

// A communiqué names its subject once; the items of its list have none of their own,
// and what is regretted was done by somebody else.
func TestItemsHaveTheSubjectOfTheirList(t *testing.T) {
	b := newBench(t)
	lines := []string{
		"The Council of the Umber League, meeting today in Port Ansel:",
		"Condemns in the strongest terms the attack on a relief convoy;",
		"Urges the government of Borland to lift the curfew;",
		"Demands that the Front release three engineers;",
		"Regrets the expulsion of the ambassador.",
		"Borland asked for a copy.",
	}
	a := &parley.Article{ID: "a", Text: strings.Join(lines, "\n")}
	at := 0
	for _, l := range lines {
		a.Blocks = append(a.Blocks, parley.Block{Span: parley.Span{Start: at, End: at + len(l)}})
		at += len(l) + 1
	}
	doc := b.english.Read(a.Text, a.Blocks)
	found := entities.Find(doc, a, b.world)
	var got []string
	for _, m := range events.Find(events.Inputs{Doc: doc, Article: a, Found: found, World: b.world}, b.lexicon) {
		who := ""
		if len(m.Actors) > 0 {
			who = m.Actors[0].Name
		}
		got = append(got, m.Type.String()+" by "+who)
	}
	want := "ACCUSE by Council of the Umber League; REQUEST by Council of the Umber League; REQUEST by Council of the Umber League; REQUEST by Borland"
	if strings.Join(got, "; ") != want {
		t.Errorf("got %s\nwant %s", strings.Join(got, "; "), want)
	}
}
