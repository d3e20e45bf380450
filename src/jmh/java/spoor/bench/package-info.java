/// Benchmarks, and the large trails that they read.
package spoor.bench;
