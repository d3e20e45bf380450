/// Events side by side.
package spoor.view.compare;
