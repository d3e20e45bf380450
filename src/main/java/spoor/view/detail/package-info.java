/// One event: its own text, and what is hidden in it.
package spoor.view.detail;
