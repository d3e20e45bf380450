/// Source to store: files read in parallel, with progress and cancel.
package spoor.load;
