// Package storetest says what every parley.Store must do. An engine's tests call
// [Main] from TestMain and [Run] from one test.
package storetest
