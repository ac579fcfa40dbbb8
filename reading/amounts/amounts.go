package amounts

import (
	"cmp"
	_ "embed"
	"slices"
	"strconv"
	"strings"

	"parley"
	"parley/reading/denials"
	"parley/reading/entities"
	"parley/text"
)

// Version names this reader in its findings.
const Version = "amounts@1"

//go:embed words.txt
var wordsText string

// kinds maps part of speech and lemma to what an amount is by it.
var kinds = func() map[string]parley.AmountKind {
	m := map[string]parley.AmountKind{}
	for line := range strings.Lines(wordsText) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		if len(f) != 3 || strings.HasPrefix(line, "#") {
			continue
		}
		for w := range strings.FieldsSeq(f[2]) {
			m[f[1]+" "+w] = parley.AmountKind(f[0])
		}
	}
	return m
}()

// Find returns the amounts of doc, in order of place; article is the ID that the findings
// carry, statements those of the same document.
func Find(doc *text.Document, found *entities.Found, statements []parley.Statement, article string) []parley.Amount {
	var out []parley.Amount
	for n := range doc.Sentences {
		s := &doc.Sentences[n]
		if !slices.ContainsFunc(s.Tokens, func(t text.Token) bool { return periods[t.Form] || powers[t.Form] || persons[t.Form] }) {
			continue
		}
		r := reader{Tree: text.NewTree(s), doc: doc}
		for i := 0; i < len(r.Tokens); {
			x, end := r.amount(i)
			if end == 0 {
				i++
				continue
			}
			x.ID, x.Article, x.Reader = parley.FindingID(article, "amount", x.Span), article, Version
			x.Sentence = s.Span
			x.By = cmp.Or(By(statements, x.Span, s.Span), found.Account(r.Tree, n))
			x.Denied = x.Kind != parley.AmountCrowd && r.denied()
			for _, name := range found.Sentence(n) {
				for _, a := range found.Arguments(&name) {
					x.Of = append(x.Of, a.ID)
				}
			}
			slices.Sort(x.Of)
			x.Of = slices.Compact(x.Of)
			out = append(out, x)
			i = end
		}
	}
	return out
}

// By returns who says the words of a span: the speaker of the shortest statement around
// it, else of one whose cue stands in the sentence.
func By(statements []parley.Statement, s, sentence parley.Span) *parley.Argument {
	var by *parley.Argument
	shortest := -1
	for i := range statements {
		for _, c := range statements[i].Content {
			if x := &statements[i]; x.Speaker != nil && c.Contains(s) && (shortest < 0 || c.Len() < shortest) {
				by, shortest = x.Speaker, c.Len()
			}
		}
	}
	for i := range statements {
		if x := &statements[i]; by == nil && x.Speaker != nil && !x.Cue.Empty() && sentence.Contains(x.Cue) {
			by = x.Speaker
		}
	}
	return by
}

// A reader reads one sentence.
type reader struct {
	*text.Tree
	doc *text.Document
}

func (r *reader) low(i int) string {
	if i < 0 || i >= len(r.Tokens) {
		return ""
	}
	return strings.ToLower(r.Tokens[i].Form)
}

var (
	periods = map[string]bool{"second": true, "minute": true, "hour": true, "day": true, "week": true, "month": true, "year": true}
	per     = map[string]bool{"a": true, "an": true, "per": true, "each": true, "every": true}
	// powers are units that have their time in them.
	powers  = map[string]bool{"kilowatts": true, "megawatts": true, "gigawatts": true}
	persons = map[string]bool{"people": true, "persons": true, "protesters": true, "demonstrators": true, "marchers": true}
)

// crowdMin is how many make a crowd.
const crowdMin = 50

// amount reads an amount that begins at token i; end is 0 where none does.
func (r *reader) amount(i int) (x parley.Amount, end int) {
	n, at := r.number(i)
	if at == i {
		return x, 0
	}
	x.Number = n
	var unit []string
	last := at
	for ; last < len(r.Tokens) && len(unit) < 5; last++ {
		w := r.low(last)
		if per[w] && len(unit) > 0 && periods[r.low(last+1)] {
			x.Span = parley.Span{Start: r.Tokens[i].Start, End: r.Tokens[last+1].End}
			x.Unit = strings.Join(unit, " ") + " a " + r.low(last+1)
			x.Kind = r.kind(i, last+2)
			return x, last + 2
		}
		if p := r.Tokens[last].UPOS; w != "of" && p != "NOUN" && p != "ADJ" && p != "PROPN" && p != "VERB" || r.Tokens[last].Form != w {
			break
		}
		unit = append(unit, w)
	}
	if powers[r.low(at)] {
		x.Unit, last = r.low(at), at+1
		if r.low(last) == "of" && last+1 < len(r.Tokens) && r.Tokens[last+1].UPOS == "NOUN" {
			x.Unit, last = x.Unit+" of "+r.low(last+1), last+2
		}
		x.Span = parley.Span{Start: r.Tokens[i].Start, End: r.Tokens[last-1].End}
		x.Kind = r.kind(i, last)
		return x, last
	}
	if persons[r.low(at)] && n >= crowdMin && r.crowd() {
		x.Span = parley.Span{Start: r.Tokens[i].Start, End: r.Tokens[at].End}
		x.Unit, x.Kind = "people", parley.AmountCrowd
		return x, at + 1
	}
	return x, 0
}

func (r *reader) crowd() bool {
	return slices.ContainsFunc(r.Tokens, func(t text.Token) bool {
		return kinds[t.UPOS+" "+strings.ToLower(t.Lemma)] == parley.AmountCrowd
	})
}

// kind says what the amount of tokens [i, end) is: what governs it says so, or a word that
// hangs on what governs it, the nearest first; else any word of the sentence.
func (r *reader) kind(i, end int) parley.AmountKind {
	moved, first := false, parley.AmountUnsaid
	weigh := func(k int) {
		if k >= i && k < end {
			return
		}
		switch c := kinds[r.Tokens[k].UPOS+" "+r.Lemma(k)]; {
		case c == parley.AmountCrowd || c == parley.AmountUnsaid:
		case c == parley.AmountMoved:
			moved = true
		case first == parley.AmountUnsaid:
			first = c
		}
	}
	head := i
	for r.Tokens[head].Head >= i && r.Tokens[head].Head < end && r.Tokens[head].Head != head {
		head = r.Tokens[head].Head
	}
	for _, h := range r.Ancestors(head) {
		weigh(h)
		for _, k := range r.Children(h) {
			weigh(k)
		}
	}
	if first == parley.AmountOffered && r.wished(head) {
		first = parley.AmountAsked
	}
	governed := first
	for k := range r.Tokens {
		weigh(k)
	}
	if governed == parley.AmountUnsaid && first != parley.AmountUnsaid && r.low(i-1) == ":" {
		governed = first
	}
	switch {
	case moved && first != parley.AmountEnough && first != parley.AmountAgreed:
		return parley.AmountMoved
	case governed != parley.AmountUnsaid:
		return governed
	case first == parley.AmountUnsaid && r.wouldGive(head):
		return parley.AmountOffered
	}
	return first
}

// wished reports whether what the word at token i hangs from is what somebody wants of somebody
// else: "wants Norway to grant it 40 lorries a day", "asked that it provide 40".
func (r *reader) wished(i int) bool {
	below := i
	for _, h := range r.Ancestors(i) {
		if r.Tokens[h].UPOS == "VERB" && kinds["VERB "+r.Lemma(h)] == parley.AmountAsked && (r.Is(below, "ccomp") || r.Is(below, "xcomp") && r.Child(h, "obj") >= 0) {
			return true
		}
		below = h
	}
	return false
}

// giving are verbs of handing over and of getting; what one would give is what one offers.
var giving = map[string]bool{"give": true, "hand": true, "let": true, "spare": true, "supply": true, "extend": true, "dangle": true, "pencil": true, "part": true, "deliver": true,
	"release": true, "leave": true, "allot": true, "allocate": true, "admit": true, "allow": true, "provide": true, "send": true, "ship": true, "see": true, "get": true,
	"receive": true, "have": true, "obtain": true, "count": true, "surrender": true}

// wouldGive reports whether the verb that the word at token i hangs from is of giving or
// getting, and of what would be done: "would hand over 40 lorries a day", "was to get".
func (r *reader) wouldGive(i int) bool {
	for _, h := range append([]int{i}, r.Ancestors(i)...) {
		if r.Tokens[h].UPOS != "VERB" && r.Tokens[h].UPOS != "AUX" {
			continue
		}
		if !giving[r.Lemma(h)] {
			return false
		}
		if w := r.Lemma(h); w == "dangle" || w == "pencil" {
			return true
		}
		for _, k := range r.All(h, "aux") {
			switch r.low(k) {
			case "would", "could", "can", "might", "will", "shall":
				return true
			}
		}
		return h >= 2 && r.low(h-1) == "to" && (r.low(h-2) == "was" || r.low(h-2) == "is" || r.low(h-2) == "were" || r.low(h-2) == "are")
	}
	return false
}

// denied reports whether the sentence tells what it tells as not so: in words of denial,
// or since nobody "would settle" for it.
func (r *reader) denied() bool {
	if denials.In(r.Tree) >= 0 {
		return true
	}
	for i := range r.Tokens {
		if kinds[r.Tokens[i].UPOS+" "+r.Lemma(i)] != parley.AmountEnough {
			continue
		}
		for _, k := range r.Children(i) {
			if w := r.low(k); w == "not" || w == "n't" || w == "n’t" || w == "never" {
				return true
			}
		}
	}
	return false
}

var (
	small = map[string]float64{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
		"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
		"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
	large = map[string]float64{"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9}
)

// number reads a number in figures or words; at is i where none stands there.
func (r *reader) number(i int) (n float64, at int) {
	at = i
	for ; at < len(r.Tokens) && at < i+7; at++ {
		w := r.low(at)
		x, word := small[w]
		tens, ones, cut := strings.Cut(w, "-")
		scale := large[w]
		switch {
		case word:
			n += x
		case cut && small[tens] >= 20 && small[ones] > 0:
			n += small[tens] + small[ones]
		case scale > 0 && at > i:
			n *= scale
		case (w == "-" || w == "and") && at > i && small[r.low(at+1)] > 0 && small[r.low(at+1)] < 10:
		case at == i && w != "" && w[0] >= '0' && w[0] <= '9':
			f, err := strconv.ParseFloat(strings.ReplaceAll(w, ",", ""), 64)
			if err != nil {
				return 0, i
			}
			n = f
		default:
			return n, at
		}
	}
	return n, at
}
