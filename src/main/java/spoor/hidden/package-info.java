/// Finds hidden values: one rule set for loading, reading, searching and exporting.
package spoor.hidden;
