/// Where trail files come from.
package spoor.trail;
