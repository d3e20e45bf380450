package spoor.sentence;

import spoor.aws.Arn;
import spoor.record.SourcedText;
import spoor.sentence.SentencePart.Kind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The target of an event: one or several resources of a kind.
///
/// @param service of the kind: `connect`
/// @param kind as AWS names it: `contact flow`; empty if unknown
/// @param ids at least one
/// @param parent the id of the owner in the ARN: a Connect instance, an S3 bucket
/// @param span the words of the event's noun for the kind
/// @param hidden the key of the word for the part that AWS hid; empty if the ids are known
record Target(
        String service,
        String kind,
        List<SourcedText> ids,
        Optional<SourcedText> parent,
        NounSpan span,
        String hidden) {
    private static final int MAX_NAMES = 3;

    /// The target that texts name.
    ///
    /// @param kind of names; an ARN has its own kind
    static Target of(String service, String kind, List<SourcedText> texts, NounSpan span) {
        Map<String, SourcedText> ids = new LinkedHashMap<>();
        Target target = new Target(service, kind, List.of(), Optional.empty(), span, "");
        for (SourcedText text : texts) {
            Optional<Arn> arn = Arn.parse(text.text());
            SourcedText id = arn.map(a -> text.withText(a.id())).orElse(text);
            ids.putIfAbsent(id.text(), id);
            if (arn.isPresent()) {
                target = target.with(arn.get(), text);
            }
        }
        return new Target(
                target.service, target.kind, List.copyOf(ids.values()), target.parent, span, "");
    }

    static Target of(String service, String kind, SourcedText text) {
        return of(service, kind, List.of(text), NounSpan.NONE);
    }

    private Target with(Arn arn, SourcedText text) {
        String kindOfArn = ResourceKinds.of(arn);
        return new Target(
                kindOfArn.isEmpty() ? service : arn.service(),
                kindOfArn.isEmpty() ? kind : kindOfArn,
                ids,
                arn.parent().isEmpty() ? parent : Optional.of(text.withText(arn.parent())),
                span,
                hidden);
    }

    Target withSpan(NounSpan other) {
        return new Target(service, kind, ids, parent, other, hidden);
    }

    /// The target without its ids, which AWS hid.
    ///
    /// @param wordingOfHidden the key of the word for what is hidden
    Target hidden(String wordingOfHidden) {
        return new Target(service, kind, ids, parent, span, wordingOfHidden);
    }

    boolean names(SourcedText other) {
        return ids.stream().anyMatch(id -> id.text().equals(other.text()));
    }

    /// `queue 24964d14`, or `4 queues: a, b, c, …`.
    List<SentencePart> phrase(SentenceLanguage language) {
        Wording wording = language.wording();
        // A resource of no known kind has no word.
        String noun = kind.equals("resource") ? "" : language.nouns().one(service, kind);
        if (!hidden.isEmpty()) {
            return wording.filled(
                    "target.hidden",
                    this::first,
                    place -> List.of(first(place.equals("kind") ? noun : wording.text(hidden))));
        }
        if (ids.size() == 1) {
            return wording.filled(
                    "target.one",
                    this::first,
                    place ->
                            switch (place) {
                                case "kind" -> noun.isEmpty() ? List.of() : List.of(first(noun));
                                default -> List.of(first(ids.getFirst().shown()));
                            });
        }
        String kinds =
                noun.isEmpty()
                        ? language.nouns().severalOf(wording.text("target.resource"))
                        : language.nouns().several(service, kind);
        return wording.filled(
                "target.several",
                Target::words,
                place ->
                        switch (place) {
                            case "count" -> List.of(words(String.valueOf(ids.size())));
                            case "kinds" -> List.of(words(kinds));
                            default -> names(wording);
                        });
    }

    /// The first ids, without the kind: `a, b, c, …`.
    List<SentencePart> names(Wording wording) {
        return wording.list(
                ids.stream()
                        .limit(MAX_NAMES)
                        .map(id -> List.of(SentencePart.of(Kind.TARGET, id)))
                        .toList(),
                ids.size() > MAX_NAMES,
                Target::words);
    }

    /// Words that come from the first id.
    private SentencePart first(String text) {
        return new SentencePart(Kind.TARGET, text, List.of(ids.getFirst().path()));
    }

    private static SentencePart words(String text) {
        return new SentencePart(Kind.TARGET, text, List.of());
    }
}
