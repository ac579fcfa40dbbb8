package reconciling

import (
	"testing"

	"parley"
	"parley/plover"
)

// A dispute within a state: one article names both sides, the next one says "the
// government", "the Front", "the rebels" and a surname.
func TestWhoIsMeantInADisputeWithinAState(t *testing.T) {
	state := parley.Entity{ID: "arland", Name: "Arland", Type: parley.State, Country: "Arland"}
	front := parley.Entity{ID: "umber-peoples-front", Name: "Umber People's Front", Names: []string{"Umber People's Front", "UPF"}, Type: parley.ArmedGroup}
	group := parley.Argument{Actor: parley.Actor{ID: front.ID, Name: front.Name}}
	short := parley.Entity{ID: "the-front", Name: "Front", Names: []string{"Front"}, Type: parley.Organisation}
	velk := parley.Entity{ID: "toma-velk", Name: "Toma Velk", Type: parley.Leader, ActsFor: []string{"Front"}}
	called := func(id, name string) parley.Argument {
		return parley.Argument{Actor: parley.Actor{ID: id, Name: name}}
	}
	one := article("a1", "Courier", "2025-03-04", "Arland and the Umber People's Front agreed.")
	two := article("a2", "Mirror", "2025-03-05", "The government met the Front. Velk rejected the offer of the rebels.")
	readings := []parley.Reading{
		{Article: "a1", Entities: []parley.Entity{state, front, velk}, Mentions: []parley.Mention{
			mention(one, plover.Agree, parley.Occurred, arl, group, "agreed")}},
		{Article: "a2", Entities: []parley.Entity{short, {ID: "velk", Name: "Velk", Names: []string{"Velk"}, Type: parley.Organisation}}, Mentions: []parley.Mention{
			mention(two, plover.Consult, parley.Occurred, called("government", "government"), called("the-front", "Front"), "met"),
			mention(two, plover.Reject, parley.Occurred, called("velk", "Velk"), called("rebels", "rebels"), "rejected")}},
	}
	unite(readings)
	met, rejected := readings[1].Mentions[0], readings[1].Mentions[1]
	if a := met.Actors[0]; a.Country != "Arland" || a.Name != "Arland government" {
		t.Errorf("the government is %+v", a.Actor)
	}
	if a := met.Recipients[0]; a.ID != front.ID || a.Name != front.Name {
		t.Errorf("the Front is %+v", a.Actor)
	}
	if a := rejected.Actors[0]; a.ID != "toma-velk" || len(a.ActsFor) != 1 || a.ActsFor[0] != front.Name {
		t.Errorf("Velk is %+v", a.Actor)
	}
	if a := rejected.Recipients[0]; len(a.ActsFor) != 1 || a.ActsFor[0] != front.Name {
		t.Errorf("the rebels are %+v", a.Actor)
	}
}

// Between two states the government may be either's, and a short form of two bodies is
// neither's.
func TestWhatTwoCouldMeanIsLeft(t *testing.T) {
	one := article("a1", "Courier", "2025-03-04", "Arland and Boria agreed. The government rejected the Front.")
	readings := []parley.Reading{{Article: "a1", Entities: []parley.Entity{
		{ID: "arland", Name: "Arland", Type: parley.State, Country: "Arland"}, {ID: "boria", Name: "Boria", Type: parley.State, Country: "Boria"},
		{ID: "umber-front", Name: "Umber Front", Type: parley.Organisation}, {ID: "tarn-front", Name: "Tarn Front", Type: parley.Organisation},
		{ID: "the-front", Name: "Front", Type: parley.Organisation},
	}, Mentions: []parley.Mention{
		mention(one, plover.Agree, parley.Occurred, arl, bor, "agreed"),
		mention(one, plover.Reject, parley.Occurred, parley.Argument{Actor: parley.Actor{ID: "government", Name: "government"}}, parley.Argument{Actor: parley.Actor{ID: "the-front", Name: "Front"}}, "rejected"),
	}}}
	unite(readings)
	m := readings[0].Mentions[1]
	if m.Actors[0].Country != "" || m.Recipients[0].ID != "the-front" {
		t.Errorf("%+v rejected %+v", m.Actors[0].Actor, m.Recipients[0].Actor)
	}
}
