package brief

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// letterWidth is how wide a letter is at a size of 1, rather too much than too
// little: which font the reader has is not known, and words in a picture do not
// flow. The widths are those of a wide sans-serif face.
func letterWidth(r rune) float64 {
	switch {
	case unicode.Is(unicode.Mn, r):
		return 0
	case strings.ContainsRune("ijl.,:;'|! ", r):
		return 0.36
	case strings.ContainsRune("frt()[]-/\"“”‘’", r):
		return 0.46
	case strings.ContainsRune("mwMW@%—…→", r):
		return 1
	case unicode.IsUpper(r):
		return 0.76
	case r < 0x2e80: // Latin, Greek, Cyrillic, Arabic ...
		return 0.63
	}
	return 1.05
}

func textWidth(s string, size float64) float64 {
	w := 0.0
	for _, r := range s {
		w += letterWidth(r)
	}
	return w * size
}

// wrap breaks words into lines no wider than width, and ends the last of them with
// an ellipsis where there would be more.
func wrap(s string, size, width float64, most int) []string {
	var lines []string
	line := ""
	words := strings.Fields(s)
	for i := 0; i < len(words); i++ {
		word := words[i]
		joined := strings.TrimSpace(line + " " + word)
		switch {
		case textWidth(joined, size) <= width:
			line = joined
			continue
		case line != "":
			lines = append(lines, line)
			line = ""
			i--
		default: // a word wider than the line
			head := fit(word, size, width)
			lines = append(lines, head)
			if words[i] = word[len(head):]; words[i] != "" {
				i--
			}
		}
		if len(lines) > most {
			break
		}
	}
	if line != "" {
		lines = append(lines, line)
	}
	if len(lines) > most {
		lines = lines[:most]
		last := fit(lines[most-1], size, width-textWidth(" …", size))
		if space := strings.LastIndexByte(last, ' '); space > len(last)/2 {
			last = last[:space]
		}
		lines[most-1] = strings.TrimRight(last, " ,;:–—-(") + " …"
	}
	return lines
}

// fit is as much of s as goes into width, at least one letter.
func fit(s string, size, width float64) string {
	w := 0.0
	for i, r := range s {
		if w += letterWidth(r) * size; w > width && i > 0 {
			return s[:i]
		}
		if i+utf8.RuneLen(r) >= len(s) {
			break
		}
	}
	return s
}

// widestLine is the width of the widest of some lines.
func widestLine(lines []string, size float64) float64 {
	w := 0.0
	for _, l := range lines {
		w = max(w, textWidth(l, size))
	}
	return w
}
