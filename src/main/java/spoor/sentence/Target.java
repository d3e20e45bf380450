package spoor.sentence;

import spoor.aws.Arn;
import spoor.sentence.SentencePart.Kind;

import java.util.ArrayList;
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
record Target(
        String service,
        String kind,
        List<SourcedText> ids,
        Optional<SourcedText> parent,
        NounSpan span) {
    /// How many of several are named.
    private static final int NAMED = 3;

    /// The thing that a text names, which may be an ARN.
    ///
    /// @param kind what it is where it is no ARN
    static Target of(String service, String kind, List<SourcedText> texts, NounSpan span) {
        Map<String, SourcedText> ids = new LinkedHashMap<>();
        Target target = new Target(service, kind, List.of(), Optional.empty(), span);
        for (SourcedText text : texts) {
            Optional<Arn> arn = Arn.parse(text.text());
            SourcedText id = arn.map(a -> text.withText(a.id())).orElse(text);
            ids.putIfAbsent(id.text(), id);
            if (arn.isPresent()) {
                target = target.with(arn.get(), text);
            }
        }
        return new Target(
                target.service, target.kind, List.copyOf(ids.values()), target.parent, span);
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
                span);
    }

    Target at(NounSpan other) {
        return new Target(service, kind, ids, parent, other);
    }

    /// The target said without its ids, which AWS hid.
    ///
    /// @param isId whether ids are hidden, or else names
    Target hidden(boolean isId) {
        SourcedText said =
                new SourcedText(
                        PartJoiner.text(
                                Wording.filled(
                                        "target.hidden",
                                        SentencePart::words,
                                        place ->
                                                List.of(
                                                        SentencePart.words(
                                                                place.equals("kind")
                                                                        ? ResourceKinds.said(
                                                                                service, kind)
                                                                        : Wording.text(
                                                                                isId
                                                                                        ? "target.hidden.id"
                                                                                        : "target.hidden.name"))))),
                        ids.getFirst().path());
        return new Target(service, "", List.of(said), parent, span);
    }

    boolean names(SourcedText other) {
        return ids.stream().anyMatch(id -> id.text().equals(other.text()));
    }

    /// `queue 24964d14`, or `4 queues: a, b, c, …`.
    List<SentencePart> phrase() {
        String said = ResourceKinds.said(service, kind);
        if (ids.size() == 1) {
            SourcedText id = ids.getFirst();
            String before = said.isEmpty() ? "" : said + " ";
            return List.of(new SentencePart(Kind.TARGET, before + id.shown(), List.of(id.path())));
        }
        String kinds = CamelCase.plural(said.isEmpty() ? Wording.text("target.resource") : said);
        return Wording.filled(
                "target.several",
                Target::words,
                place ->
                        switch (place) {
                            case "count" -> List.of(words(String.valueOf(ids.size())));
                            case "kinds" -> List.of(words(kinds));
                            default -> names();
                        });
    }

    /// The ids alone, the first few of many: `a, b, c, …`.
    List<SentencePart> names() {
        List<SentencePart> parts = new ArrayList<>();
        for (SourcedText id : ids.subList(0, Math.min(NAMED, ids.size()))) {
            if (!parts.isEmpty()) {
                parts.add(words(", "));
            }
            parts.add(SentencePart.of(Kind.TARGET, id));
        }
        if (ids.size() > NAMED) {
            parts.add(words(", " + Wording.text("target.more")));
        }
        return parts;
    }

    private static SentencePart words(String text) {
        return new SentencePart(Kind.TARGET, text, List.of());
    }
}
