package pipeline

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"

	"parley"
	"parley/sources"
)

// atOnce is how many articles are compared with each other at a time: it bounds the
// memory that their words take.
const atOnce = 400

// atFirstSight is how many are looked at before it is decided which pairs of them are to be
// compared: of each only the hashes of its runs of words are held, two to five kilobytes.
const atFirstSight = 4000

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
		compared, err := comparedOf(v, ids)
		if err != nil {
			return err
		}
		pairs, err := sources.Pairs(ctx, signatures)
		for _, p := range pairs {
			if !compared[pairOf(p)] {
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

// places returns where each ID stands.
func places(ids []string) map[string]int32 {
	at := make(map[string]int32, len(ids))
	for i, id := range ids {
		at[id] = int32(i)
	}
	return at
}

// comparedOf returns which pairs of articles, sorted by ID, were compared.
func comparedOf(v parley.View, ids []string) (map[pair]bool, error) {
	at := places(ids)
	out := map[pair]bool{}
	for x, err := range v.Compared() {
		if err != nil {
			return nil, err
		}
		a, held := at[x[0]]
		b, both := at[x[1]]
		if held && both {
			out[pair{a, b}] = true
		}
	}
	return out, nil
}

// verdictsOf returns the verdicts on articles, which are sorted by ID.
func verdictsOf(v parley.View, ids []string) (map[pair]*parley.Copy, error) {
	at := places(ids)
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

// judgeSome judges the first of the pairs and says how many. Nine in ten pairs turn out at
// first sight to be no copies, and most articles are of several pairs: so each is looked at
// once, and read again are only those of pairs that are left.
func judgeSome(ctx context.Context, store parley.Store, ids []string, pairs [][2]int) (int, error) {
	done := 0
	met := map[int]bool{}
	for ; done < len(pairs) && len(met)+2 <= atFirstSight; done++ {
		met[pairs[done][0]], met[pairs[done][1]] = true, true
	}
	texts := map[int]glanced{}
	for some := range slices.Chunk(slices.Sorted(maps.Keys(met)), atOnce) {
		articles, versions, err := fetch(ctx, store, ids, some)
		if err != nil {
			return 0, err
		}
		for k, runs := range sources.Glance(articles) {
			if articles[k] != nil {
				texts[some[k]] = glanced{runs, versions[k]}
			}
		}
	}
	var verdicts []verdict
	var near [][2]int
	for _, p := range pairs[:done] {
		a, held := texts[p[0]]
		b, both := texts[p[1]]
		switch {
		case !held || !both: // removed meanwhile
		case a.runs.Near(b.runs):
			near = append(near, p)
		default:
			verdicts = append(verdicts, verdict{pair: p, versions: [2]string{a.version, b.version}})
		}
	}
	for len(near) > 0 {
		some, local := together(near)
		near = near[len(local):]
		articles, versions, err := fetch(ctx, store, ids, some)
		if err != nil {
			return 0, err
		}
		local = slices.DeleteFunc(local, func(p [2]int) bool { return articles[p[0]] == nil || articles[p[1]] == nil })
		copies, err := sources.Compare(ctx, articles, local)
		if err != nil {
			return 0, err
		}
		for i, p := range local {
			verdicts = append(verdicts, verdict{[2]int{some[p[0]], some[p[1]]}, [2]string{versions[p[0]], versions[p[1]]}, copies[i]})
		}
	}
	return done, keep(ctx, store, ids, verdicts)
}

// A glanced is what is seen of a version of an article at first sight.
type glanced struct {
	runs    sources.Runs
	version string
}

// A verdict is on two articles by index, in the versions that were compared.
type verdict struct {
	pair     [2]int
	versions [2]string
	copy     *parley.Copy
}

// fetch returns some of the articles and their versions; nil stands for one that was
// removed meanwhile.
func fetch(ctx context.Context, store parley.Store, ids []string, some []int) ([]*parley.Article, []string, error) {
	articles, versions := make([]*parley.Article, len(some)), make([]string, len(some))
	err := store.View(ctx, func(v parley.View) error {
		for k, i := range some {
			r, err := v.Record(ids[i], 0)
			switch {
			case errors.Is(err, parley.ErrNotFound):
			case err != nil:
				return err
			default:
				articles[k], versions[k] = &r.Article, r.Version
			}
		}
		return nil
	})
	return articles, versions, err
}

// together returns the articles of the first pairs, as many as are compared at a time, and
// these pairs by the place of each among them.
func together(pairs [][2]int) (some []int, local [][2]int) {
	at := map[int]int{}
	for _, p := range pairs {
		if len(some)+2 > atOnce {
			break
		}
		for _, i := range p {
			if _, ok := at[i]; !ok {
				at[i] = len(some)
				some = append(some, i)
			}
		}
		local = append(local, [2]int{at[p[0]], at[p[1]]})
	}
	return some, local
}

// keep keeps the verdicts on articles that are still as they were compared.
func keep(ctx context.Context, store parley.Store, ids []string, all []verdict) error {
	return store.Update(ctx, func(tx parley.Tx) error {
		now := map[int]string{}
		same := func(i int, version string) bool {
			held, known := now[i]
			if !known {
				if r, err := tx.Record(ids[i], parley.WithoutArticle); err == nil {
					held = r.Version
				}
				now[i] = held
			}
			return held == version
		}
		var verdicts []parley.Verdict
		for _, x := range all {
			if a, b := x.pair[0], x.pair[1]; same(a, x.versions[0]) && same(b, x.versions[1]) {
				verdicts = append(verdicts, parley.Verdict{A: ids[a], B: ids[b], Copy: x.copy})
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
		some, local := together(missing)
		missing = missing[len(local):]
		them := make([]*parley.Article, len(some))
		for k, i := range some {
			them[k] = &articles[i]
		}
		copies, err := sources.Compare(ctx, them, local)
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
