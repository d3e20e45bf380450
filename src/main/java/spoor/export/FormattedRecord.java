package spoor.export;

import org.jspecify.annotations.Nullable;

/// What is written for one event.
///
/// @param bytes null if the event cannot be read
/// @param problem why it cannot be read; otherwise empty
record FormattedRecord(int row, byte @Nullable [] bytes, String problem) {}
