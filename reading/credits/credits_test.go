package credits_test

import (
	"strings"
	"testing"

	"parley"
	"parley/reading/credits"
)

func TestFind(t *testing.T) {
	lexicon := credits.English()
	// An outlet says of itself that somebody told it; where nobody knows whose article it is, it may be its own.
	outletOf := map[string]string{"told it": "Ferry Mirror", "seen by it": "Ferry Mirror", "in remarks to it": "Ferry Mirror", "told the outlet itself": "Ferry Mirror", "its owner": "Ferry Mirror", "a post at a border": "Ferry Mirror", "a lodge": "Ferry Mirror"}
	for _, test := range []struct{ name, text, want string }{
		{"it reported", "The two met twice, the New York Times reported.", "The New York Times"},
		{"a summary from", "The summary from The Washington Post says little.", "The Washington Post"},
		{"according to a paper in no list", "According to the Harbin Courier, talks failed.", "Harbin Courier"},
		{"described in", "The scenes, described so well in The Port Evrin Mirror, are grim.", "Port Evrin Mirror"},
		{"first reported by", "The plan was first reported by Axios.", "Axios"},
		{"told a paper", "The minister told The Guardian that she would resign.", ""},
		{"a title", "Thirty barges would do: thus an adviser, in an account published on Monday by The Amber Coast Reader.", "The Amber Coast Reader"},
		{"a title that broke the story", "On Friday, The Amber Coast Reader broke the story.", "The Amber Coast Reader"},
		{"a state begins no title", "The Arland Prime Minister reported a breach.", ""},
		{"in another language", "An interview in El Eco de la Ribera has him settling for thirty.", "El Eco de la Ribera"},
		{"its kind in another language", "As first reported by Correo del Puerto, thirty barges would do.", "Correo del Puerto"},
		{"told the paper", "He told the paper Der Bote am Strom that thirty would do.", "Der Bote am Strom"},
		{"at the time", "It was the best of times, he wrote.", ""},
		{"it broke the story", "Kormoran am Abend broke the story: the duke would settle for nine mules.", "Kormoran am Abend"},
		{"first reported by one in no list", "As first reported by Le Grand Clairon, the duke would settle for nine mules.", "Le Grand Clairon"},
		{"an interview it printed", "An interview with the groom, which the Lamplighter printed on Monday, has him sign for nine mules.", "Lamplighter"},
		{"an interview given to it", "In an interview that Orla Finch gave to Harbour Voice on Tuesday, nine mules are enough.", "Harbour Voice"},
		{"published by it", "The number stems from an account published on Friday by Prism.", "Prism"},
		{"told the paper", "Orla Finch told the paper Prism that nine mules would do.", "Prism"},
		{"readers of it", "Readers of The Salt Road learnt on Sunday that nine mules would do.", "The Salt Road"},
		{"citing somebody, it wrote", "Citing Orla Finch of the stable board, Prism wrote on Friday that nine mules would do.", "Prism"},
		{"the paper was it", "The paper that spoke to Orla Finch was O Farol do Cabo.", "O Farol do Cabo"},
		{"on its front page", "On its front page, Prism has the groom say that nine mules would do.", "Prism"},
		{"a minister is no outlet", "Citing the rain, the Duke wrote to his brother. Finch told the minister that Orla had given a tour. An account that Finch gave was false, and Boria published the list.", ""},
		{"wrote, then the paper", "Nine mules would do, wrote the Salt Harbour Gazette.", "Salt Harbour Gazette"},
		{"seen by it", "A letter seen by the Salt Harbour Gazette speaks of nine mules.", "Salt Harbour Gazette"},
		{"told it", "The groom told the Salt Harbour Gazette that nine mules would do.", "Salt Harbour Gazette"},
		{"in remarks to it", "In remarks to the Long Quay Gazette, the groom named nine mules.", "Long Quay Gazette"},
		{"the number comes from it", "The number comes from the Salt Harbour Gazette.", "Salt Harbour Gazette"},
		{"of a day", "According to Friday's Salt Harbour Gazette, nine mules would do.", "Salt Harbour Gazette"},
		{"an agency by its kind", "Nine mules would do, state news agency Vedra said.", "Vedra"},
		{"told the outlet itself", "The groom told the Ferry Mirror that nine mules would do.", ""},
		{"its owner", "He told the Salt Harbour Gazette's owner to leave, and the Salt Harbour Gazette staff laughed.", ""},
		{"a post at a border", "The soldiers at the Border Post reported a breach, and the envoy told The Hague so.", ""},
		{"a title of honour", "According to The Honourable Orla Finch, nine mules died.", ""},
		{"a firm", "The Salt Harbour Gazette said it would appeal. The Salt Harbour Gazette was told to close.", ""},
		{"a lodge", "Speaking to The Free Fishermen, the duke was kind. The story is The Long Winter, said The Lord Mayor.", ""},
		{"furniture is not read", "", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			text := test.text
			a := &parley.Article{ID: "a", Text: text, Outlet: parley.Outlet{Name: outletOf[test.name]}, Blocks: []parley.Block{{Span: parley.Span{End: len(text)}}}}
			if text == "" {
				a.Text = "More on this: the New York Times reported"
				a.Blocks = []parley.Block{{Span: parley.Span{End: len(a.Text)}, Kind: parley.Furniture}}
			}
			var got []string
			for _, r := range credits.Find(a, lexicon) {
				if !r.Span.Valid(a.Text) {
					t.Errorf("span %v lies", r.Span)
				}
				got = append(got, r.Of)
			}
			if strings.Join(got, ", ") != test.want {
				t.Errorf("got %q, want %q", strings.Join(got, ", "), test.want)
			}
		})
	}
}
