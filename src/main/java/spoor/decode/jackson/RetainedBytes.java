package spoor.decode.jackson;

/// The bytes of a text that a cursor walks over, as far as they are kept.
public interface RetainedBytes {
    /// The bytes from there on are wanted.
    void keepFrom(long place);

    /// No bytes are wanted until the next [#keepFrom(long)].
    void keepNothing();

    /// Whether all wanted bytes up to the cursor are there; false where they are too many.
    boolean isKept();

    /// Holds the wanted bytes.
    byte[] array();

    /// Where in the text the array begins.
    long base();

    /// A text that is held whole.
    record Whole(byte[] array) implements RetainedBytes {
        @Override
        public void keepFrom(long place) {
            // All are kept.
        }

        @Override
        public void keepNothing() {
            // All are kept.
        }

        @Override
        public boolean isKept() {
            return true;
        }

        @Override
        public long base() {
            return 0;
        }
    }
}
