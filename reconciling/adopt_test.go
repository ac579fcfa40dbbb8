package reconciling

import "testing"

func TestTollsOverManyAttacksBelongToNone(t *testing.T) {
	for sentence, many := range map[string]bool{
		"Recent strikes by both sides have claimed dozens of lives.": true,
		"Hundreds have died since the siege began.":                  true,
		"The war has cost thousands of lives.":                       true,
		"At least 17 people were killed, the hospital said.":         false,
		"The strike on the market left 11 dead and 30 injured.":      false,
	} {
		if got := manyAttacks.MatchString(sentence); got != many {
			t.Errorf("%q: %v", sentence, got)
		}
	}
}
