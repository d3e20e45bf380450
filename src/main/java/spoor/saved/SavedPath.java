package spoor.saved;

import org.jspecify.annotations.Nullable;

/// A value at a path, as a file has it; the file may be edited by hand.
///
/// @param excluded whether events that have it are left out
public record SavedPath(@Nullable String path, @Nullable String value, boolean excluded) {}
