/// What the window that compares events shows.
package spoor.viewmodel.compare;
