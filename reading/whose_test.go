package reading_test

import "testing"

// Whose word or deed a sentence is shows in who speaks, in whose account it is called, and in
// who does what it tells; somebody who is only spoken of has no part in it.
func TestWhoseSentence(t *testing.T) {
	r := reader(t)
	const before = "Kenya and Uganda held talks in Geneva on Monday. The Elgon Resistance, an armed group, holds the hills. Gunners shelled the Kenyan town of Busia on Sunday. "
	for _, test := range []struct{ text, want string }{
		{"Kenya laid the dead of Busia at the door of Uganda.", "KEN"},
		{"Responsibility for the deaths in Busia was put on the Elgon Resistance by Kenya.", "KEN"},
		{"Kenyan soldiers had mistaken Busia for another place, the commander of the Elgon Resistance, Arno Vasek, suggested.", "Elgon Resistance"},
		{"According to the Elgon Resistance, the shells on Busia left Kenyan barrels.", "Elgon Resistance"},
		{"Kenya was telling tales about Busia, the Ugandan foreign ministry retorted.", "UGA"},
		{"A note handed to the embassies charges Uganda with the killing in Busia; it was drafted by the Kenyan foreign ministry.", "KEN"},
		{"Suspicion fell on Uganda, and the Kenyan foreign ministry voiced it.", "KEN"},
		{"A staged crime is what the Elgon Resistance sees in Busia: Kenya turned its guns round.", ""},
		{"The rain went on until evening.", ""},
	} {
		var got string
		for _, s := range r.Read(article(before + test.text)).Sentences {
			if s.Start >= len(before) {
				got = s.By
			}
		}
		if got != test.want {
			t.Errorf("%q of %s", got, test.text)
		}
	}
}
