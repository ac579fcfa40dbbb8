package sources

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley"
	"parley/text"
)

// headUnits and footUnits bound how far from its ends a piece is searched for
// what it says of itself.
const (
	headUnits = 12
	footUnits = 10
)

// role is what a unit was found to be.
type role uint8

const (
	unknown role = iota
	paragraph
	title
	heading
	item
	about_ // says something of the piece: byline, date line, source
	furniture
)

// assigner decides what the units of one text are.
type assigner struct {
	text  string
	units []unit
	words []string // of each unit, plain
	roles []role
	known about // what the format itself says; wins
	found about
	filed datelined // the dateline of the first paragraph
	opts  Options
	// timeline: dates stand over parts of the text as headings.
	timeline bool
}

// assign decides what each unit of a text is and reads what the piece says of
// itself. What is already known is kept.
func assign(text string, units []unit, known about, opts Options) (about, []parley.Block) {
	a := &assigner{text: text, units: units, known: known, opts: opts,
		words: make([]string, len(units)), roles: make([]role, len(units))}
	for i, u := range units {
		a.words[i] = plain(u.In(text))
	}
	a.pageParts()
	a.head()
	a.foot()
	a.body()
	known.fill(a.found)
	dayFirst, monthFirst := false, false
	for i, s := range a.words {
		if a.roles[i] == about_ {
			d, m := slashOrder(s)
			dayFirst, monthFirst = dayFirst || d, monthFirst || m
		}
	}
	known.dates = agree(known.dates, a.filed, dayFirst, monthFirst)
	if known.outlet == "" { // nothing names who published it but the credit
		known.outlet = known.credit
	}
	return known, a.blocks()
}

// pageParts finds what belongs to the page, among it the links after "Read more".
func (a *assigner) pageParts() {
	for i := range a.units {
		if m := a.units[i].mark; m == hiddenMark || m == rowMark && !isProse(a.words[i]) || isFurniture(a.words[i]) {
			a.roles[i] = furniture
		}
	}
	for i := range a.units {
		if a.roles[i] != furniture || !relatedHeads.MatchString(a.words[i]) || !pageWords[strings.Trim(strings.ToLower(a.words[i]), " :.…>»→|*–—-")] {
			continue
		}
		for j := i + 1; j < len(a.units) && j <= i+12; j++ {
			mark := a.units[j].mark
			if a.roles[j] == furniture {
				continue
			}
			if isProse(a.words[j]) || mark == headingMark || mark == topHeadingMark || isMetaLine(a.words[j]) || isOutlet(a.words[j]) {
				break
			}
			a.roles[j] = furniture
		}
	}
}

// head reads the units before the first paragraph, and bylines and date lines
// a little after it.
func (a *assigner) head() {
	start := a.firstProse()
	a.timeline = a.isTimeline()
	a.pickTitle(start)
	seen := 0
	for i := 0; i < len(a.units) && seen < headUnits; i++ {
		if a.roles[i] == furniture {
			continue
		}
		seen++
		if a.roles[i] != unknown || a.label(i) {
			continue
		}
		if m, ok := parseMeta(a.words[i], a.opts); ok && a.units[i].mark != itemMark && (i < start || seen <= 8) {
			if a.timeline && len(m.dates) > 0 && m.dates[0].label == bareDate && (m.byline == byline{}) {
				continue
			}
			a.take(i, m, "date line", .9)
			continue
		}
		if seen <= 4 && a.standfirst(i) {
			continue
		}
		if i < start && a.closes(i) {
			m, _ := closing(a.words[i], a.opts)
			a.take(i, m, "date line", .85)
			continue
		}
		if i >= start {
			continue
		}
		switch {
		case (isOutlet(a.words[i]) || looksLikeOutlet(a.words[i])) && a.units[i].mark == unmarked:
			a.found.fill(about{outlet: outletCase(a.words[i])})
			a.roles[i] = about_
		case a.isTitle(a.words[i]):
			a.roles[i] = furniture
		case a.publisher(i):
			a.found.fill(about{outlet: outletCase(a.words[i])})
			a.roles[i] = about_
		case a.found.title != "" && a.units[i].mark == unmarked && i+1 < len(a.units) && a.isMeta(i+1) && looksLikeTitle(a.words[i]) && !isName(a.words[i]):
			a.roles[i] = heading // the line under the title
		case isName(a.words[i]) && a.found.author == "" && a.besideDate(i):
			a.found.author = titleCase(a.words[i])
			a.roles[i] = about_
		}
	}
	for i := range a.units { // the title again, anywhere
		if a.roles[i] == unknown && a.isTitle(a.words[i]) {
			a.roles[i] = furniture
		}
	}
}

var (
	closingDate = text.MustPattern(`[.!?] ((?:First |Originally )?(?:Published|Posted|Broadcast|Aired|Issued|Recorded)\b[^.!?]{0,12}\d[^!?]{3,40})$`)
	spokeTo     = text.MustPattern(`\b(?:spoke|talked|speaks|talks|was speaking|was talking) (?:to|with) (\p{Lu}[^,.;:!?]{3,50}?) (?:of|for|from) ((?:The )?\p{Lu}[^,.;:!?]*)`)
)

// standfirst reads the short paragraph over a piece that ends in its date: "The envoy
// spoke to Jane Roe of The Courier at home. Published Mar 9, 2026."
func (a *assigner) standfirst(i int) bool {
	s := a.words[i]
	g := closingDate.FindStringSubmatch(s)
	if len(s) > 300 || g == nil {
		return false
	}
	m, ok := parseMeta(strings.TrimSuffix(g[1], "."), a.opts)
	if !ok || len(m.dates) != 1 || m.dates[0].label != publication {
		return false
	}
	if g := spokeTo.FindStringSubmatch(s); g != nil && isName(g[1]) {
		words := strings.Fields(g[2])
		for n := len(words); n > 0; n-- {
			if name := strings.Join(words[:n], " "); isOutlet(name) {
				m.merge(byline{author: g[1], outlet: canonicalOutlet(name)})
				break
			}
		}
	}
	a.take(i, m, "date line", .9)
	return true
}

// firstProse returns the index of the first unit that reads like a sentence.
func (a *assigner) firstProse() int {
	for i := range a.units {
		if i == 10*headUnits {
			return i
		}
		if a.roles[i] != furniture && (isProse(a.words[i]) || a.units[i].mark == itemMark) && !a.isMeta(i) {
			return i
		}
	}
	return len(a.units)
}

func (a *assigner) isMeta(i int) bool {
	_, ok := parseMeta(a.words[i], a.opts)
	return ok || labelLine.MatchString(a.words[i]) || a.closes(i)
}

// datesOnly reports whether unit i is a line with the date of the piece.
func (a *assigner) datesOnly(i int) bool {
	m, ok := parseMeta(a.words[i], a.opts)
	return (ok && len(m.dates) == 1 || a.closes(i)) && m.author == ""
}

// closes reports whether unit i is one of the first and ends in the date of the piece.
func (a *assigner) closes(i int) bool {
	if i > 6 || a.units[i].mark != unmarked {
		return false
	}
	_, ok := closing(a.words[i], a.opts)
	return ok
}

// pickTitle finds the title among the units before the first paragraph: a
// heading, a line given twice, or the first line that looks like one.
func (a *assigner) pickTitle(start int) {
	if a.known.title != "" {
		for i := 0; i < len(a.units) && i < 8; i++ {
			if a.roles[i] != furniture && sameWords(a.words[i], a.known.title) {
				a.roles[i] = title
				return
			}
		}
		return
	}
	var heads []int // the first units that are not furniture
	for i := 0; i < len(a.units) && len(heads) < 8; i++ {
		if a.roles[i] != furniture {
			heads = append(heads, i)
		}
	}
	heads = a.mastheads(heads)
	choose := func(i int) {
		a.roles[i] = title
		name, outlet := splitTitle(a.words[i], a.known.outlet)
		a.found.title = name
		if outlet != "" && a.found.outlet == "" {
			a.found.outlet = outlet
		}
	}
	for n, i := range heads {
		if m := a.units[i].mark; i <= start && (m == topHeadingMark && n < 5 || m == headingMark && n == 0) && !isProse(a.words[i]) || labelTitle.MatchString(a.words[i]) && n < 5 {
			if g := labelTitle.FindStringSubmatch(a.words[i]); g != nil {
				a.trimTo(i, g[1])
			}
			choose(i)
			return
		}
	}
	for n, i := range heads {
		for _, j := range heads[n+1:] {
			if n < 4 && sameWords(a.words[i], a.words[j]) && len(strings.Fields(a.words[i])) >= 2 && len(strings.Fields(a.words[i])) <= 40 && !a.isMeta(i) && !isOutlet(a.words[i]) {
				choose(i)
				return
			}
		}
	}
	kicker := -1
	for n, i := range heads {
		if i >= start || n >= 5 || len(heads) < 2 {
			break
		}
		s := a.words[i]
		if a.units[i].mark != unmarked || a.isMeta(i) || isOutlet(s) {
			continue
		}
		if kicker < 0 && (isKicker(s) || a.standsOver(s, heads[n+1:], start)) {
			kicker = i
			continue
		}
		if !looksLikeTitle(s) {
			return // something else stands first: there is no title
		}
		choose(i)
		if kicker >= 0 && !looksLikeOutlet(a.words[kicker]) {
			a.roles[kicker] = furniture
		}
		return
	}
}

// standsOver reports whether a short line in capitals stands over the title
// proper: a longer one among the lines before the first paragraph.
func (a *assigner) standsOver(s string, below []int, start int) bool {
	n := len(strings.Fields(s))
	if n > 4 || !isCapitalised(strings.Fields(s)) {
		return false
	}
	for _, i := range below {
		if i < start && a.units[i].mark == unmarked && !a.isMeta(i) && looksLikeTitle(a.words[i]) && len(strings.Fields(a.words[i])) > n+1 {
			return looksLikeOutlet(s)
		}
	}
	return false
}

var (
	issueLine  = regexp.MustCompile(`(?i)^(?:issue|no\.?|nr\.?|number|vol(?:ume|\.)?|edition)\s*\d`)
	letterhead = regexp.MustCompile(`(?i)^(?:(?:federal |islamic |people's |democratic )*(?:republic|kingdom|state|government|commonwealth|union|federation|principality|sultanate|emirate) of|(?:the )?(?:federal |state |foreign |defen[cs]e |interior )?(?:ministry|department|office|embassy|mission|permanent mission|secretariat|chancellery|directorate|presidency|parliament|council|press (?:office|service|centre|center|department)|spokes\w+) (?:of|for|to)\b|for immediate release|not for (?:publication|release)|press (?:release|statement|communiqu[eé])|communiqu[eé]|statement|transcript|script|embargo(?:ed)?|unofficial translation|check against delivery)(?:[^\pL]|$)`)
	numbered   = regexp.MustCompile(`(?i)\b(?:no|nr|number)\.? ?\d|\b\d+/\d+|^[\pL -]+ \d+$`)
)

// mastheads takes from the first units the name of a newsletter, over its number,
// and the head of an official paper: neither is a title.
func (a *assigner) mastheads(heads []int) []int {
	var rest []int
	block := a.nameplate(heads)
	for n, i := range heads {
		s := a.words[i]
		if n < block {
			if n == 0 {
				a.found.fill(about{credit: outletCase(s)})
			}
			a.roles[i] = about_
			continue
		}
		short := len(strings.Fields(s)) <= 8 && !sentenceEnd.MatchString(s)
		switch {
		case n < 3 && n+1 < len(heads) && len(strings.Fields(s)) <= 5 && issueLine.MatchString(a.words[heads[n+1]]):
			a.found.fill(about{outlet: canonicalOutlet(titleCase(s))})
			a.roles[i] = about_
		case n == 0 && n+1 < len(heads) && i+1 == heads[n+1] && isUpper(s) && short && len(strings.Fields(s)) <= 5 && !letterhead.MatchString(s) && a.datesOnly(i+1):
			a.found.fill(about{outlet: outletCase(s)})
			a.roles[i] = about_
		case n == 0 && n+2 < len(heads) && i+1 == heads[n+1] && articled(s) && a.datesOnly(i+1):
			a.found.fill(about{outlet: canonicalOutlet(s)})
			a.roles[i] = about_
		case n == 0 && isUpper(s) && programme(s) != "":
			a.found.fill(about{outlet: programme(s)})
			a.roles[i] = about_
		case issueLine.MatchString(s) && n < 4 && short:
			if m, ok := parseMeta(s, a.opts); ok {
				a.take(i, m, "date line", .9)
			} else {
				a.roles[i] = about_
			}
		case n < 5 && short && letterhead.MatchString(s) && (isUpper(s) || numbered.MatchString(s) || strings.EqualFold(s, letterhead.FindString(s))):
			a.roles[i] = about_
		default:
			rest = append(rest, i)
		}
	}
	return rest
}

// nameplate returns how many of the first units are the block of lines with which an
// agency opens what it sends: a name in capitals, right under it what it is, and only
// then, behind a gap, a line that can be the title.
func (a *assigner) nameplate(heads []int) int {
	n := 1
	for n < len(heads) && heads[n] == heads[n-1]+1 && !a.units[heads[n]].gap {
		n++
	}
	if n < 2 || n > 4 || n+1 >= len(heads) || len(strings.Fields(a.words[heads[0]])) > 2 || !isUpper(a.words[heads[0]]) || letterhead.MatchString(a.words[heads[0]]) {
		return 0
	}
	for _, i := range heads[1:n] {
		if isUpper(a.words[i]) || sentenceEnd.MatchString(a.words[i]) || a.isMeta(i) {
			return 0
		}
	}
	if next := heads[n]; !looksLikeTitle(a.words[next]) || a.isMeta(next) || !a.units[heads[n+1]].gap || isProse(a.words[next]) {
		return 0
	}
	return n
}

var scriptLine = regexp.MustCompile(`(?i)^(?:(?:full |unedited |rough )?(?:script|transcript|running order)|rush transcript)$`)

// programme returns the outlet in the head of a script in capitals: "RADIO TARN - THE
// NOON BULLETIN - SCRIPT".
func programme(s string) string {
	parts := cutSegments(strings.ReplaceAll(s, " - ", " | "))
	if len(parts) < 2 || !scriptLine.MatchString(strings.TrimSpace(parts[len(parts)-1])) || !isOutlet(titleCase(parts[0])) {
		return ""
	}
	return outletCase(parts[0])
}

// trimTo narrows the span of unit i to the words given, which it ends in.
func (a *assigner) trimTo(i int, words string) {
	a.words[i] = words
	u := &a.units[i]
	if at := strings.LastIndex(u.In(a.text), words); at >= 0 {
		u.Start += at
		u.End = u.Start + len(words)
	}
}

func (a *assigner) isTitle(s string) bool {
	return a.known.title != "" && sameWords(s, a.known.title) || a.found.title != "" && sameWords(s, a.found.title)
}

// besideDate reports whether a neighbour of unit i is a date line.
func (a *assigner) besideDate(i int) bool {
	for _, j := range []int{i - 1, i + 1} {
		if j >= 0 && j < len(a.units) {
			if m, ok := parseMeta(a.words[j], a.opts); ok && len(m.dates) > 0 {
				return true
			}
		}
	}
	return false
}

// publisher reports whether a line under the title and over the date names who publishes
// the piece, though no word of it says so: an office ("Ministry of Transport of Harlia"), or
// a name of a few words below the byline.
func (a *assigner) publisher(i int) bool {
	s := a.words[i]
	words := strings.Fields(s)
	if a.found.title == "" || a.found.outlet != "" || a.units[i].mark != unmarked || i == 0 || i+1 >= len(a.units) ||
		len(words) > 8 || strings.ContainsAny(s, ".,:;!?") || sections[strings.ToLower(s)] {
		return false
	}
	if m, ok := parseMeta(a.words[i+1], a.opts); !ok || len(m.dates) == 0 {
		return false
	}
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) && len(w) > 3 {
			return false // "of", "and", "do"
		}
	}
	if letterhead.MatchString(s) && len(words) > 2 {
		return true
	}
	_, by := parseByline(a.words[i-1])
	return by && len(words) <= 4 && !roleWords.MatchString(s)
}

// isTimeline reports whether dates stand over parts of the text as headings:
// then none of them says when the piece was published.
func (a *assigner) isTimeline() bool {
	n := 0
	for i, s := range a.words {
		if a.roles[i] == furniture || len(s) > 60 || !strings.ContainsAny(s, "0123456789") {
			continue
		}
		if m, ok := parseMeta(a.words[i], a.opts); ok && len(m.dates) == 1 && m.dates[0].label == bareDate && (m.byline == byline{}) {
			n++
		}
	}
	return n >= 3
}

var (
	labelLine  = regexp.MustCompile(`(?i)^(source|outlet|publisher|publication|newspaper|site|website|agency|credit|credits|via|url|link|original link|original|language|lang|place|location|section|from)\s*:\s*(\S.{0,150})$`)
	labelTitle = regexp.MustCompile(`(?i)^(?:title|headline)\s*:\s*(\S.{2,250})$`)
)

// label reads a line such as "Source: TASS".
func (a *assigner) label(i int) bool {
	g := labelLine.FindStringSubmatch(a.words[i])
	if g == nil || isProse(a.words[i]) {
		return false
	}
	value := strings.TrimSpace(g[2])
	named := func() bool {
		return isOutlet(value) || len(strings.Fields(value)) <= 4 && isCapitalised(strings.Fields(value))
	}
	switch strings.ToLower(g[1]) {
	case "outlet", "publisher", "publication", "newspaper", "site", "website":
		if !named() {
			return false
		}
		a.found.fill(about{outlet: canonicalOutlet(value)})
	case "source", "agency", "credit", "credits", "via", "from":
		if isAddress(value) {
			a.found.fill(about{url: canonical(value)})
		} else if isOutlet(value) || named() && strings.ToLower(g[1]) != "from" {
			a.found.fill(about{credit: canonicalOutlet(value)})
		} else {
			return false
		}
	case "url", "link", "original link", "original":
		u := canonical(value)
		if u == "" {
			return false
		}
		a.found.fill(about{url: u})
	case "language", "lang":
		code := languageCode(value)
		if code == "" {
			return false
		}
		a.found.fill(about{language: code})
	case "place", "location":
		if !named() {
			return false
		}
		a.found.fill(about{place: value})
	}
	a.roles[i] = about_
	return true
}

// take keeps what a line says of the piece.
func (a *assigner) take(i int, m meta, from string, bare float64) {
	a.found.fill(about{author: m.author, outlet: m.outlet, credit: m.credit, place: m.place, dates: m.candidates(from, bare)})
	a.roles[i] = about_
}

var (
	editionOf  = regexp.MustCompile(`(?i)^(\pL[\pL’' -]{1,40}?),? (?:in )?(?:english|international|online|web|print|weekend|morning|evening|european|asia|us|uk) (?:edition|pages?|service|version|desk)$`)
	endCredit  = regexp.MustCompile(`^[(\[/]([^()\[\]/]{2,40})[)\]/]$`)
	tailCredit = regexp.MustCompile(`[.!?”"] ?[(\[/]([^()\[\]/]{2,40})[)\]/]$`)
)

// foot reads the units after the last paragraph.
func (a *assigner) foot() {
	seen := 0
	for i := len(a.units) - 1; i >= 0 && seen < footUnits; i-- {
		s := a.words[i]
		if a.roles[i] == furniture {
			if g := yearCopy.FindStringSubmatch(s); g != nil {
				name, _, _ := strings.Cut(g[1], ".")
				name = strings.TrimSpace(strings.TrimSuffix(strings.ReplaceAll(name, "All rights reserved", ""), ","))
				if isOutlet(name) {
					a.found.fill(about{outlet: canonicalOutlet(name)})
				}
			}
			a.reporters(s)
			continue
		}
		seen++
		if a.roles[i] != unknown {
			continue
		}
		if m, ok := parseMeta(s, a.opts); ok && a.units[i].mark != itemMark {
			if a.timeline && len(m.dates) > 0 && m.dates[0].label == bareDate {
				return
			}
			a.take(i, m, "foot line", .7)
			continue
		}
		if a.label(i) {
			continue
		}
		if g := endCredit.FindStringSubmatch(s); g != nil && isAgency(g[1]) {
			a.found.fill(about{credit: canonicalOutlet(g[1])})
			a.roles[i] = about_
			continue
		}
		if g := editionOf.FindStringSubmatch(s); g != nil && isCapitalised(strings.Fields(g[1])[:1]) && len(strings.Fields(g[1])) <= 4 {
			a.found.fill(about{outlet: canonicalOutlet(g[1])})
			a.roles[i] = about_
			continue
		}
		if name := strings.TrimLeft(s, "—–- "); isOutlet(name) && a.units[i].mark != headingMark && i > 0 {
			if name != s {
				a.found.fill(about{credit: canonicalOutlet(name)})
			} else {
				a.found.fill(about{outlet: canonicalOutlet(name)})
			}
			a.roles[i] = about_
			continue
		}
		if g := tailCredit.FindStringSubmatch(tail(s, 60)); g != nil && knownOutlet(g[1]) {
			a.found.fill(about{credit: canonicalOutlet(g[1])})
		}
		return
	}
}

var reportersLine = regexp.MustCompile(`(?i)^\(?reporting by ([^;()]{4,120}?)(?:;|[.,]? (?:additional|editing|writing|compiled)\b|\)|\.?$)`)

// reporters reads an agency's line of credits, which names who wrote the piece where
// nothing else does: "(Reporting by Jane Roe in Tarn; editing by John Doe)".
func (a *assigner) reporters(s string) {
	g := reportersLine.FindStringSubmatch(s)
	if g == nil || a.known.author != "" || a.found.author != "" {
		return
	}
	if b, ok := parseNames(g[1]); ok {
		a.found.author = b.author
	}
}

// tail returns about the last n bytes of s, in whole characters.
func tail(s string, n int) string {
	for n < len(s) && !utf8.RuneStart(s[len(s)-n]) {
		n++
	}
	return s[max(0, len(s)-n):]
}

// body gives the rest its kind, and takes the dateline off the first paragraph.
func (a *assigner) body() {
	first := true
	for i := range a.units {
		if a.roles[i] != unknown {
			continue
		}
		switch m := a.units[i].mark; {
		case m == itemMark:
			a.roles[i] = item
		case m == headingMark || m == topHeadingMark || a.isHeading(i):
			a.roles[i] = heading
		default:
			a.roles[i] = paragraph
		}
		if a.roles[i] != paragraph || !first {
			continue
		}
		u := a.units[i]
		d, ok := parseDateline(u.In(a.text), a.opts)
		first = !ok && i < headUnits && !isProse(a.words[i]) // a line over the text has none
		if !ok {
			continue
		}
		d.year(a.text[u.Start+d.end:], a.opts)
		a.filed = d
		a.found.fill(about{place: d.place, credit: d.credit, dates: d.dates})
		head := trim(a.text, parley.Span{Start: u.Start, End: u.Start + d.end})
		rest := trim(a.text, parley.Span{Start: u.Start + d.end, End: u.End})
		if rest.Empty() {
			a.roles[i] = about_
			first = true
			continue
		}
		a.units[i].Span = rest
		a.extra(i, head)
	}
}

// extra puts a unit that says something of the piece before unit i.
func (a *assigner) extra(i int, s parley.Span) {
	insert := unit{Span: s}
	a.units = append(a.units[:i:i], append([]unit{insert}, a.units[i:]...)...)
	a.words = append(a.words[:i:i], append([]string{plain(s.In(a.text))}, a.words[i:]...)...)
	a.roles = append(a.roles[:i:i], append([]role{about_}, a.roles[i:]...)...)
}

// isHeading reports whether an unmarked unit is a heading of what follows.
func (a *assigner) isHeading(i int) bool {
	s := a.words[i]
	n := len(strings.Fields(s))
	if i+1 >= len(a.units) || n == 0 || n > 14 || len(s) > 110 || strings.ContainsAny(s[len(s)-1:], ".,;!\"") {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "\"“‘'«")); !unicode.IsUpper(r) && !unicode.IsDigit(r) {
		return false
	}
	if strings.HasSuffix(s, ":") && n > 4 || strings.HasSuffix(s, "”") || strings.HasSuffix(s, "…") {
		return false
	}
	next := a.words[i+1]
	return a.units[i+1].mark == itemMark || len(next) > len(s) && isProse(next) || isProse(next) && strings.HasSuffix(s, ":")
}

// blocks returns the units as blocks, in order.
func (a *assigner) blocks() []parley.Block {
	kinds := [...]parley.BlockKind{unknown: parley.Paragraph, paragraph: parley.Paragraph, title: parley.Title,
		heading: parley.Heading, item: parley.ListItem, about_: parley.Dateline, furniture: parley.Furniture}
	var all []parley.Block
	for i, u := range a.units {
		if !u.Empty() {
			all = append(all, parley.Block{Span: u.Span, Kind: kinds[a.roles[i]]})
		}
	}
	return all
}

var (
	sentenceEnd  = regexp.MustCompile(`(?:[.!?…](?:["”’'»)\]]|\s?\([^()]{2,40}\))*|[.!?…]\s*/[^/]{2,30}/)$`)
	abbreviation = regexp.MustCompile(`(?:\b\pL\.){2,}$|\b(?:Inc|Co|Jr|Sr|Ltd|Corp|vs|etc)\.$`)
	twoSentences = regexp.MustCompile(`[\pL\d%)”"][.!?]["”’]? +["“‘]?\p{Lu}\pL`)
)

// isProse reports whether a unit reads like a sentence or more of them.
func isProse(s string) bool {
	n := len(strings.Fields(s))
	if n > 28 {
		return true
	}
	if n >= 14 && twoSentences.MatchString(s) {
		return true
	}
	if !sentenceEnd.MatchString(s) || abbreviation.MatchString(s) {
		return n > 24
	}
	if strings.ContainsAny(s[len(s)-1:], "?!") && !twoSentences.MatchString(s) {
		return n > 22
	}
	return n >= 5
}

// looksLikeTitle reports whether a line at the head can be a title: three to
// twenty-five words (two where the second is small) that do not end like a
// sentence.
func looksLikeTitle(s string) bool {
	words := strings.Fields(s)
	n := len(words)
	if n < 2 || n > 25 || len(s) > 200 || isProse(s) || strings.ContainsAny(s[len(s)-1:], ".,;:-") && !abbreviation.MatchString(s) || strings.HasSuffix(s, "—") || strings.HasSuffix(s, "–") {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "\"“‘'«[(¿¡")); !unicode.IsUpper(r) && !unicode.IsDigit(r) && unicode.IsLetter(r) {
		return false
	}
	if n == 2 {
		r, _ := utf8.DecodeRuneInString(words[1])
		return unicode.IsLower(r)
	}
	return true
}

// isKicker reports whether a line can be the word or two over a title.
func isKicker(s string) bool {
	n := len(strings.Fields(s))
	return n <= 2 || sections[strings.ToLower(s)] || n <= 3 && isUpper(s) || strings.ContainsAny(s, "|/>›»") && n <= 9
}

// sameWords reports whether two lines are the same words, whatever the case, the
// punctuation and the spaces.
func sameWords(a, b string) bool {
	return a != "" && normal(a) == normal(b)
}

// normal returns the letters and digits of s in small letters.
func normal(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

var titleTail = regexp.MustCompile(`^(.{8,}?)\s+(?:\||–|—|-|::|»|•|·)\s+([^|–—»•·]{2,50})$`)

// splitTitle takes the name of the outlet off the end of a title, where it is
// that of the page's outlet or clearly one.
func splitTitle(s, outlet string) (name, found string) {
	g := titleTail.FindStringSubmatch(s)
	if g == nil {
		return s, ""
	}
	if outlet != "" && (sameWords(g[2], outlet) || strings.Contains(normal(outlet), normal(g[2])) && len(normal(g[2])) > 3) || isOutlet(g[2]) {
		first, _ := splitTitle(g[1], outlet) // "Title | World | Outlet" loses both only if both are named
		return first, canonicalOutlet(g[2])
	}
	return s, ""
}
