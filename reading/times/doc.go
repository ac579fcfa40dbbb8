// Package times finds the date expressions of a text and says which days they
// mean: "Tuesday night", "early next year", "from 12 to 15 March", "two days
// after the call".
//
// A language is a [Lexicon]: a list of words with what they mean and a list of
// patterns over the meanings, both plain text files (en/words.txt, en/rules.txt).
// English is [English]. The code knows calendars and the handful of computations that a
// pattern may name; it knows no word of any language.
//
// Nothing is guessed. Without an anchor (the day of publication) a relative
// expression is found and stays unresolved; an expression that hangs on an event
// ("the day before", "hours after the call") says its offset and stays unresolved
// unless the day of the event stands in the sentence. A weekday lies where the
// tense of its clause says: "said on Monday" before the anchor, "will meet on
// Monday" after it.
//
// Lengths ("a 30-day truce"), habits ("every Friday") and names ("the 2030 Agenda")
// are no date expressions. What an expression means where usage is divided ("next
// Friday", "early 2023") is told in eval/gold/README.md.
package times
