package spoor.decode;

/// Finds the place in the content of a byte of a text that is written there in another spelling.
///
/// Offsets are asked for in ascending order, so that all of them take one pass.
public interface OffsetMap {
    /// @param offset in the text
    long inContent(long offset);
}
