// Package brief says what is known of a case in two pages, every line with the
// numbers of the passages it came from.
//
// [Write] decides what to say: it ranks, counts and cites, and returns data, a
// parley.Brief. [Markdown], [HTML] and [JSON] write that data and compute nothing.
//
// A sentence says no more than its record. Words of an article stand in quotation
// marks; what stands outside them is made of names, dates, numbers and a plain
// word for the type of event.
package brief
