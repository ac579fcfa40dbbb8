package reconciling

import (
	"testing"

	"parley"
	"parley/plover"
)

// onFriday is an article of one sentence, come out on a day of March 2031, in which a weekday was
// read as another day of it, and may be one so many days away.
func onFriday(id string, out int, text string, day, other int) (parley.Article, parley.Reading) {
	span := parley.Span{End: len(text)}
	s := parley.Sentence{Span: span, Days: []parley.Time{parley.DayOf(2031, 3, day)}}
	if other != 0 {
		s.Else = []int8{int8(other)}
	}
	m := parley.Mention{Finding: parley.Finding{ID: id, Article: id, Span: span}, Trigger: span, Type: plover.Sanction, Status: parley.Occurred, Stance: parley.Asserted, Date: s.Days[0].Interval()}
	if day > out {
		m.Status, m.Stance = parley.Planned, parley.StancePlanned
	}
	return parley.Article{ID: id, Text: text, Published: parley.DayOf(2031, 3, out), Blocks: []parley.Block{{Span: span}}, Relevant: true},
		parley.Reading{Article: id, Sentences: []parley.Sentence{s}, Mentions: []parley.Mention{m}}
}

// A weekday is that on which others tell the same deed, if nobody tells it on the one as which
// it was read. The 7th of March 2031 is a Friday.
func TestRedate(t *testing.T) {
	const envoys = "Quelland recalled its ambassador from Morvik on Friday, the ministry said."
	for name, test := range map[string]struct {
		text      string
		out, day  int
		other     int
		witnesses [][2]int // when others tell the same to be, and when they came out
		want      int
	}{
		"told by others as over":         {"Quelland's ambassador was ordered home from Morvik on Friday.", 10, 14, -7, [][2]int{{7, 8}, {7, 9}}, 7},
		"told on the day that was read":  {"Quelland's ambassador was ordered home from Morvik on Friday.", 10, 14, -7, [][2]int{{7, 8}, {14, 9}}, 14},
		"told a week later to the day":   {"Quelland's ambassador was ordered home from Morvik on Friday.", 14, 14, -7, [][2]int{{7, 8}, {7, 9}}, 7},
		"no doubt":                       {"Quelland's ambassador was ordered home from Morvik on Friday.", 10, 14, 0, [][2]int{{7, 8}, {7, 9}}, 14},
		"by nobody":                      {"Quelland's ambassador was ordered home from Morvik on Friday.", 10, 14, -7, nil, 14},
		"of others":                      {"Tarn's ambassador was ordered home from Lisse on Friday.", 10, 14, -7, [][2]int{{7, 8}, {7, 9}}, 14},
		"over before what it would mean": {"Quelland's ambassador was ordered home from Morvik on Friday.", 10, 7, 7, [][2]int{{14, 15}, {14, 16}}, 7},
	} {
		c := &parley.Case{}
		var readings []parley.Reading
		add := func(a parley.Article, r parley.Reading) {
			c.Articles = append(c.Articles, a)
			readings = append(readings, r)
		}
		add(onFriday("a", test.out, test.text, test.day, test.other))
		for i, w := range test.witnesses {
			add(onFriday(string(rune('b'+i)), w[1], envoys, w[0], 0))
		}
		names := parley.Reading{Article: "a"}
		for _, n := range []string{"Quelland", "Morvik", "Tarn", "Lisse"} {
			names.Entities = append(names.Entities, parley.Entity{ID: n, Name: n, Type: parley.State, Country: n})
		}
		readings[0].Entities = names.Entities
		before := readings[0].Sentences[0].Days[0]
		Reconcile(c, readings, nil)
		for _, e := range c.Events {
			for _, m := range e.Mentions {
				if m.Article != "a" || m.Rule != "" {
					continue
				}
				if got := m.Date.From.T.Day(); got != test.want {
					t.Errorf("%s: on the %d, not the %d", name, got, test.want)
				}
				if over := test.want <= test.out; (m.Status == parley.Occurred) != over {
					t.Errorf("%s: %s", name, m.Status)
				}
			}
		}
		if readings[0].Sentences[0].Days[0] != before {
			t.Errorf("%s: the reading that was given was changed", name)
		}
	}
}
