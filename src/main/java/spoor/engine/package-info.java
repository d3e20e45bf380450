/// Query engines that have a trail as a table, and questions to them.
@org.jspecify.annotations.NullMarked
package spoor.engine;
