package en

import (
	"strings"
	"testing"
)

// join writes sentences with their tokens set apart by spaces.
func join(e *English, s string) []string {
	var out []string
	for _, sentence := range e.Read(s, nil).Sentences {
		var forms []string
		for _, t := range sentence.Tokens {
			forms = append(forms, t.Form)
		}
		out = append(out, strings.Join(forms, " "))
	}
	return out
}

func TestTokens(t *testing.T) {
	e := Splitter()
	for _, c := range []struct{ name, text, want string }{
		{"clitics", "They don't think it's ours, I'd've said.", "They do n't think it 's ours , I 'd 've said ."},
		{"curly clitics", "The envoys’ plan isn’t Kyiv’s", "The envoys ’ plan is n’t Kyiv ’s"},
		{"cannot", "We cannot and won't, can't we?", "We can not and wo n't , ca n't we ?"},
		{"hyphens", "a 30-day, state-run cease-fire", "a 30 - day , state - run cease - fire"},
		{"prefixes", "the re-elected, non-nuclear, anti-war co-chair in mid-June", "the re-elected , non-nuclear , anti-war co-chair in mid-June"},
		{"abbreviations", "The U.S. envoy, Mr. Lowe, met Gen. A. B. Carr.", "The U.S. envoy , Mr. Lowe , met Gen. A. B. Carr ."},
		{"abbreviation and clitic", "the U.S.'s and U.S.-led", "the U.S. 's and U.S. - led"},
		{"numbers", "1,500 troops, $2.5bn, 3:30pm, 20% and 155mm", "1,500 troops , $ 2.5 bn , 3:30 pm , 20 % and 155 mm"},
		{"currency", "US$5m and €3 million", "US$ 5 m and € 3 million"},
		{"addresses", "see https://example.org/a-b?c=d, or write to j.doe@example.org.", "see https://example.org/a-b?c=d , or write to j.doe@example.org ."},
		{"quotes", "“Never,” she said, ‘ever’.", "“ Never , ” she said , ‘ ever ’ ."},
		{"dashes", "The truce—if it is one—holds -- for now", "The truce — if it is one — holds -- for now"},
		{"emphasis", "**In short**, the `talks` _failed_ __again__*.*", "In short , the talks failed again ."},
		{"heading", "## Where it stands", "Where it stands"},
		{"slash", "and/or 9/11 w/o", "and / or 9/11 w/o"},
		{"dots", "Well... he left…", "Well ... he left …"},
		{"decades", "the 1990s, the '60s and 1980's", "the 1990s , the '60s and 1980's"},
		{"names with apostrophes", "O'Hara of Sana'a", "O'Hara of Sana'a"},
		{"brackets", "[We] agree (in part).", "[ We ] agree ( in part ) ."},
		{"nothing", " \n\t ", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := strings.Join(join(e, c.text), " | "); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestSentences(t *testing.T) {
	e := Splitter()
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"plain", "The talks ended. Nobody spoke! Why?", []string{"The talks ended .", "Nobody spoke !", "Why ?"}},
		{"abbreviation inside", "The U.S. said no. Mr. Orr left at 5 p.m. local time.",
			[]string{"The U.S. said no .", "Mr. Orr left at 5 p.m. local time ."}},
		{"abbreviation at the end", "They met in the U.S. The talks failed.", []string{"They met in the U.S.", "The talks failed ."}},
		{"initials", "It was J. R. Marsh who called. He won.", []string{"It was J. R. Marsh who called .", "He won ."}},
		{"quotation over sentences", "“We stay. We fight,” she said.", []string{"“ We stay .", "We fight , ” she said ."}},
		{"question in its frame", "“Will it hold?” Marsh asked.", []string{"“ Will it hold ? ” Marsh asked ."}},
		{"a new frame", "“Will it hold?” He added: “Yes.”", []string{"“ Will it hold ? ”", "He added : “ Yes . ”"}},
		{"abbreviation and hyphen", "The U.S.-Sarkan pact of Feb. 24 held.", []string{"The U.S. - Sarkan pact of Feb. 24 held ."}},
		{"closing quotation mark", "He said: \"It is over.\" Then he left.", []string{"He said : \" It is over . \"", "Then he left ."}},
		{"paragraphs", "No stop here\n\nAnd none here", []string{"No stop here", "And none here"}},
		{"wrapped lines", "The envoys met on Tuesday in the old town hall of the\ncapital and spoke.", []string{"The envoys met on Tuesday in the old town hall of the capital and spoke ."}},
		{"list", "Terms:\n- a truce\n- a swap", []string{"Terms :", "- a truce", "- a swap"}},
		{"bullets", "Terms\n• a truce\n• a swap", []string{"Terms", "• a truce", "• a swap"}},
		{"citation marks", "It ended in May. [12] It began again.", []string{"It ended in May . [ 12 ]", "It began again ."}},
		{"number of a note", "It ended in May. 12 Even so it began again.", []string{"It ended in May . 12", "Even so it began again ."}},
		{"number", "It cost $3.5 million. No. 5 won.", []string{"It cost $ 3.5 million .", "No. 5 won ."}},
		{"small letter", "It was over. so they said", []string{"It was over .", "so they said"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := join(e, c.text)
			if strings.Join(got, "|") != strings.Join(c.want, "|") {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

// A line that goes on for ever is no sentence, and is read in pieces as a parser takes it.
func TestNoSentenceIsEndless(t *testing.T) {
	line := strings.Repeat("Norland rejected the demand of Sudmark, ", 2000) + "in the end"
	d := Splitter().Read(line, nil)
	end, tokens := 0, 0
	for _, s := range d.Sentences {
		if len(s.Tokens) > endless || s.Start < end {
			t.Fatalf("a sentence of %d tokens at %d, after %d", len(s.Tokens), s.Start, end)
		}
		end, tokens = s.End, tokens+len(s.Tokens)
	}
	if end != len(line) || tokens != 2000*7+3 {
		t.Errorf("%d tokens up to %d of %d", tokens, end, len(line))
	}
	long := strings.Repeat("and Norland rejected it ", endless/4-1) + "."
	if n := len(Splitter().Read(long, nil).Sentences); n != 1 {
		t.Errorf("a long sentence is %d", n)
	}
}
