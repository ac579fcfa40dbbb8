package reconciling

import (
	"math"
	"math/bits"
	"slices"
	"strings"
	"unicode"

	"parley"
	"parley/plover"
	"parley/reconciling/kinds"
)

// A line is a sentence of an article as it can be held against tellings of events. A large
// case has as many as all its articles have sentences, and holds them all at once.
type line struct {
	*parley.Sentence
	*page
	wording
	dayless bool        // it names no day, or none that had come
	charge  bool        // it puts a deed down to somebody
	held    types       // of the events that were read in it
	kind    kinds.Guess // of the deed that it tells
	weight  float64     // of its words; 0 until it is asked for
}

// A page is what all lines of an article share.
type page struct {
	article   string
	published int64 // the day on which it came out, 0 when that is not known
}

// A wording is what is heard in a line without asking where it stands.
type wording struct {
	words   []uint32 // hashed, sorted
	numbers []uint32 // those of them that are numbers, sorted
	ordinal int8     // the first in it, 0 where there is none
	// no: it denies something; refuses: it denies or rejects something; call: it speaks of a
	// telephone; hinges: it makes something depend on something else.
	no, refuses, call, hinges bool
}

// types is a set of types of events.
type types uint32

func (s types) has(t plover.Type) bool { return s&(1<<t) != 0 }

// hasAkin reports whether there is a type akin to one.
func (s types) hasAkin(to plover.Type) bool {
	for ; s != 0; s &= s - 1 {
		if akin(plover.Type(bits.TrailingZeros32(uint32(s))), to) {
			return true
		}
	}
	return false
}

// A clauseLine is a telling of an event as a line.
type clauseLine struct {
	*wording
	keys, late []uint32 // by which it is found, and those of them that stand for a kind of deed
	deed       []uint32 // the words of a short trigger, which name the deed
	kind       kinds.Guess
	weight     float64
}

// rareWord is the weight from which a word is rare, sideWord the most that a name weighs.
const rareWord, sideWord = 2.5, 1.5

// An index finds lines by a word and a day.
type index struct {
	lines   []line
	df      map[uint32]int // in how many sentences of the case each word stands
	of      int            // how many sentences there are
	weights map[uint32]float64
	on      map[int64]hits              // by a day that they name
	out     map[int64]hits              // those that name none, by the day on which they came out
	bids    map[string]hits             // those that tell an offer or a demand
	clauses map[string]*clauseLine      // of tellings, by their ID
	again   map[string]int32            // the lines that were taken for tellings, by the ID of these
	names   []uint32                    // the words of names, sorted
	voices  map[*parley.Sentence]string // whose word a line is, as far as asked
}

// hits are the lines of a day by the words by which they are found: a word and the number of a
// line in one, sorted.
type hits []uint64

func (h hits) of(word uint32) hits {
	from, _ := slices.BinarySearch(h, uint64(word)<<32)
	to := from
	for to < len(h) && uint32(h[to]>>32) == word {
		to++
	}
	return h[from:to]
}

// lines makes the index of all sentences of the articles that can tell an event.
func (d *desk) lines(events []parley.Event) *index {
	type holder struct {
		parley.Span
		plover.Type
		voice string // of a charge
	}
	held := map[string][]holder{}
	for n := range events {
		for k := range events[n].Mentions {
			m := &events[n].Mentions[k]
			h := holder{Span: m.Trigger, Type: m.Type}
			if m.Type == plover.Accuse {
				h.voice = d.voice(actors(m.Actors))
			}
			held[m.Article] = append(held[m.Article], h)
		}
	}
	sentences := 0
	for i := range d.readings {
		sentences += len(d.readings[i].Sentences)
	}
	x := &index{df: map[uint32]int{}, weights: map[uint32]float64{}, of: sentences, lines: make([]line, 0, sentences),
		on: map[int64]hits{}, out: map[int64]hits{}, bids: map[string]hits{}, clauses: map[string]*clauseLine{}, again: map[string]int32{}, names: d.ofNames, voices: map[*parley.Sentence]string{}}
	for i := range d.readings {
		r := &d.readings[i]
		a := d.article[r.Article]
		of := &page{article: r.Article}
		if a.Published.Grain >= parley.Day {
			of.published = dayNumber(a.Published)
		}
		for k := range r.Sentences {
			s := &r.Sentences[k]
			l := line{Sentence: s, page: of, kind: d.guesses[r.Article][k], wording: lineWords(s.Span.In(a.Text))}
			for _, w := range l.words {
				x.df[w]++
			}
			if n := len(l.words); n < fewestWords && (n < fewestOfKind || len(s.Days) != 1 || !l.kind.VerySure()) || len(s.Days) == 0 && of.published == 0 {
				continue
			}
			l.dayless = of.published != 0 && !slices.ContainsFunc(s.Days, func(t parley.Time) bool { return dayNumber(t) <= of.published })
			if l.kind.VerySure() {
				l.call = byPhone(l.kind)
				l.refuses = l.refuses || denying(l.kind)
			}
			l.charge = slices.ContainsFunc(r.Charges, func(c parley.Charge) bool { return c.Span.Overlaps(s.Span) })
			for _, h := range held[r.Article] {
				if s.Span.Overlaps(h.Span) {
					l.held |= 1 << h.Type
					if h.voice != "" {
						x.voices[s] = h.voice
					}
				}
			}
			x.lines = append(x.lines, l)
		}
	}
	for w, n := range x.df {
		x.weights[w] = x.rarity(n)
	}
	var keys []uint32
	for i := range x.lines {
		l := &x.lines[i]
		if b := d.bid[standsAt{l.article, l.Start}]; b.key != "" {
			x.bids[b.key] = append(x.bids[b.key], uint64(i))
		}
		keys = x.kindKeys(x.rareWords(keys[:0], &l.wording), &l.wording, l.kind)
		for _, t := range l.Days {
			x.on[dayNumber(t)] = x.on[dayNumber(t)].with(keys, i)
		}
		if l.dayless {
			x.out[l.published] = x.out[l.published].with(keys, i)
		}
	}
	for _, days := range []map[int64]hits{x.on, x.out} {
		for day, list := range days {
			slices.Sort(list)
			days[day] = slices.Clone(list)
		}
	}
	return x
}

// fewestWords is how many words a line must have to tell anything, fewestOfKind one that names a
// day and tells a deed of a very sure kind: "Last time, on Monday in Harbin, they had got nowhere."
const fewestWords, fewestOfKind = 4, 2

// byPhone reports whether a kind is of those deeds that are done on the telephone.
func byPhone(g kinds.Guess) bool { return kinds.Shipped().Is(g, "call", "fmcall") }

// denying reports whether a kind is of those deeds that consist in saying no, in whatever words.
func denying(g kinds.Guess) bool { return kinds.Shipped().Is(g, "deny", "leakdeny") }

func (h hits) with(words []uint32, line int) hits {
	for _, w := range words {
		h = append(h, uint64(w)<<32|uint64(line))
	}
	return h
}

// weightOf is the weight of a word: the rarer, the more.
func (x *index) weightOf(word uint32) float64 {
	if w, known := x.weights[word]; known {
		return w
	}
	return x.rarity(0)
}

// rarity is the weight of a word that stands in n sentences.
func (x *index) rarity(n int) float64 { return math.Log(float64(x.of+20) / float64(n+1)) }

// whole is the weight of all words of a line.
func (x *index) whole(words []uint32) float64 {
	sum := 0.
	for _, w := range words {
		sum += x.weightOf(w)
	}
	return sum
}

// rareWords appends the words of a line by which it is found: those that few lines have.
func (x *index) rareWords(to []uint32, l *wording) []uint32 {
	for _, w := range l.words {
		if x.weightOf(w) >= rareWord {
			to = append(to, w)
		}
	}
	return to
}

// kindKeys appends the others: the names of a line, each with a kind of deed that it tells.
func (x *index) kindKeys(to []uint32, l *wording, kind kinds.Guess) []uint32 {
	likely := kind.Likely(clearKind)
	if len(likely) == 0 {
		return to
	}
	var names []uint32 // the two that most lines have: of the sides
	for _, w := range l.words {
		if _, name := slices.BinarySearch(x.names, w); name {
			names = append(names, w)
		}
	}
	if len(names) > 2 {
		slices.SortStableFunc(names, func(a, b uint32) int { return x.df[b] - x.df[a] })
		names = names[:2]
	}
	for _, k := range likely {
		for _, w := range names {
			to = append(to, (w^uint32(k))*16777619)
		}
	}
	return to
}

// clearKind is how likely a kind must be for a line to be looked up by it.
const clearKind = .4

// shared says how much two ordered lists of words have in common, and how many of the words
// are rare; names, which many sentences of a case have, count for little.
func (x *index) shared(a, b []uint32, names ...[]uint32) (points float64, rare int) {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			w := x.weightOf(a[i])
			for _, list := range names {
				if _, in := slices.BinarySearch(list, a[i]); in {
					w = min(w, sideWord)
				}
			}
			points += w
			if w >= rareWord {
				rare++
			}
			i, j = i+1, j+1
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return points, rare
}

// meetWords reports whether two ordered lists of words have one in common.
func meetWords(a, b []uint32) bool {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			return true
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return false
}

// told is a telling of an event as a line: its clause, or the line as which it was found. It
// is worked out once.
func (x *index) told(d *desk, m *parley.Mention) *clauseLine {
	c := x.clauses[m.ID]
	if c != nil {
		return c
	}
	c = &clauseLine{}
	x.clauses[m.ID] = c
	if i, found := x.again[m.ID]; found {
		l := &x.lines[i]
		c.wording, c.kind = &l.wording, l.kind
	} else {
		text := d.article[m.Article].Text
		own := lineWords(m.Span.In(text))
		c.wording, c.kind = &own, d.kindAt(m)
		if deed := lineWords(m.Trigger.In(text)).words; len(deed) <= 2 {
			c.deed = deed
		}
	}
	var room [64]uint32
	rare := x.rareWords(room[:0], c.wording)
	c.keys = slices.Clone(x.kindKeys(rare, c.wording, c.kind))
	c.late, c.weight = c.keys[len(rare):], x.whole(c.words)
	return c
}

// lineWords are the words of a line that carry it: without those that any sentence may
// have, cut to six letters, numbers in figures. They say, too, whether it denies something,
// speaks of a telephone and names a place in a series.
func lineWords(s string) (l wording) {
	var room [64]uint32
	words := room[:0]
	for w := range strings.FieldsFuncSeq(longNumbers(strings.ToLower(s)), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		digit := unicode.IsDigit(rune(w[0]))
		if len(w) < 3 && !digit {
			continue
		}
		k, known := knownWords[w]
		if k.figure != "" {
			w = k.figure
		}
		if known {
			l.call = l.call || k.phone
			l.hinges = l.hinges || k.hinge
			if l.ordinal == 0 {
				l.ordinal = k.ordinal
			}
		}
		if k.plain {
			continue
		}
		w = w[:min(6, len(w))]
		if !digit {
			l.no = l.no || denialWords[w]
			l.refuses = l.refuses || l.no || refusalWords[w]
			if s := synonym[w]; s != "" {
				w = s
			}
		}
		words = append(words, hashed(w))
		if digit || k.figure != "" {
			l.numbers = append(l.numbers, hashed(w))
		}
	}
	slices.Sort(words)
	slices.Sort(l.numbers)
	l.words = slices.Clone(slices.Compact(words))
	return l
}

// longNumbers are words with their long numbers in one piece: "1600" for "1,600".
func longNumbers(s string) string {
	digit := func(i int) bool { return i >= 0 && i < len(s) && s[i] >= '0' && s[i] <= '9' }
	var out []byte
	for i := range len(s) {
		if s[i] == ',' && digit(i-1) && digit(i+1) && digit(i+2) && digit(i+3) && !digit(i+4) {
			if out == nil {
				out = append(make([]byte, 0, len(s)), s[:i]...)
			}
			continue
		}
		if out != nil {
			out = append(out, s[i])
		}
	}
	if out == nil {
		return s
	}
	return string(out)
}

// denialWords are the beginnings of words of denial, refusalWords of those by which something
// is turned down, phones words of a telephone, ordinals the
// places in a series.
var (
	denialWords  = set("deny denied denies denyin denial untrue untrut distan discla fabric fantas dement disown disavo refute")
	refusalWords = set("reject refuse dismis turned rebuff spurn declin baseless lie lies false")
	phones       = set("call calls called calling phone phoned phones phoning telephone telephoned telephoning telephonic telephones receiver rang rung ringing dialled dialed dialling dialing hotline videolink")
	ordinals     = map[string]int8{"second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
		"eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15}
)

// knownWords is what lineWords asks of a word, in one table.
var knownWords = func() map[string]struct {
	plain, phone, hinge bool
	figure              string
	ordinal             int8
} {
	m := map[string]struct {
		plain, phone, hinge bool
		figure              string
		ordinal             int8
	}{}
	for w := range plainWords {
		k := m[w]
		k.plain = true
		m[w] = k
	}
	for w := range phones {
		k := m[w]
		k.phone = true
		m[w] = k
	}
	for w := range hinges {
		k := m[w]
		k.hinge = true
		m[w] = k
	}
	for w, f := range numerals {
		k := m[w]
		k.figure = f
		m[w] = k
	}
	for w, n := range ordinals {
		k := m[w]
		k.ordinal = n
		m[w] = k
	}
	return m
}()

// numerals are numbers in words.
var numerals = map[string]string{"two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10",
	"eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14", "fifteen": "15", "sixteen": "16", "seventeen": "17", "eighteen": "18", "nineteen": "19",
	"twenty": "20", "thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90", "dozen": "12"}

// plainWords are words that tell nothing of what a sentence is about: of grammar, of saying,
// of time.
var plainWords = set(`the and that with from for was were has have had been being are not but its his her their they them this these those which who whom whose what when where
	while will would could should may might must can did does done than then there here also only just still even more most much many some any all both each other another
	such own same into onto over under about after before between against through during until since upon within without toward towards among across around near out off
	down back again once said says say saying told tell tells telling according added stated announced declared confirmed reported spokesman spokeswoman official officials
	government ministry minister foreign president prime country countries side sides party parties people monday tuesday wednesday thursday friday saturday sunday january
	february march april june july august september october november december today yesterday tomorrow day days week weeks month months year years time one first last new
	made make makes making took take takes taken came come comes went gone get got give gave given put set way how very too now yet ago per cent`)
