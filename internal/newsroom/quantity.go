package newsroom

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

var ordinals = []string{"zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"}

var small = strings.Fields("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
var tens = strings.Fields("x x twenty thirty forty fifty sixty seventy eighty ninety")

// inWords writes a number below a hundred.
func inWords(n int) string {
	if n < 20 {
		return small[n]
	}
	if n%10 == 0 {
		return tens[n/10]
	}
	return tens[n/10] + "-" + small[n%10]
}

// digits groups thousands.
func digits(n int) string {
	s := strconv.Itoa(n)
	if n >= 1000 {
		s = s[:len(s)-3] + "," + s[len(s)-3:]
	}
	return s
}

// number is written in words below ten, and at the start of a sentence.
func number(n int, start bool) string {
	if n < 10 || start && n < 100 {
		return inWords(n)
	}
	return digits(n)
}

// figure is the number of a claim with its bound.
func (c Claim) figure(start bool) string {
	if c.High < 0 {
		return "at least " + number(c.Low, false)
	}
	return number(c.Low, start)
}

// length is a number of minutes as a newspaper tells it.
func length(minutes int, start bool) string {
	switch h, m := minutes/60, minutes%60; {
	case h == 0:
		return number(m, start) + " minutes"
	case minutes == 60:
		return "an hour"
	case m == 0:
		return number(h, true) + " hours"
	case m == 30 && h == 1:
		return "an hour and a half"
	case m == 30:
		return inWords(h) + " and a half hours"
	case h == 1:
		return fmt.Sprintf("an hour and %s minutes", number(m, false))
	default:
		return fmt.Sprintf("%s hours and %s minutes", inWords(h), number(m, false))
	}
}

// midnight is the day of a time.
func midnight(t time.Time) time.Time {
	y, m, d := t.Date()
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
}

// daysBetween counts calendar days from one to the other.
func daysBetween(from, to time.Time) int {
	return int(midnight(to).Sub(midnight(from)).Hours() / 24)
}

// written is a date without its year.
func written(t time.Time, american bool) string {
	if american {
		return t.Format("January 2")
	}
	return t.Format("2 January")
}

func bare(s string) string { return s }

// pluralOf says whether a noun phrase is a plural; it looks at its head, before the
// first preposition.
func pluralOf(s string) bool {
	head, _, _ := strings.Cut(s, " with ")
	for _, p := range []string{" at ", " on ", " of "} {
		head, _, _ = strings.Cut(head, p)
	}
	return strings.HasSuffix(head, "s")
}
