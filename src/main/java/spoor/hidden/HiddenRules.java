package spoor.hidden;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// The rules by which hidden values are found: the built-in marks and the user's rules. Immutable.
public final class HiddenRules {
    /// Only the built-in marks.
    public static final HiddenRules BUILT_IN = new HiddenRules(List.of());

    private final List<CompiledRule> userRules;

    private HiddenRules(List<CompiledRule> compiledRules) {
        this.userRules = List.copyOf(compiledRules);
    }

    /// A user's rule with its compiled expressions.
    private record CompiledRule(UserRule rule, Pattern value, Optional<Pattern> at) {
        static CompiledRule of(UserRule rule) {
            return new CompiledRule(
                    rule,
                    Pattern.compile(rule.value()),
                    rule.at().isEmpty()
                            ? Optional.empty()
                            : Optional.of(Pattern.compile(rule.at())));
        }

        boolean matches(String text, Supplier<String> path) {
            return isFound(value, text) && (at.isEmpty() || isFound(at.get(), path.get()));
        }

        private static boolean isFound(Pattern pattern, String text) {
            try {
                return pattern.matcher(new ReadLimitedText(text)).find();
            } catch (ReadLimitedText.Exceeded | StackOverflowError e) {
                // Unknown, so the value is shown as readable.
                return false;
            }
        }
    }

    /// The built-in marks and the user's rules; rules with a flaw are left out.
    public static HiddenRules with(List<UserRule> added) {
        List<CompiledRule> usable =
                added.stream().filter(rule -> rule.flaw().isEmpty()).map(CompiledRule::of).toList();
        return usable.isEmpty() ? BUILT_IN : new HiddenRules(usable);
    }

    /// The user's rules that are in use.
    public List<UserRule> userRules() {
        return userRules.stream().map(CompiledRule::rule).toList();
    }

    /// Whether the bytes from `start` to before `end` may contain a hidden value: a whole record,
    /// or a string without its quotes. False is certain, true is not.
    public boolean mayHaveHiddenValues(byte[] text, int start, int end) {
        // The user's expressions may match any letters.
        return !userRules.isEmpty() || HiddenPrefilter.mayHaveMarks(text, start, end);
    }

    /// The rule by which a string is hidden; empty for an ordinary value.
    ///
    /// @param nearestName the name of the member that holds the string; for an item of an array,
    ///   the array's
    /// @param eventSource of the record; only called if a rule depends on it
    /// @param path of the string as [spoor.json.PathText] writes it; only called if a rule depends
    ///   on it
    public Optional<HiddenRule> ruleOf(
            String nearestName, String value, Supplier<String> eventSource, Supplier<String> path) {
        Optional<HiddenMark> mark = MarkRecognizer.markOf(nearestName, value, eventSource);
        if (mark.isPresent() || userRules.isEmpty()) {
            return mark.map(HiddenRule.class::cast);
        }
        return userRules.stream()
                .filter(rule -> rule.matches(value, path))
                .<HiddenRule>map(CompiledRule::rule)
                .findFirst();
    }
}
