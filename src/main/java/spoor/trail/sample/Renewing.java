package spoor.trail.sample;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/// A caller whose credentials are renewed when they run out.
final class Renewing {
    private final Duration life;
    private final Function<Instant, Caller> renewal;
    private @Nullable Caller caller;
    private Instant since = Instant.MIN;

    /// @param renewal gets credentials at a time, and writes down how
    Renewing(Duration life, Function<Instant, Caller> renewal) {
        this.life = life;
        this.renewal = renewal;
    }

    /// The caller at that time, with credentials got a moment before at the latest.
    ///
    /// @param time not before that of an earlier call
    Caller at(Instant time) {
        Caller current = caller;
        if (current == null || time.isAfter(since.plus(life))) {
            since = time.minusSeconds(3);
            current = renewal.apply(since);
            caller = current;
        }
        return current;
    }
}
