package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"parley"
	"parley/pipeline"
	"parley/text"
	"parley/text/conllu"
)

const parseHelp = `Show what the readers see of an article: its sentences, every word with its lemma
and tag and the word it hangs from, and the names with who they are taken to be.
The labels are those of Universal Dependencies.`

// ParseOptions are the flags and arguments of parley parse.
type ParseOptions struct {
	paths  []string
	format string
	json   bool
	model  modelOption
}

func (a *app) newParseCommand(root *rootOptions) *cobra.Command {
	o := &ParseOptions{}
	cmd := &cobra.Command{
		Use:     "parse PATH...",
		Short:   "Show sentences, tags, trees and names",
		Long:    parseHelp,
		Example: "  parley parse article.txt\n  parley parse --format conllu article.txt",
		Args:    needPaths,
		RunE: func(cmd *cobra.Command, args []string) error {
			o.paths, o.json = args, root.json
			return a.runParse(cmd.Context(), *o)
		},
	}
	cmd.Flags().StringVar(&o.format, "format", "text", "text or conllu")
	o.model.add(cmd)
	return cmd
}

func (a *app) runParse(ctx context.Context, o ParseOptions) error {
	write := writeTrees
	switch {
	case o.json:
		write = writeTreesJSON
	case o.format == "conllu":
		write = writeConllu
	case o.format != "text":
		return misuse("text or conllu", "--format: %q is no format of a parse", o.format)
	}
	model, err := o.model.read()
	if err != nil {
		return err
	}
	parsed, unread, err := pipeline.Parse(ctx, pipeline.Options{Paths: o.paths, Stdin: a.stdin, Model: model})
	if err != nil {
		return err
	}
	for i := range parsed {
		if err := write(a.stdout, &parsed[i]); err != nil {
			return err
		}
	}
	return a.finish(&parley.Case{Unread: unread, Articles: make([]parley.Article, len(parsed))})
}

// writeTrees writes one line a word: number, form, lemma, tag, relation and head.
func writeTrees(w io.Writer, p *pipeline.Parsed) error {
	fmt.Fprintf(w, "# %s\n", parley.Printable(p.Article.Location))
	for i := range p.Document.Sentences {
		s := &p.Document.Sentences[i]
		fmt.Fprintf(w, "\n%s\n", parley.Printable(strings.Join(strings.Fields(s.In(p.Document.Text)), " ")))
		t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
		for k, x := range s.Tokens {
			head := "root"
			if x.Head >= 0 {
				head = fmt.Sprintf("%d %s", x.Head+1, parley.Printable(s.Tokens[x.Head].Form))
			}
			fmt.Fprintf(t, "%3d\t%s\t%s\t%s\t%s\t%s\n", k+1, parley.Printable(x.Form), parley.Printable(x.Lemma), x.UPOS, x.Rel, head)
		}
		if err := t.Flush(); err != nil {
			return err
		}
		for _, n := range p.Found.Sentence(i) {
			var who []string
			for _, x := range p.Found.Arguments(&n) {
				who = append(who, parley.Printable(x.Name))
			}
			fmt.Fprintf(w, "    %s: %s (%s)\n", parley.Printable(n.In(p.Document.Text)), strings.Join(who, ", "), n.Kind)
		}
	}
	_, err := fmt.Fprintln(w)
	return err
}

// writeConllu writes the ten columns of CoNLL-U.
func writeConllu(w io.Writer, p *pipeline.Parsed) error {
	var out []*conllu.Sentence
	for i := range p.Document.Sentences {
		s := &p.Document.Sentences[i]
		c := &conllu.Sentence{ID: fmt.Sprintf("%s-%d", p.Article.ID, i+1), Text: strings.Join(strings.Fields(s.In(p.Document.Text)), " "),
			Doc: p.Article.ID, NewDoc: i == 0}
		for _, x := range s.Tokens {
			c.Words = append(c.Words, conllu.Word{Form: x.Form, Lemma: x.Lemma, UPOS: x.UPOS, XPOS: x.XPOS, Head: x.Head + 1, Rel: x.Rel, SpaceAfter: x.SpaceAfter})
		}
		out = append(out, c)
	}
	return conllu.Write(w, out)
}

// A tree is one sentence as JSON; offsets count code points of the article's text.
type tree struct {
	Article string     `json:"article"`
	Text    string     `json:"text"`
	Tokens  []treeWord `json:"tokens"`
	Names   []treeName `json:"names"`
}

type treeWord struct {
	Form  string `json:"form"`
	Lemma string `json:"lemma"`
	UPOS  string `json:"upos"`
	XPOS  string `json:"xpos"`
	Head  int    `json:"head"`
	Rel   string `json:"rel"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

type treeName struct {
	Text  string   `json:"text"`
	Kind  string   `json:"kind"`
	Is    []string `json:"is"`
	Start int      `json:"start"`
	End   int      `json:"end"`
}

func writeTreesJSON(w io.Writer, p *pipeline.Parsed) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	offsets := parley.NewOffsets(p.Document.Text)
	for i := range p.Document.Sentences {
		if err := enc.Encode(treeOf(p, i, &p.Document.Sentences[i], offsets)); err != nil {
			return err
		}
	}
	return nil
}

func treeOf(p *pipeline.Parsed, i int, s *text.Sentence, offsets *parley.Offsets) tree {
	t := tree{Article: p.Article.ID, Text: s.In(p.Document.Text)}
	for _, x := range s.Tokens {
		start, end := offsets.Span(x.Span)
		t.Tokens = append(t.Tokens, treeWord{x.Form, x.Lemma, x.UPOS, x.XPOS, x.Head + 1, x.Rel, start, end})
	}
	for _, n := range p.Found.Sentence(i) {
		start, end := offsets.Span(n.Span)
		name := treeName{Text: n.In(p.Document.Text), Kind: n.Kind.String(), Start: start, End: end}
		for _, x := range p.Found.Arguments(&n) {
			name.Is = append(name.Is, x.Name)
		}
		t.Names = append(t.Names, name)
	}
	return t
}
