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
