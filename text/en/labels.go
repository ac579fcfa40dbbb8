package en

import (
	"regexp"
	"strings"
)

// A paragraph is a stretch of a block that no sentence runs over. Its label ends at label;
// 0 where it has none.
type paragraph struct{ i, end, block, label int }

var (
	// turnLabel is who speaks, at the head of a turn: "Q:", "MARA ROE (on the line):",
	// "Prof. Roe:", "A. –".
	turnLabel = regexp.MustCompile(`^[ \t]*((?:\p{Lu}[\pL\pN.'’-]*|of|de|van|von|al|the)(?: (?:\p{Lu}[\pL.'’-]*|\d{1,2}|of|de|van|von|al|the)){0,5})(?: ?[(\[][^()\[\]\n]{1,60}[)\]])?[ \x{a0}]?(:|\.? [–—-]|\.)[ \t\x{a0}]+[^ \t\n]`)
	// clockLabel is when an entry was written: "14:05 –", "[9.15 pm]", "17h05:".
	clockLabel = regexp.MustCompile(`^[ \t]*[(\[]?\d{1,2}[:.h]\d{2}(?: ?(?:[ap]\.?m\b\.?|GMT|UTC|CET|BST|EST|local time|hrs|h))?[)\]]?(?: ?[:|–—-]|\.)?[ \t\x{a0}]+["“‘']?[\p{Lu}\d]`)
)

// label finds the labels of a text that is told in turns or in entries. One by itself is
// nothing: "Grain: the ban is over". Two speakers take turns, and one of them comes back;
// of clocks there are three.
func label(s string, all []paragraph) {
	turns, clocks := map[string]int{}, 0
	names := make([]string, len(all))
	ends := make([]int, len(all))
	for n, p := range all {
		head := s[p.i:min(p.end, p.i+160)]
		if m := clockLabel.FindStringIndex(head); m != nil {
			clocks++
			ends[n] = p.i + len(strings.TrimRight(head[:m[1]-lastRune(head[:m[1]])], " \t\u00a0\"“‘'"))
			continue
		}
		m := turnLabel.FindStringSubmatchIndex(head)
		if m == nil || head[m[4]] != ':' && m[3]-m[2] != 1 || weekday[strings.ToLower(head[m[2]:m[3]])] {
			continue
		}
		names[n], ends[n] = strings.ToLower(head[m[2]:m[3]]), p.i+m[5]
		turns[names[n]]++
	}
	back, total := 0, 0
	for _, n := range turns {
		total += n
		if n > 1 {
			back += n
		}
	}
	inTurns := len(turns) > 1 && total > 3 && back > 1 && 2*back >= total
	for n := range all {
		if names[n] != "" && inTurns || names[n] == "" && ends[n] > 0 && clocks > 2 {
			all[n].label = ends[n]
		}
	}
}

// lastRune is how many bytes the last character of s has.
func lastRune(s string) int {
	n := 1
	for n < len(s) && s[len(s)-n]&0xC0 == 0x80 {
		n++
	}
	return n
}

var weekday = map[string]bool{"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true, "sunday": true, "today": true, "tomorrow": true, "tonight": true}
