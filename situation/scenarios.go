package situation

import (
	"regexp"
	"slices"
	"strings"

	"parley"
	"parley/text"
)

// What stands over a passage that lays out how things may end.
var overScenarios = text.MustPattern(`(?i)\b(?:scenarios?|possible (?:outcomes?|endings?|futures?)|outcomes? (?:and|or) scenarios?|ways? out|ways? forward|how (?:it|this) (?:may|might|could) end|` +
	`what (?:may|might|could) (?:come|happen)(?: next)?|` + some + ` (?:\w+ )?(?:ways?|paths?|roads?|futures?|endings?|outcomes?|possibilities) (?:\w+ ){0,4}(?:may|might|could|can|ahead))\b`)

const some = `(?:two|three|four|five|several|a few|some|many)`

// A sentence may announce outcomes itself, and name what it counts by any word: "There
// are three tides one could imagine", "three ways in which this can end".
var announces = text.MustPattern(`(?i)\b` + some + ` (?:\w+ ){0,2}(?:ways|paths|roads|futures|endings|outcomes|scenarios|possibilities|tides|turns|courses)\b.*\b(?:may|might|could|can|imagine|conceivable|possible|likely|end|open|ahead)\b`)

// What begins a sentence that lays out one of those announced: "In the first, ...".
var member = regexp.MustCompile(`^(?:(?:“|")?(?:In|On|Under|By|With|At|Along) the (?:first|second|third|fourth|fifth|last|other)(?: (?:of (?:these|them)|scenario|case|outcome|way|path|one))?, |` +
	`(?:The|A) (?:first|second|third|fourth|best|worst|likeliest|most likely) (?:scenario|outcome|case|possibility|way|path|ending)(?: is| would be)?\b,? ?)`)

// imagined is how an essay lays out without counting.
var imagined = regexp.MustCompile(`(?i)^(?:it is (?:\w+ )?(?:as )?(?:easy|easier|possible|hard|harder) to |(?:and |but |or )?(?:one|you|we) (?:can|could|may|might) (?:also |as easily |equally |as well |just as easily )*)(?:imagine|picture|conceive of)\b ?`)

// supposing lays out what may come of the talks wherever it stands: "if the talks fail",
// "in the best case", "the likeliest outcome".
var supposing = text.MustPattern(`(?i)\b(?:(?:if|should|were|unless) (?:the |these |such |those |this )?(?:\w+ ){0,2}(?:talks|negotiations|deal|truce|ceasefire|agreement|summit|protocol|accord|pact|treaty|process|mediation|diplomacy|round) (?:\w+ ){0,3}?` +
	`(?:fail|fails|failed|collapse|collapses|collapsed|break down|breaks down|fall apart|falls apart|succeed|succeeds|succeeded|hold|holds|stall|stalls|founder|founders|lapse|lapses|come to nothing|comes to nothing|go well|goes well|end without|ends without|successful|incomplete)|` +
	`in the (?:best|worst)(?: of)? cases?|(?:best|worst)[- ]case|(?:likeliest|most likely|most probable) (?:outcome|scenario|ending|end|result))\b`)

// ownWords are those by which the sides speak of themselves: what they say on an "if" is
// a condition or a threat of theirs, no scenario.
var ownWords = regexp.MustCompile(`\b(?i:we|our|us|my)\b|\bI\b`)

// kindsOfScenario name an outcome by the words of it; the first that fits counts. maybe
// are words without which a sentence lays out nothing.
var (
	kindsOfScenario = []struct {
		name  string
		words *regexp.Regexp
	}{
		{"partial success", regexp.MustCompile(`(?i)\b(?:partial(?:ly)?|limited|temporary|interim) (?:success|agreements?|deals?|accords?|“?ceasefire|"?ceasefire|truce)|\b(?:halfway|half-way|patchwork|muddl\w+|stalemate|no treaty)\b|\bput off the rest\b`)},
		{"failure", regexp.MustCompile(`(?i)\b(?:fail(?:s|ed|ure)?|incomplete|collapses?d?|break(?:s)? down|breakdown|rupture|worst[- ]case|worst cases?|founders?|falls? apart|comes? to nothing|no (?:deal|agreement)|(?:war|fighting) (?:may|could|might|would|will) (?:intensify|go on|continue|resume)|` +
			`(?:war|fighting|shelling) (?:resumes|returns|comes back|starts again)|(?:pause|truce|ceasefire) (?:dies|ends|breaks)|(?:boat|ship) is sunk|sink(?:s|ing) a)\b`)},
		{"success", regexp.MustCompile(`(?i)\b(?:success|successful|succeeds?|comprehensive (?:deal|agreement)|peace (?:deal|agreement|treaty)|treaty|ceasefire|roadmap|full agreement|best[- ]case|best cases?|being kept|is kept|the two sides agree|hold|holds)\b`)},
	}
	maybe = regexp.MustCompile(`(?i)\b(?:if|could|may|might|would|scenario|possible|likely)\b`)
)

// mostScenario is how long a sentence may be that is shown as a scenario.
const mostScenario = 400

// Scenarios finds the outcomes that articles lay out, each under the name of what it lays
// out, or under its own words. Below a heading or a sentence that announces outcomes these
// are the sentences that take them up one by one ("In the first, ..."), the paragraphs that
// begin with a name of two or three words, and those that say what may come; elsewhere
// only what is expressly supposed of the talks ("if the talks fail", "in the worst case"),
// for any sentence may say "could".
func Scenarios(c *parley.Case) []parley.Scenario {
	var out []parley.Scenario
	for i := range c.Articles {
		if c.Articles[i].Relevant {
			out = laidOut(&c.Articles[i], out)
		}
	}
	order := func(s parley.Scenario) int {
		if k := slices.Index([]string{"success", "partial success", "failure"}, s.Name); k >= 0 {
			return k
		}
		return 3
	}
	slices.SortStableFunc(out, func(a, b parley.Scenario) int { return order(a) - order(b) })
	return out
}

// laidOut adds what one article lays out.
func laidOut(a *parley.Article, out []parley.Scenario) []parley.Scenario {
	add := func(s, means parley.Span, fallback string) {
		if s.Len() > mostScenario {
			return
		}
		words, name := s.In(a.Text), fallback
		for _, k := range kindsOfScenario {
			if k.words.MatchString(words) {
				name = k.name
				break
			}
		}
		if name == "" {
			return
		}
		at := slices.IndexFunc(out, func(x parley.Scenario) bool { return x.Name == name })
		if at < 0 {
			out = append(out, parley.Scenario{ID: strings.ReplaceAll(strings.ToLower(name), " ", "-"), Name: name})
			at = len(out) - 1
		}
		f := parley.Finding{ID: parley.FindingID(a.ID, "x scenario", s), Article: a.ID, Span: s, Reader: "scenarios@2"}
		out[at].StatedBy = append(out[at].StatedBy, f)
		if !means.Empty() && means != s {
			out[at].Means = append(out[at].Means, parley.Finding{ID: parley.FindingID(a.ID, "y means", means), Article: a.ID, Span: means, Reader: "scenarios@2"})
		}
	}
	under, title, told := false, false, 0 // told: paragraphs since a sentence announced outcomes
	for _, b := range a.Blocks {
		text := b.Span.In(a.Text)
		switch {
		case b.Kind == parley.Title:
			title = overScenarios.MatchString(text)
			continue
		case b.Kind == parley.Heading || headingLike(text):
			under, told = overScenarios.MatchString(text), 0
			continue
		case !b.Kind.Read():
			continue
		}
		told--
		sentences := sentencesOf(b.Span, text)
		if (under || title || told > 0) && len(sentences) > 1 && named(sentences[0].In(a.Text)) { // "A patchwork. There is no treaty, ..."
			add(sentences[0].Cover(sentences[1]), sentences[1], strings.TrimRight(sentences[0].In(a.Text), ".: "))
			continue
		}
		for _, s := range sentences {
			words := s.In(a.Text)
			if announces.MatchString(words) {
				told = 4
				continue
			}
			var lead []int
			if under || title || told > 0 {
				if lead = member.FindStringIndex(words); lead == nil {
					lead = imagined.FindStringIndex(words)
				}
			}
			switch {
			case lead != nil:
				means := parley.Span{Start: s.Start + lead[1], End: s.End}
				add(s, means, firstWords(means.In(a.Text)))
			case under && maybe.MatchString(words):
				add(s, parley.Span{}, "")
			case supposing.MatchString(words) && !ownWords.MatchString(words) && !strings.Contains(words, "?"):
				add(s, parley.Span{}, "")
			}
		}
	}
	return out
}

// named reports whether a sentence is only the name of what the paragraph lays out: a noun
// phrase of a few words.
func named(sentence string) bool {
	f := strings.Fields(sentence)
	return len(f) > 0 && len(f) <= 4 && strings.HasSuffix(sentence, ".") && (f[0] == "A" || f[0] == "An" || f[0] == "The")
}

// firstWords are the first few of a scenario that no word of a kind names.
func firstWords(s string) string {
	if i := strings.IndexAny(s, ",;:"); i > 12 {
		s = s[:i]
	}
	f := strings.Fields(strings.TrimRight(s, ".!"))
	if len(f) > 8 {
		return strings.Join(f[:8], " ") + " …"
	}
	return strings.Join(f, " ")
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
	const spaces = " \t\n\f\r"
	var out []parley.Span
	cut := func(from, to int) {
		piece := text[from:to]
		lead := len(piece) - len(strings.TrimLeft(piece, " \t\n"))
		if s := (parley.Span{Start: block.Start + from + lead, End: block.Start + from + len(strings.TrimRight(piece, " \t\n"))}); s.End > s.Start {
			out = append(out, s)
		}
	}
	from := 0
	for i := 0; ; {
		stop := strings.IndexAny(text[i:], ".!?")
		if stop < 0 {
			break
		}
		i += stop + 1
		closed := strings.TrimPrefix(text[i:], "”")
		if len(closed) == len(text)-i {
			closed = strings.TrimPrefix(closed, `"`)
		}
		if rest := strings.TrimLeft(closed, spaces); len(rest) < len(closed) {
			cut(from, i)
			i = len(text) - len(rest)
			from = i
		}
	}
	cut(from, len(text))
	return out
}
