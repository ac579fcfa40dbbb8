package settlement

import "math"

// A Range is what one party would accept on an issue, both ends included. It is
// empty when High is below Low.
type Range struct {
	Actor     string
	Low, High float64
}

// Zone is the zone of possible agreement: what every range holds,
//
//	[ max of lows, min of highs ]
//
// The result is empty (High below Low, by the gap) when they have nothing in common,
// and all of 0 to 100 when there is no range. Raiffa (1982), "The Art and Science of
// Negotiation", ch. 4.
func Zone(ranges []Range) Range {
	z := Range{Low: 0, High: 100}
	for _, r := range ranges {
		z.Low, z.High = math.Max(z.Low, r.Low), math.Min(z.High, r.High)
	}
	return z
}

// Width is the length of the range, 0 when empty.
func (r Range) Width() float64 { return math.Max(0, r.High-r.Low) }

// A Move is what one party would have to give, all others staying where they are,
// for a zone to open.
type Move struct {
	Actor string
	// By is how far the nearer end of its range must go; positive towards 100.
	By float64
	// Alone is false when the others have nothing in common, or the party itself accepts
	// nothing: then no shift of its range opens a zone, and By is 0.
	Alone bool
}

// MustMove gives, for every range in order, the smallest change that opens a zone,
//
//	By_a = max(0, z.Low - High_a) - max(0, Low_a - z.High)
//
// z being the zone of the others. All By are 0 when there is a zone already.
func MustMove(ranges []Range) []Move {
	moves := make([]Move, len(ranges))
	for a, r := range ranges {
		others := make([]Range, 0, len(ranges))
		others = append(append(others, ranges[:a]...), ranges[a+1:]...)
		z := Zone(others)
		moves[a].Actor = r.Actor
		if moves[a].Alone = z.Low <= z.High && r.Low <= r.High; moves[a].Alone {
			moves[a].By = math.Max(0, z.Low-r.High) - math.Max(0, r.Low-z.High)
		}
	}
	return moves
}
