package reconciling

import (
	"strings"
	"testing"

	"parley"
)

// A number of some of the dead does not stand against the number of all of them, nor is it
// "anybody"; parts of one kind are held against each other.
func TestPartsOfAToll(t *testing.T) {
	for _, test := range []struct {
		name, a, of, b, of2 string
		want                parley.Relation
	}{
		{"two of them children", "two", "", "19", "", parley.Scope},
		{"two children were killed", "two", "children", "19", "people", parley.Scope},
		{"among the dead were two children", "two", "children", "19", "", parley.Scope},
		{"children make up two of the dead", "two", "", "19", "people", parley.Scope},
		{"two of the dead were nurses", "two", "", "19", "people", parley.Scope},
		{"two of them were children", "two of them", "", "three", "children", parley.Conflict},
		{"two fatalities were counted", "two", "fatalities", "19", "people", parley.Conflict},
		{"the town lost two residents", "two", "residents", "19", "people", parley.Conflict},
		{"the town lost two", "two", "", "19", "people", parley.Conflict},
	} {
		t.Run(test.name, func(t *testing.T) {
			texts := map[string]string{"a": test.name + ".", "b": "The hospital counted " + test.b + "."}
			d := &desk{lineage: &lineage{article: map[string]*parley.Article{"a": {ID: "a", Text: texts["a"]}, "b": {ID: "b", Text: texts["b"]}}}}
			figure := func(article, words, of string, n float64) parley.Figure {
				i := strings.Index(texts[article], words)
				return parley.Figure{Finding: parley.Finding{Article: article, Span: parley.Span{Start: i, End: i + len(words)}}, What: "killed", Low: &n, High: &n, Unit: "people", Of: of}
			}
			if got := d.relate(figure("a", test.a, test.of, 2), figure("b", test.b, test.of2, 19)); got != test.want {
				t.Errorf("%s, want %s", got, test.want)
			}
		})
	}
}
