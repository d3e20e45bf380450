/// Compares several events and shows where they differ.
package spoor.compare;
