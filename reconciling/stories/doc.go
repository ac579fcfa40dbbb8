// Package stories groups texts that tell of the same events: one story is what
// happened once, not a subject that comes back. Two summits of the same people are
// two stories.
//
// The grouping is a function of the set of texts. Start at [Group].
package stories
