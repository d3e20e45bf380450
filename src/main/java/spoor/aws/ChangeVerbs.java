package spoor.aws;

import spoor.io.TextResource;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Distinguishes changes from reads by the verb with which an event's name begins.
///
/// `readOnly` alone is not enough: some services set it wrongly (Amazon Connect's GetMetricDataV2
/// is delivered with `readOnly: false`), and records before version 1.01 lack it.
public final class ChangeVerbs {
    private static final Map<String, Kind> KINDS = kinds();

    private ChangeVerbs() {}

    /// What calls with a verb do; the kinds of `verbs.txt`.
    private enum Kind {
        READ,
        USE,
        CHANGE
    }

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new HashMap<>();
        for (String line : TextResource.lines(ChangeVerbs.class, "verbs.txt")) {
            String[] words = line.split(" ", -1);
            Kind kind = Kind.valueOf(words[0].toUpperCase(Locale.ROOT));
            for (String verb : List.of(words).subList(1, words.length)) {
                kinds.put(verb, kind);
            }
        }
        return Map.copyOf(kinds);
    }

    /// Whether an event with that name changes a resource.
    ///
    /// @param eventName CloudTrail's `eventName`
    /// @param readOnly CloudTrail's `readOnly` as text: `true`, `false` or empty; only used for
    ///   unknown verbs
    public static boolean isChange(String eventName, String readOnly) {
        String verb = verbOf(eventName);
        if (verb.equals("Batch") || verb.equals("Admin") || verb.equals("Bulk")) {
            verb = verbOf(eventName.substring(verb.length()));
        }
        Kind kind = KINDS.get(verb);
        return kind == null ? readOnly.equals("false") : kind == Kind.CHANGE;
    }

    /// Whether a word, such as `Delete`, is a verb with which names of events begin.
    public static boolean isVerb(String word) {
        return KINDS.containsKey(word);
    }

    /// The verbs of calls that change a resource.
    public static Set<String> changes() {
        return verbs(Kind.CHANGE);
    }

    /// The verbs of calls that read or use a resource.
    public static Set<String> others() {
        Set<String> verbs = new HashSet<>(verbs(Kind.READ));
        verbs.addAll(verbs(Kind.USE));
        return verbs;
    }

    private static Set<String> verbs(Kind kind) {
        return KINDS.entrySet().stream()
                .filter(verb -> verb.getValue() == kind)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /// The first word of a name in camel case: `Update` for `UpdateQueueName`.
    static String verbOf(String eventName) {
        for (int i = 1; i < eventName.length(); i++) {
            if (!Character.isLowerCase(eventName.charAt(i))) {
                return eventName.substring(0, i);
            }
        }
        return eventName;
    }
}
