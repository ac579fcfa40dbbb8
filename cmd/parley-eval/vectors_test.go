package main

import (
	"os"
	"testing"
)

func TestVectors(t *testing.T) {
	data, err := os.ReadFile(shared(t, "data/forecasts/scoring_vectors.json"))
	if err != nil {
		t.Fatal(err)
	}
	r, err := runVectors(data)
	if err != nil {
		t.Fatal(err)
	}
	if r.Checked != 26 || r.Exact != r.Checked {
		t.Errorf("%d of %d exact, worst %g", r.Exact, r.Checked, r.Worst)
	}
}

// A wrong value is found, and a file of nothing is not a success.
func TestVectorsWrong(t *testing.T) {
	r, err := runVectors([]byte(`{"binary": [{"p": 0.7, "y": 1, "brier": 0.09, "log_nats": 0.36}]}`))
	if err != nil || r.Checked != 2 || r.Exact != 1 {
		t.Errorf("%+v, %v", r, err)
	}
	for _, bad := range []string{`{}`, `[`, `{"crps_atoms": {"atoms": {"a": 1}}}`} {
		if _, err := runVectors([]byte(bad)); err == nil {
			t.Errorf("%s: no error", bad)
		}
	}
}
