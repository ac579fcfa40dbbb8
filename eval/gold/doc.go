// Package gold holds what careful readers wrote down, for scoring only: about folders of articles,
// and about single sentences.
//
// Each case is a folder of articles and one JSON file that says what is in them, in the form
// described in README-example.md. The tests check that a gold file does not promise what its articles
// do not hold: a gold item that nothing in the text supports would count every reader as wrong.
//
// The tables of sentences (dates, names, events, figures, conditions, statements) are described in README.md.
// They were written without sight of the readers they judge.
package gold
