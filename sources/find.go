package sources

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"parley"
)

// stdinLocation is the location of an article read from standard input.
const stdinLocation = "standard input"

// format is how an input is written.
type format uint8

const (
	sniffed format = iota // told from the content: standard input, pipes
	plainText
	markdown
	webPage
)

// formatOf tells the format from a file name.
func formatOf(name string) (format, bool) {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".txt", ".text":
		return plainText, true
	case ".md", ".markdown":
		return markdown, true
	case ".html", ".htm", ".xhtml":
		return webPage, true
	}
	return sniffed, false
}

const formats = ".txt, .md or .html"

// An input is one thing to read.
type input struct {
	location string
	format   format
}

// finder collects inputs. Folders are entered once each by their real path, so
// that links in a circle end.
type finder struct {
	inputs  []input
	unread  []parley.Unread
	entered map[string]bool
}

// find lists what there is to read under the paths, in an order that does not
// depend on theirs.
func find(ctx context.Context, paths []string) ([]input, []parley.Unread) {
	sorted := slices.Clone(paths)
	for i, p := range sorted {
		if p != "-" {
			sorted[i] = filepath.Clean(p)
		}
	}
	slices.Sort(sorted)
	f := &finder{entered: map[string]bool{}}
	for _, p := range slices.Compact(sorted) {
		f.named(ctx, p)
	}
	slices.SortFunc(f.inputs, func(a, b input) int { return strings.Compare(a.location, b.location) })
	return slices.Compact(f.inputs), f.unread
}

// named takes a path that the user wrote.
func (f *finder) named(ctx context.Context, path string) {
	if path == "-" {
		f.inputs = append(f.inputs, input{stdinLocation, sniffed})
		return
	}
	info, err := os.Stat(path)
	switch {
	case err != nil:
		f.refuse(path, openReason(err))
	case info.IsDir():
		before, refused := len(f.inputs), len(f.unread)
		seen := len(f.entered)
		f.folder(ctx, path)
		if len(f.inputs) == before && len(f.unread) == refused && len(f.entered) > seen {
			f.refuse(path, "This folder holds no "+formats+" files; name the one that holds the articles.")
		}
	default:
		kind, known := formatOf(path)
		if !known && info.Mode().IsRegular() && filepath.Ext(path) != "" {
			f.refuse(path, "Files of this kind ("+filepath.Ext(path)+") are not read; save the article's text as "+formats+".")
			return
		}
		f.inputs = append(f.inputs, input{path, kind})
	}
}

// folder takes what a folder holds, all the way down. What is hidden and what
// has another ending is passed over in silence.
func (f *finder) folder(ctx context.Context, path string) {
	if ctx.Err() != nil {
		return
	}
	real, err := filepath.EvalSymlinks(path)
	if err == nil {
		real, err = filepath.Abs(real)
	}
	if err != nil {
		f.refuse(path, openReason(err))
		return
	}
	if f.entered[real] {
		return
	}
	f.entered[real] = true
	entries, err := os.ReadDir(path) // sorted by name
	if err != nil {
		f.refuse(path, openReason(err))
		return
	}
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), ".") {
			continue
		}
		at := filepath.Join(path, e.Name())
		kind, known := formatOf(e.Name())
		info, err := os.Stat(at) // follows links
		switch {
		case err != nil && (known || e.IsDir()):
			f.refuse(at, openReason(err))
		case err != nil:
		case info.IsDir():
			f.folder(ctx, at)
		case known && info.Mode().IsRegular():
			f.inputs = append(f.inputs, input{at, kind})
		}
	}
}

func (f *finder) refuse(path, reason string) {
	f.unread = append(f.unread, parley.Unread{Location: path, Reason: reason})
}

// openReason says in a sentence why a path could not be opened.
func openReason(err error) string {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "There is no such file or folder; check the path."
	case errors.Is(err, fs.ErrPermission):
		return "It may not be opened by you; change its permissions (chmod u+r, for a folder u+rx) or copy it."
	}
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	return "It could not be opened (" + err.Error() + "); check that the disk and the link it lies on are there."
}
