// Package body writes the parts of a case that no engine looks into as bytes.
package body

import (
	"bytes"
	"compress/flate"
	"encoding/json"
	"fmt"
	"io"
	"sync"
)

// A body is JSON, as it is ('{' or '[' first) or deflated behind one byte that says
// so. Readings repeat the same few hundred names, and shrink to a tenth.
const deflated = 1

// plainBelow is the length under which deflating gains nothing.
const plainBelow = 200

var writers = sync.Pool{New: func() any {
	w, err := flate.NewWriter(nil, flate.BestSpeed)
	if err != nil {
		panic(err) // the level is a constant that flate knows
	}
	return w
}}

// Encode writes v. The same value gives the same bytes.
func Encode(v any) ([]byte, error) {
	data, err := json.Marshal(v)
	if err != nil {
		return nil, fmt.Errorf("encoding %T: %w", v, err)
	}
	if len(data) < plainBelow {
		return data, nil
	}
	var out bytes.Buffer
	out.WriteByte(deflated)
	w := writers.Get().(*flate.Writer)
	defer writers.Put(w)
	w.Reset(&out)
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// A reader is what inflating takes, for the next body to take again.
type reader struct {
	flate io.ReadCloser
	plain bytes.Buffer
}

var readers = sync.Pool{New: func() any { return &reader{flate: flate.NewReader(nil)} }}

// Decode reads a body. It fails, and never more than that, on any bytes.
func Decode(body []byte, v any) error {
	if len(body) > 0 && body[0] == deflated {
		r := readers.Get().(*reader)
		defer readers.Put(r) // v keeps none of its bytes
		r.plain.Reset()
		if err := r.flate.(flate.Resetter).Reset(bytes.NewReader(body[1:]), nil); err != nil {
			return fmt.Errorf("decoding %T: %w", v, err)
		}
		if _, err := r.plain.ReadFrom(r.flate); err != nil {
			return fmt.Errorf("decoding %T: %w", v, err)
		}
		body = r.plain.Bytes()
	}
	if err := json.Unmarshal(body, v); err != nil {
		return fmt.Errorf("decoding %T: %w", v, err)
	}
	return nil
}
