package figures

import (
	"math"
	"strings"
)

var smallNumbers = map[string]float64{
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
	"eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
	"eighty": 80, "ninety": 90, "threescore": 60, "fourscore": 80,
}

var scales = map[string]float64{
	"dozen": 12, "score": 20, "hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
	"m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "bln": 1e9, "tn": 1e12, "k": 1e3,
}

// vague are words that stand for a range.
var vague = map[string][2]float64{
	"several": {3, 9}, "dozens": {24, 99}, "scores": {40, 99}, "hundreds": {200, 999}, "thousands": {2000, 9999}, "millions": {2e6, 9999999}, "billions": {2e9, 9999999999},
}

// tensOf are the ranges of "tens of thousands" and the like.
var tensOf = map[string]map[string][2]float64{
	"tens":     {"thousands": {20000, 99999}, "millions": {2e7, 99999999}, "billions": {2e10, 99999999999}},
	"dozens":   {"thousands": {24000, 99999}, "millions": {2.4e7, 99999999}},
	"scores":   {"thousands": {40000, 99999}, "millions": {4e7, 99999999}},
	"hundreds": {"thousands": {200000, 999999}, "millions": {2e8, 999999999}, "billions": {2e11, 999999999999}},
}

// fractions are the parts of a whole by the word for them.
var fractions = map[string]float64{
	"half": 1. / 2, "halves": 1. / 2, "third": 1. / 3, "thirds": 1. / 3, "quarter": 1. / 4, "quarters": 1. / 4, "fourth": 1. / 4, "fourths": 1. / 4,
	"fifth": 1. / 5, "fifths": 1. / 5, "sixth": 1. / 6, "sixths": 1. / 6, "seventh": 1. / 7, "sevenths": 1. / 7, "eighth": 1. / 8, "eighths": 1. / 8,
	"ninth": 1. / 9, "ninths": 1. / 9, "tenth": 1. / 10, "tenths": 1. / 10,
}

// plain reads one number without bounds at token i: value range and the token
// after it; end == i when there is none.
func (l *line) plain(i int) (low, high float64, end int) {
	if low, high, end = l.vagueNumber(i); end > i {
		return low, high, end
	}
	if v, end := l.partOfScale(i); end > i {
		return v, v, end
	}
	v, end := l.numeral(i)
	return v, v, end
}

// scaleWord returns what the word at token i multiplies by, 0 for no such word; letters alone
// ("m", "k") are read only where they end a number in figures.
func (l *line) scaleWord(i int) float64 {
	if w := l.at(i); len(w) > 2 && w != "mln" && w != "bln" {
		return scales[w]
	}
	return 0
}

// vagueNumber reads the words that stand for a range: "dozens", "tens of thousands", "a few
// hundred", "a couple of thousand", "a handful of".
func (l *line) vagueNumber(i int) (low, high float64, end int) {
	w := l.at(i)
	if l.at(i+1) == "of" {
		if t, ok := tensOf[w][l.at(i+2)]; ok {
			return t[0], t[1], i + 3
		}
	}
	if r, ok := vague[w]; ok {
		if l.at(i+2) == w && (l.at(i+1) == "upon" || l.at(i+1) == "and" || l.at(i+1) == "on") { // "dozens upon dozens"
			return r[0], r[1], i + 3
		}
		if s := l.scaleWord(i + 1); w == "several" && s > 0 {
			if s == 12 {
				return 36, 108, i + 2
			}
			return 3 * s, 10*s - 1, i + 2
		}
		return r[0], r[1], i + 1
	}
	if w != "a" && w != "the" {
		return 0, 0, i
	}
	of := l.at(i+2) == "of" && w == "a"
	switch next := l.at(i + 1); {
	case next == "few" && l.scaleWord(i+2) > 0:
		s := l.scaleWord(i + 2)
		return 3 * s, tidy(10*s - 1), i + 3
	case next == "handful" && of:
		return 3, 9, i + 2
	case next == "couple" && of && l.scaleWord(i+3) > 0: // "a couple of hundred"
		return 2 * l.scaleWord(i+3), 2 * l.scaleWord(i+3), i + 4
	case next == "couple" && w == "a" && l.scaleWord(i+2) > 0: // "a couple hundred"
		return 2 * l.scaleWord(i+2), 2 * l.scaleWord(i+2), i + 3
	case of && groupsOf[next] > 0:
		return groupsOf[next], groupsOf[next], i + 2
	}
	return 0, 0, i
}

// groupsOf are the nouns that say before "of" how many there are.
var groupsOf = map[string]float64{"couple": 2, "pair": 2, "brace": 2, "duo": 2, "trio": 3, "quartet": 4, "quintet": 5, "score": 20}

// several reads the number of parts at token i, up to the word for the part: "three-".
func (l *line) several(i int) (n float64, end int) {
	end = i + 1
	if hyphen(l.at(end)) && l.glued(i) {
		end++
	}
	return smallNumbers[l.at(i)], end
}

// partOfScale reads a part of a round number: "three-quarters of a million", "a third of a
// billion", "half a dozen", "half of a million", and the "half-million" of "a half-million".
func (l *line) partOfScale(i int) (v float64, end int) {
	n, k := 1.0, i
	switch w := l.at(i); {
	case (w == "a" || w == "one") && l.at(i+1) != "half":
		k++
	case w == "a" && l.at(i+1) == "half" && hyphen(l.at(i+2)) && l.glued(i+1): // "a half-dozen"
		k++
	case smallNumbers[w] > 1:
		n, k = l.several(i)
	}
	part := fractions[l.at(k)]
	if part == 0 {
		return 0, i
	}
	half := l.at(k) == "half"
	k++
	joined := hyphen(l.at(k)) && l.glued(k-1) && l.glued(k)
	switch {
	case joined && l.at(k+1) == "a" && hyphen(l.at(k+2)): // "half-a-million"
		k += 3
	case joined && half:
		k++
	case l.at(k) == "of" && (l.at(k+1) == "a" || l.at(k+1) == "one"):
		k += 2
	case half && l.at(k) == "a":
		k++
	default:
		return 0, i
	}
	if s := l.scaleWord(k); s > 0 {
		return scaledBy(tidy(n*part*1e6)/1e6, s), k + 1
	}
	return 0, i
}

// numeral reads an exact number in figures or words: "1,200", "4.5m", "two hundred and fifty
// thousand", "a hundred and ten", "two and a half million", "a dozen and a half".
func (l *line) numeral(i int) (v float64, end int) {
	w := l.at(i)
	group, closed, least := 0.0, 0.0, math.Inf(1)
	end = i
	switch n, scaled, ok := digits(w); {
	case ok && scaled:
		return n, i + 1
	case ok && l.at(i+1) == "," && l.glued(i) && l.glued(i+1) && len(l.at(i+2)) <= 2 && scales[l.at(i+3)] > 0: // "1,5 million"
		part, _, digit := digits(l.at(i + 2))
		if group, end = n, i+1; digit {
			group, end = n+part/math.Pow10(len(l.at(i+2))), i+3
		}
	case ok && l.thousands(i) > i+1:
		group, end = n, l.thousands(i)
		for k := i + 1; k < end; k++ {
			part, _, _ := digits(l.at(k))
			group = group*1000 + part
		}
	case ok:
		group, end = n, i+1
	case (w == "a" || w == "the") && l.scaleWord(i+1) > 0 && (w == "a" && l.at(i+1) != "score"): // "a hundred and ten"
		group, end = 1, i+1
	case w == "half":
		return 0, i
	default:
		if smallNumbers[w] == 0 {
			return 0, i
		}
		group, end = l.small(i)
	}
	words := end > i && smallNumbers[w] > 0 || w == "a"
	if !words { // "3bn", "$4 bn"
		if s := scales[l.at(end)]; s > 0 && l.scaleWord(end) == 0 && (l.glued(end-1) || len(l.at(end)) > 1) {
			return scaledBy(group, s), end + 1
		}
	}
	behind := false // a word for a scale was the last
	for {
		next := end
		if hyphen(l.at(next)) && l.glued(next-1) && l.glued(next) && l.scaleWord(next+1) > 0 { // "$3.5-billion"
			next++
		}
		if s := l.scaleWord(next); s > 0 {
			switch {
			case s < 1e3 && group > 0 && group < 1e3 && !(s == 100 && group >= 100):
				group, behind = scaledBy(group, s), true
			case s >= 1e3 && group > 0 && s < least:
				closed, group, least, behind = closed+scaledBy(group, s), 0, s, true
			case s >= 1e6 && group == 0 && behind: // "a thousand million"
				closed, least = scaledBy(closed, s), s
			default:
				return closed + group, end
			}
			end = next + 1
			continue
		}
		if part, e := l.andPart(end); e > end {
			if s := l.scaleWord(e); s > 0 && group > 0 && !behind { // "two and a half million"
				return closed + scaledBy(group+part, s), e + 1
			}
			if s := l.scaleWord(end - 1); s > 0 && behind { // "a million and a half"
				return closed + group + scaledBy(part, s), e
			}
			return closed + group, end
		}
		if !behind {
			return closed + group, end
		}
		if l.at(next) == "and" {
			next++
		} else if hyphen(l.at(next)) && l.glued(next-1) && l.glued(next) {
			next++
		}
		n, e := l.small(next)
		room := least
		if group > 0 {
			room = 100
		}
		if e == next {
			if d, scaled, ok := digits(l.at(next)); ok && !scaled && next == end && !words && d < room && group == 0 { // "2 million 300 thousand"
				if l.scaleWord(next+1) > 0 {
					group, end, behind = d, next+1, false
					continue
				}
			}
			return closed + group, end
		}
		if n >= room || group > 0 && l.scaleWord(end-1) != 100 {
			return closed + group, end
		}
		group, end, behind = group+n, e, false
	}
}

// small reads a number under a hundred in words: "eleven", "twenty-one", "ninety four".
func (l *line) small(i int) (v float64, end int) {
	n := smallNumbers[l.at(i)]
	if n == 0 {
		return 0, i
	}
	if u := smallNumbers[l.at(i+2)]; n >= 20 && hyphen(l.at(i+1)) && u > 0 && u < 10 {
		return n + u, i + 3
	}
	if u := smallNumbers[l.at(i+1)]; n >= 20 && u > 0 && u < 10 {
		return n + u, i + 2
	}
	return n, i + 1
}

// thousands returns where a number in figures ends that begins at token i and whose thousands
// spaces divide: "12 500 villagers", "1 350 000"; i+1 for any other.
func (l *line) thousands(i int) int {
	figures := func(w string) bool { return w != "" && strings.Trim(w, "0123456789") == "" }
	w := l.at(i)
	if !figures(w) || len(w) > 3 || w[0] == '0' {
		return i + 1
	}
	if p := l.at(i - 1); p == "on" || p == "no" || p == "no." || months[p] || numbered[p] { // a day, the number of a name
		return i + 1
	}
	end := i + 1
	for len(l.at(end)) == 3 && figures(l.at(end)) {
		end++
	}
	if u := l.upos(end); u == "NOUN" || u == "ADJ" || u == "PROPN" || l.at(end-1) == "000" {
		return end
	}
	return i + 1
}

// andPart reads a part of one that is added to a number, from token i on: "and a half", "and a
// quarter", "and three quarters"; end is i where none is.
func (l *line) andPart(i int) (part float64, end int) {
	joint := func(k int) int { // past a hyphen
		if hyphen(l.at(k)) && l.glued(k-1) && l.glued(k) {
			return k + 1
		}
		return k
	}
	k := joint(i)
	if l.at(k) != "and" {
		return 0, i
	}
	k = joint(k + 1)
	n := 1.0
	switch w := l.at(k); {
	case w == "a" || w == "one":
	case smallNumbers[w] > 1 && smallNumbers[w] < 10:
		n = smallNumbers[w]
	default:
		return 0, i
	}
	k = joint(k + 1)
	f := fractions[l.at(k)]
	if f == 0 || n*f >= 1 || n == 1 && l.at(k) != "half" && l.at(k) != "quarter" && l.at(k) != "third" || l.at(k+1) == "of" && l.at(k+2) != "a" && l.at(k+2) != "an" && l.upos(k+2) == "DET" {
		return 0, i
	}
	return n * f, k + 1
}
