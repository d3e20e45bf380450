package spoor.trail.s3.fetch;

/// The bytes of an object.
///
/// @param etag of the state that was read, without quotes
/// @param downloaded whether they came over the network
public record FetchedObject(byte[] bytes, String etag, boolean downloaded) {}
