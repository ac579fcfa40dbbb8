package main

import (
	"fmt"
	"regexp"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"parley"
	"parley/text/conllu"
	"parley/text/en"
)

// TokensOptions are the settings of the tokens task.
type TokensOptions struct {
	Only   string
	Errors int
}

func newTokensCommand() *cobra.Command {
	var o TokensOptions
	c := &cobra.Command{
		Use:   "tokens FILE.conllu[.gz]",
		Short: "Score sentence splitting and tokenising from raw text",
		Long: `Rebuilds the documents of a treebank from its comment lines, splits and tokenises
them, and prints the F1 of sentences and of words. A sentence or word is right
when it has the same letters at the same place as one of the treebank.`,
		Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error { return runTokens(c, args[0], o) },
	}
	c.Flags().StringVar(&o.Only, "only", "", "score only documents whose id matches this regular expression")
	c.Flags().IntVar(&o.Errors, "errors", 0, "show this many errors on standard error")
	return c
}

func runTokens(c *cobra.Command, file string, o TokensOptions) error {
	only, err := regexp.Compile(o.Only)
	if err != nil {
		return err
	}
	all, err := conllu.ReadFile(file)
	if err != nil {
		return err
	}
	reader := en.Splitter()
	var words, sentences share
	var spent time.Duration
	documents := 0
	for _, d := range conllu.Documents(all) {
		if !only.MatchString(d.ID) {
			continue
		}
		documents++
		gold := goldSpans(d)
		begin := time.Now()
		got := reader.Read(d.Text, nil)
		spent += time.Since(begin)
		var sysWords, sysSentences []parley.Span
		for _, s := range got.Sentences {
			sysSentences = append(sysSentences, s.Span)
			for _, t := range s.Tokens {
				sysWords = append(sysWords, t.Span)
			}
		}
		show := func(kind string, wrong []parley.Span) {
			for _, w := range wrong {
				if o.Errors > 0 {
					o.Errors--
					from, to := max(0, w.Start-25), min(len(d.Text), w.End+25)
					fmt.Fprintf(c.ErrOrStderr(), "%s %q in %q\n", kind, w.In(d.Text), d.Text[from:to])
				}
			}
		}
		show("sentence", sentences.add(gold.sentences, sysSentences))
		show("word", words.add(gold.words, sysWords))
	}
	return printJSON(c.OutOrStdout(), map[string]any{
		"documents": documents, "sentences": sentences.gold, "words": words.gold,
		"sentence_f1": sentences.f1(), "word_f1": words.f1(),
		"words_per_second": int(float64(words.system) / max(spent.Seconds(), 1e-9)),
	})
}

// A share counts what is right of what was found and of what was to be found.
type share struct{ right, gold, system int }

// add counts the spans that stand in both lists, which are in order, and returns
// those of the system's that are wrong.
func (s *share) add(gold, system []parley.Span) []parley.Span {
	s.gold += len(gold)
	s.system += len(system)
	var wrong []parley.Span
	g := 0
	for _, w := range system {
		for g < len(gold) && (gold[g].Start < w.Start || gold[g].Start == w.Start && gold[g].End < w.End) {
			g++
		}
		if g < len(gold) && gold[g] == w {
			s.right++
			g++
		} else {
			wrong = append(wrong, w)
		}
	}
	return wrong
}

func (s *share) f1() float64 {
	if s.gold+s.system == 0 {
		return 0
	}
	return float64(int(2*float64(s.right)/float64(s.gold+s.system)*1e4+0.5)) / 1e4
}

type spans struct{ sentences, words []parley.Span }

// goldSpans finds the words of a document in its text. Words of a multiword token
// whose letters are not those of the text share the token's span in order.
func goldSpans(d conllu.Document) spans {
	var out spans
	at := 0
	find := func(form string) parley.Span {
		for at < len(d.Text) && !strings.HasPrefix(d.Text[at:], form) {
			r, n := utf8.DecodeRuneInString(d.Text[at:])
			if r != ' ' && r != '\n' && r != '\u00a0' && r != '\u200b' {
				if k := strings.Index(d.Text[at:min(len(d.Text), at+200)], form); k >= 0 {
					at += k
				}
				break
			}
			at += n
		}
		s := parley.Span{Start: at, End: min(len(d.Text), at+len(form))}
		at = s.End
		return s
	}
	for _, s := range d.Sentences {
		first := len(out.words)
		next := 0
		for i := 0; i < len(s.Words); {
			if next < len(s.Ranges) && s.Ranges[next].First == i+1 {
				r := s.Ranges[next]
				next++
				joined := ""
				for k := r.First; k <= r.Last; k++ {
					joined += s.Words[k-1].Form
				}
				if joined != r.Form {
					whole := find(r.Form)
					for k := r.First; k <= r.Last; k++ {
						out.words = append(out.words, whole)
					}
					i = r.Last
					continue
				}
			}
			out.words = append(out.words, find(s.Words[i].Form))
			i++
		}
		if len(out.words) > first {
			out.sentences = append(out.sentences, parley.Span{Start: out.words[first].Start, End: out.words[len(out.words)-1].End})
		}
	}
	return out
}
