package pipeline

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"parley"
	"parley/sources"
)

// Correct puts decisions into the log, as one batch. Where they change what readers go
// by, an article's date or outlet, it is read again in the same transaction.
func Correct(ctx context.Context, store parley.Store, o Options, decisions ...parley.Correction) error {
	_, err := rewrite(ctx, store, o, func(tx parley.Tx) ([]parley.Correction, error) {
		return decisions, tx.Correct(o.Now, decisions...)
	})
	return err
}

// Undo takes back the latest batch that is in force and returns it.
func Undo(ctx context.Context, store parley.Store, o Options) ([]parley.Correction, error) {
	return rewrite(ctx, store, o, func(tx parley.Tx) ([]parley.Correction, error) { return tx.Undo(o.Now) })
}

// rewrite changes the log and reads the articles concerned. Reading is done outside the
// transaction: one that finds that something is to be read changes nothing, and is
// tried again when it has been.
func rewrite(ctx context.Context, store parley.Store, o Options, change func(parley.Tx) ([]parley.Correction, error)) ([]parley.Correction, error) {
	reader, ready := o.reader(), made{}
	for {
		var done []parley.Correction
		var todo []*parley.Record
		var fixed fixes
		err := store.Update(ctx, func(tx parley.Tx) error {
			var err error
			todo = nil
			if done, err = change(tx); err != nil {
				return err
			}
			if fixed, err = fixesOf(tx); err != nil {
				return err
			}
			for _, id := range articlesOf(done) {
				r, err := tx.Record(id, parley.AllParts)
				if errors.Is(err, parley.ErrNotFound) {
					continue
				}
				if err != nil {
					return err
				}
				switch signed := reader.signs(&r.Article, fixed); {
				case alone(r.Reader) == signed:
				case !ready.fill(r, signed):
					todo = append(todo, r)
				default:
					if err := tx.Put(r); err != nil {
						return err
					}
				}
			}
			if len(todo) > 0 {
				return errNotReady
			}
			return nil
		})
		if err == nil {
			return done, acquaint(ctx, store, reader, o)
		}
		if !errors.Is(err, errNotReady) {
			return done, err
		}
		for _, r := range todo {
			if err := ready.make(r, reader, fixed); err != nil {
				return nil, err
			}
		}
	}
}

func articlesOf(decisions []parley.Correction) []string {
	var ids []string
	for _, c := range decisions {
		if c.Target == parley.TargetArticle {
			ids = append(ids, c.Article)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// make reads a record's article.
func (m made) make(r *parley.Record, reader *Reader, f fixes) error {
	x := *r
	x.Signature = sources.Sign(&x.Article)
	x.Reading = parley.Reading{}
	if x.Reader = reader.signs(&x.Article, f); x.Reader != "" {
		var err error
		if x.Reading, err = reader.read(x.Article, f); err != nil {
			return err
		}
	}
	m[madeKey{x.Article.ID, x.Version, x.Reader}] = &x
	return nil
}

// Reread reads the articles that another version of the readers read, or with again all
// of them, and returns how many. Findings of the new reader take the place of the old;
// corrections stay.
func Reread(ctx context.Context, store parley.Store, o Options, again bool) (int, error) {
	reader := o.reader()
	var todo []string
	err := store.View(ctx, func(v parley.View) error {
		fixed, err := fixesOf(v)
		if err != nil {
			return err
		}
		for r, err := range v.Records(0) {
			if err != nil {
				return err
			}
			if signed := reader.signs(&r.Article, fixed); signed != alone(r.Reader) || again && signed != "" {
				todo = append(todo, r.Article.ID)
			}
		}
		return nil
	})
	if err != nil {
		return 0, err
	}
	count := &adder{total: len(todo), progress: o.stage("reading")}
	err = each(ctx, len(todo), func(i int) error {
		defer count.count(func(*Added) {})
		return rereadOne(ctx, store, reader, todo[i])
	})
	if err != nil {
		return 0, err
	}
	if err := acquaint(ctx, store, reader, o); err != nil {
		return 0, err
	}
	return len(todo), judge(ctx, store, o)
}

func rereadOne(ctx context.Context, store parley.Store, reader *Reader, id string) error {
	ready := made{}
	for {
		var r *parley.Record
		var fixed fixes
		err := store.View(ctx, func(v parley.View) (err error) {
			if fixed, err = fixesOf(v); err == nil {
				r, err = v.Record(id, 0)
			}
			return err
		})
		if errors.Is(err, parley.ErrNotFound) {
			return nil // removed meanwhile
		}
		if err != nil {
			return err
		}
		if err := ready.make(r, reader, fixed); err != nil {
			return err
		}
		err = store.Update(ctx, func(tx parley.Tx) error {
			fixed, err := fixesOf(tx)
			if err != nil {
				return err
			}
			r, err := tx.Record(id, parley.AllParts)
			if errors.Is(err, parley.ErrNotFound) {
				return nil
			}
			if err != nil {
				return err
			}
			if !ready.fill(r, reader.signs(&r.Article, fixed)) {
				return errNotReady
			}
			return tx.Put(r)
		})
		if !errors.Is(err, errNotReady) {
			return err
		}
	}
}

// CheckField says whether a field of a kind of finding, of an "article" or of an
// "entity" can have a value; the error says what can be.
func CheckField(kind, field, value string) error {
	switch kind {
	case parley.TargetArticle:
		return setArticle(new(parley.Article), field, value)
	case parley.TargetEntity:
		if !slices.Contains(EntityFields(), field) {
			return noField("an entity", field, EntityFields())
		}
		if field == "name" && value == "" {
			return fmt.Errorf("%w: an entity needs a name", parley.ErrInvalid)
		}
		return nil
	}
	r := &parley.Reading{Mentions: make([]parley.Mention, 1), Statements: make([]parley.Statement, 1), Figures: make([]parley.Figure, 1),
		Demands: make([]parley.Demand, 1), Conditions: make([]parley.Condition, 1)}
	return setFinding(r, "", kind, field, value, newCast(nil))
}

// A Health says what a case holds and what is wrong with it.
type Health struct {
	parley.Stats
	// Damage is what [parley.Store.Check] found.
	Damage []string
	// Stale are read by another version of the readers than this one; Uncompared are
	// pairs that were not held against each other yet. Both are made good by themselves
	// or by reading again.
	Stale, Uncompared int
	// Undated and Nameless count articles without a date, and without an outlet.
	Undated, Nameless int
	// Idle are corrections in force whose article or finding is not there.
	Idle int
}

// Examine looks at a case.
func Examine(ctx context.Context, store parley.Store, o Options) (*Health, error) {
	h := &Health{}
	var err error
	if h.Damage, err = store.Check(ctx); err != nil {
		return nil, err
	}
	if len(h.Damage) > 0 {
		return h, nil // what else could be said may be wrong
	}
	reader := o.reader()
	err = store.View(ctx, func(v parley.View) error {
		var err error
		if h.Stats, err = v.Stats(); err != nil {
			return err
		}
		readers := map[string]int{}
		for name, n := range h.Stats.Readers {
			readers[alone(name)] += n
		}
		h.Stats.Readers = readers
		log, err := v.Corrections()
		if err != nil {
			return err
		}
		fixed := newFixes(log)
		idle := map[int]parley.Correction{}
		for _, c := range parley.InForce(log) {
			if c.Article != "" {
				idle[c.Seq] = c
			}
		}
		var ids []string
		var signatures [][]byte
		for r, err := range v.Records(parley.SignaturePart | parley.ReadingPart) {
			if err != nil {
				return err
			}
			h.look(r, reader, fixed, idle)
			ids, signatures = append(ids, r.Article.ID), append(signatures, r.Signature)
		}
		h.Idle = len(idle)
		verdicts, err := verdictsOf(v, ids)
		if err != nil {
			return err
		}
		pairs, err := sources.Pairs(ctx, signatures)
		for _, p := range pairs {
			if _, known := verdicts[pairOf(p)]; !known {
				h.Uncompared++
			}
		}
		return err
	})
	return h, err
}

func (h *Health) look(r *parley.Record, reader *Reader, f fixes, idle map[int]parley.Correction) {
	a := r.Article
	if alone(r.Reader) != reader.signs(&a, f) {
		h.Stale++
	}
	f.article(&a)
	if !a.Published.Known() {
		h.Undated++
	}
	if a.Outlet.Name == "" {
		h.Nameless++
	}
	if len(f.articles[a.ID])+len(f.findings[a.ID]) == 0 {
		return
	}
	for seq, c := range idle {
		if c.Article == a.ID && c.Target == parley.TargetArticle {
			delete(idle, seq)
		}
	}
	for x := range r.Reading.All() {
		for seq, c := range idle {
			if c.Article == a.ID && c.Target == x.Key && c.Span == x.Span {
				delete(idle, seq)
			}
		}
	}
}
