package spoor.viewmodel.filter;

/// Something to type next.
///
/// @param text what is typed
/// @param label how it is shown
/// @param note what it means, or how many events have it
/// @param whole whether a blank follows it, and not more of the same condition
public record Suggestion(String text, String label, String note, boolean whole) {}
