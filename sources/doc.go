// Package sources turns files, folders and pages into articles: text that never
// changes again, cut into blocks, with what the page says of itself (title,
// outlet, author, date) and every doubt about it kept.
//
// Start at [Gather]. One reader per format ends in the same place: a draft, that
// is, a text and the units it consists of. What the units are (title, byline,
// furniture, paragraph) is decided for all formats by the same rules in roles.go.
//
// Nothing is made up. A first line that reads like a sentence is no title, a
// date inside a sentence is no publication date, and an article that does not
// say when it was published stays undated.
package sources
