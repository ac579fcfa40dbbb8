package pipeline

import (
	"context"
	"errors"
	"fmt"

	"parley"
	"parley/sources"
)

// atOnce is how many articles are compared with each other at a time: it bounds the
// memory that their words take.
const atOnce = 400

// judge compares the articles that are worth comparing and were not yet, and keeps
// what came of it. What it leaves undone, because somebody else changed an article or
// it was stopped, is made up for whenever a case is made.
func judge(ctx context.Context, store parley.Store, o Options) error {
	var ids []string
	var missing [][2]int
	err := store.View(ctx, func(v parley.View) error {
		var signatures [][]byte
		for r, err := range v.Records(parley.SignaturePart | parley.WithoutArticle) {
			if err != nil {
				return err
			}
			ids, signatures = append(ids, r.Article.ID), append(signatures, r.Signature)
		}
		verdicts, err := verdictsOf(v, ids)
		if err != nil {
			return err
		}
		pairs, err := sources.Pairs(ctx, signatures)
		for _, p := range pairs {
			if _, known := verdicts[pairOf(p)]; !known {
				missing = append(missing, p)
			}
		}
		return err
	})
	if err != nil {
		return fmt.Errorf("looking for copies: %w", err)
	}
	progress := o.stage("comparing")
	for done := 0; done < len(missing); {
		n, err := judgeSome(ctx, store, ids, missing[done:])
		if err != nil {
			return fmt.Errorf("looking for copies: %w", err)
		}
		if done += n; progress != nil {
			progress(done, len(missing))
		}
	}
	return nil
}

// A pair is two articles by index, the smaller first. A large case has many pairs, so
// they are kept small.
type pair struct{ a, b int32 }

func pairOf(p [2]int) pair { return pair{int32(p[0]), int32(p[1])} }

// verdictsOf returns the verdicts on articles, which are sorted by ID.
func verdictsOf(v parley.View, ids []string) (map[pair]*parley.Copy, error) {
	at := make(map[string]int32, len(ids))
	for i, id := range ids {
		at[id] = int32(i)
	}
	out := map[pair]*parley.Copy{}
	for x, err := range v.Verdicts() {
		if err != nil {
			return nil, err
		}
		a, held := at[x.A]
		b, both := at[x.B]
		if held && both {
			out[pair{a, b}] = x.Copy
		}
	}
	return out, nil
}

// judgeSome judges the first of the pairs and says how many.
func judgeSome(ctx context.Context, store parley.Store, ids []string, pairs [][2]int) (int, error) {
	at := map[int]int{}
	var articles []*parley.Article
	var versions []string
	var local [][2]int
	done := 0
	err := store.View(ctx, func(v parley.View) error {
		place := func(i int) (int, error) {
			if k, ok := at[i]; ok {
				return k, nil
			}
			r, err := v.Record(ids[i], 0)
			if err != nil {
				return 0, err
			}
			at[i] = len(articles)
			articles, versions = append(articles, &r.Article), append(versions, r.Version)
			return at[i], nil
		}
		for ; done < len(pairs) && len(articles)+2 <= atOnce; done++ {
			a, err := place(pairs[done][0])
			b, err2 := place(pairs[done][1])
			switch err := errors.Join(err, err2); {
			case errors.Is(err, parley.ErrNotFound): // removed meanwhile
			case err != nil:
				return err
			default:
				local = append(local, [2]int{a, b})
			}
		}
		return nil
	})
	if err != nil {
		return 0, err
	}
	copies, err := sources.Compare(ctx, articles, local)
	if err != nil {
		return 0, err
	}
	return done, store.Update(ctx, func(tx parley.Tx) error {
		same := make([]bool, len(articles))
		for i, a := range articles {
			r, err := tx.Record(a.ID, parley.WithoutArticle)
			same[i] = err == nil && r.Version == versions[i]
		}
		var verdicts []parley.Verdict
		for i, p := range local {
			if same[p[0]] && same[p[1]] {
				verdicts = append(verdicts, parley.Verdict{A: articles[p[0]].ID, B: articles[p[1]].ID, Copy: copies[i]})
			}
		}
		return tx.Judge(verdicts...)
	})
}

// copiesOf returns the copies among articles, by the two IDs. Verdicts are trusted
// but for articles that a person corrected: who took from whom is told by what is
// corrected.
func copiesOf(ctx context.Context, articles []parley.Article, signatures [][]byte, verdicts map[pair]*parley.Copy, f fixes) ([]parley.Copy, error) {
	pairs, err := sources.Pairs(ctx, signatures)
	if err != nil {
		return nil, err
	}
	var out []parley.Copy
	var missing [][2]int
	for _, p := range pairs {
		a, b := articles[p[0]].ID, articles[p[1]].ID
		c, known := verdicts[pairOf(p)]
		switch {
		case !known || f.mark(a) != "" || f.mark(b) != "":
			missing = append(missing, p)
		case c != nil:
			out = append(out, *c)
		}
	}
	for len(missing) > 0 {
		at := map[int]int{}
		var some []*parley.Article
		var local [][2]int
		for _, p := range missing {
			if len(some)+2 > atOnce {
				break
			}
			for _, i := range p {
				if _, ok := at[i]; !ok {
					at[i] = len(some)
					some = append(some, &articles[i])
				}
			}
			local = append(local, [2]int{at[p[0]], at[p[1]]})
		}
		missing = missing[len(local):]
		copies, err := sources.Compare(ctx, some, local)
		if err != nil {
			return nil, err
		}
		for _, c := range copies {
			if c != nil {
				out = append(out, *c)
			}
		}
	}
	sources.SortCopies(out)
	return out, nil
}
