/// Where trail files come from.
package spoor.source;
