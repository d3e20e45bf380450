package spoor.decode.gzip;

/// How many bytes of a file's content are held at once.
///
/// @param whole content of at most this size is held whole
/// @param window size of the window over larger content
/// @param record size of the largest record, where it is larger than the window
/// @param content what is beyond is not read
public record ContentLimits(int whole, int window, int record, long content) {
    /// Places in the content are counted in an int.
    public static final long MOST = Integer.MAX_VALUE;

    public static final ContentLimits USUAL =
            new ContentLimits(64 << 20, 16 << 20, 128 << 20, MOST);
}
