package reconciling

import (
	"testing"

	"parley"
	"parley/plover"
)

// toldBy is an article of an outlet with one mention of an attack on Harbin, on whose word.
func toldBy(id, outlet, kind, bloc string, by ...parley.Argument) (parley.Article, parley.Mention) {
	a := article(id, outlet, "2025-03-04", "Arland shelled Harbin on Monday.")
	a.Outlet.Kind, a.Outlet.Bloc, a.Outlet.Country = kind, bloc, bloc
	m := mention(a, plover.Assault, parley.Occurred, arl, bor, "shelled")
	m.Place, m.ClaimedBy = "Harbin", by
	if len(by) > 0 {
		m.Stance = parley.Attributed
	}
	return a, m
}

// One claim by five outlets of one declared bloc, or in a party's own readout, is one
// origin, and whoever has it on that party's word alone does not confirm it.
func TestABlocDoesNotConfirmItsOwnClaim(t *testing.T) {
	type teller struct {
		outlet, kind, bloc string
		by                 []parley.Argument
	}
	ministry := parley.Argument{Actor: parley.Actor{ID: "boria-ministry", Name: "Borian ministry", Country: "Boria", ActsFor: []string{"Boria"}}}
	spokesman := parley.Argument{Actor: parley.Actor{ID: "jon-arm", Name: "Jon Arm", Country: "Boria", ActsFor: []string{"Borian ministry", "Boria"}}}
	word, said := []parley.Argument{ministry}, []parley.Argument{spokesman}
	bloc := []teller{{"Boria Today", "state", "Boria", word}, {"Radio Boria", "state", "Boria", said}, {"Borian Herald", "newspaper", "Boria", word},
		{"Borian Post", "newspaper", "Boria", said}, {"Boria Wire", "wire", "Boria", word}}
	for _, test := range []struct {
		name string
		more []teller
		want int
	}{
		{"five outlets of the bloc", nil, 1},
		{"and the readout", []teller{{"Ministry of Boria", "readout", "Boria", nil}}, 1},
		{"and a paper elsewhere that has it from there", []teller{{"Ministry of Boria", "readout", "Boria", nil}, {"The Courier", "newspaper", "", said}}, 1},
		{"and one that tells it itself", []teller{{"The Courier", "newspaper", "", nil}}, 2},
		{"and one that has it from the other side", []teller{{"The Courier", "newspaper", "", []parley.Argument{arl}}}, 2},
		{"and one that has it from both", []teller{{"The Courier", "newspaper", "", []parley.Argument{ministry, arl}}}, 2},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := &parley.Case{}
			var readings []parley.Reading
			for i, x := range append(append([]teller{}, bloc...), test.more...) {
				a, m := toldBy(string(rune('a'+i)), x.outlet, x.kind, x.bloc, x.by...)
				c.Articles = append(c.Articles, a)
				readings = append(readings, parley.Reading{Article: a.ID, Mentions: []parley.Mention{m}})
			}
			Reconcile(c, readings, nil)
			if len(c.Events) != 1 || c.Events[0].Origins != test.want || c.Events[0].Articles != len(c.Articles) {
				t.Errorf("%d events, told by %+v, want %d origins", len(c.Events), c.Events[0].Corroboration, test.want)
			}
		})
	}
}

// A piece that retells another is one with it for what it has from there, and tells on its
// own what others had told before.
func TestARetellingIsOneWithWhatItRetells(t *testing.T) {
	paper, scoop := toldBy("a", "The Harbin Times", "", "")
	blog, again := toldBy("b", "Blog", "", "")
	blog2, third := toldBy("c", "Second Blog", "", "")
	other, before := toldBy("d", "Courier", "", "")
	paper.Published, _ = parley.ParseTime("2025-03-04T08:00:00Z")
	blog.Published, _ = parley.ParseTime("2025-03-04T12:00:00Z")
	blog2.Published, _ = parley.ParseTime("2025-03-04T14:00:00Z")
	other.Published, _ = parley.ParseTime("2025-03-04T06:00:00Z")
	retold := func(newer, older string) parley.Copy {
		return parley.Copy{Older: older, Newer: newer, Of: "The Harbin Times", Directed: true, Relation: parley.Retold}
	}
	for _, test := range []struct {
		name     string
		articles []parley.Article
		copies   []parley.Copy
		mentions []parley.Mention
		want     int
	}{
		{"a scoop and who retells it", []parley.Article{paper, blog}, []parley.Copy{retold("b", "a")}, []parley.Mention{scoop, again}, 1},
		{"told elsewhere before", []parley.Article{paper, blog, other}, []parley.Copy{retold("b", "a")}, []parley.Mention{scoop, again, before}, 3},
		{"two retell what nobody holds", []parley.Article{blog, blog2}, []parley.Copy{retold("b", ""), retold("c", "")}, []parley.Mention{again, third}, 1},
		{"nobody retells", []parley.Article{paper, blog}, nil, []parley.Mention{scoop, again}, 2},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := Origins(&parley.Case{Articles: test.articles, Copies: test.copies}, test.mentions); got != test.want {
				t.Errorf("%d origins, want %d", got, test.want)
			}
		})
	}
}
