package spoor.bench;

import java.util.Locale;

/// Formats the target of a ratio.
final class Targets {
    private Targets() {}

    /// The target and whether it is met, or an empty text if there is none.
    ///
    /// @param target the largest acceptable ratio, or 0 for none
    static String verdict(double ratio, double target) {
        return target == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "   target %.2f: %s",
                        target,
                        ratio <= target ? "met" : "missed");
    }
}
