package situation

import (
	"regexp"
	"slices"
	"strings"

	"parley"
)

// What stands over a passage that lays out how things may end.
var overScenarios = regexp.MustCompile(`(?i)\b(?:scenarios?|possible outcomes?|outcomes? (?:and|or) scenarios?|ways? out|ways? forward|how (?:it|this) (?:may|might|could) end)\b`)

// kindsOfScenario name an outcome by the words of it; the first that fits counts. maybe
// are words without which a sentence lays out nothing.
var (
	kindsOfScenario = []struct {
		name  string
		words *regexp.Regexp
	}{
		{"partial success", regexp.MustCompile(`(?i)\b(?:partial(?:ly)?|limited|temporary|interim) (?:success|agreements?|deals?|accords?|“?ceasefire|"?ceasefire|truce)`)},
		{"failure", regexp.MustCompile(`(?i)\b(?:fail(?:s|ure)?|collapses?|break(?:s)? down|breakdown|no (?:deal|agreement)|(?:war|fighting) (?:may|could|might|would|will) (?:intensify|go on|continue|resume))\b`)},
		{"success", regexp.MustCompile(`(?i)\b(?:success|succeeds?|comprehensive (?:deal|agreement)|peace (?:deal|agreement|treaty)|ceasefire|roadmap|full agreement)\b`)},
	}
	maybe = regexp.MustCompile(`(?i)\b(?:if|could|may|might|would|scenario|possible|likely)\b`)
)

// mostScenario is how long a sentence may be that is shown as a scenario.
const mostScenario = 400

// Scenarios finds the outcomes that articles lay out: sentences that say what may come,
// below a heading that announces outcomes or scenarios, each under the name of what it
// lays out. A sentence elsewhere is not read as one, for any sentence may say "could".
func Scenarios(c *parley.Case) []parley.Scenario {
	byName := map[string]*parley.Scenario{}
	for i := range c.Articles {
		a := &c.Articles[i]
		if !a.Relevant {
			continue
		}
		under := false
		for _, b := range a.Blocks {
			text := b.Span.In(a.Text)
			switch {
			case b.Kind == parley.Heading || b.Kind == parley.Title || headingLike(text):
				under = overScenarios.MatchString(text)
				continue
			case !under || !b.Kind.Read():
				continue
			}
			for _, s := range sentencesOf(b.Span, text) {
				words := s.In(a.Text)
				if !maybe.MatchString(words) || s.Len() > mostScenario {
					continue
				}
				for _, k := range kindsOfScenario {
					if k.words.MatchString(words) {
						if byName[k.name] == nil {
							byName[k.name] = &parley.Scenario{ID: strings.ReplaceAll(k.name, " ", "-"), Name: k.name}
						}
						f := parley.Finding{ID: parley.FindingID(a.ID, "x scenario", s), Article: a.ID, Span: s, Reader: "scenarios@1"}
						byName[k.name].StatedBy = append(byName[k.name].StatedBy, f)
						break
					}
				}
			}
		}
	}
	var out []parley.Scenario
	for _, k := range []string{"success", "partial success", "failure"} {
		if s := byName[k]; s != nil {
			out = append(out, *s)
		}
	}
	return out
}

// headingLike reports whether a block is a line without an end, as headings of plain text
// are.
func headingLike(text string) bool {
	text = strings.TrimSpace(text)
	return text != "" && len(text) < 90 && !strings.ContainsAny(text[len(text)-1:], ".!?”\"") && !strings.Contains(text, ". ")
}

// sentencesOf cuts a block at full stops; what it cuts need not be exact, for it is shown
// and not parsed.
func sentencesOf(block parley.Span, text string) []parley.Span {
	var out []parley.Span
	ends := regexp.MustCompile(`[.!?][”"]?\s+`).FindAllStringIndex(text, -1)
	from := 0
	for _, e := range slices.Concat(ends, [][]int{{len(text), len(text)}}) {
		to := e[0] + 1
		if to > len(text) {
			to = len(text)
		}
		piece := text[from:to]
		lead := len(piece) - len(strings.TrimLeft(piece, " \t\n"))
		if s := (parley.Span{Start: block.Start + from + lead, End: block.Start + from + len(strings.TrimRight(piece, " \t\n"))}); s.End > s.Start {
			out = append(out, s)
		}
		from = e[1]
	}
	return out
}
