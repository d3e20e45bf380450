/// An immutable JSON tree that knows where each value stands in its text; the only user of Jackson.
package spoor.json;
