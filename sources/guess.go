package sources

import (
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// alphabets are the encodings guessed at, each with the letters that make up
// about two thirds of ordinary text in it. Order decides between equals.
var alphabets = [...]struct {
	enc     encoding.Encoding
	letters string
}{
	{charmap.Windows1251, "оеаинтсрвлкмдпуяыьгз"},
	{charmap.KOI8R, "оеаинтсрвлкмдпуяыьгз"},
	{charmap.ISO8859_5, "оеаинтсрвлкмдпуяыьгз"},
	{charmap.Windows1253, "αοιετσνηυρπκμλςά"},
	{charmap.Windows1255, "יוהלארתבשמנדעק"},
	{charmap.Windows1256, "اليمونرتبعدسف"},
}

// guessEncoding guesses the encoding of text that declares none and is not
// UTF-8. Where under a quarter of the letters lie outside ASCII it is Latin
// script: windows-1252, or 1250 where the letters that only Central European
// languages put there prevail. Else it is the alphabet whose common letters
// explain most of the high bytes.
func guessEncoding(data []byte) encoding.Encoding {
	data = data[:min(len(data), 1<<15)]
	ascii, high, central, western := 0, 0, 0, 0
	for _, b := range data {
		switch {
		case 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z':
			ascii++
		case b >= 0x80:
			high++
		}
		switch b {
		case 0x9c, 0x9f, 0xb3, 0xb9, 0xbf, 0xe6, 0xf3, 0xf1, 0xca, 0xea, 0xa3, 0x8c, 0xaf, 0x9a, 0x9e, 0xe8, 0xf8, 0xec, 0xef: // ś ź ł ą ż ć ó ń Ę ę Ł Ś Ż š ž č ř ě ď
			central++
		}
		switch b {
		case 0xe0, 0xe9, 0xe4, 0xf6, 0xfc, 0xdf, 0xe7, 0xea, 0xe8, 0xe3, 0xf5, 0xf1, 0xe5, 0xe6, 0xf8: // à é ä ö ü ß ç ê è ã õ ñ å æ ø
			western++
		}
	}
	if high*4 < ascii+high {
		if central > western && central*2 > high {
			return charmap.Windows1250
		}
		return charmap.Windows1252
	}
	best, most := encoding.Encoding(charmap.Windows1252), high/4
	for _, a := range alphabets {
		text, err := a.enc.NewDecoder().Bytes(data)
		if err != nil {
			continue
		}
		n := 0
		for _, r := range string(text) {
			if r >= 0x80 && strings.ContainsRune(a.letters, r) {
				n++
			}
		}
		if n > most {
			best, most = a.enc, n
		}
	}
	return best
}
