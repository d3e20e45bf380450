package spoor.viewmodel.filter;

import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.event.TimeRange;
import spoor.query.Clause;
import spoor.query.FacetSelection;
import spoor.query.SortOrder;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the user asks: all that decides which events are shown, and in which order.
///
/// @param typed the text of the find box; a valid query
/// @param inOriginal whether the original records are searched for it, too
/// @param period nothing for all times
/// @param listed the only events, if the user chose them one by one
public record Question(
        String typed,
        boolean inOriginal,
        Map<Field, FacetSelection> picks,
        List<PathFilters.Term> paths,
        Optional<TimeRange> period,
        boolean failuresOnly,
        boolean changesOnly,
        Optional<ListedEvents> listed,
        SortOrder order) {
    /// All events, the newest first.
    public static final Question ALL =
            new Question(
                    "",
                    false,
                    Map.of(),
                    List.of(),
                    Optional.empty(),
                    false,
                    false,
                    Optional.empty(),
                    SortOrder.NEWEST_FIRST);

    public Question {
        picks = Map.copyOf(picks);
        paths = List.copyOf(paths);
    }

    public Question withTyped(String newTyped, boolean newInOriginal) {
        return new Question(
                newTyped,
                newInOriginal,
                picks,
                paths,
                period,
                failuresOnly,
                changesOnly,
                listed,
                order);
    }

    public Question withPicks(Map<Field, FacetSelection> newPicks) {
        return new Question(
                typed,
                inOriginal,
                newPicks,
                paths,
                period,
                failuresOnly,
                changesOnly,
                listed,
                order);
    }

    public Question withPaths(List<PathFilters.Term> newPaths) {
        return new Question(
                typed,
                inOriginal,
                picks,
                newPaths,
                period,
                failuresOnly,
                changesOnly,
                listed,
                order);
    }

    public Question withPeriod(Optional<TimeRange> newPeriod) {
        return new Question(
                typed,
                inOriginal,
                picks,
                paths,
                newPeriod,
                failuresOnly,
                changesOnly,
                listed,
                order);
    }

    public Question withMarks(boolean newFailuresOnly, boolean newChangesOnly) {
        return new Question(
                typed,
                inOriginal,
                picks,
                paths,
                period,
                newFailuresOnly,
                newChangesOnly,
                listed,
                order);
    }

    public Question withListed(Optional<ListedEvents> newListed) {
        return new Question(
                typed,
                inOriginal,
                picks,
                paths,
                period,
                failuresOnly,
                changesOnly,
                newListed,
                order);
    }

    /// With one more condition in the find box, unless it is there.
    ///
    /// @param condition in the query language
    public Question and(String condition) {
        List<Clause> clauses = QuestionPart.clauses(RecordSchema.CLOUDTRAIL, typed);
        return clauses.stream().anyMatch(clause -> clause.text().equals(condition))
                ? this
                : withTyped(Clause.and(clauses, condition), inOriginal);
    }

    public Question withOrder(SortOrder newOrder) {
        return new Question(
                typed,
                inOriginal,
                picks,
                paths,
                period,
                failuresOnly,
                changesOnly,
                listed,
                newOrder);
    }

    /// Whether the other question differs in nothing but the text of the find box.
    public boolean isTypedFrom(Question other) {
        return !equals(other) && withTyped(other.typed, other.inOriginal).equals(other);
    }

    /// Whether the other question is about the same events, in whatever order.
    public boolean hasEventsOf(Question other) {
        return withOrder(other.order).equals(other);
    }
}
