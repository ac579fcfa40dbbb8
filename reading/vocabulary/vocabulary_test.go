package vocabulary_test

import (
	"testing"

	"parley/reading/vocabulary"
	"parley/text/en"
)

func TestShare(t *testing.T) {
	l := vocabulary.English()
	share := func(s string) float64 { return vocabulary.Share(en.Splitter().Read(s, nil), l) }
	talks := share("The mediator said the truce talks between the two governments would resume once the troops had left.")
	match := share("The striker scored twice and the home side won the match in extra time before a large crowd.")
	if talks < .2 || match > .05 {
		t.Errorf("talks %.2f, a match %.2f", talks, match)
	}
	if got := share(""); got != 0 {
		t.Errorf("nothing has a share of %v", got)
	}
}
