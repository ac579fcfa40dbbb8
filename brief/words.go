package brief

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"parley"
)

// date writes a time for a person: "17 August 2025", "August 2025", "2025".
func date(t parley.Time) string {
	switch t.Grain {
	case parley.Year:
		return t.T.Format("2006")
	case parley.Month:
		return t.T.Format("January 2006")
	case parley.Day, parley.Minute:
		return t.T.Format("2 January 2006")
	}
	return "not dated"
}

// when writes a range of days as shortly as it can be said.
func when(i parley.Interval) string {
	from, to := i.From, i.To
	switch {
	case !i.Known():
		return "not dated"
	case !to.Known():
		return date(from) + " or later"
	case !from.Known():
		return "by " + date(to)
	case i.Exact():
		return date(from)
	case i == parley.Time{T: from.T, Grain: parley.Month}.Interval():
		return from.T.Format("January 2006")
	case i == parley.Time{T: from.T, Grain: parley.Year}.Interval():
		return from.T.Format("2006")
	case from.T.Year() != to.T.Year():
		return date(from) + " to " + date(to)
	case from.T.Month() != to.T.Month():
		return from.T.Format("2 January") + " to " + date(to)
	}
	return from.T.Format("2") + " to " + date(to)
}

// widen returns the smallest range that holds both.
func widen(i, j parley.Interval) parley.Interval {
	if !i.Known() {
		return j
	}
	if j.From.T.Before(i.From.T) {
		i.From = j.From
	}
	if j.To.T.After(i.To.T) {
		i.To = j.To
	}
	return i
}

// count writes a number with its noun: "1 article", "1,204 articles".
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return number(float64(n)) + " " + many
}

// number writes a number with commas at the thousands.
func number(f float64) string {
	s := strconv.FormatFloat(f, 'f', -1, 64)
	sign := ""
	if strings.HasPrefix(s, "-") {
		sign, s = "-", s[1:]
	}
	whole, fraction, broken := strings.Cut(s, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if broken {
		whole += "." + fraction
	}
	return sign + whole
}

var cardinals = [...]string{"none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}

// cardinal writes a small number as a word.
func cardinal(n int) string {
	if n >= 0 && n < len(cardinals) {
		return cardinals[n]
	}
	return number(float64(n))
}

var ordinals = [...]string{"", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"}

// ordinal writes a place in a series: "sixth", "21st".
func ordinal(n int) string {
	if n > 0 && n < len(ordinals) {
		return ordinals[n]
	}
	end := "th"
	switch {
	case n%100 >= 11 && n%100 <= 13:
	case n%10 == 1:
		end = "st"
	case n%10 == 2:
		end = "nd"
	case n%10 == 3:
		end = "rd"
	}
	return fmt.Sprint(n) + end
}

// join writes a list: "A", "A and B", "A, B and C".
func join(names []string) string {
	switch len(names) {
	case 0:
		return ""
	case 1:
		return names[0]
	}
	return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
}

// names returns the names of actors, each once, in order.
func names(actors []parley.Actor) []string {
	var out []string
	seen := map[string]bool{}
	for _, a := range actors {
		if a.Name != "" && !seen[a.Name] {
			seen[a.Name] = true
			out = append(out, a.Name)
		}
	}
	return out
}

func printable(words ...string) []string {
	out := make([]string, 0, len(words))
	for _, s := range words {
		if s = parley.Printable(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// clip cuts s to at most n characters, between words where there are any.
func clip(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	cut := 0
	for i := range s {
		if n == 0 {
			cut = i
			break
		}
		n--
	}
	if space := strings.LastIndexByte(s[:cut], ' '); space > cut/2 {
		cut = space
	}
	return strings.TrimRight(s[:cut], " ,;:–—-") + " …"
}

// around cuts the words of a span to about n characters that hold the trigger.
func around(text string, span, trigger parley.Span, n int) string {
	whole := parley.Printable(span.In(text))
	if utf8.RuneCountInString(whole) <= n || trigger.Empty() || !span.Contains(trigger) {
		return clip(whole, n)
	}
	lead := parley.Printable(parley.Span{Start: span.Start, End: trigger.Start}.In(text))
	if utf8.RuneCountInString(lead) <= n/2 {
		return clip(whole, n)
	}
	// Keep about a third of the room for what stands before the trigger.
	back := trigger.Start
	for room := n / 3; back > span.Start && room > 0; room-- {
		_, size := utf8.DecodeLastRuneInString(text[span.Start:back])
		back -= size
	}
	if space := strings.IndexAny(text[back:trigger.Start], " \n\t"); space >= 0 {
		back += space
	}
	return "… " + clip(parley.Printable(text[back:span.End]), n)
}

// quotationMarks are the marks that stand around speech.
const quotationMarks = "\"“”„«»"

// unquote takes off the pair of quotation marks around words that are shown in our
// own, or half a pair at one end of them. Marks inside the words stay in pairs.
func unquote(s string) string {
	s = strings.TrimSpace(s)
	marks := 0
	for _, r := range s {
		if strings.ContainsRune(quotationMarks, r) {
			marks++
		}
	}
	inner := strings.TrimLeft(s, quotationMarks)
	opens := inner != s
	switch trimmed := strings.TrimRight(inner, quotationMarks); {
	case inner == "":
		return ""
	case opens && trimmed != inner && marks == 2:
		s = trimmed
	case marks%2 == 0:
		return s
	case opens:
		s = inner
	default:
		s = strings.TrimRight(s, quotationMarks)
	}
	return strings.TrimRight(strings.TrimSpace(s), ",")
}
