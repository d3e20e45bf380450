package spoor.sentence;

import spoor.sentence.Part.Kind;

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
record Target(String service, String kind, List<Found> ids, Optional<Found> parent, Span span) {
    /// How many of several are named.
    private static final int NAMED = 3;

    /// The thing that a text names, which may be an ARN.
    ///
    /// @param kind what it is where it is no ARN
    static Target of(String service, String kind, List<Found> texts, Span span) {
        Map<String, Found> ids = new LinkedHashMap<>();
        Target target = new Target(service, kind, List.of(), Optional.empty(), span);
        for (Found text : texts) {
            Optional<Arn> arn = Arn.parse(text.text());
            Found id = arn.map(a -> text.withText(a.id())).orElse(text);
            ids.putIfAbsent(id.text(), id);
            if (arn.isPresent()) {
                target = target.with(arn.get(), text);
            }
        }
        return new Target(
                target.service, target.kind, List.copyOf(ids.values()), target.parent, span);
    }

    static Target of(String service, String kind, Found text) {
        return of(service, kind, List.of(text), Span.NONE);
    }

    private Target with(Arn arn, Found text) {
        String named = Kinds.of(arn);
        return new Target(
                named.isEmpty() ? service : arn.service(),
                named.isEmpty() ? kind : named,
                ids,
                arn.parent().isEmpty() ? parent : Optional.of(text.withText(arn.parent())),
                span);
    }

    Target at(Span other) {
        return new Target(service, kind, ids, parent, other);
    }

    /// The target said without its ids, which AWS hid.
    ///
    /// @param isId whether ids are hidden, or else names
    Target hidden(boolean isId) {
        Found said =
                new Found(
                        Parts.text(
                                Wording.filled(
                                        "target.hidden",
                                        Part::words,
                                        place ->
                                                List.of(
                                                        Part.words(
                                                                place.equals("kind")
                                                                        ? Kinds.said(service, kind)
                                                                        : Wording.text(
                                                                                isId
                                                                                        ? "target.hidden.id"
                                                                                        : "target.hidden.name"))))),
                        ids.getFirst().path());
        return new Target(service, "", List.of(said), parent, span);
    }

    boolean names(Found other) {
        return ids.stream().anyMatch(id -> id.text().equals(other.text()));
    }

    /// `queue 24964d14`, or `4 queues: a, b, c, …`.
    List<Part> phrase() {
        String said = Kinds.said(service, kind);
        if (ids.size() == 1) {
            Found id = ids.getFirst();
            String before = said.isEmpty() ? "" : said + " ";
            return List.of(new Part(Kind.TARGET, before + id.shown(), List.of(id.path())));
        }
        String kinds = Words.plural(said.isEmpty() ? Wording.text("target.resource") : said);
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
    List<Part> names() {
        List<Part> parts = new ArrayList<>();
        for (Found id : ids.subList(0, Math.min(NAMED, ids.size()))) {
            if (!parts.isEmpty()) {
                parts.add(words(", "));
            }
            parts.add(Part.of(Kind.TARGET, id));
        }
        if (ids.size() > NAMED) {
            parts.add(words(", " + Wording.text("target.more")));
        }
        return parts;
    }

    private static Part words(String text) {
        return new Part(Kind.TARGET, text, List.of());
    }
}
