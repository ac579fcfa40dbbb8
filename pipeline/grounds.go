package pipeline

import (
	"context"

	"parley"
	"parley/reading"
)

// Grounds returns, by the IDs of the mentions of an article, the weights by which they
// were read: the signs that make a reading as sure as it is, and what the learnt coder
// weighed. They are not kept; the article is read once more to say them. Of an article
// that another reader read, or this one with another model or codebook, there are none.
func Grounds(ctx context.Context, store parley.Store, o Options, article string) (map[string]string, error) {
	reader := o.reader()
	var r *parley.Record
	var fixed fixes
	var by *reading.Reader
	err := store.View(ctx, func(v parley.View) (err error) {
		if fixed, err = fixesOf(v); err != nil {
			return err
		}
		if r, err = v.Record(article, 0); err != nil || r.Reader == "" || alone(r.Reader) != reader.signs(&r.Article, fixed) {
			return err
		}
		if by, err = reader.load(); err != nil || alone(r.Reader) == r.Reader {
			return err
		}
		stats, err := v.Stats()
		if err != nil {
			return err
		}
		known, _, err := acquaintance(v, fixed, stats.Articles > mostAcquainted)
		if err != nil {
			return err
		}
		by = by.Knowing(known)
		return nil
	})
	if err != nil || by == nil {
		return nil, err
	}
	out := map[string]string{}
	a := r.Article
	fixed.article(&a)
	by.Explaining(func(m *parley.Mention, weights string) { out[m.ID] = weights }).Read(&a)
	return out, nil
}
