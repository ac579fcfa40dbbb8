// Package reconciling makes one record of many tellings: which articles descend
// from one original, which mentions are of one event, which consultations are one
// encounter, where the accounts differ, and what each article adds.
//
// Everything is a function of the set of articles: their order of arrival, and the
// order of the readings handed in, change nothing.
//
// Start at [Reconcile].
package reconciling
