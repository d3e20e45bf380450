package spoor.sentence;

/// The words of an event's noun, from `start` to before `end`, that name the kind of its target.
///
/// @param length the number of words of the noun
record NounSpan(int start, int end, int length) {
    static final NounSpan NONE = new NounSpan(0, 0, 0);

    /// How well they fit: 3 for the whole noun, 2 for its end, 1 for its beginning, else 0.
    int fit() {
        if (isEmpty()) {
            return 0;
        }
        if (end == length) {
            return start == 0 ? 3 : 2;
        }
        return start == 0 ? 1 : 0;
    }

    boolean isEmpty() {
        return end == 0;
    }
}
