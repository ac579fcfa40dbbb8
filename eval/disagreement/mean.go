package disagreement

// Mean is the mean of figures of several cases; shares are of all of them together, and
// counts by type are summed. Lists are put one after the other.
func Mean(all []Figures) Figures {
	var out Figures
	n := float64(len(all))
	addPRF := func(to *PRF, x PRF) { to.P += x.P / n; to.R += x.R / n; to.F1 += x.F1 / n }
	addShare := func(to *Share, x Share) { *to = share(to.Right+x.Right, to.Of+x.Of) }
	out.ByType, out.ByKind = map[string][3]int{}, map[string]float64{}
	kinds := map[string]float64{}
	for _, f := range all {
		addShare(&out.Encounters, f.Encounters)
		out.NoSuch += f.NoSuch
		addPRF(&out.Copies, f.Copies)
		addPRF(&out.Rehashes, f.Rehashes)
		addPRF(&out.Links, f.Links)
		addShare(&out.LinkKind, f.LinkKind)
		addShare(&out.Origins, f.Origins)
		addShare(&out.OriginsGold, f.OriginsGold)
		out.OriginsOff += f.OriginsOff / n
		addPRF(&out.Alerts, f.Alerts)
		for k, x := range f.ByType {
			y := out.ByType[k]
			for i := range y {
				y[i] += x[i]
			}
			out.ByType[k] = y
		}
		out.Relation += f.Relation / n
		for k, x := range f.ByKind {
			out.ByKind[k] += x
			kinds[k]++
		}
		addShare(&out.Roles, f.Roles)
		addShare(&out.RolesOff, f.RolesOff)
		out.TwoSpans += f.TwoSpans
		out.Missed, out.Wrong = append(out.Missed, f.Missed...), append(out.Wrong, f.Wrong...)
	}
	for k := range out.ByKind {
		out.ByKind[k] /= kinds[k]
	}
	return out
}
