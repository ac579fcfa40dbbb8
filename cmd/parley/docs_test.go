package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"parley/brief"
	"parley/export"
	"parley/internal/casetest"
	"parley/plover"
)

const scripting = "../../docs/scripting.md"

func read(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// part is the text under a heading, up to the next of the same level or higher.
func part(doc, heading string) string {
	var out []string
	inside, level := false, strings.IndexByte(heading, ' ')
	for l := range strings.SplitSeq(doc, "\n") {
		if marks := strings.IndexByte(l, ' '); marks > 0 && strings.Trim(l[:marks], "#") == "" && marks <= level {
			inside = l == heading
			continue
		}
		if inside {
			out = append(out, l)
		}
	}
	return strings.Join(out, "\n")
}

func TestEverySubcommandAndFlagIsDocumented(t *testing.T) {
	doc := read(t, scripting)
	root := (&app{}).newRootCommand()
	root.InitDefaultHelpCmd()
	seen := 0
	var walk func(*cobra.Command)
	walk = func(cmd *cobra.Command) {
		if cmd.Name() != "parley" && !strings.Contains(doc, cmd.CommandPath()) {
			t.Errorf("%s is not in %s", cmd.CommandPath(), scripting)
		}
		cmd.InitDefaultHelpFlag()
		cmd.Flags().VisitAll(func(f *pflag.Flag) {
			seen++
			if !regexp.MustCompile("`--" + f.Name + "[` ]").MatchString(doc) {
				t.Errorf("%s --%s is not in %s", cmd.CommandPath(), f.Name, scripting)
			}
		})
		for _, c := range cmd.Commands() {
			walk(c)
		}
	}
	walk(root)
	if seen < 12 {
		t.Errorf("only %d flags seen", seen)
	}
}

func TestEverySubcommandAndFlagHasAScript(t *testing.T) {
	scripts, err := filepath.Glob("testdata/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, s := range scripts {
		all.WriteString(read(t, s))
	}
	for _, cmd := range below((&app{}).newRootCommand()) {
		if !regexp.MustCompile(`(parley|strait) (--json )?` + name(cmd)).MatchString(all.String()) {
			t.Errorf("no script runs %s", name(cmd))
		}
		cmd.Flags().VisitAll(func(f *pflag.Flag) {
			if !regexp.MustCompile(`\w ` + name(cmd) + `\b.* --` + f.Name + `\b`).MatchString(all.String()) {
				t.Errorf("no script runs %s --%s", name(cmd), f.Name)
			}
		})
	}
}

// below returns all subcommands of a command, and theirs.
func below(cmd *cobra.Command) []*cobra.Command {
	var out []*cobra.Command
	for _, c := range cmd.Commands() {
		out = append(append(out, c), below(c)...)
	}
	return out
}

// name is how a subcommand is called: "outlet set".
func name(cmd *cobra.Command) string { return strings.TrimPrefix(cmd.CommandPath(), "parley ") }

// A flag that was taken away is not left in the documents.
func TestNoFlagIsMadeUp(t *testing.T) {
	known := []string{"help"}
	root := (&app{}).newRootCommand()
	for _, cmd := range append(below(root), root) {
		cmd.LocalFlags().VisitAll(func(f *pflag.Flag) { known = append(known, f.Name) })
	}
	for _, path := range []string{scripting, "../../README.md", "../../docs/getting-started.md", "../../docs/reading-a-brief.md"} {
		for _, m := range regexp.MustCompile("(?:parley [^\n`]*|`)--([a-z-]+)").FindAllStringSubmatch(read(t, path), -1) {
			if !slices.Contains(known, m[1]) {
				t.Errorf("%s speaks of --%s", path, m[1])
			}
		}
	}
}

func TestEveryExportFieldIsDocumented(t *testing.T) {
	doc := read(t, scripting)
	objects := part(doc, "### Objects inside rows")
	for _, kind := range export.Kinds() {
		section := part(doc, "### "+kind)
		if section == "" {
			t.Errorf("no section on %s", kind)
			continue
		}
		for _, field := range export.Fields(kind) {
			path := strings.Split(field, ".")
			name := "`" + path[len(path)-1] + "`"
			if field == "kind" || strings.Contains(section, name) || len(path) > 1 && strings.Contains(objects, name) {
				continue
			}
			t.Errorf("%s: field %s is not in %s", kind, field, scripting)
		}
	}
}

func TestEveryFieldOfTheBriefIsDocumented(t *testing.T) {
	section := part(read(t, scripting), "## The brief as JSON")
	var out bytes.Buffer
	if err := brief.JSON(&out, brief.Write(casetest.Large(60), brief.Options{Since: casetest.Strait().Articles[0].Published})); err != nil {
		t.Fatal(err)
	}
	for _, m := range regexp.MustCompile(`"([a-z_]+)": `).FindAllStringSubmatch(out.String(), -1) {
		if !strings.Contains(section, "`"+m[1]+"`") {
			t.Errorf("field %s is not in %s", m[1], scripting)
		}
	}
}

func TestEverySectionOfTheBriefIsDocumented(t *testing.T) {
	keys := part(read(t, scripting), "## The brief as JSON")
	titles := read(t, "../../docs/reading-a-brief.md")
	for _, s := range brief.Write(casetest.Strait(), brief.Options{}).Sections {
		if !strings.Contains(keys, "`"+s.Key+"`") {
			t.Errorf("the key %s is not in %s", s.Key, scripting)
		}
		if !strings.Contains(titles, s.Title) {
			t.Errorf("the section %q is not in docs/reading-a-brief.md", s.Title)
		}
	}
}

func TestExplainFieldsAreDocumented(t *testing.T) {
	section := part(read(t, scripting), "### parley explain [TYPE]")
	var out bytes.Buffer
	a := &app{stdout: &out}
	for _, typ := range plover.Types() {
		if err := a.runExplain(ExplainOptions{typ: typ.String(), json: true}); err != nil {
			t.Fatal(err)
		}
	}
	for _, m := range regexp.MustCompile(`(?m)^ +"([a-z_]+)": `).FindAllStringSubmatch(out.String(), -1) {
		if !strings.Contains(section, "`"+m[1]+"`") {
			t.Errorf("field %s is not in %s", m[1], scripting)
		}
	}
}

// The links between the documents lead somewhere.
func TestLinks(t *testing.T) {
	for _, dir := range []string{"../../", "../../docs/"} {
		entries, err := os.ReadDir(dir)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			if !strings.HasSuffix(e.Name(), ".md") {
				continue
			}
			for _, m := range regexp.MustCompile(`\]\(([^)#:]+)(#[^)]*)?\)`).FindAllStringSubmatch(read(t, dir+e.Name()), -1) {
				if _, err := os.Stat(dir + m[1]); err != nil {
					t.Errorf("%s links to %s, which is not there", e.Name(), m[1])
				}
			}
		}
	}
}
