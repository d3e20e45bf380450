package spoor.trail.s3.list;

import org.jspecify.annotations.Nullable;

/// An object as a listing shows it.
///
/// @param size in bytes
/// @param etag without quotes; empty if unknown
/// @param modified milliseconds since 1970
/// @param archived whether its storage class is an archive's; it can be read only after somebody
///   has restored it, which a listing does not show
public record ListedObject(String key, long size, String etag, long modified, boolean archived) {
    /// An ETag as AWS sends it, without its quotes.
    public static String unquoted(@Nullable String etag) {
        return etag == null ? "" : etag.replace("\"", "");
    }

    /// Whether it only marks a folder, as the AWS console makes them. With content it is a file.
    boolean isFolderMark() {
        return key.endsWith("/") && size == 0;
    }

    /// The same object in another state.
    public ListedObject in(String newEtag) {
        return new ListedObject(key, size, newEtag, modified, archived);
    }
}
