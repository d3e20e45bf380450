/// The window with the groups of the events that match.
package spoor.view.group;
