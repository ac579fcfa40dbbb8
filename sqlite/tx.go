package sqlite

import (
	"bytes"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"time"

	"parley"
	"parley/internal/body"
)

// A tx is a view that writes.
type tx struct{ view }

// Put implements parley.Tx. Only what differs is written.
func (t *tx) Put(r *parley.Record) error {
	if err := r.Valid(); err != nil {
		return err
	}
	num, err := t.putArticle(r)
	if err != nil {
		return fmt.Errorf("article %s: %w", r.Article.ID, err)
	}
	for _, put := range []func(int64, *parley.Record) error{t.putVersions, t.putSightings, t.putReading} {
		if err := put(num, r); err != nil {
			return fmt.Errorf("article %s: %w", r.Article.ID, err)
		}
	}
	return nil
}

// articleBody encodes an article without what stands in columns of its own.
func articleBody(a *parley.Article) ([]byte, error) {
	b := *a
	b.ID, b.URL, b.Title, b.Text = "", "", "", ""
	return body.Encode(&b)
}

// micros is a moment as it is stored; null for the zero time.
func micros(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	return t.UnixMicro()
}

func moment(micros int64) time.Time { return time.UnixMicro(micros).UTC() }

// putArticle writes the article's row and returns its number.
func (t *tx) putArticle(r *parley.Record) (int64, error) {
	a := &r.Article
	data, err := articleBody(a)
	if err != nil {
		return 0, err
	}
	var (
		num                       int64
		url, version, title, text string
		oldBody, oldSign          []byte
	)
	err = t.row("SELECT num, url, version, title, text, body, signature FROM articles WHERE id = $1", []any{a.ID},
		&num, &url, &version, &title, &text, &oldBody, &oldSign)
	if errors.Is(err, sql.ErrNoRows) {
		err = t.row("INSERT INTO articles (id, url, version, title, text, body, signature) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING num",
			[]any{a.ID, a.URL, r.Version, a.Title, a.Text, data, r.Signature}, &num)
		return num, err
	}
	if err != nil {
		return 0, err
	}
	same := url == a.URL && version == r.Version && title == a.Title && text == a.Text && bytes.Equal(data, oldBody)
	if same && bytes.Equal(r.Signature, oldSign) {
		return num, nil
	}
	if !same {
		if err := t.dropVerdicts(a.ID); err != nil {
			return 0, err
		}
	}
	if text != a.Text {
		// The index of the findings' words is told the old words, while they are there.
		if err := t.dropReading(num, text); err != nil {
			return 0, err
		}
	}
	_, err = t.exec("UPDATE articles SET url = $2, version = $3, title = $4, text = $5, body = $6, signature = $7 WHERE num = $1",
		num, a.URL, r.Version, a.Title, a.Text, data, r.Signature)
	return num, err
}

func (t *tx) putVersions(num int64, r *parley.Record) error {
	held := map[string]bool{}
	var key string
	if err := t.rows("SELECT version FROM versions WHERE article = $1", []any{num}, []any{&key}, func() error {
		held[key] = true
		return nil
	}); err != nil {
		return err
	}
	for _, v := range r.Past {
		delete(held, v.Key)
		data, err := body.Encode(&v.Article)
		if err != nil {
			return err
		}
		if _, err := t.exec(`INSERT INTO versions (article, version, body) VALUES ($1, $2, $3)
			ON CONFLICT (article, version) DO UPDATE SET body = excluded.body WHERE body <> excluded.body`, num, v.Key, data); err != nil {
			return err
		}
	}
	for key := range held {
		if _, err := t.exec("DELETE FROM versions WHERE article = $1 AND version = $2", num, key); err != nil {
			return err
		}
	}
	return nil
}

func (t *tx) putSightings(num int64, r *parley.Record) error {
	held := map[string]bool{}
	var location string
	if err := t.rows("SELECT location FROM sightings WHERE article = $1", []any{num}, []any{&location}, func() error {
		held[location] = true
		return nil
	}); err != nil {
		return err
	}
	for _, s := range r.Seen {
		delete(held, s.Location)
		if _, err := t.exec(`INSERT INTO sightings (location, article, version, input, seen) VALUES ($1, $2, $3, $4, $5)
			ON CONFLICT (article, location) DO UPDATE SET version = excluded.version, input = excluded.input, seen = excluded.seen
			WHERE version <> excluded.version OR input <> excluded.input OR seen <> excluded.seen`, s.Location, num, s.Version, s.Input, s.At.UnixMicro()); err != nil {
			return err
		}
	}
	for location := range held {
		if _, err := t.exec("DELETE FROM sightings WHERE article = $1 AND location = $2", num, location); err != nil {
			return err
		}
	}
	return nil
}

func (t *tx) putReading(num int64, r *parley.Record) error {
	var data []byte
	if r.Reader != "" {
		var err error
		if data, err = body.Encode(&r.Reading); err != nil {
			return err
		}
	}
	var reader string
	var old []byte
	err := t.row("SELECT reader, body FROM readings WHERE article = $1", []any{num}, &reader, &old)
	switch {
	case errors.Is(err, sql.ErrNoRows) && r.Reader == "":
		return nil
	case err == nil && reader == r.Reader && bytes.Equal(data, old):
		return nil
	case err == nil:
		if err := t.dropReading(num, r.Article.Text); err != nil {
			return err
		}
	case !errors.Is(err, sql.ErrNoRows):
		return err
	}
	if r.Reader == "" {
		return nil
	}
	if _, err := t.exec("INSERT INTO readings (article, reader, body) VALUES ($1, $2, $3)", num, r.Reader, data); err != nil {
		return err
	}
	return t.putFindings(num, r)
}

// putFindings lists the findings and then their words. The two are not mixed: between
// rows of an ordinary table the engine would write its index of words to the file for
// every row.
func (t *tx) putFindings(num int64, r *parley.Record) error {
	var last int64
	if err := t.row("SELECT coalesce(max(num), 0) FROM findings", nil, &last); err != nil {
		return err
	}
	var words []indexed
	for f := range r.Reading.All() {
		var names []string
		for _, a := range f.Actors {
			names = append(names, a.Name)
		}
		last++
		x := indexed{last, f.Finding.Span, strings.Join(names, "; ")}
		if _, err := t.exec("INSERT INTO findings (num, id, article, kind, first, last, who) VALUES ($1, $2, $3, $4, $5, $6, $7)",
			x.num, f.Finding.ID, num, f.Kind, x.span.Start, x.span.End, x.who); err != nil {
			return err
		}
		words = append(words, x)
	}
	for _, x := range words {
		if _, err := t.exec("INSERT INTO finding_words (rowid, words, who) VALUES ($1, $2, $3)", x.num, x.span.In(r.Article.Text), x.who); err != nil {
			return err
		}
	}
	return nil
}

// An indexed finding is one as the index of words knows it.
type indexed struct {
	num  int64
	span parley.Span
	who  string
}

// dropReading forgets what was found in an article, whose text is given.
func (t *tx) dropReading(num int64, text string) error {
	var all []indexed
	var r indexed
	if err := t.rows("SELECT num, first, last, who FROM findings WHERE article = $1 ORDER BY num", []any{num}, []any{&r.num, &r.span.Start, &r.span.End, &r.who}, func() error {
		all = append(all, r)
		return nil
	}); err != nil {
		return err
	}
	for _, r := range all {
		if _, err := t.exec("INSERT INTO finding_words (finding_words, rowid, words, who) VALUES ('delete', $1, $2, $3)", r.num, r.span.In(text), r.who); err != nil {
			return err
		}
	}
	return t.deleteAll(num, "findings", "readings")
}

// deleteAll deletes the rows of an article out of tables of ours.
func (t *tx) deleteAll(num int64, tables ...string) error {
	for _, table := range tables {
		if _, err := t.exec("DELETE FROM "+table+" WHERE article = $1", num); err != nil {
			return err
		}
	}
	return nil
}

func (t *tx) dropVerdicts(id string) error {
	_, err := t.exec("DELETE FROM verdicts WHERE a = $1 OR b = $1", id)
	return err
}

// Remove implements parley.Tx.
func (t *tx) Remove(id string) error {
	var num int64
	var text string
	err := t.row("SELECT num, text FROM articles WHERE id = $1", []any{id}, &num, &text)
	if errors.Is(err, sql.ErrNoRows) {
		return fmt.Errorf("article %s: %w", id, parley.ErrNotFound)
	}
	if err != nil {
		return err
	}
	if err := t.dropVerdicts(id); err != nil {
		return err
	}
	if err := t.dropReading(num, text); err != nil {
		return err
	}
	if err := t.deleteAll(num, "versions", "sightings"); err != nil {
		return err
	}
	_, err = t.exec("DELETE FROM articles WHERE num = $1", num)
	return err
}

// Judge implements parley.Tx.
func (t *tx) Judge(verdicts ...parley.Verdict) error {
	for _, v := range verdicts {
		if v.A >= v.B {
			return fmt.Errorf("%w: a verdict on %s and %s, which are not in order", parley.ErrInvalid, v.A, v.B)
		}
		var data any
		if v.Copy != nil {
			b, err := body.Encode(v.Copy)
			if err != nil {
				return err
			}
			data = b
		}
		if _, err := t.exec(`INSERT INTO verdicts (a, b, copy) SELECT $1, $2, $3
			WHERE EXISTS (SELECT 1 FROM articles WHERE id = $1) AND EXISTS (SELECT 1 FROM articles WHERE id = $2)
			ON CONFLICT (a, b) DO UPDATE SET copy = excluded.copy`, v.A, v.B, data); err != nil {
			return err
		}
	}
	return nil
}

// Correct implements parley.Tx.
func (t *tx) Correct(at time.Time, decisions ...parley.Correction) error {
	var last int
	if err := t.row("SELECT coalesce(max(seq), 0) FROM corrections", nil, &last); err != nil {
		return err
	}
	for i, c := range decisions {
		if _, err := t.exec(`INSERT INTO corrections (seq, batch, made, person, action, target, article, first, last, name, field, value)
			VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`, last+1+i, last+1, at.UnixMicro(), c.By, string(c.Action), c.Target,
			c.Article, c.Span.Start, c.Span.End, c.Name, c.Field, c.Value); err != nil {
			return err
		}
	}
	return nil
}

// Undo implements parley.Tx.
func (t *tx) Undo(at time.Time) ([]parley.Correction, error) {
	const latest = "WHERE batch = (SELECT max(batch) FROM corrections WHERE undone IS NULL)"
	undone, err := t.corrections(latest + " ORDER BY seq")
	if err != nil {
		return nil, err
	}
	if len(undone) == 0 {
		return nil, fmt.Errorf("a correction to undo: %w", parley.ErrNotFound)
	}
	_, err = t.exec("UPDATE corrections SET undone = $1 WHERE batch = $2", micros(at), undone[0].Batch)
	return undone, err
}

// SetUnread implements parley.Tx.
func (t *tx) SetUnread(u parley.Unread) error {
	if u.Reason == "" {
		_, err := t.exec("DELETE FROM unread WHERE location = $1", u.Location)
		return err
	}
	_, err := t.exec(`INSERT INTO unread (location, reason) VALUES ($1, $2)
		ON CONFLICT (location) DO UPDATE SET reason = excluded.reason`, u.Location, u.Reason)
	return err
}
