//go:build unix

package sqlite

import (
	"errors"
	"syscall"
)

// alive reports whether there is a process of that number.
func alive(process int) bool {
	err := syscall.Kill(process, 0)
	return err == nil || errors.Is(err, syscall.EPERM)
}
