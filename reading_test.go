package parley_test

import (
	"reflect"
	"testing"

	"parley"
)

// Every list of findings in a Reading is in All: one that is added later and
// forgotten there could neither be corrected nor searched.
func TestReadingAll(t *testing.T) {
	var r parley.Reading
	lists := 0
	v := reflect.ValueOf(&r).Elem()
	for i := range v.NumField() {
		f := v.Field(i)
		if f.Kind() != reflect.Slice {
			continue
		}
		if _, is := f.Type().Elem().FieldByName("Finding"); !is {
			continue
		}
		lists++
		f.Set(reflect.MakeSlice(f.Type(), 1, 1))
	}
	kinds := map[string]bool{}
	for f := range r.All() {
		kinds[f.Kind] = true
		f.Finding.ID = "touched" // the finding itself, no copy
	}
	if lists < 8 || len(kinds) != lists {
		t.Errorf("%d lists of findings, All tells of %v", lists, kinds)
	}
	if r.Mentions[0].ID != "touched" || r.Rehashes[0].ID != "touched" {
		t.Error("All hands out copies")
	}
	for range r.All() {
		break // and can be left
	}
}
