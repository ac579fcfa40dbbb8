package sqlite_test

import (
	"context"
	"path/filepath"
	"testing"
	"time"

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

// BenchmarkGrowth adds ten thousand articles and compares the last thousand with the
// first.
func BenchmarkGrowth(b *testing.B) {
	for b.Loop() {
		s, err := open(filepath.Join(b.TempDir(), "case.parley"))
		if err != nil {
			b.Fatal(err)
		}
		const articles, part = 10_000, 1_000
		begin := time.Now()
		var marks []time.Duration
		if err := storetest.Add(s, 1, 0, articles, func(i int) {
			if (i+1)%part == 0 {
				marks = append(marks, time.Since(begin))
			}
		}); err != nil {
			b.Fatal(err)
		}
		last := marks[len(marks)-1] - marks[len(marks)-2]
		b.ReportMetric(float64(last)/float64(marks[0]), "last/first")
		b.ReportMetric(articles/marks[len(marks)-1].Seconds(), "articles/s")
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
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
