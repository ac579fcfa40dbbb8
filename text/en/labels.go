package en

import (
	"regexp"
	"strings"

	"parley/text"
)

// A paragraph is a stretch of a block that no sentence runs over. Its label, of some kind,
// ends at label; 0 where it has none.
type paragraph struct {
	i, end, block, label int
	kind                 text.Label
	item                 bool // of a list
}

var (
	// turnLabel is who speaks, at the head of a turn: "Q:", "MARA ROE (on the line):",
	// "Prof. Roe:", "A. –".
	turnLabel = regexp.MustCompile(`^[ \t]*((?:\p{Lu}[\pL\pN.'’-]*|of|de|van|von|al|the)(?: (?:\p{Lu}[\pL.'’-]*|\d{1,2}|of|de|van|von|al|the)){0,5})(?: ?[(\[][^()\[\]\n]{1,60}[)\]])?[ \x{a0}]?(:|\.? [–—-]|\.)[ \t\x{a0}]+[^ \t\n]`)
	// clockLabel is when an entry was written: "14:05 –", "[9.15 pm]", "17h05:".
	// dayLabel is the day of a diary's line: "Thursday:", "Fri 4 May –".
	dayLabel = regexp.MustCompile(`^[ \t]*(?i:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?i:day)?\.?(?:,? \d{1,2}(?: \pL{3,9})?|,? \pL{3,9} \d{1,2})?[ \x{a0}]?(?::|[–—-])[ \t\x{a0}]+[^ \t\n]`)
	// topicLabel is what an item of a list is about: "Grain:", "The two mills:".
	topicLabel = regexp.MustCompile(`^[ \t]*\p{Lu}[\pL’'-]*(?: [\pL’'-]+){0,3}:[ \t\x{a0}]+["“‘']?[\p{Lu}\d]`)
	clockLabel = regexp.MustCompile(`^[ \t]*[(\[]?\d{1,2}[:.h]\d{2}(?: ?(?:[ap]\.?m\b\.?|GMT|UTC|CET|BST|EST|local time|hrs|h))?[)\]]?(?: ?[:|–—-]|\.)?[ \t\x{a0}]+["“‘']?[\p{Lu}\d]`)
)

// label finds the labels of a text that is told in turns or in entries. One by itself is
// nothing: "Grain: the ban is over". Two speakers take turns, and one of them comes back;
// of clocks there are three, of days and of topics two.
func label(s string, all []paragraph) {
	turns, clocks, days, topics := map[string]int{}, 0, 0, 0
	names, turn := make([]string, len(all)), make([]int, len(all))
	ends, kinds := make([]int, len(all)), make([]text.Label, len(all))
	for n, p := range all {
		head := s[p.i:min(p.end, p.i+160)]
		if m := clockLabel.FindStringIndex(head); m != nil {
			clocks++
			kinds[n] = text.ClockLabel
			ends[n] = p.i + len(strings.TrimRight(head[:m[1]-lastRune(head[:m[1]])], " \t\u00a0\"“‘'"))
			continue
		}
		if m := dayLabel.FindStringIndex(head); m != nil {
			days++
			ends[n], kinds[n] = p.i+len(strings.TrimRight(head[:m[1]-lastRune(head[:m[1]])], " \t\u00a0")), text.DayLabel
			continue
		}
		if m := topicLabel.FindStringIndex(head); m != nil && p.item {
			topics++
			ends[n], kinds[n] = p.i+strings.IndexByte(head, ':')+1, text.TopicLabel
		}
		m := turnLabel.FindStringSubmatchIndex(head)
		if m == nil || head[m[4]] != ':' && m[3]-m[2] != 1 || weekday[strings.ToLower(head[m[2]:m[3]])] {
			continue
		}
		names[n], turn[n] = strings.ToLower(head[m[2]:m[3]]), p.i+m[5]
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
		switch k := kinds[n]; {
		case names[n] != "" && inTurns:
			all[n].label, all[n].kind = turn[n], text.SpeakerLabel
		case k == text.ClockLabel && clocks > 2, k == text.DayLabel && days > 1, k == text.TopicLabel && topics > 1:
			all[n].label, all[n].kind = ends[n], k
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
