// Package export writes everything that is held about a case as JSON lines: what
// other programs read, and what the scorers read.
//
// Fields may be added, none renamed or dropped; docs/scripting.md lists them, and
// a test there fails for a field that it does not name. Byte spans become code
// points here, by parley.Offsets. The order is that of [Kinds], then that of the
// identities: the same case gives the same bytes.
package export
