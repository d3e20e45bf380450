/// What the window shows, as properties, and what its gestures mean.
package spoor.viewmodel;
