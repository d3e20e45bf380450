package spoor.store;

/// What tells an event from all others while rows move: it stays the same from one snapshot to the
/// next.
///
/// @param time milliseconds since 1970, or `EventTime.NONE`
/// @param file the number of the file
/// @param offset where the record begins in the inflated file, in bytes
public record EventKey(long time, int file, long offset) {}
