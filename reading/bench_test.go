package reading

import (
	"strings"
	"testing"

	"parley"
	"parley/reading/demands"
	"parley/reading/entities"
	"parley/reading/events"
	"parley/reading/figures"
	"parley/reading/judgements"
	"parley/reading/outcomes"
	"parley/text"
	"parley/text/en"
)

// dispatch is text for measuring speed, written for the purpose.
const dispatch = `The two delegations left the old customs house of Varna on Tuesday without a joint statement, and their envoys gave different reasons.

"We did not expect miracles," said Ilka Brandt, who leads the delegation of the northern provinces. "What we expected was an answer about the prisoners, and we did not get one."

The southern government's spokesman, Petar Doukas, told reporters that his side had put forward a plan of twelve points. He declined to say whether it had been rejected. According to two diplomats familiar with the talks, the mediator urged both sides to drop their preconditions before a second round.

The growers of the lower valley fear that the water will not last until October. Their union accused both governments of hiding the figures, which the northern minister of agriculture called "a fairy tale". Fighting went on around the town of Sered: at least 14 people were injured when a drone hit a market on Monday night.
`

// What each kind of finding adds to the time of reading events alone, from raw text:
// statements, figures, demands, judgements and outcomes together at most 60 %.
func BenchmarkAdded(b *testing.B) {
	english, err := en.New()
	if err != nil {
		b.Fatal(err)
	}
	world, err := entities.NewWorld()
	if err != nil {
		b.Fatal(err)
	}
	r, err := New(english, world)
	if err != nil {
		b.Fatal(err)
	}
	a := &parley.Article{ID: "a", Text: strings.Repeat(dispatch, 4), Language: "en"}
	a.Blocks = []parley.Block{{Span: parley.Span{End: len(a.Text)}, Kind: parley.Paragraph}}
	doc := english.Read(a.Text, a.Blocks)
	found := entities.Find(doc, a, world)
	said := r.quotes.Find(doc, found, a.ID)
	alone := func(said []parley.Statement) (*text.Document, *entities.Found) {
		doc := english.Read(a.Text, a.Blocks)
		found := entities.Find(doc, a, world)
		events.Find(events.Inputs{Doc: doc, Article: a, Found: found, World: world, Dates: r.dates(doc, a), Quoted: quoted(said)}, r.events)
		return doc, found
	}
	for _, c := range []struct {
		name string
		run  func()
	}{
		{"events alone", func() { alone(nil) }},
		{"all five", func() {
			said := r.quotes.Find(doc, found, a.ID)
			figures.Find(doc, found, said, a.ID)
			demands.Find(doc, found, said, a.ID)
			judgements.Find(doc, found, said, a.ID)
			outcomes.Find(doc, a, found, r.outcomes)
		}},
		{"statements", func() { r.quotes.Find(doc, found, a.ID) }},
		{"figures", func() { figures.Find(doc, found, said, a.ID) }},
		{"demands", func() { demands.Find(doc, found, said, a.ID) }},
		{"judgements", func() { judgements.Find(doc, found, said, a.ID) }},
		{"outcomes", func() { outcomes.Find(doc, a, found, r.outcomes) }},
		{"the whole reading", func() { r.Read(a) }},
	} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				c.run()
			}
			b.ReportMetric(float64(len(doc.Sentences)*b.N)/b.Elapsed().Seconds(), "sentences/s")
		})
	}
}
