package spoor.record;

import spoor.json.JsonSyntaxException;
import spoor.json.JsonTree;

import java.nio.charset.StandardCharsets;
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
        return ending(event.text("errorCode"), event.text("errorMessage"))
                .or(() -> inResponse(opened(event.at("responseElements")), nameOf(event)))
                .or(() -> inDetails(opened(event.at("serviceEventDetails")), nameOf(event)))
                .or(() -> inDetails(opened(event.at("additionalEventData")), nameOf(event)))
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

    /// The ending by an error; empty without one.
    private static Optional<Ending> ending(
            Optional<SourcedText> code, Optional<SourcedText> message) {
        if (code.isEmpty() && message.isEmpty()) {
            return Optional.empty();
        }
        String codeText = code.map(SourcedText::text).orElse("");
        return Optional.of(
                new Ending(
                        ErrorRules.outcome(codeText, message.map(SourcedText::text).orElse("")),
                        ErrorRules.isDryRun(codeText),
                        code,
                        message));
    }

    /// Some exports have parts of a record as text.
    private static RecordNode opened(RecordNode part) {
        Optional<SourcedText> text = part.text().filter(found -> found.text().startsWith("{"));
        if (text.isEmpty()) {
            return part;
        }
        try {
            return new RecordNode(
                    JsonTree.parse(text.get().text().getBytes(StandardCharsets.UTF_8)).root(),
                    part.path());
        } catch (JsonSyntaxException _) {
            return part; // a text that is not JSON says nothing
        }
    }

    private static Optional<Ending> inResponse(RecordNode response, String eventName) {
        List<RecordNode> nodes = new ArrayList<>(List.of(response));
        response.members().stream()
                .filter(member -> ResponseMembers.isWrapper(member.name()))
                .forEach(nodes::add);
        return first(nodes, OutcomeRules::error)
                .or(() -> first(nodes, node -> result(node, eventName)))
                .or(() -> first(nodes, OutcomeRules::partialFailure));
    }

    private static Optional<Ending> inDetails(RecordNode details, String eventName) {
        List<RecordNode> nodes = new ArrayList<>(List.of(details));
        details.members().stream()
                .filter(member -> ResponseMembers.isDetails(member.name()))
                .forEach(nodes::add);
        return first(nodes, OutcomeRules::error)
                .or(() -> first(nodes, node -> result(node, eventName)))
                .or(() -> first(nodes, OutcomeRules::state));
    }

    private interface Rule {
        Optional<Ending> of(RecordNode node);
    }

    private static Optional<Ending> first(List<RecordNode> nodes, Rule rule) {
        return nodes.stream().flatMap(node -> rule.of(node).stream()).findFirst();
    }

    private static Optional<Ending> error(RecordNode node) {
        Optional<SourcedText> code = code(node, ResponseMembers::isCode);
        Optional<SourcedText> message = text(node, ResponseMembers::isMessage);
        return ending(code, message)
                .or(() ->
                        node.members().stream()
                                .filter(member -> ResponseMembers.isError(member.name()))
                                .flatMap(member -> errorObject(member).stream())
                                .findFirst());
    }

    private static Optional<Ending> errorObject(RecordNode error) {
        return ending(
                code(error, ResponseMembers::isInnerCode),
                text(error, ResponseMembers::isInnerMessage));
    }

    private static Optional<SourcedText> code(RecordNode node, Predicate<String> isWanted) {
        return text(node, isWanted).filter(code -> !ResponseMembers.isNoError(code.text()));
    }

    private static Optional<SourcedText> text(RecordNode node, Predicate<String> isWanted) {
        return node.members().stream()
                .filter(member -> isWanted.test(member.name()))
                .flatMap(member -> member.text().stream())
                .findFirst();
    }

    /// `{"ConsoleLogin":"Failure"}` in an event with that name, and EC2's `{"_return":false}`.
    private static Optional<Ending> result(RecordNode node, String eventName) {
        return node.members().stream()
                .flatMap(member ->
                        member.name().equalsIgnoreCase(eventName)
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
        boolean isFalse =
                ResponseMembers.isFlag(member.name())
                        && member.text()
                                .filter(text -> text.text().equalsIgnoreCase("false"))
                                .isPresent();
        return isFalse ? Stream.of(Ending.of(Outcome.FAILED)) : Stream.empty();
    }

    private static Optional<Ending> partialFailure(RecordNode node) {
        return node.members().stream()
                .filter(member -> ResponseMembers.isList(member.name()))
                .flatMap(member -> FailedItems.count(member).stream())
                .map(Ending::partly)
                .findFirst();
    }
}
