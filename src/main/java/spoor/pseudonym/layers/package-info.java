/// Walks through the encoded layers of a text, and rewrites what is inside them.
package spoor.pseudonym.layers;
