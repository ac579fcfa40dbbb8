package backtest

import (
	"context"
	"testing"

	"parley/internal/newsroom"
)

// Reading moves it: over negotiations of which a third each end in a deal, a partial deal
// and a breakdown, the outlook is nearer to the end than base rates, and than persistence
// beyond chance; with the findings thrown away there is nothing left of that.
func TestReadingMovesIt(t *testing.T) {
	if testing.Short() {
		t.Skip("a minute's work")
	}
	var read, emptied []Case
	for _, o := range newsroom.Thirds(400, "dev", 18) {

		r, e, err := Replay(context.Background(), o, 7)
		if err != nil {
			t.Fatal(err)
		}
		read, emptied = append(read, r), append(emptied, e)
	}
	r, e := Sum(read), Sum(emptied)
	t.Logf("RPS %.3f, base rates %.3f (%+.3f, %+.3f to %+.3f), persistence %.3f (%+.3f to %+.3f), emptied %.3f", r.RPS, r.Base,
		r.LessBase.Mean, r.LessBase.Low, r.LessBase.High, r.Persistence, r.LessPersist.Low, r.LessPersist.High, e.RPS)
	// Eighteen cases are few: how sure the gain over base rates is, the interval says, and
	// parley-eval backtest prints it for as many cases as one has time for.
	if r.LessBase.Mean >= 0 || r.LessPersist.High >= 0 {
		t.Error("reading does not help")
	}
	if e.RPS < e.Base-.005 {
		t.Errorf("with nothing read the RPS is %.3f and base rates have %.3f", e.RPS, e.Base)
	}
}
