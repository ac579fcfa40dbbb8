package pipeline

import (
	"reflect"
	"slices"

	"parley"
)

// A thrift makes readings take less memory: the same few hundred names, rules and kinds
// stand in all of them, and each is kept once. It holds every string that it has met.
type thrift map[string]string

// reading goes through all of a reading. What it says stays the same.
func (t thrift) reading(r *parley.Reading) {
	r.Sentences, r.Entities = slices.Clone(r.Sentences), slices.Clone(r.Entities) // without the room that decoding leaves
	t.share(reflect.ValueOf(r).Elem())
}

// share lets every string below v be the equal one that was met first.
func (t thrift) share(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(t.one(v.String()))
	case reflect.Struct:
		switch s := v.Addr().Interface().(type) {
		case *parley.Finding:
			s.Article, s.Reader = t.one(s.Article), t.one(s.Reader) // its ID is nobody else's
		case *parley.Time:
		default:
			for i := range v.NumField() {
				t.share(v.Field(i))
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			t.share(v.Index(i))
		}
	case reflect.Pointer:
		if !v.IsNil() {
			t.share(v.Elem())
		}
	}
}

func (t thrift) one(s string) string {
	met, ok := t[s]
	if !ok {
		t[s], met = s, s
	}
	return met
}
