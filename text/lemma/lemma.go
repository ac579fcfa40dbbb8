// Package lemma finds the dictionary form of a word from its letters and its tag,
// by edit scripts learnt from a treebank: "cut two letters from the end, add y".
//
// A script is looked up first for the whole word with its tag, then for its longest
// ending that was met with that tag. Words are stored as hashes only: the table
// holds no list of words, and fits in some hundred kilobytes.
package lemma

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// longest is how many characters of an ending are looked at.
const longest = 7

// A script turns a form into a lemma.
type script struct {
	dress dress
	cut   uint8 // how many characters are cut from the end
	add   string
}

// dress says how the form is written before it is cut.
type dress uint8

const (
	small dress = iota // in small letters
	asIs
	title // a capital, then small letters
	dresses
)

func (d dress) put(form string) string {
	switch d {
	case small:
		return strings.ToLower(form)
	case title:
		r, n := utf8.DecodeRuneInString(form)
		return string(unicode.ToUpper(r)) + strings.ToLower(form[n:])
	}
	return form
}

// apply returns the lemma, or the form in its dress where the script does not fit.
func (s script) apply(form string) string {
	w := s.dress.put(form)
	end := len(w)
	for n := s.cut; n > 0; n-- {
		if end == 0 {
			return w
		}
		_, k := utf8.DecodeLastRuneInString(w[:end])
		end -= k
	}
	if s.add == "" {
		if end == 0 {
			return w
		}
		return w[:end]
	}
	return w[:end] + s.add
}

// scriptFor returns the shortest script that makes lemma of form.
func scriptFor(form, lemma string) (script, bool) {
	best, found := script{}, false
	for d := small; d < dresses; d++ {
		w := d.put(form)
		i := 0
		for i < len(w) && i < len(lemma) && w[i] == lemma[i] {
			i++
		}
		for i > 0 && (i < len(w) && !utf8.RuneStart(w[i]) || i < len(lemma) && !utf8.RuneStart(lemma[i])) {
			i--
		}
		cut := utf8.RuneCountInString(w[i:])
		if cut > 200 {
			continue
		}
		s := script{d, uint8(cut), lemma[i:]}
		if !found || len(s.add)+int(s.cut) < len(best.add)+int(best.cut) {
			best, found = s, true
		}
	}
	return best, found
}

// A Table gives lemmas. It is read-only and safe for several goroutines.
type Table struct {
	scripts []script
	keys    []uint32 // sorted hashes of words and endings with their tags
	values  []uint16 // indexes into scripts
	// regular are the frequent scripts of a tag. A word whose ending leads to no
	// lemma that was met goes to the first of them that does.
	regular map[string][]script
}

// Lemma returns the lemma of a form with its tag; never empty for a form that is not.
// Apostrophes in it are straight.
func (t *Table) Lemma(form, tag string) string {
	lemma := t.lemma(form, tag)
	if strings.Contains(lemma, "’") {
		lemma = strings.ReplaceAll(lemma, "’", "'")
	}
	return lemma
}

func (t *Table) lemma(form, tag string) string {
	low := strings.ToLower(form)
	if i, ok := t.find(key(wholeWord, low, tag)); ok {
		return t.scripts[i].apply(form)
	}
	if grouped(form) {
		return strings.ReplaceAll(form, ",", "")
	}
	if len(form) > 2 && form[0] == '#' { // the mark of a subject
		return form
	}
	if one := initials(form); one != "" {
		return t.lemma(one, "NN")
	}
	if decimal(form) {
		return strings.Replace(form, ",", ".", 1)
	}
	if base := t.misread(low, tag); base != "" {
		return base
	}
	class := useClass(tag)
	if i, ok := t.find(key(otherTag, low, class)); ok && class != "J" && class != "P" {
		return t.scripts[i].apply(form)
	}
	if class == "V" || class == "N" {
		if i, ok := t.find(key(otherTag, low, "O")); ok {
			return t.scripts[i].apply(form)
		}
	}
	if (class == "N" || class == "J") && !t.known(low, "N") && !t.known(low, "J") {
		if i, ok := t.find(key(wholeWord, low, "VBD")); ok { // a past tense that is no participle is nothing else: "underwent"
			if _, both := t.find(key(wholeWord, low, "VBN")); !both {
				return t.scripts[i].apply(form)
			}
		}
	}
	if (tag == "VBD" || tag == "VBN") && plural(low) {
		tag = "VBZ"
	}
	if tag == "NNS" && strings.Contains(strings.TrimRight(form, "."), ".") && !strings.ContainsAny(form, "'’") {
		return form // the name of a file or a group
	}
	lemma := low
	if i, ok := t.ending(low, tag); ok {
		lemma = t.scripts[i].apply(form)
	}
	switch tag {
	case "NNPS": // a name that only looks like a plural keeps its s
		if one := t.lemma(low, "NNS"); one != low && t.known(one, "N") {
			return title.put(one)
		}
		if l := strings.ToLower(lemma); l != low && !strings.HasSuffix(l, "ist") && !strings.HasSuffix(l, "ian") && !t.known(l, "P") && !t.known(l, "N") && !t.known(l, "J") {
			return form
		}
	case "VBN", "VBD":
		if strings.HasPrefix(low, "un") && !t.known(lemma, "V") {
			return low // "undisputed" has no verb
		}
		if !strings.HasSuffix(low, "ed") && !t.known(lemma, "V") && (t.known(low, "V") || t.known(low, "N")) {
			return low // "weaken" is not the participle of "weake"
		}
	case "NN": // a plural that was taken for a singular
		if plural(low) && !t.known(low, "N") {
			return t.lemma(low, "NNS")
		}
		if one := t.lemma(low, "JJS"); inflected(low, "JJS") && one != low && !t.known(low, "N") && t.known(one, "J") {
			return one // "the closest"
		}
	case "JJ": // as above: "narrower"
		for _, more := range [...]string{"JJR", "JJS"} {
			if one := t.lemma(low, more); inflected(low, more) && one != low && !t.known(low, "J") && t.known(one, "J") {
				return one
			}
		}
	}
	if len(t.regular[tag]) == 0 || t.known(lemma, class) || !inflected(low, tag) {
		return lemma
	}
	others := [...]string{class, "N", "J", "V"} // a verb may be made of a noun: "timed"
	for _, c := range others[:classes(class)] {
		if c != class && t.known(lemma, c) && lemma != low {
			return lemma
		}
		for _, s := range t.regular[tag] {
			if other := s.apply(form); t.known(other, c) && s.fits(low) && (s.add != "" || !losesLetter(low, other)) {
				return other
			}
		}
	}
	if tag == "NNS" && (strings.HasSuffix(low, "us") || strings.HasSuffix(low, "is") || strings.HasSuffix(low, "ss")) {
		return low // "bogus"
	}
	if (tag == "VBG" || tag == "JJR") && t.known(low, "N") {
		return low // "lightning" has no verb, "badger" compares nothing
	}
	return lemma
}

// misread returns the lemma of a verb that was taken for a base form and is none:
// "recognized", "meeting", and "goin", which is going. Else "".
func (t *Table) misread(low, tag string) string {
	if wordClass(tag) != "V" {
		return ""
	}
	if strings.HasSuffix(low, "in") && !t.known(low, "V") {
		if l := t.lemma(low+"g", "VBG"); t.known(l, "V") && l != low+"g" {
			return l
		}
	}
	if tag != "VB" && tag != "VBP" || t.known(low, "V") {
		return ""
	}
	for _, tag := range [...]string{"VBD", "VBG"} {
		if l := t.lemma(low, tag); inflected(low, tag) && l != low && t.known(l, "V") {
			return l
		}
	}
	return ""
}

// plural reports whether a noun that was never met looks like a plural.
func plural(low string) bool {
	stem, ok := strings.CutSuffix(low, "s")
	if !ok || len(stem) < 2 || strings.ContainsAny(stem, ".@/") {
		return false
	}
	if c := stem[len(stem)-1]; c >= '0' && c <= '9' {
		return stem[0] > '9' // "T72s", but not "1990s"
	}
	if len(stem) < 3 {
		return false
	}
	switch stem[len(stem)-1] {
	case 's', 'u', 'i', 'o', '\'':
		return false
	}
	return !strings.HasSuffix(stem, "ic")
}

// inflected reports whether the form ends as regular words with the tag do.
func inflected(low, tag string) bool {
	ending := map[string]string{"VBD": "ed", "VBN": "ed", "VBG": "ing", "VBZ": "s", "NNS": "s", "JJR": "er", "JJS": "est"}[tag]
	return strings.HasSuffix(low, ending) && len(low) > len(ending)+1
}

// fits reports whether what a script of a regular word cuts off can be cut: y was
// i before an ending.
func (s script) fits(low string) bool {
	n := len(low) - int(s.cut)
	return s.add != "y" || n >= 0 && n < len(low) && low[n] == 'i'
}

// Tag returns the tag under which lemmas are kept: that of the language, but for
// verbs that are part of a name ("United", where it is tagged as a verb).
func Tag(upos, xpos string) string {
	if upos == "VERB" && xpos == "NNP" {
		return nameVerb
	}
	return xpos
}

const nameVerb = "NNP VERB"

// classes returns how many of the classes that share words with a class are asked
// for a lemma: adjectives have theirs for themselves ("loser" compares nothing).
func classes(class string) int {
	if class == "J" {
		return 1
	}
	return 4
}

// grouped reports whether the form is a number whose digits stand in threes: 12,500.
func grouped(form string) bool {
	first, rest, ok := strings.Cut(form, ",")
	if !ok || !digits(first) || len(first) > 3 {
		return false
	}
	for ok {
		first, rest, ok = strings.Cut(rest, ",")
		whole, part, point := strings.Cut(first, ".")
		if len(whole) != 3 || !digits(whole) || point && (ok || !digits(part)) {
			return false
		}
	}
	return true
}

// initials returns what a plural of initials stands for more than one of: MP of MPs
// and MP's. "" where the form is no such plural.
func initials(form string) string {
	one, ok := strings.CutSuffix(form, "s")
	if !ok {
		return ""
	}
	one = strings.TrimSuffix(strings.TrimSuffix(one, "'"), "’")
	if len(one) < 2 {
		return ""
	}
	for i := range len(one) {
		if one[i] < 'A' || one[i] > 'Z' {
			return ""
		}
	}
	return one
}

// decimal reports whether the form is a number with a decimal comma: 7,5.
func decimal(form string) bool {
	whole, part, ok := strings.Cut(form, ",")
	return ok && whole != "" && part != "" && len(part) < 3 && digits(whole) && digits(part)
}

func digits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// losesLetter reports whether a script that adds nothing takes a letter of the stem
// with the ending: right in "stopped", where it was doubled, wrong in "waived".
func losesLetter(low, stem string) bool {
	n := len(stem)
	if n == 0 || n >= len(low) {
		return true
	}
	switch low[n:] {
	case "ed", "ing", "d", "er", "est", "r", "st", "s", "es":
		return false
	}
	return low[n] != low[n-1]
}

// Known reports whether the form, read with the tag, is a word whose lemma was met
// as a word of that class, and not only as a name.
func (t *Table) Known(form, tag string) bool {
	l := strings.ToLower(t.lemma(form, tag))
	return t.known(l, wordClass(tag)) && !t.known(l, "P")
}

// Met reports whether the form was met in training, as far as the table remembers:
// it has a lemma of its own with this tag, or one that was met in any class.
func (t *Table) Met(form, tag string) bool {
	low := strings.ToLower(form)
	if _, ok := t.find(key(wholeWord, low, tag)); ok {
		return true
	}
	l := strings.ToLower(t.lemma(form, tag))
	return t.known(l, "V") || t.known(l, "N") || t.known(l, "J") || t.known(l, "P")
}

func (t *Table) known(lemma, class string) bool {
	_, ok := t.find(key(knownLemma, lemma, class))
	return ok
}

// wordClass returns the class of an inflected word's tag (the tags of the Penn
// Treebank: VBD is V), "" where the form of a word hardly changes.
func wordClass(tag string) string {
	switch tag {
	case "VBD", "VBN", "VBG", "VBZ", "VBP", "VB":
		return "V"
	case "NN", "NNS":
		return "N"
	case "JJ", "JJR", "JJS":
		return "J"
	case "NNP":
		return "P"
	}
	return ""
}

// useClass returns the class of a tag, "O" for the tags of words that hardly change.
func useClass(tag string) string {
	if tag == "NNPS" || tag == nameVerb {
		return "P"
	}
	if c := wordClass(tag); c != "" {
		return c
	}
	return "O"
}

// ending returns the script of the longest known ending of the word.
func (t *Table) ending(low, tag string) (uint16, bool) {
	starts := endings(low)
	for _, i := range starts {
		if v, ok := t.find(key(ending, low[i:], tag)); ok {
			return v, true
		}
	}
	return 0, false
}

// endings returns where the endings of a word begin, the longest first; the whole
// word counts as one when it is short, the empty ending always.
func endings(low string) []int {
	var at [longest + 1]int
	n, i := 0, len(low)
	at[0] = i
	for n < longest && i > 0 {
		_, k := utf8.DecodeLastRuneInString(low[:i])
		i -= k
		n++
		at[n] = i
	}
	for a, b := 0, n; a < b; a, b = a+1, b-1 {
		at[a], at[b] = at[b], at[a]
	}
	return at[:n+1]
}

func (t *Table) find(k uint32) (uint16, bool) {
	i := sort.Search(len(t.keys), func(i int) bool { return t.keys[i] >= k })
	if i < len(t.keys) && t.keys[i] == k {
		return t.values[i], true
	}
	return 0, false
}

const (
	wholeWord = 1
	ending    = 2
	// knownLemma marks a lemma that was met, with its class; its script means nothing
	knownLemma = 3
	// otherTag is for a form with a class of tags, where it was not met with the tag
	otherTag = 4
)

// key hashes a word or ending with its tag (FNV-1a with a last mixing).
func key(kind uint32, s, tag string) uint32 {
	h := uint32(2166136261) ^ kind*0x9e3779b9
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c == 0xe2 && strings.HasPrefix(s[i:], "’") {
			c = '\''
			i += len("’") - 1
		}
		h = (h ^ uint32(c)) * 16777619
	}
	h = (h ^ 0xff) * 16777619
	for i := 0; i < len(tag); i++ {
		h = (h ^ uint32(tag[i])) * 16777619
	}
	h ^= h >> 16
	h *= 0x85ebca6b
	h ^= h >> 13
	return h
}
