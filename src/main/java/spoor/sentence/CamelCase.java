package spoor.sentence;

import spoor.message.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Splits names in camel case into words, and converts between singular and plural.
final class CamelCase {
    /// A name that has capitals within; an acronym, also with the s of several; a word; digits.
    private static final Pattern WORD =
            Pattern.compile(
                    "Cloud(?:Formation|Front|Trail|Watch)|DynamoDB|EventBridge|OpenIDConnect|[A-Z][A-Z0-9]+s?(?=[A-Z][a-z]|$)|[A-Z][a-z0-9]*|[a-z][a-z0-9]*|[0-9]+");

    private static final Inflection PLURAL = english("plural");
    private static final Inflection SINGULAR = english("singular");

    private static final RuleTable SPELLING = RuleTable.named("spelling");

    private CamelCase() {}

    /// The names in AWS's records are English in every language.
    private static Inflection english(String rules) {
        return Inflection.parse(RuleTable.of(Texts.ENGLISH, "grammar").get(rules).orElseThrow());
    }

    /// The words of `DBSnapshotAttributes`: DB, snapshot, attributes.
    static List<String> of(String camelCase) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(camelCase);
        while (matcher.find()) {
            words.add(spelt(matcher.group()));
        }
        return List.copyOf(words);
    }

    /// The words of `security-group` or `stateMachine`.
    static String ofType(String type) {
        return String.join(
                " ",
                Pattern.compile("[-_.]")
                        .splitAsStream(type)
                        .flatMap(piece -> of(piece).stream())
                        .toList());
    }

    private static String spelt(String word) {
        boolean acronym = word.length() > 1 && Character.isUpperCase(word.charAt(1));
        return SPELLING.get(word.toLowerCase(Locale.ROOT))
                .orElse(acronym ? word : word.toLowerCase(Locale.ROOT));
    }

    /// One of what the last word names several of: `policies` is policy.
    static String singular(String words) {
        return SINGULAR.apply(words);
    }

    /// Several of what the last word names: `policy` is policies.
    static String plural(String words) {
        return PLURAL.apply(words);
    }
}
