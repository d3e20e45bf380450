package spoor.export;

import org.jspecify.annotations.Nullable;

import spoor.message.Message;

/// What is written for one event.
///
/// @param decoded whether the bytes are of a text in other JSON or in a table, without its escapes
/// @param bytes null if the event cannot be read
/// @param problem why it cannot be read; null if it can
record FormattedRecord(
        int row, boolean decoded, byte @Nullable [] bytes, @Nullable Message problem) {}
