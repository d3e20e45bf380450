package spoor.decode;

import spoor.json.JsonSyntaxException;

/// Counts what is hidden in one record.
interface HiddenCounter {
    /// Sets the event's counts.
    ///
    /// @param text that the record stands in, from `start` to before `end`
    void count(byte[] text, int start, int end, ScannedEvent event) throws JsonSyntaxException;
}
