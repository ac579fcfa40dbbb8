package reconciling

// Evidence is what speaks for two tellings being of one deed; which place holds what is told
// by the constants below. How much each counts for was learned by logistic regression over the
// generated cases whose wordings may be looked at, the kinds of deeds guessed by models that
// had not seen these wordings, and the first of the weights moved so that of a hundred pairs
// that were taken three are wrong, of a hundred lines five.
type evidence [32]float64

func (f *evidence) put(i int, v float64) { f[i] = v }

func (f *evidence) is(i int, applies bool) {
	if applies {
		f[i] = 1
	}
}

// sum is the logarithm of the odds that it is one deed.
func (f *evidence) sum(weights *evidence) float64 {
	s := 0.
	for i, v := range f {
		s += v * weights[i]
	}
	return s
}

// Of two tellings in which events were read.
const (
	pairOne            = iota // always there
	pairAlike                 // how alike their kinds are
	pairSameKind              // they are of one sure kind
	pairOtherKind             // of two
	pairPoints                // words they share, by their weight
	pairPart                  // what part of the shorter telling that is
	pairRareWords             // how many of them are rare
	pairType                  // they are of one type
	pairAkinType              // of types akin
	pairStatus                // one is planned, the other done
	pairDoer                  // one country did it
	pairOtherDoer             // two did
	pairRecipient             // it was done to one country
	pairOtherRecipient        // to two
	pairCrossed               // to whom the one was done did the other
	pairDay                   // both tell one day
	pairOneDay                // one tells its day
	pairApart                 // days between the articles
	pairPlace                 // one place
	pairOtherPlace            // two places
	pairSpoken                // it is done by words
	pairOffer                 // an offer or concession
	pairCharge                // a charge or a refusal
	pairTerms                 // both have terms
	pairOneTerms              // one has
	pairOtherNumbers          // they tell numbers, none of which is the same
	pairSameNumbers           // one of which is
	pairDenies                // one denies
	pairOfferOfKind           // an offer, and of one sure kind
	pairAttacked              // attacks on one place
	pairDoerOfKind            // of one sure kind and doer
	pairAssault               // an attack
)

// Of a telling and a line.
const (
	lineOne           = iota // always there
	lineAlike                // how alike the kinds of deed are
	lineSameKind             // both are of one sure kind
	lineOtherKind            // of two
	linePoints               // words that both have, by their weight
	linePartOfTelling        // what part of the telling that is
	linePartOfLine           // what part of the line
	lineRareWords            // how many of them are rare
	lineDoer                 // the line names who did it
	lineBothSides            // and to whom it was done
	lineNoSide               // it names neither
	linePlace                // it names the place
	lineDated                // it was found by the day it names
	lineDayless              // it names no day
	lineDayKnown             // the day of the deed is known
	lineHolds                // an event was read in it
	lineHoldsAkin            // one of a type akin
	lineTerms                // one of the two has terms
	lineAgain                // the telling is such a line itself
	lineSpoken               // the deed is done by words
	lineOffer                // it is an offer or concession
	lineConsult              // a meeting
	lineAssault              // an attack
	lineReject               // a refusal
	lineAccuse               // a charge
	lineCharge               // and the line makes one
	lineSameByDoer           // one sure kind, and the doer named
	lineAttacked             // an attack on the place it names
	lineDenies               // one denies
	lineSameNumbers          // they share a number
	lineOtherNumbers         // they have numbers, but share none
	lineNoDeed               // how likely it is that the line tells no deed
)

var oneDeedWeights = evidence{
	pairOne: -4.29, pairAlike: 0.83, pairOtherKind: -2.23, pairPoints: 0.2, pairRareWords: 0.95, pairAkinType: 1.26,
	pairOtherDoer: -1.15, pairCrossed: -0.53, pairDay: 2.1, pairOneDay: 0.11, pairApart: -0.15, pairOtherPlace: -1.22,
	pairSpoken: 1.28, pairOffer: -1.45, pairCharge: -0.61, pairTerms: 1.65, pairOneTerms: 0.95, pairSameNumbers: 3.11,
	pairOfferOfKind: 0.94, pairAttacked: 0.31, pairDoerOfKind: -0.63, pairAssault: -0.19,
}

var retellingWeights = evidence{
	lineOne: -3.45, lineAlike: 1.23, lineSameKind: 0.01, lineOtherKind: -2.92, linePoints: 0.06, lineRareWords: 1.22,
	lineDoer: 0.81, lineDated: -1.39, lineDayless: -1.42, lineDayKnown: 2.36, lineHolds: 0.51, lineHoldsAkin: -1.26,
	lineTerms: -0.01, lineAgain: 0.98, lineSpoken: 0.42, lineOffer: -0.34, lineConsult: -0.86, lineAssault: 0.26,
	lineReject: -0.24, lineAccuse: 0.52, lineCharge: -0.13, lineSameByDoer: -0.72, lineSameNumbers: 2.87, lineNoDeed: -0.77,
}
