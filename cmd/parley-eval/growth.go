package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"parley"
	"parley/brief"
	"parley/export"
	"parley/internal/newsroom"
	"parley/pipeline"
	"parley/sqlite"
)

type growthOptions struct {
	articles int
	seed     uint64
	keep     string
	recorded string
}

func newGrowthCommand() *cobra.Command {
	var o growthOptions
	c := &cobra.Command{
		Use:   "growth",
		Short: "Measure what a case takes as it grows",
		Long: `Adds generated articles to a case, a thousand at a time, and makes the case: how fast,
how much slower the last thousand is than the first, how much memory and disk.`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			if o.recorded != "" {
				data, err := os.ReadFile(o.recorded)
				if err == nil {
					_, err = c.OutOrStdout().Write(data)
				}
				return err
			}
			out, err := o.measure(c.Context(), c.ErrOrStderr())
			if err != nil {
				return err
			}
			return printJSON(c.OutOrStdout(), out)
		},
	}
	c.Flags().IntVar(&o.articles, "articles", 2000, "how many, in thousands")
	c.Flags().Uint64Var(&o.seed, "seed", 1, "of the generator")
	c.Flags().StringVar(&o.recorded, "recorded", "", "measure nothing and print the figures of this file, which an earlier run wrote")
	c.Flags().StringVar(&o.keep, "keep", "", "leave the articles and the case in this folder")
	return c
}

// growth is what the task prints. Times are in seconds, sizes in bytes. The time by the
// clock depends on what else the machine does, CPU time much less.
type growth struct {
	Articles  int     `json:"articles"`
	PerSecond float64 `json:"articles per second"`
	// PerSecondCPU is how many there would be on two cores that do nothing else.
	PerSecondCPU   float64   `json:"articles per second CPU"`
	Thousands      []float64 `json:"thousands"`
	CPU            []float64 `json:"thousands CPU"`
	LastOverFirst  float64   `json:"last over first"`
	CPUOverFirst   float64   `json:"last over first CPU"`
	PeakAdding     int64     `json:"peak memory adding"`
	BytesArticle   int64     `json:"bytes an article"`
	Findings       int       `json:"findings"`
	Pairs          int       `json:"pairs compared"`
	AgainPerSecond float64   `json:"articles per second again"`
	Making         float64   `json:"making the case CPU"`
	// Reconciled is how many articles a second two cores that do nothing else make one record of.
	Reconciled float64 `json:"articles reconciled per second CPU"`
	Brief      float64 `json:"writing the brief CPU"`
	Export     float64 `json:"writing the export CPU"`
	Search     float64 `json:"searching CPU"`
	PeakMaking int64   `json:"peak memory"`
	Events     int     `json:"events"`
	Encounters int     `json:"encounters"`
	Copies     int     `json:"copies"`
}

func (o growthOptions) measure(ctx context.Context, log io.Writer) (*growth, error) {
	pipeline.BoundMemory() // as the program does
	dir := o.keep
	if dir == "" {
		var err error
		if dir, err = os.MkdirTemp("", "parley-growth"); err != nil {
			return nil, err
		}
		defer os.RemoveAll(dir)
	}
	articles := filepath.Join(dir, "articles")
	if err := newsroom.Write(articles, o.seed, o.articles); err != nil {
		return nil, err
	}
	s, err := sqlite.Open(ctx, filepath.Join(dir, "growth.parley"), sqlite.Options{Create: true})
	if err != nil {
		return nil, err
	}
	defer s.Close()
	g := &growth{Articles: o.articles}
	folders, err := filepath.Glob(filepath.Join(articles, "*"))
	if err != nil {
		return nil, err
	}
	how := pipeline.Options{Reader: pipeline.NewReader(nil), Now: time.Now()}
	total, totalCPU := 0.0, 0.0
	for _, f := range folders {
		how.Paths = []string{f}
		begin, work := time.Now(), cpuTime()
		if _, err := pipeline.Add(ctx, s, how); err != nil {
			return nil, err
		}
		took, worked := time.Since(begin).Seconds(), cpuTime()-work
		fmt.Fprintf(log, "%s: %.1f s, %.1f s of CPU\n", filepath.Base(f), took, worked)
		g.Thousands, g.CPU = append(g.Thousands, took), append(g.CPU, worked)
		total += took
		totalCPU += worked
	}
	g.PerSecond = float64(o.articles) / total
	if totalCPU > 0 {
		g.PerSecondCPU = 2 * float64(o.articles) / totalCPU
	}
	if len(g.Thousands) > 1 && o.articles%1000 == 0 {
		last := len(g.Thousands) - 1
		g.LastOverFirst = g.Thousands[last] / g.Thousands[0]
		if g.CPU[0] > 0 {
			g.CPUOverFirst = g.CPU[last] / g.CPU[0]
		}
	}
	g.PeakAdding = peakMemory()
	if err := g.rest(ctx, s, how, articles); err != nil {
		return nil, err
	}
	return g, s.Close()
}

// rest adds everything again, which reads nothing, and makes the case.
func (g *growth) rest(ctx context.Context, s *sqlite.Store, how pipeline.Options, dir string) error {
	err := s.View(ctx, func(v parley.View) error {
		n, err := v.Stats()
		g.BytesArticle, g.Findings, g.Pairs = n.Bytes/int64(max(1, n.Articles)), n.Findings, n.Verdicts
		return err
	})
	if err != nil {
		return err
	}
	how.Paths = []string{dir}
	begin := time.Now()
	if _, err := pipeline.Add(ctx, s, how); err != nil {
		return err
	}
	g.AgainPerSecond = float64(g.Articles) / time.Since(begin).Seconds()
	how.Reader = nil // nor does making the case, and the program has let go of it by then
	work := cpuTime()
	took := func() float64 {
		before := work
		work = cpuTime()
		return work - before
	}
	c, err := pipeline.Case(ctx, s, how)
	if err != nil {
		return err
	}
	if g.Making = took(); g.Making > 0 {
		g.Reconciled = 2 * float64(g.Articles) / g.Making
	}
	if err := brief.HTML(io.Discard, brief.Write(c, brief.Options{Lists: "parley list %s"})); err != nil {
		return err
	}
	g.Brief = took()
	if err := export.Write(io.Discard, c); err != nil {
		return err
	}
	g.Export = took()
	if _, err := s.Search(ctx, parley.ParseQuery("prisoner* Valdria"), 20); err != nil {
		return err
	}
	g.Search = took()
	g.PeakMaking = peakMemory()
	g.Events, g.Encounters, g.Copies = len(c.Events), len(c.Encounters), len(c.Copies)
	return nil
}

// peakMemory is the most memory that this process has held, as Linux counts it; 0 on
// other systems.
func peakMemory() int64 {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	for l := range bytes.Lines(status) {
		if rest, ok := strings.CutPrefix(string(l), "VmHWM:"); ok {
			kb, err := strconv.ParseInt(strings.TrimSuffix(strings.TrimSpace(rest), " kB"), 10, 64)
			if err == nil {
				return kb << 10
			}
		}
	}
	return 0
}

// cpuTime is how many seconds of CPU this process has used, in user code and in the
// kernel, as Linux counts them; 0 on other systems.
func cpuTime() float64 {
	stat, err := os.ReadFile("/proc/self/stat")
	if err != nil {
		return 0
	}
	// The fields after the name, which stands in brackets and may hold anything; times are
	// in hundredths of a second.
	f := strings.Fields(string(stat[bytes.LastIndexByte(stat, ')')+1:]))
	if len(f) < 13 {
		return 0
	}
	user, err := strconv.ParseFloat(f[11], 64)
	if err != nil {
		return 0
	}
	system, err := strconv.ParseFloat(f[12], 64)
	if err != nil {
		return 0
	}
	return (user + system) / 100
}
