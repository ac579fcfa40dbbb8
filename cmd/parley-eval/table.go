package main

import "cmp"

func dossierFigures(must string) []figure {
	return []figure{
		{"must-events found", "must events", "of", must, ""},
		{"… with the right status", "must events with the right status", "of", "", ""},
		{"all events found", "events", "of", "", ""},
		{"extra or repeated per event found", "extra per found", "plain", "0.5", ""},
		{"spans that lie", "spans that lie", "plain", "0", "0"},
		{"quotes", "quotes", "of", "", ""},
		{"conditions", "conditions", "of", "", ""},
		{"positions", "positions", "of", "", ""},
		{"disputes", "disputes", "of", "", ""},
		{"encounters", "encounters", "of", "", ""},
		{"copies found", "copies", "of", "", ""},
		{"copies that are none", "false copies", "plain", "0", "0"},
		{"thin articles", "thin", "of", "", ""},
		{"wrongly called thin", "wrongly thin", "plain", "0", "0"},
		{"metadata", "metadata", "of", "80 %", ""},
		{"metadata made up", "metadata made up", "plain", "0", "0"},
	}
}

// table is what `parley-eval all` measures, in the order of the stages.
func table() []run {
	treebank := func(on, file, las string) run {
		return run{"text", on, []string{"parse", "{shared}/data/ud/" + file, "--out", "{pred}"},
			[]string{"{shared}/score/conllu.py", "{shared}/data/ud/" + file, "{pred}"}, []figure{
				{"UPOS", "upos", "share", "95 %", "96.2 %"}, {"lemma", "lemma", "share", "99 %", "99.4 %"},
				{"LAS", "las", "share", las, "84.5 %"}, {"nsubj F1", "relations/nsubj", "share", "87 %", "89 %"}, {"obj F1", "relations/obj", "share", "87 %", "89 %"}}}
	}
	events := func(on string, words ...string) run {
		return run{"reading: events", on, append([]string{"events"}, words...), nil, []figure{
			{"precision, all right", "precision", "share", "", "85 %"}, {"recall, all right", "recall", "share", "", "65 %"},
			{"precision of type and words", "precision of type", "share", "", ""}, {"recall of type and words", "recall of type", "share", "", ""}}}
	}
	trees := func(on, file string) run { // what our own parser costs the event reader
		return run{"reading: events", on + ", gold trees against ours", []string{"trees", "{shared}/data/ud/" + file}, nil, []figure{
			{"events of the gold trees read with ours", "of them read with ours", "share", "", ""}, {"… with the same status and parties", "of them read the same with ours", "share", "", ""},
			{"read with our trees alone", "read with ours alone", "share", "", ""}}}
	}
	without := func(what, part string) run { // what each part of the event reader gives
		return run{"reading: events", "own sentences, dev half, without " + what, []string{"events", "--half", "dev", "--without", part}, nil, []figure{
			{"precision, all right", "precision", "share", "", ""}, {"recall, all right", "recall", "share", "", ""}}}
	}
	return []run{
		{"sources", "181 pages", []string{"extraction", "{shared}/data/extraction"}, nil, []figure{
			{"body F1", "f1", "plain", "0.955", ""}, {"precision", "precision", "plain", "", ""}, {"recall", "recall", "plain", "", ""}}},
		treebank("EWT dev, given words", "en_ewt-ud-dev.conllu.gz", "82.5 %"),
		treebank("GUM open dev, given words", "en_gum-open-dev.conllu.gz", "82.5 %"),
		{"text", "GUM open dev, raw, all genres", []string{"tokens", "{shared}/data/ud/en_gum-open-dev.conllu.gz"}, nil, []figure{
			{"sentences F1", "sentence_f1", "share", "93 %", "96 %"}, {"words F1", "word_f1", "share", "99.3 %", "99.6 %"}}},
		{"reading: names", "own sentences with names in no list, score half", []string{"names", "eval/gold/names.jsonl", "--half", "score"}, nil, []figure{
			{"recall", "recall", "share", "80 %", "92 %"}, {"precision", "precision", "share", "", ""}}},
		{"reading: who is meant", "GUM open dev, own parse", []string{"coref", "{shared}/data/ud/en_gum-open-dev.conllu.gz"}, nil, []figure{
			{"right of those linked", "right", "share", "80 %", "88 %"}, {"linked of the linkable", "linked", "share", "45 %", ""}}},
		{"reading: relations", "PLV training pairs, five-fold", []string{"relations", "--cv", "--data", "{shared}/data/plover"}, nil, []figure{
			{"F1 by type", "root", "share", "80 %", "84 %"}, {"F1 by quad class", "quad", "share", "90 %", "92 %"}, {"F1 by conflict or not", "binary", "share", "95 %", "96.5 %"},
			{"right at 60 % coverage", "right_at_60", "share", "94 %", "97 %"}, {"calibration error", "calibration_error", "plain", "", ""}}},
		{"reading: dates", "own sentences, score half", []string{"dates", "--half", "score"}, nil, []figure{
			{"span and interval right", "expressions", "of", "85 %", "92 %"}, {"false finds", "false", "plain", "", ""}}},
		{"reading: figures", "own passages, score half", []string{"figures", "--half", "score"}, nil, []figure{
			{"value, bounds, unit, what right", "right", "of", "85 %", "93 %"}, {"precision", "precision", "of", "", ""}}},
		{"reading: figures", "further own passages, all dev", []string{"figures", "--gold", "eval/gold/figures-dev.jsonl"}, nil, []figure{
			{"value, bounds, unit, what right", "right", "of", "85 %", "93 %"}, {"precision", "precision", "of", "", ""}}},
		{"reading: figures", "plain own passages, all dev", []string{"figures", "--gold", "eval/gold/figures-more.jsonl"}, nil, []figure{
			{"value, bounds, unit, what right", "right", "of", "85 %", "93 %"}, {"who says so, of those found", "by", "of", "", ""}, {"precision", "precision", "of", "", ""}}},
		{"reading: figures", "own passages in the first manner, all dev", []string{"figures", "--gold", "eval/gold/figures-like.jsonl"}, nil, []figure{
			{"value, bounds, unit, what right", "right", "of", "85 %", "93 %"}, {"who says so, of those found", "by", "of", "", ""}, {"precision", "precision", "of", "", ""}}},
		{"reading: figures", "own passages through the grammar of quantity, all dev", []string{"figures", "--gold", "eval/gold/figures-quantity.jsonl"}, nil, []figure{
			{"value, bounds, unit, what right", "right", "of", "85 %", "93 %"}, {"precision", "precision", "of", "", ""}}},
		{"reading: figures", "own passages by the place of the number, all dev", []string{"figures", "--gold", "eval/gold/figures-places.jsonl"}, nil, []figure{
			{"value, bounds, unit, what right", "right", "of", "85 %", "93 %"}, {"who says so, of those found", "by", "of", "", ""}, {"precision", "precision", "of", "", ""}}},
		{"reading: conditions", "own passages with terms, score half", []string{"conditions", "--half", "score"}, nil, []figure{
			{"actor, act, condition right", "recall", "of", "65 %", "80 %"}, {"precision", "precision", "of", "85 %", "92 %"},
			{"demands found", "demands recall", "of", "", ""}, {"precision of demands", "demands precision", "of", "", ""}}},
		{"reading: conditions", "further own passages with terms, all dev", []string{"conditions", "--gold", "eval/gold/conditions-dev.jsonl"}, nil, []figure{
			{"actor, act, condition right", "recall", "of", "65 %", "80 %"}, {"precision", "precision", "of", "85 %", "92 %"},
			{"demands found", "demands recall", "of", "", ""}, {"precision of demands", "demands precision", "of", "", ""}}},
		{"reading: conditions", "plain own passages with terms, all dev", []string{"conditions", "--gold", "eval/gold/conditions-more.jsonl"}, nil, []figure{
			{"actor, act, condition right", "recall", "of", "65 %", "80 %"}, {"precision", "precision", "of", "85 %", "92 %"},
			{"demands found", "demands recall", "of", "", ""}, {"precision of demands", "demands precision", "of", "", ""}}},
		{"reading: conditions", "own passages with terms in the first manner, all dev", []string{"conditions", "--gold", "eval/gold/conditions-like.jsonl"}, nil, []figure{
			{"actor, act, condition right", "recall", "of", "65 %", "80 %"}, {"precision", "precision", "of", "85 %", "92 %"},
			{"demands found", "demands recall", "of", "", ""}, {"precision of demands", "demands precision", "of", "", ""}}},
		{"reading: statements", "own passages, score half", []string{"statements", "--half", "score"}, nil, []figure{
			{"found with speaker", "right", "of", "", ""}, {"precision", "precision", "of", "", ""}}},
		{"reading: statements", "PolNeAR dev", []string{"attributions", "--text", "{shared}/data/polnear/dev/text", "--out", "{pred}"},
			[]string{"{shared}/score/attribution.py", "{pred}", "{shared}/data/polnear/dev"}, []figure{
				{"relaxed F1", "relaxed/f1", "share", "57 %", "64 %"}, {"precision", "relaxed/p", "share", "", ""}, {"recall", "relaxed/r", "share", "", ""},
				{"speaker right, of all direct", "direct/speaker_of_all", "share", "82 %", "90 %"}, {"recall of the indirect", "recall_by_kind/indirect", "share", "64 %", "70 %"},
				{"source exact", "role/source/exact/f1", "share", "66 %", "72 %"}, {"cue exact", "role/cue/exact/f1", "share", "65 %", "69 %"}, {"content exact", "role/content/exact/f1", "share", "50 %", "58 %"}}},
		{"reading: statements", "PolNeAR dev, the rules alone", []string{"attributions", "--text", "{shared}/data/polnear/dev/text", "--attributions", "none", "--out", "{pred}"},
			[]string{"{shared}/score/attribution.py", "{pred}", "{shared}/data/polnear/dev"}, []figure{
				{"relaxed F1", "relaxed/f1", "share", "", ""}, {"precision", "relaxed/p", "share", "", ""}, {"recall", "relaxed/r", "share", "", ""}}},
		events("own sentences, dev half", "--half", "dev"), events("own sentences, score half", "--half", "score"),
		events("longer own sentences, all dev", "--half", "dev", "--gold", "eval/gold/events-dev.jsonl"),
		events("plain own sentences, all dev", "--half", "dev", "--gold", "eval/gold/events-more.jsonl"),
		disagreements("dev"), disagreements("dev2"), disagreements("dev3"), disagreements("dev4"), disagreements("desk"), disagreements("score"),
		without("the coder's second reading", "coder"), without("sentences whose verb is restored", "repair"), without("rows stretched to other objects", "loose"),
		without("pronouns", "coreference"), without("people and names in no list", "unlisted"),
		{"reading: events", "longer own sentences, without pronouns", []string{"events", "--half", "dev", "--gold", "eval/gold/events-dev.jsonl", "--without", "coreference"}, nil, []figure{
			{"precision, all right", "precision", "share", "", ""}, {"recall, all right", "recall", "share", "", ""}}},
		trees("GUM open dev", "en_gum-open-dev.conllu.gz"), trees("EWT dev", "en_ewt-ud-dev.conllu.gz"),
		{"reading: events", "PLV training pairs, nobody marked", []string{"pairs", "{shared}/data/plover/PLV_train.tsv"}, nil, []figure{
			{"both parties found", "both parties", "share", "", ""}, {"both parties and the type", "both parties and the type", "share", "", ""}}},
		{"reading: events", "PETRARCH's unit records, raw text, report only", []string{"petrarch", "{shared}/data/petrarch2"}, nil, []figure{
			{"both parties found", "both parties found", "share", "", ""}, {"both parties and a type of the root", "both parties and a type of the root found", "share", "", ""}}},
		{"reconciling: stories", "ECB+ development topics", []string{"stories", "--docs", "{shared}/data/ecbplus/ecbplus_dev.jsonl.gz", "--out", "{pred}"},
			[]string{"{shared}/score/stories.py", "{pred}", "{shared}/data/ecbplus/ecbplus_dev.jsonl.gz", "--split", "dev"}, []figure{
				{"B-cubed F1", "b_cubed/f1", "share", "90 %", "93 %"}, {"B-cubed precision", "b_cubed/p", "share", "95 %", "97 %"}, {"stories whole", "stories_recovered_whole", "share", "", ""}}},
		{"reconciling: one event told twice", "ECB+ development topics, given mentions", []string{"eventcoref", "--docs", "{shared}/data/ecbplus/ecbplus_dev.jsonl.gz", "--out", "{pred}"},
			[]string{"{shared}/score/eventcoref.py", "{pred}", "{shared}/data/ecbplus/ecbplus_dev.jsonl.gz", "--split", "dev"}, []figure{
				{"CoNLL F1", "conll", "share", "74.5 %", "78 %"}, {"B-cubed precision", "b_cubed/p", "share", "", ""}}},
		{"reconciling: one event told twice", "ECB+ development topics, own mentions", []string{"eventcoref", "--system", "--docs", "{shared}/data/ecbplus/ecbplus_dev.jsonl.gz", "--out", "{pred}"},
			[]string{"{shared}/score/eventcoref.py", "{pred}", "{shared}/data/ecbplus/ecbplus_dev.jsonl.gz", "--split", "dev", "--system"}, []figure{
				{"CoNLL F1", "conll", "share", "", ""}}},
		{"outlook: settlement", "DEU development half, out of fold", []string{"settlement-fit", "--issues", "{shared}/data/bargaining/deu3_dev_issues.csv",
			"--positions", "{shared}/data/bargaining/deu3_dev_positions.csv", "--votes", "{shared}/data/bargaining/council_votes_nice.csv", "--out", "{pred}"},
			[]string{"{shared}/score/settlement.py", "{shared}/data/bargaining/deu3_dev_issues.csv", "{pred}"}, []figure{
				{"CRPS", "crps", "plain", "16.5", ""}, {"MAE of the median", "mae", "plain", "23.9", ""}, {"80 % interval covers", "coverage80", "share", "75-85 %", ""}}},
		backtestOn("dev"), backtestOn("score"),
		{"outlook: formulas", "scoring vectors", []string{"vectors", "{shared}/data/forecasts/scoring_vectors.json"}, nil, []figure{
			{"values", "checked", "plain", "", ""}, {"exact", "exact", "plain", "all", "all"}}},
		growthOf("2000 generated articles", "--articles", "2000"),
		growthOf("10,000 generated articles, as recorded (parley-eval growth --articles 10000)", "--recorded", "eval/growth-10000.json"),
		{"the whole", "five seed articles", []string{"dossier", "{shared}/gold/talks-2025.json", "{shared}/seeds", "--scorer", "{shared}/score/dossier.py"}, nil, dossierFigures("80 %")},
		{"the whole", "the example", []string{"dossier", "eval/gold/talks-example.json", "examples/talks", "--scorer", "{shared}/score/dossier.py"}, nil, dossierFigures("")},
		{"the whole", "a second case, names in no list, for development", []string{"dossier", "eval/gold/border.json", "eval/gold/border", "--scorer", "{shared}/score/dossier.py"}, nil, dossierFigures("")},
		{"the whole", "a third case, names in no list, for development", []string{"dossier", "eval/gold/highland.json", "eval/gold/highland", "--scorer", "{shared}/score/dossier.py"}, nil, dossierFigures("")},
		{"the whole", "a fourth case, names in no list, for development", []string{"dossier", "eval/gold/estuary.json", "eval/gold/estuary", "--scorer", "{shared}/score/dossier.py"}, nil, dossierFigures("")},
		{"the whole", "a fifth case, names in no list, for development", []string{"dossier", "eval/gold/garrison.json", "eval/gold/garrison", "--scorer", "{shared}/score/dossier.py"}, nil, dossierFigures("")},
		{"the whole", "a sixth case, names in no list, for development", []string{"dossier", "eval/gold/skerry.json", "eval/gold/skerry", "--scorer", "{shared}/score/dossier.py"}, nil, dossierFigures("")},
		{"the whole", "a seventh case, names in no list, only scored", []string{"dossier", "eval/gold/causeway.json", "eval/gold/causeway", "--scorer", "{shared}/score/dossier.py"}, nil, dossierFigures("75 %")},
		{"the whole", "an eighth case, names in no list, for development", []string{"dossier", "eval/gold/orchard.json", "eval/gold/orchard", "--scorer", "{shared}/score/dossier.py"}, nil, dossierFigures("")},
		verdicts("seeds", "five seed articles, as first judged"), verdicts("talks", "the example, as first judged"), verdicts("fresh", "six articles never seen before, as first judged"),
		verdicts("seeds-again", "events and statements of five seed articles, judged again"), verdicts("talks-again", "events and statements of the example, judged again"),
		verdicts("fresh-again", "events and statements of the six articles, judged again"),
		verdicts("seeds-third", "findings and brief of five seed articles, judged a third time"), verdicts("estuary", "events, demands and conditions of the fourth case"),
		verdicts("seeds-fourth", "findings and brief of five seed articles, judged a fourth time"),
		verdicts("seeds-fifth", "findings and brief of five seed articles, judged a fifth time"), verdicts("talks-fourth", "findings and brief of the example, judged a fourth time"),
		verdicts("joined", "mentions of events that several articles tell"), verdicts("talks-third", "findings and brief of the example, judged a third time"), verdicts("extras-second", "events of eight cases that match no gold"),
	}
}

// backtestOn scores the outlook on invented negotiations whose ends are known.
func backtestOn(half string) run {
	return run{"outlook: reading moves it", "18 invented negotiations, " + half + " half", []string{"backtest", "--half", half, "--cases", "18", "--every", "5"}, nil, []figure{
		{"RPS", "rps", "plain", "", ""}, {"RPS of base rates", "base", "plain", "", ""}, {"RPS of persistence", "persistence", "plain", "", ""},
		{"RPS with the findings emptied", "emptied", "plain", "", ""}, {"less than base rates, 95 % from", "less_than_base/low", "plain", "", ""}, {"to", "less_than_base/high", "plain", "0", ""},
		{"share of base rates' RPS saved", "saved", "share", "", "20 %"}}}
}

// growthOf is what a case takes as it grows. Of ten thousand articles that takes a quarter
// of an hour and is not done anew each time. Times are of CPU, on two cores.
func growthOf(on string, args ...string) run {
	return run{"a case", on, append([]string{"growth"}, args...), nil, []figure{
		{"articles a second", "articles per second", "plain", "", ""}, {"the same of two cores' CPU", "articles per second CPU", "plain", "", ""},
		{"last thousand over first, CPU", "last over first CPU", "plain", "1.3", ""},
		{"peak memory, bytes", "peak memory", "plain", "500000000", ""}, {"bytes an article", "bytes an article", "plain", "", ""},
		{"making the case, s of CPU", "making the case CPU", "plain", "", ""}, {"articles made one record of a second, two cores' CPU", "articles reconciled per second CPU", "plain", "200", "1000"}, {"writing the brief, s of CPU", "writing the brief CPU", "plain", "", ""},
		{"writing the export, s of CPU", "writing the export CPU", "plain", "", ""}, {"searching, s of CPU", "searching CPU", "plain", "", ""}}}
}

// disagreements are the figures of three generated cases of one half of the wordings.
func disagreements(half string) run {
	on := map[string]string{"dev2": "generated cases, second wordings for development", "dev3": "generated cases, third wordings for development", "dev4": "generated cases, fourth wordings for development",
		"desk": "generated cases, deeds in words that no model has learned from"}[half]
	return run{"reconciling: one record of many tellings", cmp.Or(on, "generated cases, "+half+" half"), []string{"disagreement", "--half", half}, nil, []figure{
		{"encounters right", "encounters", "of", "85 %", "95 %"}, {"copies F1", "copies/f1", "share", "90 %", "95 %"}, {"rehashes F1", "rehashes/f1", "share", "90 %", "95 %"},
		{"origins exact", "origins", "of", "75 %", "85 %"}, {"origins off by, mean", "origins off by", "plain", "", ""}, {"alerts precision", "alerts/p", "share", "80 %", "90 %"}, {"alerts recall", "alerts/r", "share", "60 %", "75 %"},
		{"relation macro F1", "relation macro F1", "share", "65 %", "75 %"}, {"roles right", "roles", "of", "90 %", "97 %"}, {"alerts without two spans", "alerts without two spans", "plain", "0", "0"}}}
}

// verdicts are what a reader who had not seen the readers said of their findings. They
// were given on what was found then; they are not taken anew.
func verdicts(file, on string) run {
	return run{"the whole, read by a person", on, []string{"verdicts", "eval/verdicts/" + file + ".tsv"}, nil, []figure{
		{"findings and lines judged", "judged", "plain", "", ""}, {"wrong", "wrong", "share", "", ""}, {"half right", "half", "share", "", ""}}}
}
