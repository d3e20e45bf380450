/// Finds the values that pseudonyms replace: known names, and ids and addresses by their form.
package spoor.pseudonym.find;
