// Package rebuttals finds what somebody says in an article and somebody else in it denies:
// "Arland accused Borland of arming the rebels. Borland's envoy called that an invention." Of
// whatever deed they are: the charges of attacks, which are joined across articles by their
// place, are read by package charges.
//
// A denial says what it denies ("denied that money had been paid"), or only points to it
// ("denied it"). In the first case the claim is the sentence near it that shares most of the
// words of what is denied, in the second the charge that stands right before it.
package rebuttals
