package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/spf13/cobra"

	"parley/text/conllu"
)

const harbour = `# newdoc id = harbour_news
# text = They can't wait.
1	They	they	PRON	PRP	_	4	nsubj	_	_
2-3	can't	_	_	_	_	_	_	_	_
2	ca	can	AUX	MD	_	4	aux	_	_
3	n't	not	PART	RB	_	4	advmod	_	_
4	wait	wait	VERB	VB	_	0	root	_	SpaceAfter=No
5	.	.	PUNCT	.	_	4	punct	_	_

# text = the ships left.
1	the	the	DET	DT	_	2	det	_	_
2	ships	ship	NOUN	NNS	_	3	nsubj	_	_
3	left	leave	VERB	VBD	_	0	root	_	SpaceAfter=No
4	.	.	PUNCT	.	_	3	punct	_	_

# newdoc id = quay_talk
# text = Go!
1	Go	go	VERB	VB	_	0	root	_	SpaceAfter=No
2	!	!	PUNCT	.	_	1	punct	_	_

`

func runTask(t *testing.T, c *cobra.Command, args ...string) map[string]any {
	t.Helper()
	var out bytes.Buffer
	c.SetArgs(args)
	c.SetOut(&out)
	c.SetErr(&bytes.Buffer{})
	if err := c.Execute(); err != nil {
		t.Fatal(err)
	}
	var v map[string]any
	if err := json.Unmarshal(out.Bytes(), &v); err != nil {
		t.Fatal(err)
	}
	return v
}

func write(t *testing.T) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "harbour.conllu")
	if err := os.WriteFile(name, []byte(harbour), 0o644); err != nil {
		t.Fatal(err)
	}
	return name
}

func TestTokens(t *testing.T) {
	name := write(t)
	v := runTask(t, newTokensCommand(), name)
	if v["word_f1"] != 1.0 || v["words"] != 11.0 || v["sentence_f1"] != 1.0 {
		t.Errorf("%v", v)
	}
	if v := runTask(t, newTokensCommand(), name, "--only", "quay"); v["words"] != 2.0 || v["documents"] != 1.0 {
		t.Errorf("%v", v)
	}
}

func TestParse(t *testing.T) {
	name := write(t)
	for _, raw := range []bool{false, true} {
		out := filepath.Join(t.TempDir(), "parsed.conllu")
		args := []string{name, "--out", out}
		if raw {
			args = append(args, "--raw")
		}
		v := runTask(t, newParseCommand(), args...)
		if v["words"] != 11.0 || v["words_per_second"] == nil {
			t.Errorf("%v", v)
		}
		parsed, err := conllu.ReadFile(out)
		if err != nil {
			t.Fatal(err)
		}
		if len(parsed) != 3 || parsed[1].Words[1].Rel != "nsubj" || parsed[1].Words[2].Lemma != "leave" || parsed[1].Words[2].Head != 0 {
			t.Errorf("raw %v: %+v", raw, parsed[1])
		}
	}
}
