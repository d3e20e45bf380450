package spoor.settings;

import org.jspecify.annotations.Nullable;

import spoor.saved.SavedQuestion;

import java.util.List;
import java.util.Objects;

/// What was open last, and what was asked of it.
///
/// @param locations of the sources; empty if nothing was open
public record LastTrail(List<String> locations, SavedQuestion question) {
    /// Nothing was open.
    public static final LastTrail NONE = new LastTrail(List.of(), SavedQuestion.ALL);

    /// The file may be edited by hand.
    public LastTrail(@Nullable List<String> locations, @Nullable SavedQuestion question) {
        this.locations =
                locations == null
                        ? List.of()
                        : locations.stream().filter(Objects::nonNull).toList();
        this.question = Objects.requireNonNullElse(question, SavedQuestion.ALL);
    }
}
