package spoor.decode;

import spoor.json.JsonSyntaxException;

/// Finds the resources of a record, by the rules of [spoor.record.Resources].
public interface ResourceFinder {
    /// Finds nothing: for table rows, which are not JSON.
    ResourceFinder NONE = (_, _, _) -> {};

    /// Puts the resources of an event that has been read into it.
    ///
    /// @param text the array with the record, which ends before `end`
    void find(byte[] text, int end, DecodedEvent event) throws JsonSyntaxException;
}
