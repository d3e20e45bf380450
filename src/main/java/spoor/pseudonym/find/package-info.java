/// Finds in a text what a pseudonym replaces: known names, and ids and addresses by their form.
package spoor.pseudonym.find;
