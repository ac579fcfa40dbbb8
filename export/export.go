package export

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"parley"
)

// Kinds are the kinds of row in the order in which they are written.
func Kinds() []string {
	var kinds []string
	for _, k := range kindsInOrder {
		kinds = append(kinds, k.name)
	}
	return kinds
}

// Fields returns the names of the fields of a kind of row, sorted, with those of
// the objects inside it written as "reports.stance".
func Fields(kind string) []string {
	for _, k := range kindsInOrder {
		if k.name == kind {
			var fields []string
			collect(reflect.TypeOf(k.row), "", &fields)
			slices.Sort(fields)
			return slices.Compact(fields)
		}
	}
	return nil
}

func collect(t reflect.Type, prefix string, fields *[]string) {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct {
		return
	}
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Anonymous {
			collect(f.Type, prefix, fields)
			continue
		}
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		*fields = append(*fields, prefix+name)
		collect(f.Type, prefix+name+".", fields)
	}
}

// Write writes the case as JSON lines. A finding whose span holds no words of its
// article is left out, for nothing may leave without its words; the rest is
// written, and the error says how many there were and names the first.
func Write(w io.Writer, c *parley.Case) error {
	out := bufio.NewWriter(w)
	r := newRows(c)
	for _, k := range kindsInOrder {
		rows := k.make(r)
		slices.SortStableFunc(rows, func(a, b row) int { return strings.Compare(a.key, b.key) })
		for _, row := range rows {
			line, err := encode(row.value)
			if err != nil {
				return fmt.Errorf("writing %s %s: %w", k.name, row.key, err)
			}
			if _, err := out.Write(line); err != nil {
				return fmt.Errorf("writing the export: %w", err)
			}
		}
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("writing the export: %w", err)
	}
	return r.lies()
}

// encode writes one line. Characters that may not reach a terminal are written
// as escapes, which changes nothing for who reads the JSON.
func encode(value any) ([]byte, error) {
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(value); err != nil {
		return nil, err
	}
	return Escape([]byte(b.String())), nil
}

// Escape replaces every character of a JSON text that [parley.Hidden] names by
// its \u escape. Such a character can only stand inside a string of it; the line
// feeds and tabs between values stay.
func Escape(text []byte) []byte {
	first := bytes.IndexFunc(text, hiddenInJSON)
	if first < 0 {
		return text
	}
	out := slices.Clone(text[:first])
	for _, r := range string(text[first:]) {
		switch {
		case !hiddenInJSON(r):
			out = utf8.AppendRune(out, r)
		case r > 0xFFFF:
			high, low := utf16.EncodeRune(r)
			out = fmt.Appendf(out, `\u%04x\u%04x`, high, low)
		default:
			out = fmt.Appendf(out, `\u%04x`, r)
		}
	}
	return out
}

func hiddenInJSON(r rune) bool { return r != '\n' && r != '\t' && parley.Hidden(r) }

// lies says which findings were left out because their spans hold no words.
func (r *rows) lies() error {
	if len(r.wrong) == 0 {
		return nil
	}
	return fmt.Errorf("%w: %d findings without words of their article were left out, the first: %w",
		parley.ErrInvalid, len(r.wrong), errors.New(r.wrong[0]))
}
