package spoor.decode.content;

/// Receives the content of a gzip file while it is inflated for the first time.
public interface ContentCopy {
    /// For files of which no copy is wanted.
    ContentCopy NONE = (_, _, _) -> {};

    void append(byte[] content, int start, int length);
}
