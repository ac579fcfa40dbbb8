// Package demands finds what somebody wants of somebody, offers, promises or
// refuses, and on which terms somebody will or will not act.
//
// A finding needs an actor that the article names: the subject of the verb, the
// one by whom something was rejected, or the speaker where the words are "we will
// never". What is imagined ("if the talks fail, people may ...") has nobody who
// sets it and is left out; so is what an article says of its own accord would
// follow from something.
//
// A condition is read in four steps: the words that join an act to its term (a closed
// list, condition.go; predicates, orders and pairs, link.go and pivot.go), the clause
// that they belong to, the act that its finite verb or noun tells of (deed.go), and who
// binds himself: the one who says it, wherever the words of saying stand (telling.go), or
// who acts (setter.go). Demands are read from verbs, nouns and turns of phrase. Both need
// the parse.
package demands
