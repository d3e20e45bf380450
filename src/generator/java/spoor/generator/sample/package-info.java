/// The sample trail: two weeks of a fictitious contact centre.
package spoor.generator.sample;
