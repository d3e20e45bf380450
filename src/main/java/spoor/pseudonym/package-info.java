/// Replaces names and ids in records by pseudonyms, wherever and however they are encoded.
package spoor.pseudonym;
