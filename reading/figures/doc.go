// Package figures finds the numbers that an article tells of something: how many
// were killed, freed or launched, how much was paid, how long they talked, which
// round it was.
//
// A number becomes a figure only where the words around it say what it counts:
// "at least 14 people were killed", "their sixth call". Years, dates, ages, the 16
// of F-16 and the 2202 of a resolution have no such words, and so need no list of
// exceptions that would have to be complete. What the words leave open is left out.
//
// Bounds follow one table: exactly n is [n, n]; "at least", "more than", "over" n
// is [n, ∞); "up to", "fewer than" n is [0, n]; "about" n is n ± 10 %; "nearly" n
// is [0.9 n, n]; "just over" n is [n, 1.1 n]; several [3, 9]; a dozen [12, 12];
// dozens [24, 99]; hundreds [200, 999]; thousands [2,000, 9,999]; and so on.
package figures
