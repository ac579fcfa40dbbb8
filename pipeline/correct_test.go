package pipeline_test

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"parley"
	"parley/pipeline"
)

// small is a case of one article with everything that can be corrected in it.
func small(t *testing.T) (parley.Store, *parley.Case) {
	t.Helper()
	s := openCase(t, filepath.Join(t.TempDir(), "case.parley"))
	add(t, s, "../examples/talks/04-attack-lestov.txt", "../examples/talks/05-mirror-toll-and-refusal.md", "../examples/talks/08-ministers-call.md")
	return s, caseOf(t, s)
}

func caseOf(t *testing.T, s parley.Store) *parley.Case {
	t.Helper()
	c, err := pipeline.Case(context.Background(), s, pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func decide(t *testing.T, s parley.Store, id, field, value string) {
	t.Helper()
	how := pipeline.Options{Now: now, Reader: reader}
	targets, err := pipeline.Targets(context.Background(), s, how, id)
	if err != nil {
		t.Fatal(err)
	}
	var decisions []parley.Correction
	for _, x := range targets {
		c := x.Correction
		c.Action, c.Field, c.Value = parley.Set, field, value
		if field == "" {
			c.Action = parley.Reject
		} else if err := pipeline.CheckField(x.Kind, field, value); err != nil {
			t.Fatal(err)
		}
		decisions = append(decisions, c)
	}
	if err := pipeline.Correct(context.Background(), s, how, decisions...); err != nil {
		t.Fatal(err)
	}
}

func undo(t *testing.T, s parley.Store) {
	t.Helper()
	if _, err := pipeline.Undo(context.Background(), s, pipeline.Options{Now: now, Reader: reader}); err != nil {
		t.Fatal(err)
	}
}

// A decision shows in the case, outlives reading anew, removal and adding again, and
// leaves no trace when it is taken back.
func TestCorrections(t *testing.T) {
	s, c := small(t)
	before := exported(t, s)
	figure, statement, event, article := c.Figures[0], c.Statements[0], c.Events[0], c.Articles[0]
	for _, x := range []struct {
		name, id, field, value string
		want                   func(*parley.Case) bool
	}{
		{"a figure is wrong", figure.ID, "", "", func(c *parley.Case) bool {
			return len(find(c.Figures, figure.ID, func(f parley.Figure) string { return f.ID })) == 0 && !strings.Contains(written(t, c), figure.ID)
		}},
		{"a figure is another", figure.ID, "value", "99", func(c *parley.Case) bool {
			f := find(c.Figures, figure.ID, func(f parley.Figure) string { return f.ID })
			return len(f) == 1 && *f[0].Low == 99 && *f[0].High == 99
		}},
		{"somebody else spoke", statement.ID, "speaker", "Kestria", func(c *parley.Case) bool {
			f := find(c.Statements, statement.ID, func(f parley.Statement) string { return f.ID })
			return len(f) == 1 && f[0].Speaker.Name == "Kestria"
		}},
		{"nobody is known to have spoken", statement.ID, "speaker", "", func(c *parley.Case) bool {
			f := find(c.Statements, statement.ID, func(f parley.Statement) string { return f.ID })
			return len(f) == 1 && f[0].Speaker == nil
		}},
		{"an event was elsewhere and later", event.ID, "place", "Nowhere", func(c *parley.Case) bool {
			f := find(c.Events, event.ID, func(e parley.Event) string { return e.ID })
			return len(f) == 1 && f[0].Place == "Nowhere"
		}},
		{"an event never was", event.ID, "", "", func(c *parley.Case) bool {
			return len(find(c.Events, event.ID, func(e parley.Event) string { return e.ID })) == 0
		}},
		{"an article is of another day", article.ID, "date", "2024-02-03", func(c *parley.Case) bool {
			return c.Article(article.ID).Published.String() == "2024-02-03"
		}},
		{"an article is beside the subject", article.ID, "relevant", "no", func(c *parley.Case) bool {
			return !c.Article(article.ID).Relevant
		}},
	} {
		t.Run(x.name, func(t *testing.T) {
			decide(t, s, x.id, x.field, x.value)
			after := exported(t, s)
			if !x.want(caseOf(t, s)) || after == before {
				t.Errorf("it does not show")
			}
			if n, err := pipeline.Reread(context.Background(), s, pipeline.Options{Now: now, Reader: reader}, true); err != nil || n != 3 {
				t.Errorf("read again: %d, %v", n, err)
			}
			if exported(t, s) != after {
				t.Error("reading again changes it")
			}
			paths := []string{"../examples/talks/04-attack-lestov.txt", "../examples/talks/05-mirror-toll-and-refusal.md", "../examples/talks/08-ministers-call.md"}
			forget(t, s, paths...)
			add(t, s, paths...)
			if exported(t, s) != after {
				t.Error("removing and adding again changes it")
			}
			h, err := pipeline.Examine(context.Background(), s, pipeline.Options{Reader: reader})
			if err != nil || len(h.Damage) > 0 || h.Stale+h.Idle+h.Uncompared > 0 {
				t.Errorf("%+v, %v", h, err)
			}
			undo(t, s)
			if exported(t, s) != before {
				t.Error("taken back it leaves a trace")
			}
		})
	}
}

func find[T any](list []T, id string, of func(T) string) []T {
	var out []T
	for _, x := range list {
		if of(x) == id {
			out = append(out, x)
		}
	}
	return out
}

// What another version read is read anew, and only that.
func TestReread(t *testing.T) {
	s, c := small(t)
	before := exported(t, s)
	err := s.Update(context.Background(), func(tx parley.Tx) error {
		r, err := tx.Record(c.Articles[1].ID, parley.AllParts)
		if err != nil {
			return err
		}
		r.Reader, r.Reading = "reading@0", parley.Reading{Article: r.Article.ID}
		return tx.Put(r)
	})
	if err != nil {
		t.Fatal(err)
	}
	how := pipeline.Options{Now: now, Reader: reader}
	if h, err := pipeline.Examine(context.Background(), s, how); err != nil || h.Stale != 1 {
		t.Errorf("%+v, %v", h, err)
	}
	for _, want := range []int{1, 0} {
		if n, err := pipeline.Reread(context.Background(), s, how, false); err != nil || n != want {
			t.Errorf("read %d articles, want %d (%v)", n, want, err)
		}
	}
	if exported(t, s) != before {
		t.Error("it is not as it was")
	}
}

func TestCheckField(t *testing.T) {
	for _, c := range []struct {
		kind, field, value string
		ok                 bool
	}{
		{"article", "date", "2025-08-17", true}, {"article", "date", "", true}, {"article", "date", "soon", false}, {"article", "text", "x", false}, {"article", "relevant", "perhaps", false},
		{"mention", "date", "2025-08-01..2025-08-17", true}, {"mention", "date", "2025-08-17..2025-08-01", false}, {"mention", "type", "assault", true}, {"mention", "type", "party", false},
		{"mention", "status", "denied", true}, {"mention", "status", "perhaps", false}, {"mention", "actor", "A; B", true},
		{"figure", "value", "12.5", true}, {"figure", "low", "", true}, {"figure", "high", "many", false}, {"figure", "low", "NaN", false}, {"figure", "low", "+Inf", false},
		{"demand", "form", "offer", true}, {"demand", "form", "wish", false}, {"demand", "actor", "", false}, {"condition", "deadline", "2025", true},
		{"outcome", "kind", "x", false}, {"entity", "country", "NOR", true}, {"entity", "name", "", false}, {"entity", "id", "x", false},
	} {
		if err := pipeline.CheckField(c.kind, c.field, c.value); (err == nil) != c.ok || err != nil && !errors.Is(err, parley.ErrInvalid) {
			t.Errorf("%s %s=%s: %v", c.kind, c.field, c.value, err)
		}
	}
}

func TestTargetsOfNothing(t *testing.T) {
	s, _ := small(t)
	if _, err := pipeline.Targets(context.Background(), s, pipeline.Options{}, "nothing"); !errors.Is(err, parley.ErrNotFound) {
		t.Errorf("%v", err)
	}
}
