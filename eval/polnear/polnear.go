// Package polnear reads the PolNeAR corpus of attributions in political news, as brat
// stand-off files, and lays its marks over our tokens.
package polnear

import (
	"archive/tar"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"parley"
	"parley/reading/quotes"
	"parley/reading/quotes/parts"
	"parley/text"
)

// A Document is one article and what its first annotator marked.
type Document struct {
	Name, Text string
	Marks      []Mark
}

// A Mark is one attribution, as byte spans into the text. Source may be empty.
type Mark struct{ Source, Cue, Content []parley.Span }

// Load reads the documents of a folder or of a .tar.gz, in order of their names:
// text/NAME.txt and attributions/NAME_ANNOTATOR.ann.
func Load(name string) ([]Document, error) {
	files, err := readFiles(name)
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", name, err)
	}
	first := map[string]string{} // the annotations of a document, by its first annotator
	for _, n := range slices.Sorted(maps.Keys(files)) {
		if base, ok := strings.CutPrefix(n, "attributions/"); ok {
			if i := strings.LastIndexByte(base, '_'); i >= 0 && first[base[:i]] == "" {
				first[base[:i]] = n
			}
		}
	}
	var out []Document
	for _, n := range slices.Sorted(maps.Keys(files)) {
		doc, ok := strings.CutPrefix(strings.TrimSuffix(n, ".txt"), "text/")
		if !ok {
			continue
		}
		d := Document{Name: doc, Text: files[n]}
		if d.Marks, err = marks(files[first[doc]], parley.NewOffsets(d.Text)); err != nil {
			return nil, fmt.Errorf("reading %s: %w", first[doc], err)
		}
		out = append(out, d)
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("reading %s: it holds no text/*.txt", name)
	}
	return out, nil
}

// readFiles returns the files below the last two parts of their names.
func readFiles(name string) (map[string]string, error) {
	out := map[string]string{}
	if info, err := os.Stat(name); err != nil {
		return nil, err
	} else if info.IsDir() {
		for _, sub := range []string{"text", "attributions"} {
			found, err := filepath.Glob(filepath.Join(name, sub, "*"))
			if err != nil {
				return nil, err
			}
			for _, f := range found {
				data, err := os.ReadFile(f)
				if err != nil {
					return nil, err
				}
				out[sub+"/"+filepath.Base(f)] = string(data)
			}
		}
		return out, nil
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	for t := tar.NewReader(z); ; {
		h, err := t.Next()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return nil, err
		}
		if h.Typeflag != tar.TypeReg {
			continue
		}
		data, err := io.ReadAll(t)
		if err != nil {
			return nil, err
		}
		dir, base := path.Split(h.Name)
		out[path.Base(dir)+"/"+base] = string(data)
	}
}

// marks reads brat lines. An event may name a span that stands further down, and the
// words of a span may run over several lines, which are passed over.
func marks(s string, offsets *parley.Offsets) ([]Mark, error) {
	spans := map[string][]parley.Span{}
	var events []string
	for line := range strings.Lines(strings.ReplaceAll(s, "\r\n", "\n")) {
		id, rest, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !ok || len(id) < 2 {
			continue
		}
		if _, err := strconv.Atoi(id[1:]); err != nil {
			continue
		}
		switch id[0] {
		case 'T':
			place, _, _ := strings.Cut(rest, "\t")
			_, place, _ = strings.Cut(place, " ")
			for piece := range strings.SplitSeq(place, ";") {
				var a, b int
				if _, err := fmt.Sscanf(piece, "%d %d", &a, &b); err != nil {
					return nil, fmt.Errorf("span %s: %q", id, place)
				}
				if sp := offsets.Bytes(a, b); !sp.Empty() {
					spans[id] = append(spans[id], sp)
				}
			}
		case 'E':
			events = append(events, rest)
		}
	}
	var out []Mark
	for _, e := range events {
		var m Mark
		for f := range strings.FieldsSeq(e) {
			role, id, _ := strings.Cut(f, ":")
			switch strings.TrimRight(role, "0123456789") {
			case "Source":
				m.Source = append(m.Source, spans[id]...)
			case "Cue":
				m.Cue = append(m.Cue, spans[id]...)
			case "Content":
				m.Content = append(m.Content, spans[id]...)
			}
		}
		if len(m.Content) > 0 {
			out = append(out, m)
		}
	}
	return out, nil
}

// Examples lays the marks of documents over the tokens of their paragraphs.
func Examples(docs []Document, language text.Language) []parts.Example {
	var out []parts.Example
	for n, d := range docs {
		ps := quotes.Paragraphs(language.Read(d.Text, nil))
		byPlace := make([]parts.Example, len(ps))
		for k, p := range ps {
			byPlace[k] = parts.Example{Paragraph: p, Group: n}
		}
		for _, m := range d.Marks {
			for k, p := range ps {
				cue := cover(p, m.Cue)
				if len(cue) == 0 {
					continue
				}
				a := parts.Attribution{Cue: cue[0], Content: cover(p, m.Content)}
				if s := cover(p, m.Source); len(s) > 0 {
					a.Source = s[0]
				}
				byPlace[k].Gold = append(byPlace[k].Gold, a)
				break
			}
		}
		out = append(out, byPlace...)
	}
	return out
}

// cover returns the runs of tokens that spans touch.
func cover(p *parts.Paragraph, spans []parley.Span) []parts.Range {
	var out []parts.Range
	for i, t := range p.Tokens {
		hit := false
		for _, s := range spans {
			hit = hit || t.Overlaps(s)
		}
		switch n := len(out) - 1; {
		case !hit:
		case n >= 0 && out[n].Last == i:
			out[n].Last++
		default:
			out = append(out, parts.Range{First: i, Last: i + 1})
		}
	}
	return out
}
