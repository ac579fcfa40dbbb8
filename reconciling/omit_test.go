package reconciling

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"parley"
	"parley/plover"
)

// filler is long enough for an article that could have told something.
var filler = strings.Repeat("Ministers spoke of grain and water and of the price of both in the dry months. ", 15)

// told is an article of a day, and of a bloc, that begins with words of its own.
func told(id string, day int, bloc, words string) parley.Article {
	text := words + " " + filler + id
	return parley.Article{ID: id, Text: text, Published: parley.DayOf(2025, time.March, day), Relevant: true,
		Outlet: parley.Outlet{Name: "Outlet " + id, Bloc: bloc}, Blocks: []parley.Block{{Span: parley.Span{Start: 0, End: len(text)}}}}
}

// shelling is a mention of an attack in the first words of an article.
func shelling(article string) parley.Reading {
	m := parley.Mention{Finding: parley.Finding{ID: "m" + article, Article: article, Span: parley.Span{Start: 0, End: 17}}, Trigger: parley.Span{Start: 0, End: 6},
		Type: plover.Assault, Status: parley.Occurred, Stance: parley.Asserted, Place: "Lestov", Date: march(4)}
	return parley.Reading{Article: article, Mentions: []parley.Mention{m}}
}

func TestABlocThatLeavesSomethingOut(t *testing.T) {
	const attack, silence = "Shells hit Lestov on Tuesday.", "The ministers met."
	for name, test := range map[string]struct {
		tellers []string // their blocs
		words   string   // of the articles of bloc B
		day     int
		n       int
		want    bool
	}{
		"three are silent":              {[]string{"", ""}, silence, 6, 3, true},
		"two are too few":               {[]string{"", ""}, silence, 6, 2, false},
		"one origin proves little":      {[]string{""}, silence, 6, 3, false},
		"five outlets of one bloc":      {[]string{"A", "A", "A", "A", "A"}, silence, 6, 3, false},
		"it came out before":            {[]string{"", ""}, silence, 5, 3, false},
		"it is told in words not read":  {[]string{"", ""}, "Guns: shells fell on Lestov.", 6, 3, false},
		"what was months ago is no gap": {[]string{"", ""}, silence, 20, 3, false},
	} {
		t.Run(name, func(t *testing.T) {
			c := &parley.Case{}
			var readings []parley.Reading
			for i, bloc := range test.tellers {
				a := told(fmt.Sprintf("a%d", i), 5, bloc, attack)
				c.Articles = append(c.Articles, a)
				readings = append(readings, shelling(a.ID))
			}
			for i := range test.n {
				c.Articles = append(c.Articles, told(fmt.Sprintf("b%d", i), test.day, "B", test.words))
			}
			Reconcile(c, readings, nil)
			got := false
			for _, o := range c.Omissions {
				got = got || o.Bloc == "B" && len(o.Silent) == test.n && len(o.Evidence) >= 2
			}
			if got != test.want {
				t.Errorf("%+v", c.Omissions)
			}
		})
	}
}

// said is a reading of an article whose text holds quotations, by their places.
func said(a parley.Article, quotes ...string) parley.Reading {
	r := parley.Reading{Article: a.ID}
	for _, q := range quotes {
		at := strings.Index(a.Text, q)
		s := parley.Span{Start: at, End: at + len(q)}
		r.Statements = append(r.Statements, parley.Statement{Finding: parley.Finding{ID: fmt.Sprint(a.ID, at), Article: a.ID, Span: s}, Content: []parley.Span{s}, Direct: parley.Direct})
	}
	return r
}

func TestSharedQuotationsThatNobodyElseHas(t *testing.T) {
	const one, two, other = "the water will not be sold to anybody here", "we shall count the cubic metres ourselves", "nobody in this town has slept since Friday"
	for name, test := range map[string]struct {
		newer, third []string
		want         bool
	}{
		"two of them":         {[]string{one, two}, nil, true},
		"one of them":         {[]string{one}, nil, false},
		"others had them too": {[]string{one, two}, []string{one, two}, false},
	} {
		t.Run(name, func(t *testing.T) {
			older := told("a1", 5, "", strings.Join([]string{one, two}, ". "))
			third := told("a2", 5, "", strings.Join(test.third, ". "))
			newer := told("a3", 6, "", strings.Join(test.newer, ". "))
			c := &parley.Case{Articles: []parley.Article{older, third, newer}}
			Reconcile(c, []parley.Reading{said(older, one, two), said(third, test.third...), said(newer, test.newer...)}, nil)
			got := false
			for _, k := range c.Copies {
				got = got || k.Older == "a1" && k.Newer == "a3" && k.Relation == parley.Retold && len(k.Evidence) >= 2
			}
			if got != test.want {
				t.Errorf("%+v", c.Copies)
			}
		})
	}
}

// Outlets of a bloc tell that a town was shelled and not who is charged with it.
func TestAChargeThatABlocLeavesOut(t *testing.T) {
	const attack, charge = "Shells hit Lestov on Tuesday.", "Shells hit Lestov on Tuesday. Ilmara blames Kestria."
	accuser := parley.Argument{Actor: parley.Actor{ID: "ilmara", Name: "Ilmara", Country: "Ilmara"}}
	charged := func(a parley.Article) parley.Reading {
		r := shelling(a.ID)
		at := strings.Index(a.Text, "Ilmara")
		s := parley.Span{Start: at, End: at + len("Ilmara blames Kestria.")}
		r.Charges = []parley.Charge{{Finding: parley.Finding{ID: "c" + a.ID, Article: a.ID, Span: s}, Cue: s, Attack: "m" + a.ID, By: &accuser}}
		return r
	}
	for name, test := range map[string]struct {
		tells bool // one of the bloc has the charge
		want  bool
	}{"none has it": {false, true}, "one has it": {true, false}} {
		t.Run(name, func(t *testing.T) {
			c := &parley.Case{}
			var readings []parley.Reading
			for _, id := range []string{"a0", "a1"} {
				a := told(id, 5, "", charge)
				c.Articles = append(c.Articles, a)
				readings = append(readings, charged(a))
			}
			for i := range 3 {
				words := attack
				if test.tells && i == 1 {
					words = charge
				}
				a := told(fmt.Sprintf("b%d", i), 6, "Kestria", words)
				c.Articles = append(c.Articles, a)
				if words == charge {
					readings = append(readings, charged(a))
				} else {
					readings = append(readings, shelling(a.ID))
				}
			}
			Reconcile(c, readings, nil)
			got := false
			for _, o := range c.Omissions {
				got = got || o.Bloc == "Kestria" && len(o.Silent) == 3 && len(o.Evidence) == 2
			}
			if got != test.want {
				t.Errorf("%+v", c.Omissions)
			}
		})
	}
}
