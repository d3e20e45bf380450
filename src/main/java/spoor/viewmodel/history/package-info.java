/// The questions that were asked, to go back and forward through them.
package spoor.viewmodel.history;
