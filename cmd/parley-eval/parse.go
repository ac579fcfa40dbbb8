package main

import (
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/spf13/cobra"

	"parley"
	"parley/text"
	"parley/text/conllu"
	"parley/text/en"
)

// ParseOptions are the settings of the parse task.
type ParseOptions struct {
	Out, Model string
	Raw        bool
}

func newParseCommand() *cobra.Command {
	var o ParseOptions
	c := &cobra.Command{
		Use:   "parse FILE.conllu[.gz] --out PRED.conllu",
		Short: "Tag, lemmatise and parse the words of a treebank",
		Long: `Reads the words of a treebank and nothing else of it, or with --raw the text of its
"# text" lines, and writes what the parser makes of them as CoNLL-U. Score the
result against the treebank with ../shared/score/conllu.py.`,
		Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error { return runParse(c, args[0], o) },
	}
	c.Flags().StringVar(&o.Out, "out", "", "where the parsed sentences go (required)")
	c.Flags().StringVar(&o.Model, "model", "", "model file to use in place of the built-in one")
	c.Flags().BoolVar(&o.Raw, "raw", false, "split and tokenise the text too")
	return c
}

func runParse(c *cobra.Command, file string, o ParseOptions) error {
	if o.Out == "" {
		return errors.New("where should the sentences go? (--out)")
	}
	english, err := openEnglish(o.Model)
	if err != nil {
		return err
	}
	gold, err := conllu.ReadFile(file)
	if err != nil {
		return err
	}
	var parsed []text.Sentence
	var texts []string // of each parsed sentence's line
	begin := time.Now()
	for _, g := range gold {
		if o.Raw {
			line := g.Surface()
			for _, s := range english.Read(line, nil).Sentences {
				parsed, texts = append(parsed, s), append(texts, s.In(line))
			}
			continue
		}
		s := text.Sentence{Tokens: make([]text.Token, len(g.Words))}
		at := 0
		for i, w := range g.Words {
			s.Tokens[i] = text.Token{Span: parley.Span{Start: at, End: at + len(w.Form)}, Form: w.Form, SpaceAfter: w.SpaceAfter}
			at += len(w.Form) + 1
		}
		english.Parse(&s)
		parsed, texts = append(parsed, s), append(texts, g.Text)
	}
	spent := time.Since(begin)
	out := make([]*conllu.Sentence, len(parsed))
	words := 0
	for i, s := range parsed {
		words += len(s.Tokens)
		out[i] = treebankSentence(s, texts[i])
	}
	f, err := os.Create(o.Out)
	if err != nil {
		return err
	}
	if err := conllu.Write(f, out); err != nil {
		f.Close()
		return fmt.Errorf("writing %s: %w", o.Out, err)
	}
	if err := f.Close(); err != nil {
		return err
	}
	return printJSON(c.OutOrStdout(), map[string]any{
		"sentences": len(out), "words": words,
		"words_per_second": int(float64(words) / max(spent.Seconds(), 1e-9)),
	})
}

// openEnglish returns English with the model of a file, or the built-in one.
func openEnglish(model string) (*en.English, error) {
	if model == "" {
		return en.New()
	}
	data, err := os.ReadFile(model)
	if err != nil {
		return nil, err
	}
	return en.Open(data)
}

func treebankSentence(s text.Sentence, line string) *conllu.Sentence {
	out := &conllu.Sentence{Text: line}
	for _, t := range s.Tokens {
		w := conllu.Word{Form: t.Form, Lemma: t.Lemma, UPOS: t.UPOS, XPOS: t.XPOS, Head: t.Head + 1, Rel: t.Rel, SpaceAfter: t.SpaceAfter}
		out.Words = append(out.Words, w)
	}
	return out
}
