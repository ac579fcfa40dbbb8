// Package credits reads an article's own word that it retells another outlet's
// piece: "the New York Times reported", "a summary from the Courier". Such an
// article adds no origin of its own to what it retells.
//
// Start at [Find].
package credits

import (
	_ "embed"
	"regexp"
	"slices"
	"sort"
	"strings"

	"parley"
	"parley/text"
)

// Version names this reader in its findings.
const Version = "credits@1"

//go:embed en/outlets.txt
var outletList string

// A Lexicon is how one language credits another outlet.
type Lexicon struct {
	before, after, titled *text.Pattern
	told                  []string // without one of these none of them matches
	// sure are what only an outlet of news does or has done to it: by them one is known that
	// is in no list and has none of the usual names. cues are words without which none matches.
	sure  []*text.Pattern
	cues  []string
	names map[string]string // without "the", in small letters, to the full name
	// last are the last words of outlets by their first letter: a line that holds none
	// of them credits nobody, and is not looked at further.
	last [26][]string
}

// credits reports whether the line may name an outlet.
func (l *Lexicon) credits(line string) bool {
	for _, article := range large {
		if strings.Contains(line, article) {
			return true
		}
	}
	for i := 0; i < len(line); i++ {
		if c := line[i]; c < 'A' || c > 'Z' {
			continue
		}
		for _, w := range l.last[line[i]-'A'] {
			if strings.HasPrefix(line[i:], w) {
				return true
			}
		}
	}
	return false
}

// large are the articles with which titles begin, inside a sentence.
var large = []string{" The ", " El ", " Le ", " Les ", " Der ", " Die ", " Das ", " Il ", " O "}

// ends adds the last word of an outlet's name.
func (l *Lexicon) ends(name string) {
	w := name[strings.LastIndexByte(name, ' ')+1:]
	if w[0] < 'A' || w[0] > 'Z' {
		panic("credits: an outlet's name ends in a word with a small letter: " + name)
	}
	if of := &l.last[w[0]-'A']; !slices.Contains(*of, w) {
		*of = append(*of, w)
	}
}

// canonical is the name an outlet gives itself, where it is in the list.
func (l *Lexicon) canonical(name string) string {
	if full, ok := l.names[key(name)]; ok {
		return full
	}
	return name
}

func key(name string) string { return strings.TrimPrefix(strings.ToLower(name), "the ") }

// English returns the English lexicon.
func English() *Lexicon {
	var names []string
	full := map[string]string{}
	l := &Lexicon{names: full}
	for _, n := range strings.Split(outletList, "\n") {
		if n != "" && n[0] != '#' {
			names = append(names, regexp.QuoteMeta(n))
			full[key(n)] = max(full[key(n)], n)
			l.ends(n)
		}
	}
	sort.Slice(names, func(i, j int) bool {
		return len(names[i]) > len(names[j]) || len(names[i]) == len(names[j]) && names[i] < names[j]
	})
	// An outlet in no list is known by the last word of its name, or by the first, or as a
	// title: a name that has an article of its own, written large, inside a sentence.
	const kinds = `Times|Post|Courier|Herald|Tribune|Mirror|Gazette|Gazetteer|Chronicle|Journal|Observer|Telegraph|Monitor|Trader|Examiner|Dispatch|Standard|Daily|Weekly|Sentinel|Intelligencer|` +
		`Advertiser|Ledger|Argus|Inquirer|Enquirer|Globe|Independent|Evening News|Morning News|Echo|Bulletin|Almanac|Almanack|Mail|Express|News Agency|Press Agency`
	const first = `Diario|Diário|Folha|Correo|Correio|Jornal|Gazeta|Corriere|Giornale|Quotidien|Courrier|Agence|Agencia|Zeitung|Kurier`
	const of = `de|del|di|du|da|do|dos|am|an|des|der|la|le|el|of|and|the|van|von|y|e`
	word := `\p{Lu}[\p{L}’'-]+`
	shape := `(?:[Tt]he )?(?:` + word + ` ){1,3}(?:` + kinds + `)|(?:` + first + `)(?: (?:` + of + `))*(?: ` + word + `){1,3}`
	title := `The(?: ` + word + `(?: (?:` + of + `))*){1,4} ` + word + `|(?:El|Le|Les|Der|Die|Das|Il|O)(?: ` + word + `(?: (?:` + of + `))*){0,3} ` + word
	outlet := `(` + strings.Join(names, "|") + `|` + shape + `|` + title + `)`
	const told = `(?:reported|reports|wrote|writes|revealed|reveals|cited|published|highlights|notes|noted|broke|printed|carried|learned|learnt|has it (?:that|from)|was told|got|disclosed)`
	// The piece, then the outlet.
	l.before = text.MustPattern(`(?i:\b(?:summary|report|reports|reporting|article|piece|story|account|interview|analysis) (?:from|by|in|of|to|with|published by|printed by|carried by)|\bas reported by|` +
		`\b(?:described|detailed|told|laid out|set out)(?: \w+){0,2} (?:in|by)|\b(?:first |originally )?(?:reported|published|printed|carried|revealed|disclosed|quoted as saying|quoted)(?: on \w+| yesterday)? (?:by|in)|` +
		`\baccording to(?: an? (?:report|interview|account) (?:in|by|from|with))?|\b(?:leads?|led|goes|went) back to|\b(?:told|gave) the (?:paper|newspaper|daily|weekly|magazine|broadcaster|agency|website|programme)) (?i:the )?` + outlet + `\b`)
	// The outlet, then what it did. A title begins no sentence.
	l.told = strings.Fields("ummary eport rticle iece tory ccount nterview nalysis escribed etailed told laid set ublished rinted arried eveal isclosed uoted ccording ack gave wrote writes cited highlights note broke lear has got")
	l.after = text.MustPattern(`(` + strings.Join(names, "|") + `|` + shape + `)(?:'s|’s)? (?:has |had |first )?` + told + `\b`)
	l.titled = text.MustPattern(`[\p{Ll},;:] (` + title + `) (?:has |had |first )?` + told + `\b`)
	for _, k := range strings.Split(kinds+"|"+first, "|") {
		l.ends(k)
	}
	const bare = `((?:The )?\p{Lu}[\p{L}’-]*(?: (?:(?:d[aeou]|del|dei|della|des|der|dem|la|le|am|im|von|van|of|and) )*\p{Lu}[\p{L}’-]+)*)`
	const name = `(?:the )?` + bare
	const piece = `\b(?:interview|account|article|piece|story|conversation)s?\b`
	const when = `(?: on \w+(?: \w+)?)?`
	for _, p := range []string{
		name + ` (?:has |had )?(?:broke|broken) the (?:story|news)\b`,
		`\b(?:first|originally) (?:reported|published|printed|revealed|carried)` + when + ` (?:by|in) (?i:the )?` + name,
		piece + `[^.;:]{0,80}? (?:published|printed|carried|run)` + when + ` (?:by|in) ` + name,
		piece + `[^.;:]{0,80}? (?:gave|given|granted)` + when + ` to ` + name,
		piece + `[^.;:]{0,90}?,? (?:which|that) ` + name + ` (?:has |had )?(?:printed|published|carried|ran)\b`,
		`\btold (?:the |a )?(?:paper|newspaper|daily|weekly|magazine|broadcaster|channel|website) ` + name,
		`\bfront page, ` + name + ` (?:has|had|carries|carried|quotes|quoted|prints|printed)\b`,
		`\b[Rr]eaders of ` + name + ` (?:learnt|learned|read|found|were told)\b`,
		`\b(?:[Cc]iting|[Qq]uoting) (?:\p{Lu}[\p{L}’-]+ ){2}[^.;:]{0,90}?, ` + bare + ` (?:wrote|writes|reported|reports|has it)\b`,
		`\b(?:paper|newspaper|daily|weekly|magazine) (?:that|which|to which) [^.;:]{3,90} (?:was|is) ` + name,
	} {
		l.sure = append(l.sure, text.MustPattern(p))
	}
	l.cues = strings.Fields("the_story the_news reported published printed revealed carried gave given granted ran told_the told_a front_page eaders_of iting_ uoting_ paper_that paper_which paper_to daily weekly magazine")
	for i, c := range l.cues {
		l.cues[i] = strings.ReplaceAll(c, "_", " ")
	}
	return l
}

// Find returns where the article credits other outlets, in order of place.
// Furniture is not read: a list of related links credits nobody.
func Find(a *parley.Article, l *Lexicon) []parley.Rehash {
	var out []parley.Rehash
	for _, b := range a.Blocks {
		if !b.Kind.Read() {
			continue
		}
		at := b.Start
		for line := range strings.Lines(b.In(a.Text)) { // a credit has no line break
			for line != "" { // nor goes on in the next sentence
				s := line[:sentenceEnd(line)]
				if cued(s, l.told) && l.credits(s) {
					out = l.find(a.ID, s, at, []*text.Pattern{l.before, l.after, l.titled}, out)
				}
				if cued(s, l.cues) {
					out = l.find(a.ID, s, at, l.sure, out)
				}
				at += len(s)
				line = line[len(s):]
			}
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Span.Start < out[j].Span.Start })
	return out
}

// cued reports whether a sentence holds one of some cues.
func cued(s string, cues []string) bool {
	return slices.ContainsFunc(cues, func(c string) bool { return strings.Contains(s, c) })
}

// sentenceEnd is where the first sentence of a line ends: behind a stop after a word of some
// length, which no abbreviation is.
func sentenceEnd(line string) int {
	for from := 0; ; {
		i := strings.Index(line[from:], ". ")
		if i < 0 {
			return len(line)
		}
		i += from
		if from = i + 2; i >= 4 && !strings.ContainsAny(line[i-4:i], " .") {
			return from
		}
	}
}

// find adds the credits of a line that begins at the given place of the article.
func (l *Lexicon) find(article, line string, at int, patterns []*text.Pattern, out []parley.Rehash) []parley.Rehash {
	for _, p := range patterns {
		for _, m := range p.FindAllStringSubmatchIndex(line, -1) {
			if patterns[0] != l.before && slices.ContainsFunc(out, func(r parley.Rehash) bool { return r.Span.Overlaps(parley.Span{Start: at + m[0], End: at + m[1]}) }) {
				continue
			}
			r := parley.Rehash{Of: l.canonical(line[m[2]:m[3]])}
			r.Article, r.Reader = article, Version
			r.Span = parley.Span{Start: at + m[0], End: at + m[1]}
			r.ID = parley.FindingID(article, "rehash", r.Span)
			out = append(out, r)
		}
	}
	return out
}
