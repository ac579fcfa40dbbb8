package figures

import (
	"math"
	"strconv"
	"strings"
)

// A quantity is a number as told, with its bounds: the tokens [first, last).
// number is the first token of the number itself, after "at least" and the like.
type quantity struct {
	first, number, last int
	low, high           *float64
	unit                string // a currency, "per cent", or empty
	half                bool   // the word "a" or "half a": counts only spans of time
	clock               string // the unit of a span of time written as one word, "2h30"
	whole               int    // the token of the number of which a part is told, 0 for none
}

var smallNumbers = map[string]float64{
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
	"eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
	"eighty": 80, "ninety": 90,
}

var scales = map[string]float64{
	"dozen": 12, "score": 20, "hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
	"m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "bln": 1e9, "tn": 1e12, "k": 1e3,
}

// vague are words that stand for a range.
var vague = map[string][2]float64{
	"several": {3, 9}, "dozens": {24, 99}, "scores": {40, 99}, "hundreds": {200, 999}, "thousands": {2000, 9999}, "millions": {2e6, 9999999},
}

// tensOf are the ranges of "tens of thousands" and the like.
var tensOf = map[string]map[string][2]float64{
	"tens":     {"thousands": {20000, 99999}, "millions": {2e7, 99999999}},
	"dozens":   {"thousands": {24000, 99999}},
	"hundreds": {"thousands": {200000, 999999}, "millions": {2e8, 999999999}},
}

var currencySigns = map[string]string{
	"$": "USD", "us$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "a$": "AUD", "c$": "CAD", "₽": "RUB", "₴": "UAH", "₪": "ILS", "usd": "USD", "hk$": "HKD", "nz$": "NZD", "s$": "SGD", "r$": "BRL", "nt$": "TWD", "mx$": "MXN",
	"₩": "KRW", "₺": "TRY", "₦": "NGN", "₱": "PHP", "฿": "THB", "₫": "VND", "₲": "PYG", "₵": "GHS", "₸": "KZT", "₾": "GEL", "֏": "AMD", "₹": "INR", "rs": "rupees", "rs.": "rupees", "eur": "EUR", "gbp": "GBP",
}

// digits reads "1,200", "2.5" or "3bn"; what is more than a number ("16s",
// "14:05", "1.2.3") is none.
func digits(w string) (v float64, scaled, ok bool) {
	if w == "" || w[0] < '0' || w[0] > '9' || len(w) > 24 {
		return 0, false, false
	}
	end := strings.IndexFunc(w, func(r rune) bool { return r != ',' && r != '.' && (r < '0' || r > '9') })
	scale := 1.0
	if end > 0 {
		s, known := scales[w[end:]]
		if !known {
			return 0, false, false
		}
		scale, w, scaled = s, w[:end], true
	}
	whole, part, dotted := strings.Cut(w, ".")
	if strings.Contains(part, ",") || strings.Contains(part, ".") || dotted && part == "" {
		return 0, false, false
	}
	if groups := strings.Split(whole, ","); len(groups) == 2 && !dotted && len(groups[1]) < 3 && len(groups[1]) > 0 { // "1,5"
		whole, part, dotted = groups[0], groups[1], true
	} else if len(groups) > 1 {
		for i, g := range groups {
			if i > 0 && len(g) != 3 || len(g) == 0 || len(g) > 3 {
				return 0, false, false
			}
		}
		whole = strings.Join(groups, "")
	}
	if dotted {
		whole += "." + part
	}
	v, err := strconv.ParseFloat(whole, 64)
	if err != nil || math.IsInf(v, 0) {
		return 0, false, false
	}
	return scaledBy(v, scale), scaled, true
}

// plain reads one number without bounds at token i: value range and the token
// after it; end == i when there is none.
func (l *line) plain(i int) (low, high float64, end int) {
	w := l.at(i)
	if r, ok := vague[w]; ok {
		if l.at(i+1) == "of" {
			if t, ok := tensOf[w][l.at(i+2)]; ok {
				return t[0], t[1], i + 3
			}
		}
		if w == "several" {
			if s := scales[l.at(i+1)]; s > 0 && len(l.at(i+1)) > 2 {
				if s == 12 {
					return 36, 108, i + 2
				}
				return 3 * s, 10*s - 1, i + 2
			}
		}
		return r[0], r[1], i + 1
	}
	if w == "tens" && l.at(i+1) == "of" {
		if t, ok := tensOf[w][l.at(i+2)]; ok {
			return t[0], t[1], i + 3
		}
	}
	if w == "a" || w == "the" {
		switch next := l.at(i + 1); {
		case next == "few" && scales[l.at(i+2)] > 1 && len(l.at(i+2)) > 2:
			s := scales[l.at(i+2)]
			return 3 * s, tidy(10*s - 1), i + 3
		case next == "handful" && l.at(i+2) == "of" && w == "a":
			return 3, 9, i + 2
		case next == "couple" && l.at(i+2) == "of" && w == "a" && scales[l.at(i+3)] > 1 && len(l.at(i+3)) > 2: // "a couple of hundred"
			return 2 * scales[l.at(i+3)], 2 * scales[l.at(i+3)], i + 4
		case (next == "couple" || next == "pair" || next == "brace" || next == "trio") && l.at(i+2) == "of" && w == "a":
			if next == "trio" {
				return 3, 3, i + 2
			}
			return 2, 2, i + 2
		case next == "score" && l.at(i+2) == "of" && w == "a":
			return 20, 20, i + 2
		}
	}
	v, end := 0.0, i
	switch n, scaled, ok := digits(w); {
	case ok && !scaled && l.at(i+1) == "," && l.glued(i) && l.glued(i+1) && len(l.at(i+2)) <= 2 && scales[l.at(i+3)] > 0: // "1,5 million"
		part, _, digit := digits(l.at(i + 2))
		if v, end = n, i+1; digit {
			v, end = n+part/math.Pow10(len(l.at(i+2))), i+3
		}
	case ok:
		v, end = n, i+1
		if scaled {
			return v, v, end
		}
	case (w == "half" || w == "quarter") && l.has(i+1, "of", "a") && scales[l.at(i+3)] > 0 && len(l.at(i+3)) > 2: // "a quarter of a million"
		share := map[string]float64{"half": 0.5, "quarter": 0.25}[w]
		return scales[l.at(i+3)] * share, scales[l.at(i+3)] * share, i + 4
	case w == "half" && l.has(i+1, "a") && scales[l.at(i+2)] > 0 && len(l.at(i+2)) > 2:
		return scales[l.at(i+2)] / 2, scales[l.at(i+2)] / 2, i + 3
	case w == "a" && (l.at(i+1) == "hundred" || l.at(i+1) == "thousand" || l.at(i+1) == "dozen" || l.at(i+1) == "million" || l.at(i+1) == "billion"):
		v, end = 1, i+1
	case w == "dozen" && i > 0 && l.at(i-1) == "half": // read above
		return 0, 0, i
	default:
		n, ok := smallNumbers[w]
		if !ok {
			return 0, 0, i
		}
		v, end = n, i+1
		if n >= 20 && hyphen(l.at(end)) {
			if u := smallNumbers[l.at(end+1)]; u > 0 && u < 10 {
				v, end = n+u, end+2
			}
		} else if u := smallNumbers[l.at(end)]; n >= 20 && u > 0 && u < 10 {
			v, end = n+u, end+1
		}
	}
	if l.has(end, "and", "a", "half") && scales[l.at(end+3)] > 0 && len(l.at(end+3)) > 2 { // "two and a half million"
		s := scales[l.at(end+3)]
		return (v + 0.5) * s, (v + 0.5) * s, end + 4
	}
	if s := scales[l.at(end+1)]; s > 0 && hyphen(l.at(end)) && l.glued(end-1) && l.glued(end) && len(l.at(end+1)) > 2 { // "$3.5-billion"
		return scaledBy(v, s), scaledBy(v, s), end + 2
	}
	for scale := 0.0; ; { // "two hundred and fifty thousand"
		s, ok := scales[l.at(end)]
		if ok && (len(l.at(end)) > 2 || l.glued(end-1)) {
			if s < scale && scale < 1e3 {
				break
			}
			v = scaledBy(v, s)
			scale, end = s, end+1
			continue
		}
		next := end
		if l.at(next) == "and" {
			next++
		}
		if rest, isWord := smallNumbers[l.at(next)]; isWord && scale >= 100 && next > end && rest < scale {
			v, end = v+rest, next+1
			if u := smallNumbers[l.at(end+1)]; hyphen(l.at(end)) && rest >= 20 && u > 0 && u < 10 {
				v, end = v+u, end+2
			}
			scale = 1
			continue
		}
		break
	}
	return v, v, end
}

// loneOne are the words before a "one" that stands for what was named before: "the only one
// that mattered".
var loneOne = set(`the only this that each every any another which last next first big no`)

// quantity reads the number at token i with the words that bound it; false when
// no number begins there or it is plainly a name, a date or a time of day.
func (l *line) quantity(i int) (quantity, bool) {
	q := quantity{first: i, number: i}
	low, high, end := l.plain(i)
	unit := ""
	if v, e := l.partOf(i); e > i && v > 0 { // "half of the 400 miners"
		low, high, end = v, v, e
		for q.whole = i + 1; q.whole < e; q.whole++ {
			if _, _, to := l.plain(q.whole); to == e {
				break
			}
		}
	}
	if sign := l.sign(i); end == i && sign != "" {
		unit = sign
		low, high, end = l.plain(i + 1)
		if end == i+1 {
			return q, false
		}
	}
	if end == i && (l.at(i) == "a" || l.at(i) == "an") && english.is(l.at(i+1), "minute", "hour", "day", "week", "month", "year") {
		q.half, low, high, end = true, 1, 1, i+1
		if l.at(i+1) == "fortnight" {
			low, high = 2, 2
		}
	}
	if f := fractions[l.at(i+1)]; f > 0 && l.has(i+2, "of", "an", "hour") { // "three quarters of an hour"
		if n := smallNumbers[l.at(i)]; n > 0 || l.at(i) == "a" {
			q.half, low, high, end = true, f*max(n, 1), f*max(n, 1), i+4
		}
	}
	if end == i && l.has(i, "half", "an", "hour") {
		q.half, low, high, end = true, 0.5, 0.5, i+2
	}
	if v, u := clockSpan(l.at(i)); end == i && u != "" {
		q.half, q.clock, low, high, end = true, u, v, v, i+1
	}
	if end == i && l.at(i) == "hour" && hyphen(l.at(i+1)) && l.at(i+2) == "long" && l.glued(i) { // "the hour-long meeting"
		one := 1.0
		return quantity{first: i, number: i, last: i, low: &one, high: &one, half: true}, true
	}
	if end == i || unit == "" && l.named(i, end) || l.at(i) == "one" && (loneOne[l.at(i-1)] && !english.is(l.at(i+1)+"s", "people") || l.at(i-1) == "not" || l.at(i-1) == "no" || l.at(i+1) == "another") {
		return q, false
	}
	if l.has(end, "and", "a", "half") && low == high {
		low, high, end = low+0.5, high+0.5, end+3
	}
	to := func(j int) bool { // a range of two numbers
		if unit != "" && currencySigns[l.at(j)] == unit {
			j++
		}
		l2, h2, e := l.plain(j)
		if e == j || l2 <= high || l2 > 20*max(high, 1) && h2 < 1e6 {
			return false
		}
		if s := h2; high < 1000 && s >= 1e6 && high*1e3 < s { // "2-3 million"
			for _, k := range [...]float64{1e12, 1e9, 1e6} {
				if s >= k && high < s/k {
					low, high = low*k, high*k
					break
				}
			}
		}
		high, end = max(h2, high), e
		return true
	}
	l.bound(&q)
	if l.pastAge(i, end) && unit == "" && high < 120 {
		return q, false
	}
	ranged := false
	switch {
	case l.at(q.first-1) == "between" && l.at(end) == "and":
		if ranged = to(end + 1); ranged {
			q.first--
		}
	case l.at(q.first-1) == "from" && l.at(end) == "to": // a change: the second number stands for itself
		if _, _, e := l.plain(end + 1); e > end+1 && l.at(e) != "per" && l.at(e) != "percent" && l.at(e) != "%" {
			return q, false
		}
	case l.at(end) == "to" || hyphen(l.at(end)) || l.at(end) == "or":
		ranged = to(end + 1)
	}
	q.low, q.high, q.unit, q.last = &low, &high, unit, end
	kind := q.kindOf(l)
	if hyphen(l.at(end)) && l.at(end+1) == "strong" && l.glued(end) {
		q.last += 2
	} else if k, e := l.trailing(end); e > end {
		kind, q.last = k, e
	}
	q.apply(kind)
	l.unit(&q)
	return q, true
}

// pastAge reports whether the number in tokens [i, j) is an age that those named before it have
// passed: "all of them past fifty".
func (l *line) pastAge(i, j int) bool {
	switch l.at(i - 1) {
	case "past", "over", "under":
	default:
		return false
	}
	switch l.at(i - 2) {
	case "them", "whom":
	default:
		return false
	}
	return j == i+1 && l.upos(j) != "NOUN" && l.upos(j) != "PROPN" && l.upos(j) != "ADJ"
}

// sign returns the currency whose sign or code stands at token i before a number: "$",
// "SDR 210 million".
func (l *line) sign(i int) string {
	if s := currencySigns[l.at(i)]; s != "" || i >= len(l.Tokens) {
		return s
	}
	if f := l.Tokens[i].Form; len(f) == 3 && f == strings.ToUpper(f) && english.money[f] != nil {
		return english.money[f][""]
	}
	return ""
}

// bound takes the bounding words before the number into q.
func (l *line) bound(q *quantity) {
	for again := true; again; {
		again = false
		for _, b := range english.bounds {
			if n := len(b.words); q.first >= n && l.has(q.first-n, b.words...) && !l.particle(q.first-n) {
				q.first -= n
				again = true
				break
			}
		}
	}
}

// particle reports whether the word at i belongs to the verb before it: "handed
// over 12 prisoners".
func (l *line) particle(i int) bool {
	if l.at(i) == "up" { // "added up to"
		switch l.at(i - 1) {
		case "add", "adds", "added", "adding", "own", "owns", "owned", "owning", "live", "lived", "faced", "face":
			return true
		}
		return false
	}
	switch l.at(i) {
	case "past": // "the past 14 days"
		return l.upos(i-1) == "DET" || l.upos(i-1) == "ADP" || l.upos(i-1) == "PRON"
	case "over":
	default:
		return false
	}
	switch l.at(i - 1) {
	case "made", "make", "makes", "making", "handed", "hands", "handing", "hand", "turned", "turning", "took", "taken", "gave", "given":
		return true
	}
	return false
}

// kindOf returns the strongest bound among the words before the number.
func (q *quantity) kindOf(l *line) string {
	kind := "same"
	for i := q.first; i < q.number; {
		n := 1
		for _, b := range english.bounds {
			if i+len(b.words) <= q.number && l.has(i, b.words...) {
				if b.kind != "same" && kind == "same" {
					kind = b.kind
				}
				n = len(b.words)
				break
			}
		}
		i += n
	}
	return kind
}

// apply widens the bounds as the table in the package comment says.
func (q *quantity) apply(kind string) {
	low, high := *q.low, *q.high
	zero := 0.0
	switch kind {
	case "least":
		q.high = nil
	case "most":
		q.low = &zero
	case "about":
		low, high = tidy(low*0.9), tidy(high*1.1)
		q.low, q.high = &low, &high
	case "nearly":
		low = tidy(low * 0.9)
		q.low = &low
	case "over":
		high = tidy(high * 1.1)
		q.high = &high
	}
}

// scaledBy multiplies without what binary fractions add: 4.1 times a billion is 4,100,000,000.
func scaledBy(v, scale float64) float64 {
	exact, err := strconv.ParseFloat(strconv.FormatFloat(v*scale, 'g', 14, 64), 64)
	if err != nil {
		return v * scale
	}
	return exact
}

// tidy rounds away what binary fractions add to a tenth.
func tidy(v float64) float64 { return math.Round(v*1e6) / 1e6 }

// unit takes a currency or a per-cent sign behind the number into q.
func (l *line) unit(q *quantity) {
	w := l.at(q.last)
	if hyphen(w) && l.glued(q.last) && english.money[l.at(q.last+1)] != nil && q.unit == "" { // "a 3-million-euro grant"
		q.unit, q.last = l.currency(l.at(q.last+1)), q.last+2
		return
	}
	switch {
	case q.unit != "":
	case w == "%" || w == "percent":
		q.unit, q.last = "per cent", q.last+1
	case w == "per" && l.at(q.last+1) == "cent":
		q.unit, q.last = "per cent", q.last+2
	case english.money[w] != nil && (l.upos(q.last) != "VERB" || scales[l.at(q.last-1)] >= 1e6):
		q.unit, q.last = l.currency(w), q.last+1
	case q.last < len(l.Tokens) && len(w) == 3 && english.money[l.Tokens[q.last].Form] != nil: // "3 million EUR"
		q.unit, q.last = l.Tokens[q.last].Form, q.last+1
	case english.money[l.at(q.last+1)][w] != "": // "Swiss francs"
		q.unit, q.last = english.money[l.at(q.last+1)][w], q.last+2
	case (w == "us" || w == "u.s." || w == "american" || w == "canadian" || w == "australian") && l.at(q.last+1) == "dollars":
		q.unit = map[string]string{"canadian": "CAD", "australian": "AUD"}[w]
		if q.unit == "" {
			q.unit = "USD"
		}
		q.last += 2
	}
}

// trailing reads a bound behind a number or what it counts, from token i on, and where
// it ends: "or more", "at the most", "or so", "-odd".
func (l *line) trailing(i int) (kind string, end int) {
	if hyphen(l.at(i)) && l.glued(i) {
		i++
	}
	for _, b := range english.trailing {
		if l.has(i, b.words...) {
			return b.kind, i + len(b.words)
		}
	}
	return "", 0
}

// fractions are the parts of a whole by the word for them.
var fractions = map[string]float64{
	"half": 1. / 2, "halves": 1. / 2, "third": 1. / 3, "thirds": 1. / 3, "quarter": 1. / 4, "quarters": 1. / 4, "fourths": 1. / 4,
	"fifth": 1. / 5, "fifths": 1. / 5, "sixth": 1. / 6, "eighth": 1. / 8, "tenth": 1. / 10, "tenths": 1. / 10,
}

// partOf reads a part of a number that is told with it, and where the number ends:
// "half of the 400", "two thirds of its 36", "all but four of the 36".
func (l *line) partOf(i int) (float64, int) {
	n, k := 1.0, i
	rest := false
	switch w := l.at(i); {
	case smallNumbers[w] > 0 && l.at(i+1) == "in" && smallNumbers[l.at(i+2)] > smallNumbers[w] && l.has(i+3, "of"): // "one in five of the 250"
		return l.shareOfWhole(smallNumbers[w]/smallNumbers[l.at(i+2)], i+4)
	case w == "a" || w == "one":
		k++
	case smallNumbers[w] > 1 && fractions[l.at(i+1)] > 0:
		n, k = smallNumbers[w], i+1
	case smallNumbers[w] > 1 && hyphen(l.at(i+1)) && fractions[l.at(i+2)] > 0:
		n, k = smallNumbers[w], i+2
	case w == "all" && l.at(i+1) == "but":
		low, high, e := l.plain(i + 2)
		if e == i+2 || low != high {
			return 0, i
		}
		rest, n, k = true, low, e-1
	}
	if !rest {
		f := fractions[l.at(k)]
		if f == 0 {
			return 0, i
		}
		n *= f
	}
	k++
	if l.at(k) == "of" {
		k++
	} else if l.at(k-1) != "half" {
		return 0, i
	}
	if v, e := l.whole(k); e > k {
		if rest {
			return v - n, e
		}
		return tidy(v * n), e
	}
	return 0, i
}

// shareOfWhole reads the whole at token k of which a share is told, and where it ends.
func (l *line) shareOfWhole(share float64, k int) (float64, int) {
	v, e := l.whole(k)
	return tidy(math.Round(v * share)), e
}

// whole reads the number of which a part is told: "the 400", "the town's 30,000"; its end is
// k where none stands there.
func (l *line) whole(k int) (float64, int) {
	none := k
	switch l.at(k) {
	case "the", "its", "his", "her", "their", "our", "some", "those", "these":
		k++
	default:
		return 0, none
	}
	for j := k; j < k+4; j++ { // "of the town's 30,000"
		if l.at(j) == "'s" || l.at(j) == "'" {
			k = j + 1
			break
		}
		if !l.word(j) || stop[l.at(j)] {
			break
		}
	}
	for l.at(k) == "about" || l.at(k) == "some" || l.at(k) == "roughly" || l.at(k) == "nearly" {
		k++
	}
	low, high, e := l.plain(k)
	if e == k || low != high || l.yearlike(k, e) {
		return 0, none
	}
	return low, e
}

// currency returns the code of the money that a word means: of a kind that many
// countries have, that of the one the sentence names.
func (l *line) currency(word string) string {
	m := english.money[word]
	for i := range l.low {
		if code := m[l.at(i)]; code != "" {
			return code
		}
	}
	return m[""]
}
