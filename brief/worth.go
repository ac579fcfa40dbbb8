package brief

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"parley"
)

// worth says what each article adds: how much that can be checked, how much that
// nobody else tells, whose copy it is.
func (w *writer) worth() parley.Section {
	rows := slices.DeleteFunc(slices.Clone(w.c.Worth), func(v parley.Worth) bool { return !w.relevant(v.Article) || foreign(*w.articles[v.Article]) })
	if len(rows) == 0 {
		return parley.Section{}
	}
	slices.SortStableFunc(rows, func(a, b parley.Worth) int {
		return cmp.Or(cmp.Compare(b.Facts, a.Facts), cmp.Compare(b.Own, a.Own), strings.Compare(a.Article, b.Article))
	})
	shown, more := limit(w, "worth", rows)
	total := 0
	for _, v := range rows {
		total += v.Facts
	}
	t := &parley.Table{Columns: []string{"article", "published", "words", "checkable findings", "no other origin has", "remarks"}}
	for _, v := range shown {
		a := w.articles[v.Article]
		name := new(line).plain(w.labels[a.ID])
		if f := file(a.Location); f != "" && !strings.HasPrefix(w.labels[a.ID], f) {
			name.plain(" ").soft("(", f, ")")
		}
		t.Rows = append(t.Rows, []parley.Line{name.done(), cell(date(a.Published)), cell(number(float64(v.Words))),
			cell(number(float64(v.Facts))), cell(number(float64(v.Own))), w.remarks(a, v, len(rows) > 2 && 2*v.Facts > total)})
	}
	s := parley.Section{Key: "worth", Title: "What the articles are worth", Parts: []parley.Part{{Table: t, More: more}}}
	if len(shown) < len(rows) { // those cut off may be thin or copies: say how many
		if l := thinLine(rows); len(l.Runs) > 0 {
			s.Lines = append(s.Lines, l)
		}
	}
	return s
}

func thinLine(rows []parley.Worth) parley.Line {
	thin := 0
	for _, v := range rows {
		if v.Thin {
			thin++
		}
	}
	if thin == 0 {
		return parley.Line{}
	}
	return cell(fmt.Sprintf("%s of %s thin: few findings that can be checked.", number(float64(thin)), count(len(rows), "article is", "articles are")))
}

func (w *writer) remarks(a *parley.Article, v parley.Worth, most bool) parley.Line {
	var out []string
	if most {
		out = append(out, "more than half of all findings")
	}
	if v.Thin {
		out = append(out, "thin")
	}
	if a.Outlet.Bloc != "" {
		out = append(out, "outlet of "+a.Outlet.Bloc)
	}
	for _, k := range w.index.copies[a.ID] {
		if s := w.copyRemark(a.ID, k); s != "" && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	for _, s := range slices.Concat(v.Remarks, a.Flags) {
		if s = clip(parley.Printable(s), 80); s != "" && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	if len(out) == 0 {
		return cell("–")
	}
	return cell(strings.Join(out, "; "))
}

// copyRemark says how an article stands to another that it copied or retold, or
// may have. The original has no remark.
func (w *writer) copyRemark(id string, k parley.Copy) string {
	other := k.Older
	switch {
	case k.Newer == id:
	case k.Older == id && !k.Directed && k.Newer != "":
		other = k.Newer
	default:
		return ""
	}
	of := k.Of
	if a := w.articles[other]; a != nil {
		of = w.short[other]
	}
	if of == "" {
		of = "an article that is not here"
	}
	words := "a copy of " + of
	switch k.Relation {
	case parley.Edited:
		words = "an edited copy of " + of
	case parley.Cut:
		words = "a cut copy of " + of
	case parley.Retold:
		words = "retells " + of
	case parley.Translated:
		words = "a translation of " + of
	}
	if !k.Directed && other != "" {
		words += ", or the other way round"
	}
	return words
}
