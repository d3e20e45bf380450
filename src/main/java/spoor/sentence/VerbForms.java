package spoor.sentence;

import spoor.aws.ChangeVerbs;

import java.util.Locale;
import java.util.Optional;

/// The verbs of a language.
///
/// @param table the forms of verbs by the words of event names in lower case; no forms for a word
///   that is no verb
/// @param past makes the forms of verbs that the table lacks; empty where the table has all verbs
record VerbForms(RuleTable table, Optional<Inflection> past) {
    /// Whether the first word of an event's name is a verb of this language.
    ///
    /// @param word as in `eventName`: `Delete`
    boolean isVerb(String word) {
        return table.get(word.toLowerCase(Locale.ROOT))
                .map(forms -> !forms.isEmpty())
                .orElseGet(() -> past.isPresent() && ChangeVerbs.isVerb(word));
    }

    /// @throws IllegalArgumentException where the language has no such verb
    Verb of(String key) {
        String[] forms = table.get(key).orElse("").split(", ", -1);
        return forms.length == 2
                ? new Verb(forms[0], forms[1])
                : past.map(rules -> new Verb(key, rules.apply(key)))
                        .orElseThrow(() -> new IllegalArgumentException("no verb " + key));
    }
}
