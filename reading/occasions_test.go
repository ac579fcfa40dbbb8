package reading_test

import (
	"fmt"
	"strings"
	"testing"

	"parley/plover"
)

// A sentence tells the number, the day and the kind of an encounter anywhere.
func TestOccasions(t *testing.T) {
	r := reader(t)
	const before = "Kenya and Uganda have quarrelled over the lake for weeks.\n\n"
	for _, test := range []struct{ name, text, want string }{
		{"the day in the main clause", "It had been the ministers' turn on Wednesday, when Kenya's foreign minister and Uganda's foreign minister talked by telephone.", "occurred call 2025-09-10"},
		{"for the third time", "The two leaders had spoken to each other on Wednesday, by telephone and for the third time.", "occurred call #3 2025-09-10"},
		{"of the crisis", "A phone conversation between Kenya and Uganda on Wednesday, the third of the crisis, changed nothing.", "occurred call #3 2025-09-10"},
		{"in a relative clause", "Kenya and Uganda made headway in the third round of talks, which concluded in Nairobi on Wednesday.", "occurred round of talks #3 2025-09-10"},
		{"preparations for what is to come", "Preparations began on Wednesday for a third round of talks between Kenya and Uganda, to be held on Saturday in Nairobi.", "planned round of talks #3 2025-09-13"},
		{"warned on a weekday", "A third round will have to do without Uganda, its foreign minister warned on Wednesday, for as long as Kenya keeps its boats on the lake.", "planned round of talks #3, in passing"},
		{"what one of them did there", "Grace Wambui, the former Kenyan foreign minister, had led the Kenyan delegation in the third round in Nairobi.", "occurred round of talks #3, in passing"},
		{"withdrawn from", "Kenya pulled out on Wednesday of the meeting of chief negotiators set for Saturday in Nairobi.", "cancelled meeting 2025-09-10"},
		{"envoys who stay at home", "The two envoys will not be seeing one another in Nairobi after all, as Kenya bowed out on Wednesday.", "cancelled meeting 2025-09-10"},
		{"dialled", "Kenya's foreign minister, Grace Wambui, dialled Uganda's foreign minister, Ruth Nabirye, on Wednesday.", "occurred call 2025-09-10"},
		{"into one room", "Efforts are under way to get Kenya's president, Daniel Otieno, and Uganda's president, Moses Okello, into one room.", "planned meeting"},
		{"put in a call", "Kenya's president, Daniel Otieno, put in a call to Uganda's president, Moses Okello, on Wednesday.", "occurred call 2025-09-10"},
		{"counted in words", "Kenya's president, Daniel Otieno, and Uganda's president, Moses Okello, who have now spoken by telephone five times, talked again on Wednesday.", "occurred call #5 2025-09-10"},
		{"agreed over the phone", "Over the phone on Wednesday, Kenya's president, Daniel Otieno, and Uganda's president, Moses Okello, agreed to open the bridge.", "occurred call 2025-09-10"},
		{"in a call with", "Kenya's president, Daniel Otieno, complained about the bridge in a call with Uganda's president, Moses Okello, on Wednesday.", "occurred call 2025-09-10"},
		{"in a conversation with a paper", "Kenya's president, Daniel Otieno, complained about the bridge in a conversation with the Daily Lake.", ""},
		{"called names", "Kenya's president, Daniel Otieno, called Uganda's president, Moses Okello, a coward on Wednesday.", ""},
		{"a call read as a verb", "The leaders' sixth call on Wednesday went better than the fifth.", "occurred call #6 2025-09-10"},
		{"before a colon", "Good news from the sixth telephone call between the leaders of Kenya and Uganda on Wednesday: a group is to be set up.", "occurred call #6 2025-09-10"},
		{"round seven", "Round seven of the talks between Kenya and Uganda ended in Nairobi on Wednesday.", "occurred round of talks #7 2025-09-10"},
		{"when they ended", "There was no agreement on Wednesday when Kenya and Uganda ended the fourth round of their talks.", "occurred round of talks #4 2025-09-10"},
		{"called for a day", "The seventh round of talks between Kenya and Uganda has been called for 15 September.", "planned round of talks #7 2025-09-15"},
		{"agreement on holding", "Agreement was reached on Tuesday on holding a seventh round of talks in Nairobi on Saturday.", "planned round of talks #7 2025-09-13"},
		{"not going to sell", "“I am not going to sell the lake to Uganda,” Kenya's chief negotiator, Daniel Otieno, told the Daily Lake.", ""},
		{"cried off", "The chief negotiators have the papers for the meeting in Nairobi, from which Kenya cried off on Wednesday.", "cancelled meeting 2025-09-10"},
		{"the fifth time that others talked", "On Wednesday, Kenya dropped the meeting of the chief negotiators in Nairobi. It was the fifth time that the two leaders had been on the telephone.", "cancelled meeting 2025-09-10; occurred call #5"},
		{"going to meet", "Kenya and Uganda are going to meet on Saturday.", "planned meeting 2025-09-13"},
		{"soundings", "Soundings have begun for a summit between the leaders of Kenya and Uganda.", "planned summit"},
		{"ever since", "Such talks have taken place between Kenya and Uganda since the war.", "occurred several"},
		{"cancellation by", "The mediator announced on Wednesday the cancellation by Kenya of the chief negotiators' meeting in Nairobi.", "cancelled meeting"},
		{"broken off", "All efforts came to nothing on Wednesday as Kenya abandoned the talks with Uganda in Nairobi.", ""},
		{"resume on a day", "Negotiations between Kenya and Uganda resume on Saturday in Nairobi with the fifth round, the mediator made known on Tuesday.", "planned round of talks #5 2025-09-13; planned round of talks #5 2025-09-13"},
		{"beginning on a day", "The mediator announced on Tuesday the holding of a fifth round between Kenya and Uganda in Nairobi, beginning Saturday.", "planned round of talks #5 2025-09-13"},
		{"with a day as the date", "Kenya and Uganda signed off on Monday on a fourth round, with Nairobi as the venue and Saturday as the date.", "planned round of talks #4 2025-09-13"},
		{"still ahead", "Still ahead is the third round, due to open in Nairobi on Saturday.", "planned round of talks #3 2025-09-13"},
		{"a set of talks", "Kenya and Uganda committed on Tuesday to a fifth set of talks beginning in Nairobi on Saturday.", "planned round of talks #5 2025-09-13"},
		{"only if", "Uganda would come to the third round only if Kenya took its boats off the lake, it said on Tuesday.", "planned round of talks #3, in passing"},
		{"a summit of nobody's", "A summit is in the cards, the mediator suggested on Tuesday, though nobody would say when or where.", "planned meeting"},
		{"the day before a comma", "The two foreign ministers were put through to each other on 3 September, the mediator, Ada Bruun, confirmed.", "occurred call 2025-09-03"},
		{"a call by what connects", "When the two foreign ministers were last connected, on 3 September, they got nowhere.", "occurred call 2025-09-03"},
		{"another call", "Another call, another blank: Kenya's president, Daniel Otieno, and Uganda's president, Moses Okello, talked on Wednesday.", "occurred call 2025-09-10"},
		{"lined up", "The mediator has lined up a session between Kenya's chief negotiator, Daniel Otieno, and Uganda's chief negotiator, Moses Okello.", "planned talks"},
		{"part of the way", "Kenya met Uganda part of the way by asking for less.", ""},
		{"speaking to a paper", "Speaking to the Daily Lake, Kenya's president, Daniel Otieno, said that nothing had changed.", ""},
		{"numbered in the next sentence", "Kenya's president, Daniel Otieno, put in a call to Uganda's president, Moses Okello, on Wednesday. It was the sixth between them.", "occurred call #6 2025-09-10"},
		{"return for a round", "The foreign ministers of Kenya and Uganda return to Nairobi on 15 September for their fifth round.", "planned round of talks #5 2025-09-15"},
		{"accepted a proposal", "Both sides accepted on Tuesday a proposal by the mediator to hold the eighth round in Nairobi on 15 September.", "planned round of talks #8 2025-09-15"},
		{"set on one day for another", "A new round of talks between Kenya and Uganda, the seventh, was set on Tuesday for Saturday in Nairobi.", "planned round of talks #7 2025-09-13"},
		{"were to meet", "The chief negotiators were to meet in Nairobi; Kenya cancelled on Wednesday.", "cancelled meeting 2025-09-10"},
		{"come closer", "A meeting between Kenya's president, Daniel Otieno, and Uganda's president, Moses Okello, has come closer.", "planned meeting"},
		{"would change nothing", "A meeting of Kenya's president, Daniel Otieno, and Uganda's president, Moses Okello, would change nothing, a trader said.", ""},
		{"shook hands", "Kenya's foreign minister, Grace Wambui, and Uganda's foreign minister, Ruth Nabirye, shook hands on a framework on Wednesday at the close of the fourth round in Nairobi.", "occurred round of talks #4 2025-09-10"},
		{"call number six", "Call number six between the leaders (Wednesday) ended without an agreement.", "occurred call #6 2025-09-10"},
		{"a possessor's call", "The leaders' call late on Tuesday had ended without an agreement.", "occurred call 2025-09-09"},
		{"before them", "Whatever happens, the ministers have a fifth round before them, on Saturday in Nairobi.", "planned round of talks #5 2025-09-13"},
		{"glad to host", "The Danish government would be glad to host Kenya's president, Daniel Otieno, and Uganda's president, Moses Okello, it said.", "planned meeting"},
		{"a line opened", "A secure line was opened on Wednesday between Kenya's foreign minister, Grace Wambui, and Uganda's foreign minister, Ruth Nabirye, so that the ministers could confer.", "occurred call 2025-09-10"},
		{"a telephone that rang", "The phone rang in the office of Kenya's president, Daniel Otieno, while Uganda's president, Moses Okello, was on television.", ""},
		{"said over the telephone", "Kenya's president, Daniel Otieno, said over the telephone that Uganda's president, Moses Okello, was lying.", ""},
		{"on condition", "Uganda would come to a third round provided that Kenya pulls its boats back from the lake.", "planned round of talks #3, in passing"},
		{"assuming that", "There was a qualification in what the Ugandan foreign minister said on Tuesday: yes to a third round, assuming that Kenya takes its boats off the lake.", "planned round of talks #3, in passing"},
		{"before it is discussed", "Uganda insisted on Tuesday that Kenya take its boats off the lake before so much as a date is discussed for the third round.", "planned round of talks #3, in passing"},
		{"the condition first", "Provided that Kenya takes its boats off the lake, Uganda will come along to the third round, the Ugandan foreign minister said on Tuesday.", "planned round of talks #3, in passing"},
		{"in charge of one side", "In charge of the Kenyan negotiators at the third round had been the Kenyan foreign minister, Grace Wambui.", "occurred round of talks #3, in passing"},
		{"hosted by a town", "Since Nairobi hosted the third round on Wednesday, the negotiators have been reading their notes.", "occurred round of talks #3 2025-09-10"},
		{"in the calendar", "Still in the calendar, on Monday, is the third round in Nairobi.", "planned round of talks #3 2025-09-15"},
		{"provided for by the calendar", "The calendar provides for the fifth round to start on Monday in Nairobi.", "planned round of talks #5 2025-09-15"},
		{"attention turns", "Attention now turns to the fifth round, which opens in Nairobi on Monday.", "planned round of talks #5 2025-09-15"},
		{"nothing has changed", "Nothing has changed in the arrangement by which the fifth round opens in Nairobi on Monday.", "planned round of talks #5 2025-09-15"},
		{"preparations go on", "Preparations go on in Nairobi for the fifth round, expected there on Monday.", "planned round of talks #5 2025-09-15"},
		{"all eyes", "All eyes are on Monday, when Nairobi is to receive the third round.", "planned round of talks #3 2025-09-15"},
		{"back at the table", "Both delegations are expected back at the table in Nairobi on Monday, for the fifth round.", "planned round of talks #5 2025-09-15"},
		{"an invitation", "An invitation from Denmark to the fifth round, in Nairobi on Monday, stands.", "planned round of talks #5 2025-09-15"},
		{"keep the day free", "Those who follow these talks should keep Monday free, for the mediator, Ada Bruun, said on Tuesday that Kenya and Uganda would convene in Nairobi for the fifth round.", "planned round of talks #5 2025-09-15"},
		{"recalled", "The third round, it will be recalled, took Kenya and Uganda to Nairobi on Wednesday.", "occurred round of talks #3 2025-09-10"},
		{"wished on somebody", "Kenya's president, Daniel Otieno, would like to see Uganda's president, Moses Okello, in prison.", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := r.Read(article(before + test.text))
			var list []string
			for _, m := range append(got.Mentions, got.References...) {
				if m.Type != plover.Consult || m.Trigger.Start < len(before) {
					continue
				}
				s := fmt.Sprintf("%s %s", m.Status, m.What)
				if m.Number > 0 {
					s += fmt.Sprintf(" #%d", m.Number)
				}
				if m.Date.Known() {
					s += " " + m.Date.String()
				}
				if m.Passing {
					s += ", in passing"
				}
				list = append(list, s)
			}
			if s := strings.Join(list, "; "); s != test.want {
				t.Errorf("got %q, want %q", s, test.want)
			}
		})
	}
}
