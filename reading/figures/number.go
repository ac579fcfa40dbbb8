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
	if v, e := l.partOfUnit(i); e > i && (end == i || e > end) { // "three-quarters of an hour", "half a tonne"
		q.half, low, high, end = timeUnits[l.at(e)] != "" || hyphen(l.at(e)), v, v, e
	}
	if unit := timeUnits[strings.TrimSuffix(l.at(i), "long")]; end == i && unit != "" && strings.HasSuffix(l.at(i), "long") { // "a weeklong truce"
		q.half, q.clock, low, high, end = true, unit, 1, 1, i+1
	}
	if v, u := clockSpan(l.at(i)); end == i && u != "" {
		q.half, q.clock, low, high, end = true, u, v, v, i+1
	}
	if end == i && timeUnits[l.at(i)] != "" && !strings.HasSuffix(l.at(i), "s") && hyphen(l.at(i+1)) && l.at(i+2) == "long" && l.glued(i) { // "the hour-long meeting"
		one := 1.0
		return quantity{first: i, number: i, last: i, low: &one, high: &one, half: true}, true
	}
	if end == i || unit == "" && l.named(i, end) || l.at(i) == "one" && (loneOne[l.at(i-1)] && !english.is(l.at(i+1)+"s", "people") || l.at(i-1) == "not" || l.at(i-1) == "no" || l.at(i+1) == "another") {
		return q, false
	}
	if part, e := l.andPart(end); e > end && low == high && !(hyphen(l.at(e)) && l.scaleWord(e+1) > 0) {
		low, high, end = low+part, high+part, e
	}
	to := func(j int) bool { // a range of two numbers
		if unit != "" && currencySigns[l.at(j)] == unit {
			j++
		}
		l2, h2, e := l.plain(j)
		if part, past := l.andPart(e); e > j && past > e { // "two to two and a half hours"
			l2, h2, e = l2+part, h2+part, past
		}
		if s := l.sharedScale(i, end, j, e); s > 0 && high < h2/s { // "2-3 million", "eight to ten thousand"
			low, high = scaledBy(low, s), scaledBy(high, s)
		}
		if e == j || l2 <= high || l2 > 20*max(high, 1) && h2 < 1e6 {
			return false
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
			if !l.spans(q.first - 1) {
				return q, false
			}
			if ranged = to(end + 1); ranged { // "anywhere from 20 to 30"
				q.first--
			}
		}
	case hyphen(l.at(end)) && l.glued(end-1) && (l.at(end+1) == "to" || l.at(end+1) == "or" || l.at(end+1) == "and"): // "six- to eight-week", "two-to-three-hour"
		from := end + 2
		if hyphen(l.at(from)) && l.glued(from) {
			from++
		}
		ranged = to(from)
	case l.at(end) == "to" || hyphen(l.at(end)) || l.at(end) == "or":
		ranged = to(end + 1)
	}
	kind := q.kindOf(l)
	if !ranged && unit == "" && low == high {
		if other, behind, e := l.otherBound(end, kind); e > end && other > 0 && other < 20*high && high < 20*other {
			switch {
			case behind == "least" && other < low:
				low, end, kind = other, e, "same"
			case behind != "least" && other > high:
				high, end, kind = other, e, "same"
			}
		}
	}
	q.low, q.high, q.unit, q.last = &low, &high, unit, end
	if hyphen(l.at(end)) && l.at(end+1) == "strong" && l.glued(end) {
		q.last += 2
	} else if k, e := l.trailing(end); e > end {
		kind, q.last = k, e
	}
	q.apply(kind)
	if l.at(q.last) == "mark" && l.at(q.first-1) == "the" && unit == "" { // "have passed the 500 mark"
		q.first, q.last = q.first-1, q.last+1
		switch l.lemma(q.first - 1) {
		case "pass", "top", "exceed", "break", "cross", "surpass", "breach":
			q.high = nil
		}
		return q, true
	}
	l.unit(&q)
	return q, true
}

// partOfUnit reads a part of one unit of time or weight, up to its noun: "three-quarters of an
// hour", "half a tonne", the "half" of "half-hour", the "a tonne" of "a tonne and a half".
func (l *line) partOfUnit(i int) (v float64, end int) {
	unit := func(k int) bool { return timeUnits[l.at(k)] != "" || tonnes[l.at(k)] }
	n, k := 1.0, i
	switch w := l.at(i); {
	case (w == "a" || w == "an" || w == "one") && tonnes[l.at(i+1)]:
		if part, e := l.andPart(i + 2); e > i+2 {
			return 1 + part, i + 1
		}
		return 0, i
	case w == "a" || w == "one":
		k++
	case smallNumbers[w] > 1:
		n, k = l.several(i)
	}
	part := fractions[l.at(k)]
	if part == 0 || k == i && l.at(k) != "half" && l.at(k) != "quarter" {
		return 0, i
	}
	half := l.at(k) == "half"
	k++
	if l.at(k) == "of" && half || l.at(k) == "of" && l.at(k+1) != "a" && l.at(k+1) != "an" {
		return 0, i
	}
	if l.at(k) == "of" {
		k++
	}
	switch {
	case (l.at(k) == "a" || l.at(k) == "an") && unit(k+1):
		return n * part, k + 1
	case hyphen(l.at(k)) && (half || l.at(k-1) == "quarter") && l.glued(k-1) && l.glued(k) && timeUnits[l.at(k+1)] != "": // "a half-hour meeting"
		return n * part, k
	}
	return 0, i
}

// sharedScale returns what multiplies both numbers of a range where only the second, in tokens
// [k, m), says it, and the first, in [i, j), has none: "eight to ten thousand"; 0 for none.
func (l *line) sharedScale(i, j, k, m int) float64 {
	for ; i < j; i++ {
		if scales[l.at(i)] > 0 || l.at(i) == "a" {
			return 0
		}
		if _, scaled, _ := digits(l.at(i)); scaled {
			return 0
		}
	}
	s := scales[l.at(m-1)]
	if s > 0 && (m-2 > k || m-2 == k && l.at(k) != "a") {
		return s
	}
	if m-1 == k {
		if v, scaled, ok := digits(l.at(k)); ok && scaled { // "2-3bn"
			for _, s := range [...]float64{1e12, 1e9, 1e6, 1e3} {
				if v >= s {
					return s
				}
			}
		}
	}
	return 0
}

// altering are the words of a change, whose "from 20 to 30" is no range.
var altering = set(`raise rise increase grow climb jump swell expand boost mount soar surge lift double triple treble step go move push bring take cut reduce lower trim slash shrink drop fall decline decrease slide slip sink dip dwindle
	revise up down change shift extend lengthen shorten widen narrow scale ratchet number toll total tally count figure rate price levy tariff tax duty fee quota share ceiling limit cap threshold strength`)

// spans reports whether the "from" at token i begins a range and no change: "anywhere from",
// "hold from 20 to 30 men".
func (l *line) spans(i int) bool {
	switch l.at(i - 1) {
	case "anywhere", "anything", "range", "ranges", "ranged", "ranging", "vary", "varies", "varied", "varying":
		return true
	}
	if i == 0 { // "From 15,000 to 20,000 people fled"
		return true
	}
	for k := i - 1; k >= 0 && k > i-9; k-- {
		if l.at(k) == ";" || l.at(k) == "." {
			break
		}
		if altering[l.at(k)] || altering[l.lemma(k)] {
			return false
		}
	}
	return l.upos(i-1) == "VERB"
}

// hedging are the words behind a number that another, which may be right as well, follows.
var hedging = set(`perhaps maybe possibly even probably conceivably potentially likely`)

// otherBound reads behind a number, from token i on, a second one that says how many it may be at
// the other end: ", perhaps three,", "if not forty", "and possibly as many as 90", "but fewer
// than 150". kind is how the first is bounded, behind how the second is; end is i where none stands.
func (l *line) otherBound(i int, kind string) (other float64, behind string, end int) {
	k := i
	comma := l.at(k) == ","
	if comma {
		k++
	}
	joint := l.at(k)
	switch {
	case joint == "if" && l.at(k+1) == "not":
		k += 2
	case joint == "or" || joint == "and" || joint == "but":
		k++
	case !comma:
		return 0, "", i
	}
	hedged := joint == "if" || joint == "or"
	for hedging[l.at(k)] {
		hedged = true
		k++
	}
	q := quantity{first: l.number(k)}
	q.number = q.first
	low, high, e := l.plain(q.number)
	if e == q.number || low != high || l.named(q.number, e) {
		return 0, "", i
	}
	l.bound(&q)
	if q.first > k || q.number-q.first > 6 {
		return 0, "", i
	}
	behind = q.kindOf(l)
	switch {
	case hedged && (behind == "same" || behind == "most" || behind == "about" || behind == "nearly"):
	case (joint == "and" || joint == "but") && (kind == "least" && behind == "most" || kind == "most" && behind == "least"):
	default:
		return 0, "", i
	}
	if joint == "and" && kind == "same" && behind != "most" { // "killed two and perhaps three were hurt" tells of others
		return 0, "", i
	}
	if comma && l.at(e) == "," {
		e++
	}
	return high, behind, e
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
		again = again || l.evaluated(q)
	}
}

// evaluating are the words between "a" and a number that only say what the writer thinks of it,
// beside adjectives, which the tagger knows.
var evaluating = set(`mere paltry meagre meager measly staggering whopping record confirmed combined cumulative reported provisional preliminary unprecedented sobering shocking stunning horrifying
	disappointing puny derisory scant modest hefty cool round further additional final final extra token projected planned promised proposed astonishing surprising`)

// evaluated takes into q an article and an adjective before a number that is no one's size: "a
// staggering 640 people"; it reports whether it did.
func (l *line) evaluated(q *quantity) bool {
	k := q.first - 1
	if k < 1 || l.at(k-1) != "a" && l.at(k-1) != "an" || !evaluating[l.at(k)] && (l.upos(k) != "ADJ" || l.at(k) == "few") || timeUnits[l.at(k)] != "" {
		return false
	}
	if _, _, e := l.plain(k - 1); e > k-1 { // "a hundred"
		return false
	}
	q.first = k - 1
	return true
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
func tidy(v float64) float64 {
	if math.Abs(v) >= 1e6 {
		return scaledBy(v, 1)
	}
	return math.Round(v*1e6) / 1e6
}

// unit takes a currency or a per-cent sign behind the number into q.
func (l *line) unit(q *quantity) {
	w := l.at(q.last)
	if hyphen(w) && l.glued(q.last) && english.money[l.at(q.last+1)] != nil && q.unit == "" { // "a 3-million-euro grant"
		q.unit, q.last = l.currency(l.at(q.last+1)), q.last+2
		return
	}
	if w == "of" && q.unit == "" && vague[l.at(q.last-1)][0] >= 200 && english.money[l.at(q.last+1)] != nil && strings.HasSuffix(l.at(q.last+1), "s") { // "millions of dollars"
		q.unit, q.last = l.currency(l.at(q.last+1)), q.last+2
		return
	}
	switch {
	case q.unit != "":
	case w == "%" || w == "percent":
		q.unit, q.last = "per cent", q.last+1
	case w == "per" && l.at(q.last+1) == "cent":
		q.unit, q.last = "per cent", q.last+2
	case english.money[w] != nil && (l.upos(q.last) != "VERB" || scales[l.at(q.last-1)] >= 1e6 || !verbsToo[w] || l.pluralOf(q.last)):
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

// verbsToo are the words for money that are forms of verbs as well.
var verbsToo = set(`pounds pound marks crowns crown won rand leu`)

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

// partOf reads a part of a number that is told with it, and where the number ends:
// "half of the 400", "two thirds of its 36", "all but four of the 36".
func (l *line) partOf(i int) (float64, int) {
	n, k := 1.0, i
	rest := false
	switch w := l.at(i); {
	case smallNumbers[w] > 0 && l.has(i+1, "out", "of") && smallNumbers[l.at(i+3)] > smallNumbers[w] && l.has(i+4, "of"): // "seven out of ten of the 600"
		return l.shareOfWhole(smallNumbers[w]/smallNumbers[l.at(i+3)], i+5)
	case smallNumbers[w] > 0 && (l.at(i+1) == "in" || l.at(i+1) == "of" || l.has(i+1, "out", "of")): // "one in five of the 250", "two out of every three of the 90"
		k := i + 2
		if l.at(i+1) == "out" {
			k++
		}
		if l.at(k) == "every" {
			k++
		} else if l.at(i+1) == "of" {
			return 0, i
		}
		if smallNumbers[l.at(k)] <= smallNumbers[w] || l.at(k+1) != "of" {
			return 0, i
		}
		return l.shareOfWhole(smallNumbers[w]/smallNumbers[l.at(k)], k+2)
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
	if _, _, e := l.plain(k); !rest && e > k && l.at(k) != "a" && l.at(k) != "one" && l.at(k-1) == "of" && !l.yearlike(k, e) { // "a third of 600 recruits"
		if low, high, e := l.plain(k); low == high {
			return tidy(low * n), e
		}
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
		if l.upos(k) != "PROPN" || l.at(k+1) != "'s" && l.at(k+1) != "'" { // "half of Orsay's 6,000 people"
			return 0, none
		}
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
	if collective[l.at(k)] && l.at(k+1) == "of" { // "of the garrison of 2,000"
		k += 2
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
// countries have, that of the one the sentence names, and names otherwise than as a place
// where something was.
func (l *line) currency(word string) string {
	m := english.money[word]
	where := ""
	for i := range l.low {
		switch code := m[l.at(i)]; {
		case code == "":
		case l.at(i-1) != "in" && l.at(i-1) != "at" && l.at(i-1) != "near":
			return code
		case where == "":
			where = code
		}
	}
	if where != "" {
		return where
	}
	return m[""]
}
