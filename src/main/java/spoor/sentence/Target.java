package spoor.sentence;

import spoor.aws.Arn;
import spoor.sentence.SentencePart.Kind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an event was done to: one or several things of a kind.
///
/// @param service whose kind it is: `connect`
/// @param kind as AWS names it: `contact flow`; empty where it is not known
/// @param ids at least one
/// @param parent what it belongs to, where its ARN tells: a Connect instance, an S3 bucket
/// @param span where the event's noun names the kind
/// @param hidden the key of the word for what AWS hid of it; empty where the ids are known
record Target(
        String service,
        String kind,
        List<SourcedText> ids,
        Optional<SourcedText> parent,
        NounSpan span,
        String hidden) {
    /// How many of several are named.
    private static final int NAMED = 3;

    /// The thing that a text names, which may be an ARN.
    ///
    /// @param kind what it is where it is no ARN
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
        String named = ResourceKinds.of(arn);
        return new Target(
                named.isEmpty() ? service : arn.service(),
                named.isEmpty() ? kind : named,
                ids,
                arn.parent().isEmpty() ? parent : Optional.of(text.withText(arn.parent())),
                span,
                hidden);
    }

    Target at(NounSpan other) {
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

    /// The ids alone, the first few of many: `a, b, c, …`.
    List<SentencePart> names(Wording wording) {
        return wording.list(
                ids.stream()
                        .limit(NAMED)
                        .map(id -> List.of(SentencePart.of(Kind.TARGET, id)))
                        .toList(),
                ids.size() > NAMED,
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
