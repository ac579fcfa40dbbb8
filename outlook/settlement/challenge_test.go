package settlement

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

func shared(t *testing.T, name string) []byte {
	t.Helper()
	root := os.Getenv("PARLEY_SHARED")
	if root == "" {
		root = filepath.Join("..", "..", "..", "shared")
	}
	data, err := os.ReadFile(filepath.Join(root, name))
	if err != nil {
		t.Skip("no check data beside the repository: ", err)
	}
	return data
}

// The car-emission example, equation by equation, to six digits.
func TestChallenges(t *testing.T) {
	var file struct {
		Computed struct {
			Mean     float64 `json:"weighted_mean_round0"`
			Median   float64 `json:"weighted_median_round0"`
			P        map[string]float64
			EU       map[string]float64 `json:"EU_first_pass"`
			Security map[string]float64
			Risk     map[string]float64 `json:"risk_basis_R"`
			Exponent map[string]float64 `json:"risk_exponent_r"`
		} `json:"computed_here"`
	}
	if err := json.Unmarshal(shared(t, "data/bargaining/bdm1994_expected.json"), &file); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(string(shared(t, "data/bargaining/bdm1994_emissions.csv")))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var i Issue
	at := map[string]int{}
	for n, r := range rows[1:] {
		var v [3]float64
		for k := range v {
			if v[k], err = strconv.ParseFloat(r[k+1], 64); err != nil {
				t.Fatal(err)
			}
		}
		i.Stakes = append(i.Stakes, Stake{Actor: r[0], Capability: v[0], Position: v[1], Salience: v[2] / 100})
		at[r[0]] = n
	}
	c := Challenges(i)
	checked := 0
	check := func(name string, got, want float64) {
		checked++
		if !near(got, want, 6e-7) {
			t.Errorf("%s: %.6f, want %.6f", name, got, want)
		}
	}
	pair := func(name, sep string) (int, int) {
		a, b, _ := strings.Cut(name, sep)
		return at[a], at[b]
	}
	e := file.Computed
	check("weighted mean", WeightedMean(i), e.Mean)
	check("weighted median", WeightedMedian(i), e.Median)
	for name, want := range e.P {
		a, b := pair(name, ">")
		check(name, c.Wins[a][b], want)
	}
	for name, want := range e.EU {
		a, b := pair(name, "->")
		check(name, c.Gain[a][b], want)
	}
	for name, n := range at {
		check("security of "+name, c.Security[n], e.Security[name])
		check("risk of "+name, c.Risk[n], e.Risk[name])
		check("exponent of "+name, c.Exponent[n], e.Exponent[name])
	}
	if checked < 40 {
		t.Errorf("only %d values checked", checked)
	}
}

func TestChallengesOfNobody(t *testing.T) {
	c := Challenges(Issue{})
	if len(c.Wins)+len(c.Security) != 0 {
		t.Error(c)
	}
	c = Challenges(Issue{Stakes: []Stake{{Position: 4, Salience: 1, Capability: 1}, {Position: 4, Salience: 1, Capability: 2}}})
	if c.Gain[0][1] != 0 || c.Risk[0] != 0 || c.Exponent[1] != 1 {
		t.Errorf("of one mind: %+v", c)
	}
}

func ExampleChallenges() {
	c := Challenges(Issue{Stakes: []Stake{
		{Actor: "A", Position: 0, Salience: .8, Capability: 1},
		{Actor: "B", Position: 50, Salience: .4, Capability: 1},
		{Actor: "C", Position: 100, Salience: .9, Capability: 2}}})
	fmt.Printf("%.2f %.2f\n", c.Wins[2][0], c.Gain[2][0])
	// Output: 0.69 1.02
}
