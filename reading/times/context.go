package times

import (
	"parley/text"
)

// says reports whether atom i is there and has a meaning that fills the slot.
func (c *computing) says(i int, s slot) bool {
	if i < 0 || i >= len(c.atoms) {
		return false
	}
	for _, m := range c.atoms[i].meanings {
		if c.lex.fills[m.class].has(s) {
			return true
		}
	}
	return false
}

// at reports whether atom i is there and begins with the sign.
func (c *computing) at(i int, sign byte) bool {
	return i >= 0 && i < len(c.atoms) && c.body[c.atoms[i].Start] == sign
}

// word reports whether atom i is there and made of letters.
func (c *computing) word(i int) bool {
	if i < 0 || i >= len(c.atoms) {
		return false
	}
	return kindOf(firstRune(c.body[c.atoms[i].Start:])) == letterChar
}

func firstRune(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}

// noun reports whether atom i can be a common noun: the tag says so, or, with no
// tags, it is a small word that is neither a function word nor a verb form.
func (c *computing) noun(i int) bool {
	if !c.word(i) {
		return false
	}
	a := &c.atoms[i]
	if tag := c.token(i).UPOS; tag != "" {
		return tag == "NOUN" || tag == "ADJ"
	}
	return !a.capital && !a.glued && a.verb == 0 && !c.says(i, slotFunction) && !c.says(i, slotDatePrep)
}

// small reports whether atom i can be a common noun where a noun must follow.
func (c *computing) small(i int) bool {
	if !c.word(i) {
		return false
	}
	if tag := c.token(i).UPOS; tag != "" {
		return tag == "NOUN" || tag == "ADJ"
	}
	a := &c.atoms[i]
	return !a.capital && !a.glued && a.verb&anAux == 0 && !c.says(i, slotFunction)
}

// plural reports whether the noun at atom i counts what stands in front of it.
func (c *computing) plural(i int) bool {
	if !c.noun(i) {
		return false
	}
	if c.says(i, slotQuantity) {
		return true
	}
	if x := c.token(i).XPOS; x != "" {
		return x == "NNS" || x == "JJ" && c.plural(i+1)
	}
	form := c.body[c.atoms[i].Start:c.atoms[i].End]
	n := len(form)
	return n > 3 && form[n-1] == 's' && form[n-2] != 's'
}

// token is the token that atom i is cut from.
func (c *computing) token(i int) *text.Token { return &c.sentence.Tokens[c.atoms[i].token] }

// possessive reports whether a mark of possession follows atom i.
func (c *computing) possessive(i int) bool {
	if i+1 >= len(c.atoms) || !c.atoms[i+1].glued {
		return false
	}
	switch firstRune(c.body[c.atoms[i+1].Start:]) {
	case '\'', '’':
		return true
	}
	return false
}

// named reports whether the words are a piece of a name: "the Sunday Times", "the
// 6 October Bridge". A run of capitals that ends in a small noun is no name ("the
// 2015 Minsk accord").
func (c *computing) named() bool {
	next := c.f.last + 1
	if c.says(next, slotNameAfter) || c.says(c.f.first-1, slotNameBefore) {
		return true
	}
	if v := &c.v; (v.has(slotFeast) || v.has(slotSeason) || v.has(slotDeictic)) && c.f.first > 0 && c.capitalised(c.f.first) &&
		c.capitalised(c.f.first-1) && !c.says(c.f.first-1, slotFunction) {
		return true // "the Prague Spring", "Kestria Today"
	}
	if !c.says(c.f.first-1, slotArticle) || !c.capitalised(next) {
		return false
	}
	if v := &c.v; !v.has(slotYear) && !v.has(slotMonth) && !v.has(slotWeekday) && !v.has(slotFeast) {
		return false
	}
	for c.capitalised(next) {
		next++
	}
	return !c.small(next)
}

func (c *computing) capitalised(i int) bool {
	return c.word(i) && c.atoms[i].capital && !c.atoms[i].glued && !c.says(i, slotMonth) && !c.says(i, slotWeekday)
}

// monthAlone reports whether a month with no day and no year is one: "May" is
// also a verb and a surname, "March" a walk, "April" a first name.
func (c *computing) monthAlone() bool {
	i := c.f.first
	before, after := i-1, i+1
	switch {
	case c.says(before, slotDatePrep) && (c.says(before, slotPlace) || !c.says(i, slotAmbiguous)):
		return true
	case c.says(before, slotDatePrep) && !c.capitalised(after):
		return true // not "for June Tarrant"
	case c.capitalised(after):
		return false // "April Osei"
	case !c.says(i, slotAmbiguous):
		return true
	case (c.says(before, slotConjunction) || c.at(before, ',')) && before > 0 && c.says(before-1, slotMonth):
		return true // "in May, June and July"
	case before < 0 || !c.word(before): // "May ...", ", May ..."
		return c.possessive(i) && c.says(i, slotAmbiguous) && before < 0
	case c.atoms[before].verb&formSay != 0:
		return false // "said May"
	case c.atoms[before].glued && !c.atoms[before].capital: // "Sahrun's March offensive"
		return c.small(after)
	case c.says(before, slotDeterminer):
		return c.small(after)
	}
	return !c.atoms[before].capital && (c.noun(after) || !c.word(after))
}

// yearAlone reports whether four digits are a year: behind a word that says so,
// or before a noun that they date. "2024 square kilometres" and "Resolution 2202"
// are no years.
func (c *computing) yearAlone() bool {
	before, after := c.f.first-1, c.f.last+1
	if c.says(after, slotNumber) && !c.atoms[after].glued && c.body[c.atoms[after].Start] <= '9' || c.says(after, slotQuantity) ||
		c.adjectiveOf(after) {
		return false
	}
	if after < len(c.atoms) && c.atoms[after].glued && c.word(after) {
		return false
	}
	switch {
	case before < 0: // "2024 was"
		return after < len(c.atoms) && c.atoms[after].verb != 0
	case c.says(before, slotYearWord):
		return true
	case c.atoms[before].verb&formTo != 0: // "dates back to 2014", "put off to 2026"
		return before > 0 && (c.says(before-1, slotDatePrep) || c.atoms[before-1].verb&formDefer != 0)
	case c.says(before, slotDatePrep):
		return !c.plural(after) || c.says(before, slotPlace)
	case c.says(before, slotConjunction) || c.body[c.atoms[before].Start] == ',':
		return before > 0 && c.says(before-1, slotYear) && !c.plural(after)
	case c.says(before, slotDeterminer), c.atoms[before].glued && c.word(before) && !c.atoms[before].capital:
		for c.capitalised(after) {
			after++
		}
		return c.small(after)
	case c.body[c.atoms[before].Start] == '(':
		return after < len(c.atoms) && !c.word(after)
	}
	return false
}

// adjectiveOf reports "square kilometres": a word, then a unit.
func (c *computing) adjectiveOf(i int) bool { return c.noun(i) && c.says(i+1, slotQuantity) }

// timeOfDay reads the part of the day and the clock out of the pattern; false
// when the clock shows no such time.
func (c *computing) timeOfDay() bool {
	if c.v.has(slotPart) {
		c.e.Part = Part(c.v.value[slotPart])
	}
	if c.v.has(slotNoon) {
		c.e.Clock, c.e.Grain = c.v.value[slotNoon], Hour
	}
	p := c.f.path[:c.f.n]
	for k := 0; k+1 < len(p); k++ {
		if p[k].class != classNumber {
			continue
		}
		hour, minute, clock := p[k].value, 0, false
		j := k + 1
		if sign := c.body[c.atoms[p[j].atom].Start]; (sign == ':' || sign == '.') && j+1 < len(p) && p[j+1].class == classNumber {
			minute, clock = p[j+1].value, sign == ':'
			j += 2
		}
		if j < len(p) && c.lex.fills[p[j].class].has(slotMeridiem) {
			if clock = true; hour < 1 || hour > 12 {
				return false
			}
			hour = hour%12 + p[j].value/60
		} else if j < len(p) && c.lex.fills[p[j].class].has(slotZone) && !clock {
			clock, hour, minute = true, hour/100, hour%100
		}
		if !clock {
			continue
		}
		if hour > 23 || minute > 59 {
			return false
		}
		c.e.Clock, c.e.Grain = 60*hour+minute, Hour
		return true
	}
	return true
}
