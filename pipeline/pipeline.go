// Package pipeline runs the stages in order: sources, reading, reconciling,
// situation, outlook. It is the only package that knows them all.
//
// Start at [Add], which fills a case, and [Case], which makes something of it.
package pipeline

import (
	"context"
	"io"
	"time"

	"parley"
	"parley/memory"
	"parley/plover"
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
	// Codebook are entries whose words are added to those by which events are read.
	Codebook []plover.Entry
	// Reader reads, where there is one already; nil: one is made of Model.
	Reader *Reader
	// Now is when articles are added; it orders what is seen at one place.
	Now time.Time
	// Situation is what an analyst sets of the situation, as YAML, over what is kept.
	Situation []byte
	// NoForecast leaves the outlook out, for who asks for other things. Draws (0: the
	// default), Seed and Tornado are those of the forecast.
	NoForecast, Tornado bool
	Draws               int
	Seed                uint64
	// Every, of a replay, takes only every so many days.
	Every int
	// like is the case whose subject is taken over.
	like *parley.Case
	// Progress is told how far a stage is; it may be nil. Calls do not overlap.
	Progress func(stage string, done, total int)
}

// Run reads the paths and returns the case that they make. It is [Add] and [Case] on a
// case that is forgotten afterwards: a look at a folder and a case that is kept say the
// same.
func Run(ctx context.Context, o Options) (*parley.Case, error) {
	store := memory.New()
	defer store.Close()
	if _, err := Add(ctx, store, o); err != nil {
		return nil, err
	}
	return Case(ctx, store, o)
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

// Readable reports whether the article is in a language that is read. One whose
// language could not be told is taken for English: it is too short to tell.
func Readable(a *parley.Article) bool { return a.Language == "en" || a.Language == "" }
