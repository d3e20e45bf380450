/// The find box, the switches, the period and the chips.
package spoor.view.filter;
