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
