/// The command line: the same queries and exports as in the window.
package spoor.cli;
