package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"parley/eval/mentions"
	"parley/reading/entities"
	"parley/text/conllu"
	"parley/text/en"
)

func newCorefCommand() *cobra.Command {
	var goldParse, wrong, missed bool
	c := &cobra.Command{
		Use:   "coref FILE.conllu[.gz]",
		Short: "Score who is meant against the coreference of a treebank",
		Long: `Reads the words of a treebank with coreference in its MISC column (GUM), tags and
parses them, links their mentions and counts: linkable are the mentions, after the
first, of chains of persons, organisations and places that have a name in them,
without those of the speaker and the hearer (I, you, we) and relative pronouns.`,
		Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			docs, world, err := treebank(args[0], goldParse)
			if err != nil {
				return err
			}
			s := mentions.ScoreCoref(docs, world)
			if wrong {
				for _, w := range s.Wrong {
					fmt.Fprintln(c.ErrOrStderr(), w)
				}
			}
			if missed {
				for _, m := range s.Missed {
					fmt.Fprintln(c.ErrOrStderr(), m)
				}
			}
			out := map[string]any{"linkable": s.Linkable, "linked": round(s.Recall()), "links": s.Links, "right": round(s.Precision())}
			for k, n := range s.By {
				out[k] = map[string]int{"linkable": n[0], "links": n[1], "right": n[2]}
			}
			return printJSON(c.OutOrStdout(), out)
		},
	}
	c.Flags().BoolVar(&goldParse, "gold-parse", false, "use the treebank's tags and trees in place of our own")
	c.Flags().BoolVar(&wrong, "wrong", false, "list the links that are wrong")
	c.Flags().BoolVar(&missed, "missed", false, "list the mentions that were not linked")
	return c
}

// treebank reads a treebank as documents, parsed by it or by us.
func treebank(file string, goldParse bool) ([]*mentions.Document, *entities.World, error) {
	sentences, err := conllu.ReadFile(file)
	if err != nil {
		return nil, nil, err
	}
	world, err := entities.NewWorld()
	if err != nil {
		return nil, nil, err
	}
	docs := mentions.Documents(sentences, goldParse)
	if goldParse {
		return docs, world, nil
	}
	english, err := en.New()
	if err != nil {
		return nil, nil, fmt.Errorf("loading English: %w", err)
	}
	for _, d := range docs {
		for i := range d.Text.Sentences {
			english.Parse(&d.Text.Sentences[i])
		}
	}
	return docs, world, nil
}

func round(x float64) float64 { return float64(int(x*1000+.5)) / 1000 }
