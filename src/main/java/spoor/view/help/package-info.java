/// The window that explains keys and queries.
package spoor.view.help;
