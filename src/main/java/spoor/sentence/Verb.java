package spoor.sentence;

import spoor.aws.Verbs;

import java.util.Locale;
import java.util.Optional;

/// A verb in the two forms that sentences need: "delete", "deleted".
record Verb(String base, String past) {
    private static final RuleTable IRREGULAR = RuleTable.named("verbs");

    /// The verb with which names of events begin, or nothing where the word is not known as one.
    ///
    /// @param word as in `eventName`: `Delete`
    static Optional<Verb> ofEventName(String word) {
        String base = word.toLowerCase(Locale.ROOT);
        Optional<String> entry = IRREGULAR.get(base);
        boolean known = entry.isPresent() ? !entry.get().isEmpty() : Verbs.isVerb(word);
        return known ? Optional.of(of(base)) : Optional.empty();
    }

    /// The verb with that base form.
    static Verb of(String base) {
        String[] forms = IRREGULAR.get(base).orElse("").split(", ", -1);
        return forms.length == 2 ? new Verb(forms[0], forms[1]) : new Verb(base, pastOf(base));
    }

    private static String pastOf(String base) {
        if (base.endsWith("e")) {
            return base + "d";
        }
        return base.matches(".*[^aeiou]y")
                ? base.substring(0, base.length() - 1) + "ied"
                : base + "ed";
    }
}
