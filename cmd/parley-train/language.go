package main

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"

	"github.com/spf13/cobra"

	"parley/text/conllu"
	"parley/text/en"
	"parley/text/lemma"
	"parley/text/net"
)

// LanguageOptions are the settings of the language command.
type LanguageOptions struct {
	Data, Out string
	Train     []string
	Dev       []string
	// Second is the width of the second tagger's vectors; 0 trains none.
	Second int
	// Net is a model file whose net is taken over; "" trains one.
	Net string
	net.Options
}

func newLanguageCommand() *cobra.Command {
	o := LanguageOptions{Options: net.StandardOptions(), Second: net.Tagger().Width}
	c := &cobra.Command{
		Use:   "language --data DIR --out model.bin",
		Short: "Train the tagger, lemmatiser and parser of a language",
		Long: `Reads treebanks in CoNLL-U and writes a model, and beside it MODEL.md, which says
from what and how it was made. The same seed gives the same bytes. The command
uses one core, and fails when the training collapses.

With --net the net of a model file is taken over and only the lemmas are learnt
again, which takes seconds. Given the flags the net was trained with, the bytes and
MODEL.md are those of a whole training.`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return runLanguage(c, o) },
	}
	f := c.Flags()
	f.StringVar(&o.Data, "data", "../shared/data/ud", "folder of the treebanks")
	f.StringSliceVar(&o.Train, "train", []string{"en_ewt-ud-train.conllu.gz", "en_gum-open-train.conllu.gz"}, "treebanks to learn from")
	f.StringSliceVar(&o.Dev, "dev", []string{"en_ewt-ud-dev.conllu.gz", "en_gum-open-dev.conllu.gz"}, "treebanks to score on")
	f.StringVar(&o.Net, "net", "", "model file whose net is taken over, so that only the lemmas are learnt")
	f.StringVar(&o.Out, "out", "", "where the model goes (required)")
	f.Uint64Var(&o.Seed, "seed", o.Seed, "seed of every random choice")
	f.IntVar(&o.Epochs, "epochs", o.Epochs, "how often the treebanks are read")
	f.IntVar(&o.Width, "width", o.Width, "size of a word's vector")
	f.IntVar(&o.Hidden, "hidden", o.Hidden, "size of the parser's hidden layer")
	f.StringVar(&o.Layers, "layers", o.Layers, "layers of the encoder: c convolution, g gated recurrence")
	f.IntVar(&o.Second, "second", o.Second, "size of a word's vector in the second tagger; 0: no such tagger")
	f.Float64Var(&o.Rate, "rate", o.Rate, "highest learning rate")
	f.Float64Var(&o.Dropout, "dropout", o.Dropout, "share of the input dropped")
	f.Float64Var(&o.Inner, "inner", o.Inner, "share of the encoder's output and the hidden layer dropped")
	f.Float64Var(&o.Average, "average", o.Average, "share of the steps whose weights are averaged")
	f.Float64Var(&o.Vary, "vary", o.Vary, "share of the sentences learnt in another dress (headline, capitals)")
	return c
}

func runLanguage(c *cobra.Command, o LanguageOptions) error {
	runtime.GOMAXPROCS(1)
	if o.Out == "" {
		return errors.New("where should the model go? (--out)")
	}
	read := func(names []string) ([]*conllu.Sentence, [][]*conllu.Sentence, error) {
		var all []*conllu.Sentence
		var each [][]*conllu.Sentence
		for _, name := range names {
			if !filepath.IsAbs(name) {
				name = filepath.Join(o.Data, name)
			}
			s, err := conllu.ReadFile(name)
			if err != nil {
				return nil, nil, fmt.Errorf("reading treebank: %w", err)
			}
			all = append(all, s...)
			each = append(each, s)
		}
		return all, each, nil
	}
	train, _, err := read(o.Train)
	if err != nil {
		return err
	}
	dev, devs, err := read(o.Dev)
	if err != nil {
		return err
	}
	o.Log = c.ErrOrStderr()
	m, err := o.model(train, dev)
	if err != nil {
		return err
	}
	m.Extra["lemma"] = lemma.Learn(train, en.Irregular()).Bytes()
	data := m.Bytes()
	stored, err := net.Open(data) // score what int8 has left of it
	if err != nil {
		return err
	}
	english, err := en.Open(data)
	if err != nil {
		return err
	}
	card := card{Options: o, Bytes: len(data), Sum: sha256.Sum256(data), Words: words(train), Sentences: len(train)}
	for i, name := range o.Dev {
		card.Scores = append(card.Scores, devScore{name, stored.Evaluate(devs[i]), english.EvaluateLemmas(devs[i])})
	}
	if err := os.WriteFile(o.Out, data, 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(filepath.Dir(o.Out), "MODEL.md"), card.text(), 0o644)
}

// model returns a net, trained or that of a file, with a second tagger.
func (o LanguageOptions) model(train, dev []*conllu.Sentence) (*net.Model, error) {
	m, err := o.parser(train, dev)
	if err != nil || m.Tagger != nil || o.Second == 0 {
		return m, err
	}
	second := o.Options
	second.Config, second.Seed = net.Tagger(), o.Seed+1
	second.Width, second.Epochs = o.Second, (o.Epochs+1)/2 // tags are learnt sooner than trees
	m.Tagger, _, err = net.Train(train, dev, second)
	return m, err
}

func (o LanguageOptions) parser(train, dev []*conllu.Sentence) (*net.Model, error) {
	if o.Net == "" {
		m, _, err := net.Train(train, dev, o.Options)
		return m, err
	}
	data, err := os.ReadFile(o.Net)
	if err != nil {
		return nil, fmt.Errorf("reading the net: %w", err)
	}
	m, err := net.Open(data)
	if err != nil {
		return nil, fmt.Errorf("reading the net: %w", err)
	}
	return m, nil
}

func words(sentences []*conllu.Sentence) int {
	n := 0
	for _, s := range sentences {
		n += len(s.Words)
	}
	return n
}
