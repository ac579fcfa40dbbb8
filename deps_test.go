package parley_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// mayImport says which packages of this module each package may import, by path
// below the module ("" is the root). A pattern ending in /* means every package
// below, and no entry means that the package has no place yet: give it one, and
// think before widening another.
//
// plover <- root <- text <- stages <- pipeline <- cmd. Stages never import one
// another; only the pipeline knows them all.
var mayImport = []struct {
	pkg string
	may []string
}{
	{"plover", nil},
	{"", []string{"plover"}},
	{"text", []string{""}},
	{"text/*", []string{"", "text", "text/*"}},

	{"sources", []string{"", "internal/cores", "text", "sources/*"}},
	{"sources/*", []string{"", "sources/*"}},
	{"reading", []string{"", "plover", "text", "text/*", "reading/*"}},
	{"reading/events", []string{"", "plover", "text", "reading/entities", "reading/times", "reading/events/coder"}},
	{"reading/events/*", []string{"", "plover", "text"}},
	{"reading/quotes", []string{"", "plover", "text", "reading/entities", "reading/quotes/parts"}},
	{"reading/quotes/*", []string{"", "text"}},
	{"reading/charges", []string{"", "plover", "text", "reading/entities", "reading/amounts", "reading/denials"}},
	{"reading/*", []string{"", "plover", "text", "text/*", "reading/entities", "reading/times", "reading/denials"}},
	{"reconciling", []string{"", "internal/cores", "plover", "text", "reconciling/*"}},
	{"reconciling/*", []string{"", "internal/cores", "plover", "text"}},
	{"situation", []string{"", "internal/cores", "plover", "text"}},
	{"outlook", []string{"", "plover", "outlook/*"}},
	{"outlook/*", []string{"", "plover", "outlook/*"}},
	{"brief", []string{"", "plover"}},
	{"export", []string{"", "plover"}},

	{"memory", []string{"", "internal/body"}}, // stores
	{"sqlite", []string{"", "internal/body", "internal/cores", "sqlite/migrations"}},
	{"sqlite/*", nil},
	{"internal/body", nil},
	{"internal/cores", nil},

	{"pipeline", []string{"", "plover", "memory", "text", "text/*", "sources", "reading", "reading/*", "reconciling", "situation", "outlook"}},
	{"eval", []string{"*"}},
	{"eval/*", []string{"*"}},
	{"internal/*", []string{"", "plover"}}, // for tests; nothing but tests imports it
	{"cmd/parley", []string{"", "plover", "text", "text/conllu", "memory", "pipeline", "brief", "export", "sqlite"}},
	{"cmd/*", []string{"*"}}, // parley-eval and parley-train look into every stage
}

// matches reports whether a package path is meant by a pattern.
func matches(pattern, pkg string) bool {
	below, wild := strings.CutSuffix(pattern, "*")
	return pattern == pkg || wild && strings.HasPrefix(pkg, below)
}

func allowed(pkg string) (may []string, known bool) {
	for _, rule := range mayImport { // the first rule that fits
		if matches(rule.pkg, pkg) {
			return rule.may, true
		}
	}
	return nil, false
}

// imports returns, by package, what its files import of this module, tests aside.
func imports(t *testing.T) map[string][]string {
	out := map[string][]string{}
	err := filepath.WalkDir(".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if base := d.Name(); name != "." && (base == "testdata" || strings.HasPrefix(base, ".") || strings.HasPrefix(base, "_")) {
				return fs.SkipDir
			}
			if _, err := os.Stat(filepath.Join(name, "go.mod")); name != "." && err == nil {
				return fs.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		pkg := path.Dir(filepath.ToSlash(name))
		if pkg == "." {
			pkg = ""
		}
		out[pkg] = append(out[pkg], "")
		for _, i := range file.Imports {
			imported, _ := strconv.Unquote(i.Path.Value)
			out[pkg] = append(out[pkg], imported)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestImports(t *testing.T) {
	all := imports(t)
	if len(all) < 5 {
		t.Fatalf("only %d packages found", len(all))
	}
	for pkg, imported := range all {
		may, known := allowed(pkg)
		if !known {
			t.Errorf("package %q has no place in the table", pkg)
			continue
		}
		for _, i := range imported {
			own, ok := strings.CutPrefix(i, "parley")
			if !ok || i != "parley" && !strings.HasPrefix(own, "/") {
				continue // another module's
			}
			own = strings.TrimPrefix(own, "/")
			if !slices.ContainsFunc(may, func(p string) bool { return matches(p, own) }) {
				t.Errorf("%q may not import %q", pkg, own)
			}
		}
	}
}

// The root holds nouns: it does no input or output.
func TestRootDoesNoIO(t *testing.T) {
	for _, i := range imports(t)[""] {
		switch first, _, _ := strings.Cut(i, "/"); {
		case i == "os", i == "io", first == "net", first == "database", i == "log", i == "log/slog", strings.Contains(first, "."):
			t.Errorf("the root imports %s", i)
		}
	}
}

func TestRulesThatFail(t *testing.T) {
	for _, c := range []struct {
		name, pkg, imported string
		want                bool
	}{
		{"a stage may not know another", "reading", "sources", false},
		{"a reader may not know its neighbour", "reading/quotes", "reading/events", false},
		{"a reader may ask who somebody is", "reading/quotes", "reading/entities", true},
		{"the brief may not read", "brief", "reading/times", false},
		{"the product knows the pipeline only", "cmd/parley", "sources", false},
		{"the scorers know everything", "cmd/parley-eval", "sources", true},
		{"the root knows no text", "", "text", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			may, known := allowed(c.pkg)
			if got := known && slices.ContainsFunc(may, func(p string) bool { return matches(p, c.imported) }); got != c.want {
				t.Errorf("%q importing %q: %v", c.pkg, c.imported, got)
			}
		})
	}
}
