/// What can be done with one event: going to related events, and copying it as a command.
package spoor.viewmodel.event;
