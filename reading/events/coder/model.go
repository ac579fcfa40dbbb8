package coder

import "errors"

// ErrModel: bytes that are no model file of this version, or a damaged one.
var ErrModel = errors.New("not a usable model of relations")
