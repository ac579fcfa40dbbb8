// Package dateparser stands in the place of github.com/markusmobius/go-dateparser, which
// go-htmldate imports for its extensive search. Pages are searched without that (see
// readPage), and the tables of two hundred languages would be made at every start of the
// program all the same: a sixth of a second and 78 MB before the first line of a command.
//
// It has the names that go-htmldate v1.9.1 uses. Parse finds nothing: whoever turns the
// extensive search on takes the replace directive out of go.mod.
package dateparser

import (
	"errors"
	"time"
)

type (
	ParserType          int
	PreferredDateSource int
)

const (
	CustomFormat ParserType = iota
	AbsoluteTime
)

const Past PreferredDateSource = 1

type Parser struct{ ParserTypes []ParserType }

type Configuration struct {
	PreferredDateSource PreferredDateSource
	StrictParsing       bool
}

// A Date is what would be found.
type Date struct{ time.Time }

var errAbsent = errors.New("the extensive search for dates is not built in")

func (*Parser) Parse(*Configuration, string, ...string) (Date, error) { return Date{}, errAbsent }
