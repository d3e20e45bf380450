/// Trino, by its REST protocol.
@org.jspecify.annotations.NullMarked
package spoor.engine.trino;
