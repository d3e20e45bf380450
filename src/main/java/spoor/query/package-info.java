/// Filters and orders as data, their language, and the engine that answers.
package spoor.query;
