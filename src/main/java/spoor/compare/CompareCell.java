package spoor.compare;

import org.jspecify.annotations.Nullable;

import spoor.hidden.HiddenKind;

/// What one of the compared events has at a place.
///
/// @param text in the spelling of the original, objects and arrays as `{ 3 }` and `[ 2 ]`; empty
///   where the event has nothing there
/// @param start where it begins in the event's text, in bytes; -1 where the event has nothing
///   there, which is not the same as `null`
/// @param end after its last byte
/// @param hidden why the value cannot be read, where it cannot
public record CompareCell(String text, int start, int end, @Nullable HiddenKind hidden) {
    static final CompareCell MISSING = new CompareCell("", -1, -1, null);

    public boolean isMissing() {
        return start < 0;
    }
}
