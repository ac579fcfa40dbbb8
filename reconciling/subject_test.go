package reconciling

import (
	"testing"

	"parley"
	"parley/plover"
)

// Whoever mediates between two sides is no third; whoever fights both is.
func TestMediatorIsNoParty(t *testing.T) {
	between := func(article string, kind plover.Type, mode, a, b string) parley.Reading {
		m := parley.Mention{Type: kind, Actors: []parley.Argument{{Actor: parley.Actor{ID: a, Name: a, Country: a}}},
			Recipients: []parley.Argument{{Actor: parley.Actor{ID: b, Name: b, Country: b}}}}
		if mode != "" {
			m.Modes = []string{mode}
		}
		return parley.Reading{Article: article, Mentions: []parley.Mention{m}}
	}
	talks := []parley.Reading{between("1", plover.Accuse, "", "Arl", "Bor"), between("2", plover.Reject, "", "Bor", "Arl")}
	for _, test := range []struct {
		third parley.Reading
		want  int
	}{
		{between("3", plover.Consult, "mediate", "Cas", "Arl"), 2},
		{between("3", plover.Assault, "", "Cas", "Arl"), 3},
	} {
		c := &parley.Case{}
		for _, id := range []string{"1", "2", "3"} {
			c.Articles = append(c.Articles, parley.Article{ID: id})
		}
		Propose(c, append(talks[:2:2], test.third), Wish{})
		if len(c.Subject.Parties) != test.want {
			t.Errorf("%s: the parties are %v, want %d", test.third.Mentions[0].Type, c.Subject.Parties, test.want)
		}
	}
}
