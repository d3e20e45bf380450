package spoor.settings;

/// What the user marked at an event.
///
/// @param file the path of the file that holds the record
/// @param offset where the record begins in the inflated file, in bytes
/// @param id the event's id; empty if it has none
/// @param ticked whether it is ticked
/// @param note may be empty
public record EventMark(String file, long offset, String id, boolean ticked, String note) {}
