package sources

import (
	"strings"
	"unicode/utf8"

	"github.com/abadojack/whatlanggo"

	"parley"
)

// minDetect is the number of bytes of body below which a language is not told
// from the words.
const minDetect = 200

// detectBytes is how much of a body is looked at, firstBytes how much where that is
// enough to be clear.
const (
	detectBytes = 4000
	firstBytes  = 1000
)

// codes are the languages that are told apart, with their ISO 639-1 codes. The
// fewer, the fewer mistakes.
var codes = map[whatlanggo.Lang]string{
	whatlanggo.Eng: "en", whatlanggo.Deu: "de", whatlanggo.Fra: "fr", whatlanggo.Spa: "es", whatlanggo.Ita: "it",
	whatlanggo.Por: "pt", whatlanggo.Nld: "nl", whatlanggo.Pol: "pl", whatlanggo.Swe: "sv", whatlanggo.Ces: "cs",
	whatlanggo.Ron: "ro", whatlanggo.Hun: "hu", whatlanggo.Tur: "tr", whatlanggo.Fin: "fi", whatlanggo.Ind: "id",
	whatlanggo.Rus: "ru", whatlanggo.Ukr: "uk", whatlanggo.Bul: "bg", whatlanggo.Srp: "sr", whatlanggo.Bel: "be",
	whatlanggo.Arb: "ar", whatlanggo.Pes: "fa", whatlanggo.Urd: "ur", whatlanggo.Heb: "he", whatlanggo.Ell: "el",
	whatlanggo.Cmn: "zh", whatlanggo.Jpn: "ja", whatlanggo.Kor: "ko", whatlanggo.Hin: "hi", whatlanggo.Kat: "ka",
}

// allowed are the languages of codes, as the library asks for them.
var allowed = func() map[whatlanggo.Lang]bool {
	out := make(map[whatlanggo.Lang]bool, len(codes))
	for l := range codes {
		out[l] = true
	}
	return out
}()

// beginning returns the first n bytes of s, and what belongs to the last character.
func beginning(s string, n int) string {
	for ; n < len(s); n++ {
		if utf8.RuneStart(s[n]) {
			return s[:n]
		}
	}
	return s
}

// languageOf tells the language of a draft: from the words of its body where
// there are enough of them and they are clear, else as the page declares it,
// else as the words suggest; empty where there are too few and nothing is
// declared.
func languageOf(d *draft) string {
	var body strings.Builder
	for _, b := range d.blocks {
		if b.Kind == parley.Paragraph || b.Kind == parley.ListItem {
			body.WriteString(beginning(b.In(d.text), detectBytes))
			body.WriteByte('\n')
		}
		if body.Len() > detectBytes {
			break
		}
	}
	if body.Len() < minDetect {
		return d.language
	}
	if plainlyEnglish(beginning(body.String(), firstBytes)) {
		return "en"
	}
	info := whatlanggo.DetectWithOptions(beginning(body.String(), firstBytes), whatlanggo.Options{Whitelist: allowed})
	if body.Len() > firstBytes && !info.IsReliable() {
		info = whatlanggo.DetectWithOptions(body.String(), whatlanggo.Options{Whitelist: allowed})
	}
	code := codes[info.Lang]
	if code != "" && info.IsReliable() || d.language == "" {
		return code
	}
	return d.language
}

// englishOnly are frequent words of English that no other of the languages has, and plainShare
// the share of them among its words from which a text is English: a text half of which is in
// another language has fewer.
var englishOnly = func() map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(`the The and that with which said from were their this would after have been they who when about its than into against between
		before could there where while because`) {
		out[w] = true
	}
	return out
}()

const plainShare = .1

// plainlyEnglish reports whether a text is English beyond doubt. That takes a fraction of the
// time of holding its trigrams against those of all languages, which are asked where it is
// not so.
func plainlyEnglish(s string) bool {
	words, english := 0, 0
	for w := range strings.FieldsSeq(s) {
		words++
		if englishOnly[w] {
			english++
		}
	}
	return float64(english) >= plainShare*float64(words) && words >= 20
}

// languageCode returns the ISO 639-1 code in a declaration such as "en-GB",
// "English" or "de_DE"; empty for anything else.
func languageCode(s string) string {
	s = strings.ToLower(strings.TrimSpace(s))
	if named := map[string]string{"english": "en", "german": "de", "french": "fr", "spanish": "es", "russian": "ru",
		"ukrainian": "uk", "persian": "fa", "farsi": "fa", "arabic": "ar", "chinese": "zh", "turkish": "tr", "hebrew": "he",
		"italian": "it", "portuguese": "pt", "polish": "pl", "dutch": "nl"}[s]; named != "" {
		return named
	}
	s, _, _ = strings.Cut(strings.ReplaceAll(s, "_", "-"), "-")
	if len(s) != 2 || s[0] < 'a' || s[0] > 'z' || s[1] < 'a' || s[1] > 'z' {
		return ""
	}
	return s
}
