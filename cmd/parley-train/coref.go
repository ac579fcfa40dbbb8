package main

import (
	"bufio"
	"bytes"
	"cmp"
	"compress/gzip"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"parley"
	"parley/reconciling/coref"
	"parley/reconciling/stories"
	"parley/text/en"
)

// CorefOptions are the settings of the coref command.
type CorefOptions struct {
	Data, Split, Out string
	coref.Options
}

func newCorefCommand() *cobra.Command {
	o := CorefOptions{Options: coref.StandardOptions()}
	c := &cobra.Command{
		Use:   "coref --data FILE --out model.bin",
		Short: "Train the model that joins mentions of one event",
		Long: `Reads documents with chains of events as in ECB+ and writes a model, and beside it
MODEL.md, which says from what and how it was made. The same seed gives the same bytes.`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return runCoref(o) },
	}
	f := c.Flags()
	f.StringVar(&o.Data, "data", "../shared/data/ecbplus/ecbplus_dev.jsonl.gz", "documents with chains")
	f.StringVar(&o.Split, "split", "train", "which of them to learn from")
	f.StringVar(&o.Out, "out", "", "where the model goes (required)")
	f.Uint64Var(&o.Seed, "seed", o.Seed, "seed of every random choice")
	f.IntVar(&o.Rounds, "rounds", o.Rounds, "how often the pairs are read")
	f.Float64Var(&o.Rate, "rate", o.Rate, "length of the first steps")
	f.Float64Var(&o.Keep, "keep", o.Keep, "what pulls weights to nothing")
	f.Float64Var(&o.Threshold, "threshold", o.Threshold, "average probability from which groups are joined")
	return c
}

// A chained document is one of the training data.
type chained struct {
	Text     string `json:"text"`
	Split    string `json:"split"`
	Mentions []struct {
		Start int    `json:"start"`
		End   int    `json:"end"`
		Kind  string `json:"kind"`
		Head  string `json:"head"`
		Lemma string `json:"lemma"`
		Chain string `json:"chain"`
	} `json:"mentions"`
}

func runCoref(o CorefOptions) error {
	if o.Out == "" {
		return errors.New("where should the model go? (--out)")
	}
	given, err := loadChained(o.Data, o.Split)
	if err != nil {
		return err
	}
	if len(given) == 0 {
		return fmt.Errorf("%s has no documents of split %q", o.Data, o.Split)
	}
	english, err := en.New()
	if err != nil {
		return err
	}
	texts := make([]stories.Text, len(given))
	for i, d := range given {
		lines := strings.SplitN(d.Text, "\n", 3)
		texts[i] = stories.Text{Body: d.Text, Lead: strings.Join(lines[:min(2, len(lines))], "\n")}
	}
	story := stories.Group(texts)
	docs, chains, mentions := make([]coref.Document, len(given)), make([][]string, len(given)), 0
	for i, d := range given {
		var blocks []parley.Block
		var at []int
		for k := range d.Text {
			at = append(at, k)
		}
		at = append(at, len(d.Text))
		from := 0
		for _, line := range strings.SplitAfter(d.Text, "\n") {
			blocks = append(blocks, parley.Block{Span: parley.Span{Start: from, End: from + len(strings.TrimRight(line, "\n"))}, Kind: parley.Paragraph})
			from += len(line)
		}
		docs[i] = coref.Document{Document: english.Read(d.Text, blocks), Story: story[i]}
		for _, m := range d.Mentions {
			if m.Kind == "event" {
				docs[i].Mentions = append(docs[i].Mentions, coref.Mention{Span: parley.Span{Start: at[m.Start], End: at[m.End]}, Head: m.Head, Lemma: m.Lemma})
				chains[i] = append(chains[i], m.Chain)
				mentions++
			}
		}
	}
	data := coref.Train(docs, chains, o.Options)
	if _, err := coref.Open(data); err != nil {
		return err
	}
	if err := os.WriteFile(o.Out, data, 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(filepath.Dir(o.Out), "MODEL.md"), corefCard(o, len(given), mentions, data), 0o644)
}

func loadChained(name, split string) ([]chained, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	var out []chained
	in := bufio.NewScanner(z)
	in.Buffer(nil, 1<<24)
	for n := 1; in.Scan(); n++ {
		var d chained
		if err := json.Unmarshal(in.Bytes(), &d); err != nil {
			return nil, fmt.Errorf("%s, line %d: %w", name, n, err)
		}
		if d.Split == split || split == "" {
			out = append(out, d)
		}
	}
	slices.SortStableFunc(out, func(a, b chained) int { return cmp.Compare(a.Text, b.Text) })
	return out, in.Err()
}

// corefCard is what MODEL.md says.
func corefCard(o CorefOptions, docs, mentions int, data []byte) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, `# The model of one event told twice

%s weighs what two mentions of events share: whether they are of one event.

## Made from
%d documents with %d mentions of events: the %s part (topics 1-35 without the development topics) of ECB+ (Cybulska and Vossen,
Using a sledgehammer to crack a nut? Lexical diversity and event coreference resolution, LREC 2014; after ECB, Bejan and
Harabagiu 2010). Read were the texts, the bounds, heads and lemmas of the mentions, and which are of one event. The parses are
those of text/en, whose licence is in its MODEL.md; the stories those of reconciling/stories.

## Licence
ECB+ is under Creative Commons Attribution 3.0 Unported; the texts are their publishers', and none of them is in this file:
features are hashed into %d slots, and a slot does not say what words it stands for. Heads and lemmas are from
AlonEirew/cross-doc-event-coref (Apache 2.0). Whoever does not want it hands in another file.

## Made with
    go run ./cmd/parley-train coref --data ../shared/data/ecbplus/ecbplus_dev.jsonl.gz --split %s --seed %d --rounds %d --rate %g --keep %g --threshold %g --out reconciling/coref/model.bin

Seconds on one core; the same seed on the same kind of processor gives the same bytes.

## Scores
On the development topics, which it was not learnt from and on which its settings were chosen: eval/RESULTS.md.

## File
%d bytes, SHA-256 `+"`%x`\n", "`model.bin`", docs, mentions, o.Split, 1<<16, o.Split, o.Seed, o.Rounds, o.Rate, o.Keep, o.Threshold, len(data), sha256.Sum256(data))
	return b.Bytes()
}
