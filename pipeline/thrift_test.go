package pipeline

import (
	"reflect"
	"testing"
	"unsafe"

	"parley/internal/body"
	"parley/internal/storetest"

	"parley"
)

// Readings that went through one thrift say what they said, and what several of them repeat
// is in memory once.
func TestThrift(t *testing.T) {
	once := thrift{}
	var got [2]parley.Reading
	for i := range got {
		want := storetest.Record(1, 1).Reading
		data, err := body.Encode(&want)
		if err != nil {
			t.Fatal(err)
		}
		if err := body.Decode(data, &got[i]); err != nil {
			t.Fatal(err)
		}
		once.reading(&got[i])
		if !reflect.DeepEqual(got[i], want) {
			t.Errorf("it says %+v, not %+v", got[i], want)
		}
	}
	if len(got[0].Mentions) == 0 {
		t.Fatal("there is no mention")
	}
	for what, of := range map[string]func(parley.Mention) string{
		"reader": func(m parley.Mention) string { return m.Reader },
		"rule":   func(m parley.Mention) string { return m.Rule },
		"status": func(m parley.Mention) string { return string(m.Status) },
	} {
		a, b := of(got[0].Mentions[0]), of(got[1].Mentions[0])
		if a != "" && unsafe.StringData(a) != unsafe.StringData(b) {
			t.Errorf("the %s %q is there twice", what, a)
		}
	}
}
