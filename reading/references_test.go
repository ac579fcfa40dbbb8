package reading_test

import (
	"fmt"
	"strings"
	"testing"
)

// Nouns point to encounters and attacks that the sentence does not tell of itself.
func TestReferences(t *testing.T) {
	r := reader(t)
	for _, test := range []struct{ name, text, want string }{
		{"by number and day", "The third round, on 3 September, had ended without a text.", "CONSULT occurred round of talks #3 2025-09-03"},
		{"by place", "The Nairobi talks on 3 September had ended without a text.", "CONSULT occurred talks in Nairobi 2025-09-03"},
		{"by who met", "The leaders' call on 3 September had ended badly.", "CONSULT occurred call 2025-09-03 of leaders"},
		{"still to come", "The fourth round of talks is planned for 20 September in Nairobi.", "CONSULT planned round of talks #4 in Nairobi 2025-09-20"},
		{"by telephone, whatever they do", "Over the telephone on 3 September, the two leaders had gone through the open points for the fourth time.", "CONSULT occurred call #4 2025-09-03 of leaders"},
		{"by telephone, both named", "Kenya and Uganda were in touch by phone on 3 September.", "CONSULT occurred call 2025-09-03 of Kenya with Uganda"},
		{"one of several, numbered", "A call on 3 September, the fourth between the two leaders, ended badly.", "CONSULT occurred call #4 2025-09-03"},
		{"in which they failed", "The ministers failed to agree in the fourth round, convened in Nairobi on 3 September.", "CONSULT occurred round of talks #4 2025-09-03 of ministers"},
		{"a telephone company", "The phone company raised its prices.", ""},
		{"any meeting", "A meeting is a fine thing.", ""},
		{"none", "No third round was held.", ""},
		{"told in full", "Kenya and Uganda held a third round of talks in Nairobi.", ""},
		{"a room", "The meeting room was cold.", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, m := range r.Read(article(test.text)).References {
				s := fmt.Sprintf("%s %s", m.Type, m.Status)
				if m.What != "" {
					s += " " + m.What
				}
				if m.Number > 0 {
					s += fmt.Sprintf(" #%d", m.Number)
				}
				if m.Place != "" {
					s += " in " + m.Place
				}
				if m.Date.Known() {
					s += " " + m.Date.String()
				}
				for _, a := range m.Actors {
					s += " of " + a.Name
				}
				for _, a := range m.Recipients {
					s += " with " + a.Name
				}
				got = append(got, s)
				if !m.Span.Valid(test.text) || !m.Trigger.Valid(test.text) {
					t.Error("a span lies")
				}
			}
			if s := strings.Join(got, ", "); s != test.want {
				t.Errorf("got %q, want %q", s, test.want)
			}
		})
	}
}
