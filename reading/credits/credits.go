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
	pieceOf, quotes       *text.Pattern
	// own are what an outlet says of itself as well: "told the Courier", "a copy seen by".
	own, talk, inverse *text.Pattern
	told               []string // without one of these none of them matches
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
var large = []string{" The ", " El ", " La ", " Le ", " Les ", " Der ", " Die ", " Das ", " Il ", " O "}

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
		`Advertiser|Ledger|Argus|Inquirer|Enquirer|Globe|Independent|Evening News|Morning News|Echo|Bulletin|Almanac|Almanack|Mail|Express|News Agency|Press Agency|Messenger|News|Radio|TV|Television|Clarion|Mercury|Bugle|Press|Beacon`
	const first = `Diario|Diário|Folha|Correo|Correio|Jornal|Gazeta|Corriere|Giornale|Quotidien|Courrier|Agence|Agencia|Zeitung|Kurier|Radio|Rádio`
	const of = `de|del|di|du|da|do|dos|am|an|des|der|la|le|el|of|and|the|van|von|y|e`
	word := `\p{Lu}[\p{L}’'-]+`
	shape := `(?:[Tt]he )?(?:` + word + ` ){1,3}(?:` + kinds + `)|(?:` + first + `)(?: (?:` + of + `))*(?: ` + word + `){1,3}`
	title := `The(?: ` + word + `(?: (?:` + of + `))*){1,4} ` + word + `|(?:El|La|Le|Les|Der|Die|Das|Il|O)(?: ` + word + `(?: (?:` + of + `))*){0,3} ` + word
	outlet := `(` + strings.Join(names, "|") + `|` + shape + `|` + title + `)`
	const told = `(?:reported|reports|wrote|writes|revealed|reveals|cited|published|highlights|notes|noted|broke|printed|carried|learned|learnt|has it (?:that|from)|was told|got|disclosed|says|said|claims|claimed|understands|quoted|quotes|had it (?:that|from)|(?:was|were) (?:the )?first to (?:report|print|publish|tell)|obtained|(?:has |had )?(?:seen|spoken (?:to|with))|saw|spoke (?:to|with)|interviewed)`
	plain := `(` + strings.Join(names, "|") + `|` + shape + `)` // not a title, which may be anybody's
	const day = `(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day`
	// The piece, then the outlet.
	l.before = text.MustPattern(`(?i:\b(?:summary|report|reports|reporting|article|piece|story|account|interview|analysis) (?:from|by|in|of|to|with|published by|printed by|carried by)|\bas reported by|` +
		`\b(?:described|detailed|told|laid out|set out)(?: \w+){0,2} (?:in|by)|\b(?:first |originally )?(?:reported|published|printed|carried|revealed|disclosed|quoted as saying|quoted)(?: on \w+| yesterday)? (?:by|in)|` +
		`\baccording to(?: an? (?:report|interview|account) (?:in|by|from|with))?|\b(?:leads?|led|goes|went) back to|\b(?:told|gave) the (?:paper|newspaper|daily|weekly|magazine|broadcaster|agency|website|programme))(?: ` + day + `['’]s| yesterday['’]s)? (?i:the )?` + outlet + `\b`)
	l.inverse = text.MustPattern(`(?:[,"”’] (?:reported|reports|wrote|writes|says|said|revealed|reveals|claimed|claims)|\b(?:came to light|first appeared|appeared first) in|\b(?:number|figure|sum|price|news|claim|quotation|information|details|report|story|source) (?:comes?|came|stems?|stemmed|originates|originated) from|\b(?:story|news|scoop) (?:belongs to|was broken by)|\b(?:dispatch|dispatches|bulletin|scoop) (?:from|by|of|in)|\bin the pages of|\bon record in)(?: ` + day + `['’]s| yesterday['’]s)? (?i:the )?` + plain + `\b`)
	// The outlet, then what it did. A title begins no sentence.
	l.told = strings.Fields("ummary eport rticle iece tory ccount nterview nalysis escribed etailed told laid set ublished rinted arried eveal isclosed uoted ccording ack gave wrote writes cited highlights note broke lear has got says said reports claim under first aw interview spoke seen appeared light comes came stem originat source news belongs isp ulletin coop pages record let sp talk emark omment tatement words onversation leaked shown given passed handed hared ocument draft copy emo minutes named confi admit obtained view examined")
	l.after = text.MustPattern(plain + `(?:'s|’s)? (?:has |had |first )?` + told + `\b`)
	l.titled = text.MustPattern(`[\p{Ll},;:] (` + title + `) (?:has |had |first )?` + told + `\b`)
	l.pieceOf = text.MustPattern(outlet + `['’]s (?:report|reports|interview|story|article|account|scoop|piece|front page|reporting)\b`)
	l.quotes = text.MustPattern(`(?:^|["”,] )(` + title + `) (?:quoted|quotes) [^.;:]{3,80} as saying\b`)
	// To whom somebody spoke, or who has seen a paper: an outlet says so of itself.
	l.own = text.MustPattern(`\b(?i:told|(?:seen|obtained|reviewed|viewed|examined|quoted) by) (?i:the )?` + outlet + `(?: |\W|$)`)
	l.talk = text.MustPattern(`\b(?i:(?:said|confirmed|disclosed|explained|admitted|revealed|confided|indicated|named \w+ \w+) (?:to|in)|let|sp(?:oke|oken|eaking) (?:to|with)|talk(?:ed|ing) (?:to|with)|(?:remarks?|comments?|statements?|words)(?: \w+)? (?:to|for)|conversations? with|(?:leaked|shown|given|passed|handed|made available) to|shared with|(?:letter|document|draft|copy|memo|minutes|text|paper) (?:that|which)) (?i:the )?` + plain + `(?: |\W|$)`)
	for _, k := range strings.Split(kinds+"|"+first, "|") {
		l.ends(k)
	}
	const bare = `((?:The )?\p{Lu}[\p{L}’-]*(?: (?:(?:d[aeou]|del|dei|della|des|der|dem|la|le|am|im|von|van|of|and) )*\p{Lu}[\p{L}’-]+)*)`
	const name = `(?:the )?` + bare
	const piece = `\b(?:interview|account|article|piece|story|conversation)s?\b`
	const when = `(?: on \w+(?: \w+)?)?`
	const kind = `(?:news agency|state agency|agency|daily|weekly|newspaper|magazine|website|news site|broadcaster|news channel)`
	const says = `(?:has |had |first )?(?:reported|reports|said|says|wrote|writes|quoted|quotes|announced)`
	for _, p := range []string{
		`\b` + kind + ` ` + bare + ` ` + says + `\b`,
		`\b(?:according to|reported by|quoted by|told|(?:interview|remarks|comments) (?:with|to)) (?:the |a )?(?:[\p{L}’'-]+ ){0,2}` + kind + ` ` + bare + `(?:[ ,.;:]|$)`,
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
	l.cues = strings.Fields("the_story the_news reported published printed revealed carried gave given granted ran told_the told_a front_page eaders_of iting_ uoting_ paper_that paper_which paper_to daily weekly magazine agency newspaper website site broadcaster channel")
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
				if l.credits(s) && cued(s, l.told) {
					out = l.find(a, s, at, []*text.Pattern{l.before, l.after, l.titled, l.pieceOf, l.quotes, l.inverse, l.own, l.talk}, out)
				}
				if cued(s, l.cues) {
					out = l.find(a, s, at, l.sure, out)
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
func (l *Lexicon) find(a *parley.Article, line string, at int, patterns []*text.Pattern, out []parley.Rehash) []parley.Rehash {
	for _, p := range patterns {
		for _, m := range p.FindAllStringSubmatchIndex(line, -1) {
			if slices.ContainsFunc(out, func(r parley.Rehash) bool { return r.Span.Overlaps(parley.Span{Start: at + m[0], End: at + m[1]}) }) {
				continue
			}
			name := strings.TrimPrefix(line[m[2]:m[3]], "the ")
			if day, rest, ok := strings.Cut(name, "day's "); ok && !strings.Contains(day, " ") { // of that day's paper
				name = rest
			}
			if (p == l.own || p == l.talk) && (l.itself(name, a.Outlet.Name) || qualifies(line[m[3]:])) || !outlet(name) || ofItself.MatchString(line[m[3]:]) {
				continue
			}
			r := parley.Rehash{Of: l.canonical(name)}
			r.Article, r.Reader = a.ID, Version
			r.Span = parley.Span{Start: at + m[0], End: at + m[1]}
			r.ID = parley.FindingID(a.ID, "rehash", r.Span)
			out = append(out, r)
		}
	}
	return out
}

// itself reports whether a name may be that of the outlet in whose article it stands: its
// name, a part of it, its initials, or where nobody knows whose article it is.
func (l *Lexicon) itself(name, own string) bool {
	a, b := key(l.canonical(name)), key(l.canonical(own))
	return own == "" || a == b || strings.HasPrefix(a, b+" ") || strings.HasPrefix(b, a+" ") ||
		strings.HasSuffix(a, " "+b) || strings.HasSuffix(b, " "+a) || initials(a) == b || initials(b) == a
}

func initials(name string) string {
	var b strings.Builder
	for _, w := range strings.Fields(name) {
		b.WriteByte(w[0])
	}
	return b.String()
}

// follows are the words that come behind an outlet to which somebody spoke. Any other noun
// there says that it is a thing or a person of the outlet: "told the Gazette owner".
var follows = strings.Fields("that on in at by as and but who how why whether when it he she they we there of from for during after before last this these yesterday today earlier late the a an is are was were has have had would will could can may might in with only about to or while where if what his her its their no not one two three four five six seven eight nine ten speaks speak says say said has spoken")

// qualifies reports whether what follows a name makes it the owner of what is meant.
func qualifies(rest string) bool {
	if strings.HasPrefix(rest, "'s") || strings.HasPrefix(rest, "’s") {
		return true
	}
	if rest == "" || rest[0] != ' ' {
		return false
	}
	w, _, _ := strings.Cut(rest[1:], " ")
	w = strings.TrimRight(w, ".,;:!?\"")
	return w != "" && w[0] >= 'a' && w[0] <= 'z' && !slices.Contains(follows, w)
}

// ofItself is what an outlet does as a firm: it speaks of itself, or somebody orders it about.
var ofItself = regexp.MustCompile(`^ (?:(?:said|says|claims|claimed|announced) (?:it|its|they|their)|was told to)\b`)

// bodies are the words of names that are no outlet's, though they stand as titles do; posts
// are what makes a post, a monitor or an observer one who stands guard or watches.
var (
	bodies = strings.Fields("Honourable Honorable Reverend Council Ministry Union Commission Court Committee Assembly Parliament Senate Bank Party Authority Mission Embassy Government Army Guard Force Forces Republic Kingdom Nations Federation Institute University School Hague")
	posts  = strings.Fields("Border Frontier Command Military Police Army Customs Trading Guard Observation Check Peace Truce Ceasefire Joint Chief Election Senior International")
)

// outlet reports whether a name that has the form of an outlet's may be one.
func outlet(name string) bool {
	words := strings.Fields(name)
	for _, w := range words {
		if slices.Contains(bodies, w) {
			return false
		}
	}
	n := len(words)
	return n < 2 || !slices.Contains(posts, words[n-2]) || !slices.Contains([]string{"Post", "Monitor", "Observer", "Voice", "Star"}, words[n-1])
}
