package sources

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// seeds adds the articles of testdata with one of the endings.
func seeds(f *testing.F, endings ...string) {
	files, err := filepath.Glob("testdata/articles/*.txt")
	if err != nil || len(files) == 0 {
		f.Fatal("no cases: ", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		_, rest, _ := strings.Cut(string(data), "-- article.")
		ext, rest, _ := strings.Cut(rest, " --\n")
		body, _, _ := strings.Cut(rest, "-- want --\n")
		for _, e := range endings {
			if e == ext {
				f.Add([]byte(body))
			}
		}
	}
}

func fuzzed(t *testing.T, data []byte, kind format) {
	dec, err := decode(data, kind == webPage)
	if err != nil {
		return
	}
	if !utf8.ValidString(dec.text) {
		t.Fatal("decoded text is not UTF-8")
	}
	opts := Options{PageTimeout: 20 * time.Second}
	var d *draft
	switch kind {
	case webPage:
		d, err = readHTML(context.Background(), dec.text, opts)
	case markdown:
		d, err = readMarkdown(dec.text, opts)
	default:
		d, err = readText(dec.text, opts)
	}
	if err != nil {
		if strings.Contains(err.Error(), "taken apart (") || strings.Contains(err.Error(), "given up") {
			t.Fatal(err)
		}
		return
	}
	if kind == plainText && d.text != withoutStrong(dec.text) {
		t.Fatal("plain text is not stored as it is, marks of emphasis aside")
	}
	a := d.article()
	a.ID = identity(a.URL, &a)
	for _, fault := range faults(a) {
		t.Error(fault)
	}
	for _, s := range []string{a.Title, a.Author, a.Outlet.Name, a.Credit, a.Place, a.URL} {
		if !utf8.ValidString(s) {
			t.Errorf("%q is not UTF-8", s)
		}
	}
	w := wordsOf(&a)
	for _, s := range w.span {
		if !s.Valid(a.Text) {
			t.Errorf("word %v does not fit the text", s)
		}
	}
}

func FuzzText(f *testing.F) {
	seeds(f, "txt", "md")
	f.Add([]byte("\xff\xfea\x00\n\x00"))
	f.Fuzz(func(t *testing.T, data []byte) { fuzzed(t, data, plainText) })
}

func FuzzMarkdown(f *testing.F) {
	seeds(f, "txt", "md")
	f.Add([]byte("[a](b ![c](d) \\* `x ``` ~~~ <!-- --> <b>&amp; [^1]: [x]: y"))
	f.Fuzz(func(t *testing.T, data []byte) { fuzzed(t, data, markdown) })
}

func FuzzHTML(f *testing.F) {
	seeds(f, "html")
	f.Add([]byte("<table><td><p>a<p>b<p>c<br><br>d<template><svg><title>x</title><time datetime=2025-10-06 pubdate>"))
	f.Fuzz(func(t *testing.T, data []byte) { fuzzed(t, data, webPage) })
}

func FuzzDates(f *testing.F) {
	for _, s := range []string{"Mon 6 Oct 2025, 14:05 GMT", "06/10/2025", "Published: August 2025 | By Jane Roe, AFP · 3 min read", "GENEVA, Oct 6 (Reuters) - Talks", "2025-10-06T14:05:00+02:00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "\ufffd")
		end := 0
		for _, d := range findDates(s, Options{}) {
			if d.start < end || d.end > len(s) || d.start >= d.end || !utf8.ValidString(s[d.start:d.end]) {
				t.Errorf("date at %d-%d of %q", d.start, d.end, s)
			}
			end = d.end
			for _, v := range d.values {
				if v.T.Year() < 1989 || v.T.Year() > 2101 || !v.Known() {
					t.Errorf("date %v in %q", v, s)
				}
			}
		}
		parseMeta(s, Options{})
		if d, ok := parseDateline(s, Options{}); ok && (d.end <= 0 || d.end > len(s) || !utf8.RuneStart((s + "x")[d.end])) {
			t.Errorf("dateline ends at %d of %q", d.end, s)
		}
	})
}
