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

	"parley/text/en"
)

// treebank writes a small one and returns its folder.
func treebank(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	var b strings.Builder
	for _, who := range []string{"Anna", "Boris", "Clara"} {
		for _, verb := range []string{"met", "called", "thanked"} {
			for _, whom := range []string{"envoy", "crowd"} {
				fmt.Fprintf(&b, "1\t%s\t%s\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n2\t%s\t%s\tVERB\tVBD\t_\t0\troot\t_\t_\n", who, who, verb, verb)
				fmt.Fprintf(&b, "3\tthe\tthe\tDET\tDT\t_\t4\tdet\t_\t_\n4\t%s\t%s\tNOUN\tNN\t_\t2\tobj\t_\t_\n\n", whom, whom)
			}
		}
	}
	if err := os.WriteFile(filepath.Join(dir, "toy.conllu"), []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestLanguage(t *testing.T) {
	dir := treebank(t)
	out := filepath.Join(dir, "model.bin")
	run := func(args ...string) error {
		c := newLanguageCommand()
		c.SetArgs(append([]string{"--data", dir, "--train", "toy.conllu", "--dev", "toy.conllu", "--epochs", "4", "--width", "8", "--hidden", "8"}, args...))
		c.SetErr(io.Discard)
		c.SetOut(io.Discard)
		c.SilenceUsage = true
		return c.Execute()
	}
	if err := run(); err == nil {
		t.Error("no --out was accepted")
	}
	if err := run("--out", out); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := en.Open(data); err != nil {
		t.Error(err)
	}
	card, err := os.ReadFile(filepath.Join(dir, "MODEL.md"))
	if err != nil {
		t.Fatal(err)
	}
	if sum := fmt.Sprintf("%x", sha256.Sum256(data)); !bytes.Contains(card, []byte(sum)) {
		t.Errorf("the card does not name the checksum %s", sum)
	}
	again := filepath.Join(dir, "again.bin")
	if err := run("--out", again); err != nil {
		t.Fatal(err)
	}
	if other, err := os.ReadFile(again); err != nil || !bytes.Equal(other, data) {
		t.Error("the same seed made another model")
	}
	if err := run("--out", again, "--net", out); err != nil {
		t.Fatal(err)
	}
	if other, err := os.ReadFile(again); err != nil || !bytes.Equal(other, data) {
		t.Error("learning the lemmas alone made another model")
	}
	if err := run("--out", again, "--net", filepath.Join(dir, "toy.conllu")); err == nil {
		t.Error("a treebank was taken for a model")
	}
	if err := run("--out", again, "--rate", "1e9", "--epochs", "6"); err == nil {
		t.Error("a training that went astray ended well")
	}
}
