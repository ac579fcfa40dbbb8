package sources

import (
	"fmt"
	"slices"
	"testing"

	"parley"
)

const (
	ferryEnglish = `The ferry port of Vantalo was shut for 36 hours, said the harbour master, Ilse Karvanen, after 14 boats had broken loose. By 19:30 on 12 March the wind had reached 110 kilometres an hour.

The shipping line Nordhav put the damage at 2,450 crowns a boat and sent 85 workers from Olmsund. Deputy mayor Tarvo Lehmus said that 312 passengers had spent the night in the hall of Vantalo and that Nordhav would pay for 1,260 meals.`
	ferryGerman = `Der Fährhafen von Vantalo blieb 36 Stunden geschlossen, sagte die Hafenmeisterin Ilse Karvanen, nachdem sich 14 Boote losgerissen hatten. Bis 19:30 Uhr am 12. März hatte der Wind 110 Kilometer in der Stunde erreicht.

Die Reederei Nordhav bezifferte den Schaden auf 2.450 Kronen je Boot und schickte 85 Arbeiter aus Olmsund. Der stellvertretende Bürgermeister Tarvo Lehmus sagte, 312 Reisende hätten die Nacht in der Halle von Vantalo verbracht und Nordhav werde 1.260 Mahlzeiten bezahlen.`
	ferryRussian = `Паромный порт Вантало был закрыт на 36 часов, сообщила начальник порта Ильзе Карванен, после того как сорвало 14 лодок. К 19:30 12 марта ветер достиг 110 километров в час.

Компания Нордхав оценила ущерб в 2 450 крон за лодку и отправила 85 рабочих из Ольмсунда. Заместитель мэра Тарво Лехмус сказал, что 312 пассажиров провели ночь в зале и что Нордхав оплатит 1260 обедов.`
	otherGerman = `Sturm über der Küste: In Vantalo ist der Hafen seit 12. März zu. Ilse Karvanen, die dort die Aufsicht führt, sprach von 14 Booten, die Reederei Nordhav von Verlusten in Höhe von 90.000 Kronen. Tarvo Lehmus besuchte am Abend die Reisenden aus Olmsund und Belmark, die auf 3 Schiffe warten. Für den 15. März sind 40 Helfer angekündigt, dazu 22 Lastwagen aus Hersund.`
)

func inLanguage(id, outlet, language, published, text string) parley.Article {
	a := article(id, outlet, published, text)
	a.Language = language
	return a
}

// A piece and its translation share names and numbers in one order; two that report of the
// same storm do not.
func TestTranslations(t *testing.T) {
	english := inLanguage("a", "Courier", "en", "2025-03-13T08:00:00Z", ferryEnglish)
	for _, test := range []struct {
		name string
		b    parley.Article
		want string
	}{
		{"in the same script", inLanguage("b", "Bote", "de", "2025-03-13T14:00:00Z", ferryGerman), "a>b"},
		{"the original came later", inLanguage("b", "Bote", "de", "2025-03-12T14:00:00Z", ferryGerman), "b>a"},
		{"in another script", inLanguage("b", "Vestnik", "ru", "2025-03-14", ferryRussian), "a>b"},
		{"a report of the same storm", inLanguage("b", "Bote", "de", "2025-03-13T14:00:00Z", otherGerman), ""},
		{"weeks later", inLanguage("b", "Bote", "de", "2025-04-13", ferryGerman), ""},
		{"the same language", inLanguage("b", "Bote", "en", "2025-03-13T14:00:00Z", ferryGerman), ""},
		{"an unknown language", inLanguage("b", "Bote", "", "2025-03-13T14:00:00Z", ferryGerman), ""},
		{"undated", inLanguage("b", "Bote", "de", "", ferryGerman), ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			all := []parley.Article{english, test.b}
			got := Translations(all)
			slices.Reverse(all)
			if again := Translations(all); fmt.Sprint(again) != fmt.Sprint(got) {
				t.Error("the order of the articles shows")
			}
			edge := ""
			for _, c := range got {
				edge += c.Older + ">" + c.Newer
				if c.Relation != parley.Translated || !c.Directed || len(c.Evidence) != 2 || c.Evidence[0].Article != c.Older || c.Evidence[1].Article != c.Newer {
					t.Errorf("got %+v", c)
				}
			}
			if edge != test.want {
				t.Errorf("got %q, want %q", edge, test.want)
			}
		})
	}
}

func FuzzAnchors(f *testing.F) {
	f.Add(ferryGerman)
	f.Add("12.\xff Vantal\xc3 3,5 ١٢")
	f.Fuzz(func(t *testing.T, s string) {
		a := article("a", "X", "", s)
		for _, x := range anchorsOf(&a).list {
			if x.Start < 0 || x.End > len(a.Text) || x.Start >= x.End {
				t.Fatalf("anchor %v outside %q", x.Span, s)
			}
		}
	})
}
