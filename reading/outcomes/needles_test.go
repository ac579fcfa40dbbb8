package outcomes

import (
	"regexp/syntax"
	"slices"
	"testing"
)

func TestNeedles(t *testing.T) {
	for _, c := range []struct {
		expression string
		want       []string
	}{
		{`\bstopped short of\b`, []string{"stopped short of"}},
		{`\b(?:no|any) (?:\w+ ){0,2}(?:progress|headway)\b`, []string{"progress", "headway"}},
		{`\bagreed (?:to|on)\b`, []string{"agreed "}},
		{`(?:talks)?`, nil},
		{`(?:talks|\w+)`, nil},
		{`(?i)talks`, nil},
		{`(?:ab)+`, []string{"ab"}},
	} {
		t.Run(c.expression, func(t *testing.T) {
			re, err := syntax.Parse(c.expression, syntax.Perl)
			if err != nil {
				t.Fatal(err)
			}
			if got := needles(re.Simplify()); !slices.Equal(got, c.want) {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

// The cues of English are words, not guesses: each has some to look for.
func TestCuesHaveNeedles(t *testing.T) {
	l, err := English()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range l.cues {
		if shortest(c.needles) < 4 {
			t.Errorf("%s: %q", c.pattern, c.needles)
		}
	}
}
