/// What could not be read, and what was skipped.
package spoor.view.problems;
