package spoor.settings;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What the user marked in a trail.
///
/// @param trail its locations
/// @param events at most [#MAX_EVENTS]; those with notes come first
public record TrailMarks(List<String> trail, List<EventMark> events) {
    /// More are not remembered.
    public static final int MAX_EVENTS = 500;

    private static final int MAX_TRAILS = 20;

    /// The file may be edited by hand.
    public TrailMarks(@Nullable List<String> trail, @Nullable List<EventMark> events) {
        this.trail = trail == null ? List.of() : List.copyOf(trail);
        this.events =
                events == null
                        ? List.of()
                        : events.stream()
                                .filter(Objects::nonNull)
                                .filter(mark -> mark.file() != null)
                                .map(TrailMarks::withTexts)
                                .sorted((one, other) ->
                                        Boolean.compare(
                                                one.note().isEmpty(), other.note().isEmpty()))
                                .limit(MAX_EVENTS)
                                .toList();
    }

    private static EventMark withTexts(EventMark mark) {
        return new EventMark(
                mark.file(),
                mark.offset(),
                Objects.requireNonNullElse(mark.id(), ""),
                mark.ticked(),
                Objects.requireNonNullElse(mark.note(), ""));
    }

    /// The marks of all trails with those of one trail replaced, the last changed first.
    static List<TrailMarks> with(List<TrailMarks> all, TrailMarks changed) {
        List<TrailMarks> marks = new ArrayList<>(all);
        marks.removeIf(one -> one.trail.equals(changed.trail));
        if (!changed.events.isEmpty()) {
            marks.addFirst(changed);
        }
        return marks.stream().limit(MAX_TRAILS).toList();
    }
}
