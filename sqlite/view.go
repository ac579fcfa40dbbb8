package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"iter"
	"time"

	"parley"
	"parley/internal/body"
	"parley/internal/cores"
)

// A view reads in one transaction.
type view struct {
	store *Store
	*session
}

// View implements parley.Store.
func (s *Store) View(ctx context.Context, f func(parley.View) error) error {
	w, err := s.readers.take(ctx)
	if err != nil {
		return s.explain(err)
	}
	defer s.readers.give(w) // also when f panics
	if err := w.run("BEGIN"); err != nil {
		return s.explain(err)
	}
	return s.explain(f(&view{s, w}))
}

// page is how many records are fetched at once: the rows are all read before the
// caller sees the first, so that it may ask for other things on the way.
const page = 64

// Records implements parley.View.
func (v *view) Records(parts parley.Parts) iter.Seq2[*parley.Record, error] {
	return func(yield func(*parley.Record, error) bool) {
		last := ""
		for {
			records, err := v.records("a.id > $1 ORDER BY a.id LIMIT $2", []any{last, page}, parts)
			if err != nil {
				yield(nil, err)
				return
			}
			for _, r := range records {
				if !yield(r, nil) {
					return
				}
				last = r.Article.ID
			}
			if len(records) < page {
				return
			}
		}
	}
}

// Record implements parley.View.
func (v *view) Record(id string, parts parley.Parts) (*parley.Record, error) {
	records, err := v.records("a.id = $1", []any{id}, parts)
	if err != nil {
		return nil, err
	}
	if len(records) == 0 {
		return nil, fmt.Errorf("article %s: %w", id, parley.ErrNotFound)
	}
	return records[0], nil
}

func (v *view) records(where string, args []any, parts parley.Parts) ([]*parley.Record, error) {
	article, signature, reading := "a.url, a.version, a.title, a.text, a.body", "NULL", "NULL"
	if parts&parley.WithoutArticle != 0 {
		article = "'', a.version, '', '', NULL"
	}
	if parts&parley.SignaturePart != 0 {
		signature = "a.signature"
	}
	if parts&parley.ReadingPart != 0 {
		reading = "r.body"
	}
	var (
		out                                   []*parley.Record
		nums                                  []int64
		num                                   int64
		id, url, version, title, text, reader string
		data, sign, found                     []byte
		bodies                                [][2][]byte // of each its article and its reading
	)
	query := "SELECT a.num, a.id, " + article + ", coalesce(r.reader, ''), " + signature + ", " + reading +
		" FROM articles a LEFT JOIN readings r ON r.article = a.num WHERE " + where
	to := []any{&num, &id, &url, &version, &title, &text, &data, &reader, &sign, &found}
	err := v.rows(query, args, to, func() error {
		r := &parley.Record{Version: version, Reader: reader, Signature: sign}
		r.Article.ID, r.Article.URL, r.Article.Title, r.Article.Text = id, url, title, text
		out, nums, bodies = append(out, r), append(nums, num), append(bodies, [2][]byte{data, found})
		return nil
	})
	broken := make([]error, len(out))
	cores.Each(len(out), func(i int) { broken[i] = v.decode(out[i], bodies[i][0], bodies[i][1]) })
	err = cmp.Or(err, cmp.Or(broken...))
	if err == nil && parts&parley.VersionsPart != 0 {
		for i, r := range out {
			if err := v.versions(nums[i], r); err != nil {
				return nil, err
			}
		}
	}
	return out, err
}

// decode fills a record from the bodies of its article and its reading, of which either may
// be nil.
func (v *view) decode(r *parley.Record, article, found []byte) error {
	a := r.Article
	if article != nil {
		if err := body.Decode(article, &r.Article); err != nil {
			return v.store.broken(a.ID, err)
		}
		r.Article.ID, r.Article.URL, r.Article.Title, r.Article.Text = a.ID, a.URL, a.Title, a.Text
	}
	if found != nil {
		if err := body.Decode(found, &r.Reading); err != nil {
			return v.store.broken(a.ID, err)
		}
	}
	return nil
}

// broken says that what is stored of an article cannot be understood.
func (s *Store) broken(id string, err error) error {
	return s.fail(parley.ErrDamaged, err, "what %s holds of article %s is damaged (%v); restore a backup, or remove the article and add it again", s.name(), id, err)
}

func (v *view) versions(num int64, r *parley.Record) error {
	var (
		key  string
		data []byte
	)
	err := v.rows("SELECT version, body FROM versions WHERE article = $1 ORDER BY version", []any{num}, []any{&key, &data}, func() error {
		past := parley.Version{Key: key}
		if err := body.Decode(data, &past.Article); err != nil {
			return v.store.broken(r.Article.ID, err)
		}
		r.Past = append(r.Past, past)
		return nil
	})
	if err != nil {
		return err
	}
	var (
		s    parley.Sighting
		seen int64
	)
	return v.rows("SELECT location, version, input, seen FROM sightings WHERE article = $1 ORDER BY location", []any{num},
		[]any{&s.Location, &s.Version, &s.Input, &seen}, func() error {
			s.At = moment(seen)
			r.Seen = append(r.Seen, s)
			return nil
		})
}

// WithURL implements parley.View.
func (v *view) WithURL(url string) ([]string, error) {
	if url == "" {
		return nil, nil
	}
	var ids []string
	var id string
	// The condition is repeated for the index, which has only what fulfils it.
	err := v.rows("SELECT id FROM articles WHERE url = $1 AND url <> '' ORDER BY id", []any{url}, []any{&id}, func() error {
		ids = append(ids, id)
		return nil
	})
	return ids, err
}

// Sighted implements parley.View.
func (v *view) Sighted(location string) (id string, s parley.Sighting, err error) {
	var seen int64
	err = v.row(`SELECT a.id, s.location, s.version, s.input, s.seen FROM sightings s JOIN articles a ON a.num = s.article
		WHERE s.location = $1 ORDER BY s.seen DESC, a.id LIMIT 1`, []any{location}, &id, &s.Location, &s.Version, &s.Input, &seen)
	if errors.Is(err, sql.ErrNoRows) {
		return "", parley.Sighting{}, nil
	}
	s.At = moment(seen)
	return id, s, err
}

// Finding implements parley.View.
func (v *view) Finding(id string) ([]parley.Located, error) {
	var out []parley.Located
	var l parley.Located
	err := v.rows(`SELECT f.id, a.id, f.kind, f.first, f.last, coalesce(r.reader, ''), a.text
		FROM findings f JOIN articles a ON a.num = f.article LEFT JOIN readings r ON r.article = a.num
		WHERE f.id = $1 ORDER BY a.id, f.kind, f.first, f.num`, []any{id},
		[]any{&l.ID, &l.Article, &l.Kind, &l.Span.Start, &l.Span.End, &l.Reader, &l.Text}, func() error {
			l.Text = l.Span.In(l.Text)
			out = append(out, l)
			return nil
		})
	return out, err
}

// Verdicts implements parley.View.
func (v *view) Verdicts() iter.Seq2[parley.Verdict, error] {
	return func(yield func(parley.Verdict, error) bool) {
		var data []byte
		var x parley.Verdict
		inPages(yield, func(last parley.Verdict, got *[]parley.Verdict) error {
			return v.rows("SELECT a, b, copy FROM verdicts WHERE (a, b) > ($1, $2) ORDER BY a, b LIMIT $3", []any{last.A, last.B, verdictsPage},
				[]any{&x.A, &x.B, &data}, func() error {
					x.Copy = nil
					if data != nil {
						x.Copy = &parley.Copy{}
						if err := body.Decode(data, x.Copy); err != nil {
							return v.store.broken(x.A, err)
						}
					}
					*got = append(*got, x)
					return nil
				})
		})
	}
}

// Compared implements parley.View.
func (v *view) Compared() iter.Seq2[[2]string, error] {
	return func(yield func([2]string, error) bool) {
		var x [2]string
		inPages(yield, func(last [2]string, got *[][2]string) error {
			return v.rows("SELECT a, b FROM verdicts WHERE (a, b) > ($1, $2) ORDER BY a, b LIMIT $3", []any{last[0], last[1], verdictsPage},
				[]any{&x[0], &x[1]}, func() error {
					*got = append(*got, x)
					return nil
				})
		})
	}
}

// verdictsPage is how many verdicts are fetched at once.
const verdictsPage = 1000

// inPages yields what fetch appends, which goes on behind the last that it gave, until it
// gives less than a page.
func inPages[T any](yield func(T, error) bool, fetch func(last T, got *[]T) error) {
	var last T
	for {
		var got []T
		if err := fetch(last, &got); err != nil {
			var none T
			yield(none, err)
			return
		}
		for _, x := range got {
			if !yield(x, nil) {
				return
			}
			last = x
		}
		if len(got) < verdictsPage {
			return
		}
	}
}

// Corrections implements parley.View.
func (v *view) Corrections() ([]parley.Correction, error) {
	return v.corrections("ORDER BY seq")
}

func (v *view) corrections(rest string, args ...any) ([]parley.Correction, error) {
	var (
		out    []parley.Correction
		c      parley.Correction
		made   int64
		undone sql.NullInt64
	)
	err := v.rows("SELECT seq, batch, made, person, action, target, article, first, last, name, field, value, undone FROM corrections "+rest, args,
		[]any{&c.Seq, &c.Batch, &made, &c.By, &c.Action, &c.Target, &c.Article, &c.Span.Start, &c.Span.End, &c.Name, &c.Field, &c.Value, &undone}, func() error {
			c.At, c.Undone = moment(made), time.Time{}
			if undone.Valid {
				c.Undone = moment(undone.Int64)
			}
			out = append(out, c)
			return nil
		})
	return out, err
}

// Unread implements parley.View.
func (v *view) Unread() ([]parley.Unread, error) {
	var out []parley.Unread
	var u parley.Unread
	err := v.rows("SELECT location, reason FROM unread ORDER BY location", nil, []any{&u.Location, &u.Reason}, func() error {
		out = append(out, u)
		return nil
	})
	return out, err
}

// Stats implements parley.View.
func (v *view) Stats() (parley.Stats, error) {
	s := parley.Stats{Readers: map[string]int{}, Schema: v.store.schema}
	var pages, free, size int64
	for _, q := range []struct {
		query string
		to    any
	}{
		{"SELECT count(*) FROM articles", &s.Articles},
		{"SELECT count(*) FROM versions", &s.Versions},
		{"SELECT count(*) FROM findings", &s.Findings},
		{"SELECT count(*) FROM verdicts", &s.Verdicts},
		{"SELECT count(*) FROM corrections", &s.Corrections},
		{"SELECT count(*) FROM unread", &s.Unread},
		{"PRAGMA page_count", &pages},
		{"PRAGMA freelist_count", &free},
		{"PRAGMA page_size", &size},
	} {
		if err := v.row(q.query, nil, q.to); err != nil {
			return s, fmt.Errorf("counting: %w", err)
		}
	}
	s.Bytes, s.Free = pages*size, free*size
	var reader string
	var n int
	err := v.rows("SELECT coalesce(r.reader, ''), count(*) FROM articles a LEFT JOIN readings r ON r.article = a.num GROUP BY 1", nil,
		[]any{&reader, &n}, func() error {
			s.Readers[reader] = n
			return nil
		})
	return s, err
}
