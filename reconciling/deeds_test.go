package reconciling

import (
	"testing"

	"parley"
	"parley/plover"
)

// What tells no day may be of these days, and is one deed where the same is said of it; another
// demand of the same side, told with the same verb, is another.
func TestAlikeWithoutADay(t *testing.T) {
	const refused = "Arland would stay away from the fourth round until Boria pulled its howitzers back from the Varne ridge"
	for name, test := range map[string]struct {
		day, line string
		typ       plover.Type
		events    int
	}{
		"in other words":             {"2025-03-05", "As long as howitzers of Boria stand on the Varne ridge, the fourth round will have to do without Arland", plover.Reject, 1},
		"of something else":          {"2025-03-05", "Arland turned down a plan for observers at the harbour", plover.Reject, 2},
		"the same words, much later": {"2025-03-19", "As long as howitzers of Boria stand on the Varne ridge, the fourth round will have to do without Arland", plover.Reject, 2},
		"a deed of another kind":     {"2025-03-05", "As long as howitzers of Boria stand on the Varne ridge, the fourth round will have to do without Arland", plover.Assault, 2},
	} {
		t.Run(name, func(t *testing.T) {
			first, told := sentenced("a1", "2025-03-04", append(other(), refused+".")...)
			second, lines := sentenced("a2", test.day, test.line+".", "The mayor likes fishing.")
			a := mention(first, plover.Reject, parley.Occurred, arl, bor, refused)
			b := mention(second, test.typ, parley.Occurred, arl, bor, test.line)
			c := &parley.Case{Articles: []parley.Article{first, second}}
			Reconcile(c, []parley.Reading{{Article: "a1", Mentions: []parley.Mention{a}, Sentences: told}, {Article: "a2", Mentions: []parley.Mention{b}, Sentences: lines}}, nil)
			if len(c.Events) != test.events {
				t.Errorf("%d events: %+v", len(c.Events), c.Events)
			}
		})
	}
}

// Of an exchange of prisoners either side may be told to have let them go; of a withdrawal not.
func TestExchanged(t *testing.T) {
	for what, want := range map[string]int{"prisoners": 1, "gunboats": 2} {
		a, told := sentenced("a1", "2025-03-04", append(other(), "Arland released twenty "+what+" at the Varne bridge on Monday. | 2025-03-03")...)
		b, lines := sentenced("a2", "2025-03-05", "Boria released twenty "+what+" at the Varne bridge on Monday. | 2025-03-03", "The mayor likes fishing.")
		x := mention(a, plover.Retreat, parley.Occurred, arl, bor, "Arland released twenty "+what+" at the Varne bridge on Monday")
		y := mention(b, plover.Retreat, parley.Occurred, bor, arl, "Boria released twenty "+what+" at the Varne bridge on Monday")
		x.Date, y.Date = on("2025-03-03"), on("2025-03-03")
		c := &parley.Case{Articles: []parley.Article{a, b}}
		Reconcile(c, []parley.Reading{{Article: "a1", Mentions: []parley.Mention{x}, Sentences: told}, {Article: "a2", Mentions: []parley.Mention{y}, Sentences: lines}}, nil)
		if len(c.Events) != want {
			t.Errorf("%s: %d events: %+v", what, len(c.Events), c.Events)
		}
	}
}

// Who says what he did himself announces it; what he says of others is his word.
func TestClaimants(t *testing.T) {
	m := parley.Mention{Type: plover.Sanction, Actors: []parley.Argument{arl}, ClaimedBy: []parley.Argument{arl, bor}}
	if got := (&lineage{}).claimants(&m, nil); len(got) != 1 || got[0].ID != bor.ID {
		t.Errorf("a deed: %v", got)
	}
	office, chief := arl, arl
	office.Name, chief.Name = "Arland's foreign ministry", "President Vell"
	m.Type, m.ClaimedBy = plover.Accuse, []parley.Argument{office, chief, arl} // the last two are Arland itself
	l := &lineage{leads: func(a parley.Actor) bool { return a.Name == chief.Name }}
	if got := l.claimants(&m, nil); len(got) != 1 || got[0].Name != office.Name {
		t.Errorf("a charge: %v", got)
	}
	m.Type, m.Actors, m.ClaimedBy = plover.Agree, []parley.Argument{office}, nil
	if got := l.claimants(&m, nil); len(got) != 1 || got[0].Name != office.Name {
		t.Errorf("an offer of which the ministry tells the size: %v", got)
	}
	m.Type, m.ClaimedBy = plover.Assault, []parley.Argument{office}
	if l.overWho = func(*parley.Mention) bool { return true }; len(l.claimants(&m, nil)) != 0 {
		t.Errorf("an attack over which there is a quarrel: %v", l.claimants(&m, nil))
	}
	m.Type, m.Actors, m.ClaimedBy = plover.Consult, []parley.Argument{chief}, []parley.Argument{office, bor}
	if got := l.claimants(&m, nil); len(got) != 0 {
		t.Errorf("a call of which both sides tell together: %v", got)
	}
}

// A denial in a spokesman's words is his word, one that its verb tells is not; who charges is
// known from the other tellings, and in the outlets of his side it is told once.
func TestCharge(t *testing.T) {
	army := parley.Argument{Actor: parley.Actor{ID: "front", Name: "Tarn Front"}}
	chief := parley.Argument{Actor: parley.Actor{ID: "bo-lund", Name: "Bo Lund", ActsFor: []string{"Tarn Front"}}}
	var articles []parley.Article
	var tellings []parley.Mention
	for _, x := range []struct {
		id string
		by []parley.Argument
	}{{"a", []parley.Argument{army}}, {"b", []parley.Argument{chief}}, {"c", nil}, {"d", nil}} {
		articles = append(articles, parley.Article{ID: x.id, Published: on("2025-03-04").From, Outlet: parley.Outlet{Name: "The " + x.id}})
		m := parley.Mention{Type: plover.Accuse, Stance: parley.Asserted, Actors: x.by, ClaimedBy: x.by}
		m.Article = x.id
		tellings = append(tellings, m)
	}
	l := newLineage(articles, nil)
	if got := l.corroboration(tellings).Origins; got != 3 {
		t.Errorf("%d origins, not 3: the Front's word, and two that tell it in their own", got)
	}
	l.article["c"].Outlet.Bloc, l.article["d"].Outlet.Bloc = "Tarn Front", "Tarn Front"
	if got := l.corroboration(tellings).Origins; got != 2 {
		t.Errorf("%d origins, not 2: those of one bloc are one", got)
	}
	for text, want := range map[string]bool{
		"Army guns did it, Lund said.":              true,
		"The Front pinned the shelling on the army": false,
	} {
		d := &desk{lineage: &lineage{article: map[string]*parley.Article{"a": {ID: "a", Text: text}}}}
		m := parley.Mention{Type: plover.Accuse}
		m.Article, m.Span.End = "a", len(text)
		if got := len(d.quoter(&m, []parley.Argument{army})) > 0; got != want {
			t.Errorf("%s: quoted %v", text, got)
		}
	}
}
