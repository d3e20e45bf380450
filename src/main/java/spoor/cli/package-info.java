/// The same questions from a terminal.
package spoor.cli;
