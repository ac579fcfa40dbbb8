package sources

import (
	"regexp"
	"strings"
	"unicode"

	"parley/text"
)

var (
	bylineStart = regexp.MustCompile(`(?i)^(?:by|words by|written by|reported by|reporting by|story by|text by|report by|from our(?: [\pL-]+){0,3} correspondents?)\b[: \x{a0}]+|^(?:authors?|byline|writer|reporters?|journalist) ?: *`)
	nameBreaks  = regexp.MustCompile(`(?i)\s*(?:,|;|&| and | und | et |\||/| with | — | – | - | · | • )\s*`)
	roleWords   = text.MustPattern(`(?i)\b(?:correspondents?|editors?|reporters?|writers?|staff|bureau|columnist|analyst|contributor|desk|chief|journalist|agencies|agency|diplomatic|political|foreign affairs|admin|team|editorial board|newsroom|special to|guest)\b`)
	inPlace     = regexp.MustCompile(`^(.*\S)\s+(?:in|at|from|for)\s+(.+)$`)
	handle      = regexp.MustCompile(`(?:^|\s)(?:@\w+|\S+@\S+\.\S+)`)
	weekdayTail = regexp.MustCompile(`\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$`)
	bracketed   = regexp.MustCompile(`\s*[(\[][^)\]]*[)\]]`)
)

// particles are the small words inside names of people.
var particles = wordSet(`de van von der den al el bin bint ibn da di du la le dos das ter ten y e zu abu ben of`)

// A byline is what a line says of who wrote the piece.
type byline struct {
	author, outlet, credit string
}

// parseByline reads "By Jane Roe, The Courier". A line that goes on about
// something else is no byline.
func parseByline(s string) (b byline, ok bool) {
	m := bylineStart.FindString(s)
	if m == "" || len(s) > 160 {
		return byline{}, false
	}
	return parseNames(s[len(m):])
}

// parseNames reads the names after "By". The first must be that of a person or
// an agency.
func parseNames(s string) (b byline, ok bool) {
	s = handle.ReplaceAllString(bracketed.ReplaceAllString(s, ""), "")
	s = strings.Trim(s, " \t,.;:|*_—–-")
	var people []string
	parts := nameBreaks.Split(s, -1)
	for i, p := range parts {
		p = strings.TrimSpace(weekdayTail.ReplaceAllString(p, ""))
		lower := strings.ToLower(p)
		if m := inPlace.FindStringSubmatch(p); m != nil && !isOutlet(p) {
			p = m[1]
			if isOutlet(m[2]) {
				b.outlet = canonicalOutlet(m[2])
			}
		}
		switch {
		case p == "":
		case isOutlet(p) && i == 0 || i > 0 && len(people) == 0 && isOutlet(p):
			b.credit = canonicalOutlet(p)
		case isOutlet(p) || len(people) > 0 && articled(p) && len(strings.Fields(p)) > 2 && !roleWords.MatchString(p): // not "The Hague"
			if b.outlet == "" {
				b.outlet = canonicalOutlet(p)
			}
		case roleWords.MatchString(p) || sections[lower] || lower == "the":
			if i == 0 && len(strings.Fields(p)) > 6 {
				return byline{}, false
			}
		case isName(p):
			people = append(people, titleCase(p))
		case i == 0 && len(strings.Fields(p)) == 1 && oneWordName(p) && len(parts) == 1:
			people = append(people, titleCase(p))
		case i == 0:
			return byline{}, false
		case len(strings.Fields(p)) > 5:
			return byline{}, false
		}
	}
	b.author = joinNames(people)
	return b, b != byline{} || roleWords.MatchString(s)
}

func oneWordName(s string) bool {
	r := []rune(s)
	return unicode.IsUpper(r[0]) && len(r) > 2 && len(r) < 20
}

// isName reports whether s looks like the name of one person: two to five words
// in capitals, small particles aside, with neither digits nor an outlet's words.
func isName(s string) bool {
	words := strings.Fields(s)
	if len(words) < 2 || len(words) > 5 || len(s) > 50 {
		return false
	}
	for i, w := range words {
		r := []rune(w)
		if l := strings.ToLower(w); outletWords[l] && i == len(words)-1 && len(words) > 2 || notPeople[l] && l != "of" {
			return false
		}
		if particles[strings.ToLower(w)] && i > 0 && i < len(words)-1 {
			continue
		}
		if !unicode.IsUpper(r[0]) && !strings.HasPrefix(w, "al-") && !strings.HasPrefix(w, "d'") {
			return false
		}
		for _, c := range r {
			if !unicode.IsLetter(c) && !strings.ContainsRune(".-'’ʻ`", c) && !unicode.IsMark(c) {
				return false
			}
		}
	}
	return true
}

// titleCase writes names set in capitals ("JANE ROE") as names are written.
func titleCase(s string) string {
	if strings.ToUpper(s) != s || strings.ToLower(s) == s {
		return s
	}
	words := strings.Fields(s)
	for i, w := range words {
		if len([]rune(w)) < 2 || strings.HasSuffix(w, ".") {
			continue
		}
		up := true
		words[i] = strings.Map(func(r rune) rune {
			out := unicode.ToLower(r)
			if up {
				out = r
			}
			up = !unicode.IsLetter(r) && !unicode.IsMark(r)
			return out
		}, w)
		for _, s := range []string{"'S", "’S"} {
			if stem, ok := strings.CutSuffix(words[i], s); ok {
				words[i] = stem + strings.ToLower(s)
			}
		}
	}
	return strings.Join(words, " ")
}

func joinNames(names []string) string {
	var all []string
	for _, n := range names {
		dup := false
		for _, o := range all {
			dup = dup || o == n
		}
		if !dup {
			all = append(all, n)
		}
	}
	return strings.Join(all, ", ")
}

// cleanAuthor reads the author field of a page: addresses, accounts, roles,
// agencies and prefixes go, names stay.
func cleanAuthor(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if s == "" || len(s) > 300 || isAddress(s) {
		return ""
	}
	if m := bylineStart.FindString(s); m != "" {
		s = s[len(m):]
	}
	b, _ := parseNames(s)
	if b.author == "" && !isOutlet(s) && !roleWords.MatchString(s) {
		if one := strings.TrimSpace(s); len(strings.Fields(one)) == 1 && oneWordName(one) {
			return one
		}
	}
	return b.author
}

func isAddress(s string) bool {
	return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "www.")
}
