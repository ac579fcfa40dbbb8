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
		{"an amount that is no settlement", "The claim that 40 lorries a day would satisfy Kenya is wrong, the Kenyan foreign ministry said.", ""},
		{"the size of an offer", "The Kenyan foreign ministry gave the size of the Ugandan offer as 50 lorries a day.", "AGREE Uganda"},
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

// Acts that are told in set words are those of the side that does them.
func TestSetWords(t *testing.T) {
	r := reader(t)
	const before = "Kenya and Uganda held talks in Geneva on Monday. Gunners in Uganda shelled the Kenyan town of Busia on Sunday. Kenya has an embargo on Ugandan tea. "
	for _, test := range []struct{ name, text, want string }{
		{"a report denied", "The Kenyan foreign ministry issued a dementi concerning the interview.", "REJECT Kenyan foreign ministry"},
		{"a report found wrong", "The claim that Uganda would take 40 lorries a day was wrong, the Ugandan foreign ministry said.", "REJECT Ugandan foreign ministry"},
		{"an envoy told to go home", "Kenya had its ambassador in Kampala break off the trip.", "SANCTION Kenya"},
		{"an envoy who stays", "Kenya has its ambassador in Kampala to thank.", ""},
		{"diplomats to be taken back", "Uganda asked Kenya on Monday to take back six of its diplomats.", "SANCTION Uganda"},
		{"goods let in again", "Ugandan tea is allowed in Kenya once more, the Kenyan government said.", "RETREAT Kenya"},
		{"a threat made good", "Uganda put its threat into effect on Friday.", "SANCTION Uganda"},
		{"a threat that was not", "Uganda did not put its threat into effect on Friday.", ""},
		{"who made good a threat", "The measure with which Uganda had threatened was implemented on Friday: foreign boats were barred from the ports.", ""},
		{"talks that wait", "The talks can go on when the Ugandan army pulls its guns back from the ridge, the Kenyan foreign minister said.", ""},
		{"time given", "Uganda moved the deadline back by a week on Sunday.", "CONCEDE Uganda"},
		{"a friend", "Ghana stuck up for Kenya on Thursday, saying that Kenya had been patient.", "SUPPORT Ghana"},
		{"people in the streets", "With banners and drums, 6,000 people paraded to the Ugandan embassy in Nairobi.", "PROTEST protesters"},
		{"a parade", "In Nairobi, 6,000 people watched the parade.", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			var list []string
			text := before + test.text
			for _, m := range r.Read(article(text)).Mentions {
				if len(m.Actors) > 0 && m.Trigger.Start >= len(before) && strings.HasPrefix(m.Rule, "idioms") {
					list = append(list, m.Type.String()+" "+m.Actors[0].Name)
				}
			}
			if s := strings.Join(list, ", "); s != test.want {
				t.Errorf("got %q, want %q", s, test.want)
			}
		})
	}
}
