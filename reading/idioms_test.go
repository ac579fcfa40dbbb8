package reading_test

import (
	"strings"
	"testing"
)

// Acts that are told in idioms, by who of the two sides is seen to do them.
func TestIdioms(t *testing.T) {
	r := reader(t)
	const before = "Kenya and Uganda held talks in Geneva on Monday. "
	for _, test := range []struct{ name, text, want string }{
		{"a truce, by both", "A truce of 15 days around Busia was agreed on Tuesday.", "AGREE Kenya>Uganda"},
		{"guns, by both", "The guns around Busia fell silent on Tuesday.", "AGREE Kenya>Uganda"},
		{"long ago", "The guns around Busia fell silent ten years ago.", ""},
		{"asked for", "The mediators called for a truce to be agreed.", "REQUEST mediators"},
		{"more time", "Uganda gave Kenya another week on Saturday.", "CONCEDE Uganda>Kenya"},
		{"whose goods they are", "Kenyan cheese has been kept out of Uganda since Tuesday.", "SANCTION Uganda>Kenya"},
		{"whose diplomats they are", "Five Kenyan diplomats were shown the door on Tuesday.", "SANCTION Uganda>Kenya"},
		{"whose envoy he is", "The Kenyan ambassador in Kampala has been told to come home.", "SANCTION Kenya>Uganda"},
		{"the end of a ban", "Gone since Saturday: the Ugandan ban on cheese from Kenya.", "RETREAT Uganda>Kenya"},
		{"captives", "In a swap of prisoners on Tuesday, 40 went home.", "RETREAT Kenya>Uganda"},
		{"what falls", "Shells tore into Busia on Wednesday.", "ASSAULT "},
		{"a friend", "Norway came down on the side of Kenya.", "SUPPORT Norway>Kenya"},
		{"only on a condition", "Only if Uganda pulls back its guns would Kenya return to the table, the Kenyan foreign ministry said.", "REJECT Kenya>Uganda"},
		{"nothing was promised", "“I agreed to nothing, I took notes,” said the Ugandan president.", "REJECT Yoweri Museveni>Kenya"},
		{"no promise was made", "“We signed nothing and we gave them no undertaking,” the Kenyan foreign ministry said.", "REJECT Kenyan foreign ministry>Uganda"},
		{"nothing was seen", "“I saw nothing on the road,” said the Kenyan president.", ""},
		{"a vow, leave or no leave", "“We will cross on Friday, with their leave or without it,” said the Ugandan president.", "THREATEN Yoweri Museveni>Kenya"},
		{"no vow", "“We sail on Friday, with or without a pilot,” said the Ugandan president.", ""},
		{"a warship for somewhere", "The Kenyan frigate Jasiri left Mombasa on Tuesday for the Pemba Channel.", "MOBILIZE Kenya>Uganda"},
		{"a warship with orders", "The Ugandan corvette Umoja put to sea with orders to shadow the tugs.", "MOBILIZE Uganda>Kenya"},
		{"a ferry for somewhere", "The Ugandan ferry Kabalega left Port Bell on Tuesday for the islands.", ""},
		{"awaited is not done", "Not before the last Ugandan gun has left the ridge will Kenya return to the talks, the Kenyan foreign ministry said.", "REJECT Kenya>Uganda"},
		{"a seat left empty", "Until Uganda has gone from the ridge, its seat at the table will stay empty, the Kenyan foreign ministry said.", "REJECT Kenyan foreign ministry>Uganda"},
		{"a war refused", "Kenya does not want a trade war.", ""},
		{"talks not broken off", "Kenya will not stop talking.", ""},
		{"whose border it is", "Kenyan cheese may no longer cross the Ugandan border.", "SANCTION Uganda>Kenya"},
		{"who is threatened", "Kenya has until Friday to sign, or the canal stays dry.", "THREATEN Uganda>Kenya"},
	} {
		t.Run(test.name, func(t *testing.T) {
			var list []string
			text := before + test.text
			for _, m := range r.Read(article(text)).Mentions {
				if m.Trigger.Start < len(before) {
					continue
				}
				s := m.Type.String() + " "
				if len(m.Actors) > 0 {
					s += m.Actors[0].Name
				}
				if len(m.Recipients) > 0 && len(m.Actors) > 0 {
					s += ">" + m.Recipients[0].Name
				}
				list = append(list, s)
			}
			if s := strings.Join(list, ", "); s != test.want {
				t.Errorf("got %q, want %q", s, test.want)
			}
		})
	}
}
