package sources

import (
	"cmp"
	"context"
	"errors"
	"io"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"

	"parley"
)

// MaxSize is the size in bytes above which an input is not read.
const MaxSize = 10 << 20

// Options say where input comes from besides files, and what bounds it.
// The zero Options are usable.
type Options struct {
	// Stdin is read where a path is "-". Nil: "-" is an unread input.
	Stdin io.Reader
	// Now bounds the dates that are believed: what lies more than two days after
	// it is no publication date. The zero time: nothing after 2100 is believed.
	Now time.Time
	// PageTimeout is how long one HTML page may take; 0 means thirty seconds.
	PageTimeout time.Duration
	// Progress is called with how many of the inputs found have been read. It is
	// never called by two goroutines at once. Nil: nobody is told.
	Progress func(done, total int)
}

func (o Options) withDefaults() Options {
	if o.PageTimeout == 0 {
		o.PageTimeout = 30 * time.Second
	}
	return o
}

// Gathered is what came of the inputs. Its order does not depend on the order in
// which they were given.
type Gathered struct {
	Articles []parley.Article // by ID
	Unread   []parley.Unread  // by location
	Copies   []parley.Copy    // by the two IDs
}

// Gather reads files and folders (recursively) as articles. An input that cannot
// be read is listed and does not stop the others; the error is that of ctx, or
// tells that no path was given.
func Gather(ctx context.Context, paths []string, opts Options) (*Gathered, error) {
	if len(paths) == 0 {
		return nil, errors.Join(parley.ErrInvalid, errors.New("no files or folders were named"))
	}
	opts = opts.withDefaults()
	inputs, unread := find(ctx, paths)
	drafts, failed, err := readAll(ctx, inputs, opts)
	if err != nil {
		return nil, err
	}
	g := &Gathered{Articles: articles(drafts), Unread: append(unread, failed...)}
	slices.SortFunc(g.Unread, func(a, b parley.Unread) int {
		return cmp.Or(strings.Compare(a.Location, b.Location), strings.Compare(a.Reason, b.Reason))
	})
	g.Unread = slices.Compact(g.Unread)
	if g.Copies, err = Copies(ctx, g.Articles); err != nil {
		return nil, err
	}
	return g, nil
}

// readAll reads the inputs on a few goroutines and returns the drafts in the
// order of the inputs.
func readAll(ctx context.Context, inputs []input, opts Options) ([]*draft, []parley.Unread, error) {
	drafts := make([]*draft, len(inputs))
	reasons := make([]string, len(inputs))
	next := make(chan int)
	var (
		workers sync.WaitGroup
		mu      sync.Mutex
		done    int
	)
	for range max(2, runtime.GOMAXPROCS(0)) {
		workers.Go(func() {
			for i := range next {
				d, err := inputs[i].read(ctx, opts)
				if err != nil {
					reasons[i] = err.Error()
				} else {
					d.location = inputs[i].location
					drafts[i] = d
				}
				if opts.Progress != nil {
					mu.Lock()
					done++
					opts.Progress(done, len(inputs))
					mu.Unlock()
				}
			}
		})
	}
	for i := range inputs {
		select {
		case next <- i:
			continue
		case <-ctx.Done():
		}
		break
	}
	close(next)
	workers.Wait()
	if err := ctx.Err(); err != nil {
		return nil, nil, err
	}
	var unread []parley.Unread
	for i, reason := range reasons {
		if reason != "" {
			unread = append(unread, parley.Unread{Location: inputs[i].location, Reason: reason})
		}
	}
	return slices.DeleteFunc(drafts, func(d *draft) bool { return d == nil }), unread, nil
}
