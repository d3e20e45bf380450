/// What is hidden in an event, told value by value, and the user's own rules for it.
package spoor.view.hidden;
