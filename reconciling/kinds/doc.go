// Package kinds says what kind of deed a sentence tells: a recall of envoys, a threat, a
// denial, a truce, a round of talks called off.
//
// A kind is finer than a type of PLOVER and looser than a reading: it asks neither who did
// it nor when, and is guessed from the words alone, so that "has told its man in Tarn to
// pack" and "called its ambassador home" are alike though no word of theirs is. It joins
// tellings of one deed; it makes no event.
package kinds
