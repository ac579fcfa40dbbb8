// Package migrations holds the forms that the file of a case has had, each as the
// step from the one before. A step that was released is never changed again.
package migrations

import "embed"

// Steps are the SQL files, in the order of their numbers.
//
//go:embed *.sql
var Steps embed.FS
