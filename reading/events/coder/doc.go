// Package coder says of which PLOVER type the relation between two parties of one
// sentence is.
//
// Who stands in it is given: the sentence, parsed, and the tokens of the source and
// of the target. The coder does not ask whether there is an event; it asks which,
// and gives every type a probability. It is a linear model over what the words
// between and around the parties say: [Coder.Code] reads features off the clause
// (features.go), among them what the classes and rules in en/ make of it and what
// the CAMEO dictionary says of its verbs, and weighs them. MODEL.md says what the
// weights were learnt from.
package coder
