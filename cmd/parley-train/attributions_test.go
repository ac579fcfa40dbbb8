package main

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley/reading/quotes"
)

// marked writes a few articles with what people marked in them.
func marked(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for n, who := range []string{"Norland", "Sudmark", "Arvia"} {
		said := "the harbour was shut."
		text := fmt.Sprintf("%s said %s\n", who, said)
		a, b, c := len(who), len(who)+1, len(who)+6
		ann := fmt.Sprintf("T1\tSource 0 %d\t%s\nT2\tCue %d %d\tsaid\nT3\tContent %d %d\t%s\nE1\tAttribution:T2 Source:T1 Cue:T2 Content:T3\n",
			a, who, b, b+4, c, c+len(said)-1, said[:len(said)-1])
		for name, s := range map[string]string{fmt.Sprintf("text/a%d.txt", n): text, fmt.Sprintf("attributions/a%d_one.ann", n): ann} {
			file := filepath.Join(dir, name)
			if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(file, []byte(s), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	return dir
}

func TestAttributions(t *testing.T) {
	dir := marked(t)
	run := func(args ...string) error {
		c := newAttributionsCommand()
		c.SetArgs(append([]string{"--data", dir, "--rounds", "2", "--cue-rounds", "2", "--least", "1"}, args...))
		c.SetErr(io.Discard)
		c.SetOut(io.Discard)
		c.SilenceUsage = true
		return c.Execute()
	}
	if err := run(); err == nil {
		t.Error("no --out was accepted")
	}
	out := filepath.Join(dir, "model.bin")
	if err := run("--out", out, "--folds", "1"); err == nil {
		t.Error("one fold was accepted")
	}
	if err := run("--out", out, "--folds", "3"); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := quotes.Open(data); err != nil {
		t.Error(err)
	}
	card, err := os.ReadFile(filepath.Join(dir, "MODEL.md"))
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(card), fmt.Sprintf("%x", sha256.Sum256(data))) {
		t.Error("MODEL.md does not hold the sum of the model")
	}
	again := filepath.Join(dir, "again.bin")
	if err := run("--out", again, "--folds", "3"); err != nil {
		t.Fatal(err)
	}
	if other, _ := os.ReadFile(again); !bytes.Equal(data, other) {
		t.Error("the same articles gave another model")
	}
}
