/// Turns questions about events into SQL for tables of records in Trino and Athena.
@org.jspecify.annotations.NullMarked
package spoor.sql;
