/// Files that the program keeps on disk to avoid fetching or computing them again, within a budget.
package spoor.cache;
