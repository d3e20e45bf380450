/// The timeline and the calendar: which times are shown, and how many events are in them.
package spoor.viewmodel.timeline;
