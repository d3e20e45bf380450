/// What the table of events shows: columns, selection, ticked events.
package spoor.viewmodel.table;
