package reconciling

import (
	"testing"

	"parley"
	"parley/plover"
)

// A state's charge over an attack, its ally's in other words, and the group's that turns it
// round, are two events and not one: whose word it is, and of whom, keeps them apart.
func TestChargesOfTwoVoices(t *testing.T) {
	front := parley.Argument{Actor: parley.Actor{ID: "tarn-front", Name: "Tarn Front"}}
	const (
		first  = "Boria blamed Arland for the shelling of Velm."
		second = "Borian officials laid the shelling of Velm at the door of Arland."
		back   = "The Tarn Front blamed the shelling of Velm on Boria."
	)
	texts := []string{first, second, back}
	who, whom := []parley.Argument{bor, bor, front}, []parley.Argument{arl, arl, bor}
	c := &parley.Case{Entities: []parley.Entity{{ID: "tarn-front", Name: "Tarn Front", Type: parley.ArmedGroup}}}
	var readings []parley.Reading
	for i, s := range texts {
		a := article([]string{"a1", "a2", "a3"}[i], []string{"Courier", "Mirror", "Herald"}[i], "2025-03-04", s)
		c.Articles = append(c.Articles, a)
		m := mention(a, plover.Accuse, parley.Occurred, who[i], whom[i], s)
		m.Date = on("2025-03-03")
		readings = append(readings, parley.Reading{Article: a.ID, Mentions: []parley.Mention{m}})
	}
	Reconcile(c, readings, nil)
	for i := range c.Events {
		e := &c.Events[i]
		voices := map[string]bool{}
		for k := range e.Mentions {
			voices[e.Mentions[k].Actors[0].ID] = true
		}
		if len(voices) > 1 {
			t.Errorf("one event of two voices: %v", voices)
		}
	}
	if len(c.Events) != 2 {
		t.Errorf("%d events, want 2", len(c.Events))
	}
}
