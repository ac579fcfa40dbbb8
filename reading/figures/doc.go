// Package figures finds the numbers that an article tells of something: how many
// were killed, freed or launched, how much was paid, how long they talked, which
// round it was.
//
// A number becomes a figure only where the words around it say what it counts:
// "at least 14 people were killed", "their sixth call". Years, dates, ages, the 16
// of F-16 and the 2202 of a resolution have no such words, and so need no list of
// exceptions that would have to be complete. What the words leave open is left out.
//
// What a number counts is asked first of the words next to it (en.txt), then of the
// parse: the verb, participle, state, deed or total that governs it (senses.txt, by
// meaning and by the kind of noun that is counted), then of the nearest verb where the
// parse gives no governor, and last of what the words leave to others of the passage: a
// "none", a "whose", a "them", a name beside the number, a verb left out. A bare number
// goes on from the count before it. What is only supposed, demanded or denied is no figure.
//
// Bounds follow one table: exactly n is [n, n]; "at least", "more than", "or more" n
// is [n, ∞); "up to", "fewer than", "at the most" n is [0, n]; "about" n is n ± 10 %; "nearly" n
// is [0.9 n, n]; "just over" n is [n, 1.1 n]; several [3, 9]; a dozen [12, 12]; a score 20;
// dozens [24, 99]; hundreds [200, 999]; thousands [2,000, 9,999]; and so on. "Half of the
// 400" is 200, "all but four of the 36" is 32. A word for money that many countries use
// is the money of the one that the sentence names (currencies.txt), else the word itself.
package figures
