package spoor.viewmodel.shared;

import java.util.Locale;

/// Sizes and times as people read them.
public final class HumanUnits {
    private static final String[] UNITS = {"bytes", "KB", "MB", "GB", "TB"};

    private HumanUnits() {}

    /// Bytes in units of 1,000, with three digits at most: "48 KB", "1.2 GB".
    public static String bytes(long bytes) {
        if (bytes == 1) {
            return "1 byte";
        }
        double value = bytes;
        int unit = 0;
        // What would be rounded up to 1,000 belongs to the next unit.
        while (value >= 999.5 && unit < UNITS.length - 1) {
            value /= 1000;
            unit++;
        }
        String format = unit == 0 || value >= 9.95 ? "%.0f %s" : "%.1f %s";
        return String.format(Locale.ROOT, format, value, UNITS[unit]);
    }

    /// Seconds, minutes or hours: "40 s", "3 min", "2 h 10 min".
    public static String duration(long seconds) {
        if (seconds < 60) {
            return seconds + " s";
        }
        long minutes = (seconds + 30) / 60;
        return minutes < 60
                ? minutes + " min"
                : minutes / 60 + " h" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " min");
    }
}
