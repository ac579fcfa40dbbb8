// Package claims scores the figures, the statements, and the conditions and demands
// that the readers find against figures.jsonl, statements.jsonl and conditions.jsonl
// in eval/gold, by the conventions told in eval/gold/README.md, as far as those leave
// room:
//
//   - A figure is matched by its number. Its bounds are right when every bound of
//     the gold is told within a tenth; a bound that the gold leaves open may be told
//     where the words are vague ("dozens"), where it is zero, or where it is within
//     a tenth of the other ("nearly 11"). "Several" says no number to the gold and
//     three to nine to the reader: neither held for nor against it.
//   - A statement is matched by its content, whose words must overlap by half (F1).
//     Its speaker is right when its name or its words hold one of the gold's; a
//     source that is no name ("two officials") may stay without a speaker.
//   - A condition is right when its actor is one of the gold's names, by its own name
//     or by its words, its act has the gold's sign and shares a content word with it,
//     and so does what must happen. A demand is right when form, actor and a content
//     word of what is wanted are; one within the act of a condition counts neither way.
package claims
