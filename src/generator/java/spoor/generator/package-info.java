/// Generates trails: the sample trail, and large ones for the benchmarks. Needs nothing but the
/// JDK, so that a source file can be run as a program.
package spoor.generator;
