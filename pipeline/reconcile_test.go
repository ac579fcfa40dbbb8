package pipeline_test

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"parley"
	"parley/internal/newsroom"
	"parley/memory"
	"parley/pipeline"
	"parley/reconciling"
)

// BenchmarkReconcile joins generated articles that were read before into one record.
// How it goes with ten thousand is measured by parley-eval growth.
func BenchmarkReconcile(b *testing.B) {
	for _, n := range []int{500, 2000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			dir := filepath.Join(b.TempDir(), "articles")
			if err := newsroom.Write(dir, 1, n); err != nil {
				b.Fatal(err)
			}
			ctx, s := context.Background(), memory.New()
			if _, err := pipeline.Add(ctx, s, pipeline.Options{Paths: []string{dir}, Reader: pipeline.NewReader(nil)}); err != nil {
				b.Fatal(err)
			}
			made, err := pipeline.Case(ctx, s, pipeline.Options{})
			if err != nil {
				b.Fatal(err)
			}
			var readings []parley.Reading
			err = s.View(ctx, func(v parley.View) error {
				for r, err := range v.Records(parley.AllParts) {
					if err != nil {
						return err
					}
					readings = append(readings, r.Reading)
				}
				return nil
			})
			if err != nil {
				b.Fatal(err)
			}
			for b.Loop() {
				c := &parley.Case{Articles: slices.Clone(made.Articles), Copies: slices.Clone(made.Copies)}
				reconciling.Reconcile(c, reconciling.Propose(c, slices.Clone(readings), reconciling.Wish{}), nil)
			}
			b.ReportMetric(float64(n*b.N)/b.Elapsed().Seconds(), "articles/s")
		})
	}
}
