/// One event's text as it is read: a tree whose parts fold, and the original in lines; no toolkit.
package spoor.detail;
