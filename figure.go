package parley

// A Figure is a number that is told of something: how many, of whom or what,
// says who.
type Figure struct {
	Finding
	// What is counted: killed, injured, released, paid, duration, number in a series.
	What string
	// Low and High bound the number; equal when exact, nil when there is no bound:
	// "at least 14" has Low 14 and no High.
	Low, High *float64
	Unit      string // people, minutes, USD, per cent ...
	Of        string // who or what, as told: "civilians"
	AsOf      Time
	By        *Argument // who gives the number, when the outlet does not itself
}
