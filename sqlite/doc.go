// Package sqlite keeps a case in one SQLite file.
//
// Start at [Open]. One connection writes and takes turns with other processes; a pool
// reads, each view as of one moment (WAL). DESIGN.md says why it is as it is.
package sqlite
