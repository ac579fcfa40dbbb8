package sources

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
)

// decoded is a text in UTF-8 with line feeds at its line ends.
type decoded struct {
	text string
	// flag names what is doubtful about the decoding; empty when nothing is.
	flag string
}

// Flags of articles whose letters are in doubt.
const (
	FlagGuessedEncoding = "encoding guessed"
	FlagBrokenText      = "broken text" // some bytes meant nothing in the encoding
)

// decode returns the text of a file. A byte order mark is believed first, then
// UTF-8 where all of it is valid (no other encoding looks like it by chance),
// then what the page declares, then a guess from the letters.
func decode(data []byte, page bool) (decoded, error) {
	if len(bytes.TrimSpace(data)) == 0 {
		return decoded{}, unreadable("It is empty; save the article's text in it or leave it out.")
	}
	if reason := foreign(data); reason != "" {
		return decoded{}, unreadable(reason)
	}
	text, flag := toUTF8(data, page)
	text = strings.ReplaceAll(text, "\r\n", "\n")
	text = strings.ReplaceAll(text, "\r", "\n")
	switch {
	case binary(text):
		return decoded{}, unreadable("It is not text (a program's or an image's data, it seems); save the article's text as " + formats + ".")
	case strings.TrimSpace(strings.Trim(text, "\ufeff")) == "":
		return decoded{}, unreadable("It is empty; save the article's text in it or leave it out.")
	}
	return decoded{text, flag}, nil
}

func toUTF8(data []byte, page bool) (text, flag string) {
	if enc, size := marked(data); enc != nil {
		return convert(enc, data[size:])
	}
	if rest, ok := bytes.CutPrefix(data, []byte("\xef\xbb\xbf")); ok {
		return convert(unicode.UTF8, rest)
	}
	if enc := wide(data); enc != nil {
		return convert(enc, data)
	}
	if utf8.Valid(data) {
		return string(data), ""
	}
	if page {
		// Without a declaration charset says windows-1252, or UTF-8 where the first
		// bytes are; neither is certain.
		if enc, name, certain := charset.DetermineEncoding(data, ""); certain || declares(data, name) {
			return convert(enc, data)
		}
	}
	if enc := mostlyUTF8(data); enc != nil {
		return convert(enc, data)
	}
	text, _ = convert(guessEncoding(data), data)
	return text, FlagGuessedEncoding
}

// declares reports whether a page names the encoding in its head. (charset
// returns certain only for a byte order mark or an HTTP header.)
func declares(data []byte, name string) bool {
	head := strings.ToLower(string(data[:min(len(data), 4096)]))
	i := strings.Index(head, "charset=")
	if i < 0 {
		i = strings.Index(head, "encoding=")
	}
	if i < 0 {
		return false
	}
	label := head[strings.IndexByte(head[i:], '=')+i+1:]
	label = strings.Trim(label, `"' `)
	end := strings.IndexFunc(label, func(r rune) bool {
		return !(r == '-' || r == '_' || r == ':' || '0' <= r && r <= '9' || 'a' <= r && r <= 'z')
	})
	if end >= 0 {
		label = label[:end]
	}
	_, declared := charset.Lookup(label)
	return declared != "" && declared == name
}

// convert decodes data. What means nothing becomes U+FFFD and is flagged.
func convert(enc encoding.Encoding, data []byte) (text, flag string) {
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		out = data
	}
	text = strings.ToValidUTF8(string(out), "\ufffd")
	if strings.ContainsRune(text, '\ufffd') {
		flag = FlagBrokenText
	}
	return text, flag
}

// marked returns the UTF-16 encoding of a byte order mark, and the mark's length.
func marked(data []byte) (encoding.Encoding, int) {
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), 2
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), 2
	}
	return nil, 0
}

// wide tells UTF-16 without a mark by the zero bytes at every second place that
// text in Latin letters has there.
func wide(data []byte) encoding.Encoding {
	head := data[:min(len(data), 4096)&^1]
	var zero [2]int
	for i, b := range head {
		if b == 0 {
			zero[i&1]++
		}
	}
	half := len(head) / 2
	switch {
	case half < 8:
		return nil
	case zero[1]*10 >= half*6 && zero[0] == 0:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case zero[0]*10 >= half*6 && zero[1] == 0:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	return nil
}

// mostlyUTF8 returns UTF-8 for data in which nearly all sequences of high bytes
// are valid: a UTF-8 file with a few bytes damaged or cut.
func mostlyUTF8(data []byte) encoding.Encoding {
	good, bad := 0, 0
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			bad++
		} else {
			good++
		}
		i += size
	}
	if good > 0 && good >= 4*bad {
		return unicode.UTF8
	}
	return nil
}

// binary reports whether a text holds what no text holds.
func binary(text string) bool {
	if strings.IndexByte(text, 0) >= 0 {
		return true
	}
	odd, all := 0, 0
	for _, r := range text[:min(len(text), 1<<16)] {
		all++
		if r < ' ' && r != '\n' && r != '\t' && r != '\f' && r != '\v' && r != 0x1b || r == '\ufffd' || 0x80 <= r && r < 0xa0 && r != 0x85 {
			odd++
		}
	}
	return odd*20 > all
}

// foreign names the format of files that are not text at all, by how they begin.
func foreign(data []byte) string {
	for _, m := range []struct{ magic, what string }{
		{"%PDF-", "a PDF"},
		{"PK\x03\x04", "a ZIP, Word or e-book file"},
		{"\xd0\xcf\x11\xe0", "an old Word file"},
		{"{\\rtf", "an RTF file"},
		{"\x1f\x8b", "a gzip file"},
		{"\x89PNG", "an image"},
		{"\xff\xd8\xff", "an image"},
		{"GIF8", "an image"},
	} {
		if bytes.HasPrefix(data, []byte(m.magic)) {
			return "It is " + m.what + " under another name; save the article's text as " + formats + "."
		}
	}
	return ""
}
