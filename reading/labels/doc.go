// Package labels reads names that take a side in what they name: "the liberation of the
// valley" where others say "the occupation", "the heroic Guard" where others say "the
// terrorist Guard".
//
// Such names come in fields: what is called an evacuation by one may be an expulsion to
// another, and never a blockade. One name alone is a word like any other; that two
// accounts take two sides is for reconciling to see.
package labels
