package spoor.source.s3;

/// An object as a listing shows it.
///
/// @param size in bytes
/// @param etag without quotes
/// @param modified milliseconds since 1970
/// @param archived whether it would have to be restored before it can be read
record ListedObject(String key, long size, String etag, long modified, boolean archived) {}
