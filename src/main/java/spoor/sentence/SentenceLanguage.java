package spoor.sentence;

import spoor.message.Texts;

import java.util.Optional;

/// The words and the grammar of one language.
record SentenceLanguage(Wording wording, VerbForms verbs, NounForms nouns, ActionPhrases phrases) {
    static final SentenceLanguage ENGLISH = read(Texts.ENGLISH);

    /// The language of those texts; English where it has no wording of sentences.
    static SentenceLanguage of(Texts texts) {
        return RuleTable.of(texts, "wording").rows().isEmpty() ? ENGLISH : read(texts);
    }

    private static SentenceLanguage read(Texts texts) {
        RuleTable grammar = RuleTable.of(texts, "grammar");
        VerbForms verbs = new VerbForms(RuleTable.of(texts, "verbs"), rules(grammar, "past"));
        return new SentenceLanguage(
                Wording.of(texts),
                verbs,
                new NounForms(RuleTable.of(texts, "nouns"), rules(grammar, "plural")),
                ActionPhrases.of(RuleTable.of(texts, "phrases"), verbs));
    }

    private static Optional<Inflection> rules(RuleTable grammar, String name) {
        return grammar.get(name).map(Inflection::parse);
    }
}
