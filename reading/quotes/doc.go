// Package quotes finds who is said to say what: statements in quotation marks,
// partly in quotation marks, and without any.
//
// A statement has a cue ("said"), the words said, and the speaker, where the
// article names one. Quotation marks alone make no statement: titles, scare quotes
// and sentences put into the mouths of imagined people have no cue, and are left
// out, unless they stand inside what somebody is reported to have said. A cue that
// did not happen ("may ask", "did not say") tells no statement either.
//
// Speech is found first, by marks, words and the parse (an [Act]); whom the words
// of the source mean is then asked of the names found in the article.
package quotes
