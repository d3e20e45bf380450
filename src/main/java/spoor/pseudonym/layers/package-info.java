/// Takes encodings off a text, layer by layer, and puts them back on: JSON strings, URL-encoding,
/// base64.
package spoor.pseudonym.layers;
