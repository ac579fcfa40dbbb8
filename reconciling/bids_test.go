package reconciling

import (
	"strings"
	"testing"

	"parley"
	"parley/plover"
)

// bidding is an article that comes out on a day and whose sentences tell amounts of barges a
// week; in one that begins with a type an event was read.
func bidding(id, day string, sentences ...string) (parley.Article, parley.Reading) {
	var plain []string
	types := make([]plover.Type, len(sentences))
	for i, s := range sentences {
		if name, rest, has := strings.Cut(s, ": "); has {
			types[i], _ = plover.Parse(name)
			s = rest
		}
		plain = append(plain, s)
	}
	a, lines := sentenced(id, day, plain...)
	r := parley.Reading{Article: id, Sentences: lines}
	for i, s := range lines {
		text := s.In(a.Text)
		number := map[bool]float64{strings.Contains(text, "40 barges"): 40, strings.Contains(text, "50 barges"): 50, strings.Contains(text, "90 barges"): 90}[true]
		if number == 0 {
			continue
		}
		at := strings.Index(text, " barges") - 2
		x := parley.Amount{Sentence: s.Span, Number: number, Unit: "barges a week"}
		x.Article, x.Span = id, parley.Span{Start: s.Start + at, End: s.Start + at + len("40 barges a week")}
		x.ID = parley.FindingID(id, "amount", x.Span)
		r.Amounts = append(r.Amounts, x)
		doer, other := arl, bor
		switch types[i] {
		case plover.Request:
			doer, other = bor, arl
		case plover.Agree:
		default:
			continue
		}
		r.Mentions = append(r.Mentions, mention(a, types[i], parley.Occurred, doer, other, strings.TrimSuffix(text, ".")))
	}
	return a, r
}

// What is offered is told with as many numbers as there are sides, and not every sentence shows
// by its words whether it tells the offer or the demand: the others do.
func TestBids(t *testing.T) {
	first := append(other(), "AGREE: Arland offered Boria 40 barges a week.", "REQUEST: Boria demanded 90 barges a week from Arland.")
	for name, test := range map[string]struct {
		day, line     string
		offer, demand int // by how many articles they are told
	}{
		"another size, by the other side": {"2025-03-04", "Only 50 barges a week had been offered by Arland, the Borian ministry said.", 2, 1},
		"the figure of the one":           {"2025-03-04", "The figure in the Arland paper is 40 barges a week.", 2, 1},
		"the figure of the other":         {"2025-03-04", "The figure in the Boria paper is 90 barges a week.", 1, 2},
		"a week later":                    {"2025-03-14", "Only 50 barges a week had been offered by Arland, the Borian ministry said.", 1, 1},
		"something else":                  {"2025-03-04", "Boria and Arland once had 50 barges a week between them, and the poet Arn sang of it.", 1, 1},
	} {
		t.Run(name, func(t *testing.T) {
			a, x := bidding("a1", "2025-03-04", first...)
			x.Entities = states("Arland", "Boria")
			b, y := bidding("a2", test.day, test.line, "The mayor likes fishing.")
			k := &parley.Case{Articles: []parley.Article{a, b}}
			Reconcile(k, []parley.Reading{x, y}, nil)
			for i := range k.Events {
				e := &k.Events[i]
				want := test.offer
				if e.Type == plover.Request {
					want = test.demand
				}
				if e.Articles != want {
					t.Errorf("%s is told by %d articles, not %d: %+v", e.Type, e.Articles, want, e.Mentions)
				}
			}
			if len(k.Events) != 2 {
				t.Errorf("%d events", len(k.Events))
			}
		})
	}
}

// An amount of which nobody read whether it is offered or asked for is one side's bid all the same
// where more than one sentence says so.
func TestUnreadBids(t *testing.T) {
	told := []string{"AGREE: Arland offered Boria 40 barges a week.", "REQUEST: Boria demanded 90 barges a week from Arland."}
	for name, test := range map[string]struct {
		one, two string
		by       string
		typ      plover.Type // 0: no event
	}{
		"more than before":          {"The minister of Arland came back with a higher number, 50 barges a week.", "Arland went up to 50 barges a week.", "Arland", plover.Agree},
		"asked for again":           {"The minister of Boria held out for 90 barges a week.", "The mayor likes fishing.", "Boria", plover.Request},
		"by one only":               {"The minister of Arland came back with a higher number, 50 barges a week.", "The mayor likes fishing.", "Arland", plover.None},
		"the word of the other":     {"The minister of Arland came back with a higher number, 50 barges a week.", "Arland went up to 50 barges a week.", "Boria", plover.None},
		"nobody offers or asks for": {"The poet Arn saw 50 barges a week and sang of them.", "It was 50 barges a week that Arn sang of.", "", plover.None},
	} {
		t.Run(name, func(t *testing.T) {
			a, x := bidding("a1", "2025-03-04", append(other(), told...)...)
			x.Entities = states("Arland", "Boria")
			b, y := bidding("a2", "2025-03-04", told...)
			c, z := bidding("a3", "2025-03-12", test.one)
			d, u := bidding("a4", "2025-03-12", test.two)
			z.Sentences[0].By, u.Sentences[0].By = test.by, test.by
			k := &parley.Case{Articles: []parley.Article{a, b, c, d}}
			Reconcile(k, []parley.Reading{x, y, z, u}, nil)
			got := plover.None
			for i := range k.Events {
				if e := &k.Events[i]; e.Mentions[0].Article == "a3" {
					got = e.Type
					if len(e.Actors) != 1 || e.Actors[0].Name != test.by {
						t.Errorf("done by %+v", e.Actors)
					}
				}
			}
			if got != test.typ {
				t.Errorf("told as %s, not %s", got, test.typ)
			}
		})
	}
}
