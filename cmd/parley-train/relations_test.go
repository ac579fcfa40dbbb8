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

	"parley/reading/events/coder"
)

// pairs writes a few training pairs and a dictionary of one verb.
func pairs(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	var b strings.Builder
	b.WriteString("sentence\tmarked_sentence\tsource\ttarget\tgold_root\n")
	for _, whom := range []string{"Chile", "Bolivia", "Brazil", "Ecuador", "Paraguay"} {
		for _, x := range [][2]string{{"met", "CONSULT"}, {"attacked", "ASSAULT"}, {"praised", "SUPPORT"}} {
			verb, root := x[0], x[1]
			fmt.Fprintf(&b, "Peru %s %s.\t<s>Peru</s> %s <t>%s</t>.\tPeru\t%s\t%s\n", verb, whom, verb, whom, whom, root)
		}
	}
	for name, text := range map[string]string{
		"PLV_train.tsv": b.String(),
		"CAMEO.2.0.txt": "&TREATY\n+PACT\n\n---  ATTACK   [190]  ---\nATTACK {ATTACKED }\n- * BASE [190] # ATTACK\n- * &TREATY [110] # ATTACK\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestRelations(t *testing.T) {
	dir := pairs(t)
	run := func(args ...string) error {
		c := newRelationsCommand()
		c.SetArgs(append([]string{"--data", dir, "--rounds", "3", "--ways", "1"}, args...))
		c.SetErr(io.Discard)
		c.SetOut(io.Discard)
		c.SilenceUsage = true
		return c.Execute()
	}
	if err := run(); err == nil {
		t.Error("no --out was accepted")
	}
	out := filepath.Join(dir, "model.bin")
	if err := run("--out", out); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := coder.Open(data); err != nil {
		t.Error(err)
	}
	card, err := os.ReadFile(filepath.Join(dir, "MODEL.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{fmt.Sprintf("%x", sha256.Sum256(data)), "15 pairs", "3 entries"} {
		if !bytes.Contains(card, []byte(want)) {
			t.Errorf("the card does not say %s", want)
		}
	}
	if bytes.Contains(data, []byte("Bolivia")) || bytes.Contains(card, []byte("Bolivia")) {
		t.Error("words of the pairs are in the model")
	}
	again := filepath.Join(t.TempDir(), "again.bin")
	if err := run("--out", again); err != nil {
		t.Fatal(err)
	}
	if other, err := os.ReadFile(again); err != nil || !bytes.Equal(other, data) {
		t.Error("the same seed made another model")
	}
}
