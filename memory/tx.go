package memory

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"time"

	"parley"
	"parley/internal/body"
)

// A tx is a view that writes; a view is a tx that nobody can write to.
type tx struct {
	records layer[string, []byte]
	// urls and places lead from addresses and locations to the IDs of the articles.
	urls, places layer[string, []string]
	verdicts     layer[[2]string, []byte]
	unread       layer[string, string]
	corrections  []parley.Correction
}

func newTx(s *state) *tx {
	return &tx{over(s.records), over(s.urls), over(s.places), over(s.verdicts), over(s.unread), slices.Clip(s.corrections)}
}

// Record implements parley.View.
func (t *tx) Record(id string, parts parley.Parts) (*parley.Record, error) {
	data, ok := t.records.get(id)
	if !ok {
		return nil, fmt.Errorf("article %s: %w", id, parley.ErrNotFound)
	}
	r := new(parley.Record)
	if err := body.Decode(data, r); err != nil {
		return nil, fmt.Errorf("article %s: %w", id, err)
	}
	if parts&parley.ReadingPart == 0 {
		r.Reading = parley.Reading{}
	}
	if parts&parley.VersionsPart == 0 {
		r.Past, r.Seen = nil, nil
	}
	if parts&parley.WithoutArticle != 0 {
		r.Article = parley.Article{ID: id}
	}
	if parts&parley.SignaturePart == 0 {
		r.Signature = nil
	}
	return r, nil
}

// Records implements parley.View.
func (t *tx) Records(parts parley.Parts) iter.Seq2[*parley.Record, error] {
	return func(yield func(*parley.Record, error) bool) {
		for _, id := range t.records.keys(strings.Compare) {
			r, err := t.Record(id, parts)
			if !yield(r, err) || err != nil {
				return
			}
		}
	}
}

// WithURL implements parley.View.
func (t *tx) WithURL(url string) ([]string, error) {
	ids, _ := t.urls.get(url)
	return slices.Clone(ids), nil
}

// Sighted implements parley.View.
func (t *tx) Sighted(location string) (id string, s parley.Sighting, err error) {
	ids, _ := t.places.get(location)
	for _, candidate := range ids {
		r, err := t.Record(candidate, parley.VersionsPart)
		if err != nil {
			return "", parley.Sighting{}, err
		}
		for _, x := range r.Seen {
			if x.Location == location && (id == "" || x.At.After(s.At)) {
				id, s = candidate, x
			}
		}
	}
	return id, s, nil
}

// Finding implements parley.View.
func (t *tx) Finding(id string) ([]parley.Located, error) {
	var out []parley.Located
	for r, err := range t.Records(parley.ReadingPart) {
		if err != nil {
			return nil, err
		}
		for f := range r.Reading.All() {
			if f.Finding.ID == id {
				found := parley.Finding{ID: id, Article: r.Article.ID, Span: f.Finding.Span, Reader: r.Reader}
				out = append(out, parley.Located{Finding: found, Kind: f.Kind, Text: found.Span.In(r.Article.Text)})
			}
		}
	}
	return out, nil
}

// Verdicts implements parley.View.
func (t *tx) Verdicts() iter.Seq2[parley.Verdict, error] {
	return func(yield func(parley.Verdict, error) bool) {
		for _, k := range t.verdicts.keys(comparePairs) {
			v := parley.Verdict{A: k[0], B: k[1]}
			var err error
			if data, _ := t.verdicts.get(k); len(data) > 0 {
				v.Copy = new(parley.Copy)
				err = body.Decode(data, v.Copy)
			}
			if !yield(v, err) || err != nil {
				return
			}
		}
	}
}

// Compared implements parley.View.
func (t *tx) Compared() iter.Seq2[[2]string, error] {
	return func(yield func([2]string, error) bool) {
		for _, k := range t.verdicts.keys(comparePairs) {
			if !yield(k, nil) {
				return
			}
		}
	}
}

// Corrections implements parley.View.
func (t *tx) Corrections() ([]parley.Correction, error) { return slices.Clone(t.corrections), nil }

// Unread implements parley.View.
func (t *tx) Unread() ([]parley.Unread, error) {
	var out []parley.Unread
	for _, k := range t.unread.keys(strings.Compare) {
		reason, _ := t.unread.get(k)
		out = append(out, parley.Unread{Location: k, Reason: reason})
	}
	return out, nil
}

// Stats implements parley.View.
func (t *tx) Stats() (parley.Stats, error) {
	s := parley.Stats{Readers: map[string]int{}, Corrections: len(t.corrections),
		Verdicts: len(t.verdicts.keys(comparePairs)), Unread: len(t.unread.keys(strings.Compare))}
	for r, err := range t.Records(parley.AllParts) {
		if err != nil {
			return s, err
		}
		s.Articles++
		s.Versions += len(r.Past)
		s.Readers[r.Reader]++
		for range r.Reading.All() {
			s.Findings++
		}
	}
	return s, nil
}

// Put implements parley.Tx.
func (t *tx) Put(r *parley.Record) error {
	if err := r.Valid(); err != nil {
		return err
	}
	data, err := body.Encode(r)
	if err != nil {
		return fmt.Errorf("article %s: %w", r.Article.ID, err)
	}
	id := r.Article.ID
	if _, held := t.records.get(id); held {
		old, err := t.Record(id, parley.VersionsPart)
		if err != nil {
			return err
		}
		t.point(old, false)
		same, err := equal(&old.Article, &r.Article)
		if err != nil {
			return err
		}
		if !same {
			t.dropVerdicts(id)
		}
	}
	t.records.set(id, data)
	t.point(r, true)
	return nil
}

func equal(a, b *parley.Article) (bool, error) {
	x, err := body.Encode(a)
	if err != nil {
		return false, err
	}
	y, err := body.Encode(b)
	return string(x) == string(y), err
}

// point makes the indexes lead to a record, or no longer.
func (t *tx) point(r *parley.Record, there bool) {
	at := func(index layer[string, []string], key string) {
		held, _ := index.get(key)
		i, found := slices.BinarySearch(held, r.Article.ID)
		switch {
		case key == "" || found == there:
		case there:
			index.set(key, slices.Insert(slices.Clone(held), i, r.Article.ID))
		case len(held) == 1:
			index.remove(key)
		default:
			index.set(key, slices.Delete(slices.Clone(held), i, i+1))
		}
	}
	at(t.urls, r.Article.URL)
	for _, s := range r.Seen {
		at(t.places, s.Location)
	}
}

func (t *tx) dropVerdicts(id string) {
	for _, k := range t.verdicts.keys(comparePairs) {
		if k[0] == id || k[1] == id {
			t.verdicts.remove(k)
		}
	}
}

// Remove implements parley.Tx.
func (t *tx) Remove(id string) error {
	old, err := t.Record(id, parley.VersionsPart)
	if err != nil {
		return err
	}
	t.point(old, false)
	t.records.remove(id)
	t.dropVerdicts(id)
	return nil
}

// Judge implements parley.Tx.
func (t *tx) Judge(verdicts ...parley.Verdict) error {
	for _, v := range verdicts {
		if v.A >= v.B {
			return fmt.Errorf("%w: a verdict on %s and %s, which are not in order", parley.ErrInvalid, v.A, v.B)
		}
		_, a := t.records.get(v.A)
		_, b := t.records.get(v.B)
		if !a || !b {
			continue
		}
		var data []byte
		if v.Copy != nil {
			var err error
			if data, err = body.Encode(v.Copy); err != nil {
				return err
			}
		}
		t.verdicts.set([2]string{v.A, v.B}, data)
	}
	return nil
}

// Correct implements parley.Tx.
func (t *tx) Correct(at time.Time, decisions ...parley.Correction) error {
	last := len(t.corrections)
	for i, c := range decisions {
		c.Seq, c.Batch, c.At, c.Undone = last+1+i, last+1, at.UTC().Truncate(time.Microsecond), time.Time{}
		t.corrections = append(t.corrections, c)
	}
	return nil
}

// Undo implements parley.Tx.
func (t *tx) Undo(at time.Time) ([]parley.Correction, error) {
	latest := 0
	for _, c := range t.corrections {
		if c.Undone.IsZero() {
			latest = max(latest, c.Batch)
		}
	}
	if latest == 0 {
		return nil, fmt.Errorf("a correction to undo: %w", parley.ErrNotFound)
	}
	var undone []parley.Correction
	t.corrections = slices.Clone(t.corrections)
	for i := range t.corrections {
		if c := &t.corrections[i]; c.Batch == latest {
			undone = append(undone, *c)
			c.Undone = at.UTC().Truncate(time.Microsecond)
		}
	}
	return undone, nil
}

// SetUnread implements parley.Tx.
func (t *tx) SetUnread(u parley.Unread) error {
	if u.Reason == "" {
		t.unread.remove(u.Location)
	} else {
		t.unread.set(u.Location, u.Reason)
	}
	return nil
}
