package en

import (
	"strings"
	"unicode/utf8"
)

// fused are words written together, and where the second begins.
var fused = map[string]int{
	"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "gimme": 3, "lemme": 3, "wanta": 4, "outta": 3, "dunno": 2,
	"dont": 2, "didnt": 3, "doesnt": 4, "isnt": 2, "wasnt": 3, "arent": 3, "couldnt": 5, "wouldnt": 5, "shouldnt": 6,
	"havent": 4, "hasnt": 3, "werent": 4, "cant": 2, "wont": 2, "aint": 2, "thats": 4, "whats": 4, "ive": 1,
}

// units are the words that follow a number without a space and are tokens.
var units = map[string]bool{
	"am": true, "pm": true, "AM": true, "PM": true, "km": true, "m": true, "mm": true, "cm": true, "kg": true, "mg": true, "lb": true, "lbs": true,
	"ft": true, "hp": true, "mph": true, "kph": true, "kmh": true, "km/h": true, "k": true, "K": true, "M": true, "MM": true, "bn": true, "tn": true, "x": true,
	"ml": true, "kW": true, "MW": true, "kw": true, "GW": true, "mw": true, "gb": true, "GB": true, "mb": true, "MB": true, "TB": true,
	"hrs": true, "hr": true, "min": true, "mins": true, "sec": true, "p.m.": true, "a.m.": true, "kt": true, "nm": true, "Hz": true, "MHz": true, "GHz": true,
}

// clitics appends the word text[i:j], cut into its syntactic words.
func (t *tokeniser) clitics(i, j int) {
	w := t.text[i:j]
	if len(w) <= 9 && w[0] >= '0' && w[0] <= '9' {
		k := 0
		for k < len(w) && (w[k] >= '0' && w[k] <= '9' || w[k] == '.' || w[k] == ',' || w[k] == ':') {
			k++
		}
		if k < len(w) && units[w[k:]] {
			t.emit(i, i+k)
			t.emit(i+k, j)
			return
		}
	}
	if len(w) >= 3 && len(w) <= 8 {
		if k := fused[strings.ToLower(w)]; k > 0 {
			t.emit(i, i+k)
			t.emit(i+k, j)
			return
		}
	}
	k := cliticStart(w)
	if k > 0 {
		t.clitics(i, i+k)
		t.emit(i+k, j)
		return
	}
	t.emit(i, j)
}

// cliticStart returns where the last clitic of w begins, 0 if there is none.
func cliticStart(w string) int {
	mark := -1 // the last apostrophe, at most five bytes from the end
	width := 0
	for k := len(w); k > 0 && len(w)-k <= 6; {
		r, n := utf8.DecodeLastRuneInString(w[:k])
		k -= n
		if apostrophe(r) {
			mark, width = k, n
			break
		}
	}
	if mark <= 0 {
		return 0
	}
	tail := w[mark+width:]
	switch strings.ToLower(tail) {
	case "t":
		if c := w[mark-1]; (c == 'n' || c == 'N') && mark >= 2 {
			return mark - 1
		}
	case "s":
		if c := w[mark-1]; c == '0' && mark >= 2 && w[mark-2] >= '0' && w[mark-2] <= '9' {
			return 0 // 1960's
		}
		return mark
	case "re", "ve", "ll", "d", "m":
		return mark
	}
	return 0
}
