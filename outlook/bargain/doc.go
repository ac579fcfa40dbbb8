// Package bargain plays a negotiation forward, month by month and many times over,
// to four outcomes: breakdown, talks that go on, a partial deal, a comprehensive one.
//
// Each month the parties may meet; then packages drawn from where the issues would
// settle (outlook/settlement) are on the table, and each party with a veto accepts or
// not, by what the package is worth to it against going on without ([Talks.Accept]).
// A partial deal settles some issues, leaves the rest as they are, and may break.
//
// The numbers that go in are guesses with a spread; worlds are drawn from that
// spread, and what comes out carries the interval between them. The draws depend on
// the seed alone and not on the parameters, so two runs with the same seed differ by
// what was changed and not by luck; and not on the number of processors. The model
// is structural and has not been validated on outcomes.
package bargain
