/// JSON: immutable trees with the offsets of their values, tokens, paths and files; the only user
/// of Jackson's parser.
package spoor.json;
