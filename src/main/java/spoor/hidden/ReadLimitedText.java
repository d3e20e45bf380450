package spoor.hidden;

/// A text that stops a search by a regular expression after a million reads of characters:
/// backtracking over a hostile value could take hours. For one search only.
final class ReadLimitedText implements CharSequence {
    /// Ordinary expressions read each character a few times.
    private static final int MAX_READS = 1_000_000;

    private final CharSequence text;
    private final int[] reads;

    ReadLimitedText(CharSequence text) {
        this(text, new int[1]);
    }

    private ReadLimitedText(CharSequence text, int[] reads) {
        this.text = text;
        this.reads = reads;
    }

    /// The search was stopped. It has no stack trace and no message.
    static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Exceeded() {
            super(null, null, false, false);
        }
    }

    @Override
    public char charAt(int index) {
        if (++reads[0] > MAX_READS) {
            throw new Exceeded();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new ReadLimitedText(text.subSequence(start, end), reads);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
