package spoor.hidden;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// The rules by which hidden values are found, in loading, reading, searching and counting: the
/// built-in marks, and what the user added. Immutable.
public final class HiddenRules {
    /// The marks that everybody has.
    public static final HiddenRules BUILT_IN = new HiddenRules(List.of());

    private final List<Own> own;

    private HiddenRules(List<Own> own) {
        this.own = List.copyOf(own);
    }

    /// A rule of the user's, ready to be used.
    private record Own(UserRule rule, Pattern value, Optional<Pattern> at) {
        static Own of(UserRule rule) {
            return new Own(
                    rule,
                    Pattern.compile(rule.value()),
                    rule.at().isEmpty()
                            ? Optional.empty()
                            : Optional.of(Pattern.compile(rule.at())));
        }

        boolean finds(String text, Supplier<String> path) {
            return isIn(value, text) && (at.isEmpty() || isIn(at.get(), path.get()));
        }

        private static boolean isIn(Pattern pattern, String text) {
            try {
                return pattern.matcher(new BoundedText(text)).find();
            } catch (BoundedText.Exceeded | StackOverflowError e) {
                // Nobody can say; taking it for hidden would hide what can be read.
                return false;
            }
        }
    }

    /// The built-in marks and rules of the user's; those with a flaw are left out.
    public static HiddenRules with(List<UserRule> added) {
        List<Own> usable =
                added.stream().filter(rule -> rule.flaw().isEmpty()).map(Own::of).toList();
        return usable.isEmpty() ? BUILT_IN : new HiddenRules(usable);
    }

    /// What the user added and can be used.
    public List<UserRule> own() {
        return own.stream().map(Own::rule).toList();
    }

    /// Whether something may be hidden in the bytes from `start` to before `end`: a whole record or
    /// what stands between a string's quotes. It may say yes in vain, never no in vain.
    public boolean mayHide(byte[] text, int start, int end) {
        // What the user's expressions find has no letters in common.
        return !own.isEmpty() || HiddenPrefilter.mayHide(text, start, end);
    }

    /// By which rule a string is hidden, or nothing where it is an ordinary value.
    ///
    /// @param nearestName the name of the member that holds the string; for an item of an array,
    ///   the array's
    /// @param eventSource asked for the record's, only where it matters
    /// @param path asked for the string's, as [spoor.json.PathText] writes it, only where it
    ///   matters
    public Optional<HiddenRule> ruleOf(
            String nearestName, String value, Supplier<String> eventSource, Supplier<String> path) {
        Optional<HiddenMark> mark = HiddenMarks.markOf(nearestName, value, eventSource);
        if (mark.isPresent() || own.isEmpty()) {
            return mark.map(found -> found);
        }
        return own.stream()
                .filter(one -> one.finds(value, path))
                .<HiddenRule>map(Own::rule)
                .findFirst();
    }
}
