package times_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"parley"
	"parley/reading/times"
	"parley/text"
	"parley/text/en"
)

// found writes an expression as testdata/english.txt does.
func found(body string, e times.Expression) string {
	i := "?"
	if e.Resolved {
		i = e.Interval.String()
	}
	return fmt.Sprintf("%s = %s", e.In(body), i)
}

func findAll(body string, anchor parley.Time) []times.Expression {
	var out []times.Expression
	d := en.Splitter().Read(body, nil)
	for i := range d.Sentences {
		out = append(out, times.Find(&d.Sentences[i], body, anchor, times.English())...)
	}
	return out
}

func TestEnglish(t *testing.T) {
	data, err := os.ReadFile("testdata/english.txt")
	if err != nil {
		t.Fatal(err)
	}
	var anchor parley.Time
	lines := strings.Split(string(data), "\n")
	for i := 0; i < len(lines); i++ {
		line := lines[i]
		switch {
		case line == "" || line[0] == '#':
			continue
		case line == "@ -":
			anchor = parley.Time{}
			continue
		case line[0] == '@':
			if anchor, err = parley.ParseTime(line[2:]); err != nil {
				t.Fatal(err)
			}
			continue
		}
		var want, got []string
		for i+1 < len(lines) && strings.HasPrefix(lines[i+1], "  ") {
			i++
			want = append(want, strings.TrimSpace(lines[i]))
		}
		t.Run(line, func(t *testing.T) {
			for _, e := range findAll(line, anchor) {
				got = append(got, found(line, e))
				if !e.Valid(line) {
					t.Errorf("span %v of %q", e.Span, line)
				}
			}
			if !slices.Equal(got, want) {
				t.Errorf("%s\n got %q\nwant %q", line, got, want)
			}
		})
	}
}

func TestTagged(t *testing.T) {
	// The parse hangs "Friday" on the noun "offer" and that on "said"; the tags tell
	// the tense where the words do not.
	body := "Kestrel zorps on Friday."
	s := text.Sentence{Tokens: []text.Token{
		{Span: parley.Span{Start: 0, End: 7}, UPOS: "PROPN", XPOS: "NNP", Head: 1},
		{Span: parley.Span{Start: 8, End: 13}, UPOS: "VERB", XPOS: "VBZ", Head: -1},
		{Span: parley.Span{Start: 14, End: 16}, UPOS: "ADP", XPOS: "IN", Head: 3},
		{Span: parley.Span{Start: 17, End: 23}, UPOS: "PROPN", XPOS: "NNP", Head: 1},
		{Span: parley.Span{Start: 23, End: 24}, UPOS: "PUNCT", XPOS: ".", Head: 1},
	}, Parsed: true}
	anchor := parley.DayOf(2025, 9, 17)
	for _, row := range []struct{ xpos, want string }{
		{"VBZ", "Friday = 2025-09-19"},
		{"VBD", "Friday = 2025-09-12"},
	} {
		s.Tokens[1].XPOS = row.xpos
		got := times.Find(&s, body, anchor, times.English())
		if len(got) != 1 || found(body, got[0]) != row.want {
			t.Errorf("%s: got %v, want %s", row.xpos, got, row.want)
		}
	}
}

// The tagger takes "shut" for an infinitive where its subject has an apposition; behind
// "will" it is one.
func TestUnchanging(t *testing.T) {
	for _, row := range []struct{ words, tags, want string }{
		{"Vell , premier , shut ports on Friday", "NNP , NN , VB NNS IN NNP", "Friday = 2025-09-12"},
		{"Vell will , premier , shut ports on Friday", "NNP MD , NN , VB NNS IN NNP", "Friday = 2025-09-19"},
	} {
		s := text.Sentence{Parsed: true}
		at, tags := 0, strings.Fields(row.tags)
		verb := slices.Index(tags, "VB")
		for i, w := range strings.Fields(row.words) {
			k := text.Token{Span: parley.Span{Start: at, End: at + len(w)}, Form: w, XPOS: tags[i], UPOS: "X", Head: verb}
			switch {
			case i == verb:
				k.UPOS, k.Head = "VERB", -1
			case tags[i] == "MD":
				k.UPOS = "AUX"
			case tags[i] == "IN":
				k.Head = i + 1
			}
			s.Tokens = append(s.Tokens, k)
			at += len(w) + 1
		}
		got := times.Find(&s, row.words, parley.DayOf(2025, 9, 17), times.English())
		if len(got) != 1 || found(row.words, got[0]) != row.want {
			t.Errorf("%s: got %v, want %s", row.words, got, row.want)
		}
	}
}

func TestFields(t *testing.T) {
	anchor := parley.DayOf(2025, 9, 17)
	body := "Since early 2023 he has called at 8:30 p.m. on Mondays; on Tuesday at 20:15 GMT, two days after the call, it stopped."
	got := findAll(body, anchor)
	if len(got) != 3 {
		t.Fatalf("got %v", got)
	}
	since, tuesday, after := got[0], got[1], got[2]
	if since.Bound != times.Since || since.Days.String() != "2023-01-01..2023-04-30" || since.Kind != times.Absolute || since.Grain != times.Year {
		t.Errorf("since: %+v", since)
	}
	if tuesday.Clock != 20*60+15 || tuesday.Grain != times.Hour || tuesday.Direction != times.Past {
		t.Errorf("Tuesday: %+v", tuesday)
	}
	if after.Kind != times.EventRelative || after.Resolved || after.Offset != (times.Offset{Count: 2, Unit: times.Day}) || after.Event.In(body) != "the" {
		t.Errorf("after: %+v", after)
	}
	if e := after.From(parley.Interval{From: parley.DayOf(2025, 8, 30), To: parley.DayOf(2025, 8, 30)}); e.Interval.String() != "2025-09-01" || !e.Resolved {
		t.Errorf("after, from the call: %+v", e)
	}
}

func TestBrokenLexicon(t *testing.T) {
	for name, row := range map[string]struct{ words, rules string }{
		"no class":       {"MONTH 1 January", ""},
		"bad value":      {"MONTH one: January", ""},
		"no slot":        {"fills moon: MONTH", ""},
		"no such class":  {"MONTH 1: January", "month = MOON"},
		"no such macro":  {"MONTH 1: January", "month = $moon"},
		"unclosed":       {"MONTH 1: January", "month = ( MONTH"},
		"empty":          {"MONTH 1: January", "month = [ MONTH ]"},
		"no computation": {"MONTH 1: January", "moon = MONTH"},
		"no condition":   {"MONTH 1: January", "month = MONTH ; beside MONTH"},
		"too long":       {"MONTH 1: January", "month = " + strings.Repeat("MONTH ", 40)},
		"stray bracket":  {"MONTH 1: January", "month = MONTH )"},
	} {
		if _, err := times.NewLexicon("xx", row.words, row.rules); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

// A second language needs no code.
func TestSecondLanguage(t *testing.T) {
	lex, err := times.NewLexicon("de", "fills month: MONTH\nfills day: DAY\nfills year: YEAR\nMONTH 8: August\nORDINALENDING: .", "date = DAY [ '.' ] MONTH [ YEAR ]")
	if err != nil {
		t.Fatal(err)
	}
	body := "Am 15. August 2025 trafen sie sich."
	var s text.Sentence
	for _, w := range strings.Fields(body) {
		i := strings.Index(body, w)
		s.Tokens = append(s.Tokens, text.Token{Span: parley.Span{Start: i, End: i + len(w)}, Form: w})
	}
	got := times.Find(&s, body, parley.Time{}, lex)
	if len(got) != 1 || found(body, got[0]) != "15. August 2025 = 2025-08-15" {
		t.Errorf("got %v", got)
	}
}

func FuzzFind(f *testing.F) {
	data, err := os.ReadFile("testdata/english.txt")
	if err != nil {
		f.Fatal(err)
	}
	for line := range strings.SplitSeq(string(data), "\n") {
		f.Add(line, 2025, 9, 17)
	}
	f.Add("SundAY\x86", 2025, 9, 17)
	f.Add("31.02.2025 99:99 p.m. 1-1-1 from 9999 to 0000 in 99999999999999 years", 1, 1, 1)
	f.Fuzz(func(t *testing.T, body string, y, m, day int) {
		anchor := parley.Time{}
		if y > 0 && y < 4000 && m > 0 && m < 13 && day > 0 && day < 29 {
			anchor, _ = parley.ParseTime(fmt.Sprintf("%04d-%02d-%02d", y, m, day))
		}
		end := 0
		for _, e := range findAll(body, anchor) {
			if !e.Valid(body) || e.Start < end {
				t.Fatalf("span %v in %q", e.Span, body)
			}
			end = e.End
			if e.Resolved != e.Interval.Known() || e.Interval.From.Known() && e.Interval.To.Known() && e.Interval.To.T.Before(e.Interval.From.T) {
				t.Fatalf("%+v in %q", e, body)
			}
			if !e.Event.Empty() && !e.Event.Valid(body) {
				t.Fatalf("event %v in %q", e.Event, body)
			}
		}
	})
}

// Tokens come from outside too: whatever they say, nothing panics.
func TestBadTokens(t *testing.T) {
	body := "on Friday"
	for _, toks := range [][]text.Token{
		{{Span: parley.Span{Start: -1, End: 4}}, {Span: parley.Span{Start: 3, End: 99}}},
		{{Span: parley.Span{Start: 3, End: 9}, Head: 77}},
		{{Span: parley.Span{Start: 3, End: 9}, Head: 0}, {Span: parley.Span{Start: 0, End: 2}, Head: 0}},
	} {
		s := text.Sentence{Tokens: toks, Parsed: true}
		for _, e := range times.Find(&s, body, parley.DayOf(2025, 9, 17), times.English()) {
			if !e.Valid(body) {
				t.Errorf("span %v", e.Span)
			}
		}
	}
}

// A sentence of 30,000 words is read in time in proportion to its length.
func BenchmarkLongSentence(b *testing.B) {
	body := strings.Repeat("May and Friday ", 10000)
	var s text.Sentence
	for i := 0; i < len(body); {
		n := strings.IndexByte(body[i:], ' ')
		s.Tokens = append(s.Tokens, text.Token{Span: parley.Span{Start: i, End: i + n}, UPOS: "AUX", Head: len(s.Tokens) / 2})
		i += n + 1
	}
	s.Parsed = true
	for b.Loop() {
		times.Find(&s, body, parley.DayOf(2025, 9, 17), times.English())
	}
}

func BenchmarkFind(b *testing.B) {
	data, err := os.ReadFile("testdata/english.txt")
	if err != nil {
		b.Fatal(err)
	}
	d := en.Splitter().Read(string(data), nil)
	anchor := parley.DayOf(2025, 9, 17)
	times.English()
	words := 0
	for _, s := range d.Sentences {
		words += len(s.Tokens)
	}
	b.ReportAllocs()
	for b.Loop() {
		for i := range d.Sentences {
			times.Find(&d.Sentences[i], d.Text, anchor, times.English())
		}
	}
	b.ReportMetric(float64(words*b.N)/b.Elapsed().Seconds(), "words/s")
}

func BenchmarkLoad(b *testing.B) {
	words, _ := os.ReadFile("en/words.txt")
	rules, _ := os.ReadFile("en/rules.txt")
	for b.Loop() {
		if _, err := times.NewLexicon("en", string(words), string(rules)); err != nil {
			b.Fatal(err)
		}
	}
}

// On Wednesday 8 February 2023: what the parse tells of the tense, and where it is led astray
// by words that look alike.
func TestTenseOfAParse(t *testing.T) {
	english, err := en.New()
	if err != nil {
		t.Fatal(err)
	}
	anchor, _ := parley.ParseTime("2023-02-08")
	for body, want := range map[string]string{
		"The raid cost nine fishermen their boats on Saturday.":                              "2023-02-04",
		"The envoy's visit won praise on Friday from both chambers.":                         "2023-02-03",
		"What the admiral had foretold came to pass on Sunday.":                              "2023-02-05",
		"That is what the spokeswoman had to say on Tuesday about the fire.":                 "2023-02-07",
		"The minister, Ines Varga, shot down the idea on Saturday.":                          "2023-02-04",
		"The premier made it plain on Friday that the island was not for sale.":              "2023-02-03",
		"Never, the premier said on Friday, will Kestria give up the island.":                "2023-02-03",
		"No such plan exists, answered Ines Varga, the minister, on Thursday.":               "2023-02-02",
		"Call number nine between the two (Thursday) ended in a row.":                        "2023-02-02",
		"The tenth round has been fixed for Saturday in Veld.":                               "2023-02-11",
		"In the diary for Sunday: the tenth round, in Veld.":                                 "2023-02-12",
		"The hosts have invited both delegations to Veld for a tenth round on Friday.":       "2023-02-10",
		"Kestria has lined up a session between the two envoys in Veld on Saturday.":         "2023-02-11",
		"Kestria had its envoy break off his visit and travel back on Monday.":               "2023-02-06",
		"The guards let nine captives go on Saturday.":                                       "2023-02-04",
		"Not a single line could be agreed upon on Saturday in Veld.":                        "2023-02-04",
		"The two closed the gap and put their names to the text on Saturday.":                "2023-02-04",
		"Guests arrive for the tenth round, expected there on Saturday.":                     "2023-02-11",
		"A tenth meeting has been put down for Sunday.":                                      "2023-02-12",
		"Ormund let nine anglers go on Saturday and got two back.":                           "2023-02-04",
		"Kestria had its envoy in Veld break off the trip and travel home on Monday.":        "2023-02-06",
		"Kestria surrendered nine anglers to Varga near Veld on Saturday.":                   "2023-02-04",
		"Both had ditched the dockers' get-together in Veld on Tuesday.":                     "2023-02-07",
		"Veld, hit on Friday by a storm, is named in every speech.":                          "2023-02-03",
		"Kestria got the two sides to trade prisoners on Monday.":                            "2023-02-06",
		"Kestria raised the offer to 40 boats a week on Monday.":                             "2023-02-06",
		"The chair would not rule out on Saturday that the two see each other.":              "2023-02-04",
		"Not much can be agreed on Friday in Veld.":                                          "2023-02-10",
		"Both sides were summoned to Veld for the tenth round on Sunday.":                    "2023-02-12",
		"Both sides were summoned to the ministry on Sunday.":                                "2023-02-05",
		"A day for the tenth round has been found: Friday, in Veld.":                         "2023-02-10",
		"The tenth round, which Kestria has called for Saturday, is in Veld.":                "2023-02-11",
		"The tenth go at it, on Saturday in Veld, had come to nothing.":                      "2023-02-04",
		"The paper could at last be agreed on Friday in Veld.":                               "2023-02-03",
		"The ferry resumes its trips on Friday.":                                             "2023-02-10",
		"Will the ministers meet on Friday?":                                                 "2023-02-10",
		"It is the offer which the chancellor, a former judge, put to the islanders Monday.": "2023-02-06",
	} {
		d := english.Read(body, []parley.Block{{Kind: parley.Paragraph, Span: parley.Span{End: len(body)}}})
		got := ""
		for i := range d.Sentences {
			for _, e := range times.Find(&d.Sentences[i], body, anchor, times.English()) {
				got += e.Interval.String()
			}
		}
		if got != want {
			t.Errorf("%s: %s, not %s", body, got, want)
		}
	}
}
