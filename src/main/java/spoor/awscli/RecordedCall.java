package spoor.awscli;

import spoor.aws.ChangeVerbs;
import spoor.event.PartialJson;
import spoor.hidden.HiddenRules;
import spoor.hidden.HiddenValue;
import spoor.hidden.HiddenValueFinder;
import spoor.json.JsonTree;
import spoor.json.JsonValue;
import spoor.json.JsonValue.JsonLiteral;
import spoor.json.JsonValue.JsonObject;
import spoor.json.JsonValue.JsonString;
import spoor.json.JsonValue.Member;
import spoor.message.Message;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// An event as commands of the AWS CLI. What is not certain is said; what would not be right is
/// refused.
public final class RecordedCall {
    private static final Pattern REGION = Pattern.compile("[a-z]{2,}(-[a-z0-9]+)+");
    private static final Pattern PLAIN_ID = Pattern.compile("[A-Za-z0-9-]+");
    private static final String AWS = "aws";
    private static final String PARAMETERS = "requestParameters";

    private final JsonObject record;
    private final List<HiddenValue> hidden;

    private RecordedCall(JsonObject record, List<HiddenValue> hidden) {
        this.record = record;
        this.hidden = hidden;
    }

    /// The call of a record; empty if the JSON is no object.
    ///
    /// @param rules find the values that were hidden
    public static Optional<RecordedCall> of(JsonTree tree, HiddenRules rules) {
        return tree.root() instanceof JsonObject record
                ? Optional.of(new RecordedCall(record, HiddenValueFinder.in(tree, rules)))
                : Optional.empty();
    }

    private String text(String member) {
        return record.get(member) instanceof JsonString value ? value.text() : "";
    }

    private Optional<String> region() {
        return Optional.of(text("awsRegion")).filter(REGION.asMatchPredicate());
    }

    /// Looks the event up in CloudTrail's event history.
    public AwsCommand lookUp() {
        String id = text("eventID");
        String category = text("eventCategory");
        if (id.isEmpty()) {
            return AwsCommand.refused(Message.of("awscli.noId"));
        }
        boolean isInsight = category.equals("Insight");
        if (!isInsight && !category.isEmpty() && !category.equals("Management")) {
            return AwsCommand.refused(Message.of("awscli.noHistory"));
        }
        List<Message> notes = new ArrayList<>(List.of(Message.of("awscli.history")));
        List<String> command = new ArrayList<>(List.of(AWS, "cloudtrail", "lookup-events"));
        addRegion(command, notes);
        if (isInsight) {
            command.addAll(List.of("--event-category", "insight"));
        }
        String attribute =
                PLAIN_ID.matcher(id).matches()
                        ? "AttributeKey=EventId,AttributeValue=" + id
                        : "[{\"AttributeKey\":\"EventId\",\"AttributeValue\":" + json(id) + "}]";
        command.addAll(List.of("--lookup-attributes", attribute));
        addTime(command);
        return new AwsCommand(notes, ShellWord.joined(command));
    }

    private static String json(String text) {
        CliService plain = new CliService("", false, Set.of(), Set.of(), Set.of());
        JsonObject wrapped =
                new JsonObject(0, 0, List.of(new Member(0, 0, "", new JsonString(0, 0, text))));
        String json = new CliInput(plain, wrapped).json();
        return json.substring("{\"\":".length(), json.length() - 1);
    }

    private void addRegion(List<String> command, List<Message> notes) {
        region().ifPresentOrElse(
                        region -> command.addAll(List.of("--region", region)),
                        () -> notes.add(Message.of("awscli.noRegion")));
    }

    private void addTime(List<String> command) {
        try {
            Instant time = Instant.parse(text("eventTime")).truncatedTo(ChronoUnit.SECONDS);
            command.addAll(List.of("--start-time", time.toString()));
            command.addAll(List.of("--end-time", time.plusSeconds(1).toString()));
        } catch (DateTimeException _) {
            // It is found by its id alone.
        }
    }

    /// Makes the call again.
    public AwsCommand call() {
        Optional<Message> reason = reasonAgainstCall();
        if (reason.isPresent()) {
            return AwsCommand.refused(reason.get());
        }
        String source = text("eventSource");
        Optional<CliService> service = CliServices.read().of(source);
        Optional<String> operation = CommandName.of(text("eventName"));
        if (service.isEmpty() || operation.isEmpty()) {
            return AwsCommand.refused(Message.of("awscli.unknown"));
        }
        List<Message> notes = new ArrayList<>();
        if (ChangeVerbs.isChange(text("eventName"), "")) {
            notes.add(Message.of("awscli.change"));
        }
        List<String> command =
                new ArrayList<>(List.of(AWS, service.get().command(), operation.get()));
        addRegion(command, notes);
        if (record.get(PARAMETERS) instanceof JsonObject parameters) {
            CliInput input = new CliInput(service.get(), parameters);
            if (!input.uncertain().isEmpty()) {
                notes.add(
                        Message.of(
                                "awscli.uncertain",
                                Message.listed(List.copyOf(input.uncertain()))));
            }
            command.addAll(List.of("--cli-input-json", input.json()));
        } else {
            notes.add(Message.of("awscli.noParameters"));
        }
        notes.add(Message.of("awscli.check", service.get().command(), operation.get()));
        return new AwsCommand(notes, ShellWord.joined(command));
    }

    private Optional<Message> reasonAgainstCall() {
        JsonValue parameters = record.get(PARAMETERS);
        if (record.get(PartialJson.MARK) != null) {
            return Optional.of(Message.of("awscli.partial"));
        }
        String type = text("eventType");
        if (!type.isEmpty() && !type.equals("AwsApiCall")) {
            return Optional.of(Message.of("awscli.noCall"));
        }
        List<HiddenValue> inParameters =
                hidden.stream()
                        .filter(value -> value.path().toString().startsWith(PARAMETERS))
                        .toList();
        if (!inParameters.isEmpty()) {
            return Optional.of(
                    Message.of(
                            "awscli.hidden",
                            inParameters.size(),
                            inParameters.getFirst().path().toString()));
        }
        boolean isNull = parameters == null || parameters instanceof JsonLiteral;
        if (!isNull && !(parameters instanceof JsonObject)) {
            return Optional.of(Message.of("awscli.form"));
        }
        return parameters != null && hasRepeatedNames(parameters)
                ? Optional.of(Message.of("awscli.form"))
                : Optional.empty();
    }

    private static boolean hasRepeatedNames(JsonValue value) {
        return switch (value) {
            case JsonObject(_, _, var members) -> {
                Set<String> names = new HashSet<>();
                yield members.stream()
                        .anyMatch(member ->
                                !names.add(member.name()) || hasRepeatedNames(member.value()));
            }
            case JsonValue.JsonArray(_, _, var items) ->
                    items.stream().anyMatch(RecordedCall::hasRepeatedNames);
            default -> false;
        };
    }
}
