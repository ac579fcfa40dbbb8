package reconciling

import (
	"strings"
	"testing"

	"parley"
	"parley/plover"
)

// A condition is met by an event of the parties it names that occurs after it was put, is
// told by a later article, and is told in its words; by nothing less.
func TestMet(t *testing.T) {
	put := "Arland will not return to the talks until Boria withdraws its gunboats from the strait."
	for _, test := range []struct {
		name  string
		until string
		told  string // the later article
		words string // that tell of it in there
		who   parley.Argument
		edit  func(m *parley.Mention, k *parley.Condition)
		met   bool
	}{
		{"told in its words", "Boria withdraws its gunboats from the strait", "Boria withdrew its gunboats from the strait on Monday.", "withdrew its gunboats", bor, nil, true},
		{"told of by a noun", "Boria withdraws its gunboats from the strait", "The withdrawal of the Borian gunboats from the strait ended on Monday.", "withdrawal", bor, nil, true},
		{"somebody else's", "Boria withdraws its gunboats from the strait", "Arland withdrew its gunboats from the strait on Monday.", "withdrew its gunboats", arl, nil, false},
		{"from elsewhere", "Boria withdraws its gunboats from the strait", "Boria withdrew its ambassador on Monday.", "withdrew", bor, nil, false},
		{"announced only", "Boria withdraws its gunboats from the strait", "Boria will withdraw its gunboats from the strait.", "withdraw its gunboats", bor,
			func(m *parley.Mention, _ *parley.Condition) {
				m.Status, m.Stance = parley.Planned, parley.StancePlanned
			}, false},
		{"before it was put", "Boria withdraws its gunboats from the strait", "Boria withdrew its gunboats from the strait in February.", "withdrew its gunboats", bor,
			func(m *parley.Mention, _ *parley.Condition) { m.Date = on("2025-02-10") }, false},
		{"on a day not known", "Boria withdraws its gunboats from the strait", "Boria withdrew its gunboats from the strait.", "withdrew its gunboats", bor,
			func(m *parley.Mention, _ *parley.Condition) { m.Date = parley.Interval{} }, false},
		{"told in words of their kin", "Boria pulls its guns back from the strait", "Boria withdrew its artillery from the strait on Monday.", "withdrew its artillery", bor, nil, true},
		{"something else is withdrawn", "Boria has pulled back from the strait", "Boria withdrew its artillery from the strait on Monday.", "withdrew its artillery", bor, nil, false},
		{"by nobody named, from the very place", "the gunboats off Orsk are withdrawn", "Arland's rebels withdrew the gunboats off Orsk on Monday.", "withdrew the gunboats", parley.Argument{Actor: parley.Actor{ID: "rebels", Name: "rebels"}}, nil, true},
		{"by nobody named, from another place", "the gunboats off Orsk are withdrawn", "Arland's rebels withdrew the gunboats off Lund on Monday.", "withdrew the gunboats", parley.Argument{Actor: parley.Actor{ID: "rebels", Name: "rebels"}}, nil, false},
		{"some of all", "Boria withdraws all gunboats from the strait", "Boria withdrew some gunboats from the strait on Monday.", "withdrew some gunboats", bor, nil, false},
		{"all of all", "Boria withdraws all gunboats from the strait", "Boria withdrew all gunboats from the strait on Monday.", "withdrew all gunboats", bor, nil, true},
		{"five of twenty", "Boria withdraws 20 gunboats from the strait", "Boria withdrew 5 gunboats from the strait on Monday.", "withdrew 5 gunboats", bor, nil, false},
		{"what must not be", "Boria does not withdraw its gunboats from the strait", "Boria withdrew its gunboats from the strait on Monday.", "withdrew its gunboats", bor, nil, false},
		{"what must last", "Boria withdraws its gunboats from the strait", "Boria withdrew its gunboats from the strait on Monday.", "withdrew its gunboats", bor,
			func(_ *parley.Mention, k *parley.Condition) { k.Joined = "as long as" }, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			first, later := article("a1", "Courier", "2025-03-04", put), article("a2", "Mirror", "2025-03-12", test.told)
			f := finding(first, put)
			k := parley.Condition{Finding: f, Actor: arl, WillNot: "return to the talks", Relation: "until", Joined: "until", Until: test.until}
			m := mention(later, plover.Retreat, parley.Occurred, test.who, parley.Argument{}, test.words)
			m.Recipients, m.Date = nil, on("2025-03-10")
			if test.edit != nil {
				test.edit(&m, &k)
			}
			c := &parley.Case{Articles: []parley.Article{first, later}}
			Reconcile(c, []parley.Reading{
				{Article: "a1", Conditions: []parley.Condition{k}, Entities: []parley.Entity{{ID: "boria", Name: "Boria", Country: "Boria"}, {ID: "arland", Name: "Arland", Country: "Arland"}, {ID: "orsk", Name: "Orsk", Type: parley.Place}}},
				{Article: "a2", Mentions: []parley.Mention{m}}}, nil)
			got := c.Conditions[0].Met
			if (got != nil) != test.met {
				t.Fatalf("met by %+v", got)
			}
			if got != nil && (got.Event != c.Events[0].ID || got.Date != c.Events[0].Date || !strings.Contains(test.told, got.Passage.Span.In(test.told))) {
				t.Errorf("%+v", got)
			}
		})
	}
}

// What is asked of another is met by that other, what is offered by whoever offers it.
func TestDone(t *testing.T) {
	for _, test := range []struct {
		name string
		form parley.DemandForm
		who  parley.Argument
		done bool
	}{
		{"an offer, kept", parley.Offered, bor, true},
		{"an offer of another", parley.Offered, arl, false},
		{"a promise, kept", parley.Promised, bor, true},
		{"a demand, met by another", parley.Demanded, arl, true},
		{"what one asks of others one does not meet", parley.Demanded, bor, false},
		{"a refusal is met by nothing", parley.Refused, bor, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			put, told := "Boria spoke of freeing the 40 sailors held in Orsk.", "The 40 sailors held in Orsk were freed on Monday."
			first, later := article("a1", "Courier", "2025-03-04", put), article("a2", "Mirror", "2025-03-12", told)
			d := parley.Demand{Finding: finding(first, put), Actor: bor, Form: test.form, What: "free the 40 sailors held in Orsk"}
			m := mention(later, plover.Retreat, parley.Occurred, test.who, bor, "freed")
			m.Date = on("2025-03-10")
			c := &parley.Case{Articles: []parley.Article{first, later}}
			Reconcile(c, []parley.Reading{{Article: "a1", Demands: []parley.Demand{d}}, {Article: "a2", Mentions: []parley.Mention{m}}}, nil)
			if got := c.Demands[0].Met; (got != nil) != test.done {
				t.Errorf("done: %+v", got)
			}
		})
	}
}
