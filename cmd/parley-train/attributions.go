package main

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"

	"github.com/spf13/cobra"

	"parley/eval/polnear"
	"parley/reading/quotes/parts"
	"parley/text/en"
)

// AttributionsOptions are the settings of the attributions command.
type AttributionsOptions struct {
	Data, Out string
	parts.Options
}

func newAttributionsCommand() *cobra.Command {
	o := AttributionsOptions{Options: parts.StandardOptions()}
	c := &cobra.Command{
		Use:   "attributions --data FILE --out model.bin",
		Short: "Train the reader of who is said to say what",
		Long: `Reads PolNeAR's training part, a folder or a .tar.gz, and writes a model, and beside it
MODEL.md, which says from what and how it was made. The same seed gives the same
bytes. The command uses one core, some minutes and about three gigabytes of memory.`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return runAttributions(o) },
	}
	f := c.Flags()
	f.StringVar(&o.Data, "data", "../shared/data/polnear/train.tar.gz", "the training part")
	f.StringVar(&o.Out, "out", "", "where the model goes (required)")
	f.Uint64Var(&o.Seed, "seed", o.Seed, "seed of every random choice")
	f.IntVar(&o.CueRounds, "cue-rounds", o.CueRounds, "how often the cues are read")
	f.IntVar(&o.Rounds, "rounds", o.Rounds, "how often sources and contents are read")
	f.Float64Var(&o.CueRate, "cue-rate", o.CueRate, "first step of learning of cues")
	f.Float64Var(&o.Rate, "rate", o.Rate, "first step of learning of sources and contents")
	f.IntVar(&o.Least, "least", o.Least, "features met less often are left out")
	f.IntVar(&o.Folds, "folds", o.Folds, "parts of the articles, each read by a model that has not seen it; at least 2")
	return c
}

func runAttributions(o AttributionsOptions) error {
	runtime.GOMAXPROCS(1)
	switch {
	case o.Out == "":
		return errors.New("where should the model go? (--out)")
	case o.Folds < 2:
		return errors.New("--folds must be at least 2")
	}
	english, err := en.New()
	if err != nil {
		return err
	}
	docs, err := polnear.Load(o.Data)
	if err != nil {
		return err
	}
	m, seen := parts.Train(polnear.Examples(docs, english), o.Options)
	data := m.Bytes()
	if err := os.WriteFile(o.Out, data, 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(filepath.Dir(o.Out), "MODEL.md"), attributionsCard(o, len(docs), seen, data), 0o644)
}

// attributionsCard is what MODEL.md says.
func attributionsCard(o AttributionsOptions, articles int, seen parts.Report, data []byte) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, `# The model of attributions

%s finds the cues of speech and belief and, for each, its source and its content, and says how probable it is that they are right.

## Made from
- %d articles, %d attributions of the training part of PolNeAR 1.0: Edward Newell, Drew Margolin, Derek Ruths, An Attribution Relations
  Corpus for Political News, LREC 2018 (networkdynamics/PolNeAR). Of several annotators the first by name was read.
- what the rules of reading/quotes find in them, as a sign among others.
- the parses of text/en, whose licence is in its MODEL.md.

Nothing else went into it. PolNeAR's development part was looked at while the features were chosen; its test part was not.

## Licence
The PolNeAR repository states no licence, and its texts belong to their publishers. None of their sentences is in this file: features
are hashed into %d and %d slots, and a slot does not say what words it stands for. Whoever does not want weights learnt from it trains
on other marks of the same form, hands in another file, or uses the rules alone, which find less; all three work.

## Made with
    go run ./cmd/parley-train attributions --data %s --seed %d --cue-rounds %d --rounds %d --cue-rate %g --rate %g --least %d --folds %d --out reading/quotes/parts/model.bin

One core, some minutes; the same seed on the same kind of processor gives the same bytes.

## How sure it is
On one of the %d parts of the articles, read by a model that had not seen it: %d attributions found, those whose probability is
at least the one on the left, and how many of them were right (a cue, a source and a content that people marked, the content
with an overlap of 0.7).

| probability | found | right |
|---|---|---|
`, "`model.bin`", articles, seen.Attributions, 1<<parts.CueBits, 1<<parts.ArgBits, o.Data, o.Seed, o.CueRounds, o.Rounds, o.CueRate, o.Rate, o.Least, o.Folds, o.Folds, seen.Found)
	for _, s := range seen.Steps {
		fmt.Fprintf(&b, "| %.1f | %d | %.1f %% |\n", s.Least, s.Found, 100*float64(s.Right)/float64(max(s.Found, 1)))
	}
	fmt.Fprintf(&b, "\nThe scores on PolNeAR's development part are in eval/RESULTS.md, with the rules alone beside them.\n\n## File\n%d bytes, SHA-256 `%x`\n", len(data), sha256.Sum256(data))
	return b.Bytes()
}
