package extraction

import (
	"compress/gzip"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"parley"
	"parley/sources"
)

// Load reads the benchmark in dir (ground-truth.json and html/*.html.gz) and
// gathers its pages with the sources stage. A page on which nothing is found
// counts with an empty body.
func Load(ctx context.Context, dir string, opts sources.Options) ([]Page, error) {
	data, err := os.ReadFile(filepath.Join(dir, "ground-truth.json"))
	if err != nil {
		return nil, fmt.Errorf("extraction benchmark: %w", err)
	}
	var truth map[string]struct {
		ArticleBody string `json:"articleBody"`
	}
	if err := json.Unmarshal(data, &truth); err != nil {
		return nil, fmt.Errorf("extraction benchmark: ground-truth.json: %w", err)
	}
	work, err := os.MkdirTemp("", "parley-extraction-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(work)
	pages := make([]Page, 0, len(truth))
	for id, t := range truth {
		if err := unpack(filepath.Join(dir, "html", id+".html.gz"), filepath.Join(work, id+".html")); err != nil {
			return nil, fmt.Errorf("extraction benchmark: page %s: %w", id, err)
		}
		pages = append(pages, Page{ID: id, True: t.ArticleBody})
	}
	slices.SortFunc(pages, func(a, b Page) int { return strings.Compare(a.ID, b.ID) })
	for i := range pages {
		// One by one: two pages of the benchmark may be the same article.
		g, err := sources.Gather(ctx, []string{filepath.Join(work, pages[i].ID+".html")}, opts)
		if err != nil {
			return nil, err
		}
		for _, a := range g.Articles {
			pages[i].Found = Body(a)
		}
	}
	return pages, nil
}

// Body returns what of an article would be read: its blocks without the title.
func Body(a parley.Article) string {
	var all []string
	for _, b := range a.Blocks {
		if b.Kind.Read() && b.Kind != parley.Title {
			all = append(all, b.In(a.Text))
		}
	}
	return strings.Join(all, "\n")
}

func unpack(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	z, err := gzip.NewReader(in)
	if err != nil {
		return err
	}
	out, err := os.Create(to)
	if err != nil {
		return err
	}
	if _, err := io.Copy(out, io.LimitReader(z, sources.MaxSize)); err != nil {
		out.Close()
		return err
	}
	return out.Close()
}
