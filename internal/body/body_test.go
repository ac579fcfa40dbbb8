package body_test

import (
	"reflect"
	"strings"
	"testing"

	"parley"
	"parley/internal/body"
	"parley/internal/storetest"
)

func TestEncode(t *testing.T) {
	for name, want := range map[string]parley.Reading{
		"empty": {},
		"small": {Article: "a"},
		"large": storetest.Record(1, 1).Reading,
		"long":  {Article: strings.Repeat("ä", 100_000)},
	} {
		data, err := body.Encode(want)
		if err != nil {
			t.Fatal(err)
		}
		if name == "long" && len(data) > 10_000 {
			t.Errorf("%s: %d bytes", name, len(data))
		}
		var got parley.Reading
		if err := body.Decode(data, &got); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %+v, %v", name, got, err)
		}
	}
}

func FuzzDecode(f *testing.F) {
	good, err := body.Encode(storetest.Record(1, 1).Reading)
	if err != nil {
		f.Fatal(err)
	}
	for _, seed := range [][]byte{good, []byte("{}"), {1}, nil} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var r parley.Reading
		_ = body.Decode(data, &r) // it may fail, and no more than that
	})
}
