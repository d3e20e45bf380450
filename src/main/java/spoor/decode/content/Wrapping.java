package spoor.decode.content;

/// How content is stored.
///
/// @param gzipLevels how many gzip files are in one another; 0 where it is not compressed
/// @param extended whether further gzip files or zeros follow the first one
public record Wrapping(int gzipLevels, boolean extended) {
    static final Wrapping NONE = new Wrapping(0, false);

    static Wrapping of(ContentLayers layers) {
        return new Wrapping(layers.gzipLevels(), layers.isExtended());
    }
}
