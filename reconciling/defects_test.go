package reconciling

import (
	"slices"
	"strings"
	"testing"

	"parley"
	"parley/plover"
)

// paged makes an article of paragraphs.
func paged(paragraphs ...string) *parley.Article {
	a := &parley.Article{ID: "a", Relevant: true, Published: parley.DayOf(2031, 3, 5)}
	for _, p := range paragraphs {
		from := len(a.Text)
		a.Text += p
		a.Blocks = append(a.Blocks, parley.Block{Span: parley.Span{Start: from, End: len(a.Text)}})
		a.Text += "\n\n"
	}
	return a
}

func TestBrokenText(t *testing.T) {
	whole := "The harbour board met for two hours on Monday and set no date for another session."
	for _, c := range []struct {
		name       string
		paragraphs []string
		want       string
	}{
		{"whole", []string{whole, whole}, ""},
		{"cut at the end", []string{whole, "The board will decide on the dredging of the outer basin after a report by the"}, "… a report by the"},
		{"goes on below", []string{"The board will decide on the dredging of the outer basin after a report by the", "surveyors, who have not yet been named by either of the two cities."}, ""},
		{"cut at the beginning", []string{whole, "was put off until the spring because the pilots had asked for more time."}, "was put off until …"},
		{"a name in small letters", []string{whole, "van Doorn said that the pilots had asked for more time to read it."}, ""},
		{"one slip", []string{"The pilots of the the outer basin have asked the board for more time."}, ""},
		{"two of them", []string{"The pilots of the the outer basin have asked the board for for more time."}, "board for for more"},
		{"twice and right", []string{"The pilots said that that was what they had had in mind all along."}, ""},
		{"no subject", []string{whole + " The has refused to pay for the dredging of the outer basin."}, "The has refused to …"},
		{"a name of odd words", []string{"The Of Monsters concert was put off, and the Was brothers were not there."}, ""},
		{"a caption", []string{whole, "The pilots and the"}, ""},
		{"a colon", []string{whole, "The board set three conditions for the dredging of the outer basin:"}, ""},
	} {
		if got := broken(paged(c.paragraphs...)); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	if got := broken(&parley.Article{}); got != "" {
		t.Errorf("nothing: %q", got)
	}
}

func TestAnachronism(t *testing.T) {
	for _, c := range []struct {
		name, text string
		on         parley.Interval
		want       bool
	}{
		{"an old scene", "The ministers met in Ness on Monday amid heavy floods in the delta in August 2027.", parley.DayOf(2031, 3, 3).Interval(), true},
		{"against the backdrop", "The ministers met in Ness on Monday against the backdrop of dock strikes in 2026.", parley.DayOf(2031, 3, 3).Interval(), true},
		{"a scene of the year", "The ministers met in Ness on Monday amid heavy floods in the delta in February 2031.", parley.DayOf(2031, 3, 3).Interval(), false},
		{"what goes on", "The ministers met in Ness on Monday amid a dispute that began in 2024.", parley.DayOf(2031, 3, 3).Interval(), false},
		{"what is remembered", "The ministers met in Ness on Monday amid memories of the flood in 2024.", parley.DayOf(2031, 3, 3).Interval(), false},
		{"an old meeting", "The ministers met in Ness amid heavy floods in the delta in August 2027.", parley.DayOf(2027, 8, 3).Interval(), false},
		{"no date", "The ministers met in Ness amid heavy floods in the delta in August 2027.", parley.Interval{}, false},
	} {
		a := paged("It was said before. "+c.text+" Nothing came of it.", "Elsewhere it rained.")
		at := strings.Index(a.Text, "met in")
		m := parley.Mention{Finding: parley.Finding{ID: "m", Article: "a", Span: parley.Span{Start: at, End: at + 11}}, Type: plover.Consult, Status: parley.Occurred, What: "meeting", Date: c.on}
		events := []parley.Event{{ID: "e", Type: plover.Consult, Status: parley.Occurred, Mentions: []parley.Mention{m}}}
		words, _, _ := new(desk).anachronism(a, events, placesOf(events)["a"])
		if (words != "") != c.want {
			t.Errorf("%s: %q, want %t", c.name, words, c.want)
		}
	}
}

// What somebody says and what stands in quotation marks is not the article's judgement.
func TestJudgements(t *testing.T) {
	a := paged(`The offer was a sham. The pilots signed it on Monday. Mr. Orr called it shameful. "A farce," it read.`,
		"Sadly, no one had asked the pilots. The board recklessly spent the money of both cities.")
	from := strings.Index(a.Text, "Mr. Orr")
	said := []parley.Span{{Start: from, End: from + len("Mr. Orr called it shameful")}}
	if n := judgements(a, said); n != 3 {
		t.Errorf("%d judgements, want 3", n)
	}
	w := parley.Worth{Facts: 3}
	new(desk).defects(&w, a, nil, nil, said)
	if w.Judgement() != .5 || len(w.Flags) != 0 || len(w.Remarks) != 1 {
		t.Errorf("%+v", w)
	}
	if got := new(parley.Worth).Judgement(); got != 0 {
		t.Errorf("the share of nothing is %v", got)
	}
}

// A sentence ends behind a word of two letters and more, where a capital follows.
func TestSentencesOf(t *testing.T) {
	const text = "It rose to 12. “Élan was lost.” (Then J. Vell left at 5 p.m. on Monday!) \nwe stayed... And so on?  No.End"
	var got []string
	for _, s := range sentencesOf(text, parley.Span{End: len(text)}) {
		got = append(got, s.In(text))
	}
	want := []string{"It rose to 12. “", "Élan was lost.” (", "Then J. Vell left at 5 p.m. on Monday!) \nwe stayed... And so on?  ", "No.End"}
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}
