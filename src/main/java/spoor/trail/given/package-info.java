/// Trails that are bytes instead of a place: pasted text, and standard input.
package spoor.trail.given;
