package net

import (
	"unicode"
	"unicode/utf8"
)

// maxForm is how many bytes of a form are looked at.
const maxForm = 64

// Normalise appends to b the form as the net sees it: small letters, every digit
// 0, quotation marks, dashes and apostrophes in their ASCII forms.
func Normalise(b []byte, form string) []byte {
	if len(form) > maxForm {
		form = form[:maxForm]
	}
	for _, r := range form {
		switch {
		case r < utf8.RuneSelf:
			c := byte(r)
			switch {
			case c >= 'A' && c <= 'Z':
				c += 'a' - 'A'
			case c >= '0' && c <= '9':
				c = '0'
			}
			b = append(b, c)
		case r == '’' || r == '‘' || r == 'ʼ' || r == '‚':
			b = append(b, '\'')
		case r == '“' || r == '”' || r == '„' || r == '«' || r == '»':
			b = append(b, '"')
		case r == '–' || r == '‑' || r == '‐' || r == '−':
			b = append(b, '-')
		case r == '—':
			b = append(b, '-', '-')
		case r == '…':
			b = append(b, '.', '.', '.')
		case r == '\u00ad':
		case unicode.IsDigit(r):
			b = append(b, '0')
		default:
			b = utf8.AppendRune(b, unicode.ToLower(r))
		}
	}
	return b
}

// ids are the rows of a word in the five feature tables.
type ids [tables]int32

// features looks the form up; b is scratch space, returned for the next call.
func (m *Model) features(form string, b []byte) (ids, []byte) {
	b = Normalise(b[:0], form)
	var f ids
	f[formTable] = m.forms[string(b)] // 0: unknown
	f[prefixTable] = bucket(head(b, m.Prefix), 1, m.Prefixes)
	f[shortTable] = bucket(tail(b, m.ShortSuffix), 2, m.ShortSuffixes)
	f[longTable] = bucket(tail(b, m.LongSuffix), 3, m.LongSuffixes)
	b = shape(b[:0], form)
	f[shapeTable] = bucket(b, 4, m.Shapes)
	return f, b
}

// shape appends the outline of the form: X, x and d for letters and digits, runs
// of more than three cut, everything else as it is.
func shape(b []byte, form string) []byte {
	if len(form) > maxForm {
		form = form[:maxForm]
	}
	var last byte
	n := 0
	for i, r := range form {
		c := byte('?')
		switch {
		case r < utf8.RuneSelf:
			c = byte(r)
			switch {
			case c >= 'A' && c <= 'Z':
				c = 'X'
			case c >= 'a' && c <= 'z':
				c = 'x'
			case c >= '0' && c <= '9':
				c = 'd'
			}
		case unicode.IsUpper(r) || unicode.IsTitle(r):
			c = 'X'
		case unicode.IsLetter(r) || unicode.IsMark(r):
			c = 'x'
		case unicode.IsDigit(r):
			c = 'd'
		case r == '’' || r == '‘':
			c = '\''
		case r == '“' || r == '”':
			c = '"'
		case r == '–' || r == '—':
			c = '-'
		}
		if c == last && i > 0 {
			if n++; n > 3 {
				continue
			}
		} else {
			last, n = c, 1
		}
		b = append(b, c)
	}
	return b
}

// head returns the first n characters of b, tail the last.
func head(b []byte, n int) []byte {
	i := 0
	for ; n > 0 && i < len(b); n-- {
		_, k := utf8.DecodeRune(b[i:])
		i += k
	}
	return b[:i]
}

func tail(b []byte, n int) []byte {
	i := len(b)
	for ; n > 0 && i > 0; n-- {
		_, k := utf8.DecodeLastRune(b[:i])
		i -= k
	}
	return b[i:]
}

// bucket hashes b (FNV-1a, 32 bits, seeded) into rows.
func bucket(b []byte, seed uint32, rows int) int32 {
	h := uint32(2166136261) ^ seed*0x9e3779b9
	for _, c := range b {
		h = (h ^ uint32(c)) * 16777619
	}
	h ^= h >> 15
	return int32(h % uint32(rows))
}
