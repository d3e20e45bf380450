package spoor.sentence;

/// The words of an event's noun, from `start` to before `end`, that name the kind of its target.
///
/// @param length the number of words of the noun
record NounSpan(int start, int end, int length) {
    static final NounSpan NONE = new NounSpan(0, 0, 0);

    /// Values of [#fit], the better the higher.
    static final int WHOLE_NOUN = 3;

    static final int END_OF_NOUN = 2;
    static final int START_OF_NOUN = 1;
    static final int NO_FIT = 0;

    /// How well the words fit the noun: [#NO_FIT] to [#WHOLE_NOUN].
    int fit() {
        if (isEmpty()) {
            return NO_FIT;
        }
        if (end == length) {
            return start == 0 ? WHOLE_NOUN : END_OF_NOUN;
        }
        return start == 0 ? START_OF_NOUN : NO_FIT;
    }

    boolean isEmpty() {
        return end == 0;
    }
}
