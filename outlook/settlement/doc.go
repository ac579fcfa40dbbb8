// Package settlement answers where the parties would settle if they did: for each
// issue, on a scale from 0 to 100, a distribution over outcomes, from who wants
// what, how much it matters to them and how much weight they carry.
//
// The answer pools three views ([Model]): an election among the positions on the
// table and the status quo ([Markov]), a normal round the mean weighted by
// capability and salience ([WeightedMean]), and how such disputes ended before.
// No bargaining model is known to beat the weighted mean as a point; what can be
// had, and is scored, is an honest width. The figures are in DESIGN.md.
//
// Beside it stand the solvers of others under their names: KTAB's election with
// inferred attitudes to risk ([Elect]), the first pass of Bueno de Mesquita's
// challenge model ([Challenges]), the weighted mean and the weighted median; and
// what follows from ranges that parties would accept: the zone of possible
// agreement ([Zone]) and who must move, by how much ([MustMove]).
package settlement
