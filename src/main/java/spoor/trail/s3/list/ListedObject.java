package spoor.trail.s3.list;

/// An object as a listing shows it.
///
/// @param size in bytes
/// @param etag without quotes
/// @param modified milliseconds since 1970
/// @param archived whether its storage class is an archive's: it can be read only where somebody
///   has restored it, which a listing does not show
public record ListedObject(String key, long size, String etag, long modified, boolean archived) {}
