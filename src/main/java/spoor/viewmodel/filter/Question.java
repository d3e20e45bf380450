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
import java.util.function.Consumer;

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
        return with(draft -> {
            draft.typed = newTyped;
            draft.inOriginal = newInOriginal;
        });
    }

    public Question withPicks(Map<Field, FacetSelection> newPicks) {
        return with(draft -> draft.picks = newPicks);
    }

    public Question withPaths(List<PathFilters.Term> newPaths) {
        return with(draft -> draft.paths = newPaths);
    }

    public Question withPeriod(Optional<TimeRange> newPeriod) {
        return with(draft -> draft.period = newPeriod);
    }

    public Question withMarks(boolean newFailuresOnly, boolean newChangesOnly) {
        return with(draft -> {
            draft.failuresOnly = newFailuresOnly;
            draft.changesOnly = newChangesOnly;
        });
    }

    public Question withListed(Optional<ListedEvents> newListed) {
        return with(draft -> draft.listed = newListed);
    }

    public Question withOrder(SortOrder newOrder) {
        return with(draft -> draft.order = newOrder);
    }

    private Question with(Consumer<QuestionDraft> change) {
        QuestionDraft draft = new QuestionDraft(this);
        change.accept(draft);
        return draft.question();
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

    /// Whether the other question differs in nothing but the text of the find box.
    public boolean isTypedFrom(Question other) {
        return !equals(other) && withTyped(other.typed, other.inOriginal).equals(other);
    }

    /// Whether the other question is about the same events, in whatever order.
    public boolean hasEventsOf(Question other) {
        return withOrder(other.order).equals(other);
    }
}
