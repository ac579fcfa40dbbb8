package export

import (
	"fmt"

	"parley"
)

// Rows returns the rows of one kind as [Write] writes them, each with its line feed, by
// the ID of what they are of. Kinds without an ID give none.
func Rows(c *parley.Case, kind string) (map[string][]byte, error) {
	r := newRows(c)
	out := map[string][]byte{}
	for _, k := range kindsInOrder {
		if k.name != kind {
			continue
		}
		for _, row := range k.make(r) {
			id := idOf(row.value)
			if id == "" {
				continue
			}
			line, err := encode(row.value)
			if err != nil {
				return nil, fmt.Errorf("writing %s %s: %w", kind, id, err)
			}
			out[id] = line
		}
	}
	return out, nil
}

func idOf(value any) string {
	switch v := value.(type) {
	case articleRow:
		return v.ID
	case entityRow:
		return v.ID
	case eventRow:
		return v.ID
	case encounterRow:
		return v.ID
	case figureRow:
		return v.ID
	case statementRow:
		return v.ID
	case demandRow:
		return v.ID
	case conditionRow:
		return v.ID
	case judgementRow:
		return v.ID
	case gainRow:
		return v.ID
	case silenceRow:
		return v.ID
	case roleRow:
		return v.ID
	case disputeRow:
		return v.ID
	}
	return ""
}
