package parley

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
)

// A Finding is what all findings share: where in which article, and who read it.
type Finding struct {
	ID      string
	Article string
	Span    Span
	// Reader is name@version of the reader that found it.
	Reader string
}

// FindingID makes the identity of a finding: the same words of the same article
// read as the same kind of thing keep their ID whatever else changes.
func FindingID(article, kind string, span Span) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%s %s %d %d", article, kind, span.Start, span.End))
	return kind[:1] + hex.EncodeToString(sum[:6])
}
