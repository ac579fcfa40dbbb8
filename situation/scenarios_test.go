package situation

import (
	"strings"
	"testing"

	"parley"
)

// Below a heading that announces outcomes, what may come is laid out; elsewhere "could"
// is only a word.
func TestScenarios(t *testing.T) {
	text := "Talks resume\n\nThe war could go on for years, a trader said.\n\nThree scenarios\n\nIf all goes well, a ceasefire and a roadmap could follow. A limited agreement might free the prisoners. The talks may fail. The sun rose.\n\nWhat the markets did\n\nA ceasefire could move them."
	a := parley.Article{ID: "a", Text: text, Relevant: true}
	for _, p := range strings.Split(text, "\n\n") {
		i := strings.Index(text, p)
		a.Blocks = append(a.Blocks, parley.Block{Span: parley.Span{Start: i, End: i + len(p)}, Kind: parley.Paragraph})
	}
	got := map[string]string{}
	for _, s := range Scenarios(&parley.Case{Articles: []parley.Article{a}}) {
		for _, f := range s.StatedBy {
			got[s.Name] += f.Span.In(text)
		}
	}
	for name, want := range map[string]string{"success": "If all goes well, a ceasefire and a roadmap could follow.", "partial success": "A limited agreement might free the prisoners.", "failure": "The talks may fail."} {
		if got[name] != want {
			t.Errorf("%s: %q, want %q", name, got[name], want)
		}
	}
	if len(got) != 3 {
		t.Errorf("%v", got)
	}
}

// An essay lays out its outcomes one by one, under a title, a sentence or a heading, by
// number, by name or by what can be imagined; what a side says on an "if" is none.
func TestScenariosOfEssays(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"by number", "On locks\n\nThere are, roughly, three ways in which this can end. In the first, the two sides agree on shared guards. In the second, the vote is held and the losers go home. In the third, the truce dies of one shot. Nobody knows.",
			"success: In the first, the two sides agree on shared guards.|failure: In the third, the truce dies of one shot.|the vote is held and the losers go …: In the second, the vote is held and the losers go home."},
		{"by name", "Three roads that the valley could take\n\nIt is a long quarrel. It may last.\n\nA patchwork. There is no text, only habits. It lasts.",
			"partial success: A patchwork. There is no text, only habits."},
		{"imagined", "Two ways it may go\n\nIt is easy to imagine the accord being kept. One can imagine a captain sinking a ferry. One can count boats.",
			"success: It is easy to imagine the accord being kept.|failure: One can imagine a captain sinking a ferry."},
		{"supposed of the talks", "News\n\nIf the talks fail, the ferries stop. If the rain fails, the wheat does. In the worst case the pilots go home.",
			"failure: If the talks fail, the ferries stop. In the worst case the pilots go home."},
		{"a threat", "News\n\n\"If the talks fail, we will close the lock,\" he said.", ""},
		{"nothing announced", "News\n\nIn the first, a man fell. It is easy to imagine the accord being kept.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := parley.Article{ID: "a", Text: c.text, Relevant: true}
			for n, p := range strings.Split(c.text, "\n\n") {
				i := strings.Index(c.text, p)
				kind := parley.Paragraph
				if n == 0 {
					kind = parley.Title
				}
				a.Blocks = append(a.Blocks, parley.Block{Span: parley.Span{Start: i, End: i + len(p)}, Kind: kind})
			}
			var got []string
			for _, s := range Scenarios(&parley.Case{Articles: []parley.Article{a}}) {
				var by []string
				for _, f := range s.StatedBy {
					by = append(by, f.Span.In(c.text))
				}
				got = append(got, s.Name+": "+strings.Join(by, " "))
			}
			if strings.Join(got, "|") != c.want {
				t.Errorf("got  %s\nwant %s", strings.Join(got, "|"), c.want)
			}
		})
	}
}
