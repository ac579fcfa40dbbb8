package main

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"parley"
	"parley/sqlite"
)

const searchHelp = `Find words in the articles of a case and in what was found in them. All of the words
must be there; "words in quotation marks" stand together; a star at the end stands for
any ending (negotiat*); a minus before excludes. Case and accents do not matter.

Words that begin with a minus stand after --: parley search -- talks -fishery`

// SearchOptions are the flags and arguments of parley search.
type SearchOptions struct {
	file  caseFlag
	words string
	limit int
	json  bool
}

func (a *app) newSearchCommand(root *rootOptions) *cobra.Command {
	o := &SearchOptions{}
	cmd := &cobra.Command{
		Use:     "search WORDS",
		Short:   "Find words in the articles and findings of a case",
		Long:    searchHelp,
		Example: `  parley search --case talks.parley 'prisoner exchange'` + "\n" + `  parley search --case talks.parley '"red line" negotiat*'`,
		Args:    needNames("words to look for"),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.words, o.json = strings.Join(args, " "), root.json
			return a.runSearch(cmd.Context(), *o)
		},
	}
	o.file.add(cmd)
	cmd.Flags().IntVar(&o.limit, "limit", 20, "show at most so many articles, and as many findings")
	return cmd
}

// hitJSON is one line of parley search --json.
type hitJSON struct {
	Kind    string `json:"kind"`
	ID      string `json:"id"`
	Article string `json:"article"`
	Outlet  string `json:"outlet,omitempty"`
	Date    string `json:"published,omitempty"`
	Title   string `json:"title,omitempty"`
	// Snippet has the words that were looked for as runs of the style strong.
	Snippet []runJSON `json:"snippet"`
}

type runJSON struct {
	Text  string `json:"text"`
	Style string `json:"style,omitempty"`
}

func (a *app) runSearch(ctx context.Context, o SearchOptions) error {
	if o.limit < 1 {
		return misuse("", "--limit: %d is too few", o.limit)
	}
	query := parley.ParseQuery(o.words)
	positive := false
	for _, t := range query {
		positive = positive || !t.Not
	}
	if !positive {
		return misuse("parley search --help says how words are written", "there is no word to look for in %q", o.words)
	}
	var rows []hitJSON
	err := a.with(ctx, o.file, toRead, "parley search", func(s *sqlite.Store) error {
		hits, err := s.Search(ctx, query, o.limit)
		if err != nil {
			return err
		}
		return s.View(ctx, func(v parley.View) error {
			for _, h := range hits {
				row := hitJSON{Kind: h.Kind, ID: h.ID, Article: h.Article, Snippet: []runJSON{}}
				if r, err := v.Record(h.Article, 0); err == nil {
					row.Outlet, row.Date, row.Title = r.Article.Outlet.Name, r.Article.Published.String(), r.Article.Title
				}
				for _, run := range h.Snippet {
					style := ""
					if run.Style == parley.Strong {
						style = "strong"
					}
					row.Snippet = append(row.Snippet, runJSON{run.Text, style})
				}
				rows = append(rows, row)
			}
			return nil
		})
	})
	if err != nil {
		return err
	}
	if o.json {
		return a.lines(rows)
	}
	for _, r := range rows {
		var b strings.Builder
		for _, run := range r.Snippet {
			if run.Style != "" {
				b.WriteString(a.marked(run.Text))
			} else {
				b.WriteString(spaced(run.Text))
			}
		}
		about := []string{}
		for _, x := range []string{r.Outlet, r.Date, r.Title} {
			if x = parley.Printable(x); x != "" {
				about = append(about, x)
			}
		}
		if _, err := fmt.Fprintf(a.stdout, "%s %s  %s\n    %s\n", r.Kind, r.ID, strings.Join(about, ", "), b.String()); err != nil {
			return err
		}
	}
	if len(rows) == 0 {
		return fail("fewer words find more; a star stands for any ending", "nothing holds %s", o.words)
	}
	return nil
}

// lines writes one object a line.
func (a *app) lines(rows any) error {
	data, err := json.Marshal(rows)
	if err != nil {
		return err
	}
	var each []json.RawMessage
	if err := json.Unmarshal(data, &each); err != nil {
		return err
	}
	for _, row := range each {
		if err := a.line(row); err != nil {
			return err
		}
	}
	return nil
}
