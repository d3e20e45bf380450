/// Filters and sort orders as data, the query language, and the engine that evaluates queries.
package spoor.query;
