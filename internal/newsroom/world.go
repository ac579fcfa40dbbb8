package newsroom

import (
	"math/rand/v2"
	"strings"
	"time"
)

// A side is a party of the case: the first holds what the second wants, the third
// mediates, the fourth is the ally of one, the fifth an armed group.
type side = int

const (
	holder side = iota
	claimant
	mediator
	ally
	group
	nobody side = -1
)

// A Country has a name, an adjective and a capital.
type Country struct {
	Name, Adjective, Capital string
}

// A Person has a name and the offices that he or she holds, one after the other.
type Person struct {
	ID, Given, Surname string
	Female             bool
	Side               int // whose: 0 and 1 are the parties, 2 the mediator, 3 the ally, 4 the armed group
	Terms              []Term
}

// A Term is an office and the days on which it is held: from the first to the day
// before To; To is zero while the end is not known.
type Term struct {
	Office   string // "foreign minister", "acting foreign minister", …
	From, To time.Time
}

// Name is the whole name.
func (p *Person) Name() string { return p.Given + " " + p.Surname }

// OfficeOn is the office held at a time, empty when none is.
func (p *Person) OfficeOn(t time.Time) string {
	for i := len(p.Terms) - 1; i >= 0; i-- {
		if x := p.Terms[i]; !t.Before(x.From) && (x.To.IsZero() || t.Before(x.To)) {
			return x.Office
		}
	}
	return ""
}

// held says whether an office was ever held, before a time.
func (p *Person) heldBefore(office string, t time.Time) bool {
	for _, x := range p.Terms {
		if x.Office == office && !x.To.IsZero() && !t.Before(x.To) {
			return true
		}
	}
	return false
}

// willHold says whether an office is taken after a time.
func (p *Person) willHold(office string, t time.Time) bool {
	for _, x := range p.Terms {
		if x.Office == office && t.Before(x.From) {
			return true
		}
	}
	return false
}

// A theme is what the negotiation is about. Of its strings, %s is a place.
type theme struct {
	subject, short, bare  string // "the Halvet Dam", "dam", "water"
	issue                 string // what has to be agreed, a noun clause
	unit                  string
	low, high, step       int // the first offer, the first demand, what a side moves at a time
	monitors, short2      string
	threat, done          string // infinitive; what was then done, a main clause
	goods                 []string
	background            []string
	labelA, labelB, label string // the event in the valley, in the words of each side and of nobody's
}

// An outlet publishes. Its bloc is the name of the country that it speaks for.
type outlet struct {
	name, short string
	kind        string // wire, state, readout, newspaper, broadcaster, blog, review, digest
	bloc        string
	country     string
	side        side
	layout      string // txt, md, html
	mister      bool   // "Mr Haldane" at the second mention
	american    bool   // March 5
	credit      string // of a wire
}

// A world is everybody and everything that a case is about.
type world struct {
	country [4]Country
	group   string
	theme   theme
	towns   []string // 0 and 1 are attacked, 2 is where prisoners change hands
	site    string
	valley  string
	places  []string // of the talks
	people  []*Person
	outlets []outlet
	unheld  string // a newspaper of which the case holds nothing

	leader, negotiator, speaker [2]*Person
	minister                    [2]*Person // at the start
	acting, next                *Person
	changed                     side // whose foreign minister leaves
	envoy, commander, allyHead  *Person
	leakers                     []*Person
	leaderTitle                 [4]string
}

// A pool is what the names of one half are made of.
type pool struct {
	stems, ends      []string // of countries; an end is "name/adjective"
	townStems, towns []string
	women, men       []string
	nameStems, names []string
	groups           []string // %s is a place
	sites            []string
	wires            []string
	papers           []string
	blogs            []string
	reviews          []string
	digests          []string
	themes           []theme
}

func words(s string) []string { return strings.Fields(s) }

var pools = map[string]*pool{
	"dev2": {
		stems:     words("Nya Chi Mbo Thu Zha Lowe Suru Quá Kaba Wari Boka Tiru Pali Dome Shi Gue Ndo Yeme Muta Rehe"),
		ends:      words("ngara/ngaran mpuri/mpurian dorra/dorrese lahari/laharian quira/quiran sengo/sengolese rindi/rindian tepe/tepean bwena/bwenan khanda/khandi"),
		townStems: words("Bal Cho Dum Guay Hua Jal Kib Lim Mwan Nam Pich Quib Rang Sok Tlax Vil Xin Yap Zum Phu"),
		towns:     words("ambo uco apuri ishi ete ongo ande uray alo ebe aquí ané"),
		women:     words("Nayuri Thandela Wanjiro Sumitri Mei-suan Adalora Yaretza Lakshita Hue-rin Zodwela Itzalia Pramiti Chipora Marisoraya Ngozari Temisela Kusumi Rosaluz"),
		men:       words("Kwabiso Thabelo Jorgelino Rajivan Tupaco Minh-dao Oluremo Hernaldo Chidiko Somchart Babajiro Evarino Dong-hae Lwazino Praveeth Zebulo Kenjuro Nestorín"),
		nameStems: words("Ach Band Chim Dlam Ekw Quesp Chuk Mbak Thap Raon Nzol Okar Sumb Yup Guzm Ndim Pazk Wick"),
		names:     words("entero atuli omesca arasinha onkari iyanqui izhong aratne udzai obolo umirim akoffo"),
		groups:    []string{"%s Resistance", "%s Self-Defence Force", "Popular Army of %s", "Sovereign Council of %s"},
		sites:     []string{"Mount %s", "the hill of %s", "the %s cordillera", "the %s mesa"},
		wires:     []string{"Austral Wire Service/AWS", "Equator Press/Equator", "Panoceanic Press Agency/Panoceanic", "Savanna News Network/SNN"},
		papers:    []string{"The Baobab Standard", "Diario Ribereño", "The Monsoon Examiner", "Folha do Estuário", "The Two Rivers Tribune", "The Straits Evening News", "Correo del Altiplano Sur", "The Lagoon Sentinel"},
		blogs:     []string{"Mangoes and Memoranda", "The View from the Verandah", "Aunty Knows"},
		reviews:   []string{"Southern Crossings", "The Estuary Papers", "Tide and Treaty"},
		digests:   []string{"Before the First Bus", "Six O'Clock Roundup", "Seven Days Short"},
		themes: []theme{
			{subject: "the %s copper mine", short: "mine", bare: "copper", issue: "how much ore %A should hand over", unit: "tonnes of copper ore a week", low: 600, high: 1500, step: 100,
				monitors: "independent assayers at the weighbridge", short2: "assayers", threat: "flood the lower galleries", done: "the lower galleries were flooded",
				goods: words("bananas sandals mattresses mangoes"), labelA: "the pacification", labelB: "the theft of the valley", label: "the arrival of gendarmes"},
			{subject: "the %s shoal", short: "shoal", bare: "fishing", issue: "how large a catch %A should grant", unit: "tonnes of tuna a month", low: 900, high: 2100, step: 100,
				monitors: "a joint commission of marine biologists", short2: "marine biologists", threat: "impound foreign trawlers", done: "foreign trawlers were impounded",
				goods: words("peanuts spices flutes hammocks"), labelA: "the clean-up operation", labelB: "the siege", label: "the cutting of the highway"},
			{subject: "the %s airport", short: "airport", bare: "airport", issue: "how many cargo flights %A should let land", unit: "cargo flights a week", low: 24, high: 72, step: 4,
				monitors: "impartial controllers in the tower", short2: "controllers", threat: "close the runway", done: "the runway was closed",
				goods: words("kettles onions saucepans papayas"), labelA: "the lawful recovery", labelB: "the plunder", label: "the seizure of the customs house"},
			{subject: "the %s power line", short: "power line", bare: "electricity", issue: "how much electricity %A should deliver", unit: "megawatts of electricity", low: 180, high: 420, step: 20,
				monitors: "a mixed team of technicians in the control room", short2: "technicians", threat: "switch off the substation", done: "the substation was switched off",
				goods: words("shirts lentils cashews toys"), labelA: "the peace patrol", labelB: "the aggression", label: "the march of two battalions"},
		},
	},
	"dev": {
		stems:     words("Kel Vor Tam Bren Hol Mir Dal Sar Lun Cas Per Gal Hes Nor Ved Tor Pel Zan Fer Rud"),
		ends:      words("mara/maran vonia/vonian dria/drian lona/lonan thia/thian neva/nevan rovia/rovian vara/varan mundia/mundian testa/testan"),
		townStems: words("Les Har Vel Bra Tor Mal Dro Pel Gan Sil Rus Kost Var Zel Hum Ank Bir Cor"),
		towns:     words("tov nau nik vice sund brod bec rin mar dova stel min"),
		women:     words("Irena Anneli Petra Mira Ilse Lena Vera Nadia Tessa Olga Greta Sonja Ruta Dorte Milena"),
		men:       words("Joren Danil Tomas Oskar Viktor Emil Pavel Anders Ludo Stefan Marek Corin Henrik Bruno Goran"),
		nameStems: words("Hal Sol Kor Var Mer Pet Lin Dra Ost Bel Ren Tal Quil Mar Vos Str"),
		names:     words("dane vane sak wick strom rik mond gard zek ander ovic ind"),
		groups:    []string{"%s Front", "%s Brigade", "%s League", "%s Militia"},
		sites:     []string{"the %s massif", "the %s ridge", "the %s pass", "the %s range"},
		wires:     []string{"Meridian News Agency/Meridian", "Norlink/Norlink", "Tidewater Wire/Tidewater", "Crossline News/Crossline"},
		papers:    []string{"The Northern Ledger", "The Seaboard Post", "Continental Monitor", "The Lanternside Times", "The Weekly Compass", "The Trade Register", "The Evening Dispatch", "Atlas and Echo"},
		blogs:     []string{"The Kitchen Table Diplomat", "Notes from the Cheap Seats", "The Idle Attaché"},
		reviews:   []string{"Borders Review", "The Quarterly of Quarrels", "Riverine"},
		digests:   []string{"The Morning Folder", "Five Things", "Region Brief"},
		themes: []theme{
			{subject: "the %s Dam", short: "dam", bare: "water", issue: "how much water %A should let through", unit: "cubic metres of water a second", low: 240, high: 420, step: 20,
				monitors: "foreign inspectors at the gauges", short2: "inspectors", threat: "close the spillway", done: "the spillway of the dam was closed",
				goods: words("tomatoes potatoes tractors bricks"), labelA: "the safety closure", labelB: "the blockade", label: "the closure of the road"},
			{subject: "the %s pipeline", short: "pipeline", bare: "gas", issue: "how much gas %A should pass on", unit: "million cubic metres of gas a day", low: 22, high: 48, step: 2,
				monitors: "international meters at the border station", short2: "meters", threat: "shut the valves", done: "the valves of the pipeline were shut",
				goods: words("pipes ceramics fertilisers wines"), labelA: "the security operation", labelB: "the invasion", label: "the entry of troops"},
			{subject: "the %s crossing", short: "crossing", bare: "border", issue: "how many lorries %A should admit", unit: "lorries a day", low: 110, high: 300, step: 20,
				monitors: "neutral customs officers at the barrier", short2: "customs officers", threat: "close the crossing to freight", done: "the crossing was closed to freight",
				goods: words("sausages carpets textiles apples"), labelA: "the restoration of order", labelB: "the occupation", label: "the arrival of border troops"},
		},
	},
	"dev3": {
		stems:     words("Bat Chu Gor Jal Kha Mbo Nam Pru Qur Sze Tchi Xan Yem Zul Dji Fut Lim Wes"),
		ends:      words("stan/stani lund/lundish quay/quayan gal/galese nesia/nesian desh/deshi bara/baran heria/herian cotia/cotian zibe/zibean"),
		townStems: words("Amb Bou Chir Dun Eyr Fes Gwal Hued Iril Jin Kag Lough Ndol Oued Pich Quet Rhos Suk Tlax Ulm Wad Yak Zar"),
		towns:     words("ora abad aru illa oko ghar enza tepe wyn itlan umbo ache eira"),
		women:     words("Tamsire Oluveh Jacinthe Maeri Nkoyeh Yevdina Sabihe Hinewai Ximare Aoibhe Shirinaz Ludmire Wambuku Noemine Eilwen"),
		men:       words("Kwabeno Tadeusch Iñakir Ruaridh Batuhan Sandoro Yohanes Mihkel Fadhil Leandre Tevite Csabor Ignatz Ousmano Domhnal"),
		nameStems: words("Adem Brix Cav Dhur Egw Ferro Ghel Hiru Itz Juv Kolb Lach Mwen Nak Pell Quis Rauh Thir Uzo Wakh Yar"),
		names:     words("bayo dara eguy alde shvili ombe rai escu wari ntsev inha akis"),
		groups:    []string{"Guard of %s", "%s Falange", "%s Rally", "Hand of %s"},
		sites:     []string{"the %s tableland", "the citadel of %s", "the high moor of %s", "the %s bluff"},
		wires:     []string{"Agence Boréale/Boréale", "Halfmoon Press Association/HPA", "Zenith Telegraphic Bureau/Zenith", "Pan-Littoral News/PLN"},
		papers:    []string{"The Harbour Chronicle", "Le Petit Arpenteur", "The Southbank Intelligencer", "Der Wanderer am Morgen", "El Faro de Poniente", "The Grain and Metal Gazetteer", "The Sunday Almanack", "Kaleidoscope"},
		blogs:     []string{"Footnotes Without Borders", "The Reluctant Cartographer", "Tea at the Consulate"},
		reviews:   []string{"The Mandarin Quarterly", "Thresholds", "Papers on Patience"},
		digests:   []string{"Seven Days Abroad", "The Stamp and Seal", "Tonight in Brief"},
		themes: []theme{
			{subject: "the %s fishery", short: "cod", bare: "fishing", issue: "how much cod %A should leave to %B", unit: "tonnes of cod a month", low: 1100, high: 2300, step: 100,
				monitors: "cameras on the trawlers", short2: "cameras", threat: "bar foreign trawlers from its ports", done: "foreign trawlers were barred from the ports",
				goods: words("pistachios bicycles umbrellas pianos"), labelA: "the protective measure", labelB: "the enclosure", label: "the fencing of the pastures"},
			{subject: "the %s interconnector", short: "power line", bare: "electricity", issue: "how many megawatts %A should feed across the border", unit: "megawatts of electricity", low: 180, high: 460, step: 20,
				monitors: "outside auditors at the substation", short2: "auditors", threat: "cut the cable", done: "the cable was cut",
				goods: words("lemons shoes cheeses mirrors"), labelA: "the stabilisation mission", labelB: "the seizure of the slopes", label: "the dispatch of gendarmes"},
			{subject: "the %s trunk line", short: "trunk line", bare: "rail", issue: "how many trains %A should let through", unit: "goods trains a week", low: 14, high: 42, step: 2,
				monitors: "foreign dispatchers at the junction", short2: "dispatchers", threat: "tear up the track", done: "the track was torn up",
				goods: words("oranges blankets motorcycles almonds"), labelA: "the evacuation", labelB: "the expulsion", label: "the removal of three villages"},
			{subject: "the %s mine", short: "copper", bare: "mining", issue: "how much copper %A should hand over", unit: "tonnes of copper a day", low: 320, high: 700, step: 20,
				monitors: "sworn weighers at the pithead", short2: "weighers", threat: "flood the shafts", done: "the shafts were flooded",
				goods: words("biscuits melons saddles ropes"), labelA: "the rescue operation", labelB: "the raid", label: "the crossing of special units"},
		},
	},
	"dev4": {
		stems:     words("Skar Brel Kvar Drauz Lehk Vilt Jurn Fjel Stav Gryt Plesk Norv Halk Zirn Tuur Morv Bysk Hjel Karst Wend"),
		ends:      words("land/landic mark/markish wold/woldish selia/selian ovinia/ovinian holm/holmian burgia/burgian jord/jordish rike/rikean onna/onnan"),
		townStems: words("Grav Kald Wirr Moos Tarn Bjer Sask Lidk Wagg Narr Zab Eckers Cool Muld Frys Jarl Yarr Kurb Prud Hutt Nirr Dovr Ruhn Pyhk"),
		towns:     words("aby fors kamp unga boro ilup ovice abee stad lunda haven vatn"),
		women:     words("Sigvarde Annikelle Liesmarit Torhalla Marjukette Kirsanne Bronaghe Dagmette Evelisse Solvette Ulrisse Tuulanne Kateryse Jorunne Magdelis Ylvette Rosswyn Gunnhelle"),
		men:       words("Torvalt Eskilo Haakron Jussik Mirosk Lechmir Gunthold Ottokarl Leifred Pekkard Bartolf Sveinar Detlov Ragnolt Wojtan Casimund Brocklan Keldan"),
		nameStems: words("Bergl Kuiv Lahd Szemb Vrab Norl Tholv Glav Makk Wint Husb Rokos Dvorz Jelk Hallb Pihr Grell Stavr Trev Kowar"),
		names:     words("qvist anen owicz gren ebek aker ington dahl ersen inek ouw esson"),
		groups:    []string{"%s Legion", "%s Home Guard", "Free Corps of %s", "%s Battalion"},
		sites:     []string{"the %s moraine", "the %s fell", "%s Hill", "the %s headland"},
		wires:     []string{"Northlight News Agency/Northlight", "Federation Press Association/FPA", "Kontor News Service/Kontor", "Longitude Wire/Longitude"},
		papers:    []string{"The Dominion Argus", "Die Alpenwarte", "Aftenbudet", "The Prairie Leader", "The Granite Belt Times", "Kurier Znad Rzeki", "The Island and Mainland News", "The Wharf Street Journal of Commerce"},
		blogs:     []string{"Snow on the Line", "The Dissenting Footnote", "Boots at the Door"},
		reviews:   []string{"The Long Winter Review", "Arbiter", "Parallels"},
		digests:   []string{"The Week in Six Minutes", "Ahead of the Bell", "The Ten-Line World"},
		themes: []theme{
			{subject: "the %s canal", short: "canal", bare: "canal", issue: "how many barges %A should let through", unit: "barges a week", low: 40, high: 120, step: 10,
				monitors: "impartial lock-keepers on the canal", short2: "lock-keepers", threat: "drain the upper locks", done: "the upper locks were drained",
				goods: words("candles gloves pears skis"), labelA: "the temporary custody", labelB: "the robbery", label: "the closing of the bridge"},
			{subject: "the %s timber concession", short: "timber", bare: "timber", issue: "how much timber %A should release", unit: "cubic metres of timber a month", low: 3200, high: 7600, step: 400,
				monitors: "certified foresters at the sawmills", short2: "foresters", threat: "revoke the felling licences", done: "the felling licences were revoked",
				goods: words("blueberries kayaks sweaters boots"), labelA: "the policing mission", labelB: "the usurpation", label: "the posting of rangers"},
			{subject: "the %s ferry route", short: "ferry", bare: "ferry", issue: "how many sailings %A should license", unit: "ferry sailings a week", low: 12, high: 44, step: 4,
				monitors: "neutral pilots on the quay", short2: "pilots", threat: "put a boom across the harbour", done: "a boom was put across the harbour",
				goods: words("strawberries stoves doors ladders"), labelA: "the protection regime", labelB: "the eviction", label: "the relief of the garrison"},
			{subject: "the %s grain terminal", short: "grain", bare: "grain", issue: "how much wheat %A should load", unit: "tonnes of wheat a week", low: 2200, high: 5000, step: 200,
				monitors: "accredited surveyors at the silos", short2: "surveyors", threat: "seal the silos", done: "the silos were sealed",
				goods: words("mushrooms lawnmowers sledges cherries"), labelA: "the precaution", labelB: "the sabotage", label: "the demolition of the bridge"},
		},
	},
	"score": {
		stems:     words("Quor Jes Ald Ech Yar Fen Rusk Zev Ith Mor Hald Orm Wes Ul Bex Arn Dov Esk Yl Tav"),
		ends:      words("ania/anian ora/oran essa/essan eth/ethi avar/avari una/unan olia/olian imar/imari istra/istran onde/ondean"),
		townStems: words("Am Bol Cand Dres Esh Fal Gor Hist Ix Jor Kam Lor Mand Nes Opal Quen Ras Sev"),
		towns:     words("mere ossa dal inar efte ulla iq ambra ester oon ivar eda"),
		women:     words("Amara Bettina Celestine Dunya Elspeth Farida Halima Ines Jolanta Kamala Leocadia Maren Noor Odile Yasmin"),
		men:       words("Abel Bashir Caspian Dorian Ekrem Florian Gideon Hamid Isak Jarek Kofi Lucan Matthias Nuri Osman"),
		nameStems: words("Ash Bek Cald Dov Elm Fair Gos Hux Ing Jar Kes Lom Nash Ock Pry Tem"),
		names:     words("ara holt ani uri ett over iden ashe mani eby osa ullin"),
		groups:    []string{"Army of %s", "%s Defence Council", "%s Guard", "%s Column"},
		sites:     []string{"the %s plateau", "the %s escarpment", "the %s spur", "the %s saddle"},
		wires:     []string{"Passage Press/Passage", "Almanac Service/Almanac", "Fairway News/Fairway", "Sextant Agency/Sextant"},
		papers:    []string{"The Harbourmaster", "The Southern Chronicle", "The Republic Daily", "Le Quotidien du Large", "The Plain Dealer of the East", "The Customs House Journal", "The Free Voice", "Estuary"},
		blogs:     []string{"A Chair by the Window", "Unasked Opinions", "The Retired Courier"},
		reviews:   []string{"Letters on Peace", "Straits and Passes", "The Patient Reader"},
		digests:   []string{"While You Slept", "The Short List", "Desk Notes"},
		themes: []theme{
			{subject: "the %s Bank", short: "fishery", bare: "fishing", issue: "the catch to be allowed to boats from %B", unit: "tonnes of cod a year", low: 14000, high: 30000, step: 2000,
				monitors: "independent observers on the trawlers", short2: "observers", threat: "seize every foreign trawler on the bank", done: "the first foreign trawlers were brought into port",
				goods: words("woollens herrings machines lamps"), labelA: "the act of conservation", labelB: "the theft", label: "the new limit"},
			{subject: "the port of %s", short: "port", bare: "port", issue: "the number of containers for which %A must find room", unit: "containers a month", low: 1200, high: 3600, step: 200,
				monitors: "a harbour board with members from abroad", short2: "harbour board", threat: "turn away all ships under the other flag", done: "ships under the other flag were turned away",
				goods: words("coffees motors cottons hides"), labelA: "the temporary regime", labelB: "the annexation", label: "the change of administration"},
			{subject: "the %s railway", short: "railway", bare: "rail", issue: "the number of trains that %A is to let pass", unit: "trains a week", low: 9, high: 30, step: 2,
				monitors: "a joint control centre", short2: "control centre", threat: "take up the rails at the frontier", done: "the rails at the frontier were taken up",
				goods: words("plums books tyres olives"), labelA: "the protection of the line", labelB: "the land grab", label: "the advance of the railway guards"},
		},
	},
}

// newWorld invents everybody. Nothing that it makes has a name twice.
func newWorld(r *rand.Rand, half string, start time.Time) *world {
	if whole := rest[half]; whole != "" {
		half = whole
	}
	p, w := pools[half], &world{}
	used := map[string]bool{}
	pick := func(list []string) string { return list[r.IntN(len(list))] }
	fresh := func(make func() string) string {
		for {
			if s := make(); !used[s] && !used[s[:3]] {
				used[s], used[s[:3]] = true, true
				return s
			}
		}
	}
	// Two names of a kind never begin alike, so that nobody mixes them up.
	distinct := func(make func() string) string {
		for {
			if s := make(); !used[s] {
				used[s] = true
				return s
			}
		}
	}
	town := func() string { return fresh(func() string { return pick(p.townStems) + pick(p.towns) }) }
	ends := r.Perm(len(p.ends)) // no two countries sound alike
	for i := range w.country {
		var adjective string
		name := fresh(func() string {
			a, b, _ := strings.Cut(p.ends[ends[i]], "/")
			stem := pick(p.stems)
			adjective = stem + b
			return stem + a
		})
		w.country[i] = Country{name, adjective, town()}
	}
	w.group = strings.Replace(pick(p.groups), "%s", town(), 1)
	w.site = strings.Replace(pick(p.sites), "%s", town(), 1)
	w.valley = town()
	for range 3 {
		w.towns = append(w.towns, town())
	}
	w.places = []string{w.country[mediator].Capital, town(), town()}
	th := p.themes[r.IntN(len(p.themes))]
	th.subject = strings.Replace(th.subject, "%s", town(), 1)
	th.issue = strings.NewReplacer("%A", w.country[holder].Name, "%B", w.country[claimant].Name).Replace(th.issue)
	th.low += th.step * r.IntN(3)
	th.high += th.step * r.IntN(3)
	w.theme = th
	for i := range w.leaderTitle {
		w.leaderTitle[i] = []string{"president", "prime minister"}[r.IntN(2)]
	}
	long := start.AddDate(-2, -r.IntN(8), -r.IntN(20))
	person := func(s side, office string) *Person {
		x := &Person{Side: s, Female: r.IntN(2) == 0}
		x.Given = distinct(func() string {
			if x.Female {
				return pick(p.women)
			}
			return pick(p.men)
		})
		x.Surname = distinct(func() string { return pick(p.nameStems) + pick(p.names) })
		x.ID = strings.ToLower(x.Surname)
		if office != "" {
			x.Terms = []Term{{Office: office, From: long}}
		}
		w.people = append(w.people, x)
		return x
	}
	for s := range 2 {
		w.leader[s] = person(s, w.leaderTitle[s])
		w.minister[s] = person(s, "foreign minister")
		w.negotiator[s] = person(s, "chief negotiator")
		w.speaker[s] = person(s, "spokesman")
		if w.speaker[s].Female {
			w.speaker[s].Terms[0].Office = "spokeswoman"
		}
	}
	// One leader has held the office before, was out of it, and came back.
	back := w.leader[r.IntN(2)]
	office := back.Terms[0].Office
	back.Terms = []Term{{office, start.AddDate(-9, 0, 0), start.AddDate(-5, 0, 0)}, {Office: office, From: start.AddDate(-1, -2, 0)}}
	w.changed = r.IntN(2)
	w.acting = person(w.changed, "deputy foreign minister")
	w.next = person(w.changed, "")
	w.envoy = person(mediator, "mediator")
	w.commander = person(group, "commander")
	w.allyHead = person(ally, w.leaderTitle[ally])
	for s := range 2 {
		w.leakers = append(w.leakers, person(s, ""))
	}
	w.outlets = newOutlets(r, p, w)
	return w
}

// newOutlets makes the press of a case: two wires, four or five outlets that speak for
// each party, four papers that speak for nobody, the mediator's broadcaster, a blog, a
// review and a digest.
func newOutlets(r *rand.Rand, p *pool, w *world) []outlet {
	a, b, m := w.country[holder], w.country[claimant], w.country[mediator]
	deal := func(list []string) func() string {
		deck, i := r.Perm(len(list)), 0
		return func() string { i++; return list[deck[i-1]] }
	}
	wire, paper := deal(p.wires), deal(p.papers)
	out := []outlet{}
	add := func(o outlet) {
		if o.short == "" {
			o.short = o.name
		}
		out = append(out, o)
	}
	for i := range 2 {
		name, short, _ := strings.Cut(wire(), "/")
		add(outlet{name: name, short: short, kind: "wire", side: nobody, layout: "txt", american: i == 0, credit: short})
	}
	for i, c := range []Country{a, b} {
		ministry := "Ministry of Foreign Affairs of " + c.Name
		if i == 1 {
			ministry = c.Name + " Foreign Ministry"
		}
		add(outlet{name: c.Name + []string{" Today", " State Telegraph"}[i], kind: "state", bloc: c.Name, country: c.Name, side: i, layout: []string{"html", "txt"}[i]})
		add(outlet{name: "Radio " + c.Capital, kind: "state", bloc: c.Name, country: c.Name, side: i, layout: []string{"txt", "html"}[i]})
		add(outlet{name: "The " + c.Capital + []string{" Courier", " Mirror"}[i], kind: "newspaper", bloc: c.Name, country: c.Name, side: i, layout: "md", mister: true})
		add(outlet{name: c.Adjective + []string{" Observer", " Gazette"}[i], kind: "newspaper", bloc: c.Name, country: c.Name, side: i, layout: "html", mister: i == 0})
		add(outlet{name: ministry, kind: "readout", bloc: c.Name, country: c.Name, side: i, layout: []string{"txt", "html"}[i]})
	}
	for i := range 4 {
		add(outlet{name: paper(), kind: "newspaper", side: nobody, layout: []string{"html", "md", "txt", "html"}[i], mister: i%2 == 0, american: i > 1})
	}
	w.unheld = paper()
	add(outlet{name: m.Adjective + " Broadcasting", kind: "broadcaster", bloc: m.Name, country: m.Name, side: mediator, layout: "html"})
	add(outlet{name: p.blogs[r.IntN(len(p.blogs))], kind: "blog", side: nobody, layout: "html", american: true})
	add(outlet{name: p.reviews[r.IntN(len(p.reviews))], kind: "review", side: nobody, layout: "md", mister: true})
	add(outlet{name: p.digests[r.IntN(len(p.digests))], kind: "digest", side: nobody, layout: "md"})
	return out
}
