package spoor.trail.sample;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/// Random choices that are the same in every run: one stream for each purpose, told apart by name.
final class Dice {
    private static final long SEED = 0x2026_1101_0000_5B00L;
    private static final String HEXADECIMAL = "0123456789abcdef";
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String ALPHANUMERIC =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private final SplittableRandom random;

    private Dice(SplittableRandom random) {
        this.random = random;
    }

    static Dice named(String purpose) {
        return new Dice(new SplittableRandom(SEED ^ (purpose.hashCode() * 0x9E37_79B9_7F4A_7C15L)));
    }

    /// A number from `lowest` to `highest`, both included.
    int between(int lowest, int highest) {
        return lowest + random.nextInt(highest - lowest + 1);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /// A GUID of version 4.
    String guid() {
        long most = (random.nextLong() & ~0xF000L) | 0x4000L;
        long least = (random.nextLong() >>> 2) | Long.MIN_VALUE;
        return new UUID(most, least).toString();
    }

    String hexadecimal(int length) {
        return text(HEXADECIMAL, length);
    }

    String alphanumeric(int length) {
        return text(ALPHANUMERIC, length);
    }

    /// The 16 characters with which S3 names a request.
    String s3Request() {
        return text(BASE_32, 16);
    }

    /// An id of IAM (`AKIA…`, `ASIA…`, `AROA…`, `AIDA…`) with the word EXAMPLE in it.
    ///
    /// @param length of the whole id: 20 for access keys, 21 for roles and users
    String iamId(String prefix, int length) {
        int rest = length - prefix.length() - "EXAMPLE".length();
        return prefix + text(BASE_32, 4) + "EXAMPLE" + text(BASE_32, rest - 4);
    }

    String temporaryKey() {
        return iamId("ASIA", 20);
    }

    /// Looks like the session token that STS gives out; it opens nothing.
    String sessionToken() {
        return "IQoJb3JpZ2luX2VjEXAMPLE" + alphanumeric(160) + "==";
    }

    private String text(String alphabet, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
