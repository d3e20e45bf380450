package spoor.bench;

import java.util.Locale;

/// Says beside a ratio what it should be.
final class Targets {
    private Targets() {}

    /// The target and whether it is met; nothing where there is none.
    ///
    /// @param target the largest ratio that is wanted, or 0
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
