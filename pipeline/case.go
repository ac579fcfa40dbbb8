package pipeline

import (
	"context"
	"slices"

	"parley"
	"parley/reconciling"
	"parley/situation"
	"parley/sources"
)

// Case makes the case of what a store holds: its articles with what was found in them,
// as a person corrected them, reconciled and assessed. It writes nothing.
func Case(ctx context.Context, store parley.Store, o Options) (*parley.Case, error) {
	c := &parley.Case{AsOf: o.AsOf}
	var readings []parley.Reading
	var fixed fixes
	err := store.View(ctx, func(v parley.View) error {
		var err error
		if fixed, err = fixesOf(v); err != nil {
			return err
		}
		var signatures [][]byte
		once := thrift{}
		for r, err := range v.Records(parley.AllParts) {
			if err != nil {
				return err
			}
			if err := ctx.Err(); err != nil {
				return err
			}
			a := articleOf(r)
			fixed.article(&a)
			c.Articles, signatures = append(c.Articles, a), append(signatures, r.Signature)
			if r.Reader != "" {
				r.Reading.Introduced = parley.Introduction{} // has served its turn
				once.reading(&r.Reading)
				readings = append(readings, r.Reading)
			}
		}
		if c.Unread, err = v.Unread(); err != nil {
			return err
		}
		ids := make([]string, len(c.Articles))
		for i := range c.Articles {
			ids[i] = c.Articles[i].ID
		}
		verdicts, err := verdictsOf(v, ids)
		if err != nil {
			return err
		}
		if c.Copies, err = copiesOf(ctx, c.Articles, signatures, verdicts, fixed); err == nil {
			c.Copies = append(c.Copies, sources.Translations(c.Articles)...)
			sources.SortCopies(c.Copies)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	asOf(c, o.AsOf)
	readings = ofArticles(readings, c.Articles)
	texts := make(map[string]string, len(c.Articles))
	for i := range c.Articles {
		texts[c.Articles[i].ID] = c.Articles[i].Text
	}
	fixed.readings(readings, texts)
	wish := reconciling.Wish{Parties: o.Parties, Topic: o.Topic, Topics: situation.Topics, Relevant: fixed.relevant()}
	if o.like != nil {
		wish.Parties, wish.Topic, wish.Relevant = nil, o.like.Subject.Topic, map[string]bool{}
		for _, p := range o.like.Subject.Parties {
			wish.Parties = append(wish.Parties, p.ID)
		}
		for _, a := range o.like.Articles {
			wish.Relevant[a.ID] = a.Relevant
		}
	}
	if len(wish.Parties) == 0 {
		wish.Parties = fixed.parties
	}
	if wish.Topic == "" {
		wish.Topic = fixed.topic
	}
	readings = reconciling.Propose(c, readings, wish)
	reconciling.Reconcile(c, readings, fixed.events)
	if err := assess(c, fixed.situation, o); err != nil {
		return nil, err
	}
	return c, nil
}

// Eve returns the case as it stood on the eve of a day, with the subject that it has now:
// what it is held against to see what has changed.
func Eve(ctx context.Context, store parley.Store, now *parley.Case, day parley.Time, o Options) (*parley.Case, error) {
	o.AsOf = parley.Time{T: day.Interval().From.T.AddDate(0, 0, -1), Grain: parley.Day}
	o.like = now
	return Case(ctx, store, o)
}

// articleOf is the article of a record as a case shows it.
func articleOf(r *parley.Record) parley.Article {
	a := r.Article
	a.Relevant = true
	texts := map[string]bool{}
	for _, s := range r.Seen {
		if v, ok := versionOf(r, s.Version); ok {
			texts[v.Text] = true
		}
	}
	if len(texts) > 1 && !slices.Contains(a.Flags, sources.FlagVersions) {
		a.Flags = append(a.Flags, sources.FlagVersions)
	}
	return a
}

// ofArticles returns the readings of the articles, which are in the same order.
func ofArticles(readings []parley.Reading, articles []parley.Article) []parley.Reading {
	held := map[string]bool{}
	for i := range articles {
		held[articles[i].ID] = true
	}
	return slices.DeleteFunc(readings, func(r parley.Reading) bool { return !held[r.Article] })
}

// readings applies all decisions on findings and entities.
func (f fixes) readings(readings []parley.Reading, texts map[string]string) {
	if len(f.findings)+len(f.entities)+len(f.same)+len(f.apart) == 0 {
		return
	}
	who := newCast(readings)
	for i := range readings {
		f.reading(&readings[i], who)
		f.divide(&readings[i], texts[readings[i].Article])
		f.join(&readings[i], who)
		f.entity(&readings[i])
	}
}
