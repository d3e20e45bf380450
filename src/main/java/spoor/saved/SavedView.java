package spoor.saved;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/// A question with the columns and the groups in which its answer is read.
///
/// The names of its members must stay, or users lose their views.
///
/// @param name unique among the views of a user, in any case
/// @param columns the ids of the table's columns; empty for those that are shown anyway
/// @param groupBy the names of one or two keys by which the events are grouped; empty for none
public record SavedView(
        String name, SavedQuestion question, List<String> columns, List<String> groupBy) {
    /// The file may be edited by hand.
    public SavedView(
            @Nullable String name,
            @Nullable SavedQuestion question,
            @Nullable List<String> columns,
            @Nullable List<String> groupBy) {
        this.name = name == null ? "" : name.strip();
        this.question = Objects.requireNonNullElse(question, SavedQuestion.ALL);
        this.columns = withoutNulls(columns);
        this.groupBy = withoutNulls(groupBy);
    }

    private static List<String> withoutNulls(@Nullable List<String> texts) {
        return texts == null ? List.of() : texts.stream().filter(Objects::nonNull).toList();
    }

    public SavedView withName(String newName) {
        return new SavedView(newName, question, columns, groupBy);
    }

    /// Whether a name is this view's, in any case.
    public boolean isNamed(String other) {
        return name.equalsIgnoreCase(other.strip());
    }
}
