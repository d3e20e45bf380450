/// Keeps files on disk within a budget, so that they need not be fetched or computed again.
package spoor.cache;
