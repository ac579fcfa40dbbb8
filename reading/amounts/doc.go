// Package amounts reads numbers that are told of no event: what one side of a
// negotiation offers, asks for or would settle for in a time ("150 lorries a day"), and
// how many people were in the streets.
//
// What an amount is (offered, asked ...) follows from the words that govern it in the
// parse, the nearest first, and then from the others of its sentence. Where none says so
// it stays unsaid: what other articles make of the same number is for reconciling to see.
package amounts
