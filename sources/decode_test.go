package sources

import (
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

func TestDecode(t *testing.T) {
	const (
		english = "The “strait” talks – the third – cost €40, said the envoy’s café.\n"
		russian = "Переговоры завершились без соглашения, сказал посредник журналистам в понедельник.\n"
		greek   = "Οι συνομιλίες έληξαν χωρίς συμφωνία, είπε ο μεσολαβητής στους δημοσιογράφους.\n"
		arabic  = "انتهت المحادثات دون اتفاق كما قال الوسيط للصحفيين يوم الاثنين في المدينة\n"
		hebrew  = "השיחות הסתיימו ללא הסכם, אמר המתווך לעיתונאים ביום שני בעיר\n"
	)
	utf16 := func(e unicode.Endianness, b unicode.BOMPolicy) encoding.Encoding { return unicode.UTF16(e, b) }
	meta := func(name, s string) string {
		return "<html><head><meta charset=\"" + name + "\"></head><body>" + s + "</body></html>"
	}
	tests := []struct {
		name string
		text string
		enc  encoding.Encoding
		page bool
		flag string
	}{
		{"UTF-8", english, unicode.UTF8, false, ""},
		{"UTF-8 with a mark", english, unicode.UTF8BOM, false, ""},
		{"UTF-16 little endian", english, utf16(unicode.LittleEndian, unicode.UseBOM), false, ""},
		{"UTF-16 big endian", english, utf16(unicode.BigEndian, unicode.UseBOM), false, ""},
		{"UTF-16 without a mark", "The talks in the strait ended without a text.\n", utf16(unicode.LittleEndian, unicode.IgnoreBOM), false, ""},
		{"windows-1252, guessed", english, charmap.Windows1252, false, FlagGuessedEncoding},
		{"windows-1251, guessed", russian, charmap.Windows1251, false, FlagGuessedEncoding},
		{"KOI8-R, guessed", russian, charmap.KOI8R, false, FlagGuessedEncoding},
		{"ISO 8859-5, guessed", russian, charmap.ISO8859_5, false, FlagGuessedEncoding},
		{"windows-1253, guessed", greek, charmap.Windows1253, false, FlagGuessedEncoding},
		{"windows-1255, guessed", hebrew, charmap.Windows1255, false, FlagGuessedEncoding},
		{"windows-1256, guessed", arabic, charmap.Windows1256, false, FlagGuessedEncoding},
		{"windows-1251, declared", meta("windows-1251", russian), charmap.Windows1251, true, ""},
		{"ISO 8859-1, declared", meta("ISO-8859-1", "Le café est fermé.\n"), charmap.Windows1252, true, ""},
		{"UTF-8 that is declared as something else", meta("iso-8859-1", english), unicode.UTF8, true, ""},
		{"a page that declares nothing", "<html><body>" + english + "</body></html>", charmap.Windows1252, true, FlagGuessedEncoding},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			data, err := tt.enc.NewEncoder().Bytes([]byte(tt.text))
			if err != nil {
				t.Fatal(err)
			}
			d, err := decode(data, tt.page)
			if err != nil || d.text != tt.text || d.flag != tt.flag {
				t.Errorf("got %q (%s) %v", d.text, d.flag, err)
			}
		})
	}
	t.Run("line ends", func(t *testing.T) {
		if d, _ := decode([]byte("a\r\nb\rc\n"), false); d.text != "a\nb\nc\n" {
			t.Errorf("got %q", d.text)
		}
	})
	t.Run("a damaged byte in UTF-8", func(t *testing.T) {
		d, err := decode([]byte("The “strait” talks – the \xff third – ended.\n"), false)
		if err != nil || d.flag != FlagBrokenText || d.text != "The “strait” talks – the \ufffd third – ended.\n" {
			t.Errorf("got %q (%s) %v", d.text, d.flag, err)
		}
	})
}
