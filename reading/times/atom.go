package times

import (
	"unicode/utf8"

	"parley"
	"parley/text"
)

// An atom is a piece of a token that a pattern can ask for: the letters, the
// digits and the signs of a token are atoms of their own, so that "mid-August" is
// the same three atoms whether a tokeniser cuts it or not. Numbers keep their
// commas ("1,200" is one atom), ordinals their letters ("17th").
type atom struct {
	parley.Span
	token int
	// glued: no space stands between this atom and the one before.
	glued bool
	// capital: the first letter is an upper case one; upper: all letters are.
	capital, upper bool
	meanings       []meaning
	// own holds the meanings of a number, which no lexicon lists.
	own  [4]meaning
	nOwn int
	verb verbForm
}

// A meaning is a class of the lexicon and the value the word has in it.
type meaning struct {
	class class
	value int
}

type charKind uint8

const (
	otherChar charKind = iota
	letterChar
	digitChar
)

func kindOf(r rune) charKind {
	switch {
	case r >= '0' && r <= '9':
		return digitChar
	case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= 0xC0 && r != 0xD7 && r != 0xF7 && r < 0x2000, r > 0x206F:
		return letterChar
	}
	return otherChar
}

// cut appends the atoms of one token, whose letters stand at sp, to out.
func cut(out []atom, form string, sp parley.Span, token int, lex *Lexicon) []atom {
	for i := 0; i < len(form); {
		r, size := utf8.DecodeRuneInString(form[i:])
		k := kindOf(r)
		j := i + size
		a := atom{token: token, glued: i > 0}
		switch k {
		case letterChar:
			a.capital = isUpper(r)
			a.upper = a.capital
			for j < len(form) {
				r, n := utf8.DecodeRuneInString(form[j:])
				// "p.m." and "U.S." keep their points.
				if r == '.' && j+1 < len(form) && kindOf(rune(form[j+1])) == letterChar || r == '.' && j-i == 3 && form[i+1] == '.' {
					j++
					continue
				}
				if kindOf(r) != letterChar {
					break
				}
				a.upper = a.upper && isUpper(r)
				j += n
			}
		case digitChar:
			for j < len(form) {
				if kindOf(rune(form[j])) == digitChar ||
					form[j] == ',' && j+3 < len(form) && isDigits(form[j+1:j+4]) {
					j++
					continue
				}
				break
			}
			j += lex.ordinalEnding(form[j:])
		}
		for j < len(form) && !utf8.RuneStart(form[j]) {
			j++ // broken UTF-8: an atom begins and ends with whole characters
		}
		a.Span = parley.Span{Start: sp.Start + i, End: sp.Start + j}
		out = append(out, a)
		i = j
	}
	return out
}

func isUpper(r rune) bool {
	return r >= 'A' && r <= 'Z' || r >= 0xC0 && r <= 0xDE || r >= 0x410 && r <= 0x42F
}

func isDigits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// atomise cuts a sentence and gives every atom its meanings. The result lives in
// the scratch.
func (sc *scratch) atomise(s *text.Sentence, body string, lex *Lexicon) {
	sc.atoms = sc.atoms[:0]
	end := -1
	for t := range s.Tokens {
		tok := &s.Tokens[t]
		if !tok.Valid(body) || tok.Start < end {
			continue // a token that does not stand in the text has no say
		}
		form := body[tok.Start:tok.End]
		n := len(sc.atoms)
		sc.atoms = cut(sc.atoms, form, tok.Span, t, lex)
		if n > 0 && len(sc.atoms) > n {
			sc.atoms[n].glued = tok.Start == end
		}
		end = tok.End
	}
	for i := range sc.atoms {
		a := &sc.atoms[i]
		form := body[a.Start:a.End]
		if kindOf(rune(form[0])) == digitChar {
			if !sc.inCode(i, body) {
				a.number(form)
			}
			continue
		}
		if e := lex.look(form, &sc.fold); e != nil {
			a.verb = e.verb
			if a.meanings = e.meanings; !a.capital {
				a.meanings = e.lower
			}
		}
	}
}

// number gives an atom of digits the classes it may have: any number, a day of a
// month, a month, a year, an ordinal.
func (a *atom) number(form string) {
	value, digits, comma := 0, 0, false
	for i := 0; i < len(form); i++ {
		c := form[i]
		switch {
		case c >= '0' && c <= '9':
			if value > 1e8 {
				return
			}
			value = value*10 + int(c-'0')
			digits++
		case c == ',':
			comma = true
		}
	}
	ordinal := digits+boolInt(comma) < len(form) && !comma
	add := func(c class) { a.own[a.nOwn] = meaning{c, value}; a.nOwn++ }
	switch {
	case ordinal:
		add(classOrdinal)
		if value >= 1 && value <= 31 {
			add(classDay)
		}
	case comma:
		add(classNumber)
	default:
		add(classNumber)
		if value >= 1 && value <= 31 && digits <= 2 {
			add(classDay)
		}
		if digits == 4 && value >= 1500 && value <= 2199 {
			add(classYear)
		}
		if digits == 2 {
			add(classTwoDigits)
		}
	}
	a.meanings = a.own[:a.nOwn]
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// inCode reports whether the number at atom i is a piece of something that is no
// number by itself: "F-16", "T72", "$2024", "24%", "3.14".
func (sc *scratch) inCode(i int, body string) bool {
	a := &sc.atoms[i]
	if a.glued && i > 0 {
		before := &sc.atoms[i-1]
		switch r, _ := utf8.DecodeLastRuneInString(body[before.Start:before.End]); {
		case kindOf(r) == letterChar:
			if len(before.meanings) == 0 {
				return true
			}
		case r == '-' || r == '‑' || r == '–':
			if before.glued && i > 1 && len(sc.atoms[i-2].meanings) == 0 {
				return true
			}
		case r == '/':
			if before.glued && (i < 2 || kindOf(rune(body[sc.atoms[i-2].Start])) != digitChar) {
				return true // a piece of a path
			}
		case r == '$' || r == '€' || r == '£' || r == '#' || r == '+' || r == '№' || r == '@' || r == '_' || r == '=':
			return true
		}
	}
	if next := i + 1; next < len(sc.atoms) && sc.atoms[next].glued {
		switch body[sc.atoms[next].Start] {
		case '%', '$', '_', '=', '@':
			return true
		}
	}
	return false
}
