// Package dates scores the date expressions that a reader finds against
// eval/gold/dates.tsv, by the conventions told in eval/gold/README.md: an
// expression is right when its span and both ends of its interval are; spans are
// compared after the prepositions and articles that nothing hangs on are dropped.
package dates
