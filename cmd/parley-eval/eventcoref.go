package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"parley"
	"parley/reconciling/coref"
	"parley/text/en"
)

type eventcorefOptions struct {
	docs, out string
	system    bool
}

func newEventcorefCommand() *cobra.Command {
	var o eventcorefOptions
	c := &cobra.Command{
		Use:   "eventcoref --docs FILE.jsonl[.gz] --out PRED.jsonl",
		Short: "Say which mentions of events are of one event",
		Long: `Reads documents as in ECB+, groups them into stories and writes {"mention", "chain"} a
line for every given mention of an event; with --system it finds the mentions itself and
writes {"doc", "start", "end", "chain"}. Names, order and IDs tell nothing: read are the
text and the bounds, head and lemma of the mentions.`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return o.run() },
	}
	docsFlags(c, &o.docs, &o.out)
	c.Flags().BoolVar(&o.system, "system", false, "find the mentions, too")
	return c
}

func (o eventcorefOptions) run() error {
	given, err := loadDocs(o.docs)
	if err != nil {
		return err
	}
	model, err := coref.New()
	if err != nil {
		return err
	}
	docs, err := parsed(given, o.system)
	if err != nil {
		return err
	}
	chains := model.Chains(docs)
	return writeLines(o.out, func(put func(any) error) error {
		for i, d := range given {
			at := parley.NewOffsets(d.Text)
			for k, m := range docs[i].Mentions {
				row := map[string]any{"chain": chains[i][k]}
				if o.system {
					row["doc"] = d.Doc
					row["start"], row["end"] = at.Span(m.Span)
				} else {
					row["mention"] = d.Mentions[k].ID
				}
				if err := put(row); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

// parsed parses documents and puts them into stories. With system set their mentions
// are found; else they are those given, which are reordered by place. Mentions of other
// kinds than events are dropped from given.
func parsed(given []givenDoc, system bool) ([]coref.Document, error) {
	english, err := en.New()
	if err != nil {
		return nil, err
	}
	story := storiesOf(given)
	docs := make([]coref.Document, len(given))
	for i := range given {
		g := &given[i]
		docs[i] = coref.Document{Document: english.Read(g.Text, lines(g.Text)), Story: story[i]}
		if system {
			docs[i].Mentions = coref.Find(docs[i].Document)
			continue
		}
		g.Mentions = slices.DeleteFunc(g.Mentions, func(m givenMention) bool { return m.Kind != "event" })
		slices.SortStableFunc(g.Mentions, func(a, b givenMention) int {
			return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End), cmp.Compare(a.Head, b.Head))
		})
		bytes := byteOffsets(g.Text)
		for _, m := range g.Mentions {
			if m.Start < 0 || m.End >= len(bytes) || m.Start >= m.End {
				return nil, fmt.Errorf("document %s: mention %s stands at %d-%d", g.Doc, m.ID, m.Start, m.End)
			}
			docs[i].Mentions = append(docs[i].Mentions, coref.Mention{Span: parley.Span{Start: bytes[m.Start], End: bytes[m.End]}, Head: m.Head, Lemma: m.Lemma})
		}
	}
	return docs, nil
}

// lines makes a block of every line: a sentence never goes over its end.
func lines(s string) []parley.Block {
	var out []parley.Block
	at := 0
	for line := range strings.SplitAfterSeq(s, "\n") {
		end := at + len(line)
		out = append(out, parley.Block{Span: parley.Span{Start: at, End: at + len(strings.TrimRight(line, "\n"))}, Kind: parley.Paragraph})
		at = end
	}
	return out
}

// byteOffsets says where each code point of s begins, and where s ends.
func byteOffsets(s string) []int {
	out := make([]int, 0, len(s)+1)
	for i := range s {
		out = append(out, i)
	}
	return append(out, len(s))
}
