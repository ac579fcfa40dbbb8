package reconciling

import (
	"testing"

	"parley"
	"parley/plover"
)

// A meeting was held, is planned, may come or was called off as its sentence surely tells, whatever
// was read; a call back is none that was called off.
func TestMeetingsAsTold(t *testing.T) {
	on := func(day int) parley.Interval { return parley.DayOf(2031, 3, day).Interval() }
	for text, test := range map[string]struct {
		read, want parley.Status
		what       string
		day        parley.Interval
		dated      bool
	}{
		"The negotiators of Quelland and Morvik called off their meeting in Tarn on Thursday.":                                      {parley.Occurred, parley.Cancelled, "meeting", on(6), true},
		"The negotiators of Quelland and Morvik met in Tarn on Thursday.":                                                           {parley.Occurred, parley.Occurred, "meeting", on(6), true},
		"A summit of the leaders of Quelland and Morvik may come within weeks, the mediator hinted on Thursday, naming no date.":    {parley.Occurred, parley.Planned, "summit", on(6), false},
		"After the summit of the leaders of Quelland and Morvik on Thursday, the mediator praised both.":                            {parley.Occurred, parley.Occurred, "summit", on(6), true},
		"The leaders of Quelland and Morvik held their first summit on Thursday.":                                                   {parley.Occurred, parley.Occurred, "summit", on(6), true},
		"Quelland and Morvik agreed on Thursday to hold the third round of talks in Tarn on Monday, the mediator announced.":        {parley.Occurred, parley.Planned, "round of talks", on(10), true},
		"The leaders of Quelland and Morvik spoke by telephone on Thursday for the third time, without result, their offices said.": {parley.Occurred, parley.Occurred, "call", on(6), true},
	} {
		d := &desk{lineage: &lineage{article: map[string]*parley.Article{"a": {ID: "a", Text: text, Published: parley.DayOf(2031, 3, 7)}}}}
		m := parley.Mention{Finding: parley.Finding{Article: "a", Span: parley.Span{End: len(text)}}, Type: plover.Consult, What: test.what, Status: test.read, Date: test.day}
		list := []parley.Mention{m}
		if d.meetingsAsTold(list); list[0].Status != test.want || list[0].Date.Known() != test.dated {
			t.Errorf("%s: %s %v", text, list[0].Status, list[0].Date)
		}
	}
}

// A headline is of the call that its article tells, though it names two towns and neither a day nor
// a number; one that nothing in the first lines is like stays alone.
func TestUnderHeadlines(t *testing.T) {
	for name, test := range map[string]struct {
		what   string
		events int
	}{"of the call below": {"call", 1}, "of something else": {"meeting", 2}} {
		const title, lead = "Lisse phones Tarn", "The leaders of Arland and Boria spoke on Monday."
		a := parley.Article{ID: "a", Text: title + "\n\n" + lead, Published: parley.DayOf(2025, 3, 4), Outlet: parley.Outlet{Name: "Courier"},
			Blocks: []parley.Block{{Span: parley.Span{End: len(title)}, Kind: parley.Title}, {Span: parley.Span{Start: len(title) + 2, End: len(title) + 2 + len(lead)}}}}
		town := func(name string) parley.Argument { return parley.Argument{Actor: parley.Actor{ID: name, Name: name}} }
		head := mention(a, plover.Consult, parley.Occurred, town("Lisse"), town("Tarn"), title)
		told := mention(a, plover.Consult, parley.Occurred, arl, bor, lead)
		head.What, told.What, told.Date = "call", test.what, on("2025-03-03")
		c := &parley.Case{Articles: []parley.Article{a}}
		Reconcile(c, []parley.Reading{{Article: "a", Mentions: []parley.Mention{head, told}}}, nil)
		if len(c.Events) != test.events {
			t.Errorf("%s: %d events", name, len(c.Events))
		}
	}
}

// That talks broke down is no sitting of them.
func TestBrokenOff(t *testing.T) {
	for text, want := range map[string]int{
		"The talks between Arland and Boria collapsed for good on Monday when Arland declared them over and walked out.": 0,
		"The talks between Arland and Boria resumed in Lisse on Monday, with the maps of the river on the table.":        1,
	} {
		a := article("a", "Courier", "2025-03-04", text)
		m := mention(a, plover.Consult, parley.Occurred, arl, bor, text)
		m.What, m.Date = "talks", on("2025-03-03")
		c := &parley.Case{Articles: []parley.Article{a}}
		if Reconcile(c, []parley.Reading{{Article: "a", Mentions: []parley.Mention{m}}}, nil); len(c.Encounters) != want {
			t.Errorf("%s: %d encounters", text, len(c.Encounters))
		}
	}
}

// A weekday that was pushed a week ahead in a sentence that tells of a meeting called off is that of
// this week; where it is the only day, the meeting was called off on it.
func TestCalledOffDay(t *testing.T) {
	for name, test := range map[string]struct {
		days []int
		want parley.Status
	}{"the only day": {[]int{6}, parley.Cancelled}, "one of two": {[]int{6, 5}, parley.Planned}} {
		const text = "The negotiators of Quelland and Morvik called off their meeting in Tarn, set for Thursday."
		d := &desk{lineage: &lineage{article: map[string]*parley.Article{"a": {ID: "a", Text: text, Published: parley.DayOf(2031, 3, 7)}}}}
		s := parley.Sentence{Span: parley.Span{End: len(text)}}
		for _, day := range test.days {
			s.Days = append(s.Days, parley.DayOf(2031, 3, day))
		}
		d.sentences = map[string][]parley.Sentence{"a": {s}}
		list := []parley.Mention{{Finding: parley.Finding{Article: "a", Span: s.Span}, Type: plover.Consult, What: "meeting", Status: parley.Planned, Date: parley.DayOf(2031, 3, 13).Interval()}}
		if d.meetingsAsTold(list); list[0].Status != test.want || list[0].Date != parley.DayOf(2031, 3, 6).Interval() {
			t.Errorf("%s: %s %v", name, list[0].Status, list[0].Date)
		}
	}
}

// A meeting of two leaders that may come is told by what its sentence surely is about; one of a leader
// and his minister, or one that was held, is not.
func TestProspects(t *testing.T) {
	leader := func(id, name, country string) parley.Entity {
		return parley.Entity{ID: id, Name: name, Type: parley.Leader, Country: country, Roles: []parley.Role{{Title: "president"}}}
	}
	for text, want := range map[string]int{
		"Thought is being given in Tarn to bringing President Anna Kell and President Omar Tell together, an adviser hinted, without naming a date.": 1,
		"President Anna Kell and President Omar Tell met in Tarn, an adviser said, without naming a date for another meeting.":                       0,
		"Thought is being given in Tarn to bringing the two ministers together, an adviser hinted, without naming a date.":                           0,
	} {
		a, lines := sentenced("a", "2025-03-04", text)
		c := &parley.Case{Articles: []parley.Article{a}}
		Reconcile(c, []parley.Reading{{Article: "a", Sentences: lines, Entities: []parley.Entity{leader("anna-kell", "Anna Kell", "Quelland"), leader("omar-tell", "Omar Tell", "Morvik")}}}, nil)
		if len(c.Encounters) != want || want == 1 && c.Encounters[0].Status != parley.Planned {
			t.Errorf("%s: %+v", text, c.Encounters)
		}
	}
}
