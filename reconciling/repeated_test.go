package reconciling

import (
	"testing"

	"parley"
)

// What one side puts on two days, in articles of two origins, is repeated; firm words stay
// firm, and a copy repeats nothing.
func TestRepeated(t *testing.T) {
	text := "Arland demands the release of the crew."
	for _, test := range []struct {
		name  string
		day   string
		text  string
		who   parley.Argument
		words string
		was   string
		want  string
	}{
		{"again", "2025-03-12", "On Tuesday Arland once more demanded that the crew be released, said its minister.", arl, "the crew be released", "", "repeated"},
		{"on the same day", "2025-03-04", "That evening Arland wanted the crew released, said its minister.", arl, "the crew released", "", ""},
		{"by another", "2025-03-12", "On Tuesday Boria demanded that the crew be released, said its minister.", bor, "the crew be released", "", ""},
		{"something else", "2025-03-12", "On Tuesday Arland demanded that the tariff be cut, said its minister.", arl, "the tariff be cut", "", ""},
		{"firm already", "2025-03-12", "On Tuesday Arland once more demanded that the crew be released, said its minister.", arl, "the crew be released", "firm", "firm"},
	} {
		t.Run(test.name, func(t *testing.T) {
			first, later := article("a1", "Courier", "2025-03-04", text), article("a2", "Mirror", test.day, test.text)
			c := &parley.Case{Articles: []parley.Article{first, later}}
			Reconcile(c, []parley.Reading{
				{Article: "a1", Demands: []parley.Demand{{Finding: finding(first, text), Actor: arl, What: "the release of the crew", Form: parley.Demanded}}},
				{Article: "a2", Demands: []parley.Demand{{Finding: finding(later, test.words), Actor: test.who, What: test.words, Form: parley.Demanded, Firmness: test.was}}}}, nil)
			if got := c.Demands[1].Firmness; got != test.want {
				t.Errorf("%q, want %q", got, test.want)
			}
		})
	}
}
