package spoor.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import spoor.event.TimeRange;
import spoor.event.TypedTime;

import java.util.Optional;

/// The options that name a period.
final class PeriodOptions {
    @Option(names = "--from", paramLabel = "TIME")
    private @Nullable String from;

    @Option(names = "--until", paramLabel = "TIME")
    private @Nullable String until;

    /// The period; empty if neither option is given.
    Optional<TimeRange> period() throws UsageException {
        if (from == null && until == null) {
            return Optional.empty();
        }
        long start = from == null ? TimeRange.BEGINNING : time("--from", from);
        long end = until == null ? TimeRange.END : time("--until", until);
        if (end < start) {
            throw new UsageException("command.reversed");
        }
        return Optional.of(new TimeRange(start, end));
    }

    private static long time(String option, String text) throws UsageException {
        return TypedTime.parse(text)
                .orElseThrow(
                        () -> new UsageException("command.time", option, text, TypedTime.EXAMPLES))
                .from();
    }
}
