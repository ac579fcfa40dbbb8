package storetest

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"parley"
)

// An Open opens the case of that name, and makes it when there is none. A name is a
// path in a folder of the test's own.
type Open func(name string) (parley.Store, error)

// An Engine is what the suite tests.
type Engine struct {
	Open Open
	// Lasting: what was closed can be opened again, and backed up.
	Lasting bool
}

// Run runs the suite on the stores of an engine.
func Run(t *testing.T, e Engine) {
	for _, test := range []struct {
		name string
		run  func(*testing.T, Open)
	}{
		{"an empty case", empty},
		{"everything comes back", roundTrip},
		{"the same again changes nothing", idempotent},
		{"a changed text is a revision", revisions},
		{"a new reading replaces the old", rereading},
		{"whole or not at all", atomic},
		{"what makes no sense is refused", refused},
		{"a view is of one moment", moment},
		{"writers take turns", turns},
		{"the order of arrival does not show", arrival},
		{"what is removed is gone", removal},
		{"verdicts last as long as their articles", verdicts},
		{"corrections are a log", corrections},
		{"what could not be read", unread},
		{"found again by place and address", places},
		{"a big article", big},
		{"hostile text", hostile},
		{"search", search},
		{"who gave up is not served", cancelled},
	} {
		t.Run(test.name, func(t *testing.T) { test.run(t, e.Open) })
	}
	if e.Lasting {
		t.Run("a backup while in use", func(t *testing.T) { backup(t, e.Open) })
		t.Run("a closed case opens again", func(t *testing.T) { reopened(t, e.Open) })
	}
}

func fresh(t testing.TB, open Open) parley.Store {
	t.Helper()
	s, err := open(filepath.Join(t.TempDir(), "case.parley"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func update(t testing.TB, s parley.Store, f func(parley.Tx) error) {
	t.Helper()
	if err := s.Update(context.Background(), f); err != nil {
		t.Fatal(err)
	}
}

func put(t testing.TB, s parley.Store, records ...*parley.Record) {
	t.Helper()
	update(t, s, func(tx parley.Tx) error {
		for _, r := range records {
			if err := tx.Put(r); err != nil {
				return err
			}
		}
		return nil
	})
}

func look(t testing.TB, s parley.Store, f func(parley.View) error) {
	t.Helper()
	if err := s.View(context.Background(), f); err != nil {
		t.Fatal(err)
	}
}

func record(t testing.TB, s parley.Store, id string) *parley.Record {
	t.Helper()
	var r *parley.Record
	look(t, s, func(v parley.View) (err error) {
		r, err = v.Record(id, parley.AllParts)
		return err
	})
	return r
}

func stats(t testing.TB, s parley.Store) parley.Stats {
	t.Helper()
	var out parley.Stats
	look(t, s, func(v parley.View) (err error) {
		out, err = v.Stats()
		return err
	})
	return out
}

// healthy fails the test when the store finds anything wrong with itself.
func healthy(t testing.TB, s parley.Store) {
	t.Helper()
	found, err := s.Check(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range found {
		t.Error(f)
	}
}

func empty(t *testing.T, open Open) {
	s := fresh(t, open)
	healthy(t, s)
	look(t, s, func(v parley.View) error {
		for r := range v.Records(parley.AllParts) {
			t.Errorf("a record %v", r)
		}
		if _, err := v.Record("none", 0); !errors.Is(err, parley.ErrNotFound) {
			t.Errorf("a record that is not there: %v", err)
		}
		if id, _, err := v.Sighted("nowhere"); id != "" || err != nil {
			t.Errorf("sighted %q, %v", id, err)
		}
		if ids, err := v.WithURL(""); len(ids) != 0 || err != nil {
			t.Errorf("no address: %v, %v", ids, err)
		}
		if found, err := v.Finding("e0"); len(found) != 0 || err != nil {
			t.Errorf("finding %v, %v", found, err)
		}
		return nil
	})
	if n := stats(t, s); n.Articles+n.Findings+n.Versions+n.Verdicts+n.Corrections+n.Unread != 0 {
		t.Errorf("an empty case holds %+v", n)
	}
}

// Every field of every type that hangs on a record is filled, so that a field that a
// store forgets, now or when it is added, is noticed.
func roundTrip(t *testing.T, open Open) {
	s := fresh(t, open)
	var r parley.Record
	fill(reflect.ValueOf(&r).Elem(), new(int))
	r.Article.Text = strings.Repeat("Talks in Zürich — “no progress”. ", 40)
	for f := range r.Reading.All() {
		f.Finding.Span = parley.Span{Start: 0, End: 5}
	}
	slices.SortFunc(r.Seen, func(a, b parley.Sighting) int { return strings.Compare(a.Location, b.Location) })
	slices.SortFunc(r.Past, func(a, b parley.Version) int { return strings.Compare(a.Key, b.Key) })
	put(t, s, &r)
	if got := record(t, s, r.Article.ID); !reflect.DeepEqual(got, &r) {
		t.Errorf("got  %+v\nwant %+v", got, &r)
	}
	look(t, s, func(v parley.View) error {
		got, err := v.Record(r.Article.ID, 0)
		if err != nil || got.Signature != nil || got.Seen != nil || got.Reading.Mentions != nil || got.Reader != r.Reader {
			t.Errorf("without parts: %+v, %v", got, err)
		}
		got, err = v.Record(r.Article.ID, parley.SignaturePart|parley.WithoutArticle)
		if want := (&parley.Record{Article: parley.Article{ID: r.Article.ID}, Version: r.Version, Reader: r.Reader, Signature: r.Signature}); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("without the article: %+v, %v", got, err)
		}
		return nil
	})
	healthy(t, s)
}

// fill gives every field a value of its own, and every list two elements.
func fill(v reflect.Value, n *int) {
	*n++
	switch x := v.Addr().Interface().(type) {
	case *time.Time:
		*x = epoch.Add(time.Duration(*n) * time.Minute)
		return
	case *parley.Time:
		*x = parley.Time{T: epoch.AddDate(0, 0, *n), Grain: parley.Minute}
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i), n)
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range 2 {
			fill(v.Index(i), n)
		}
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), n)
	case reflect.String:
		v.SetString(fmt.Sprintf("text %03d", *n))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Float64:
		v.SetFloat(float64(*n) / 7)
	case reflect.Int, reflect.Int8:
		v.SetInt(int64(*n))
	case reflect.Uint8:
		v.SetUint(uint64(*n%16 + 1))
	default:
		panic("no filling for a " + v.Type().String())
	}
}

func idempotent(t *testing.T, open Open) {
	s := fresh(t, open)
	all := Records(1, 20)
	put(t, s, all...)
	before, counted := dump(t, s), stats(t, s)
	put(t, s, Records(1, 20)...)
	for _, r := range all {
		again := record(t, s, r.Article.ID)
		if again.Meet(r.Article, r.Seen[0].Input, epoch.Add(time.Hour)) {
			t.Errorf("article %s: met again, another version counts", r.Article.ID)
		}
		put(t, s, again)
	}
	differ(t, "the same again", dump(t, s), before)
	if got := stats(t, s); !reflect.DeepEqual(got, counted) {
		t.Errorf("counts %+v, want %+v", got, counted)
	}
	if counted.Articles != 20 || counted.Findings != 20*(12+4+3) {
		t.Errorf("counts %+v", counted)
	}
	healthy(t, s)
}

// revised is the record with another text at a location.
func revised(r *parley.Record, location, text string, at time.Time) *parley.Record {
	a := r.Article
	a.Location, a.Text = location, text
	a.Blocks = []parley.Block{{Span: parley.Span{End: len(text)}}}
	r.Meet(a, "", at)
	return r
}

func revisions(t *testing.T, open Open) {
	s := fresh(t, open)
	first := Record(1, 1)
	id, text := first.Article.ID, first.Article.Text
	put(t, s, first)

	put(t, s, revised(record(t, s, id), first.Article.Location, "The text was changed, and says less now.", epoch.Add(time.Hour)))
	got := record(t, s, id)
	if !strings.HasPrefix(got.Article.Text, "The text was changed") || len(got.Past) != 1 || got.Past[0].Article.Text != text {
		t.Errorf("after a change: text %.40q, past %d", got.Article.Text, len(got.Past))
	}
	if n := stats(t, s); n.Articles != 1 || n.Versions != 1 || n.Findings != 0 || n.Readers[""] != 1 {
		t.Errorf("the reading of the old text still counts: %+v", n)
	}
	healthy(t, s)

	// And back: the first text counts again, the other is history.
	put(t, s, revised(record(t, s, id), first.Article.Location, text, epoch.Add(2*time.Hour)))
	got = record(t, s, id)
	if got.Article.Text != text || len(got.Past) != 1 {
		t.Errorf("changed back: text %.40q, past %d", got.Article.Text, len(got.Past))
	}
	if n := stats(t, s); n.Articles != 1 {
		t.Errorf("%d articles", n.Articles)
	}
	healthy(t, s)
}

func rereading(t *testing.T, open Open) {
	s := fresh(t, open)
	put(t, s, Records(1, 3)...)
	r := record(t, s, Record(1, 1).Article.ID)
	old := r.Reading.Figures[0].ID
	r.Reader = "generated@2"
	r.Reading.Figures = nil
	r.Reading.Mentions = r.Reading.Mentions[:1]
	put(t, s, r)
	n := stats(t, s)
	if n.Readers["generated@1"] != 2 || n.Readers["generated@2"] != 1 || n.Findings != 2*19+1+4 {
		t.Errorf("counts %+v", n)
	}
	look(t, s, func(v parley.View) error {
		if found, err := v.Finding(old); len(found) != 0 || err != nil {
			t.Errorf("a finding of the old reader: %v, %v", found, err)
		}
		m := r.Reading.Mentions[0]
		found, err := v.Finding(m.ID)
		if err != nil || len(found) != 1 || found[0].Text != m.Trigger.In(r.Article.Text) && found[0].Text != m.Span.In(r.Article.Text) || found[0].Reader != "generated@2" {
			t.Errorf("a finding of the new reader: %+v, %v", found, err)
		}
		return nil
	})
	healthy(t, s)
}

func atomic(t *testing.T, open Open) {
	s := fresh(t, open)
	put(t, s, Record(1, 0))
	before := dump(t, s)
	stop := errors.New("stop")
	half := func(tx parley.Tx) {
		for _, err := range []error{
			tx.Put(Record(1, 1)), tx.Remove(Record(1, 0).Article.ID),
			tx.Correct(epoch, parley.Correction{Action: parley.Set, Target: parley.TargetCase, Field: "subject", Value: "grain"}),
			tx.SetUnread(parley.Unread{Location: "x", Reason: "y"}),
		} {
			if err != nil {
				t.Error(err)
			}
		}
		if _, err := tx.Record(Record(1, 1).Article.ID, 0); err != nil {
			t.Errorf("a transaction does not see its own writes: %v", err)
		}
	}
	if err := s.Update(context.Background(), func(tx parley.Tx) error { half(tx); return stop }); !errors.Is(err, stop) {
		t.Errorf("the error came back as %v", err)
	}
	differ(t, "after an error", dump(t, s), before)
	func() {
		defer func() {
			if recover() == nil {
				t.Error("the panic was swallowed")
			}
		}()
		_ = s.Update(context.Background(), func(tx parley.Tx) error { half(tx); panic("stop") })
	}()
	differ(t, "after a panic", dump(t, s), before)
	put(t, s, Record(1, 2))
	healthy(t, s)
}

func refused(t *testing.T, open Open) {
	s := fresh(t, open)
	for name, spoil := range map[string]func(*parley.Record){
		"no identity":          func(r *parley.Record) { r.Article.ID = "" },
		"no UTF-8":             func(r *parley.Record) { r.Article.Text = r.Article.Text[:5] + "\xff" + r.Article.Text[6:] },
		"a span past the end":  func(r *parley.Record) { r.Reading.Figures[0].Span.End = len(r.Article.Text) + 1 },
		"an empty span":        func(r *parley.Record) { r.Reading.Mentions[3].Span = parley.Span{Start: 4, End: 4} },
		"a span before itself": func(r *parley.Record) { r.Reading.Statements[0].Span = parley.Span{Start: -1, End: 4} },
	} {
		r := Record(1, 1)
		spoil(r)
		err := s.Update(context.Background(), func(tx parley.Tx) error { return tx.Put(r) })
		if !errors.Is(err, parley.ErrInvalid) {
			t.Errorf("%s: %v", name, err)
		}
	}
	err := s.Update(context.Background(), func(tx parley.Tx) error { return tx.Judge(parley.Verdict{A: "b", B: "a"}) })
	if !errors.Is(err, parley.ErrInvalid) {
		t.Errorf("a verdict in the wrong order: %v", err)
	}
	if n := stats(t, s); n.Articles != 0 {
		t.Errorf("%d articles were kept", n.Articles)
	}
}

func moment(t *testing.T, open Open) {
	s := fresh(t, open)
	put(t, s, Records(1, 200)...)
	look(t, s, func(v parley.View) error {
		n := 0
		for _, err := range v.Records(0) {
			if err != nil {
				return err
			}
			if n++; n == 10 {
				put(t, s, Records(2, 50)...)
				update(t, s, func(tx parley.Tx) error { return tx.Remove(Record(1, 5).Article.ID) })
			}
		}
		if n != 200 {
			t.Errorf("a view that began at 200 articles saw %d", n)
		}
		return nil
	})
	if n := stats(t, s); n.Articles != 249 {
		t.Errorf("afterwards %d articles", n.Articles)
	}
}

func turns(t *testing.T, open Open) {
	s := fresh(t, open)
	const writers, each = 6, 15
	var group sync.WaitGroup
	for w := range writers {
		group.Go(func() {
			for i := range each {
				// One article of its own, and one that all write.
				err := s.Update(context.Background(), func(tx parley.Tx) error {
					if err := tx.Put(Record(10+w, i)); err != nil {
						return err
					}
					return tx.Put(Record(1, i))
				})
				if err != nil {
					t.Error(err)
				}
				err = s.View(context.Background(), func(v parley.View) error {
					_, err := v.Record(Record(10+w, i).Article.ID, parley.AllParts)
					return err
				})
				if err != nil {
					t.Error(err)
				}
			}
		})
	}
	group.Wait()
	if n := stats(t, s); n.Articles != writers*each+each {
		t.Errorf("%d articles", n.Articles)
	}
	healthy(t, s)
}

func arrival(t *testing.T, open Open) {
	// Three articles come in two versions each, at two locations.
	type sighting struct {
		record   *parley.Record
		location string
		text     string
	}
	var all []sighting
	for i := range 12 {
		r := Record(1, i)
		all = append(all, sighting{r, r.Article.Location, r.Article.Text})
		if i < 3 {
			all = append(all, sighting{r, fmt.Sprintf("%c-archive/%d", "az"[i%2], i), "An earlier text of article " + r.Article.ID})
		}
	}
	want := ""
	for round := range 8 {
		rand.New(rand.NewPCG(7, uint64(round))).Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		s := fresh(t, open)
		for _, x := range all {
			update(t, s, func(tx parley.Tx) error {
				r, err := tx.Record(x.record.Article.ID, parley.AllParts)
				if errors.Is(err, parley.ErrNotFound) {
					r, err = new(parley.Record), nil
				}
				if err != nil {
					return err
				}
				a := x.record.Article
				a.Location, a.Text = x.location, x.text
				if r.Meet(a, "", epoch) {
					r.Reader, r.Signature = "generated@1", []byte(a.Text[:4])
				}
				return tx.Put(r)
			})
		}
		got := dump(t, s)
		if want == "" {
			want = got
		}
		differ(t, fmt.Sprintf("round %d", round), got, want)
	}
}

func removal(t *testing.T, open Open) {
	s := fresh(t, open)
	put(t, s, Records(1, 6)...)
	before := dump(t, s)
	gone := revised(Record(2, 1), "elsewhere", "Another text.", epoch)
	put(t, s, gone)
	id := gone.Article.ID
	update(t, s, func(tx parley.Tx) error {
		if err := tx.Judge(pair(id, Record(1, 1).Article.ID, nil)); err != nil {
			return err
		}
		return tx.Remove(id)
	})
	differ(t, "what came and went", dump(t, s), before)
	if err := s.Update(context.Background(), func(tx parley.Tx) error { return tx.Remove(id) }); !errors.Is(err, parley.ErrNotFound) {
		t.Errorf("removed twice: %v", err)
	}
	healthy(t, s)
}

func pair(a, b string, c *parley.Copy) parley.Verdict {
	return parley.Verdict{A: min(a, b), B: max(a, b), Copy: c}
}

func verdicts(t *testing.T, open Open) {
	s := fresh(t, open)
	all := Records(1, 4)
	put(t, s, all...)
	a, b, c := all[0].Article.ID, all[1].Article.ID, all[2].Article.ID
	copied := &parley.Copy{Older: a, Newer: b, Directed: true, Relation: parley.Edited,
		Evidence: []parley.Finding{{ID: "c1", Article: a, Span: parley.Span{Start: 1, End: 9}, Reader: "copies@1"}}}
	update(t, s, func(tx parley.Tx) error {
		return tx.Judge(pair(a, b, copied), pair(a, c, nil), pair(b, c, nil), pair(a, "not held", nil))
	})
	held := func() (n int, out *parley.Copy) {
		look(t, s, func(v parley.View) error {
			last := ""
			var pairs [][2]string
			for x, err := range v.Verdicts() {
				if err != nil {
					return err
				}
				if key := x.A + x.B; key <= last {
					t.Errorf("verdict %s after %s", key, last)
				} else {
					last = key
				}
				if n++; x.Copy != nil {
					out = x.Copy
				}
				pairs = append(pairs, [2]string{x.A, x.B})
			}
			for x, err := range v.Compared() {
				if err != nil {
					return err
				}
				if len(pairs) == 0 || x != pairs[0] {
					t.Errorf("compared: %v, verdicts: %v", x, pairs)
					return nil
				}
				pairs = pairs[1:]
			}
			if len(pairs) > 0 {
				t.Errorf("not compared: %v", pairs)
			}
			return nil
		})
		return n, out
	}
	n, got := held()
	if n != 3 || !reflect.DeepEqual(got, copied) {
		t.Errorf("%d verdicts, %+v", n, got)
	}
	// Judging again replaces; a reading does not matter to a comparison, a text does.
	update(t, s, func(tx parley.Tx) error { return tx.Judge(pair(a, c, copied)) })
	r := record(t, s, b)
	r.Reader = "generated@2"
	put(t, s, r)
	if n, _ := held(); n != 3 {
		t.Errorf("%d verdicts after a new reading", n)
	}
	put(t, s, revised(record(t, s, b), all[1].Article.Location, "Quite another text.", epoch.Add(time.Hour)))
	if n, _ := held(); n != 1 {
		t.Errorf("%d verdicts after a new text", n)
	}
	healthy(t, s)
}

func corrections(t *testing.T, open Open) {
	s := fresh(t, open)
	r := Record(1, 1)
	put(t, s, r)
	f := r.Reading.Statements[0]
	rejected := parley.Correction{Action: parley.Reject, Target: "statement", Article: r.Article.ID, Span: f.Span, By: "ann"}
	declared := []parley.Correction{
		{Action: parley.Set, Target: parley.TargetOutlet, Name: "The Arden Courier", Field: "country", Value: "ARD"},
		{Action: parley.Set, Target: parley.TargetOutlet, Name: "The Arden Courier", Field: "kind", Value: "state"},
	}
	update(t, s, func(tx parley.Tx) error { return tx.Correct(epoch, rejected) })
	update(t, s, func(tx parley.Tx) error { return tx.Correct(epoch.Add(time.Second), declared...) })

	log := func() []parley.Correction {
		var out []parley.Correction
		look(t, s, func(v parley.View) (err error) {
			out, err = v.Corrections()
			return err
		})
		return out
	}
	want := []parley.Correction{rejected, declared[0], declared[1]}
	for i := range want {
		want[i].Seq, want[i].Batch, want[i].At = i+1, min(i+1, 2), epoch.Add(time.Duration(min(i, 1))*time.Second)
	}
	if got := log(); !reflect.DeepEqual(got, want) {
		t.Errorf("log %+v\nwant %+v", got, want)
	}
	if o := parley.Declared(log())["the arden courier"]; o.Country != "ARD" || o.Kind != "state" {
		t.Errorf("declared %+v", o)
	}

	// The article goes, comes back, and is read by a newer reader: the log stays.
	update(t, s, func(tx parley.Tx) error { return tx.Remove(r.Article.ID) })
	r.Reader = "generated@2"
	put(t, s, r)
	if got := log(); !reflect.DeepEqual(got, want) {
		t.Errorf("log %+v\nwant %+v", got, want)
	}

	undo := func() ([]parley.Correction, error) {
		var out []parley.Correction
		err := s.Update(context.Background(), func(tx parley.Tx) (err error) {
			out, err = tx.Undo(epoch.Add(time.Minute))
			return err
		})
		return out, err
	}
	if got, err := undo(); err != nil || !reflect.DeepEqual(got, want[1:]) {
		t.Errorf("undone %+v, %v", got, err)
	}
	if got := parley.InForce(log()); len(got) != 1 || got[0].Target != "statement" {
		t.Errorf("in force %+v", got)
	}
	update(t, s, func(tx parley.Tx) error { return tx.Correct(epoch.Add(time.Hour), declared[0]) })
	if got := log(); len(got) != 4 || got[3].Seq != 4 || got[3].Batch != 4 || !got[1].Undone.Equal(epoch.Add(time.Minute)) {
		t.Errorf("log %+v", got)
	}
	for range 2 {
		if _, err := undo(); err != nil {
			t.Error(err)
		}
	}
	if _, err := undo(); !errors.Is(err, parley.ErrNotFound) {
		t.Errorf("nothing left to undo: %v", err)
	}
	if got := log(); len(got) != 4 || len(parley.InForce(got)) != 0 {
		t.Errorf("log %+v", got)
	}
}

func unread(t *testing.T, open Open) {
	s := fresh(t, open)
	update(t, s, func(tx parley.Tx) error {
		return errors.Join(tx.SetUnread(parley.Unread{Location: "b", Reason: "empty"}), tx.SetUnread(parley.Unread{Location: "a", Reason: "binary"}),
			tx.SetUnread(parley.Unread{Location: "b", Reason: "too long"}), tx.SetUnread(parley.Unread{Location: "never", Reason: ""}))
	})
	want := []parley.Unread{{Location: "a", Reason: "binary"}, {Location: "b", Reason: "too long"}}
	check := func() {
		t.Helper()
		look(t, s, func(v parley.View) error {
			got, err := v.Unread()
			if !slices.Equal(got, want) {
				t.Errorf("unread %v, want %v", got, want)
			}
			return err
		})
	}
	check()
	update(t, s, func(tx parley.Tx) error { return tx.SetUnread(parley.Unread{Location: "a"}) })
	want = want[1:]
	check()
}

func places(t *testing.T, open Open) {
	s := fresh(t, open)
	all := Records(1, 5)
	all[3].Article.URL = all[2].Article.URL
	put(t, s, all...)
	look(t, s, func(v parley.View) error {
		ids, err := v.WithURL(all[2].Article.URL)
		want := []string{all[2].Article.ID, all[3].Article.ID}
		slices.Sort(want)
		if !slices.Equal(ids, want) {
			t.Errorf("of one address: %v", ids)
		}
		if err != nil {
			return err
		}
		id, seen, err := v.Sighted(all[1].Article.Location)
		if id != all[1].Article.ID || seen != all[1].Seen[0] {
			t.Errorf("sighted %s %+v", id, seen)
		}
		return err
	})
	// Another article stands there now.
	other := Record(2, 1)
	other.Seen[0].At = epoch.Add(time.Hour)
	put(t, s, other)
	look(t, s, func(v parley.View) error {
		id, _, err := v.Sighted(other.Seen[0].Location)
		if id != other.Article.ID {
			t.Errorf("sighted %s", id)
		}
		return err
	})
}

// A line of ten megabytes with a finding every hundred bytes.
func big(t *testing.T, open Open) {
	size := 10 << 20
	if testing.Short() {
		size = 1 << 20
	}
	s := fresh(t, open)
	unit := "Arden rejected the offer of Bessel "
	r := Record(1, 1)
	r.Article.Text = strings.Repeat(unit, size/len(unit))
	r.Reading = parley.Reading{Article: r.Article.ID}
	for at := 0; at+len(unit) < len(r.Article.Text); at += 100 * len(unit) {
		span := parley.Span{Start: at, End: at + 14}
		r.Reading.Figures = append(r.Reading.Figures, parley.Figure{Finding: parley.Finding{ID: parley.FindingID(r.Article.ID, "figure", span), Article: r.Article.ID, Span: span}})
	}
	put(t, s, r)
	got := record(t, s, r.Article.ID)
	if got.Article.Text != r.Article.Text || len(got.Reading.Figures) != len(r.Reading.Figures) {
		t.Error("it came back another")
	}
	again := *r
	again.Reading.Figures = r.Reading.Figures[1:]
	put(t, s, &again)
	healthy(t, s)
}

var hostileTexts = []string{
	"'; DROP TABLE articles; --", `"quoted" AND NOT (NEAR/3 *)`, "<script>alert(1)</script> &lt;b&gt;", "nul\x00inside", "\x1b[31mred\x1b[0m",
	"right\u202eto left\u202c", "zero\u200bwidth\ufeff", "𝄞 clef é é ﬁ ß İ", "$1 ?1 :a @b", "%s %n \\ \\x00", strings.Repeat("ä", 3000), "\r\n\t\v\f", "{\"a\":1}", "\U0010ffff\ufffd",
}

func hostile(t *testing.T, open Open) {
	s := fresh(t, open)
	want := map[string]*parley.Record{}
	for i, text := range hostileTexts {
		r := Record(3, i)
		a := r.Article
		a.ID, a.Location, a.URL, a.Title, a.Author, a.Text = "id "+text, text, "https://x/"+text, text, text, text
		a.Outlet.Name, a.Flags = text, []string{text}
		a.Blocks = nil
		rec := new(parley.Record)
		rec.Meet(a, text, epoch)
		rec.Reader = text
		span := parley.Span{End: len(text)}
		rec.Reading = parley.Reading{Article: a.ID, Statements: []parley.Statement{{Finding: parley.Finding{ID: text, Article: a.ID, Span: span, Reader: text},
			Speaker: &parley.Argument{Actor: parley.Actor{ID: text, Name: text}}}}}
		want[a.ID] = rec
		put(t, s, rec)
		update(t, s, func(tx parley.Tx) error {
			return errors.Join(tx.SetUnread(parley.Unread{Location: text, Reason: text}),
				tx.Correct(epoch, parley.Correction{Action: parley.Set, Target: text, Article: text, Name: text, Field: text, Value: text, By: text}))
		})
	}
	for id, r := range want {
		if got := record(t, s, id); !reflect.DeepEqual(got, r) {
			t.Errorf("%q came back as %+v", id, got)
		}
	}
	look(t, s, func(v parley.View) error {
		for _, text := range hostileTexts {
			if found, err := v.Finding(text); err != nil || len(found) != 1 || found[0].Text != text {
				t.Errorf("finding %q: %+v, %v", text, found, err)
			}
			if id, _, err := v.Sighted(text); err != nil || id != "id "+text {
				t.Errorf("sighted %q: %q, %v", text, id, err)
			}
		}
		log, err := v.Corrections()
		for i, c := range log {
			if c.Value != hostileTexts[i] {
				t.Errorf("correction %d is %q", i, c.Value)
			}
		}
		return err
	})
	if f, ok := s.(parley.Searcher); ok {
		for _, text := range hostileTexts {
			if _, err := f.Search(context.Background(), parley.ParseQuery(text), 5); err != nil {
				t.Errorf("looking for %q: %v", text, err)
			}
		}
	}
	healthy(t, s)
}

func search(t *testing.T, open Open) {
	s := fresh(t, open)
	f, ok := s.(parley.Searcher)
	if !ok {
		t.Skip("this store does not search")
	}
	for i, text := range []string{
		"Volodymyr Zelenský met envoys in Kraków. He said no progress was made.",
		"Progress, no less, was made in Krakow, the envoy said; nobody denied it.",
		"The harvest was good. Nothing else happened in the negotiations.",
		"Переговоры в Женеве продолжаются. Київ чекає.",
	} {
		r := Record(4, i)
		a := r.Article
		a.ID, a.Title, a.Text, a.Blocks = fmt.Sprint("a", i), fmt.Sprint("Nr ", i), text, nil
		rec := new(parley.Record)
		rec.Meet(a, "", epoch)
		rec.Reader = "generated@1"
		end := strings.Index(text, ".")
		rec.Reading.Statements = []parley.Statement{{Finding: parley.Finding{ID: fmt.Sprint("s", i), Article: a.ID, Span: parley.Span{End: end}},
			Speaker: &parley.Argument{Actor: parley.Actor{Name: "Dmitry Peskov"}}}}
		put(t, s, rec)
	}
	find := func(words string) string {
		hits, err := f.Search(context.Background(), parley.ParseQuery(words), 10)
		if err != nil {
			t.Errorf("looking for %s: %v", words, err)
		}
		var ids []string
		for _, h := range hits {
			ids = append(ids, h.ID)
		}
		slices.Sort(ids)
		return strings.Join(ids, " ")
	}
	for _, test := range []struct{ words, want string }{
		{"zelensky", "a0 s0"},                  // without the accent
		{"KRAKÓW", "a0 a1 s0 s1"},              // with one too many, and in capitals
		{"no progress", "a0 a1 s1"},            // both words, anywhere
		{`"no progress"`, "a0"},                // together
		{"negotiat*", "a2"},                    // any ending
		{"negotiat", ""},                       // a whole word
		{"krakow -zelensky", "a1 s1"},          // but not
		{"peskov harvest", "s2"},               // who said it counts for findings
		{"женеве", "a3 s3"},                    // Cyrillic
		{"київ", "a3"},                         //
		{"OR", ""}, {"", ""}, {"-harvest", ""}, // nothing to look for
		{`"unclosed progress`, ""},
	} {
		if got := find(test.words); got != test.want {
			t.Errorf("%s: %q, want %q", test.words, got, test.want)
		}
	}
	hits, err := f.Search(context.Background(), parley.ParseQuery("progress"), 1)
	if err != nil || len(hits) != 2 { // an article and a finding
		t.Fatalf("at most one of each: %+v, %v", hits, err)
	}
	strong := 0
	for _, h := range hits {
		for _, r := range h.Snippet {
			if r.Style == parley.Strong && strings.EqualFold(r.Text, "progress") {
				strong++
			}
		}
	}
	if strong != 2 {
		t.Errorf("snippets %+v", hits)
	}
	// What is gone is not found.
	update(t, s, func(tx parley.Tx) error { return tx.Remove("a0") })
	put(t, s, revised(record(t, s, "a2"), "articles/00002.txt", "Drought.", epoch.Add(time.Hour)))
	if got := find("zelensky") + find("harvest") + find("drought"); got != "a2" {
		t.Errorf("after a removal and a change: %q", got)
	}
	healthy(t, s)
}

func backup(t *testing.T, open Open) {
	s := fresh(t, open)
	put(t, s, Records(1, 30)...)
	name := filepath.Join(t.TempDir(), "backup.parley")
	want := ""
	look(t, s, func(v parley.View) error { // somebody reads, somebody writes
		update(t, s, func(tx parley.Tx) error { return tx.Remove(Record(1, 0).Article.ID) })
		want = dump(t, s)
		return s.Backup(context.Background(), name)
	})
	if err := s.Backup(context.Background(), name); !errors.Is(err, parley.ErrExists) {
		t.Errorf("onto another file: %v", err)
	}
	put(t, s, Records(2, 5)...)
	b, err := open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	differ(t, "the backup", dump(t, b), want)
	healthy(t, b)
	put(t, b, Record(9, 9)) // it is a case like any other
	if dump(t, s) == dump(t, b) {
		t.Error("the backup and the case are one")
	}
}

func reopened(t *testing.T, open Open) {
	name := filepath.Join(t.TempDir(), "a case with spaces, 100% & #1?.parley")
	s, err := open(name)
	if err != nil {
		t.Fatal(err)
	}
	put(t, s, Records(1, 12)...)
	want := dump(t, s)
	for range 3 {
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		if s, err = open(name); err != nil {
			t.Fatal(err)
		}
		differ(t, "opened again", dump(t, s), want)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if err := s.Update(context.Background(), func(parley.Tx) error { return nil }); err == nil {
		t.Error("a closed case can be written to")
	}
	if err := s.View(context.Background(), func(parley.View) error { return nil }); err == nil {
		t.Error("a closed case can be read")
	}
}

func cancelled(t *testing.T, open Open) {
	s := fresh(t, open)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	ran := false
	if err := s.Update(ctx, func(tx parley.Tx) error { ran = true; return tx.Put(Record(1, 1)) }); !errors.Is(err, context.Canceled) || ran {
		t.Errorf("%v, ran: %v", err, ran)
	}
	put(t, s, Record(1, 2))
	healthy(t, s)
}
