package reading_test

import (
	"strings"
	"testing"

	"parley"
)

// A paper that a body heads with its own name is that body's word, and "we" in it the body;
// in the paper of a state "the Minister" is its own, and a president of elsewhere is not.
func TestPapers(t *testing.T) {
	r := reader(t)
	for _, test := range []struct{ name, title, text, want string }{
		{"a body's", "Statement of the Marsh Command", "SONS OF THE MARSH\nStatement of the Marsh Command\n\n1. We have broken off the talks with Kenya.\n\n2. We reject the lie that we shelled the port of Lund.",
			"SANCTION Sons of the Marsh, REJECT Sons of the Marsh"},
		{"nobody's", "A walk", "SONS AND LOVERS\nA walk\n\nWe have broken off the talks with Kenya.", ""},
		{"a state's", "Communiqué on the meeting in Lund", "REPUBLIC OF ZHAMUR\nMINISTRY OF THE INTERIOR\nPress Department\n\nOrmezh, 13 August 2026\n\nCommuniqué on the meeting in Lund\n\n1. The Minister of the Interior of Zhamur, Mr Dorin Varn, met the Minister of Foreign Affairs of Ardovia, Mr Joren Maskell, in Lund. Zhamur expelled its ambassador.\n\n2. The Minister rejected the plan of Ardovia.",
			"CONSULT Dorin Varn, SANCTION Zhamur, REJECT Dorin Varn"},
	} {
		t.Run(test.name, func(t *testing.T) {
			a := article(test.text)
			a.Title = test.title
			a.Blocks[0].Start = strings.Index(test.text, test.title) // the letterhead is no prose
			var list []string
			for _, m := range r.Read(a).Mentions {
				if m.Status == parley.Occurred && len(m.Actors) > 0 {
					list = append(list, m.Type.String()+" "+m.Actors[0].Name)
				}
			}
			if s := strings.Join(list, ", "); s != test.want {
				t.Errorf("got %q, want %q", s, test.want)
			}
		})
	}
}
