package spoor.sentence;

import spoor.aws.Arn;
import spoor.hidden.HiddenValueFinder;
import spoor.record.RecordNode;
import spoor.record.ResourceMemberName;
import spoor.record.ResourceTable;
import spoor.record.ResponseMembers;
import spoor.record.SourcedText;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the target of an event.
///
/// Members whose names are words of the event's name come first (`QueueId` for `DeleteQueue`); they
/// may be in `resources`, in the request, or in the response of a creation. Otherwise the target is
/// named by `resources` or by a well-known member of the request.
final class TargetFinder {
    private static final int MAX_DEPTH = 5;
    private static final int MAX_MEMBERS = 2_000;

    private final String service;
    private final EventName name;
    private final MemberTargets targets;
    private final String contextMember;
    private final List<Target> requested = new ArrayList<>();
    private final List<Target> bare = new ArrayList<>();
    private final List<Target> returned = new ArrayList<>();
    private final List<Target> hidden = new ArrayList<>();
    private final List<SourcedText> newIds = new ArrayList<>();

    private TargetFinder(String service, EventName name) {
        this.service = service;
        this.name = name;
        this.targets = new MemberTargets(service, name);
        this.contextMember = ResourceTable.container(service).map(row -> row[0]).orElse("");
    }

    /// The result of a search.
    ///
    /// @param requestedTarget the target in the request, if the target is in the response
    /// @param newId the id of a new resource
    record Choice(
            Optional<Target> target,
            Optional<Target> requestedTarget,
            Optional<SourcedText> newId) {}

    static Choice in(RecordNode event, String service, EventName name) {
        TargetFinder finder = new TargetFinder(service, name);
        finder.resources(event.at("resources"));
        finder.request(unwrapped(event.at("requestParameters")));
        if (event.at("eventType").isText("AwsServiceEvent")) {
            finder.request(event.at("serviceEventDetails"));
            finder.request(event.at("additionalEventData"));
        }
        finder.response(event.at("responseElements"));
        return finder.choose();
    }

    /// The first of the targets that fit best; the request comes before the response.
    private Choice choose() {
        Optional<Target> best = best(requested);
        if (fit(best) == NounSpan.NO_FIT && !bare.isEmpty()) {
            best = Optional.of(bare.getFirst());
        }
        Optional<Target> created =
                best(returned).filter(target -> target.span().fit() >= NounSpan.END_OF_NOUN);
        if (fit(created) > fit(best)) {
            return new Choice(created, best, Optional.empty());
        }
        if (fit(best) == NounSpan.NO_FIT && !hidden.isEmpty()) {
            best = Optional.of(hidden.getFirst());
        }
        Optional<SourcedText> id =
                best.filter(target -> target.span().fit() == NounSpan.WHOLE_NOUN)
                        .flatMap(target ->
                                newIds.stream().filter(found -> !target.names(found)).findFirst());
        return new Choice(best, Optional.empty(), id);
    }

    private static int fit(Optional<Target> target) {
        return target.map(found -> found.span().fit()).orElse(NounSpan.NO_FIT);
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
        byKind.forEach((kind, arns) ->
                requested.add(targets.named(Target.of(service, kind, arns, NounSpan.NONE))));
    }

    private void request(RecordNode object) {
        MemberSearch.of(object, MAX_DEPTH, MAX_MEMBERS, _ -> false)
                .forEach((member, texts) -> {
                    List<SourcedText> names = names(member.name(), texts);
                    if (!names.isEmpty()) {
                        addRequested(member, names);
                    } else if (isHiddenByAws(member.name(), texts.getFirst())) {
                        targets.byAnyName(member, texts)
                                .filter(target -> target.span().fit() >= NounSpan.END_OF_NOUN)
                                .map(target ->
                                        target.hidden(
                                                MemberTargets.isId(member.name())
                                                        ? "target.hidden.id"
                                                        : "target.hidden.name"))
                                .ifPresent(hidden::add);
                    }
                });
    }

    private void addRequested(MemberSearch.Member member, List<SourcedText> texts) {
        Optional<String> kind = ResourceTable.kindOf(service, member.name());
        if (kind.isEmpty() && member.isTop() && ResourceMemberName.of(member.name()).isBare()) {
            addBare(texts);
            return;
        }
        boolean countsByItself = member.isTop() && !member.name().equals(contextMember);
        targets.byName(member.name(), texts)
                .filter(target -> countsByItself || !target.span().isEmpty())
                .ifPresent(requested::add);
    }

    /// Adds a member that is only called `name`, `id` or `arn`: the kind is that of the ARN or of
    /// the event's noun.
    private void addBare(List<SourcedText> texts) {
        Target target = Target.of(service, "", texts, NounSpan.NONE);
        NounSpan span = name.spanOfBare();
        if (!target.kind().isEmpty()) {
            requested.add(targets.named(target));
        } else if (!span.isEmpty()) {
            bare.add(targets.ofNoun(texts, span));
        }
    }

    private void response(RecordNode object) {
        MemberSearch.of(object, MAX_DEPTH, MAX_MEMBERS, ResponseMembers::isList)
                .forEach((member, texts) -> {
                    List<SourcedText> names = names(member.name(), texts);
                    if (names.isEmpty()) {
                        return;
                    }
                    Optional<Target> target = targets.byName(member.name(), names);
                    target.ifPresent(returned::add);
                    boolean isNew =
                            member.name().equalsIgnoreCase("id")
                                    ? member.isTop()
                                    : MemberTargets.isId(member.name())
                                            && fit(target) == NounSpan.WHOLE_NOUN;
                    if (isNew
                            && name.isCreation()
                            && Arn.parse(names.getFirst().text()).isEmpty()) {
                        newIds.add(names.getFirst());
                    }
                });
    }

    /// The values that are names: not hidden by AWS, not documents.
    private static List<SourcedText> names(String member, List<SourcedText> texts) {
        return texts.stream()
                .filter(text -> !isHiddenByAws(member, text))
                .filter(text -> !text.text().startsWith("{"))
                .toList();
    }

    private static boolean isHiddenByAws(String member, SourcedText text) {
        return HiddenValueFinder.isHiddenByAws(member, text.text());
    }
}
