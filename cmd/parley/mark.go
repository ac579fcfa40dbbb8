package main

import (
	"encoding/json"
	"fmt"
	"strings"
	"unicode"

	"parley"
	"parley/export"
)

// marked sets off words: in bold on a terminal, else in square brackets.
func (a *app) marked(s string) string {
	if a.colour {
		return "\x1b[1m" + spaced(s) + "\x1b[0m"
	}
	return "[" + strings.TrimSpace(spaced(s)) + "]"
}

// spaced is Printable with the space at both ends kept.
func spaced(s string) string {
	out := parley.Printable(s)
	if out == "" {
		return strings.Repeat(" ", min(1, len(s)))
	}
	if r := []rune(s); unicode.IsSpace(r[0]) {
		out = " " + out
	}
	if r := []rune(s); unicode.IsSpace(r[len(r)-1]) {
		out += " "
	}
	return out
}

// clip cuts a line at n characters, at a space where there is one.
func clip(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	cut := string(r[:n-1])
	if i := strings.LastIndexByte(cut, ' '); i > len(cut)/2 {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, " ,;") + "…"
}

// line writes one JSON text as a line, fit for a terminal.
func (a *app) line(row []byte) error {
	_, err := fmt.Fprintf(a.stdout, "%s\n", strings.TrimSuffix(string(export.Escape(row)), "\n"))
	return err
}

// object writes a result as one line of JSON.
func (a *app) object(v any) error {
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return err
	}
	return a.line([]byte(b.String()))
}
