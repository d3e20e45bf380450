/// What is asked of the events, and the newest answer.
package spoor.viewmodel.filter;
