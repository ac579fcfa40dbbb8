package figures

import "strings"

// clockSpan reads a span of time written as one word, in hours, or minutes where no hour
// is told: "3h", "2h30", "4h20m". unit is "" when the word is none.
func clockSpan(w string) (v float64, unit string) {
	number := func(s string) (float64, string) {
		end := 0
		for end < len(s) && (s[end] >= '0' && s[end] <= '9' || s[end] == '.') {
			end++
		}
		if n, _, ok := digits(s[:end]); ok {
			return n, s[end:]
		}
		return -1, s
	}
	n, rest := number(w)
	if n < 0 {
		return 0, ""
	}
	for _, u := range [...]string{"hrs", "hr", "h"} {
		after, is := strings.CutPrefix(rest, u)
		if !is {
			continue
		}
		if after == "" {
			return n, "hours"
		}
		m, tail := number(after)
		if m < 0 || m >= 60 || tail != "" && tail != "m" && tail != "min" && tail != "mins" {
			return 0, ""
		}
		return tidy(n + m/60), "hours"
	}
	if rest == "min" || rest == "mins" {
		return n, "minutes"
	}
	return 0, ""
}

// parts of an hour that are told behind it
var hourParts = map[string]float64{"half": 0.5, "quarter": 0.25}

// restOfHour reads what is added to hours behind them, from token e on, in hours, and where it
// ends; e when nothing is: "and 20 minutes", "40 mins", "and a quarter", "and three quarters".
func (l *line) restOfHour(e int) (float64, int) {
	i := e
	and := l.at(i) == "and"
	if and {
		i++
	}
	if part := hourParts[l.at(i+1)]; and && part > 0 && (l.at(i) == "a" || l.at(i) == "one") {
		return part, i + 2
	}
	if and && l.at(i) == "three" && l.at(i+1) == "quarters" {
		return 0.75, i + 2
	}
	if n, _, digit := digits(l.at(i)); digit && l.at(i+1) == "m" && !and && n < 60 { // "1h 40m"
		return n / 60, i + 2
	}
	n, high, end := l.plain(i)
	if end == i || n != high || n >= 60 || timeUnits[l.at(end)] != "minutes" {
		return 0, e
	}
	return n / 60, end + 1
}
