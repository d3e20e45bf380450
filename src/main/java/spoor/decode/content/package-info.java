/// The content of stored files, plain or inflated: held whole, in windows, or copied for random
/// access.
package spoor.decode.content;
