package quotes

import (
	"strings"
	"testing"

	"parley"
	"parley/reading/entities"
)

// scene is text for measuring speed, written for the purpose.
const scene = `The two delegations left the old customs house without a joint statement, and their envoys gave different reasons.

"We did not expect miracles," said Ilka Brandt, who leads the delegation of the northern provinces. "What we expected was an answer about the prisoners, and we did not get one."

The southern government's spokesman, Petar Doukas, told reporters that his side had put forward a plan of twelve points. He declined to say whether it had been rejected. According to two diplomats familiar with the talks, the mediator urged both sides to drop their preconditions before a second round.

The growers of the lower valley fear that the water will not last until October. Their union accused both governments of hiding the figures, which the northern minister of agriculture called "a fairy tale".
`

func BenchmarkFind(b *testing.B) {
	world, err := entities.NewWorld()
	if err != nil {
		b.Fatal(err)
	}
	doc := language(b).Read(strings.Repeat(scene, 5), nil)
	found := entities.Find(doc, &parley.Article{Text: doc.Text}, world)
	words := 0
	for i := range doc.Sentences {
		words += len(doc.Sentences[i].Tokens)
	}
	learnt, err := New()
	if err != nil {
		b.Fatal(err)
	}
	for _, x := range []struct {
		name   string
		reader *Reader
	}{{"rules", new(Reader)}, {"model", learnt}} {
		b.Run(x.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				x.reader.Find(doc, found, "a")
			}
			b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
		})
	}
}
