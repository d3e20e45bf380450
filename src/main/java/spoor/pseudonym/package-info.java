/// Replaces names and ids in records by pseudonyms, wherever and however they are written.
package spoor.pseudonym;
