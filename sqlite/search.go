package sqlite

import (
	"context"
	"strings"

	"parley"
)

// Marks that snippets carry around words that were looked for. They are no UTF-8,
// so no text has them.
const (
	markOn  = "\xff"
	markOff = "\xfe"
)

// Search implements parley.Searcher.
func (s *Store) Search(ctx context.Context, q parley.Query, limit int) ([]parley.Hit, error) {
	match := expression(q)
	if match == "" {
		return nil, nil
	}
	var hits []parley.Hit
	err := s.View(ctx, func(v parley.View) error {
		w := v.(*view)
		var h parley.Hit
		var snippet string
		keep := func() error {
			h.Snippet = runs(snippet)
			hits = append(hits, h)
			return nil
		}
		// A word in a title weighs four times one in the text.
		if err := w.rows(`SELECT 'article', a.id, a.id, 0, 0, snippet(article_words, -1, $2, $3, '…', 24)
			FROM article_words JOIN articles a ON a.num = article_words.rowid
			WHERE article_words MATCH $1 ORDER BY bm25(article_words, 4.0, 1.0), a.id LIMIT $4`, []any{match, markOn, markOff, limit},
			[]any{&h.Kind, &h.ID, &h.Article, &h.Span.Start, &h.Span.End, &snippet}, keep); err != nil {
			return err
		}
		return w.rows(`SELECT f.kind, f.id, a.id, f.first, f.last, snippet(finding_words, 0, $2, $3, '…', 40)
			FROM finding_words JOIN findings f ON f.num = finding_words.rowid JOIN articles a ON a.num = f.article
			WHERE finding_words MATCH $1 ORDER BY bm25(finding_words), a.id, f.first, f.kind, f.id LIMIT $4`, []any{match, markOn, markOff, limit},
			[]any{&h.Kind, &h.ID, &h.Article, &h.Span.Start, &h.Span.End, &snippet}, keep)
	})
	return hits, err
}

// expression writes a query as FTS5 understands it. Every word stands in quotation
// marks, so that none is taken for an operator.
func expression(q parley.Query) string {
	var with, without []string
	for _, t := range q {
		e := `"` + strings.ReplaceAll(strings.Join(t.Words, " "), `"`, `""`) + `"`
		if t.Prefix {
			e += " *"
		}
		if t.Not {
			without = append(without, e)
		} else {
			with = append(with, e)
		}
	}
	if len(with) == 0 {
		return "" // everything but something is no search
	}
	out := strings.Join(with, " AND ")
	if len(without) > 0 {
		out = "(" + out + ") NOT (" + strings.Join(without, " OR ") + ")"
	}
	return out
}

// runs turns a marked snippet into runs of words.
func runs(marked string) []parley.Run {
	var out []parley.Run
	add := func(text string, style parley.Style) {
		if text != "" {
			out = append(out, parley.Run{Text: strings.ToValidUTF8(text, ""), Style: style})
		}
	}
	for marked != "" {
		before, rest, found := strings.Cut(marked, markOn)
		add(before, parley.Plain)
		if !found {
			break
		}
		word, after, _ := strings.Cut(rest, markOff)
		add(word, parley.Strong)
		marked = after
	}
	return out
}
