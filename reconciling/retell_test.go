package reconciling

import (
	"fmt"
	"strings"
	"testing"

	"parley"
	"parley/plover"
)

// sentenced is an article with its sentences, each of which names the days that are given
// with it.
func sentenced(id, day string, sentences ...string) (parley.Article, []parley.Sentence) {
	var text []string
	var out []parley.Sentence
	at := 0
	for _, s := range sentences {
		words, named, dated := strings.Cut(s, " | ")
		x := parley.Sentence{Span: parley.Span{Start: at, End: at + len(words)}}
		if dated {
			x.Days = []parley.Time{on(named).From}
		}
		out, text, at = append(out, x), append(text, words), at+len(words)+1
	}
	return article(id, "Outlet "+id, day, strings.Join(text, " ")), out
}

// other are sentences about other things: among few, no word is rare.
func other() []string {
	var out []string
	for i := range 30 {
		out = append(out, fmt.Sprintf("Lamp%d stood by gate%d.", i, i))
	}
	return out
}

// What nobody read an event in tells one all the same where it says what another article does,
// of the same day.
func TestToldInTheWordsOfOthers(t *testing.T) {
	first, told := sentenced("a1", "2025-03-04", append(other(), "Arland threw out five diplomats of Boria on Monday. | 2025-03-03")...)
	deed := mention(first, plover.Sanction, parley.Occurred, arl, bor, "Arland threw out five diplomats of Boria on Monday")
	deed.Date = on("2025-03-03")
	for name, test := range map[string]struct {
		day, line string
		articles  int
	}{
		"the same in other words":            {"2025-03-05", "The embassy of Boria in Arland lost five diplomats on Monday, who were declared unwelcome. | 2025-03-03", 2},
		"of another day":                     {"2025-03-05", "The embassy of Boria in Arland lost five diplomats on Tuesday, who were declared unwelcome. | 2025-03-04", 1},
		"of the same day, something else":    {"2025-03-05", "Boria and Arland held a football match on Monday. | 2025-03-03", 1},
		"that it was so is denied":           {"2025-03-05", "Arland denied that the embassy of Boria had lost five diplomats on Monday. | 2025-03-03", 1},
		"before it was done":                 {"2025-03-02", "The embassy of Boria in Arland may lose five diplomats on Monday. | 2025-03-03", 1},
		"no day, and not enough of the rest": {"2025-03-04", "Five diplomats were seen at the station.", 1},
	} {
		t.Run(name, func(t *testing.T) {
			second, lines := sentenced("a2", test.day, test.line, "The mayor likes fishing.")
			c := &parley.Case{Articles: []parley.Article{first, second}}
			Reconcile(c, []parley.Reading{{Article: "a1", Mentions: []parley.Mention{deed}, Sentences: told}, {Article: "a2", Sentences: lines}}, nil)
			if len(c.Events) != 1 || c.Events[0].Articles != test.articles {
				t.Errorf("%d events, told by %d articles: %+v", len(c.Events), c.Events[0].Articles, c.Events)
			}
		})
	}
}

// An offer of another size is another offer, and who takes an offer does not deny it.
func TestNotTheSameOffer(t *testing.T) {
	for name, test := range map[string]struct {
		typ        plover.Type
		told, line string
		articles   int
	}{
		"the same":                    {plover.Agree, "Arland would settle for 40 barges of cement a week on the Varne", "Forty barges of cement a week on the Varne would be enough for Arland.", 2},
		"another":                     {plover.Agree, "Arland would settle for 40 barges of cement a week on the Varne", "Sixty barges of cement a week on the Varne would be enough for Arland.", 1},
		"a truce, without its length": {plover.Agree, "Arland and Boria agreed to a ceasefire of 30 days around the bridge of Varne", "A ceasefire has held around the bridge of Varne since Arland and Boria agreed to it on Monday.", 2},
		"a truce, of another length":  {plover.Agree, "Arland and Boria agreed to a ceasefire of 30 days around the bridge of Varne", "A ceasefire of 10 days was agreed by Arland and Boria for the bridge of Varne on Monday.", 1},
		"it is denied":                {plover.Reject, "Arland dismissed the tale that 40 barges of cement a week on the Varne would be enough", "Forty barges of cement a week on the Varne would be enough for Arland.", 1},
	} {
		t.Run(name, func(t *testing.T) {
			first, told := sentenced("a1", "2025-03-04", append(other(), test.told+" on Monday. | 2025-03-03")...)
			second, lines := sentenced("a2", "2025-03-04", test.line+" | 2025-03-03", "The mayor likes fishing.")
			deed := mention(first, test.typ, parley.Occurred, arl, bor, test.told)
			deed.Date = on("2025-03-03")
			c := &parley.Case{Articles: []parley.Article{first, second}}
			Reconcile(c, []parley.Reading{{Article: "a1", Mentions: []parley.Mention{deed}, Sentences: told}, {Article: "a2", Sentences: lines}}, nil)
			if len(c.Events) != 1 || c.Events[0].Articles != test.articles {
				t.Errorf("told by %d articles", c.Events[0].Articles)
			}
		})
	}
}

// Two deeds of one breath, of two sides or at two places stay two, whatever words they share.
func TestAlikeTold(t *testing.T) {
	first, told := sentenced("a1", "2025-03-04", append(other(), "Arland outlawed the import of shirts and cotton from Boria on Monday. | 2025-03-03")...)
	second, lines := sentenced("a2", "2025-03-05", "Shirts and cotton were kept out of Arland by an import embargo on Monday. | 2025-03-03", "The mayor likes fishing.")
	for name, test := range map[string]struct {
		edit   func(a, b *parley.Mention)
		events int
	}{
		"one ban":                  {func(a, b *parley.Mention) {}, 1},
		"by two sides":             {func(a, b *parley.Mention) { b.Actors = []parley.Argument{bor} }, 2},
		"at two places":            {func(a, b *parley.Mention) { a.Place, b.Place = "Harbin", "Ostrov" }, 2},
		"an attack and a sanction": {func(a, b *parley.Mention) { b.Type = plover.Assault }, 2},
	} {
		t.Run(name, func(t *testing.T) {
			a := mention(first, plover.Coerce, parley.Occurred, arl, bor, "Arland outlawed the import of shirts and cotton from Boria on Monday")
			b := mention(second, plover.Sanction, parley.Occurred, arl, bor, "Shirts and cotton were kept out of Arland by an import embargo on Monday")
			a.Date, b.Date = on("2025-03-03"), on("2025-03-03")
			b.Recipients = nil
			test.edit(&a, &b)
			c := &parley.Case{Articles: []parley.Article{first, second}}
			Reconcile(c, []parley.Reading{{Article: "a1", Mentions: []parley.Mention{a}, Sentences: told}, {Article: "a2", Mentions: []parley.Mention{b}, Sentences: lines}}, nil)
			if len(c.Events) != test.events {
				t.Errorf("%d events: %+v", len(c.Events), c.Events)
			}
		})
	}
}

// What is told later and without a day is told of the one deed of its kind that its doer did;
// of two, it is left open of which.
func TestToldLater(t *testing.T) {
	const recalled = "Arland recalled its ambassador from Boria on Monday"
	for name, test := range map[string]struct {
		day, line string
		before    string // the day of another recall
		articles  int
	}{
		"a week later":            {"2025-03-10", "Arland has called its ambassador home from Boria for consultations.", "", 2},
		"half a year later":       {"2025-09-10", "Arland has called its ambassador home from Boria for consultations.", "", 1},
		"of somebody else":        {"2025-03-10", "Quelland has called its ambassador home from Morvik for consultations.", "", 1},
		"of another day":          {"2025-03-10", "Arland has called its ambassador home from Boria for consultations. | 2025-03-09", "", 1},
		"where there was another": {"2025-03-10", "Arland has called its ambassador home from Boria for consultations.", "2025-02-20", 1},
	} {
		t.Run(name, func(t *testing.T) {
			first, told := sentenced("a1", "2025-03-04", append(other(), recalled+". | 2025-03-03")...)
			second, lines := sentenced("a2", test.day, test.line, "The mayor likes fishing.")
			deed := mention(first, plover.Sanction, parley.Occurred, arl, bor, recalled)
			deed.Date = on("2025-03-03")
			c := &parley.Case{Articles: []parley.Article{first, second}}
			readings := []parley.Reading{{Article: "a1", Mentions: []parley.Mention{deed}, Sentences: told, Entities: states("Arland", "Boria", "Quelland", "Morvik")}, {Article: "a2", Sentences: lines}}
			if test.before != "" {
				third, lines := sentenced("a3", test.before, strings.Replace(recalled, "Monday", "Thursday", 1)+". | "+test.before)
				deed := mention(third, plover.Sanction, parley.Occurred, arl, bor, strings.Replace(recalled, "Monday", "Thursday", 1))
				deed.Date = on(test.before)
				c.Articles = append(c.Articles, third)
				readings = append(readings, parley.Reading{Article: "a3", Mentions: []parley.Mention{deed}, Sentences: lines})
			}
			Reconcile(c, readings, nil)
			for i := range c.Events {
				if e := &c.Events[i]; e.Date == on("2025-03-03") && e.Articles != test.articles {
					t.Errorf("told by %d articles: %+v", e.Articles, e.Mentions)
				}
			}
		})
	}
}

// What is read as taking a side is of that kind, though its words are unlike those of others.
func TestOfOneKind(t *testing.T) {
	for typ, articles := range map[plover.Type]int{plover.Support: 2, plover.Coerce: 1} {
		first, told := sentenced("a1", "2025-03-04", append(other(), "Arland put an arm round Boria on Monday. | 2025-03-03")...)
		second, lines := sentenced("a2", "2025-03-04", "Arland declared its full support for Boria and stood by its side on Monday. | 2025-03-03", "The mayor likes fishing.")
		deed := mention(first, typ, parley.Occurred, arl, bor, "Arland put an arm round Boria on Monday")
		deed.Date = on("2025-03-03")
		c := &parley.Case{Articles: []parley.Article{first, second}}
		Reconcile(c, []parley.Reading{{Article: "a1", Mentions: []parley.Mention{deed}, Sentences: told, Entities: states("Arland", "Boria")}, {Article: "a2", Sentences: lines}}, nil)
		if len(c.Events) != 1 || c.Events[0].Articles != articles {
			t.Errorf("%s: %d events, told by %d articles", typ, len(c.Events), c.Events[0].Articles)
		}
	}
}

// A crowd has no name that another could repeat: who marched is known by where and against whom.
func TestCrowd(t *testing.T) {
	const marched = "Some 4,000 protesters marched through Ostrov against Boria on Monday"
	for name, test := range map[string]struct {
		day, line string
		articles  int
	}{
		"another number of them":    {"2025-03-04", "A crowd of 6,500 chanted slogans outside the embassy of Boria in Ostrov.", 2},
		"a week later":              {"2025-03-11", "A crowd of 6,500 chanted slogans outside the embassy of Boria in Ostrov.", 1},
		"in another town":           {"2025-03-04", "A crowd of 6,500 chanted slogans outside the embassy of Quelland in Morvik.", 1},
		"another deed of that town": {"2025-03-04", "A hotel was opened in Ostrov by the ambassador of Boria.", 1},
	} {
		t.Run(name, func(t *testing.T) {
			first, told := sentenced("a1", "2025-03-04", append(other(), marched+". | 2025-03-03")...)
			second, lines := sentenced("a2", test.day, test.line, "The mayor likes fishing.")
			deed := mention(first, plover.Protest, parley.Occurred, parley.Argument{Actor: parley.Actor{ID: "protesters", Name: "protesters"}}, bor, marched)
			deed.Recipients, deed.Date = nil, on("2025-03-03")
			c := &parley.Case{Articles: []parley.Article{first, second}}
			Reconcile(c, []parley.Reading{{Article: "a1", Mentions: []parley.Mention{deed}, Sentences: told, Entities: states("Boria", "Ostrov", "Quelland", "Morvik")}, {Article: "a2", Sentences: lines}}, nil)
			if len(c.Events) != 1 || c.Events[0].Articles != test.articles {
				t.Errorf("%d events, told by %d articles", len(c.Events), c.Events[0].Articles)
			}
		})
	}
}

// states are states of these names.
func states(names ...string) []parley.Entity {
	var out []parley.Entity
	for _, n := range names {
		out = append(out, parley.Entity{ID: n, Name: n, Type: parley.State, Country: n})
	}
	return out
}

// Talks end once a day: what surely tells that they ended tells it of that end, in whatever words
// and numbers.
func TestTalksEndOnce(t *testing.T) {
	first, told := sentenced("a1", "2025-03-04", append(other(), "Arland and Boria signed a full agreement on the dam on Monday, with 300 litres for Boria. | 2025-03-03")...)
	end := mention(first, plover.Agree, parley.Occurred, arl, bor, "Arland and Boria signed a full agreement on the dam on Monday, with 300 litres for Boria")
	end.Date = on("2025-03-03")
	for name, test := range map[string]struct {
		line     string
		articles int
	}{
		"in other words":    {"Arland and Boria struck a comprehensive deal on Monday and settled all that was open. | 2025-03-03", 2},
		"of another day":    {"Arland and Boria struck a comprehensive deal on Sunday and settled all that was open. | 2025-03-02", 1},
		"of nobody's":       {"Tarnland and Umbria struck a comprehensive deal on Monday and settled all that was open. | 2025-03-03", 1},
		"with no agreement": {"Arland and Boria broke off their talks for good on Monday, without an agreement. | 2025-03-03", 1},
	} {
		t.Run(name, func(t *testing.T) {
			second, lines := sentenced("a2", "2025-03-04", test.line, "The mayor likes fishing.")
			c := &parley.Case{Articles: []parley.Article{first, second}}
			Reconcile(c, []parley.Reading{{Article: "a1", Mentions: []parley.Mention{end}, Sentences: told}, {Article: "a2", Sentences: lines}}, nil)
			if len(c.Events) != 1 || c.Events[0].Articles != test.articles {
				t.Errorf("%d events, told by %d articles: %+v", len(c.Events), c.Events[0].Articles, c.Events)
			}
		})
	}
}
