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

	"parley/eval/relations"
	"parley/reading/events/coder"
	"parley/text/en"
)

// RelationsOptions are the settings of the relations command.
type RelationsOptions struct {
	Data, Out string
	Ways      int
	coder.Options
}

func newRelationsCommand() *cobra.Command {
	o := RelationsOptions{Options: coder.StandardOptions()}
	c := &cobra.Command{
		Use:   "relations --data DIR --out model.bin",
		Short: "Train the coder of relations between two parties",
		Long: `Reads PLV_train.tsv and CAMEO.2.0.txt in the folder and writes a model, and beside it
MODEL.md, which says from what and how it was made. The same seed gives the same
bytes. The command uses one core.`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return runRelations(o) },
	}
	f := c.Flags()
	f.StringVar(&o.Data, "data", "../shared/data/plover", "folder of the training pairs and the dictionary")
	f.StringVar(&o.Out, "out", "", "where the model goes (required)")
	f.Uint64Var(&o.Seed, "seed", o.Seed, "seed of every random choice")
	f.Float64Var(&o.Pairs, "pairs", o.Pairs, "cost of an error on a training pair; 0 leaves them out")
	f.Float64Var(&o.Prompts, "prompts", o.Prompts, "cost of an error on a prompt")
	f.Float64Var(&o.Dictionary, "dictionary", o.Dictionary, "cost of an error on an entry of the dictionary")
	f.Float64Var(&o.Balance, "balance", o.Balance, "how much more rare types cost: 0 not, 1 fully")
	f.IntVar(&o.Rounds, "rounds", o.Rounds, "how often the rows are read")
	f.IntVar(&o.Ways, "ways", 4, "how many cross-validations MODEL.md averages")
	return c
}

func runRelations(o RelationsOptions) error {
	runtime.GOMAXPROCS(1)
	if o.Out == "" {
		return errors.New("where should the model go? (--out)")
	}
	english, err := en.New()
	if err != nil {
		return err
	}
	m, err := relations.Material(o.Data, english)
	if err != nil {
		return err
	}
	data, err := coder.Train(m, o.Options)
	if err != nil {
		return err
	}
	if _, err := coder.Open(data); err != nil {
		return err
	}
	f, err := relations.Validate(m, o.Options, o.Ways)
	if err != nil {
		return err
	}
	if err := os.WriteFile(o.Out, data, 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(filepath.Dir(o.Out), "MODEL.md"), relationsCard(o, m, f, data), 0o644)
}

// relationsCard is what MODEL.md says.
func relationsCard(o RelationsOptions, m coder.Material, f relations.Figures, data []byte) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, `# The model of relations

%s weighs what a clause says of two parties, and holds what the coder keeps of the CAMEO dictionary.

## Made from
- %d pairs of PLV_train.tsv, the training half of the PLV data set: Hu et al., Leveraging Codebook Knowledge with NLI and ChatGPT for
  Zero-Shot Political Relation Classification, ACL 2024 (snowood1/Zero-Shot-PLOVER, commit d2d0b0ad3825). Read were the sentence, the
  marks of the two parties and the gold label. Cost of an error: %g.
- %d sentences written for Parley (en/prompts.tsv). Cost: %g.
- %d entries of CAMEO.2.0.txt, the PETRARCH verb and pattern dictionary of the Open Event Data Alliance, as rows of their own. Cost: %g.
- the classes and rules in en/, written for Parley; the rules were written with the training pairs in view.
- the parses of text/en, whose licence is in its MODEL.md.

Nothing else went into it. PLV's test half, the gold standard records of PLOVER, the examples of the CAMEO manual and
the sets of ConfliBERT were not looked at.

## Licence
The PLV repository states no licence. None of its sentences is in this file: features are hashed into %d slots, and a slot does not
say what words it stands for. Whoever does not want weights learnt from it trains without it (--pairs 0; the pairs then only
calibrate, one number), hands in another file, or uses the rules alone; all three work.

The dictionary is kept as hashes of words. CAMEO.2.0 is Copyright (c) 2015 Open Event Data Alliance, under the MIT licence; the
notice is in CAMEO-LICENSE.txt beside this file.

## Made with
    go run ./cmd/parley-train relations --data ../shared/data/plover --seed %d --pairs %g --prompts %g --dictionary %g --balance %g --rounds %d --out reading/events/coder/model.bin

One core, some seconds; the same seed on the same kind of processor gives the same bytes.

## Scores
Cross-validation on the training pairs, five-fold, no sentence divided, mean of %d divisions. The rules were written with these
pairs in view, so pairs never seen will do somewhat worse.

| F1 by type | by quad class | by conflict or not | right | right at 60 %% coverage | calibration error |
|---|---|---|---|---|---|
| %.3f | %.3f | %.3f | %.3f | %.3f | %.3f |

PLV gives the parties, one relation a pair, and no pair without one: the figures say nothing of false alarms.

## File
%d bytes, SHA-256 `+"`%x`\n", "`model.bin`", len(m.Rows), o.Pairs, len(m.Prompts), o.Prompts, len(m.Entries), o.Dictionary, coder.Slots,
		o.Seed, o.Pairs, o.Prompts, o.Dictionary, o.Balance, o.Rounds, o.Ways,
		f.Root, f.Quad, f.Binary, f.Accuracy, f.RightAt60, f.Calibration, len(data), sha256.Sum256(data))
	return b.Bytes()
}
