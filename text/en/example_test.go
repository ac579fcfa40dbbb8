package en_test

import (
	"fmt"

	"parley/text/en"
)

func ExampleEnglish_Read() {
	english, err := en.New()
	if err != nil {
		panic(err)
	}
	d := english.Read("The envoys rejected the plan.", nil)
	for _, s := range d.Sentences {
		for i, t := range s.Tokens {
			fmt.Println(i, t.Form, t.Lemma, t.UPOS, t.Head, t.Rel)
		}
	}
	// Output:
	// 0 The the DET 1 det
	// 1 envoys envoy NOUN 2 nsubj
	// 2 rejected reject VERB -1 root
	// 3 the the DET 4 det
	// 4 plan plan NOUN 2 obj
	// 5 . . PUNCT 2 punct
}

func ExampleSplitter() {
	const text = "Mr. Orr left at 5 p.m. He didn't speak."
	for _, s := range en.Splitter().Read(text, nil).Sentences {
		fmt.Printf("%q", s.In(text))
		for _, t := range s.Tokens {
			fmt.Print(" ", t.Form)
		}
		fmt.Println()
	}
	// Output:
	// "Mr. Orr left at 5 p.m." Mr. Orr left at 5 p.m.
	// "He didn't speak." He did n't speak .
}
