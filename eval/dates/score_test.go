package dates_test

import (
	"os"
	"strings"
	"testing"

	"parley/eval/dates"
	"parley/reading/times"
	"parley/text/en"
)

const small = "half\tanchor\tsentence\texpression\tfrom\tto\tgrain\tnote\n" +
	"dev\t2025-09-17\tThey met in May and in May they left.\tMay#2\t2025-05-01\t2025-05-31\tmonth\tsecond: the second\n" +
	"dev\t2025-09-17\tThey met on the weekend.\ton the weekend of\t2025-09-13\t2025-09-14\tweekend\tweekend\n" +
	"score\t2025-09-17\tThey met on Friday.\tFriday\t2025-09-12\t2025-09-12\tday\tweekday-past\n"

func TestRead(t *testing.T) {
	if _, err := dates.Read(strings.NewReader(small), ""); err == nil {
		t.Error("words that are not in the sentence: no error")
	}
	sentences, err := dates.Read(strings.NewReader(strings.Replace(small, "weekend of", "weekend", 1)), "dev")
	if err != nil {
		t.Fatal(err)
	}
	if len(sentences) != 2 || sentences[0].Want[0].Start != 23 {
		t.Fatalf("got %+v", sentences)
	}
	r := dates.Score("dev", sentences, en.Splitter(), times.English())
	if r.Expressions != (dates.Count{Right: 2, Of: 2}) || r.False != 1 || r.FalseTraps != 0 {
		t.Errorf("got %+v", r) // the first May is not in the gold: a false one
	}
}

// The half that may be looked at stays read.
func TestDevelopmentHalf(t *testing.T) {
	f, err := os.Open("../gold/dates.tsv")
	if err != nil {
		t.Skip("eval/gold/dates.tsv is not here")
	}
	defer f.Close()
	sentences, err := dates.Read(f, "dev")
	if err != nil {
		t.Fatal(err)
	}
	r := dates.Score("dev", sentences, en.Splitter(), times.English())
	if r.Percent < 97 || r.FalseTraps > 0 {
		t.Errorf("%d of %d right, %d false in traps:\n%s", r.Expressions.Right, r.Expressions.Of, r.FalseTraps, strings.Join(r.Misses, "\n"))
	}
}
