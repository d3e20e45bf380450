package spoor.export;

import org.jspecify.annotations.Nullable;

/// What an export has of one event.
///
/// @param text what is written; null where the record cannot be read
/// @param missing why it cannot; otherwise empty
record Part(int row, byte @Nullable [] text, String missing) {}
