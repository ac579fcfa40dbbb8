package main

import (
	"encoding/json"
	"fmt"
	"html"
	"os"
	"regexp"
	"slices"
	"strings"
)

// A land is one record of the factbook.
type land struct {
	ISO        string `json:"iso3"`
	Name       string `json:"name"`
	Long       string `json:"long"`
	Capital    string `json:"capital"`
	Noun       string `json:"noun"`
	Adjective  string `json:"adjective"`
	State      string `json:"chief of state"`
	Government string `json:"head of government"`
}

func readFactbook(path string) ([]land, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var lands []land
	if err := json.Unmarshal(raw, &lands); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	kept := lands[:0]
	for _, l := range lands {
		for _, f := range []*string{&l.Name, &l.Long, &l.Capital, &l.Noun, &l.Adjective, &l.State, &l.Government} {
			*f = html.UnescapeString(*f)
		}
		if iso, ok := codes[l.Name]; ok {
			l.ISO = iso
		}
		if l.ISO != "" && !empty[l.ISO] {
			kept = append(kept, l)
		}
	}
	return kept, nil
}

// codes are the alpha-3 codes the factbook file lacks or has wrong. Kosovo has
// none in ISO 3166; XKX is what the European institutions use.
var codes = map[string]string{
	"Côte d'Ivoire": "CIV", "Holy See (Vatican City)": "VAT", "Kosovo": "XKX", "Virgin Islands": "VIR",
	"Falkland Islands (Islas Malvinas)": "FLK", "Saint Barthelemy": "BLM", "West Bank": "", "Gaza, Gaza Strip": "",
}

// empty are territories where nobody acts.
var empty = map[string]bool{"ATA": true, "BVT": true, "ATF": true, "HMD": true, "CCK": true, "CXR": true, "IOT": true,
	"PCN": true, "SGS": true, "TKL": true, "NFK": true, "SPM": true, "WLF": true, "SHN": true, "MAF": true, "BLM": true}

// A fix overrides what the factbook says where news writes otherwise.
type fix struct{ name, also, adjectives, nouns, capitals string }

var fixes = map[string]fix{
	"USA": {also: "U.S.;US;USA;U.S.A.;United States of America;America;the States", adjectives: "American", nouns: "Americans;American", capitals: "Washington;Washington, D.C.;Washington D.C.;Washington DC"},
	"GBR": {also: "UK;U.K.;Britain;Great Britain", adjectives: "British", nouns: "Britons;Briton;Brits"},
	"RUS": {also: "Russian Federation"},
	"UKR": {capitals: "Kyiv;Kiev;Kyyiv"},
	"COG": {name: "Republic of the Congo", also: "Congo-Brazzaville;Congo Republic", adjectives: "-", nouns: "-"},
	"COD": {name: "Democratic Republic of the Congo", also: "DRC;DR Congo;D.R. Congo;Congo;Democratic Republic of Congo;Congo-Kinshasa", adjectives: "Congolese", nouns: "Congolese"},
	"CIV": {name: "Ivory Coast", also: "Côte d'Ivoire;Cote d'Ivoire", adjectives: "Ivorian;Ivoirian", nouns: "Ivorians;Ivorian", capitals: "Yamoussoukro;Abidjan"},
	"GMB": {name: "Gambia", also: "The Gambia"},
	"BHS": {name: "Bahamas", also: "The Bahamas"},
	"DOM": {name: "Dominican Republic", adjectives: "Dominican", nouns: "Dominicans;Dominican"},
	"DMA": {adjectives: "-", nouns: "-"},
	"BWA": {adjectives: "Botswanan;Motswana;Batswana", nouns: "Botswanans;Batswana"},
	"LSO": {adjectives: "Basotho;Lesothan", nouns: "Basotho"},
	"SWZ": {also: "Swaziland", adjectives: "Swazi;Eswatini", nouns: "Swazis", capitals: "Mbabane;Lobamba"},
	"CPV": {also: "Cape Verde", adjectives: "Cape Verdean;Cabo Verdean"},
	"PRK": {also: "DPRK;D.P.R.K.", adjectives: "North Korean", nouns: "North Koreans;North Korean"},
	"KOR": {also: "ROK;Republic of Korea", adjectives: "South Korean", nouns: "South Koreans;South Korean"},
	"MMR": {name: "Myanmar", also: "Burma", adjectives: "Burmese;Myanmar", nouns: "Burmese", capitals: "Naypyidaw;Nay Pyi Taw;Naypyitaw"},
	"CZE": {also: "Czech Republic"}, "SVK": {also: "Slovak Republic", adjectives: "Slovak;Slovakian", nouns: "Slovaks;Slovak"},
	"TUR": {also: "Türkiye;Turkiye"}, "TLS": {also: "East Timor", adjectives: "Timorese;East Timorese"},
	"TWN": {adjectives: "Taiwanese", nouns: "Taiwanese"}, "HKG": {adjectives: "-", nouns: "Hong Kongers"}, "MAC": {also: "Macao", adjectives: "Macanese", nouns: "-"},
	"NZL": {adjectives: "-"}, "PHL": {adjectives: "Philippine;Filipino", nouns: "Filipinos;Filipino"},
	"SGP": {adjectives: "Singaporean", capitals: "-"}, "LUX": {adjectives: "Luxembourgish", capitals: "-"}, "MCO": {capitals: "-"}, "DJI": {capitals: "-"}, "SMR": {capitals: "-"}, "GIB": {adjectives: "-", capitals: "-"},
	"VAT": {name: "Holy See", also: "Vatican;the Vatican;Vatican City", adjectives: "-", nouns: "-", capitals: "-"},
	"XKX": {adjectives: "Kosovan;Kosovar", nouns: "Kosovars;Kosovans"}, "MKD": {also: "Macedonia", adjectives: "Macedonian;North Macedonian"},
	"NLD": {also: "the Netherlands;Holland", capitals: "The Hague;Amsterdam", nouns: "Dutch"},
	"CHE": {capitals: "Bern"}, "ZAF": {capitals: "Pretoria"}, "BOL": {capitals: "La Paz"}, "BEN": {capitals: "Porto-Novo;Cotonou"}, "LKA": {capitals: "Colombo"},
	"ISR": {capitals: "Jerusalem;Tel Aviv"}, "IND": {capitals: "New Delhi;Delhi"}, "KAZ": {adjectives: "Kazakh;Kazakhstani", nouns: "Kazakhs"}, "KGZ": {adjectives: "Kyrgyz;Kyrgyzstani", nouns: "Kyrgyz"}, "UZB": {adjectives: "Uzbek;Uzbekistani", nouns: "Uzbeks"}, "TJK": {adjectives: "Tajik;Tajikistani", nouns: "Tajiks"}, "TKM": {adjectives: "Turkmen", nouns: "Turkmens"},
	"BGD": {adjectives: "Bangladeshi"}, "AFG": {nouns: "Afghans;Afghan"}, "SAU": {adjectives: "Saudi;Saudi Arabian", nouns: "Saudis"}, "ARE": {also: "UAE;U.A.E.;Emirates;the Emirates"},
	"SYR": {also: "Syrian Arab Republic"}, "IRN": {also: "Islamic Republic"}, "BRN": {also: "Brunei Darussalam"}, "MDA": {capitals: "Chisinau;Chişinău;Chișinău"},
	"SRB": {adjectives: "Serbian", nouns: "Serbs;Serbians"}, "BIH": {also: "Bosnia;Bosnia-Herzegovina", adjectives: "Bosnian", nouns: "Bosnians"},
	"GRD": {capitals: "-"}, "GUY": {capitals: "-"}, "JAM": {capitals: "Kingston"}, "BMU": {capitals: "-"}, "AIA": {capitals: "-"}, "CUW": {adjectives: "-"}, "ABW": {adjectives: "Aruban"}, "MNP": {nouns: "-"}, "TCA": {adjectives: "-", nouns: "-"}, "IMN": {adjectives: "Manx", nouns: "-", capitals: "-"}, "NRU": {capitals: "-"}, "KNA": {adjectives: "-", nouns: "-"}, "FLK": {name: "Falkland Islands", also: "Falklands", adjectives: "-", nouns: "Falkland Islanders", capitals: "-"},
	"VGB": {adjectives: "-", nouns: "-"}, "VIR": {adjectives: "-", nouns: "-"}, "FRO": {}, "ASM": {adjectives: "-", nouns: "-"}, "GGY": {adjectives: "-", nouns: "-"}, "JEY": {adjectives: "-", nouns: "-"}, "FSM": {name: "Micronesia", adjectives: "Micronesian"},
	"IRL": {nouns: "Irish;Irishmen"}, "FRA": {nouns: "French;Frenchmen"}, "POL": {nouns: "Poles"}, "GRL": {adjectives: "Greenlandic"}, "ISL": {nouns: "Icelanders"}, "ECU": {adjectives: "Ecuadorian;Ecuadorean"}, "COM": {adjectives: "Comorian;Comoran", nouns: "Comorians"}, "SLV": {adjectives: "Salvadoran;Salvadorean"}, "TTO": {adjectives: "Trinidadian", nouns: "Trinidadians"}, "ATG": {adjectives: "Antiguan", nouns: "Antiguans"}, "ESH": {adjectives: "Sahrawi", nouns: "Sahrawis"}, "ARG": {adjectives: "Argentine;Argentinian", nouns: "Argentines;Argentinians"}, "GNQ": {adjectives: "Equatorial Guinean", nouns: "-", capitals: "Malabo"}, "BRB": {adjectives: "Barbadian"}, "SEN": {}, "CAF": {also: "CAR", adjectives: "-", nouns: "-"}, "KIR": {adjectives: "-", nouns: "-"}, "VUT": {capitals: "Port Vila"}, "FJI": {capitals: "Suva"}, "PYF": {capitals: "Papeete"}, "GUM": {capitals: "-"}, "CYM": {capitals: "-"}, "MEX": {capitals: "Mexico City"}, "CHL": {capitals: "Santiago"}, "BDI": {capitals: "Gitega;Bujumbura"}, "MNG": {}, "VNM": {}, "YEM": {capitals: "Sanaa;Sana'a"},
	"WSM": {}, "LBN": {}, "AND": {}, "SXM": {}, "PRI": {capitals: "-"}, "BLZ": {}, "STP": {capitals: "-"}, "CYP": {nouns: "Cypriots"}, "MLT": {}, "LIE": {adjectives: "-"}, "MHL": {},
}

var (
	inParens = regexp.MustCompile(`\s*[\(\[][^)\]]*[\)\]]`)
	splits   = regexp.MustCompile(`\s*(?:,|;|/| or )\s*`)
)

// parts cuts "Kosraen(s), Pohnpeian(s)" and the like into words; s adds plurals.
func parts(s string, plural bool) []string {
	s, _, _ = strings.Cut(s, "; note")
	if !plural { // "Baku (Baki, Baky)": a comma inside brackets parts nothing
		s = inParens.ReplaceAllString(s, "")
	}
	var out []string
	for _, p := range splits.Split(s, -1) {
		many := strings.Contains(p, "(s)")
		p = strings.TrimSpace(inParens.ReplaceAllString(p, ""))
		if p == "" || p == "none" || p == "NA" {
			continue
		}
		if plural && many {
			out = append(out, p+"s")
		}
		out = append(out, p)
	}
	return out
}

// pick returns the corrected list when there is one; "-" means none.
func pick(fixed string, given []string) string {
	switch fixed {
	case "":
		return strings.Join(given, ";")
	case "-":
		return ""
	}
	return fixed
}

func countryRows(lands []land) []string {
	var rows []string
	for _, l := range lands {
		f := fixes[l.ISO]
		name := l.Name
		if f.name != "" {
			name = f.name
		}
		also := []string{}
		if f.also != "" {
			also = strings.Split(f.also, ";")
		}
		long, _, _ := strings.Cut(l.Long, ";")
		if long = strings.TrimSpace(inParens.ReplaceAllString(long, "")); long != "" && long != "none" && long != name && !slices.Contains(also, long) {
			also = append(also, long)
		}
		capitals := parts(l.Capital, false)
		for i, c := range capitals {
			c, _, _ = strings.Cut(c, " in Romanian")
			capitals[i] = c
		}
		rows = append(rows, strings.Join([]string{l.ISO, name, strings.Join(also, ";"), pick(f.adjectives, parts(l.Adjective, false)), pick(f.nouns, parts(l.Noun, true)), pick(f.capitals, capitals)}, "\t"))
	}
	return append(rows, "PSE\tPalestine\tState of Palestine;Palestinian Territories;Palestinian territories\tPalestinian\tPalestinians;Palestinian\tRamallah")
}
