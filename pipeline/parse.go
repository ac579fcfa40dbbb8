package pipeline

import (
	"context"
	"fmt"

	"parley"
	"parley/reading/entities"
	"parley/sources"
	"parley/text"
	"parley/text/en"
)

// A Parsed is one article as the readers see it: its sentences with tags and trees,
// and who is named in them.
type Parsed struct {
	Article  parley.Article
	Document *text.Document
	Found    *entities.Found
}

// Parse gathers the paths and stops where reading for findings would begin. Articles
// in a language that is not read are left out.
func Parse(ctx context.Context, o Options) ([]Parsed, []parley.Unread, error) {
	gathered, err := sources.Gather(ctx, o.Paths, sources.Options{Stdin: o.Stdin, Progress: o.stage("gathering")})
	if err != nil {
		return nil, nil, fmt.Errorf("gathering articles: %w", err)
	}
	language, world, err := o.open()
	if err != nil {
		return nil, nil, err
	}
	var out []Parsed
	for i := range gathered.Articles {
		a := &gathered.Articles[i]
		if err := ctx.Err(); err != nil {
			return nil, nil, err
		}
		if !Readable(a) {
			continue
		}
		doc := language.Read(a.Text, a.Blocks)
		out = append(out, Parsed{*a, doc, entities.Find(doc, a, world)})
	}
	return out, gathered.Unread, nil
}

// open loads the language, with the model given in its place where there is one, and
// the roster of actors.
func (o Options) open() (*en.English, *entities.World, error) {
	language, err := en.New()
	if o.Model != nil {
		language, err = en.Open(o.Model)
	}
	if err != nil {
		return nil, nil, fmt.Errorf("loading the model of English: %w", err)
	}
	world, err := entities.NewWorld()
	if err != nil {
		return nil, nil, fmt.Errorf("loading the actors: %w", err)
	}
	return language, world, nil
}
