package spoor.viewmodel.shared;

/// Sizes and times as people read them.
public final class HumanUnits {
    private static final String[] UNITS = {"byte", "KB", "MB", "GB", "TB"};

    private HumanUnits() {}

    /// Bytes in units of 1,000, with three digits at most: "48 KB", "1.2 GB".
    public static String bytes(long bytes) {
        double value = bytes;
        int unit = 0;
        // What would be rounded up to 1,000 belongs to the next unit.
        while (value >= 999.5 && unit < UNITS.length - 1) {
            value /= 1000;
            unit++;
        }
        if (unit == 0) {
            return Messages.text("unit.byte", bytes);
        }
        String number = Messages.text(value >= 9.95 ? "unit.rounded" : "unit.oneDecimal", value);
        return Messages.text("unit." + UNITS[unit], number);
    }

    /// Seconds, minutes or hours: "40 s", "3 min", "2 h 10 min".
    public static String duration(long seconds) {
        if (seconds < 60) {
            return Messages.text("unit.seconds", seconds);
        }
        long minutes = (seconds + 30) / 60;
        if (minutes < 60) {
            return Messages.text("unit.minutes", minutes);
        }
        return minutes % 60 == 0
                ? Messages.text("unit.hours", minutes / 60)
                : Messages.text("unit.hoursMinutes", minutes / 60, minutes % 60);
    }
}
