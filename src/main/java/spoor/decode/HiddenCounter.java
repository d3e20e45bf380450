package spoor.decode;

import spoor.json.JsonSyntaxException;

/// Finds what is hidden in one record: how much, and where.
public interface HiddenCounter {
    /// Sets the event's counts, and the paths of what is hidden, by one rule set.
    ///
    /// @param text that the record stands in, from `start` to before `end`; it has
    ///   [spoor.decode.gzip.SlidingBuffer#PADDING] more bytes
    void count(byte[] text, int start, int end, DecodedEvent event) throws JsonSyntaxException;
}
