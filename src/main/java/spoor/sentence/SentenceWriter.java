package spoor.sentence;

import spoor.json.JsonTree;
import spoor.message.Texts;
import spoor.record.RecordNode;
import spoor.record.SourcedText;

import java.util.Optional;

/// Writes the sentences of events in one language. Any thread may use it.
public final class SentenceWriter {
    public static final SentenceWriter ENGLISH = new SentenceWriter(SentenceLanguage.ENGLISH);

    private final SentenceLanguage language;

    private SentenceWriter(SentenceLanguage language) {
        this.language = language;
    }

    /// The writer for the language of those texts; for English where it has no sentences.
    public static SentenceWriter of(Texts texts) {
        return new SentenceWriter(SentenceLanguage.of(texts));
    }

    /// The sentence for a record, which may be anything.
    public Sentence write(JsonTree record) {
        return write(record, Optional.empty());
    }

    /// The sentence for a record of a trail.
    ///
    /// @param actorOfOthers the actor's name, where the record lacks it and other records have it
    public Sentence write(JsonTree record, Optional<String> actorOfOthers) {
        RecordNode event = RecordNode.root(record.root());
        String type = event.text("userIdentity", "type").map(SourcedText::shown).orElse("");
        return new Sentence(
                PartJoiner.capitalised(
                        PartJoiner.merged(
                                ApiCallSentence.of(event, actorOfOthers, language).parts()),
                        type,
                        language.wording()));
    }
}
