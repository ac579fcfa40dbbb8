package sqlite_test

import (
	"context"
	"path/filepath"
	"testing"

	"parley"
	"parley/internal/storetest"
	"parley/sqlite"
)

// BenchmarkAdd adds articles of a dozen sentences and nineteen findings, each in a
// transaction of its own.
func BenchmarkAdd(b *testing.B) {
	s, err := open(filepath.Join(b.TempDir(), "case.parley"))
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	b.ResetTimer()
	if err := storetest.Add(s, 1, 0, b.N, func(int) {}); err != nil {
		b.Fatal(err)
	}
	b.StopTimer()
	err = s.View(context.Background(), func(v parley.View) error {
		n, err := v.Stats()
		b.ReportMetric(float64(n.Bytes)/float64(b.N), "bytes/article")
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
}

// BenchmarkLoad reads a case of two thousand articles with their readings.
func BenchmarkLoad(b *testing.B) {
	s, err := open(filepath.Join(b.TempDir(), "case.parley"))
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	const articles = 2000
	err = s.Update(context.Background(), func(tx parley.Tx) error {
		for i := range articles {
			if err := tx.Put(storetest.Record(1, i)); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		err := s.View(context.Background(), func(v parley.View) error {
			for _, err := range v.Records(parley.ReadingPart) {
				if err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(articles*b.N)/b.Elapsed().Seconds(), "articles/s")
}

// BenchmarkOpen opens and closes a small case.
func BenchmarkOpen(b *testing.B) {
	name := filepath.Join(b.TempDir(), "case.parley")
	for b.Loop() {
		s, err := sqlite.Open(context.Background(), name, sqlite.Options{Create: true})
		if err != nil {
			b.Fatal(err)
		}
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
	}
}
