package outcomes_test

import (
	"strings"
	"testing"

	"parley"
	"parley/reading/entities"
	"parley/reading/outcomes"
	"parley/text/en"
)

func TestFind(t *testing.T) {
	english, err := en.New()
	if err != nil {
		t.Fatal(err)
	}
	world, err := entities.NewWorld()
	if err != nil {
		t.Fatal(err)
	}
	lexicon, err := outcomes.English()
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ name, text, want string }{
		{"nothing agreed", "The talks in Oslo ended without an agreement.", "no progress"},
		{"told by what was not done", "The envoys left the meeting without signing.", "no progress"},
		{"a negated verb", "The two sides met, but they did not reach a compromise.", ""},
		{"a negated verb beside talks", "The talks did not produce a text.", "no progress"},
		{"the sentence after", "They held a call on Monday. No progress was made.", "no progress"},
		{"too far from any talks", "They held a call. It rained. The bridge is old. The town is small. No progress was made.", ""},
		{"agreed", "At the summit the ministers agreed on a list of names.", "progress"},
		{"tone", "Both called the talks constructive.", "tone"},
		{"supposed", "If the talks end without an agreement, the war goes on.", ""},
		{"the supposition comes after", "The talks ended without an agreement on what each side should pay.", "no progress"},
		{"asked", "Did the talks end without an agreement?", ""},
		{"left out", "In the call they did not raise the blockade.", "not raised: the blockade"},
		{"left out, passive", "The border was not discussed at the meeting.", "not raised: The border"},
		{"nobody", "Nobody mentioned the crews during the meeting.", "not raised: the crews"},
		{"no word", "They met for a round of talks. There was no mention of the tariff.", "not raised: the tariff"},
		{"did not come up", "The fate of the pilots did not come up in the talks.", "not raised: The fate of the pilots"},
		{"two in a row", "The call was short. The dam was not discussed. Neither was the ban.", "not raised: The dam, not raised: the ban"},
		{"off the agenda", "The border was not on the agenda of the meeting.", "not raised: The border"},
		{"a document", "The talks ended. The statement did not mention the border.", ""},
		{"raised no objection", "At the meeting they did not raise any objection.", ""},
		{"spoken of after all", "At the meeting they mentioned the crews.", ""},
		{"no talks at all", "The harvest ended without an agreement on prices.", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			a := &parley.Article{ID: "a", Text: test.text, Blocks: []parley.Block{{Span: parley.Span{End: len(test.text)}}}}
			doc := english.Read(test.text, a.Blocks)
			var got []string
			for _, o := range outcomes.Find(doc, a, entities.Find(doc, a, world), lexicon) {
				s := string(o.Kind)
				if o.Kind == parley.NotRaised {
					s += ": " + o.Topic.In(test.text)
				}
				if !o.Span.Valid(test.text) {
					t.Errorf("span %v lies", o.Span)
				}
				got = append(got, s)
			}
			if strings.Join(got, ", ") != test.want {
				t.Errorf("got %q, want %q", strings.Join(got, ", "), test.want)
			}
		})
	}
}
