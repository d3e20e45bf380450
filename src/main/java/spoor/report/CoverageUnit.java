package spoor.report;

import java.time.Duration;

/// How long the periods of a coverage are. All are in UTC.
public enum CoverageUnit {
    DAY("day", Duration.ofDays(1)),
    HOUR("hour", Duration.ofHours(1));

    private final String word;
    private final long millis;

    CoverageUnit(String word, Duration length) {
        this.word = word;
        this.millis = length.toMillis();
    }

    /// Its name in JSON and in the keys of texts.
    public String word() {
        return word;
    }

    public long millis() {
        return millis;
    }

    /// The number of the period with that time, counted from 1970.
    public long periodOf(long time) {
        return Math.floorDiv(time, millis);
    }

    /// When a period begins, in milliseconds since 1970.
    public long start(long period) {
        return period * millis;
    }
}
