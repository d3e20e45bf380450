package spoor.sentence;

import spoor.aws.Arn;
import spoor.hidden.HiddenValues;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what an event was done to.
///
/// Members whose names are words of the event's name come first (`QueueId` of `DeleteQueue`), be
/// they in `resources`, in the request, or in the response, which names what was made. Else it is
/// what `resources` or a well-known member of the request names.
final class TargetFinder {
    /// What stands behind the kind in the names of members.
    private static final Pattern SUFFIX =
            Pattern.compile("(nameorid|nameorarn|idorarn|identifier|name|arn|url|id)(s|list)?$");

    /// Names of members that leave the kind to the event's name.
    private static final Pattern BARE = Pattern.compile("(identifier|name|arn|id)s?");

    /// How deep parameters are looked through, and how many of them.
    private static final int DEPTH = 5;

    private static final int MOST = 2_000;

    private final String service;
    private final EventName name;
    private final String contextMember;
    private final List<Target> asked = new ArrayList<>();
    private final List<Target> bare = new ArrayList<>();
    private final List<Target> made = new ArrayList<>();
    private final List<Target> hidden = new ArrayList<>();
    private final List<SourcedText> madeIds = new ArrayList<>();

    private TargetFinder(String service, EventName name) {
        this.service = service;
        this.name = name;
        this.contextMember = ResourceKinds.context(service).map(row -> row[0]).orElse("");
    }

    /// What was found.
    ///
    /// @param madeOf what the request names, where the target is only in the response
    /// @param madeId the id that a new thing was given
    record Choice(Optional<Target> target, Optional<Target> madeOf, Optional<SourcedText> madeId) {}

    static Choice in(RecordNode event, String service, EventName name) {
        TargetFinder targets = new TargetFinder(service, name);
        targets.resources(event.at("resources"));
        targets.request(unwrapped(event.at("requestParameters")));
        if (event.at("eventType").isText("AwsServiceEvent")) {
            targets.request(event.at("serviceEventDetails"));
            targets.request(event.at("additionalEventData"));
        }
        targets.response(event.at("responseElements"));
        return targets.choose();
    }

    /// The first of those that fit best; of equals what was asked for comes before what was
    /// answered.
    private Choice choose() {
        Optional<Target> best = best(asked);
        if (fit(best) == 0 && !bare.isEmpty()) {
            best = Optional.of(bare.getFirst());
        }
        Optional<Target> answer = best(made).filter(target -> target.span().fit() >= 2);
        if (fit(answer) > fit(best)) {
            return new Choice(answer, best, Optional.empty());
        }
        if (fit(best) == 0 && !hidden.isEmpty()) {
            best = Optional.of(hidden.getFirst());
        }
        Optional<SourcedText> id =
                best.filter(target -> target.span().fit() == 3)
                        .flatMap(target ->
                                madeIds.stream().filter(found -> !target.names(found)).findFirst());
        return new Choice(best, Optional.empty(), id);
    }

    private static int fit(Optional<Target> target) {
        return target.map(found -> found.span().fit()).orElse(0);
    }

    private static Optional<Target> best(List<Target> targets) {
        return targets.stream().reduce((a, b) -> b.span().fit() > a.span().fit() ? b : a);
    }

    /// EC2 wraps some requests: `{"CreateNatGatewayRequest":{…}}`.
    private static RecordNode unwrapped(RecordNode request) {
        List<RecordNode> members = request.members();
        return members.size() == 1 && members.getFirst().name().endsWith("Request")
                ? members.getFirst()
                : request;
    }

    private void resources(RecordNode resources) {
        Map<String, List<SourcedText>> byKind = new LinkedHashMap<>();
        for (RecordNode resource : resources.items()) {
            resource.text("ARN")
                    .ifPresent(arn -> {
                        String kind =
                                resource.text("type")
                                        .map(type -> ResourceKinds.ofType(type.text()))
                                        .or(() -> Arn.parse(arn.text()).map(ResourceKinds::of))
                                        .orElse("");
                        byKind.computeIfAbsent(kind, _ -> new ArrayList<>()).add(arn);
                    });
        }
        byKind.forEach(
                (kind, arns) -> asked.add(named(Target.of(service, kind, arns, NounSpan.NONE))));
    }

    private void request(RecordNode object) {
        MemberSearch.of(object, DEPTH, MOST, Set.of())
                .forEach((member, texts) -> {
                    List<SourcedText> shown = shown(member.name(), texts);
                    if (!shown.isEmpty()) {
                        asked(member, shown);
                    } else if (isHiddenByAws(member.name(), texts.getFirst())) {
                        byAnyName(member, texts)
                                .filter(target -> target.span().fit() >= 2)
                                .map(target ->
                                        target.hidden(
                                                isId(member.name())
                                                        ? "target.hidden.id"
                                                        : "target.hidden.name"))
                                .ifPresent(hidden::add);
                    }
                });
    }

    private void asked(MemberSearch.Member member, List<SourcedText> texts) {
        Optional<String> kind = ResourceKinds.ofMember(service, member.name());
        if (kind.isEmpty() && member.isTop() && isBare(member.name())) {
            addBare(texts);
            return;
        }
        boolean counts = member.isTop() && !member.name().equals(contextMember);
        byName(member.name(), texts)
                .filter(target -> counts || !target.span().isEmpty())
                .ifPresent(asked::add);
    }

    private Optional<Target> byAnyName(MemberSearch.Member member, List<SourcedText> texts) {
        NounSpan bareSpan = name.spanOfBare();
        return member.isTop() && isBare(member.name()) && !bareSpan.isEmpty()
                ? Optional.of(ofNoun(texts, bareSpan))
                : byName(member.name(), texts);
    }

    /// A member that is just called `name`, `id` or `arn`: an ARN tells its kind, else it is the
    /// noun's.
    private void addBare(List<SourcedText> texts) {
        Target target = Target.of(service, "", texts, NounSpan.NONE);
        NounSpan span = name.spanOfBare();
        if (!target.kind().isEmpty()) {
            asked.add(named(target));
        } else if (!span.isEmpty()) {
            bare.add(ofNoun(texts, span));
        }
    }

    private void response(RecordNode object) {
        MemberSearch.of(object, DEPTH, MOST, Outcome.FAILURES)
                .forEach((member, texts) -> {
                    List<SourcedText> shown = shown(member.name(), texts);
                    if (shown.isEmpty()) {
                        return;
                    }
                    Optional<Target> target = byName(member.name(), shown);
                    target.ifPresent(made::add);
                    boolean isNew =
                            member.name().equalsIgnoreCase("id")
                                    ? member.isTop()
                                    : isId(member.name()) && fit(target) == 3;
                    if (isNew
                            && name.isCreation()
                            && Arn.parse(shown.getFirst().text()).isEmpty()) {
                        madeIds.add(shown.getFirst());
                    }
                });
    }

    private static boolean isId(String member) {
        return member.toLowerCase(Locale.ROOT).endsWith("id");
    }

    /// The values that are names: not those that AWS hid, nor whole documents.
    private static List<SourcedText> shown(String member, List<SourcedText> texts) {
        return texts.stream()
                .filter(text -> !isHiddenByAws(member, text))
                .filter(text -> !text.text().startsWith("{"))
                .toList();
    }

    private static boolean isHiddenByAws(String member, SourcedText text) {
        return HiddenValues.isHiddenByAws(member, text.text());
    }

    private static boolean isBare(String member) {
        return BARE.matcher(member.toLowerCase(Locale.ROOT)).matches();
    }

    /// What a member names by its name: a well-known one, or one that is called like a part of the
    /// event's noun.
    private Optional<Target> byName(String member, List<SourcedText> texts) {
        Optional<String> kind = ResourceKinds.ofMember(service, member);
        if (kind.isPresent()) {
            return kind.filter(k -> !k.isEmpty())
                    .map(k -> named(Target.of(service, k, texts, NounSpan.NONE)));
        }
        String key = member.toLowerCase(Locale.ROOT);
        Matcher suffix = SUFFIX.matcher(key);
        if (!suffix.find() || suffix.start() == 0) {
            return Optional.empty();
        }
        NounSpan span = name.spanOfStem(key.substring(0, suffix.start()));
        return span.isEmpty() ? Optional.empty() : Optional.of(ofNoun(texts, span));
    }

    private Target ofNoun(List<SourcedText> texts, NounSpan span) {
        String kind = CamelCase.singular(name.words(span.start(), span.end()));
        return Target.of(service, kind, texts, span);
    }

    /// The target with the place where the event's name names its kind, or just a resource.
    private Target named(Target target) {
        NounSpan span = name.spanOf(target.kind());
        return target.at(span.isEmpty() ? name.spanOf("resource") : span);
    }
}
