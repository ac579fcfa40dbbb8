// Package events reads who did what to whom: PLOVER events told by one article.
//
// It works clause by clause over the parse. A predicate is a verb or an event
// noun that the lexicon knows ("launched a drone attack", "the pause in weapons
// shipments"); the lexicon says of which type it is and where in the clause the
// actors and recipients stand. What governs the predicate decides whether the
// event happened, is planned, is denied, or is none at all. A clause in which no
// party can be named is passed over: to miss is better than to be wrong.
//
// Start at [Find].
package events
