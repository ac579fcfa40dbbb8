// Package demands finds what somebody wants of somebody, offers, promises or
// refuses, and on which terms somebody will or will not act.
//
// A finding needs an actor that the article names: the subject of the verb, the
// one by whom something was rejected, or the speaker where the words are "we will
// never". What is imagined ("if the talks fail, people may ...") has nobody who
// sets it and is left out; so is what an article says of its own accord would
// follow from something.
//
// Demands need the parse. Conditions are found by the words that make them ("not
// ... until", "only if", "in exchange for") and ask the parse only how far they
// reach.
package demands
