// Package coref says which given mentions of events are of one event, across texts
// and within one.
//
// A pair of mentions is weighed by a learnt model of what they share: the word and its
// relatives, who acts, when, in what context, in what kind of texts. Chains are then
// made within one story by joining the groups whose pairs are likeliest on the average.
// Start at [Model.Chains].
package coref
