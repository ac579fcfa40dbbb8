// Package judgements reads what the article, and people in it, think of an encounter or
// a plan ("the call was largely symbolic"), and who is said to have gained or paid by an
// encounter ("Putin emerged having secured advantages"). They are claims with a holder,
// never facts.
//
// Start at [Find].
package judgements
