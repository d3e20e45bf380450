package spoor.hidden;

import spoor.message.Message;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// A rule that the user added: it finds strings that a regular expression matches in part. It may
/// be invalid; see [#flaw].
///
/// @param name what the user calls it
/// @param kind `HIDDEN_BY_AWS` or `MASKED_BY_OTHERS`
/// @param value an expression for the text of strings
/// @param at an expression for the string's path, such as `requestParameters.tags[*].value`; empty
///   for all paths
public record UserRule(String name, HiddenKind kind, String value, String at)
        implements HiddenRule {
    public UserRule {
        // A member that the settings file lacks is null.
        name = Objects.requireNonNullElse(name, "").strip();
        kind = Objects.requireNonNullElse(kind, HiddenKind.HIDDEN_BY_AWS);
        value = Objects.requireNonNullElse(value, "");
        at = Objects.requireNonNullElse(at, "");
    }

    /// A part of a rule that the user fills in.
    public enum Part {
        NAME,
        KIND,
        VALUE,
        AT
    }

    /// A reason why a rule cannot be used.
    ///
    /// @param reason why the part is wrong; nothing where it is missing
    /// @param position where in the expression, from 0, or -1
    public record Flaw(Part part, Optional<Message> reason, int position) {}

    /// Why the rule cannot be used; empty if it can.
    public Optional<Flaw> flaw() {
        if (name.isEmpty()) {
            return Optional.of(new Flaw(Part.NAME, Optional.empty(), -1));
        }
        if (kind == HiddenKind.OMITTED) {
            return wrong(Part.KIND, Message.of("hidden.flaw.kind"), -1);
        }
        if (value.isEmpty()) {
            return Optional.of(new Flaw(Part.VALUE, Optional.empty(), -1));
        }
        Optional<Flaw> flaw = flaw(Part.VALUE, value);
        return flaw.isPresent() ? flaw : flaw(Part.AT, at);
    }

    private static Optional<Flaw> flaw(Part part, String expression) {
        try {
            Pattern pattern = Pattern.compile(expression);
            return part == Part.VALUE && pattern.matcher("").find()
                    ? wrong(part, Message.of("hidden.flaw.always"), -1)
                    : Optional.empty();
        } catch (PatternSyntaxException e) {
            return wrong(part, Message.verbatim(e.getDescription()), e.getIndex());
        } catch (StackOverflowError e) {
            return wrong(part, Message.of("hidden.flaw.tooDeep"), -1);
        }
    }

    private static Optional<Flaw> wrong(Part part, Message reason, int position) {
        return Optional.of(new Flaw(part, Optional.of(reason), position));
    }
}
