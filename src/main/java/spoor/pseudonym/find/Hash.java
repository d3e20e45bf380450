package spoor.pseudonym.find;

/// A 64-bit hash that is computed byte by byte, so that each prefix of a text has its own.
public final class Hash {
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private Hash() {}

    public static long next(long hash, byte b) {
        long mixed = (hash ^ (b & 0xff)) * FACTOR;
        return mixed ^ (mixed >>> 29);
    }

    public static long of(long seed, byte[] text, int from, int to) {
        long hash = seed;
        for (int i = from; i < to; i++) {
            hash = next(hash, text[i]);
        }
        return hash;
    }
}
