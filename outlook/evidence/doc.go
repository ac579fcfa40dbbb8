// Package evidence turns coded events into a probability of where talks stand, and
// from there of the four outcomes: a filter over five states that forgets as the
// world moves on and learns from each event as far as its sources deserve.
//
//	pi_t(z) proportional to [pi_(t-1) T^dt](z) * product over events e of L_e(z)^w_e
//	L_e(z) = r_e P(e|z) + (1 - r_e) u_e
//
// An event that tells of the change itself, a ceasefire agreed, moves the belief first
// by what a month brings there. P(e|z) and u_e stand in classes.tsv, T in motion.tsv, to be read and edited; r_e
// is the sources' reliability ([Grade], promises kept), w_e what the reports are
// worth: origins and not articles, the familiar less than the new. Everything here is
// a pure function of its arguments. Numbers in the two tables are judgements, bounded
// by base rates, until enough forecasts have come due to fit them.
package evidence
