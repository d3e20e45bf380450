/// The table of events: virtual over row numbers.
package spoor.view.table;
