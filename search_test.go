package parley_test

import (
	"fmt"

	"parley"
)

func ExampleParseQuery() {
	for _, s := range []string{`truce kyiv`, `"no progress" -envoy`, `negotiat* "cease fi"*`, `AT&T's U.S. "`, ` - "" * `} {
		fmt.Printf("%s\n", s)
		for _, t := range parley.ParseQuery(s) {
			fmt.Printf("  %q prefix=%v not=%v\n", t.Words, t.Prefix, t.Not)
		}
	}
	// Output:
	// truce kyiv
	//   ["truce"] prefix=false not=false
	//   ["kyiv"] prefix=false not=false
	// "no progress" -envoy
	//   ["no" "progress"] prefix=false not=false
	//   ["envoy"] prefix=false not=true
	// negotiat* "cease fi"*
	//   ["negotiat"] prefix=true not=false
	//   ["cease" "fi"] prefix=true not=false
	// AT&T's U.S. "
	//   ["AT" "T" "s"] prefix=false not=false
	//   ["U" "S"] prefix=false not=false
	//  - "" *
}
