/// Benchmarks of the whole program, and the data that they read.
package spoor.bench;
