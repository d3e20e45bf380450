package spoor.query;

import spoor.event.Field;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Which values of fields a condition asks for.
public final class AskedValues {
    private AskedValues() {}

    /// Values of a field that a condition asks for.
    ///
    /// @param text the value, in which a star may be any characters
    public record Asked(Field field, String text, Predicate<String> matches) {}

    /// The values of which an event must have one to match; none if events without any of them
    /// match, too.
    public static List<Asked> in(Filter condition) {
        List<Asked> found = new ArrayList<>();
        return collect(condition, found) ? found : List.of();
    }

    /// Whether the condition is only about values.
    private static boolean collect(Filter condition, List<Asked> into) {
        switch (condition) {
            case Filter.OneOf(Field field, var values) ->
                    values.forEach(value -> into.add(new Asked(field, value, value::equals)));
            case Filter.Matches(Field field, Wildcard pattern) ->
                    into.add(new Asked(field, pattern.toString(), pattern::matches));
            case Filter.Or(var inner) -> {
                return inner.stream().allMatch(part -> collect(part, into));
            }
            case Filter.And _,
                    Filter.Not _,
                    Filter.Everything _,
                    Filter.Matches _,
                    Filter.AnyColumnContains _,
                    Filter.During _,
                    Filter.InFile _,
                    Filter.InOriginal _,
                    Filter.Listed _,
                    Filter.Marked _ -> {
                return false;
            }
        }
        return true;
    }
}
