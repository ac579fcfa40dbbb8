// Package pipeline runs the stages in order: sources, reading, reconciling,
// situation. It is the only package that knows them all.
//
// Start at [Run].
package pipeline

import (
	"context"
	"fmt"
	"io"
	"runtime"
	"sort"
	"sync"

	"parley"
	"parley/reading"
	"parley/reconciling"
	"parley/situation"
	"parley/sources"
)

// Options says what to read and how.
type Options struct {
	Paths []string
	Stdin io.Reader
	// Parties and Topic set the case's subject; empty ones are proposed from what
	// was read.
	Parties []string
	Topic   string
	// Since is for the brief; AsOf leaves out what was published after it, and what is not dated.
	AsOf parley.Time
	// Model takes the place of the built-in model of English; nil: the built-in one.
	Model []byte
	// Progress is told how far a stage is; it may be nil. Calls do not overlap.
	Progress func(stage string, done, total int)
}

// Run reads the paths and returns the case that they make.
func Run(ctx context.Context, o Options) (*parley.Case, error) {
	gathered, err := sources.Gather(ctx, o.Paths, sources.Options{Stdin: o.Stdin, Progress: o.stage("gathering")})
	if err != nil {
		return nil, fmt.Errorf("gathering articles: %w", err)
	}
	c := &parley.Case{AsOf: o.AsOf, Articles: gathered.Articles, Unread: gathered.Unread, Copies: gathered.Copies}
	asOf(c, o.AsOf)
	readings, err := read(ctx, c.Articles, o)
	if err != nil {
		return nil, err
	}
	readings = reconciling.Propose(c, readings, reconciling.Wish{Parties: o.Parties, Topic: o.Topic, Topics: situation.Topics})
	reconciling.Reconcile(c, readings)
	c.Situation = situation.Assess(c)
	return c, nil
}

func (o Options) stage(name string) func(done, total int) {
	if o.Progress == nil {
		return nil
	}
	return func(done, total int) { o.Progress(name, done, total) }
}

// asOf drops the articles that were not out on that day, or may not have been.
func asOf(c *parley.Case, day parley.Time) {
	if !day.Known() {
		return
	}
	last := day.Interval().To.T
	gone := map[string]bool{}
	kept := c.Articles[:0]
	for _, a := range c.Articles {
		switch {
		case !a.Published.Known():
			gone[a.ID] = true
			c.Undated++
			continue
		case a.Published.Interval().To.T.After(last):
			gone[a.ID] = true
			c.Later++
			continue
		}
		kept = append(kept, a)
	}
	c.Articles = kept
	copies := c.Copies[:0]
	for _, k := range c.Copies {
		if !gone[k.Older] && !gone[k.Newer] {
			copies = append(copies, k)
		}
	}
	c.Copies = copies
}

// read reads the articles that are in a language we read, on all cores. The
// result is in the order of the articles.
func read(ctx context.Context, articles []parley.Article, o Options) ([]parley.Reading, error) {
	language, world, err := o.open()
	if err != nil {
		return nil, err
	}
	progress := o.stage("reading")
	reader, err := reading.New(language, world)
	if err != nil {
		return nil, fmt.Errorf("loading the readers: %w", err)
	}
	var todo []int
	for i := range articles {
		if Readable(&articles[i]) {
			todo = append(todo, i)
		}
	}
	out := make([]parley.Reading, len(todo))
	var next, done int
	var mu sync.Mutex
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(todo)) {
		wg.Go(func() {
			for {
				mu.Lock()
				n := next
				next++
				mu.Unlock()
				if n >= len(todo) || ctx.Err() != nil {
					return
				}
				out[n] = reader.Read(&articles[todo[n]])
				mu.Lock()
				done++
				if progress != nil {
					progress(done, len(todo))
				}
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Article < out[j].Article })
	return out, nil
}

// Readable reports whether the article is in a language that is read. One whose
// language could not be told is taken for English: it is too short to tell.
func Readable(a *parley.Article) bool { return a.Language == "en" || a.Language == "" }
