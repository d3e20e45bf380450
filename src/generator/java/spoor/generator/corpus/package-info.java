/// Large trails for the benchmarks.
package spoor.generator.corpus;
