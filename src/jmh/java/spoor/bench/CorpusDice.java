package spoor.bench;

import java.util.List;
import java.util.SplittableRandom;

/// Chance that falls the same way again for the same seed.
final class CorpusDice {
    private static final String HEX = "0123456789abcdef";
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String BASE_64 =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private final SplittableRandom random;

    CorpusDice(long seed) {
        random = new SplittableRandom(seed);
    }

    /// Dice for a part of what a seed makes; neighbours have nothing in common.
    static CorpusDice of(long seed, long part, long ofPart) {
        return new CorpusDice((seed * 0x9E3779B97F4A7C15L + part) * 0xBF58476D1CE4E5B9L + ofPart);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean perThousand(int share) {
        return random.nextInt(1000) < share;
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /// The first values far more often than the last.
    <T> T mostlyEarly(List<T> values) {
        double share = random.nextDouble();
        return values.get((int) (values.size() * share * share));
    }

    /// A positive number around 1, seldom many times as large.
    double logNormal(double sigma) {
        return Math.exp(sigma * random.nextGaussian());
    }

    String hex(int length) {
        return text(HEX, length);
    }

    String base32(int length) {
        return text(BASE_32, length);
    }

    String base64(int length) {
        return text(BASE_64, length);
    }

    String digits(int length) {
        return text("0123456789", length);
    }

    String guid() {
        return hex(8) + '-' + hex(4) + "-4" + hex(3) + "-a" + hex(3) + '-' + hex(12);
    }

    private String text(String alphabet, int length) {
        char[] text = new char[length];
        for (int i = 0; i < length; i++) {
            text[i] = alphabet.charAt(random.nextInt(alphabet.length()));
        }
        return new String(text);
    }
}
