package main

import (
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"
)

// office matches one office holder: "President Duma BOKO (since 1 November 2024)".
var office = regexp.MustCompile(`^(.*?)\s*(?:\((?:\(?Prime Minister\)?|President of the Executive Yuan)\)\s*)?\(since ([^)]*)\)`)

// titles are the titles the factbook puts before names, longest first.
var titles = []string{"Transition Prime Minister", "Transition President", "Transitional President", "GNU Interim Prime Minister", "Interim Prime Minister", "Interim President", "Acting Prime Minister", "Caretaker Prime Minister", "CNSP Prime Minister", "Acting President",
	"State Affairs Commission President", "Taoiseach (Prime Minister)", "Sultan and Prime Minister", "Prime Minister and Foreign Minister", "Crown Prince and Prime Minister", "Prime Minister and Co-Vice President", "Prime Minister Crown Prince", "President of the Swiss Confederation", "Supreme Leader", "Taliban Leader", "Prime Minister", "Chief Executive", "Vice President",
	"President", "Chancellor", "Premier", "King Sultan", "King", "Queen", "Emperor", "Sultan", "Amir", "Grand Duke", "Prince", "Pope"}

// plain is the title as news writes it.
var plain = map[string]string{"Taoiseach (Prime Minister)": "Prime Minister", "Sultan and Prime Minister": "Sultan", "Prime Minister and Foreign Minister": "Prime Minister", "Crown Prince and Prime Minister": "Crown Prince",
	"Prime Minister and Co-Vice President": "Prime Minister", "Prime Minister Crown Prince": "Prime Minister", "State Affairs Commission President": "Leader", "President of the Swiss Confederation": "President", "Taliban Leader": "Supreme Leader", "King Sultan": "King", "Amir": "Emir",
	"Transition Prime Minister": "Prime Minister", "Transition President": "President", "Transitional President": "President", "GNU Interim Prime Minister": "Prime Minister", "Interim Prime Minister": "Prime Minister", "Interim President": "President", "Acting Prime Minister": "Prime Minister", "Caretaker Prime Minister": "Prime Minister", "CNSP Prime Minister": "Prime Minister", "Acting President": "President"}

var ranks = regexp.MustCompile(`^(?:Gen\.|Sr\. Gen\.|Col\.|Capt\.|Sir|Dr\.|Ratu) `)

// abroad are lands whose head of state sits in another one.
func abroad(l land) bool {
	return strings.Contains(l.State, "represented by") || l.ISO == "ASM" || l.ISO == "GUM" || l.ISO == "PRI" || l.ISO == "MNP" || l.ISO == "VIR" || l.ISO == "HKG" || l.ISO == "MAC"
}

func leaderRows(lands []land) []string {
	var rows []string
	for _, l := range lands {
		held := []string{l.Government}
		if !abroad(l) {
			held = append(held, l.State)
		}
		for _, h := range held {
			if row := leaderRow(l.ISO, h); row != "" {
				rows = append(rows, row)
			}
		}
	}
	return rows
}

func leaderRow(iso, s string) string {
	m := office.FindStringSubmatch(s)
	if m == nil {
		return ""
	}
	i := slices.IndexFunc(titles, func(t string) bool { return strings.HasPrefix(m[1], t+" ") })
	if i < 0 {
		return ""
	}
	title, name := titles[i], strings.TrimPrefix(m[1], titles[i]+" ")
	if p, ok := plain[title]; ok {
		title = p
	}
	for ranks.MatchString(name) {
		name = ranks.ReplaceAllString(name, "")
	}
	name = strings.TrimSuffix(strings.TrimSuffix(name, ", Jr."), " of the Netherlands")
	name, _, _ = strings.Cut(name, " (")
	if strings.ContainsAny(name, ",;\"") || strings.Contains(name, " of ") || strings.HasPrefix(name, "of ") {
		return ""
	}
	full, surname, short := names(name)
	also := []string{}
	if short != full && short != surname {
		also = append(also, short)
	}
	return strings.Join([]string{iso, full, surname, strings.Join(also, ";"), title, isoDay(m[2])}, "\t")
}

// names reads "John Dramani MAHAMA": the full name, the surname in capitals, and
// the short form of first name and surname that news uses.
func names(s string) (full, surname, short string) {
	words := strings.Fields(s)
	var family, kept []string
	first, last := -1, -1
	for i, w := range words {
		capital := isCapitals(w)
		if capital {
			if first < 0 {
				first = i
			}
			last = i
		}
		if len(w) == 2 && w[1] == '.' {
			continue
		}
		kept = append(kept, lowered(w))
	}
	if first < 0 {
		return strings.Join(kept, " "), "", strings.Join(kept, " ")
	}
	for _, w := range words[first : last+1] {
		family = append(family, lowered(w))
	}
	surname = strings.Join(family, " ")
	full = strings.Join(kept, " ")
	short = full
	if first > 0 { // given name first: the first of the given names and the surname
		short = lowered(words[0]) + " " + surname
	}
	return full, surname, short
}

func isCapitals(w string) bool {
	upper := 0
	for _, r := range w {
		if unicode.IsLower(r) {
			if !strings.HasPrefix(w, "al-") && !strings.HasPrefix(w, "Al-") && !strings.Contains(w, "-") {
				return false
			}
		}
		if unicode.IsUpper(r) {
			upper++
		}
	}
	if i := strings.LastIndex(w, "-"); i >= 0 {
		return isCapitals(w[i+1:]) || isCapitals(w[:i])
	}
	return upper > 1
}

// lowered turns "SASSOU-Nguesso" into "Sassou-Nguesso" and leaves "III" alone.
func lowered(w string) string {
	if strings.Trim(w, "IVX") == "" && w != "XI" {
		return w
	}
	out := []rune(w)
	start := true
	for i, r := range out {
		if !start && isCapitals(w) {
			out[i] = unicode.ToLower(r)
		}
		start = r == '-' || r == '\''
	}
	s := string(out)
	for _, p := range []string{"El-", "Al-"} {
		if strings.HasPrefix(s, p) {
			s = strings.ToLower(p) + s[len(p):]
		}
	}
	if s == "Bin" || s == "Al" {
		s = strings.ToLower(s)
	}
	return s
}

func isoDay(s string) string {
	s, _, _ = strings.Cut(s, ",")
	for _, f := range []string{"2 January 2006", "2 Jan 2006", "January 2006", "2006"} {
		if t, err := time.Parse(f, strings.TrimSpace(s)); err == nil {
			return t.Format(map[string]string{"2 January 2006": "2006-01-02", "2 Jan 2006": "2006-01-02", "January 2006": "2006-01", "2006": "2006"}[f])
		}
	}
	return ""
}
