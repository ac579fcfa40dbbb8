package score_test

import (
	"fmt"
	"math"

	"parley/outlook/score"
)

func ExampleBrier() {
	fmt.Printf("%.2f %.2f\n", score.Brier(.7, true), score.Brier(.7, false))
	// Output: 0.09 0.49
}

func ExampleLog() {
	fmt.Printf("%.4f %.4f %v\n", score.Log(.7, true), score.Log(.7, false), score.Log(0, true))
	// Output: 0.3567 1.2040 +Inf
}

func ExampleClamp() {
	fmt.Printf("%.3f %.3f\n", score.Clamp(0, .005), score.Log(score.Clamp(0, .005), true))
	// Output: 0.005 5.298
}

func ExampleSkill() {
	// A crowd's Brier score against always saying the base rate.
	fmt.Printf("%.2f\n", score.Skill(.115, .190))
	// Output: 0.39
}

func ExampleBrierSum() {
	// breakdown, talks go on, partial, comprehensive; a partial deal came.
	fmt.Printf("%.2f\n", score.BrierSum([]float64{.2, .5, .2, .1}, 2))
	// Output: 0.94
}

func ExampleLogOutcome() {
	fmt.Printf("%.4f\n", score.LogOutcome([]float64{.2, .5, .2, .1}, 2))
	// Output: 1.6094
}

func ExampleRPS() {
	near, far := []float64{0, 1, 0, 0}, []float64{1, 0, 0, 0}
	fmt.Printf("%.2f %.2f %.2f\n", score.RPS([]float64{.2, .5, .2, .1}, 2), score.RPS(near, 2), score.RPS(far, 2))
	// Output: 0.18 0.33 0.67
}

func ExampleCRPS() {
	fmt.Println(score.CRPS([]float64{0, 40, 100}, []float64{.25, .5, .25}, 50))
	fmt.Println(score.CRPS([]float64{40}, []float64{1}, 50)) // one point: the distance
	// Output:
	// 11.25
	// 10
}

func ExampleCRPSGrid() {
	cdf := make([]float64, 101) // the same three points, as a distribution on 0 .. 100
	for x := range cdf {
		switch {
		case x == 100:
			cdf[x] = 1
		case x >= 40:
			cdf[x] = .75
		default:
			cdf[x] = .25
		}
	}
	fmt.Println(score.CRPSGrid(cdf, 50))
	// Output: 11.25
}

func ExampleQuantile() {
	cdf := []float64{.05, .3, .6, .95, 1}
	fmt.Println(score.Quantile(cdf, .1), score.Quantile(cdf, .5), score.Quantile(cdf, .9))
	// Output: 1 2 3
}

func ExampleMurphy() {
	p := []float64{.1, .1, .1, .4, .4, .8, .8, .8, .8, .4}
	y := []bool{false, false, true, false, true, true, true, false, true, false}
	d := score.Murphy(p, y)
	fmt.Printf("%.3f = %.4f - %.4f + %.2f\n", d.Brier, d.Reliability, d.Resolution, d.Uncertainty)
	// Output: 0.227 = 0.0187 - 0.0417 + 0.25
}

func ExampleCalibration() {
	for _, g := range score.Calibration([]float64{.8, .1, .8}, []bool{true, false, false}) {
		fmt.Printf("said %.1f, %d times: came true %.1f\n", g.Forecast, g.N, g.Frequency)
	}
	// Output:
	// said 0.1, 1 times: came true 0.0
	// said 0.8, 2 times: came true 0.5
}

func ExampleLogit() {
	fmt.Printf("%.3f %.3f\n", score.Logit(.75), score.Logit(.5))
	// Output: 1.099 0.000
}

func ExampleLogistic() {
	fmt.Printf("%.3f %.3f\n", score.Logistic(math.Log(3)), score.Logistic(0))
	// Output: 0.750 0.500
}

func ExamplePool() {
	p, w := []float64{.3, .5, .6}, []float64{1. / 3, 1. / 3, 1. / 3}
	fmt.Printf("%.4f %.4f\n", score.Pool(p, w, 1), score.Pool(p, w, 1.5))
	// Output: 0.4632 0.4450
}

func ExamplePoolOutcomes() {
	filter := []float64{.1, .6, .25, .05}
	simulation := []float64{.01, .73, .25, .01}
	base := []float64{.25, .25, .25, .25}
	for _, v := range score.PoolOutcomes([][]float64{filter, simulation, base}, []float64{.4, .3, .3}, 1) {
		fmt.Printf("%.3f ", v)
	}
	fmt.Println()
	// Output: 0.077 0.572 0.292 0.058
}

func ExampleEffectiveReports() {
	fmt.Printf("%.0f %.0f %.2f\n", score.EffectiveReports(5, 1), score.EffectiveReports(5, 0), score.EffectiveReports(5, .5))
	// Output: 1 5 1.67
}

func ExampleReportLikelihood() {
	fmt.Printf("%.2f\n", score.ReportLikelihood(.75, .6, .4))
	// Output: 0.55
}

func ExampleReportLikelihoodRatio() {
	for _, r := range []float64{1, .75, .5, 0} {
		fmt.Printf("%.2f ", score.ReportLikelihoodRatio(r, .6, .2, .4))
	}
	fmt.Println()
	// Output: 3.00 2.20 1.67 1.00
}

func ExampleResample() {
	// Differences of two forecasters' losses on the issues of four dossiers.
	i := score.Resample([][]float64{{-1, -2}, {-1}, {-3, -2, -1}, {-2}}, 2000, 1)
	fmt.Printf("%.2f, below 0: %v\n", i.Mean, i.High < 0)
	// Output: -1.71, below 0: true
}
