/// Events as columns, and sets of them.
package spoor.store;
