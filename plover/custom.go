package plover

import (
	"fmt"
	"io/fs"
	"path"
	"sort"
	"strings"
)

// A Word is a verb that somebody's codebook adds to a type, or takes out of it:
// "garnish + wage, salary: subj -> obj" or "not: strike + chord".
type Word struct {
	Verb string `json:"verb"`
	// Objects are the nouns with which alone it means that; empty: with any, or none.
	Objects []string `json:"objects,omitempty"`
	// Actor and Recipient say where in the clause they stand: subj, obj, iobj, obj< (a
	// name inside the object), or a preposition.
	Actor     []string `json:"actor,omitempty"`
	Recipient []string `json:"recipient,omitempty"`
	// Not: with these objects the verb tells of nothing.
	Not bool `json:"not,omitempty"`
}

// Custom reads the entries of a codebook of one's own: the files *.md of a folder, one
// type each, in the form of the built-in ones. An entry need not be whole: what it says
// in its section Words is added to what the readers know, its examples are sentences to
// test them on. A broken entry is named with its file and line; an empty folder too.
func Custom(files fs.FS) ([]Entry, error) {
	names, err := fs.Glob(files, "*.md")
	if err != nil {
		return nil, err
	}
	sort.Strings(names)
	var out []Entry
	for _, name := range names {
		text, err := fs.ReadFile(files, name)
		if err != nil {
			return nil, err
		}
		e, err := parseEntry(strings.ReplaceAll(string(text), "\r\n", "\n"))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path.Base(name), err)
		}
		if e.Type == None {
			return nil, fmt.Errorf("%s: no heading with a type: \"# SANCTION\"", name)
		}
		out = append(out, e)
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("no entry there: a codebook is a folder of files such as SANCTION.md")
	}
	return out, nil
}

// parseWord reads a line of the section Words.
func parseWord(l string) (Word, error) {
	w := Word{Actor: []string{"subj"}, Recipient: []string{"obj"}}
	rest, not := strings.CutPrefix(l, "not: ")
	w.Not = not
	what, where, placed := strings.Cut(rest, ": ")
	if not {
		what, placed = rest, false
	}
	verb, objects, some := strings.Cut(what, " + ")
	if w.Verb = strings.ToLower(strings.TrimSpace(verb)); w.Verb == "" || len(strings.Fields(w.Verb)) > 2 {
		return w, fmt.Errorf("not a verb with at most a particle")
	}
	if some {
		for o := range strings.SplitSeq(objects, ",") {
			if o = strings.ToLower(strings.TrimSpace(o)); o != "" {
				w.Objects = append(w.Objects, o)
			}
		}
	}
	if placed {
		actor, recipient, both := strings.Cut(where, "->")
		if !both {
			return w, fmt.Errorf("not actor -> recipient")
		}
		w.Actor, w.Recipient = strings.Fields(actor), strings.Fields(strings.Trim(recipient, " –"))
		if len(w.Actor) == 0 {
			return w, fmt.Errorf("nobody acts: write subj")
		}
	}
	return w, nil
}
