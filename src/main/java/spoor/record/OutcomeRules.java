package spoor.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Decides how the call of an event ended. Readers, sentences and all else use this decision.
///
/// An error of the record comes first, then what the response, the service's details and the
/// additional data say. Services say it in many ways; [ResponseMembers] has their names.
public final class OutcomeRules {
    private OutcomeRules() {}

    /// How the event of a record ended.
    public static Ending of(RecordNode event) {
        if (isSummary(event)) {
            return Ending.of(Outcome.NONE);
        }
        return ErrorMembers.ending(event.text("errorCode"), event.text("errorMessage"))
                .or(() -> inResponse(event.at("responseElements"), nameOf(event)))
                .or(() -> inDetails(event.at("serviceEventDetails"), nameOf(event)))
                .or(() -> inDetails(event.at("additionalEventData"), nameOf(event)))
                .orElse(Ending.of(Outcome.OK));
    }

    /// Whether an event sums up many calls.
    private static boolean isSummary(RecordNode event) {
        return event.at("insightDetails").isObject()
                || event.at("eventCategory").isText("Insight")
                || event.at("eventType").isText("AwsCloudTrailInsight")
                || event.at("eventCategory").isText("Aggregated");
    }

    private static String nameOf(RecordNode event) {
        return event.text("eventName").map(SourcedText::text).orElse("");
    }

    private static Optional<Ending> inResponse(RecordNode response, String eventName) {
        List<RecordNode> nodes = withInner(response, ResponseMembers::isWrapper);
        return first(nodes, ErrorMembers::ending)
                .or(() -> first(nodes, node -> result(node, eventName)))
                .or(() -> first(operations(nodes), OutcomeRules::state))
                .or(() -> first(nodes, OutcomeRules::partialFailure));
    }

    private static Optional<Ending> inDetails(RecordNode details, String eventName) {
        List<RecordNode> nodes = withInner(details, ResponseMembers::isDetails);
        return first(nodes, ErrorMembers::ending)
                .or(() -> first(nodes, node -> result(node, eventName)))
                .or(() -> first(nodes, OutcomeRules::state))
                .or(() -> first(nodes, OutcomeRules::httpStatus));
    }

    private static List<RecordNode> withInner(RecordNode node, Predicate<String> isInner) {
        List<RecordNode> nodes = new ArrayList<>(List.of(node));
        node.members().stream().filter(member -> isInner.test(member.name())).forEach(nodes::add);
        return nodes;
    }

    private static List<RecordNode> operations(List<RecordNode> nodes) {
        return nodes.stream()
                .flatMap(node -> node.members().stream())
                .filter(member -> ResponseMembers.isOperation(member.name()))
                .toList();
    }

    private interface Rule {
        Optional<Ending> of(RecordNode node);
    }

    private static Optional<Ending> first(List<RecordNode> nodes, Rule rule) {
        return nodes.stream().flatMap(node -> rule.of(node).stream()).findFirst();
    }

    /// `{"ConsoleLogin":"Failure"}`, any such member with the event's name, and EC2's
    /// `{"_return":false}`.
    private static Optional<Ending> result(RecordNode node, String eventName) {
        return node.members().stream()
                .flatMap(member ->
                        member.name().equalsIgnoreCase(eventName)
                                        || ResponseMembers.isSignIn(member.name())
                                ? stateOf(member)
                                : flagOf(member))
                .findFirst();
    }

    private static Optional<Ending> state(RecordNode node) {
        return node.members().stream()
                .filter(member -> ResponseMembers.isState(member.name()))
                .flatMap(OutcomeRules::stateOf)
                .findFirst();
    }

    private static Stream<Ending> stateOf(RecordNode member) {
        return member.text().flatMap(text -> ResponseMembers.outcome(text.text())).stream()
                .map(Ending::of);
    }

    private static Stream<Ending> flagOf(RecordNode member) {
        boolean isFailed =
                member.text()
                        .filter(text -> ResponseMembers.isFailedFlag(member.name(), text.text()))
                        .isPresent();
        return isFailed ? Stream.of(Ending.of(Outcome.FAILED)) : Stream.empty();
    }

    /// The answer of a web page to which a form was sent, as in Cognito's events of its sign-in
    /// pages.
    private static Optional<Ending> httpStatus(RecordNode node) {
        return node.members().stream()
                .filter(member -> ResponseMembers.isHttpStatus(member.name()))
                .flatMap(member -> member.text().stream())
                .flatMap(status ->
                        ErrorRules.ofHttpStatus(status.text())
                                .map(outcome -> Ending.of(outcome, status))
                                .stream())
                .findFirst();
    }

    private static Optional<Ending> partialFailure(RecordNode node) {
        return node.members().stream()
                .flatMap(member -> FailedItems.count(node, member).stream())
                .map(Ending::partly)
                .findFirst();
    }
}
