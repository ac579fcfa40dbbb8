package sqlite

import (
	"context"
	"fmt"

	"parley"
)

// Check implements parley.Store. It reads the whole file: about a second for each
// hundred megabytes.
func (s *Store) Check(ctx context.Context) ([]string, error) {
	var found []string
	err := s.View(ctx, func(v parley.View) error {
		w := v.(*view)
		for _, look := range []func(*view) ([]string, error){pagesWhole, referencesHold, indexesTrue, recordsFit} {
			more, err := look(w)
			found = append(found, more...)
			if err != nil {
				return err
			}
		}
		return nil
	})
	return found, err
}

// pagesWhole asks the engine about its own structures.
func pagesWhole(v *view) ([]string, error) {
	// A connection remembers how the indexes of words are laid out, and the check trusts
	// its memory; opening a cursor makes it look whether somebody has written since.
	var first int64
	for _, table := range []string{"article_words", "finding_words"} {
		if err := v.rows("SELECT rowid FROM "+table+" LIMIT 1", nil, []any{&first}, func() error { return nil }); err != nil {
			return nil, err
		}
	}
	var found []string
	var line string
	err := v.rows("PRAGMA integrity_check(20)", nil, []any{&line}, func() error {
		if line != "ok" {
			found = append(found, "the file is damaged: "+line)
		}
		return nil
	})
	return found, err
}

func referencesHold(v *view) ([]string, error) {
	n := 0
	var table, parent, row, key any
	err := v.rows("PRAGMA foreign_key_check", nil, []any{&table, &row, &parent, &key}, func() error {
		n++
		return nil
	})
	if n > 0 {
		return []string{fmt.Sprintf("%d rows belong to articles that are not there", n)}, err
	}
	return nil, err
}

// indexesTrue compares how many articles and findings there are and how many of
// them the search knows.
func indexesTrue(v *view) ([]string, error) {
	var found []string
	for _, x := range []struct{ what, rows, words string }{
		{"articles", "SELECT count(*) FROM articles", "SELECT count(*) FROM article_words_docsize"},
		{"findings", "SELECT count(*) FROM findings", "SELECT count(*) FROM finding_words_docsize"},
		{"verdicts", "SELECT count(*) FROM verdicts", "SELECT count(*) FROM verdicts v JOIN articles a ON a.id = v.a JOIN articles b ON b.id = v.b"},
	} {
		var rows, words int
		if err := v.row(x.rows, nil, &rows); err != nil {
			return found, err
		}
		if err := v.row(x.words, nil, &words); err != nil {
			return found, err
		}
		if rows != words {
			found = append(found, fmt.Sprintf("there are %d %s, and the index has %d", rows, x.what, words))
		}
	}
	return found, nil
}

// recordsFit reads every record and holds its parts against each other.
func recordsFit(v *view) ([]string, error) {
	var found []string
	for r, err := range v.Records(parley.AllParts) {
		if err != nil {
			return append(found, err.Error()), nil
		}
		id := r.Article.ID
		if err := r.Valid(); err != nil {
			found = append(found, err.Error())
		}
		if len(r.Seen) == 0 {
			found = append(found, fmt.Sprintf("article %s was never seen anywhere", id))
		}
		want := 0
		for range r.Reading.All() {
			want++
		}
		var have int
		if err := v.row("SELECT count(*) FROM findings f JOIN articles a ON a.num = f.article WHERE a.id = $1", []any{id}, &have); err != nil {
			return found, err
		}
		if want != have {
			found = append(found, fmt.Sprintf("article %s: %d findings were read and %d are listed", id, want, have))
		}
	}
	return found, nil
}
