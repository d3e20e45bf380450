package spoor.generator;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/// Random choices that are the same in every run.
public final class Dice {
    private static final long SEED = 0x2026_1101_0000_5B00L;
    private static final String DIGITS = "0123456789";
    private static final String HEXADECIMAL = DIGITS + "abcdef";
    private static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String BASE_32 = CAPITALS + "234567";
    private static final String ALPHANUMERIC = CAPITALS + "abcdefghijklmnopqrstuvwxyz" + DIGITS;
    private static final String BASE_64 = ALPHANUMERIC + "+/";

    private final SplittableRandom random;

    public Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /// The sample trail's dice for one purpose.
    public static Dice named(String purpose) {
        return new Dice(SEED ^ (purpose.hashCode() * 0x9E37_79B9_7F4A_7C15L));
    }

    /// Dice for one item of one part of what a seed generates.
    public static Dice of(long seed, long part, long item) {
        return new Dice((seed * 0x9E3779B97F4A7C15L + part) * 0xBF58476D1CE4E5B9L + item);
    }

    /// A number from 0 to `bound - 1`.
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /// A number from `lowest` to `highest`, both included.
    public int between(int lowest, int highest) {
        return lowest + below(highest - lowest + 1);
    }

    public boolean chance(int percent) {
        return below(100) < percent;
    }

    public boolean perThousand(int share) {
        return below(1000) < share;
    }

    public <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /// One of the choices, the first ones far more often than the last.
    public <T> T mostlyEarly(List<T> choices) {
        double share = random.nextDouble();
        return choices.get((int) (choices.size() * share * share));
    }

    /// A positive number around 1, rarely many times as large.
    public double logNormal(double sigma) {
        return Math.exp(sigma * random.nextGaussian());
    }

    /// A GUID of version 4.
    public String guid() {
        long most = (random.nextLong() & ~0xF000L) | 0x4000L;
        long least = (random.nextLong() >>> 2) | Long.MIN_VALUE;
        return new UUID(most, least).toString();
    }

    /// A GUID of version 4, chosen digit by digit.
    public String guidByDigits() {
        return hex(8) + '-' + hex(4) + "-4" + hex(3) + "-a" + hex(3) + '-' + hex(12);
    }

    public String digits(int length) {
        return text(DIGITS, length);
    }

    public String hex(int length) {
        return text(HEXADECIMAL, length);
    }

    public String base32(int length) {
        return text(BASE_32, length);
    }

    public String base64(int length) {
        return text(BASE_64, length);
    }

    public String alphanumeric(int length) {
        return text(ALPHANUMERIC, length);
    }

    /// An id of IAM (`AKIA…`, `ASIA…`, `AROA…`, `AIDA…`) with the word EXAMPLE in it.
    ///
    /// @param length of the whole id: 20 for access keys, 21 for roles and users
    public String iamId(String prefix, int length) {
        int rest = length - prefix.length() - "EXAMPLE".length();
        return prefix + base32(4) + "EXAMPLE" + base32(rest - 4);
    }

    public String temporaryKey() {
        return iamId("ASIA", 20);
    }

    /// Looks like a session token of STS, but is not one.
    public String sessionToken() {
        return "IQoJb3JpZ2luX2VjEXAMPLE" + alphanumeric(160) + "==";
    }

    private String text(String alphabet, int length) {
        char[] text = new char[length];
        for (int i = 0; i < length; i++) {
            text[i] = alphabet.charAt(below(alphabet.length()));
        }
        return new String(text);
    }
}
