package coder

import (
	"slices"
	"strings"
	"testing"
)

// A dictionary in the form of CAMEO.2.0.txt, written for the test.
const toy = `# head
&TREATY
+PACT
+PEACE_DEAL

---  SIGN   [---]  ---
SIGN {SIGNED SIGNING }
INK [057] # a code of its own
+WALK_OUT {+WALKED_OUT } [141]
- * &TREATY                  [057]     # SIGN
- * {JOINT STATEMENT} (WITH) [0311:031] # SIGN
- PRESIDENT *                [010]     # SIGN
- * NOTHING                  [---]     # SIGN

---  WALK   [---]  ---
WALK
`

func TestReadDictionary(t *testing.T) {
	d, entries, err := ReadDictionary(strings.NewReader(toy))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, text, verb string
		code             uint16
		words            int
	}{
		{"a pattern with a set of synonyms", "peru sign the pact", "sign", 57, 1},
		{"three words, the longest first", "peru sign a joint statement with chile on the pact", "sign", 31, 3},
		{"a word before the verb", "the president sign it", "sign", 10, 1},
		{"the words in another order", "a joint pact sign", "sign", 0, 0},
		{"a verb with a code of its own", "peru ink it", "ink", 57, 0},
		{"a verb of two words", "they walk angrily out", "walk", 141, 1},
		{"its first word alone", "they walk home", "walk", 0, 0},
		{"a verb in no block", "peru meet chile", "meet", 0, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			var keys []wordKeys
			words := strings.Fields(c.text)
			for _, w := range words {
				keys = append(keys, d.keys(w, w))
			}
			if code, n := d.match(keys, slices.Index(words, c.verb)); code != c.code || n != c.words {
				t.Errorf("code %d by %d words, want %d by %d", code, n, c.code, c.words)
			}
		})
	}
	var got []string
	for _, e := range entries {
		q := e.question()
		var b strings.Builder
		for _, k := range q.Tree.Tokens {
			b.WriteString(k.Form + " ")
		}
		got = append(got, e.Label.String()+": "+b.String())
	}
	want := []string{"SUPPORT: Norland ink Sudmark ", "PROTEST: Norland walk out Sudmark ", "SUPPORT: Norland sign pact Sudmark ", "AGREE: Norland sign joint statement with Sudmark "}
	if !slices.Equal(got, want) {
		t.Errorf("entries %q, want %q", got, want)
	}
	back, err := dictionaryOf(d.bytes())
	if err != nil || string(back.bytes()) != string(d.bytes()) {
		t.Errorf("the dictionary read and written is another: %v", err)
	}
	if strings.Contains(strings.ToLower(string(d.bytes())), "statement") {
		t.Error("a word of the dictionary can be read in its bytes")
	}
}

func TestCameoLabel(t *testing.T) {
	for code, want := range map[uint16]string{20: "REQUEST", 57: "SUPPORT", 84: "YIELD", 90: "ACCUSE", 112: "ACCUSE", 138: "THREATEN", 163: "SANCTION", 195: "ASSAULT", 204: "ASSAULT"} {
		if l, ok := cameoLabel(code); !ok || l.String() != want {
			t.Errorf("%03d is %s, want %s", code, l, want)
		}
	}
	for _, code := range []uint16{0, 10, 19} {
		if l, ok := cameoLabel(code); ok {
			t.Errorf("%03d, a mere statement, is %s", code, l)
		}
	}
}

func FuzzReadDictionary(f *testing.F) {
	f.Add(toy)
	f.Add("---\n- * [\n+_\n&\n+\n- & * () {} [1")
	f.Fuzz(func(t *testing.T, s string) {
		d, entries, err := ReadDictionary(strings.NewReader(s))
		if err != nil {
			return
		}
		for _, e := range entries {
			e.question()
		}
		if _, err := dictionaryOf(d.bytes()); err != nil {
			t.Error(err)
		}
	})
}

func FuzzOpen(f *testing.F) {
	f.Add([]byte("parley relations 1\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		Open(b)
		dictionaryOf(b)
	})
}
