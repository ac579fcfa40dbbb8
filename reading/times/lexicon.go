package times

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Lexicon is what the grammar knows of one language. It is read-only once made
// and may be shared by goroutines.
type Lexicon struct {
	// Language is the ISO 639-1 code.
	Language string
	words    map[string]*entry
	classes  map[string]class
	names    []string
	fills    []slotSet // by class
	endings  []string  // of ordinals written in digits: "th"
	// verbEndings tell the form of a verb that no list holds and no tag marks.
	verbEndings []verbEnding
	rules       []rule
	starts      [][]int // the rules that can begin with a class
	longest     int     // bytes of the longest word
}

// A class is a set of words that a pattern can ask for by one name.
type class uint16

// The classes that the code itself gives to numbers, and "fills" declares.
const (
	noClass class = iota
	classNumber
	classDay
	classYear
	classOrdinal
	classTwoDigits
	firstFree
)

var classNames = [firstFree]string{"", "NUMBER", "DAY", "YEAR", "ORDINAL", "TWODIGITS"}

// A slot is what a class says in an expression; the computations ask for slots
// and so know no class of the lexicon.
type slot uint8

const (
	noSlot slot = iota
	slotYear
	slotMonth
	slotDay
	slotWeekday
	slotSeason
	slotEdge
	slotShift
	slotToward
	slotUnit
	slotPart
	slotDeictic
	slotSoFar
	slotNumber
	slotTens
	slotOrdinal
	slotTwoDigits
	slotVague
	slotHalf
	slotFeast
	slotEve
	slotOrthodox
	slotJoin
	slotNoon
	slotMeridiem
	slotZone
	slotDecade
	slotPlural
	slotBound
	slotAmbiguous
	slotQuantity
	slotPlace
	slotOwner
	slotFunction
	slotArticle
	slotDeterminer
	slotDatePrep
	slotNameBefore
	slotNameAfter
	slotAfterEvent
	slotYearWord
	slotConjunction
	slotTo
	slotDouble
	slotIndefinite
	slots
)

// A slotSet holds the slots that a class fills.
type slotSet uint64

func (s slotSet) has(x slot) bool { return s>>x&1 != 0 }

var slotNames = [slots]string{"", "year", "month", "day", "weekday", "season", "edge", "shift", "toward", "unit",
	"part", "deictic", "sofar", "number", "tens", "ordinal", "twodigits", "vague", "half", "feast", "eve",
	"orthodox", "join", "noon", "meridiem", "zone", "decade", "plural", "bound", "ambiguous", "quantity", "place",
	"owner", "function", "article", "determiner", "dateprep", "namebefore", "nameafter", "afterevent", "yearword",
	"conjunction", "to", "double", "indefinite"}

// An entry is one written form and what it may mean.
type entry struct {
	meanings []meaning
	// lower holds the meanings left to the word when it has no capital.
	lower []meaning
	verb  verbForm
}

type verbEnding struct {
	ending string
	form   verbForm
}

// NewLexicon reads a language from its list of words and its list of rules; the
// formats are told at the head of en/words.txt and en/rules.txt.
func NewLexicon(language, words, rules string) (*Lexicon, error) {
	l := &Lexicon{Language: language, words: map[string]*entry{}, classes: map[string]class{}}
	for _, name := range classNames {
		l.class(name)
	}
	for n, line := range strings.Split(words, "\n") {
		if err := l.wordLine(line); err != nil {
			return nil, fmt.Errorf("words of %q, line %d: %w", language, n+1, err)
		}
	}
	if err := l.readRules(rules); err != nil {
		return nil, fmt.Errorf("rules of %q, %w", language, err)
	}
	return l, nil
}

func (l *Lexicon) class(name string) class {
	c, ok := l.classes[name]
	if !ok {
		c = class(len(l.names))
		l.names = append(l.names, name)
		l.fills = append(l.fills, 0)
		l.classes[name] = c
	}
	return c
}

// wordLine reads "CLASS VALUE: word, word" or "fills SLOT: CLASS, CLASS".
func (l *Lexicon) wordLine(line string) error {
	line, _, _ = strings.Cut(line, "#")
	if line = strings.TrimSpace(line); line == "" {
		return nil
	}
	head, tail, ok := strings.Cut(line, ":")
	if strings.HasPrefix(tail, ":") { // the colon itself is a word
		return fmt.Errorf("%q: a colon is no word", line)
	}
	fields := strings.Fields(head)
	if !ok || len(fields) == 0 || len(fields) > 2 {
		return fmt.Errorf("%q is not CLASS VALUE: words", line)
	}
	value := 0
	if len(fields) == 2 && fields[0] != "fills" {
		v, err := valueOf(fields[1])
		if err != nil {
			return fmt.Errorf("value of %s: %w", fields[0], err)
		}
		value = v
	}
	form, isVerb := verbFormNames[fields[0]]
	for w := range strings.SplitSeq(tail, ",") {
		w = strings.TrimSpace(w)
		switch {
		case w == "":
		case fields[0] == "fills":
			s := slices.Index(slotNames[:], fields[len(fields)-1])
			if s <= 0 {
				return fmt.Errorf("there is no slot %q", fields[len(fields)-1])
			}
			c := l.class(w)
			l.fills[c] |= 1 << s
		case fields[0] == "ORDINALENDING":
			l.endings = append(l.endings, w)
		case isVerb && strings.HasPrefix(w, "-"):
			l.verbEndings = append(l.verbEndings, verbEnding{w[1:], form})
		case isVerb:
			l.entry(strings.ToLower(w)).verb |= form
		default:
			l.mean(w, meaning{l.class(fields[0]), value})
		}
	}
	return nil
}

// valueOf reads a number, or the name of a grain, a part of the day or a bound.
func valueOf(s string) (int, error) {
	for _, names := range [][]string{grainNames[:], partNames[:], boundNames[:]} {
		if i := slices.Index(names, s); i >= 0 {
			return i, nil
		}
	}
	return strconv.Atoi(s)
}

func (l *Lexicon) entry(key string) *entry {
	e := l.words[key]
	if e == nil {
		e = &entry{}
		l.words[key] = e
		l.longest = max(l.longest, len(key))
	}
	return e
}

func (l *Lexicon) mean(word string, m meaning) {
	e := l.entry(strings.ToLower(word))
	e.meanings = append(e.meanings, m)
	if r, _ := utf8.DecodeRuneInString(word); !unicode.IsUpper(r) {
		e.lower = append(e.lower, m)
	}
}

// look returns the entry of a written form, nil when the lexicon has none. buf
// saves an allocation.
func (l *Lexicon) look(form string, buf *[]byte) *entry {
	if len(form) > l.longest {
		return nil
	}
	b := (*buf)[:0]
	for i := 0; i < len(form); i++ {
		c := form[i]
		if c >= utf8.RuneSelf {
			return l.words[strings.ToLower(form)]
		}
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		b = append(b, c)
	}
	*buf = b
	return l.words[string(b)]
}

// ordinalEnding returns the length of the ending at the head of s that makes
// digits an ordinal, 0 when there is none.
func (l *Lexicon) ordinalEnding(s string) int {
	for _, e := range l.endings {
		if strings.HasPrefix(s, e) && (len(s) == len(e) || kindOf(rune(s[len(e)])) != letterChar) {
			return len(e)
		}
	}
	return 0
}
