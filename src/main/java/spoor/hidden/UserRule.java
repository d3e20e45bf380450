package spoor.hidden;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// A rule that the user added: values in which a regular expression is found.
///
/// Only data: it may be wrong, as it is typed by hand, until [#flaw] has been asked.
///
/// @param name what the user calls it
/// @param kind `HIDDEN_BY_AWS` or `MASKED_BY_OTHERS`
/// @param value the expression that is looked for in values; those of strings only
/// @param at the expression that is looked for in the value's path, as in
///   `requestParameters.tags[*].value`; empty for everywhere
public record UserRule(String name, HiddenKind kind, String value, String at)
        implements HiddenRule {
    public UserRule {
        // What a settings file does not have is null here.
        name = Objects.requireNonNullElse(name, "").strip();
        kind = Objects.requireNonNullElse(kind, HiddenKind.HIDDEN_BY_AWS);
        value = Objects.requireNonNullElse(value, "");
        at = Objects.requireNonNullElse(at, "");
    }

    /// A part of a rule, as the user fills it in.
    public enum Part {
        NAME,
        KIND,
        VALUE,
        AT
    }

    /// What is wrong with a rule.
    ///
    /// @param reason in English and in a line; empty where the part is missing
    /// @param position where in the expression, from 0, or -1
    public record Flaw(Part part, String reason, int position) {}

    /// What keeps the rule from being used, or nothing.
    public Optional<Flaw> flaw() {
        if (name.isEmpty()) {
            return Optional.of(new Flaw(Part.NAME, "", -1));
        }
        if (kind == HiddenKind.OMITTED) {
            return Optional.of(new Flaw(Part.KIND, "a rule finds hidden or masked values", -1));
        }
        if (value.isEmpty()) {
            return Optional.of(new Flaw(Part.VALUE, "", -1));
        }
        Optional<Flaw> flaw = flaw(Part.VALUE, value);
        return flaw.isPresent() ? flaw : flaw(Part.AT, at);
    }

    private static Optional<Flaw> flaw(Part part, String expression) {
        try {
            Pattern pattern = Pattern.compile(expression);
            return part == Part.VALUE && pattern.matcher("").find()
                    ? Optional.of(new Flaw(part, "it is found in every text, also in none", -1))
                    : Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of(new Flaw(part, e.getDescription(), e.getIndex()));
        } catch (StackOverflowError e) {
            return Optional.of(new Flaw(part, "it is too deep", -1));
        }
    }
}
