package main

import (
	"io"
	"sync"
	"time"

	"github.com/schollz/progressbar/v3"
)

// patience is how long the work goes on before progress is shown.
const patience = 2 * time.Second

// A progress shows on a terminal how far each stage is. It serves several
// goroutines.
type progress struct {
	mu    sync.Mutex
	out   io.Writer // nil: nobody watches
	since time.Time
	stage string
	bar   *progressbar.ProgressBar
	ended bool
}

func newProgress(out io.Writer, terminal bool) *progress {
	p := &progress{since: time.Now()}
	if terminal {
		p.out = out
	}
	return p
}

// update says that a stage has done so many of so many.
func (p *progress) update(stage string, done, total int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.out == nil || p.ended || time.Since(p.since) < patience {
		return
	}
	if p.bar == nil || stage != p.stage {
		p.clear()
		p.stage = stage
		p.bar = progressbar.NewOptions(total, progressbar.OptionSetWriter(p.out), progressbar.OptionSetDescription(stage),
			progressbar.OptionShowCount(), progressbar.OptionSetWidth(30), progressbar.OptionClearOnFinish(),
			progressbar.OptionThrottle(100*time.Millisecond))
	}
	if total != p.bar.GetMax() {
		p.bar.ChangeMax(total)
	}
	_ = p.bar.Set(done) // a bar that cannot be drawn is no reason to stop
}

func (p *progress) clear() {
	if p.bar != nil {
		_ = p.bar.Clear()
		p.bar = nil
	}
}

// stop takes the bar away; later updates show nothing.
func (p *progress) stop() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.clear()
	p.ended = true
}
