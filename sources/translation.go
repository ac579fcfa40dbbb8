package sources

import (
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"parley"
	"parley/internal/cores"
)

// A translation keeps what needs no translating: the numbers, the names where the script
// is the same, and their order. It shares this much with its original, each number and name
// counted once: at least so many of them, among them numbers, this share of those of the
// piece that has fewer, and this share of the shared ones in the same order. Where the
// scripts differ, numbers alone must do.
const (
	translatedLeast   = 8
	translatedNumbers = 4
	translatedShare   = .6
	translatedOrder   = .8
	// translatedWithin is how far apart a piece and its translation come out at most.
	translatedWithin = 4 * 24 * time.Hour
)

// An anchor is a number or a name that a translation leaves as it is.
type anchor struct {
	key string
	parley.Span
}

// Translations finds the articles that are another's text in another language. Both must
// be dated and their languages known. Neither the order of all nor its length shows.
func Translations(all []parley.Article) []parley.Copy {
	var dated []*parley.Article
	languages := map[string]int{}
	for i := range all {
		if a := &all[i]; a.Published.Known() && a.Language != "" {
			dated = append(dated, a)
			languages[a.Language]++
		}
	}
	if len(languages) < 2 {
		return nil
	}
	slices.SortFunc(dated, func(a, b *parley.Article) int {
		if c := a.Published.T.Compare(b.Published.T); c != 0 {
			return c
		}
		return strings.Compare(a.ID, b.ID)
	})
	anchors := make([]*anchored, len(dated))
	cores.Each(len(dated), func(i int) { anchors[i] = anchorsOf(dated[i]) })
	var out []parley.Copy
	for i, a := range dated {
		for k := i + 1; k < len(dated) && dated[k].Published.T.Sub(a.Published.T) <= translatedWithin; k++ {
			b := dated[k]
			if a.Language == b.Language {
				continue
			}
			if shared := translated(anchors[i], anchors[k]); shared != nil {
				out = append(out, translation(a, b, anchors[i], anchors[k], shared))
			}
		}
	}
	SortCopies(out)
	return out
}

// anchored are the anchors of an article, each once, in order of place.
type anchored struct {
	list    []anchor
	at      map[string]int
	numbers int
	latin   bool
}

// betweenDigits takes out what stands between the digits of a number.
var betweenDigits = strings.NewReplacer(".", "", ",", "", ":", "")

func anchorsOf(a *parley.Article) *anchored {
	out := &anchored{at: map[string]int{}}
	letters, latin := 0, 0
	for _, b := range a.Blocks {
		if !b.Kind.Read() || b.Kind == parley.Title {
			continue
		}
		words := b.In(a.Text)
		begins := true // a sentence
		for from := 0; from < len(words); {
			r, _ := utf8.DecodeRuneInString(words[from:])
			to := from
			switch {
			case unicode.IsDigit(r):
				for to < len(words) && (words[to] >= '0' && words[to] <= '9' || to+1 < len(words) && strings.IndexByte(".,:", words[to]) >= 0 && words[to+1] >= '0' && words[to+1] <= '9') {
					to++
				}
				if to == from { // digits of another script
					to += len(string(r))
					break
				}
				if key := betweenDigits.Replace(words[from:to]); len(key) >= 2 {
					out.add("#"+key, parley.Span{Start: b.Start + from, End: b.Start + to})
				}
				begins = false
			case unicode.IsLetter(r):
				for i, c := range words[from:] {
					if !unicode.IsLetter(c) && !unicode.IsMark(c) {
						break
					}
					to = from + i + len(string(c))
				}
				letters++
				if unicode.Is(unicode.Latin, r) {
					latin++
				}
				if key := folded(words[from:to]); unicode.IsUpper(r) && !begins && len(key) >= 4 && unicode.Is(unicode.Latin, r) {
					out.add(key[:min(5, len(key))], parley.Span{Start: b.Start + from, End: b.Start + to})
				}
				begins = false
			default:
				begins = begins || r == '.' || r == '!' || r == '?' || r == '"' || r == '“' || r == '„' || r == '«'
				to += len(string(r))
			}
			from = max(to, from+1)
		}
	}
	out.latin = 2*latin > letters
	return out
}

func (x *anchored) add(key string, s parley.Span) {
	if _, known := x.at[key]; known {
		return
	}
	x.at[key] = len(x.list)
	x.list = append(x.list, anchor{key, s})
	if key[0] == '#' {
		x.numbers++
	}
}

// folded is a word in small letters without the marks on them.
func folded(word string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsMark(r) {
			return -1
		}
		return r
	}, norm.NFD.String(strings.ToLower(word)))
}

// translated returns the anchors that two articles share, by their places in both lists and
// in the order of the first, where they are so many and so ordered that one is a
// translation of the other; nil otherwise.
func translated(a, b *anchored) [][2]int {
	var shared [][2]int
	numbers := 0
	for i, x := range a.list {
		if k, ok := b.at[x.key]; ok {
			shared = append(shared, [2]int{i, k})
			if x.key[0] == '#' {
				numbers++
			}
		}
	}
	fewest := min(len(a.list), len(b.list))
	if !a.latin || !b.latin {
		fewest = min(a.numbers, b.numbers)
	}
	if numbers < translatedNumbers || len(shared) < translatedLeast || float64(len(shared)) < translatedShare*float64(fewest) ||
		float64(numbers) < translatedShare*float64(min(a.numbers, b.numbers)) {
		return nil
	}
	if float64(ascending(shared)) < translatedOrder*float64(len(shared)) {
		return nil
	}
	return shared
}

// ascending is the length of the longest run of pairs, not all next to each other, whose
// second halves ascend.
func ascending(pairs [][2]int) int {
	var ends []int // the least end of a run of each length
	for _, p := range pairs {
		i, _ := slices.BinarySearch(ends, p[1])
		if i == len(ends) {
			ends = append(ends, p[1])
		} else {
			ends[i] = p[1]
		}
	}
	return len(ends)
}

// translation is the copy of two articles that share anchors, with the paragraphs in which
// most of them stand as evidence.
func translation(a, b *parley.Article, xa, xb *anchored, shared [][2]int) parley.Copy {
	older, newer, directed := order(a, b)
	c := parley.Copy{Older: older.ID, Newer: newer.ID, Directed: directed, Relation: parley.Translated}
	type places struct{ a, b int }
	count := map[places]int{}
	var best places
	for _, p := range shared {
		at := places{blockOf(a, xa.list[p[0]].Span), blockOf(b, xb.list[p[1]].Span)}
		count[at]++
		if count[at] > count[best] {
			best = at
		}
	}
	left := finding(a, a.Blocks[best.a].Span)
	right := finding(b, b.Blocks[best.b].Span)
	if older != a {
		left, right = right, left
	}
	c.Evidence = []parley.Finding{left, right}
	return c
}

func blockOf(a *parley.Article, s parley.Span) int {
	return max(0, slices.IndexFunc(a.Blocks, func(b parley.Block) bool { return b.Overlaps(s) }))
}

func finding(a *parley.Article, s parley.Span) parley.Finding {
	return parley.Finding{ID: parley.FindingID(a.ID, "copy", s), Article: a.ID, Span: s, Reader: copiesReader}
}
