package main

import (
	"bytes"
	"context"
	"encoding/json"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	exporting "parley/export"
	"parley/memory"
	"parley/pipeline"
)

// folders are the articles that the whole program is held to: the example, and the
// shared ones where they lie beside the repository.
func folders() []string {
	shared := os.Getenv("PARLEY_SHARED")
	if shared == "" {
		shared = "../../../shared"
	}
	return []string{"../../examples/talks", filepath.Join(shared, "seeds")}
}

func files(t *testing.T, folder string) []string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(folder, "*"))
	if err != nil {
		t.Fatal(err)
	}
	if len(found) == 0 {
		t.Skipf("there are no articles in %s", folder)
	}
	return found
}

func run(t *testing.T, args ...string) []byte {
	t.Helper()
	var out, errs bytes.Buffer
	a := &app{stdout: &out, stderr: &errs, run: pipeline.Run}
	if code := a.main(context.Background(), args); code != done {
		t.Fatalf("exit code %d: %s", code, &errs)
	}
	return out.Bytes()
}

// The same articles in any order give the same bytes.
func TestAnyOrderSameBytes(t *testing.T) {
	for _, folder := range folders() {
		t.Run(filepath.Base(folder), func(t *testing.T) {
			paths := files(t, folder)
			turned := slices.Clone(paths)
			slices.Reverse(turned)
			for _, command := range [][]string{{"brief"}, {"brief", "--json", "--all"}, {"export"}} {
				once, again := run(t, append(command, paths...)...), run(t, append(command, turned...)...)
				if !bytes.Equal(once, again) {
					t.Errorf("%v: the order of the files shows", command)
				}
			}
		})
	}
}

// Twenty orders, in one go or an article at a time, give one export.
func TestTwentyOrdersOneExport(t *testing.T) {
	paths := files(t, "../../examples/talks")
	reader := pipeline.NewReader(nil)
	export := func(batches ...[]string) []byte {
		store := memory.New()
		defer store.Close()
		o := pipeline.Options{Reader: reader, Now: time.Unix(0, 0).UTC()}
		for _, batch := range batches {
			o.Paths = batch
			if _, err := pipeline.Add(t.Context(), store, o); err != nil {
				t.Fatal(err)
			}
		}
		c, err := pipeline.Case(t.Context(), store, o)
		if err != nil {
			t.Fatal(err)
		}
		var out bytes.Buffer
		if err := exporting.Write(&out, c); err != nil {
			t.Fatal(err)
		}
		return out.Bytes()
	}
	want := export(paths)
	rng := rand.New(rand.NewPCG(7, 7))
	for n := range 20 {
		turned := make([]string, len(paths))
		var singly [][]string
		for k, i := range rng.Perm(len(paths)) {
			turned[k] = paths[i]
			singly = append(singly, []string{paths[i]})
		}
		batches := [][]string{turned}
		if n%2 == 1 {
			batches = singly
		}
		got := export(batches...)
		if !bytes.Equal(got, want) {
			t.Fatalf("order %d shows: %v", n, turned)
		}
	}
}

// Every row of a real export that points at words points at its own.
func TestExportTellsNoLies(t *testing.T) {
	for _, folder := range folders() {
		t.Run(filepath.Base(folder), func(t *testing.T) {
			files(t, folder)
			texts := map[string][]rune{}
			var check func(v any)
			check = func(v any) {
				switch v := v.(type) {
				case []any:
					for _, inner := range v {
						check(inner)
					}
				case map[string]any:
					id, _ := v["article"].(string)
					start, ok := v["start"].(float64)
					if end, both := v["end"].(float64); ok && both && id != "" && v["kind"] != "statement" {
						text := texts[id]
						if start < 0 || end <= start || int(end) > len(text) || string(text[int(start):int(end)]) != v["text"] {
							t.Errorf("%v at %v-%v of %s", v["text"], start, end, id)
						}
					}
					for _, inner := range v {
						check(inner)
					}
				}
			}
			for line := range bytes.Lines(run(t, "export", folder)) {
				var row map[string]any
				if err := json.Unmarshal(line, &row); err != nil {
					t.Fatal(err)
				}
				if row["kind"] == "article" {
					texts[row["id"].(string)] = []rune(row["text"].(string))
				}
				check(row)
			}
		})
	}
}
