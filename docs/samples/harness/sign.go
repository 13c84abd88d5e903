// Compiled together with a sample: told a folder of vectors, it runs the sample's sign over them instead of the sample.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

func init() {
	if len(os.Args) < 2 {
		return
	}
	bodies, _ := filepath.Glob(os.Args[1] + "/*.body")
	for _, body := range bodies {
		name := strings.TrimSuffix(body, ".body")
		fmt.Println(filepath.Base(name), sign(read(body), string(read(name+".key")), string(read(name+".salt"))))
	}
	os.Exit(0)
}

func read(file string) []byte {
	bytes, err := os.ReadFile(file)
	if err != nil {
		panic(err)
	}
	return bytes
}
