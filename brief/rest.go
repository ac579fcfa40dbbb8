package brief

import (
	"cmp"
	"slices"
	"strings"

	"parley"
)

// scenarios lists the outcomes that the articles themselves lay out. It gives no
// odds: nothing here computes any.
func (w *writer) scenarios() parley.Section {
	var lines []parley.Line
	for _, s := range w.c.Outlook.Scenarios {
		l := new(line)
		for _, f := range w.only(s.StatedBy) {
			if n := w.cite(f); n > 0 && len(l.cites) < maxCites {
				if len(l.runs) == 0 {
					if s.Name != "" {
						l.strong(upper(s.Name)).plain(": ")
					}
					l.quoted(clip(parley.Printable(w.words(f)), 140))
				}
				l.cite(n)
			}
		}
		if len(l.cites) > 0 {
			lines = append(lines, l.done())
		}
	}
	shown, more := limit(w, "scenarios", lines)
	if len(shown) == 0 {
		return parley.Section{}
	}
	return parley.Section{Key: "scenarios", Title: "Outcomes that the articles lay out", Parts: []parley.Part{{Lines: shown, More: more}}}
}

// beside lists the articles that are held and are not about the subject.
func (w *writer) beside() parley.Section {
	var lines []parley.Line
	for _, a := range w.c.Articles {
		if !a.Relevant && !foreign(a) {
			l := new(line).plain(w.labels[a.ID], ", ", date(a.Published))
			if f := file(a.Location); f != "" && !strings.HasPrefix(w.labels[a.ID], f) {
				l.plain(" ").soft("(", f, ")")
			}
			lines = append(lines, l.done())
		}
	}
	shown, more := limit(w, "beside", lines)
	if len(shown) == 0 {
		return parley.Section{}
	}
	return parley.Section{Key: "beside", Title: "Beside the subject", Parts: []parley.Part{{Lines: shown, More: more}}}
}

// foreign reports whether an article is in a language that is not read yet. One
// whose language could not be told is taken for English.
func foreign(a parley.Article) bool { return a.Language != "" && a.Language != "en" }

var languages = map[string]string{"ar": "Arabic", "bg": "Bulgarian", "cs": "Czech", "de": "German", "el": "Greek", "es": "Spanish", "fa": "Persian",
	"fr": "French", "he": "Hebrew", "hi": "Hindi", "hu": "Hungarian", "it": "Italian", "ja": "Japanese", "ko": "Korean", "nl": "Dutch", "pl": "Polish",
	"pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sr": "Serbian", "sv": "Swedish", "tr": "Turkish", "uk": "Ukrainian", "zh": "Chinese"}

// unread lists what was not read and why: inputs that could not be, and articles
// in other languages.
func (w *writer) unread() parley.Section {
	all := slices.Clone(w.c.Unread)
	for _, a := range w.c.Articles {
		if foreign(a) {
			language := cmp.Or(languages[a.Language], "the language "+a.Language)
			all = append(all, parley.Unread{Location: cmp.Or(a.Location, w.labels[a.ID]), Reason: "It is in " + language + "; only English is read so far."})
		}
	}
	slices.SortStableFunc(all, func(a, b parley.Unread) int {
		return cmp.Or(strings.Compare(a.Location, b.Location), strings.Compare(a.Reason, b.Reason))
	})
	shown, more := limit(w, "unread", all)
	if len(shown) == 0 {
		return parley.Section{}
	}
	part := parley.Part{More: more}
	for _, u := range shown {
		part.Lines = append(part.Lines, new(line).plain(cmp.Or(parley.Printable(u.Location), "an input")).plain(": ", u.Reason).done())
	}
	return parley.Section{Key: "unread", Title: "What could not be read", Parts: []parley.Part{part}}
}
