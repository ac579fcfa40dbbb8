// Package score measures forecasts against what came about, and holds the small
// formulas that turn reports into weights: proper scores of a probability (Brier,
// log), of ordered outcomes (RPS) and of a quantity (CRPS), Murphy's split into
// reliability, resolution and uncertainty, pools of probabilities in log-odds, and
// what several dependent or doubtful reports are worth.
//
// Every score here is a loss: smaller is better, 0 is a certain forecast that came
// true. Logarithms are natural. Nothing panics: a question that has no answer
// (nothing to score, a probability outside 0 to 1, an index outside the forecast)
// is answered by NaN, which no comparison takes for a good score.
package score
