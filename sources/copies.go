package sources

import (
	"context"
	"slices"
	"strings"
	"time"

	"parley"
	"parley/internal/cores"
)

// copiesReader is the name under which the evidence of copies is kept.
const copiesReader = "sources/copies@1"

// A copy shares this much: of the words of the shorter text that stand outside
// quotation marks, half lie in runs of eight or more that both texts hold, and
// they are at least thirty. It is a cut where nine in ten do and the other is
// longer by a quarter.
const (
	copyShare   = .5
	copyWords   = 30
	cutShare    = .9
	cutLength   = .8
	sameLeast   = 20 // words below which even equal texts say nothing
	evidenceMax = 3
)

// Copies finds the articles that hold each other's text. Titles, bylines and
// furniture do not count, nor do quotations: two pieces that quote the same
// speech are no copies. Its order and content do not depend on that of all.
func Copies(ctx context.Context, all []parley.Article) ([]parley.Copy, error) {
	texts := make([]*worded, len(all))
	signatures := make([]*signature, len(all))
	cores.Each(len(all), func(i int) {
		texts[i] = wordsOf(&all[i])
		if len(texts[i].shingles) > 0 && texts[i].own >= sameLeast {
			signatures[i] = sign(texts[i].shingles)
		}
	})
	pairs := candidates(ctx, signatures)
	found := make([]*parley.Copy, len(pairs))
	cores.Each(len(pairs), func(i int) {
		if ctx.Err() == nil {
			a, b := pairs[i].a, pairs[i].b
			found[i] = compare(&all[a], &all[b], texts[a], texts[b])
		}
	})
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	var copies []parley.Copy
	for _, c := range found {
		if c != nil {
			copies = append(copies, *c)
		}
	}
	SortCopies(copies)
	return copies, nil
}

// compare returns how one of two articles copies the other; nil where none does.
func compare(a, b *parley.Article, wa, wb *worded) *parley.Copy {
	if a.ID == b.ID || !wa.shingles.Near(wb.shingles) {
		return nil
	}
	older, newer, directed := order(a, b)
	if older != a {
		wa, wb = wb, wa
	}
	runs := sharedRuns(wa, wb)
	relation := relate(wa, wb, runs)
	if relation == "" {
		return nil
	}
	c := &parley.Copy{Older: older.ID, Newer: newer.ID, Directed: directed, Relation: relation}
	for _, r := range clip(wa, wb, runs, evidenceMax) {
		c.Evidence = append(c.Evidence, passage(older.ID, wa, r.a, r.n), passage(newer.ID, wb, r.b, r.n))
	}
	return c
}

// relate says how two texts with these shared runs relate; "" for not at all.
func relate(a, b *worded, runs []run) parley.CopyRelation {
	if slices.Equal(a.hash, b.hash) {
		return parley.Verbatim
	}
	inA, inB := covered(a, b, runs)
	share, length := float64(inA)/float64(max(a.own, 1)), float64(len(a.hash))/float64(max(len(b.hash), 1))
	if b.own < a.own {
		share, length = float64(inB)/float64(max(b.own, 1)), 1/length
	}
	switch {
	case min(inA, inB) < copyWords || share < copyShare:
		return ""
	case share >= cutShare && length <= cutLength:
		return parley.Cut
	}
	return parley.Edited
}

func passage(article string, w *worded, from, n int) parley.Finding {
	span := parley.Span{Start: w.span[from].Start, End: w.span[from+n-1].End}
	return parley.Finding{ID: parley.FindingID(article, "copy", span), Article: article, Span: span, Reader: copiesReader}
}

// order says which of two articles is older and whether that is known: by their
// dates where these differ; where the dates allow both, the one whose outlet the
// other credits. Else they stand in the order of their IDs.
func order(a, b *parley.Article) (older, newer *parley.Article, known bool) {
	switch {
	case before(a.Published, b.Published):
		return a, b, true
	case before(b.Published, a.Published):
		return b, a, true
	case credits(b, a) && !credits(a, b):
		return a, b, true
	case credits(a, b) && !credits(b, a):
		return b, a, true
	case likely(b).Before(likely(a)), likely(b).Equal(likely(a)) && b.ID < a.ID:
		return b, a, false
	}
	return a, b, false
}

// likely is when an article most likely came out: in the middle of its day, month or year
// where no more is known of it, and last of all where nothing is.
func likely(a *parley.Article) time.Time {
	switch {
	case !a.Published.Known():
		return time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC)
	case a.Published.Grain == parley.Minute:
		return a.Published.T
	}
	day := a.Published.Interval()
	return day.From.T.Add((day.To.T.Sub(day.From.T) + 24*time.Hour) / 2)
}

// before reports whether x is surely earlier than y.
func before(x, y parley.Time) bool {
	switch {
	case !x.Known() || !y.Known():
		return false
	case x.Grain == parley.Minute && y.Grain == parley.Minute:
		return x.T.Before(y.T)
	}
	return x.Interval().To.T.Before(y.Interval().From.T)
}

// credits reports whether a names the outlet of b as where its text comes from.
func credits(a, b *parley.Article) bool {
	credit, outlet := normal(canonicalOutlet(a.Credit)), normal(canonicalOutlet(b.Outlet.Name))
	if credit == "" || outlet == "" || sameWords(a.Outlet.Name, b.Outlet.Name) {
		return false
	}
	return credit == outlet || len(credit) >= 5 && strings.HasPrefix(outlet, credit) || // "(Interlake)" for Interlake News
		len(credit) >= 2 && credit == initials(b.Outlet.Name) // "(INA)" for Interlake News Agency
}

// initials are the first letters of the words of a name, in small letters, without those of
// "the" and "of".
func initials(name string) string {
	var out []rune
	for _, w := range strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return r == ' ' || r == '-' }) {
		if w != "the" && w != "of" {
			out = append(out, []rune(w)[0])
		}
	}
	return string(out)
}
