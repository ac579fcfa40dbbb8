package reading_test

import (
	"strings"
	"testing"
)

// Refusals and denials by what is said of the thing, where somebody of a side says so.
func TestDeclaredRefusals(t *testing.T) {
	r := reader(t)
	const before = "Kenya and Uganda held talks in Geneva on Monday. Gunners in Uganda shelled the Kenyan town of Busia on Sunday. "
	for _, test := range []struct{ name, text, want string }{
		{"not for sale", "The lake is not for sale, the Kenyan president told a rally.", "REJECT Kenya"},
		{"no talks about it", "There will be no talks about the lake, the Kenyan foreign ministry said.", "REJECT Kenya"},
		{"no government could", "No Kenyan government could accept a foreign garrison, the Kenyan foreign ministry said.", "REJECT Kenya"},
		{"an observer says it", "The lake is not for sale, an analyst said.", ""},
		{"knew nothing", "Uganda knew nothing of the attack, said the Ugandan foreign ministry.", "REJECT Uganda"},
		{"an invention", "The Ugandan foreign ministry dismissed as invention what Kenya had said about Busia.", "REJECT Uganda"},
		{"the lake, not the lie", "The Ugandan foreign ministry said nothing about the weather.", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			var list []string
			text := before + test.text
			for _, m := range r.Read(article(text)).Mentions {
				if m.Trigger.Start >= len(before) && len(m.Actors) > 0 {
					who := m.Actors[0].Name
					if n := len(m.Actors[0].ActsFor); n > 0 {
						who = m.Actors[0].ActsFor[n-1]
					}
					list = append(list, m.Type.String()+" "+who)
				}
			}
			if s := strings.Join(list, ", "); s != test.want {
				t.Errorf("got %q, want %q", s, test.want)
			}
		})
	}
}
