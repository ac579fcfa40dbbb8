package score_test

import (
	"math"
	"testing"
	"testing/quick"

	"parley/outlook/score"
)

var nan, inf = math.NaN(), math.Inf(1)

// same is equality to nine digits, with NaN equal to itself.
func same(a, b float64) bool {
	return a == b || math.IsNaN(a) && math.IsNaN(b) || math.Abs(a-b) < 1e-9
}

func TestEnds(t *testing.T) {
	four := []float64{.2, .5, .2, .1}
	for _, c := range []struct {
		name      string
		got, want float64
	}{
		{"Brier certain and right", score.Brier(1, true), 0},
		{"Brier certain and wrong", score.Brier(0, true), 1},
		{"Brier above 1", score.Brier(1.1, true), nan},
		{"Brier of NaN", score.Brier(nan, false), nan},
		{"Log certain and right", score.Log(1, true), 0},
		{"Log certain no", score.Log(0, false), 0},
		{"Log certain and wrong", score.Log(1, false), inf},
		{"Log below 0", score.Log(-.1, false), nan},
		{"Clamp at 0", score.Clamp(0, .01), .01},
		{"Clamp at 1", score.Clamp(1, .01), .99},
		{"Clamp by more than half", score.Clamp(.2, 3), .5},
		{"Clamp of NaN", score.Clamp(nan, .01), nan},
		{"Skill of the perfect", score.Skill(0, .2), 1},
		{"Skill against a perfect reference", score.Skill(.1, 0), nan},
		{"BrierSum of nothing", score.BrierSum(nil, 0), nan},
		{"BrierSum certain and right", score.BrierSum([]float64{0, 1}, 1), 0},
		{"BrierSum certain and wrong", score.BrierSum([]float64{0, 1}, 0), 2},
		{"BrierSum of no distribution", score.BrierSum([]float64{.5, .6}, 0), nan},
		{"LogOutcome impossible", score.LogOutcome([]float64{0, 1}, 0), inf},
		{"LogOutcome outside", score.LogOutcome(four, 4), nan},
		{"RPS of nothing", score.RPS(nil, 0), nan},
		{"RPS of one outcome", score.RPS([]float64{1}, 0), 0},
		{"RPS certain and right", score.RPS([]float64{0, 0, 1}, 2), 0},
		{"RPS certain and as wrong as can be", score.RPS([]float64{0, 0, 1}, 0), 1},
		{"RPS before the first", score.RPS(four, -1), nan},
		{"CRPS of nothing", score.CRPS(nil, nil, 3), nan},
		{"CRPS of different lengths", score.CRPS([]float64{1, 2}, []float64{1}, 3), nan},
		{"CRPS of one point hit", score.CRPS([]float64{3}, []float64{1}, 3), 0},
		{"CRPS of one point twice", score.CRPS([]float64{3, 3}, []float64{.5, .5}, 5), 2},
		{"CRPSGrid of nothing", score.CRPSGrid(nil, 0), nan},
		{"CRPSGrid of one point", score.CRPSGrid([]float64{1}, 0), 0},
		{"CRPSGrid falling", score.CRPSGrid([]float64{.5, .4, 1}, 0), nan},
		{"CRPSGrid unfinished", score.CRPSGrid([]float64{.5, .6}, 0), nan},
		{"CRPSGrid between points", score.CRPSGrid([]float64{0, 0, 1, 1}, 1.5), 0},
		{"Logit of 0", score.Logit(0), -inf},
		{"Logit of 1", score.Logit(1), inf},
		{"Logit outside", score.Logit(2), nan},
		{"Logistic far down", score.Logistic(-1e4), 0},
		{"Logistic far up", score.Logistic(1e4), 1},
		{"Pool of nothing", score.Pool(nil, nil, 1), nan},
		{"Pool of one", score.Pool([]float64{.3}, []float64{1}, 1), .3},
		{"Pool with one certain", score.Pool([]float64{.3, 1}, []float64{.5, .5}, 1), 1},
		{"Pool of contradiction", score.Pool([]float64{0, 1}, []float64{.5, .5}, 1), nan},
		{"Pool with a voice not heard", score.Pool([]float64{.3, 1}, []float64{1, 0}, 1), .3},
		{"EffectiveReports of none", score.EffectiveReports(0, .5), 0},
		{"EffectiveReports of one", score.EffectiveReports(1, .5), 1},
		{"EffectiveReports of fewer", score.EffectiveReports(-1, .5), nan},
		{"EffectiveReports of rho above 1", score.EffectiveReports(2, 2), nan},
		{"ReportLikelihood relied on", score.ReportLikelihood(1, .6, .4), .6},
		{"ReportLikelihood not relied on", score.ReportLikelihood(0, .6, .4), .4},
		{"ratio only one side allows", score.ReportLikelihoodRatio(1, .6, 0, .4), inf},
		{"ratio neither side allows", score.ReportLikelihoodRatio(1, 0, 0, .4), nan},
		{"ratio outside", score.ReportLikelihoodRatio(1.2, .5, .5, .4), nan},
		{"Murphy of nothing", score.Murphy(nil, nil).Brier, nan},
		{"Murphy of different lengths", score.Murphy([]float64{.5}, nil).Resolution, nan},
		{"Murphy of certain and right", score.Murphy([]float64{0, 1}, []bool{false, true}).Reliability, 0},
		{"Resample of nothing", score.Resample([][]float64{{}, nil}, 10, 1).Mean, nan},
		{"Resample without draws", score.Resample([][]float64{{1}}, 0, 1).Mean, nan},
		{"Resample of one cluster", score.Resample([][]float64{{1, 2}}, 10, 1).High, 1.5},
		{"Quantile of nothing", float64(score.Quantile(nil, .5)), -1},
		{"Quantile above the end", float64(score.Quantile([]float64{.2, .4}, .5)), -1},
	} {
		if !same(c.got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, c.got, c.want)
		}
	}
	for name, p := range map[string][]float64{
		"none":          score.PoolOutcomes(nil, nil, 1),
		"lengths":       score.PoolOutcomes([][]float64{{1}, {.5, .5}}, []float64{1, 1}, 1),
		"contradiction": score.PoolOutcomes([][]float64{{1, 0}, {0, 1}}, []float64{.5, .5}, 1),
	} {
		if p != nil {
			t.Errorf("PoolOutcomes, %s: %v, want nil", name, p)
		}
	}
}

// The truth scores best: no other forecast has a smaller expected loss.
func TestProper(t *testing.T) {
	fold := func(x float64) float64 { f := math.Abs(math.Mod(x, 1)); return score.Clamp(f, .001) }
	expected := func(loss func(float64, bool) float64, p, q float64) float64 {
		return q*loss(p, true) + (1-q)*loss(p, false)
	}
	err := quick.Check(func(x, y float64) bool {
		p, q := fold(x), fold(y)
		return expected(score.Brier, q, q) <= expected(score.Brier, p, q)+1e-12 &&
			expected(score.Log, q, q) <= expected(score.Log, p, q)+1e-12
	}, nil)
	if err != nil {
		t.Error(err)
	}
}

// With two outcomes the scores over many are those over two.
func TestTwoOutcomes(t *testing.T) {
	for _, p := range []float64{0, .1, .5, .73, 1} {
		two := []float64{1 - p, p}
		if !same(score.RPS(two, 1), score.Brier(p, true)) || !same(score.BrierSum(two, 0), 2*score.Brier(p, false)) ||
			!same(score.LogOutcome(two, 1), score.Log(p, true)) {
			t.Errorf("p = %v: two outcomes differ from one that happens or not", p)
		}
	}
	pair := [][]float64{{.3, .7}, {.6, .4}}
	want := score.Pool([]float64{.3, .6}, []float64{.5, .5}, 1.5)
	if got := score.PoolOutcomes(pair, []float64{.5, .5}, 1.5)[0]; !same(got, want) {
		t.Errorf("PoolOutcomes %v, Pool %v", got, want)
	}
}

// The three parts make up the score, whatever was forecast.
func TestMurphyAddsUp(t *testing.T) {
	err := quick.Check(func(raw []uint8) bool {
		var p []float64
		var y []bool
		for _, b := range raw {
			p, y = append(p, float64(b%11)/10), append(y, b&16 != 0)
		}
		d := score.Murphy(p, y)
		return len(p) == 0 && math.IsNaN(d.Brier) || same(d.Brier, d.Reliability-d.Resolution+d.Uncertainty)
	}, nil)
	if err != nil {
		t.Error(err)
	}
}

// Resampling whole clusters is wider than resampling their members, and repeatable.
func TestResampleClusters(t *testing.T) {
	var together, apart [][]float64
	for i := range 40 {
		v := float64(i % 5)
		together = append(together, []float64{v, v, v, v})
		apart = append(apart, []float64{v}, []float64{v}, []float64{v}, []float64{v})
	}
	a, b := score.Resample(together, 1000, 3), score.Resample(apart, 1000, 3)
	if a.Mean != b.Mean || a.High-a.Low < 1.5*(b.High-b.Low) {
		t.Errorf("together %v, apart %v", a, b)
	}
	if a != score.Resample(together, 1000, 3) {
		t.Error("another interval for the same seed")
	}
}
