package spoor.sentence;

import spoor.record.SourcedText;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An event's name, taken apart: `DeleteQueue` is the verb delete and the noun queue.
///
/// @param prefix `batch`, `bulk` or `admin` where the name begins so, or empty
/// @param verb in lower case: `delete`
record EventName(String prefix, String verb, List<String> noun) {
    /// A name whose words are unknown; it is shown unchanged.
    static final EventName LITERAL = new EventName("", "", List.of());

    /// The version of the API after the name, as in `AddPermission20150331v2`, `ListObjectsV2` and
    /// `CreateDistribution2020_05_31`.
    private static final Pattern VERSION =
            Pattern.compile("(\\d{8}|\\d{4}_\\d{2}_\\d{2})?([vV]\\d)?$");

    private static final Pattern CAMEL_CASE = Pattern.compile("([A-Z][a-z]+)([A-Z][A-Za-z0-9]*)?");
    private static final Pattern PREFIX = Pattern.compile("(Admin|Batch|Bulk)([A-Z].*)");

    /// The name without the version of the API.
    static String withoutVersion(String eventName) {
        return VERSION.matcher(eventName).replaceFirst("");
    }

    /// The parts of a name; empty if it does not begin with a known verb.
    ///
    /// @param verbs that are known
    static Optional<EventName> of(String eventName, VerbForms verbs) {
        String name = withoutVersion(eventName);
        var prefixed = PREFIX.matcher(name);
        boolean hasPrefix = prefixed.matches();
        var matcher = CAMEL_CASE.matcher(hasPrefix ? prefixed.group(2) : name);
        if (name.length() > SourcedText.MAX_LENGTH
                || !matcher.matches()
                || !verbs.isVerb(matcher.group(1))) {
            return Optional.empty();
        }
        String noun = matcher.group(2) == null ? "" : matcher.group(2);
        return Optional.of(
                new EventName(
                        hasPrefix ? prefixed.group(1).toLowerCase(Locale.ROOT) : "",
                        matcher.group(1).toLowerCase(Locale.ROOT),
                        CamelCase.of(noun)));
    }

    /// The words of a kind in the noun: `security group` in `SecurityGroupRules`.
    NounSpan spanOf(String kind) {
        String[] words = kind.toLowerCase(Locale.ROOT).split(" ", -1);
        for (int start = noun.size() - words.length; start >= 0; start--) {
            if (isAt(start, words)) {
                return new NounSpan(start, start + words.length, noun.size());
            }
        }
        return NounSpan.NONE;
    }

    private boolean isAt(int start, String[] words) {
        for (int i = 0; i < words.length; i++) {
            String word = noun.get(start + i).toLowerCase(Locale.ROOT);
            boolean last = i == words.length - 1;
            if (!word.equals(words[i]) && !(last && word.equals(CamelCase.plural(words[i])))) {
                return false;
            }
        }
        return true;
    }

    /// The words of the noun that are written together in a member's name: `dbsnapshot`.
    NounSpan spanOfStem(String stem) {
        for (int end = noun.size(); end > 0; end--) {
            for (int start = 0; start < end; start++) {
                String words = String.join("", noun.subList(start, end)).toLowerCase(Locale.ROOT);
                boolean mayBe = words.startsWith(stem.substring(0, 1));
                if (mayBe && (words.equals(stem) || CamelCase.singular(words).equals(stem))) {
                    return new NounSpan(start, end, noun.size());
                }
            }
        }
        return NounSpan.NONE;
    }

    /// The words for the kind of a member that is only called `name`: the whole noun, except for
    /// `status`.
    NounSpan spanOfBare() {
        boolean status = noun.size() > 1 && noun.getLast().equals("status");
        return noun.isEmpty()
                ? NounSpan.NONE
                : new NounSpan(0, noun.size() - (status ? 1 : 0), noun.size());
    }

    boolean isCreation() {
        return verb.equals("create");
    }

    String words(int start, int end) {
        return String.join(" ", noun.subList(start, end));
    }
}
