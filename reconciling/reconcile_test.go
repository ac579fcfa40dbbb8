package reconciling

import (
	"math/rand"
	"reflect"
	"strings"
	"testing"
	"time"

	"parley"
	"parley/plover"
)

// A desk of invented articles: each is one sentence a finding, in a made-up war.
func article(id, outlet, day, text string) parley.Article {
	a := parley.Article{ID: id, Outlet: parley.Outlet{Name: outlet}, Text: text, Language: "en", Relevant: true,
		Blocks: []parley.Block{{Span: parley.Span{End: len(text)}}}}
	if day != "" {
		t, err := parley.ParseTime(day)
		if err != nil {
			panic(err)
		}
		a.Published = t
	}
	return a
}

func finding(a parley.Article, words string) parley.Finding {
	at := strings.Index(a.Text, words)
	if at < 0 {
		panic("no " + words)
	}
	s := parley.Span{Start: at, End: at + len(words)}
	return parley.Finding{ID: parley.FindingID(a.ID, "mention", s), Article: a.ID, Span: s}
}

var (
	arl = parley.Argument{Actor: parley.Actor{ID: "arland", Name: "Arland", Country: "Arland"}}
	bor = parley.Argument{Actor: parley.Actor{ID: "boria", Name: "Boria", Country: "Boria"}}
)

func mention(a parley.Article, t plover.Type, status parley.Status, who, whom parley.Argument, words string) parley.Mention {
	f := finding(a, words)
	return parley.Mention{Finding: f, Trigger: f.Span, Type: t, Status: status, Stance: parley.Asserted,
		Actors: []parley.Argument{who}, Recipients: []parley.Argument{whom}, Probability: .9}
}

func count(n float64) *float64 { return &n }

func on(day string) parley.Interval {
	t, err := parley.ParseTime(day)
	if err != nil {
		panic(err)
	}
	return t.Interval()
}

func TestEventsAcrossArticles(t *testing.T) {
	one := article("a1", "Courier", "2025-03-04", "Arland shelled Harbin on Monday. The two sides talked by phone.")
	two := article("a2", "Mirror", "2025-03-05", "Arland shelled Harbin on Monday. They spoke again on Tuesday.")
	tests := []struct {
		name string
		edit func(a, b *parley.Mention)
		want int // events
	}{
		{"same place, near in time", func(a, b *parley.Mention) {}, 1},
		{"another place", func(a, b *parley.Mention) { b.Place = "Ostrov" }, 2},
		{"another day", func(a, b *parley.Mention) { a.Date, b.Date = on("2025-03-03"), on("2025-03-02") }, 2},
		{"the day within the week", func(a, b *parley.Mention) {
			a.Date, b.Date = on("2025-03-03"), parley.Interval{From: parley.DayOf(2025, time.March, 1), To: parley.DayOf(2025, time.March, 7)}
		}, 1},
		{"who did it turned round", func(a, b *parley.Mention) { b.Actors, b.Recipients = b.Recipients, b.Actors }, 2},
		{"one planned", func(a, b *parley.Mention) { b.Status = parley.Planned }, 2},
		{"one denied", func(a, b *parley.Mention) { b.Status = parley.Denied }, 1},
		{"a call and a meeting", func(a, b *parley.Mention) {
			a.Type, b.Type, a.What, b.What = plover.Consult, plover.Consult, "call", "meeting"
		}, 2},
		{"two calls of one series", func(a, b *parley.Mention) {
			a.Type, b.Type, a.What, b.What, a.Number, b.Number = plover.Consult, plover.Consult, "call", "call", 5, 6
		}, 2},
		{"a call told from either side", func(a, b *parley.Mention) {
			a.Type, b.Type, a.What, b.What = plover.Consult, plover.Consult, "call", "call"
			b.Actors, b.Recipients = b.Recipients, b.Actors
		}, 1},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a := mention(one, plover.Assault, parley.Occurred, arl, bor, "shelled")
			b := mention(two, plover.Assault, parley.Occurred, arl, bor, "shelled")
			a.Place, b.Place = "Harbin", "Harbin"
			test.edit(&a, &b)
			c := &parley.Case{Articles: []parley.Article{one, two}}
			Reconcile(c, []parley.Reading{{Article: "a1", Mentions: []parley.Mention{a}}, {Article: "a2", Mentions: []parley.Mention{b}}}, nil)
			if len(c.Events) != test.want {
				t.Fatalf("%d events, want %d", len(c.Events), test.want)
			}
			if test.name == "one denied" && (!c.Events[0].Contested || c.Events[0].Status != parley.Occurred) {
				t.Error("a denied event is not contested")
			}
		})
	}
}

func TestCopiesCorroborateNothing(t *testing.T) {
	text := "Arland shelled Harbin on Monday."
	articles := []parley.Article{article("a1", "Agency", "2025-03-04", text), article("a2", "Courier", "2025-03-04", text), article("a3", "Mirror", "2025-03-05", text)}
	var readings []parley.Reading
	for _, a := range articles {
		m := mention(a, plover.Assault, parley.Occurred, arl, bor, "shelled")
		m.Place = "Harbin"
		readings = append(readings, parley.Reading{Article: a.ID, Mentions: []parley.Mention{m}})
	}
	c := &parley.Case{Articles: articles, Copies: []parley.Copy{{Older: "a1", Newer: "a2", Relation: parley.Verbatim}}}
	Reconcile(c, readings, nil)
	if got, want := c.Events[0].Corroboration, (parley.Corroboration{Articles: 3, Outlets: 3, Origins: 2}); got != want {
		t.Errorf("told by %+v, want %+v", got, want)
	}
}

func TestNumbers(t *testing.T) {
	one := article("a1", "Courier", "2025-03-04", "Arland shelled Harbin, killing at least 11.")
	two := article("a2", "Mirror", "2025-03-05", "Arland shelled Harbin, killing 17.")
	low := parley.Figure{Finding: finding(one, "at least 11"), What: "killed", Low: count(11)}
	tests := []struct {
		name      string
		low, high *float64
		by        [2]string
		want      parley.Relation
	}{
		{"inside the bound", count(17), count(17), [2]string{}, parley.Compatible},
		{"equal", count(11), nil, [2]string{}, ""},
		{"fewer", count(9), count(9), [2]string{}, parley.Conflict},
		{"each side its own", count(9), count(9), [2]string{"Arland", "Boria"}, parley.Party},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a, b := mention(one, plover.Assault, parley.Occurred, arl, bor, "shelled"), mention(two, plover.Assault, parley.Occurred, arl, bor, "shelled")
			a.Place, b.Place = "Harbin", "Harbin"
			f, g := low, parley.Figure{Finding: finding(two, "17"), What: "killed", Low: test.low, High: test.high}
			if test.by[0] != "" {
				f.By, g.By = &parley.Argument{Actor: parley.Actor{Country: test.by[0]}}, &parley.Argument{Actor: parley.Actor{Country: test.by[1]}}
			}
			a.Figures, b.Figures = []string{f.ID}, []string{g.ID}
			c := &parley.Case{Articles: []parley.Article{one, two}}
			Reconcile(c, []parley.Reading{{Article: "a1", Mentions: []parley.Mention{a}, Figures: []parley.Figure{f}},
				{Article: "a2", Mentions: []parley.Mention{b}, Figures: []parley.Figure{g}}}, nil)
			var got parley.Relation
			if len(c.Disputes) > 0 {
				got = c.Disputes[0].Relation
			}
			if got != test.want {
				t.Errorf("relation %q, want %q", got, test.want)
			}
		})
	}
}

func TestUnite(t *testing.T) {
	vell := parley.Entity{ID: "marta-vell", Name: "Marta Vell", Names: []string{"Marta Vell"}, Type: parley.Leader, Country: "Arland"}
	short := parley.Entity{ID: "vell", Name: "Vell", Names: []string{"Vell"}, Type: parley.Person}
	other := parley.Entity{ID: "jonas-vell", Name: "Jonas Vell", Names: []string{"Jonas Vell"}, Type: parley.Person}
	said := func() []parley.Statement {
		return []parley.Statement{{Speaker: &parley.Argument{Actor: parley.Actor{ID: "vell", Name: "Vell"}}}}
	}
	readings := []parley.Reading{{Article: "a1", Entities: []parley.Entity{vell}}, {Article: "a2", Entities: []parley.Entity{short}, Statements: said()}}
	if got := unite(readings); len(got) != 1 || readings[1].Statements[0].Speaker.Name != "Marta Vell" || readings[1].Statements[0].Speaker.Country != "Arland" {
		t.Errorf("a surname was not joined to its one bearer: %+v", got)
	}
	readings = []parley.Reading{{Article: "a1", Entities: []parley.Entity{vell, other}}, {Article: "a2", Entities: []parley.Entity{short}, Statements: said()}}
	if got := unite(readings); len(got) != 3 || readings[1].Statements[0].Speaker.ID != "vell" {
		t.Error("a surname that two bear was given to one of them")
	}
}

func TestOrderOfArrival(t *testing.T) {
	build := func(seed int64) *parley.Case {
		var articles []parley.Article
		var readings []parley.Reading
		places := []string{"Harbin", "Ostrov", ""}
		for i := range 12 {
			a := article(string(rune('a'+i)), "Outlet", []string{"2025-03-04", "2025-03-05", ""}[i%3], "Arland shelled Harbin and shelled it again.")
			m := mention(a, plover.Assault, parley.Occurred, arl, bor, "shelled")
			m.Place = places[i%len(places)]
			articles, readings = append(articles, a), append(readings, parley.Reading{Article: a.ID, Mentions: []parley.Mention{m}})
		}
		r := rand.New(rand.NewSource(seed))
		r.Shuffle(len(readings), func(i, j int) { readings[i], readings[j] = readings[j], readings[i] })
		c := &parley.Case{Articles: articles}
		Reconcile(c, readings, nil)
		return c
	}
	want := build(1)
	for seed := int64(2); seed < 20; seed++ {
		if got := build(seed); !reflect.DeepEqual(got, want) {
			t.Fatalf("seed %d: another order of arrival gave another case", seed)
		}
	}
}

func TestRehash(t *testing.T) {
	paper := article("a1", "The Harbin Times", "2025-03-04", "Talks failed.")
	blog := article("a2", "Blog", "2025-03-05", "As the Harbin Times reported, talks failed.")
	c := &parley.Case{Articles: []parley.Article{paper, blog}}
	r := parley.Rehash{Finding: finding(blog, "the Harbin Times reported"), Of: "Harbin Times"}
	Reconcile(c, []parley.Reading{{Article: "a2", Rehashes: []parley.Rehash{r}}, {Article: "a1"}}, nil)
	if len(c.Copies) != 1 || c.Copies[0].Older != "a1" || c.Origins["a1"] != c.Origins["a2"] {
		t.Errorf("a retelling that names its original is an origin of its own: %+v", c.Copies)
	}
}
