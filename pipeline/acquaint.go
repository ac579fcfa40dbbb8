package pipeline

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"parley"
	"parley/reading"
	"parley/reading/entities"
)

// knowing stands in a reading's signature before the mark of what other articles of the
// case introduce to it.
const knowing = "+with."

// alone is the signature of a reading without what other articles introduced to it.
func alone(reader string) string {
	base, _, _ := strings.Cut(reader, knowing)
	return base
}

// mostAcquainted is how many articles are introduced to one another at most. In a case of
// more, one that is added could have most of them read again, and filling it would take
// the longer the more it holds; there each article is read by itself, with those whom a
// person has put on record.
const mostAcquainted = 500

// Acquaint lets the articles of a case profit from one another: an article that calls
// Arland nothing but Arland is read again as by one who knows from another that it is a
// state. What a case knows so is made of what each article tells by itself, so that it
// does not depend on which came first; read again is only what it touches. [Add], [Correct],
// [Undo] and [Reread] do it; whoever removes articles has to ask for it.
func Acquaint(ctx context.Context, store parley.Store, o Options) error {
	reader := o.reader()
	return acquaint(ctx, store, reader, o)
}

func acquaint(ctx context.Context, store parley.Store, reader *Reader, o Options) error {
	var known *entities.Acquaintance
	todo := map[string]string{} // article to mark
	err := store.View(ctx, func(v parley.View) error {
		fixed, err := fixesOf(v)
		if err != nil {
			return err
		}
		stats, err := v.Stats()
		if err != nil {
			return err
		}
		many := stats.Articles > mostAcquainted
		if many && len(fixed.actors) == 0 {
			if !slices.ContainsFunc(slices.Collect(maps.Keys(stats.Readers)), func(r string) bool { return alone(r) != r }) {
				return nil
			}
			for r, err := range v.Records(0) {
				if err != nil {
					return err
				}
				if own := alone(r.Reader); own != r.Reader && own == reader.signs(&r.Article, fixed) {
					todo[r.Article.ID] = own
				}
			}
			return nil
		}
		var held []*parley.Record
		if known, held, err = acquaintance(v, fixed, many); err != nil {
			return err
		}
		for _, r := range held {
			if err := ctx.Err(); err != nil {
				return err
			}
			if alone(r.Reader) != reader.signs(&r.Article, fixed) {
				continue // read by others, who know what they know
			}
			if want := signedWith(r, known); want != r.Reader {
				todo[r.Article.ID] = want
			}
		}
		return nil
	})
	if err != nil || len(todo) == 0 {
		return err
	}
	var acquainted *reading.Reader
	if known != nil {
		if acquainted, err = reader.knowing(known); err != nil {
			return err
		}
	}
	ids := sortedKeys(todo)
	count := &adder{total: len(ids), progress: o.stage("reading again")}
	return each(ctx, len(ids), func(i int) error {
		defer count.count(func(*Added) {})
		return again(ctx, store, reader, acquainted, ids[i], todo[ids[i]])
	})
}

// acquaintance returns whom the articles of a case introduce to one another, where they
// are not too many, and whom a person has put on record; and the articles that are read,
// each with no more of its reading than that.
func acquaintance(v parley.View, fixed fixes, many bool) (*entities.Acquaintance, []*parley.Record, error) {
	var all []parley.Introduction
	var held []*parley.Record // each is decoded once; what is read of it is let go
	for r, err := range v.Records(parley.ReadingPart) {
		if err != nil {
			return nil, nil, err
		}
		if r.Reader != "" {
			if !many {
				all = append(all, r.Reading.Introduced)
			}
			held = append(held, &parley.Record{Article: r.Article, Reader: r.Reader, Reading: parley.Reading{Introduced: r.Reading.Introduced}})
		}
	}
	known := entities.Acquaint(all...)
	world, err := entities.NewWorld()
	if err != nil {
		return nil, nil, err
	}
	known.Declare(world, fixed.actors...)
	return known, held, nil
}

// signedWith is the signature that the reading of a record should have.
func signedWith(r *parley.Record, known *entities.Acquaintance) string {
	if mark := known.Mark(r.Article.Text, r.Reading.Introduced); mark != "" {
		return alone(r.Reader) + knowing + mark
	}
	return alone(r.Reader)
}

// again reads an article once more, with what others introduce to it where it is to be
// signed so. One that changed meanwhile is left to whoever changed it.
func again(ctx context.Context, store parley.Store, reader *Reader, acquainted *reading.Reader, id, signed string) error {
	var r *parley.Record
	var fixed fixes
	err := store.View(ctx, func(v parley.View) (err error) {
		if fixed, err = fixesOf(v); err == nil {
			r, err = v.Record(id, parley.AllParts)
		}
		return err
	})
	if errors.Is(err, parley.ErrNotFound) {
		return nil // removed meanwhile
	}
	if err != nil {
		return err
	}
	before, introduced := *r, r.Reading.Introduced
	if signed == alone(signed) {
		r.Reading, err = reader.read(r.Article, fixed)
	} else {
		a := r.Article
		fixed.article(&a)
		r.Reading = acquainted.Read(&a)
	}
	if err != nil {
		return err
	}
	r.Reader, r.Reading.Introduced = signed, introduced
	err = store.Update(ctx, func(tx parley.Tx) error {
		now, err := tx.Record(id, parley.WithoutArticle)
		if errors.Is(err, parley.ErrNotFound) || err == nil && (now.Version != before.Version || now.Reader != before.Reader) {
			return nil
		}
		if err != nil {
			return err
		}
		return tx.Put(r)
	})
	if err != nil {
		return fmt.Errorf("reading %s again: %w", id, err)
	}
	return nil
}
