package reconciling

import (
	"strings"
	"testing"

	"parley"
	"parley/plover"
)

// Denials by one side over one attack are one, however they are worded; those of two sides, or
// over two attacks, are not.
func TestSaidAlike(t *testing.T) {
	for name, test := range map[string]struct {
		who    parley.Argument
		town   string
		events int
	}{
		"one side, one attack": {arl, "Harbin", 1},
		"another side":         {bor, "Harbin", 2},
		"another attack":       {arl, "Ostrov", 2},
	} {
		t.Run(name, func(t *testing.T) {
			one := article("a1", "Courier", "2025-03-04", "Arland denied any part in the attack on Harbin.")
			two := article("a2", "Mirror", "2025-03-05", "It had no guns near "+test.town+", it said.")
			deny := func(a parley.Article, who parley.Argument) (parley.Mention, parley.Charge) {
				m := mention(a, plover.Reject, parley.Occurred, who, bor, a.Text)
				m.Recipients = nil
				return m, parley.Charge{Finding: m.Finding, Cue: m.Span, Denies: true}
			}
			m1, c1 := deny(one, arl)
			m2, c2 := deny(two, test.who)
			attack := func(id, town string) parley.Mention {
				a := mention(one, plover.Assault, parley.Occurred, arl, bor, "the attack on Harbin")
				a.ID, a.Place, a.Actors, a.Recipients = id, town, nil, nil
				return a
			}
			c := &parley.Case{Articles: []parley.Article{one, two}}
			Reconcile(c, []parley.Reading{{Article: "a1", Mentions: []parley.Mention{m1, attack("x1", "Harbin"), attack("x2", "Ostrov")}, Charges: []parley.Charge{c1}},
				{Article: "a2", Mentions: []parley.Mention{m2}, Charges: []parley.Charge{c2}}}, nil)
			n := 0
			for _, e := range c.Events {
				if e.Type == plover.Reject {
					n++
				}
			}
			if n != test.events {
				t.Errorf("%d denials: %+v", n, c.Events)
			}
		})
	}
}

// One side takes another's part, and threatens another, once a day: in whatever words, and
// though a sentence names only the day by which it must yield.
func TestOnceADay(t *testing.T) {
	for name, test := range map[string]struct {
		kind      plover.Type
		one, two  string
		whom      parley.Argument
		told, out string // when the second was done, and came out
		events    int
	}{
		"another word for it":     {plover.Support, "Arland took the part of Boria.", "The place of Arland is beside Boria.", bor, "2025-03-04", "2025-03-11", 1},
		"another day":             {plover.Support, "Arland took the part of Boria.", "The place of Arland is beside Boria.", bor, "2025-03-10", "2025-03-11", 2},
		"somebody else's part":    {plover.Support, "Arland took the part of Boria.", "The place of Arland is beside Corland.", cor, "2025-03-04", "2025-03-11", 2},
		"the day by which":        {plover.Threaten, "Arland would shut the valves, it warned Boria.", "Boria was put on notice by Arland: Sunday, or else.", bor, "", "2025-03-05", 1},
		"weeks later, and no day": {plover.Threaten, "Arland would shut the valves, it warned Boria.", "Boria was put on notice by Arland: Sunday, or else.", bor, "", "2025-03-25", 2},
	} {
		t.Run(name, func(t *testing.T) {
			first, told := sentenced("a1", "2025-03-04", test.one+" | 2025-03-04")
			second, lines := sentenced("a2", test.out, test.two)
			m1 := mention(first, test.kind, parley.Occurred, arl, bor, test.one)
			m2 := mention(second, test.kind, parley.Occurred, arl, test.whom, test.two)
			m1.Date = on("2025-03-04")
			if test.told != "" {
				m2.Date = on(test.told)
			} else {
				lines[0].Days = []parley.Time{on("2025-03-30").From}
			}
			c := &parley.Case{Articles: []parley.Article{first, second}}
			Reconcile(c, []parley.Reading{{Article: "a1", Mentions: []parley.Mention{m1}, Sentences: told}, {Article: "a2", Mentions: []parley.Mention{m2}, Sentences: lines}}, nil)
			if len(c.Events) != test.events {
				t.Errorf("%d events: %+v", len(c.Events), c.Events)
			}
		})
	}
}

var cor = parley.Argument{Actor: parley.Actor{ID: "corland", Name: "Corland", Country: "Corland"}}

// A telling that begins with what is said, and then says which office or army has said so, gives
// it on that word, however the sentence goes on; what somebody is told to have done is the article's.
func TestQuoter(t *testing.T) {
	ministry := parley.Actor{ID: "m", Name: "Borian foreign ministry", Country: "Boria"}
	army := parley.Actor{ID: "a", Name: "Borian army", Country: "Boria"}
	minister := parley.Actor{ID: "p", Name: "Jon Arm", Country: "Boria"}
	for name, test := range map[string]struct {
		by         parley.Actor
		text       string
		said, cue  string
		onHisWords bool
	}{
		"and what follows":    {ministry, "Every gun was cold, the ministry stated on Monday, and not one shell was missing from the stores.", "Every gun was cold", "stated", true},
		"an army":             {army, "The shells came from the hill, the army said, where nobody but the Tarn Front has its guns.", "The shells came from the hill", "said", true},
		"who says it himself": {minister, "It was a lie, Jon Arm said on Monday, and he would say so to anybody who cared to ask him again.", "It was a lie", "said", false},
		"told of it":          {ministry, "The Borian foreign ministry called the charge over Velm a lie on Monday and asked what Arland had to hide.", "a lie", "called", false},
	} {
		t.Run(name, func(t *testing.T) {
			at := func(s string) parley.Span {
				i := strings.Index(test.text, s)
				return parley.Span{Start: i, End: i + len(s)}
			}
			whole := parley.Span{End: len(test.text)}
			d := &desk{lineage: &lineage{article: map[string]*parley.Article{"a1": {ID: "a1", Text: test.text}}}}
			d.sentences = map[string][]parley.Sentence{"a1": {{Span: whole}}}
			d.statements = map[string][]parley.Statement{"a1": {{Finding: parley.Finding{Article: "a1", Span: at(test.said).Cover(at(test.cue))},
				Speaker: &parley.Argument{Actor: test.by}, Cue: at(test.cue), Content: []parley.Span{at(test.said)}}}}
			m := parley.Mention{Finding: parley.Finding{Article: "a1", Span: whole}, Trigger: whole, Type: plover.Reject}
			if got := len(d.quoter(&m, nil)) > 0; got != test.onHisWords {
				t.Errorf("on his word: %v", got)
			}
		})
	}
}
