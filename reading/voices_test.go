package reading_test

import (
	"strings"
	"testing"

	"parley/plover"
)

// Whose word a charge or a denial is shows in many places of a sentence, and who is charged is
// not who speaks.
func TestChargesByWhom(t *testing.T) {
	r := reader(t)
	const before = "Kenya and Uganda held talks in Geneva on Monday. The Elgon Front, an armed group, holds the hills. Gunners shelled the Kenyan town of Busia on Sunday. "
	for _, test := range []struct{ name, text, want string }{
		{"behind an apposition", "The Kenyan army had fired by mistake and wanted a scapegoat, the commander of the Elgon Front, Arno Vasek, contended.", "ACCUSE Arno Vasek"},
		{"in a parenthesis", "Uganda, claims the Kenyan government, supplied the Elgon Front with the shells.", "ACCUSE Kenyan government"},
		{"in whose eyes", "Behind the rockets on Busia stands Uganda, as the Kenyan foreign ministry sees it.", "ACCUSE Kenyan foreign ministry"},
		{"for whom it is so", "For the Elgon Front, there was no doubt that the Kenyan army had shelled Busia.", "ACCUSE Elgon Front"},
		{"the one that stands accused", "Uganda, patron of the Elgon Front, stands accused by Kenya of having had Busia shelled.", "ACCUSE Kenya"},
		{"a spokeswoman for a state's ministry", "Uganda is the one responsible for what happened in Busia, Mira Anselm, a spokeswoman for the Kenyan foreign ministry, asserted.", "ACCUSE Mira Anselm"},
		{"firmer, not turned round", "That Uganda stood behind the shelling was not open to doubt, the Kenyan army said.", "ACCUSE Kenyan army"},
		{"nobody's charge", "Uganda was not behind the shelling of Busia, the Ugandan foreign ministry said.", "REJECT Ugandan foreign ministry"},
		{"clean hands", "Uganda insisted that its hands were clean in the Busia attack.", "REJECT Uganda"},
		{"not one of its soldiers", "Not a single Ugandan soldier was involved in the shelling, the Ugandan foreign ministry insisted.", "REJECT Ugandan foreign ministry"},
		{"to account", "Uganda cannot be held to account for Busia, the Ugandan foreign ministry argued.", "REJECT Ugandan foreign ministry"},
		{"the word that he had for it", "“Absurd” was the word that the Ugandan foreign ministry had for the charge.", "REJECT Ugandan foreign ministry"},
	} {
		t.Run(test.name, func(t *testing.T) {
			var list []string
			for _, m := range r.Read(article(before + test.text)).Mentions {
				if len(m.Actors) > 0 && m.Trigger.Start >= len(before) && (m.Type == plover.Accuse || m.Type == plover.Reject) {
					list = append(list, m.Type.String()+" "+m.Actors[0].Name)
				}
			}
			if s := strings.Join(list, ", "); s != test.want {
				t.Errorf("got %q, want %q", s, test.want)
			}
		})
	}
}

// A toll that has changed is of the day on which the attack was, not of that on which it changed.
func TestTollsOfAnotherDay(t *testing.T) {
	r := reader(t)
	const before = "Kenya and Uganda held talks in Geneva. "
	for _, test := range []struct {
		text  string
		dated bool
	}{
		{"The death toll from the shelling of Busia rose to 12 on 4 March.", false},
		{"On 4 March the hospital put the dead of the attack on Busia at 12.", false},
		{"Confirmed deaths from the bombardment of Busia reached 14 on 4 March.", false},
		{"The toll from the attack on Busia on 3 March rose to 12.", true},
		{"Twelve people died on 3 March in the shelling of Busia.", true},
	} {
		found := false
		for _, m := range r.Read(article(before + test.text)).Mentions {
			if m.Type == plover.Assault {
				if found = true; m.Date.Exact() != test.dated {
					t.Errorf("%s: dated %v", test.text, m.Date)
				}
			}
		}
		if !found {
			t.Errorf("%s: no attack", test.text)
		}
	}
}

// What one would give, or the other would get, is what the one offers.
func TestOffersByGiving(t *testing.T) {
	r := reader(t)
	const before = "Kenya and Uganda held talks in Geneva on Monday. The foreign ministers of Kenya and Uganda met for an hour. "
	for _, test := range []struct{ text, want string }{
		{"Kenya would hand Uganda 40 lorries a day, its foreign ministry said.", "AGREE Kenya"},
		{"Uganda was to get 40 lorries a day, the Kenyan foreign ministry said.", "AGREE Kenya"},
		{"Kenya could spare 40 lorries a day for Uganda.", "AGREE Kenya"},
		{"Uganda wants Kenya to let through 40 lorries a day.", "REQUEST Uganda"},
		{"Kenya sends Uganda 40 lorries a day.", ""},
		{"Kenya swore that it would never part with the hill.", "REJECT Kenya"},
	} {
		var list []string
		for _, m := range r.Read(article(before + test.text)).Mentions {
			if m.Trigger.Start >= len(before) && len(m.Actors) > 0 && (m.Type == plover.Agree || m.Type == plover.Request || m.Type == plover.Reject) {
				list = append(list, m.Type.String()+" "+m.Actors[0].Name)
			}
		}
		if s := strings.Join(list, ", "); s != test.want {
			t.Errorf("%s: got %q, want %q", test.text, s, test.want)
		}
	}
}
