// Package entities reads who is named in an article and who is meant.
//
// [Find] returns every mention of an actor or a place in a document: names,
// nationalities ("Russian"), metonyms ("Moscow said"), roles ("the foreign
// minister", "Ukrainian forces"), pronouns and groups ("both leaders"), each
// with its span, its tokens and the entity meant. [Found.At] asks for the mention
// at a token, [Found.Arguments] turns one into actors for a finding.
//
// What is known beforehand is a [World]: states, leaders with the dates they were
// in office, organisations and armed groups, cities. It is read from the tables
// in data/, each of which names its source; [World.With] adds a case's own. A
// dispute between parties in no table is read by the same rules: persons are
// minted from their titles ("Jane Roe, the foreign minister of Arland"), countries
// from what only a country has (a president, troops, a nationality), organisations
// from what they call themselves.
//
// Precision comes first: a mention that could mean two is not resolved.
package entities
