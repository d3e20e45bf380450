package spoor.decode;

import spoor.json.JsonSyntaxException;

/// Counts the hidden values of one record.
public interface HiddenCounter {
    /// Sets the event's counts and paths of hidden values.
    ///
    /// @param text has the record from `start` to before `end`, and
    ///   [spoor.decode.content.SlidingBuffer#PADDING] more bytes
    void count(byte[] text, int start, int end, DecodedEvent event) throws JsonSyntaxException;
}
