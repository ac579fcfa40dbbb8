package sources

import (
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"parley"
	"parley/text"
)

// The head of a paragraph: "GENEVA, Oct 6, 2025 (Reuters) - ", "(AFP) — ".
var (
	datelinePlace = `(?:(\p{Lu}[\pL.'’ /-]*?(?:, ?\p{Lu}[\pL.'’ -]*?){0,2}))?`
	datelineDay   = `(?:,? ?((?:` + monthWords + `|` + strings.ToUpper(monthWords) + `)\.? \d{1,2}(?:,? ?\d{4})?|\d{1,2}\.? (?:` + monthWords + `|` + strings.ToUpper(monthWords) + `)\.?(?: \d{4})?|\d{1,2}[/.]\d{1,2}[/.]\d{4}))?`
	datelineFrom  = `(?:\(([^()]{2,40})\)|\[([^\[\]]{2,40})\]|/([A-Z][\pL -]{1,30})/)`
	datelineStart = regexp.MustCompile(`^\*{0,2}` + datelinePlace + datelineDay + `,? ?` + datelineFrom + `?\*{0,2} ?(—|–|--|-|:)(?: |$)`)
	datelineWire  = regexp.MustCompile(`^` + datelinePlace + datelineDay + `[.,]? ?` + datelineFrom + `()\.?(?: |$)`)
)

// A dateline is where, when and through which agency a piece was filed.
type datelined struct {
	end    int // where the text proper begins
	place  string
	credit string
	dates  []parley.DateCandidate
	// month and day are given without a year; 0 where they are not.
	month time.Month
	day   int
}

var (
	onWeekday = text.MustPattern(`\b(?:on|late|early) (Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b`)
	inYear    = regexp.MustCompile(`\b(?:19|20)\d\d\b`)
)

// year gives a dateline without one ("Feb 12") its year, where the text decides: the one
// year, of the last that the text names and the five after it, in which that day is the
// day of the week on which the first sentence tells its news.
func (d *datelined) year(text string, opts Options) {
	first, _, _ := strings.Cut(text, ". ")
	day := onWeekday.FindStringSubmatch(first)
	if d.day == 0 || day == nil {
		return
	}
	last := 0
	for _, y := range inYear.FindAllString(text, -1) {
		if n, _ := strconv.Atoi(y); n <= opts.latest().Year() {
			last = max(last, n)
		}
	}
	if last < 1990 {
		return
	}
	var fits []parley.Time
	for y := last; y <= last+5; y++ {
		t := time.Date(y, d.month, d.day, 0, 0, 0, 0, time.UTC)
		if t.Day() == d.day && t.Weekday() == weekdayOf(day[1]) && !t.After(opts.latest()) {
			fits = append(fits, parley.Time{T: t, Grain: parley.Day})
		}
	}
	if len(fits) == 1 {
		d.dates = append(d.dates, parley.DateCandidate{Value: fits[0], From: "dateline", Sure: .6})
	}
}

// parseDateline reads the dateline at the head of a paragraph. A place in small
// letters counts only with an agency or a date behind it, and the text after it
// must begin anew.
func parseDateline(s string, opts Options) (d datelined, ok bool) {
	head := s[:min(len(s), 160)]
	for !utf8.ValidString(head) {
		head = head[:len(head)-1]
	}
	g := datelineStart.FindStringSubmatchIndex(head)
	if g == nil {
		g = datelineWire.FindStringSubmatchIndex(head)
	}
	if g == nil || g[1] == 0 {
		return datelined{}, false
	}
	group := func(i int) string {
		if g[2*i] < 0 {
			return ""
		}
		return strings.TrimSpace(head[g[2*i]:g[2*i+1]])
	}
	place, date, agency, dash := group(1), group(2), group(3)+group(4)+group(5), group(6)
	rest := strings.TrimLeft(s[g[1]:], " \"“‘'«(")
	first, _ := utf8.DecodeRuneInString(rest)
	agencyOK := agency != "" && isAgency(agency)
	town, _, _ := strings.Cut(place, ",")
	switch {
	case rest != "" && !unicode.IsUpper(first) && !unicode.IsDigit(first) || agency != "" && !agencyOK:
		return datelined{}, false
	case dash == ":" && agencyOK && !knownOutlet(agency) && !isOutlet(agency):
		return datelined{}, false // "PRESENTER (Jane Roe): Good evening."
	case agencyOK && dash != "":
	case agencyOK && knownOutlet(agency) && (place == "" || isUpper(town)):
	case agencyOK && group(5) != "" && date != "" && isUpper(town): // "TARN, 22 April 2026. /TARNINFORM/. The"
	case dash == ":" || dash == "":
		return datelined{}, false
	case isUpper(town) && len([]rune(town)) > 2:
	case place != "" && date != "" && len(strings.Fields(place)) <= 4:
	default:
		return datelined{}, false
	}
	if len(strings.Fields(place)) > 6 {
		return datelined{}, false
	}
	d.end, d.place = g[1], strings.Trim(place, " ,-*")
	if agencyOK {
		d.credit = canonicalOutlet(agency)
	}
	found := findDates(date, opts)
	for i := range found {
		f := &found[i]
		if len(f.values) > 1 {
			f.values = settled(f.values, s[g[1]:])
		}
		d.dates = append(d.dates, f.candidates("dateline", .75)...)
	}
	if len(found) == 0 && date != "" {
		if leap := findDates(date+" 2024", Options{}); len(leap) == 1 { // a leap year has every day
			d.month, d.day = leap[0].values[0].T.Month(), leap[0].values[0].T.Day()
		}
	}
	return d, true
}

// settled tells of the two readings of a dateline's date in figures which one the text
// means: what is told of the weekdays on which it was said or done is of that day or of
// the one before, or other days in figures show whether day or month is written first. It
// returns both where neither does.
func settled(values []parley.Time, text string) []parley.Time {
	if first, month := figureOrder(text); first != month {
		if first {
			return values[:1]
		}
		return values[1:]
	}
	told := map[time.Weekday]bool{}
	for _, g := range onWeekday.FindAllStringSubmatch(text[:min(len(text), 1200)], -1) {
		told[weekdayOf(g[1])] = true
	}
	fits := func(v parley.Time) int {
		switch day := v.T.Weekday(); {
		case told[day] && told[(day+6)%7]:
			return 3
		case told[day]:
			return 2
		case told[(day+6)%7]:
			return 1
		}
		return 0
	}
	switch a, b := fits(values[0]), fits(values[1]); {
	case a > b:
		return values[:1]
	case b > a:
		return values[1:]
	}
	return values
}

var figureDay = regexp.MustCompile(`\b(?:on|by|until|till|since|from|of) (\d{1,2})/(\d{2})(?:/\d{4})?\b`)

// figureOrder reports whether a day in figures in running text shows that day or month is
// written first: "on 23/03".
func figureOrder(text string) (dayFirst, monthFirst bool) {
	for _, g := range figureDay.FindAllStringSubmatch(text, -1) {
		a, _ := strconv.Atoi(g[1])
		b, _ := strconv.Atoi(g[2])
		dayFirst = dayFirst || a > 12 && a <= 31 && b >= 1 && b <= 12
		monthFirst = monthFirst || b > 12 && b <= 31 && a >= 1 && a <= 12
	}
	return dayFirst, monthFirst
}

// isAgency reports whether the words in a dateline's brackets name who supplied
// the text: a listed outlet, or up to four words in capitals that are no date.
func isAgency(s string) bool {
	words := strings.Fields(s)
	if knownOutlet(s) || isOutlet(s) {
		return true
	}
	if len(words) == 0 || len(words) > 4 || strings.ContainsAny(s, "0123456789:;") {
		return false
	}
	return isCapitalised(words)
}

func isUpper(s string) bool {
	return strings.ToUpper(s) == s && strings.ToLower(s) != s
}
