package reading_test

import (
	"strings"
	"testing"
)

// BenchmarkLongLine reads one line of many words without a full stop: time must grow
// with the words, not with their square.
func BenchmarkLongLine(b *testing.B) {
	r := reader(b)
	for _, words := range []int{5_000, 20_000} {
		text := strings.Repeat("the minister of Kenya said that troops from Uganda shelled a town and ", words/13)
		b.Run(strings.Repeat("x", words/5000), func(b *testing.B) {
			for b.Loop() {
				r.Read(article(text))
			}
			b.ReportMetric(float64(words*b.N)/b.Elapsed().Seconds(), "words/s")
		})
	}
}
