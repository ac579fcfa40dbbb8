package brief

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"parley"
)

// Markdown writes the brief as GitHub-flavoured Markdown: the lines of a section
// as one paragraph, those of a part as a list, its table as a table.
//
// Everything in a brief may come from an article. Nothing of it is written as
// Markdown: see [escape].
func Markdown(out io.Writer, b *parley.Brief) error {
	w := bufio.NewWriter(out)
	fmt.Fprintf(w, "# %s\n*%s*\n", escape(b.Title), escape(b.Head))
	for _, s := range b.Sections {
		fmt.Fprintf(w, "\n## %s\n", escape(s.Title))
		markdownBars(w, s.Bars)
		if len(s.Lines) > 0 {
			texts := make([]string, len(s.Lines))
			for i, l := range s.Lines {
				texts[i] = markdownLine(l)
			}
			fmt.Fprintf(w, "%s\n", strings.Join(texts, " "))
		}
		for i, p := range s.Parts {
			if i > 0 || len(s.Lines) > 0 {
				fmt.Fprintln(w)
			}
			markdownPart(w, p)
		}
	}
	if len(b.Passages) > 0 {
		fmt.Fprint(w, "\n---\n\n")
	}
	for _, p := range b.Passages {
		fmt.Fprintf(w, "- [%d] %s, %s", p.Number, escape(p.Outlet), date(p.Published))
		if p.Location != "" && !strings.Contains(p.Outlet, p.Location) {
			fmt.Fprintf(w, " (%s)", escape(p.Location))
		}
		fmt.Fprintf(w, ": “%s”\n", escape(p.Text))
	}
	if err := w.Flush(); err != nil {
		return fmt.Errorf("writing the brief: %w", err)
	}
	return nil
}

func markdownPart(w io.Writer, p parley.Part) {
	if p.Title != "" {
		fmt.Fprintf(w, "**%s**\n\n", escape(p.Title))
	}
	if p.Table != nil {
		header := make([]string, len(p.Table.Columns))
		for i, c := range p.Table.Columns {
			header[i] = escape(c)
		}
		fmt.Fprintf(w, "| %s |\n|%s\n", strings.Join(header, " | "), strings.Repeat("---|", len(header)))
		for _, row := range p.Table.Rows {
			cells := make([]string, len(row))
			for i, c := range row {
				cells[i] = markdownLine(c)
			}
			fmt.Fprintf(w, "| %s |\n", strings.Join(cells, " | "))
		}
	}
	for _, l := range p.Lines {
		fmt.Fprintf(w, "- %s\n", markdownLine(l))
	}
	if p.More != "" {
		fmt.Fprintf(w, "\n*%s*\n", escape(p.More))
	}
}

// markdownLine writes the runs of a line and the numbers of its passages. Runs stand
// side by side: where one ends or begins with a space, one stays, outside its marks.
func markdownLine(l parley.Line) string {
	var b strings.Builder
	for _, r := range l.Runs {
		text := escape(r.Text)
		if strings.HasPrefix(r.Text, " ") {
			b.WriteByte(' ')
		}
		if text == "" {
			continue
		}
		switch r.Style {
		case parley.Strong:
			text = "**" + text + "**"
		case parley.Soft:
			text = "*" + text + "*"
		case parley.Quoted:
			text = "“" + text + "”"
		}
		b.WriteString(text)
		if strings.HasSuffix(r.Text, " ") {
			b.WriteByte(' ')
		}
	}
	line := strings.TrimSpace(b.String())
	for i, n := range l.Cites {
		if i == 0 && line != "" {
			line += " "
		}
		line += fmt.Sprintf("[%d]", n)
	}
	return line
}
