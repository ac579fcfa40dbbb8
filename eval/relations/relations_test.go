package relations

import (
	"math"
	"strings"
	"testing"

	"parley/reading/events/coder"
	"parley/text/en"
)

const file = "\ufeff\tsentence_id\tsentence\tmarked_sentence\tsource\ttarget\tgold_root\tsilver_root\r\n" +
	"\t1\tPeru \"met\" Chile.\t<s>Peru</s> \"met\" <t>Chile</t>.\tPeru\tChile\tCONSULT\tAID\r\n" +
	"\t2\tPeru freed the crew.\tPeru freed <t>the crew</t>.\tPeru\tthe crew\tYIELD\tAID\r\n"

func TestLoad(t *testing.T) {
	pairs, err := Load(strings.NewReader(file), true)
	if err != nil {
		t.Fatal(err)
	}
	want := Pair{Sentence: `Peru "met" Chile.`, Marked: `<s>Peru</s> "met" <t>Chile</t>.`, Source: "Peru", Target: "Chile", Gold: "CONSULT"}
	if len(pairs) != 2 || pairs[0] != want {
		t.Errorf("%+v", pairs)
	}
	blind, err := Load(strings.NewReader(file), false)
	if err != nil || blind[0].Gold != "" {
		t.Errorf("read the gold without being asked to: %+v, %v", blind, err)
	}
}

func TestLoadRefuses(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"an empty file", "", "empty"},
		{"a column missing", "sentence\tsource\n", "no column marked_sentence"},
		{"a type that is none", strings.Replace(file, "YIELD", "HELP", 1), `line 3: no type "HELP"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, err := Load(strings.NewReader(c.text), true); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want %q", err, c.want)
			}
		})
	}
}

// A party that the marks forgot is found by its words.
func TestQuestionFindsWhatIsNotMarked(t *testing.T) {
	e, err := en.New()
	if err != nil {
		t.Fatal(err)
	}
	pairs, _ := Load(strings.NewReader(file), true)
	r := pairs[1].Row(e)
	if got := Shown(r); got != "[S Peru ] freed [T the crew ] . " || r.Label != coder.Yield {
		t.Errorf("%q %s", got, r.Label)
	}
}

func TestScore(t *testing.T) {
	label := func(names string) (out []coder.Label) {
		for _, n := range strings.Fields(names) {
			l, ok := coder.ParseLabel(n)
			if !ok {
				t.Fatal(n)
			}
			out = append(out, l)
		}
		return out
	}
	f := Score(label("AGREE AGREE AID ASSAULT RETREAT"), label("AGREE SUPPORT AID COERCE CONCEDE"), []float64{.9, .2, .8, .4, .7})
	for _, x := range []struct {
		name      string
		got, want float64
	}{
		{"root: AGREE 2/3, AID 1, ASSAULT 0, YIELD 1", f.Root, (2.0/3 + 1 + 0 + 1) / 4},
		{"quad: all right", f.Quad, 1},
		{"binary: all right", f.Binary, 1},
		{"accuracy", f.Accuracy, .6},
		{"the surest three are right", f.RightAt60, 1},
	} {
		if math.Abs(x.got-x.want) > 1e-9 {
			t.Errorf("%s: %v, want %v", x.name, x.got, x.want)
		}
	}
}

// The coder keeps what it reached on the training pairs.
func TestCrossValidation(t *testing.T) {
	dir := sharedData(t)
	if testing.Short() {
		t.Skip("takes seconds")
	}
	e, err := en.New()
	if err != nil {
		t.Fatal(err)
	}
	m, err := Material(dir, e)
	if err != nil {
		t.Fatal(err)
	}
	f, err := Validate(m, coder.StandardOptions(), 1)
	if err != nil {
		t.Fatal(err)
	}
	if f.Root < .83 || f.Quad < .92 || f.Binary < .955 || f.RightAt60 < .96 || f.Calibration > .05 {
		t.Errorf("%+v", f)
	}
}
