package spoor.generator.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// A caller whose credentials are renewed when they run out.
final class Renewing {
    private final Duration life;
    private final Function<Instant, Caller> renewal;
    private Optional<Caller> caller = Optional.empty();
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
        if (caller.isEmpty() || time.isAfter(since.plus(life))) {
            since = time.minusSeconds(3);
            caller = Optional.of(renewal.apply(since));
        }
        return caller.orElseThrow();
    }
}
