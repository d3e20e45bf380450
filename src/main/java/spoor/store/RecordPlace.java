package spoor.store;

/// Where a record is.
///
/// @param path of the file, as the source names it
/// @param offset where the record begins in the inflated file, in bytes
public record RecordPlace(String path, long offset) {}
