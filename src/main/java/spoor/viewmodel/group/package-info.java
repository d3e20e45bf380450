/// The groups of the events that match.
package spoor.viewmodel.group;
