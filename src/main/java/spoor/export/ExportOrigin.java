package spoor.export;

import org.jspecify.annotations.Nullable;

import spoor.event.TimeRange;
import spoor.pseudonym.Masking;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Where the events of an export come from, for its receipt.
///
/// @param made when the export began
/// @param sources the locations that were open
/// @param filter in words, or as a query; empty for all events
/// @param period the period that was asked for; empty for all times
/// @param zone in which the receipt prints times
/// @param marks what the user marked among the events
public record ExportOrigin(
        Instant made,
        List<String> sources,
        String filter,
        Optional<TimeRange> period,
        ZoneId zone,
        LoadCounts loaded,
        ExportedMarks marks) {
    public ExportOrigin {
        sources = List.copyOf(sources);
    }

    /// Without marks.
    public ExportOrigin(
            Instant made,
            List<String> sources,
            String filter,
            Optional<TimeRange> period,
            ZoneId zone,
            LoadCounts loaded) {
        this(made, sources, filter, period, zone, loaded, ExportedMarks.NONE);
    }

    /// With pseudonyms: sources and filter name what is masked in the file.
    ///
    /// @param masking of the export, or null where it is not masked
    public ExportOrigin masked(@Nullable Masking masking) {
        return masking == null
                ? this
                : new ExportOrigin(
                        made,
                        sources.stream().map(masking::mask).toList(),
                        masking.mask(filter),
                        period,
                        zone,
                        loaded,
                        marks.withTexts(masking::mask));
    }
}
