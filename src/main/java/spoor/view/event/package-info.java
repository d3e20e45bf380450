/// What can be done with one event, in menus, and the note at it.
package spoor.view.event;
