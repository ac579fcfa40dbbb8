package main

import (
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"testing"
)

// Every command pays for what is made before it begins: what is large is made when it is
// asked for. Bytes are counted, since the time depends on what else the machine does.
func TestStartingCostsLittle(t *testing.T) {
	cmd := exec.Command(os.Args[0], "-test.run=^$")
	cmd.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	total := 0
	for _, m := range regexp.MustCompile(`init (\S+) @.* clock, (\d+) bytes`).FindAllSubmatch(out, -1) {
		n, err := strconv.Atoi(string(m[2]))
		if err != nil {
			t.Fatal(err)
		}
		if total += n; n > 8<<20 {
			t.Errorf("%s takes %d MB", m[1], n>>20)
		}
	}
	if total == 0 || total > 20<<20 {
		t.Errorf("%d bytes are taken before the first line of main", total)
	}
}
