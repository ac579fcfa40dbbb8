package reading_test

import (
	"strings"
	"testing"
)

// What other readers find is told as an event where no verb or noun tells it.
func TestImpliedEvents(t *testing.T) {
	r := reader(t)
	const before = "Kenya and Uganda held talks in Geneva on Monday. Gunners in Uganda shelled the Kenyan town of Busia on Sunday. "
	for _, test := range []struct{ name, text, want string }{
		{"what would have to be done first", "Before it takes part in another round, Kenya wants to see that Uganda pulls its guns back, the Kenyan foreign ministry said.", "REJECT Kenya"},
		{"staying away until", "Kenya would stay away from the table until Uganda pulled its guns back, the Kenyan foreign ministry said.", "REJECT Kenya"},
		{"not a condition but an order of things", "Kenya would lift the ban once Uganda had pulled its guns back, the Kenyan foreign ministry said.", ""},
		{"to keep doing is no refusal", "“We will keep talking until the boats can go out again,” the Kenyan foreign minister said.", ""},
		{"an amount offered", "In the telling of the Kenyan foreign ministry, 40 lorries a day was all that Uganda had on offer.", "AGREE Uganda"},
		{"an amount asked for", "Against this stands the claim of Kenya, which runs to 90 lorries a day.", "REQUEST Kenya"},
		{"what would do", "Kenya would be content with 40 lorries a day, one of its advisers told a newspaper.", "AGREE Kenya"},
		{"a charge", "The shells came from Ugandan lines, the Kenyan army said.", "ACCUSE Kenyan army"},
		{"a number of nobody's", "The road carries 40 lorries a day.", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			var list []string
			text := before + test.text
			for _, m := range r.Read(article(text)).Mentions {
				if len(m.Actors) > 0 && m.Trigger.Start >= len(before) && (strings.HasPrefix(m.Rule, "a ") || strings.HasPrefix(m.Rule, "an ")) {
					list = append(list, m.Type.String()+" "+m.Actors[0].Name)
				}
			}
			if s := strings.Join(list, ", "); s != test.want {
				t.Errorf("got %q, want %q", s, test.want)
			}
		})
	}
}
