package reading_test

import (
	"testing"

	"parley"
)

// A sentence may begin with any word, also with one that elsewhere stands behind others.
func TestFirstWord(t *testing.T) {
	r := reader(t)
	for _, text := range []string{"Upon arrival the guards were paid.", "Upon", "Off went the guards.", "With tariffs Lima hit back."} {
		for _, m := range r.Read(article(text)).Mentions {
			if !m.Span.Valid(text) {
				t.Errorf("%q: span %v", text, m.Span)
			}
		}
	}
}

// An event is of the day that opens the clause it goes on from; of the article's own day
// where the tense is of the moment, and of none where it is not.
func TestDayOfAnEvent(t *testing.T) {
	r := reader(t)
	for _, c := range []struct{ text, day string }{
		{"On 3 September Peru raised its duty on wine and closed the port to Chile.", "2025-09-03"},
		{"07:40. Kenya expels the ambassador of Uganda.", "2025-09-12"},
		{"Kenya is withdrawing its ambassador from Uganda.", "2025-09-12"},
		{"Kenya withdrew its ambassador from Uganda.", ""},
		{"The toll from the attack on Nirrovice rose to 19 on 3 September.", ""},
		{"Kenya spoke with Peru on 3 September for the first time since the shelling of Nairobi.", ""},
	} {
		got := r.Read(article(c.text)).Mentions
		if len(got) == 0 {
			t.Errorf("%q: nothing read", c.text)
			continue
		}
		day := ""
		if d := got[len(got)-1].Date; d.From.Known() {
			day = d.From.String()
		}
		if day != c.day {
			t.Errorf("%q: %q, want %q", c.text, day, c.day)
		}
	}
}

// Of what goes on since a day a sentence names that day.
func TestDaysOfASentence(t *testing.T) {
	r := reader(t)
	for _, c := range []struct{ text, days string }{
		{"Kenya has kept Ugandan coffee out of its ports ever since 3 September.", "2025-09-03 "},
		{"Coffee piles up in Uganda since 3 September, the day on which Kenya closed its ports.", "2025-09-03 "},
		{"Kenya keeps its ports closed until 3 October.", ""},
		{"Kenya has kept Ugandan coffee out of its ports since spring.", ""},
	} {
		days := ""
		for _, s := range r.Read(article(c.text)).Sentences {
			for _, d := range s.Days {
				days += d.String() + " "
			}
		}
		if days != c.days {
			t.Errorf("%q: %q, want %q", c.text, days, c.days)
		}
	}
}

// A title retells what the text tells: its event has the day and the place of that one.
func TestTitleRetells(t *testing.T) {
	const title, body = "Shells hit market in Ugandan border town", "Shells hit a market in the Ugandan town of Entebbe on 3 September."
	a := article(title + "\n\n" + body)
	a.Blocks = []parley.Block{{Span: parley.Span{End: len(title)}, Kind: parley.Title}, {Span: parley.Span{Start: len(title) + 2, End: len(a.Text)}}}
	got := reader(t).Read(a).Mentions
	if len(got) != 2 {
		t.Fatalf("%d events, want the one of the title and the one of the text", len(got))
	}
	if d := got[0].Date.From; !d.Known() || d.String() != "2025-09-03" || got[0].Place != got[1].Place {
		t.Errorf("the title's: %v at %q, the text's: %v at %q", got[0].Date, got[0].Place, got[1].Date, got[1].Place)
	}
}
