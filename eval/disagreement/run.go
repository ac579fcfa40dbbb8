package disagreement

import (
	"context"
	"time"

	"parley"
	"parley/memory"
	"parley/pipeline"
)

// Run makes the case of the articles, with the outlets declared as the gold has them.
func Run(ctx context.Context, g *Gold, paths []string) (*parley.Case, error) {
	store := memory.New()
	defer store.Close()
	o := pipeline.Options{Paths: paths, Now: time.Unix(0, 0).UTC()}
	if _, err := pipeline.Add(ctx, store, o); err != nil {
		return nil, err
	}
	var declared []parley.Correction
	for _, outlet := range g.Outlets {
		for field, value := range map[string]string{"bloc": outlet.Bloc, "country": outlet.Country, "kind": outlet.Kind} {
			if value != "" {
				declared = append(declared, parley.Correction{Action: parley.Set, Target: parley.TargetOutlet, Name: outlet.Name, Field: field, Value: value})
			}
		}
	}
	if len(declared) > 0 {
		if err := pipeline.Correct(ctx, store, o, declared...); err != nil {
			return nil, err
		}
	}
	return pipeline.Case(ctx, store, o)
}
