package spoor.text;

/// A part of a text.
///
/// @param start the offset of its first character
/// @param end the offset after its last character
public record TextRange(int start, int end) {}
