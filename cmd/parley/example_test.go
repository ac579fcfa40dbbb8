package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"strings"
	"testing"

	"parley/internal/golden"
	"parley/pipeline"
)

// The brief of the example, and the part of it that the README shows. Both are
// rewritten with -update: read the diff as somebody who will be quoted on it.
const (
	exampleBrief = "examples/talks-brief.md"
	readme       = "README.md"
	openMark     = "<!-- excerpt of examples/talks-brief.md: rewritten by go test ./cmd/parley -run TestExample -update -->\n"
	closeMark    = "<!-- end of excerpt -->\n"
)

func TestExample(t *testing.T) {
	t.Chdir("../..") // where the README's reader stands
	var out, errs bytes.Buffer
	a := &app{stdin: strings.NewReader(""), stdout: &out, stderr: &errs, run: pipeline.Run}
	if code := a.main(context.Background(), []string{"brief", "./examples/talks"}); code != done {
		t.Fatalf("exit code %d\n%s", code, &errs)
	}
	golden.Check(t, exampleBrief, out.Bytes())

	page, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, opened := strings.Cut(string(page), openMark)
	_, after, closed := strings.Cut(rest, closeMark)
	if !opened || !closed {
		t.Fatalf("%s has no place for the excerpt", readme)
	}
	golden.Check(t, readme, []byte(before+openMark+excerpt(out.String())+closeMark+after))
}

// excerpt is the head of a brief, where it stands, the encounters, and the first
// two of the accounts that differ, with the passages that these lines cite.
func excerpt(brief string) string {
	body, passages, _ := strings.Cut(brief, "\n---\n")
	top, _, _ := strings.Cut(body, "\n## ")
	kept := []string{strings.TrimSpace(top)}
	for _, s := range []struct {
		title string
		lines int
	}{{"Where it stands", 1}, {"What happened", 6}, {"Where the accounts differ", 2}} {
		lines := strings.Split(strings.TrimSpace(part(body, "## "+s.title)), "\n")
		if lines[0] == "" {
			continue
		}
		kept = append(kept, "### "+s.title+"\n\n"+strings.Join(lines[:min(s.lines, len(lines))], "\n"))
	}
	text := strings.Replace(strings.Join(kept, "\n\n"), "# ", "## ", 1)
	var cited []string
	for l := range strings.SplitSeq(passages, "\n") {
		var n int
		if _, err := fmt.Sscanf(l, "- [%d]", &n); err == nil && strings.Contains(text, fmt.Sprintf("[%d]", n)) && len(cited) < 4 {
			cited = append(cited, l)
		}
	}
	if len(cited) > 0 {
		text += "\n\n" + strings.Join(cited, "\n")
	}
	var out strings.Builder
	for l := range strings.SplitSeq(text, "\n") {
		out.WriteString(strings.TrimRight("> "+l, " ") + "\n")
	}
	return out.String()
}
