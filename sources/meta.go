package sources

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley"
)

// A meta is what one line says about the piece: who wrote it, when it was
// published, by whom.
type meta struct {
	byline
	place string
	dates []lineDate
}

// A lineDate is a date in such a line with what the line calls it.
type lineDate struct {
	dated
	label dateLabel
	month bool // only the month is given
}

type dateLabel uint8

const (
	bareDate    dateLabel = iota
	publication           // "Published:", "Posted on"
	update                // "Last updated"
	otherDate             // "Retrieved", "Printed": about the copy, not the piece
)

var (
	pubLabel    = regexp.MustCompile(`(?i)\b(?:(?:first|originally|date|article) )?(?:published|posted|publication date|publish date|pub date|date published|date posted|issued|released|release date|filed|broadcast|aired|transmitted|air date|dated?|created|uploaded|written)(?: online| at| on| in|date)?\s*[:\-–—]?\s*$`)
	updateLabel = regexp.MustCompile(`(?i)\b(?:last |date )?(?:updated?|modified|edited|corrected|revised|changed|amended)(?: on| at)?\s*[:\-–—]?\s*$`)
	otherLabel  = regexp.MustCompile(`(?i)\b(?:accessed|retrieved|printed|archived|saved|downloaded|captured|expires?|event date|deadline)(?: on| at)?\s*[:\-–—]?\s*$`)
	weekdayEnd  = regexp.MustCompile(`(?i)\b(?:` + weekdays + `)\.?,?\s*$`)
	smallWords  = wordSet(`on at in by am pm the local time and edition online hrs hours h`)
	zoneEnd     = regexp.MustCompile(`^\s*\(?(?:[A-Z]{2,5}T|ET|BST|IST|CST|UTC|GMT|local time|hrs|hours|h)\)?\b`)
	newestFirst = regexp.MustCompile(`(?i)^[\s.,;–—-]*(?:the )?(?:latest|newest|most recent)(?: \pL+)? (?:comes |is )?first\.?\s*$`)
	bars        = regexp.MustCompile(`\s[|·•/–-]\s`)
	segmentCut  = regexp.MustCompile(`\s*(?:[|·•/\x{2022}]|\t|\s[–—-]\s|;|\s{2,})\s*`)
	monthLine   = regexp.MustCompile(`(?i)^(?:(?:first |originally )?(?:published|posted|publication date|date|issued|released)(?: on| in)?\s*:?\s*)(` + monthWords + `)\.?,? (\d{4})$`)
	yearCopy    = regexp.MustCompile(`(?i)^(?:©|\(c\)|copyright(?: ©| \(c\))?)\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?\s*)?(?:by |copyright )?,?\s*(.*)$`)
)

// cutSegments returns the parts of a line between bars, dashes and wide spaces.
func cutSegments(s string) []string {
	if !strings.ContainsAny(s, "|·•/;–—-\t\n\v\f\r") && !strings.Contains(s, "  ") {
		return []string{s}
	}
	return segmentCut.Split(s, -1)
}

// isMetaLine reports whether a line is nothing but a byline or a date.
func isMetaLine(s string) bool {
	if len(s) > 250 {
		return false
	}
	_, ok := parseMeta(plain(s), Options{})
	return ok
}

// parseMeta reads a line that says nothing but who wrote the piece, when or for
// whom. A line with anything else in it, such as a sentence with a date, is none.
func parseMeta(s string, opts Options) (m meta, ok bool) {
	if len(s) > 200 {
		return meta{}, false
	}
	s = strings.Trim(s, "*_ ")
	if len(s) < 6 {
		return meta{}, false
	}
	if g := monthLine.FindStringSubmatch(s); g != nil {
		if t, ok := monthTime(g[1], g[2], opts); ok {
			m.dates = append(m.dates, lineDate{dated: dated{values: []parley.Time{t}}, label: publication, month: true})
			return m, true
		}
	}
	from, found := 0, findDates(s, opts)
	barred := len(found) > 0 && len(bars.FindAllString(s, -1)) >= 2 && len(s) <= 120
	for _, d := range found {
		label, rest := cutLabel(s[from:d.start])
		if !m.segments(rest, true, barred, from == 0 && d.values[0].Grain == parley.Minute) {
			return meta{}, false
		}
		m.dates = append(m.dates, lineDate{dated: d, label: label})
		from = d.end
	}
	tail := newestFirst.ReplaceAllString(s[from:], "")
	if len(m.dates) > 0 {
		tail = zoneEnd.ReplaceAllString(tail, "")
	}
	if !m.segments(tail, len(m.dates) > 0, barred, false) {
		return meta{}, false
	}
	return m, len(m.dates) > 0 || m.byline != byline{}
}

func monthTime(word, year string, opts Options) (parley.Time, bool) {
	found := findDates("1 "+word+" "+year, opts)
	if len(found) == 0 {
		return parley.Time{}, false
	}
	return parley.Time{T: found[0].values[0].T, Grain: parley.Month}, true
}

// closing reads a line over a piece that ends in its date, set off from other words
// about the piece: "English edition, Thursday 21 May 2026", "Final communiqué, Port
// Arn, 23 February 2026". A sentence that tells when something was ("signed on 3 March
// 2026") is none, nor a line with several dates.
func closing(s string, opts Options) (m meta, ok bool) {
	s = strings.Trim(s, "*_ ")
	if len(s) > 160 {
		return meta{}, false
	}
	found := findDates(s, opts)
	if len(found) != 1 {
		return meta{}, false
	}
	d := found[0]
	if label, rest := cutLabel(s[:d.start]); (label == update || label == publication) && strings.TrimSpace(rest) == "" && strings.HasPrefix(s[d.end:], ". ") {
		m.dates = []lineDate{{dated: d, label: label}} // "Last updated 5 May 2026, 21:30. Newest entries first."
		return m, true
	}
	before, after := strings.TrimRight(weekdayEnd.ReplaceAllString(s[:d.start], ""), " "), s[d.end:]
	if strings.Trim(zoneEnd.ReplaceAllString(after, ""), " .)") != "" || before == "" || !strings.ContainsRune(".,;:|·•–—-(", lastRune(before)) {
		return meta{}, false
	}
	if strings.HasSuffix(after, ".") && !strings.HasSuffix(before, ".") {
		return meta{}, false // the end of a sentence
	}
	m.dates = []lineDate{{dated: d}}
	return m, true
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// cutLabel takes the label of a date off the words before it.
func cutLabel(s string) (dateLabel, string) {
	s = weekdayEnd.ReplaceAllString(s, "")
	for _, l := range []struct {
		rx    *regexp.Regexp
		label dateLabel
	}{{updateLabel, update}, {otherLabel, otherDate}, {pubLabel, publication}} {
		if at := l.rx.FindStringIndex(s); at != nil {
			rest := s[:at[0]]
			// "Published: 6 Oct, updated: 7 Oct" has its own label for each.
			return l.label, rest
		}
	}
	return bareDate, s
}

// segments reads the parts of a line beside its dates and reports whether each
// of them is something such lines hold.
func (m *meta) segments(s string, dated, barred, clocked bool) bool {
	for n, part := range cutSegments(s) {
		trimmed := strings.Trim(part, " \t,.;:()[]–—-*_")
		lower := strings.ToLower(trimmed)
		switch {
		case lower == "" || smallWords[lower] || allIn(lower, smallWords):
			continue
		case readTime.MatchString(trimmed) || commentCount.MatchString(trimmed) || dated && pageWords[lower] || sections[lower] && dated:
			continue
		case len(strings.Fields(trimmed)) <= 3 && pubLabel.MatchString(trimmed+":"):
			continue
		}
		if b, ok := parseByline(trimmed); ok {
			m.merge(b)
			continue
		}
		if dated && n == 0 && strings.HasSuffix(strings.TrimSpace(s), ",") && articled(trimmed) {
			m.merge(byline{outlet: canonicalOutlet(trimmed)})
			continue
		}
		if isOutlet(trimmed) && (dated || m.byline != byline{}) {
			m.merge(byline{outlet: outletCase(trimmed)})
			continue
		}
		if name, ok := outletDesk(trimmed); ok && dated {
			m.merge(byline{outlet: name})
			continue
		}
		if m.author != "" && (roleWords.MatchString(trimmed) || isName(trimmed)) && len(strings.Fields(trimmed)) <= 6 {
			continue
		}
		// "Jane Roe, Reuters" without "By"; "Jane Roe | The Courier".
		if len(strings.Fields(trimmed)) <= 8 {
			if b, ok := parseNames(trimmed); ok && b.author != "" && (b.outlet != "" || dated && roleWords.MatchString(trimmed)) {
				m.merge(b)
				continue
			}
		}
		// "GENEVA, 6 October 2025": a place, or a name that cannot be told from one.
		if words := strings.Fields(trimmed); dated && len(words) <= 3 && (strings.ToUpper(trimmed) == trimmed || strings.HasSuffix(strings.TrimSpace(s), ",") && len(words) <= 2) && isCapitalised(words) {
			if m.place == "" && n == 0 && strings.ToUpper(trimmed) == trimmed && strings.HasSuffix(strings.TrimSpace(part), ",") {
				m.place = trimmed
			}
			continue
		}
		// "Tarnwire 16.04.2026 19:42 GMT": a name beside a date with its hour.
		if words := strings.Fields(trimmed); clocked && n == 0 && len(words) <= 4 && isCapitalised(words) {
			if m.credit == "" {
				m.credit = canonicalOutlet(trimmed)
			}
			continue
		}
		if barred && len(strings.Fields(trimmed)) <= 4 && !strings.ContainsAny(trimmed, ".!?\"“") {
			continue // one of several short things beside a date: a section, a note
		}
		return false
	}
	return true
}

func (m *meta) merge(b byline) {
	if m.author == "" {
		m.author = b.author
	}
	if m.outlet == "" {
		m.outlet = b.outlet
	}
	if m.credit == "" {
		m.credit = b.credit
	}
}

func allIn(s string, set map[string]bool) bool {
	for w := range strings.FieldsSeq(s) {
		if !set[w] {
			return false
		}
	}
	return true
}

func isCapitalised(words []string) bool {
	for _, w := range words {
		if r := []rune(w)[0]; !unicode.IsUpper(r) {
			return false
		}
	}
	return true
}

// candidates returns the dates of the line as candidates. bare is how often a
// date without a label is right in the place where the line stands.
func (m meta) candidates(from string, bare float64) []parley.DateCandidate {
	var all []parley.DateCandidate
	for _, d := range m.dates {
		switch d.label {
		case bareDate:
			all = append(all, d.candidates(from, bare)...)
		case publication:
			all = append(all, d.candidates(from, .95)...)
		case update:
			all = append(all, d.candidates("updated", told)...)
		}
	}
	return all
}
