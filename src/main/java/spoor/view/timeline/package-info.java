/// Events over time.
package spoor.view.timeline;
