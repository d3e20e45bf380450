/// The built-in sample trail: two weeks of a fictitious contact centre, made on demand from a seed.
package spoor.trail.sample;
