package pipeline

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"

	"parley"
	"parley/sources"
)

// Added says what came of adding.
type Added struct {
	// New, Changed and Held count inputs: those that brought an article, those that
	// changed one, and those that the case held as they are.
	New, Changed, Held int
	// Other are the articles among New and Changed in languages that are not read.
	Other int
	// Unread are the inputs that could not be read this time, by location.
	Unread []parley.Unread
}

// Add reads the paths into the case: what is not held yet is read and kept, each
// article with its findings in one transaction. It may be stopped and run again at any
// point; then what is held is passed over. Several may run at once.
func Add(ctx context.Context, store parley.Store, o Options) (*Added, error) {
	inputs, unread, err := sources.Find(ctx, o.Paths)
	if err != nil {
		return nil, fmt.Errorf("gathering articles: %w", err)
	}
	a := &adder{store: store, o: o, reader: o.reader(), total: len(inputs), progress: o.stage("reading"), added: Added{Unread: unread}}
	if err := a.refuse(ctx, unread...); err != nil {
		return nil, err
	}
	if err := each(ctx, len(inputs), func(i int) error { return a.input(ctx, inputs[i]) }); err != nil {
		return nil, err
	}
	slices.SortFunc(a.added.Unread, func(x, y parley.Unread) int {
		return strings.Compare(x.Location+"\x00"+x.Reason, y.Location+"\x00"+y.Reason)
	})
	a.added.Unread = slices.Compact(a.added.Unread)
	if err := acquaint(ctx, store, a.reader, o); err != nil {
		return &a.added, err
	}
	return &a.added, judge(ctx, store, o)
}

// An adder adds inputs to a case; several goroutines share it.
type adder struct {
	store    parley.Store
	o        Options
	reader   *Reader
	progress func(done, total int)

	mu          sync.Mutex
	added       Added
	done, total int
}

// each calls do for every index below n on all cores; while one call waits for the disk,
// another has its core. The first error ends it.
func each(ctx context.Context, n int, do func(i int) error) error {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	next := make(chan int)
	var workers sync.WaitGroup
	for range max(1, min(runtime.GOMAXPROCS(0)+1, n)) {
		workers.Go(func() {
			for i := range next {
				if err := do(i); err != nil {
					stop(err)
				}
			}
		})
	}
	for i := 0; i < n && ctx.Err() == nil; i++ {
		select {
		case next <- i:
		case <-ctx.Done():
		}
	}
	close(next)
	workers.Wait()
	return context.Cause(ctx)
}

// input adds one input.
func (a *adder) input(ctx context.Context, in sources.Input) error {
	opts := sources.Options{Stdin: a.o.Stdin}
	location := strings.ToValidUTF8(in.Location(), "\uFFFD") // file names may be any bytes
	data, hash, err := in.Fetch(opts)
	if err != nil {
		return a.unreadable(ctx, location, err)
	}
	var held bool
	err = a.store.View(ctx, func(v parley.View) error {
		_, s, err := v.Sighted(location)
		held = s.Input == hash
		return err
	})
	if err != nil {
		return fmt.Errorf("looking for %s: %w", location, err)
	}
	if held {
		a.count(func(n *Added) { n.Held++ })
		return nil
	}
	article, err := in.Article(ctx, data, opts)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err != nil {
		return a.unreadable(ctx, location, err)
	}
	article.Location = location
	err = a.take(ctx, found{article, hash, a.o.Now})
	if errors.Is(err, parley.ErrInvalid) { // one article that cannot be kept stops nothing
		return a.unreadable(ctx, location, fmt.Errorf("It was read and could not be kept (%w); please report it with the file.", err))
	}
	return err
}

func (a *adder) count(f func(*Added)) {
	a.mu.Lock()
	defer a.mu.Unlock()
	f(&a.added)
	a.done++
	if a.progress != nil {
		a.progress(a.done, a.total)
	}
}

func (a *adder) unreadable(ctx context.Context, location string, err error) error {
	u := parley.Unread{Location: location, Reason: err.Error()}
	if err := a.refuse(ctx, u); err != nil {
		return err
	}
	a.count(func(n *Added) { n.Unread = append(n.Unread, u) })
	return nil
}

// refuse remembers what could not be read.
func (a *adder) refuse(ctx context.Context, unread ...parley.Unread) error {
	if len(unread) == 0 {
		return nil
	}
	return a.store.Update(ctx, func(tx parley.Tx) error {
		for _, u := range unread {
			u.Location = strings.ToValidUTF8(u.Location, "\uFFFD")
			if err := tx.SetUnread(u); err != nil {
				return err
			}
		}
		return nil
	})
}

// take keeps an article. Reading takes long and writing must be quick: so it is found
// out first what there is to be read, and if that has changed when the time to write
// has come, it is found out again.
func (a *adder) take(ctx context.Context, f found) error {
	ready := made{}
	if err := a.prepare(ctx, f, ready); err != nil {
		return err
	}
	for {
		var before settling
		var isNew bool
		err := a.store.Update(ctx, func(tx parley.Tx) error {
			fixed, err := fixesOf(tx)
			if err != nil {
				return err
			}
			if before, err = settle(tx, f); err != nil {
				return err
			}
			isNew = false
			for _, r := range before.keep {
				if r.Reader == "" && !ready.fill(r, a.reader.signs(&r.Article, fixed)) {
					return errNotReady
				}
				_, err := tx.Record(r.Article.ID, parley.WithoutArticle)
				isNew = isNew || errors.Is(err, parley.ErrNotFound)
				if err := tx.Put(r); err != nil {
					return err
				}
			}
			for _, id := range before.gone {
				if err := tx.Remove(id); err != nil {
					return err
				}
			}
			return tx.SetUnread(parley.Unread{Location: f.article.Location})
		})
		switch {
		case errors.Is(err, errNotReady):
			if err := a.prepare(ctx, f, ready); err != nil {
				return err
			}
			continue
		case err != nil:
			return fmt.Errorf("adding %s: %w", f.article.Location, err)
		}
		a.count(func(n *Added) {
			if isNew {
				n.New++
			} else {
				n.Changed++
			}
			if !Readable(&f.article) {
				n.Other++
			}
		})
		return nil
	}
}

// errNotReady: the case has changed since the reading was made.
var errNotReady = errors.New("not read yet")

// prepare reads what the article changes. The case is not looked at meanwhile: a look
// that lasts keeps what is written from being put into the one file.
func (a *adder) prepare(ctx context.Context, f found, ready made) error {
	var fixed fixes
	var s settling
	err := a.store.View(ctx, func(v parley.View) (err error) {
		if fixed, err = fixesOf(v); err == nil {
			s, err = settle(v, f)
		}
		return err
	})
	if err != nil {
		return err
	}
	for _, r := range s.keep {
		if r.Reader == "" && !ready.fill(r, a.reader.signs(&r.Article, fixed)) {
			if err := ready.make(r, a.reader, fixed); err != nil {
				return err
			}
		}
	}
	return nil
}

// made are readings that wait to be kept.
type made map[madeKey]*parley.Record

type madeKey struct{ article, version, reader string }

// fill puts the reading and signature into the record, if they have been made.
func (m made) fill(r *parley.Record, signed string) bool {
	x := m[madeKey{r.Article.ID, r.Version, signed}]
	if x != nil {
		r.Reader, r.Reading, r.Signature = x.Reader, x.Reading, x.Signature
	}
	return x != nil
}
