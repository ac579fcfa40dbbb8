package situation_test

import (
	"fmt"
	"strings"

	"parley/internal/casetest"
	"parley/situation"
)

func ExampleAssess() {
	s := situation.Assess(casetest.Strait())
	for _, x := range s.Sides {
		fmt.Println(x.Actor.Name, x.Role.Value, x.Role.Basis, x.Sincerity.Value, x.Sincerity.Basis)
	}
	// Output:
	// Norland principal default 0.5 default
	// Sudmark principal default 0.44 passages
}

func ExampleParse() {
	s := situation.Assess(casetest.Strait())
	_, err := situation.Parse([]byte("actors:\n  norland:\n    sincerity: 2\n"), s, nil)
	fmt.Println(err)
	// Output:
	// line 3, column 16: actors.norland.sincerity: 2 is not from 0 to 1
}

func ExampleApply() {
	s := situation.Assess(casetest.Strait())
	s, err := situation.Apply(s, []situation.Override{{Path: "actors.norland.sincerity", Value: "0.3", Note: "they only stall"}})
	x := s.Sides[0].Sincerity
	fmt.Println(x.Value, x.Basis, x.Why, err)
	// Output:
	// 0.3 analyst they only stall <nil>
}

func ExampleNamed() {
	s := situation.Assess(casetest.Strait())
	path, err := situation.Named(&s, "nor.sincerity")
	fmt.Println(path, err)
	// Output:
	// actors.norland.sincerity <nil>
}

func ExampleFields() {
	s := situation.Assess(casetest.Strait())
	f := situation.Fields(&s)[1]
	fmt.Println(f.Path, f.Number.Value, f.Low, f.High, f.About)
	// Output:
	// negotiation.contact 0.5 0 1 probability that the parties meet in a month
}

func ExamplePrint() {
	var out strings.Builder
	if err := situation.Print(&out, situation.Assess(casetest.Strait()), false); err != nil {
		fmt.Println(err)
	}
	for _, l := range strings.Split(out.String(), "\n")[2:6] {
		fmt.Println(l)
	}
	// Output:
	// negotiation:
	//   horizon_months: 12  # default; how far the outlook looks
	//   contact: 0.5  # default: meetings or calls are told of, and not dated; probability that the parties meet in a month
	//   rapport: 0.5  # default; how well the leaders get on; .5 changes nothing
}

func ExampleOverrides() {
	fmt.Print(situation.Overrides([]situation.Override{{Path: "actors.NOR.cost", Value: "0.05"}, {Path: "actors.NOR.role", Value: "principal", Note: "as before"}}))
	// Output:
	// actors:
	//   NOR:
	//     cost: 0.05
	//     role: principal  # as before
}

func ExampleTopics() {
	fmt.Println(situation.Topics([]string{strings.Repeat("The water of the dam. ", 3)}))
	// Output:
	// [water]
}
