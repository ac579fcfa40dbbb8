package text

import (
	"slices"
	"strings"
	"testing"
)

// What a pattern is sure not to find is not there, and it is sure where that is easy.
func TestPattern(t *testing.T) {
	for _, c := range []struct {
		expression, with, without string
	}{
		{`(?i)\bthe (?:\w+ )?(?:invasion|land grab)\b`, "The brutal Invasion of the north", "The north was quiet"},
		{`(?i)\b(?:den(?:y|ies|ied)|no part)\b`, "It had NO PART in it", "It was not a party to it"},
		{`\b(?:no|any) (?:\w+ ){0,2}(?:progress|headway)\b`, "no real progress", "no real talks"},
		{`(?i)\bsham(?:e|eful)?\b`, "a ſhameful SHAM", "a game"},
		{`(?i)kin`, "\u212aing", "pin"},
		{`(\d+) (?:people|persons)\b`, "12 people", "12 men"},
		{`(?:called|described) (?:the )?call “frank”`, "described the call “frank”", "described the talks as frank"},
		{`(?:tens|twelves)?x*`, "", ""},
		{`\w+`, "a", "!"},
		{`(?:[^a-z])?( million| people)? (?:dead|hurt)`, "3 million hurt", "3 million fled"},
		{`(?:deal|[a-z]+) was`, "x was", "x is"},
		{`(?:early )?(?:mon|tues)day`, "on Tuesday, tuesday", "on Friday"},
		{`(?i)\b(?:talks|parley)s?( (?:ended|began))?\b`, "Talks ended: smalltalks, “talks began”, parleys", "walks ended"},
		{`^(?:The|Both) sides?\b|\bsided with\b`, "The side sided with both sides, The side", "On sides"},
		{`(?:aba|ab)+(?:c|$)`, "abaabc ababab", "abd"},
	} {
		t.Run(c.expression, func(t *testing.T) {
			p := MustPattern(c.expression)
			for _, s := range []string{c.with, c.without, c.with + " and " + c.without} {
				if got, want := p.FindAllStringIndex(s, -1), p.Regexp.FindAllStringIndex(s, -1); !slices.EqualFunc(got, want, slices.Equal) {
					t.Errorf("%q: %v, want %v", s, got, want)
				}
				if got, want := p.FindAllStringSubmatchIndex(s, 2), p.Regexp.FindAllStringSubmatchIndex(s, 2); !slices.EqualFunc(got, want, slices.Equal) {
					t.Errorf("%q: %v, want %v", s, got, want)
				}
				if got, want := p.MatchString(s), p.Regexp.MatchString(s); got != want {
					t.Errorf("%q: %v, want %v", s, got, want)
				}
				if got, want := p.FindAllStringSubmatch(s, -1), p.Regexp.FindAllStringSubmatch(s, -1); !slices.EqualFunc(got, want, slices.Equal) {
					t.Errorf("%q: %v, want %v", s, got, want)
				}
				if got, want := p.FindStringSubmatch(s), p.Regexp.FindStringSubmatch(s); !slices.Equal(got, want) {
					t.Errorf("%q: %v, want %v", s, got, want)
				}
				if got, want := p.ReplaceAllString(s, "-"), p.Regexp.ReplaceAllString(s, "-"); got != want {
					t.Errorf("%q: %q, want %q", s, got, want)
				}
			}
			if len(p.sizes) > 0 && p.May(c.without) {
				t.Errorf("%q may hold it", c.without)
			}
		})
	}
	if p := MustPattern(`(?i)\bthe (?:\w+ )?(?:invasion|occupation|coup)\b`); !p.May("the coup") || p.May("the invading occupiers") {
		t.Errorf("a pattern of long words is known by %d letters", p.sizes)
	}
	if _, err := NewPattern(`(`); err == nil {
		t.Error("no error for what is no expression")
	}
}

func FuzzPattern(f *testing.F) {
	patterns := []*Pattern{
		MustPattern(`(?i)\b(?:accus(?:e|es|ed|ing)|responsib(?:le|ility)|behind the|holds \w+ liable|perpetrat\w+)\b`),
		MustPattern(`(?i)\b(?:skirts?|kinsk)é?`),
		MustPattern(`[Tt]he (?:[a-c]x|yield|é+t) (?:was|were)`),
		MustPattern(`(?:abc|ab|bcd?e)+f?g`),
		MustPattern(`\b(?:abc|bcd?e)+(?:f| \S+)?\b|éab\b`),
		MustPattern(`a?b?c?d?efg|\x00\x01\x02|“so”`),
	}
	for _, s := range []string{"He ACCUSED them", "behind the line", "ſKIRTS", "\u212ainsk", "the yield was", "the ééét were", "bceg ababcg", "defg “so”", "éab xabcabc éabc abcé bce", "\x00\x01\x02", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, p := range patterns {
			for _, s := range []string{s, strings.ToUpper(s), s + s} {
				if got, want := p.FindStringIndex(s), p.Regexp.FindStringIndex(s); !slices.Equal(got, want) {
					t.Fatalf("%s in %q: %v, want %v", p, s, got, want)
				}
				if got, want := p.FindAllStringIndex(s, -1), p.Regexp.FindAllStringIndex(s, -1); !slices.EqualFunc(got, want, slices.Equal) {
					t.Fatalf("%s in %q: %v, want %v", p, s, got, want)
				}
			}
		}
	})
}

// BenchmarkPattern looks for words that stand late in a sentence, in which others begin alike.
func BenchmarkPattern(b *testing.B) {
	p := MustPattern(`(?i)\b(?:shame(?:ful|less)(?:ly)?|(?:talks|negotiations) (?:\w+ ){0,4}(?:failed|collapsed))\b`)
	const s = "The minister told parliament on Tuesday that the talks which his shadow cabinet had long wanted to see were over, and that the negotiations with the north had collapsed."
	if p.FindStringIndex(s) == nil {
		b.Fatal("not found")
	}
	for b.Loop() {
		p.FindStringIndex(s)
	}
}
