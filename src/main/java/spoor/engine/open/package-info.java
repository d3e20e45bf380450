/// Finds the engine and the table that belong to a location.
@org.jspecify.annotations.NullMarked
package spoor.engine.open;
