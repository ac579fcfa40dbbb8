//go:build !unix

package sqlite

import "os"

// alive reports whether there is a process of that number.
func alive(process int) bool {
	p, err := os.FindProcess(process) // fails on Windows where there is none
	if err != nil {
		return false
	}
	return p.Release() == nil
}
