// Package cores spreads work that is the same for many over all processors.
package cores

import (
	"runtime"
	"sync"
)

// Each calls do for every index below n, on as many goroutines as there are processors, and
// returns when all is done. What do writes must be of its index alone; then the order in
// which the calls are made does not show.
func Each(n int, do func(i int)) {
	workers := min(runtime.GOMAXPROCS(0), n)
	if workers <= 1 {
		for i := range n {
			do(i)
		}
		return
	}
	var group sync.WaitGroup
	for w := range workers {
		group.Go(func() {
			for i := w; i < n; i += workers {
				do(i)
			}
		})
	}
	group.Wait()
}
