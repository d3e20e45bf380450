/// The hidden values of an event, one by one, and the user's own rules for them.
package spoor.view.hidden;
