package spoor.recognition;

import spoor.aws.Arn;
import spoor.aws.ResourceName;
import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.query.KnownValues;
import spoor.query.Wildcard;
import spoor.query.WrittenValue;
import spoor.recognition.Reading.Kind;
import spoor.recognition.RecognizedText.Form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The questions that a text may stand for: what its identity, key or address did, what happened to
/// its resource, and where else it is mentioned.
public final class Readings {
    private static final String DELETES =
            "event:(*Delete* or Terminate* or Remove* or Deregister* or Purge* or *Deletion)";

    /// Shorter names of resources occur in too many other texts.
    private static final int SHORTEST_NAME = 4;

    private final String value;
    private final String text;
    private final boolean isResource;
    private final List<Reading> readings = new ArrayList<>();

    private Readings(String value, KnownValues known) {
        this.value = WrittenValue.of(value);
        text = text(value);
        isResource = known.occurs(Field.RESOURCE, Wildcard.literal(ResourceName.of(value)));
    }

    /// The questions, the most likely first.
    ///
    /// @param known the values of the events that are loaded
    public static List<Reading> of(
            RecordSchema schema, KnownValues known, RecognizedText recognized) {
        Readings readings = new Readings(recognized.value(), known);
        readings.addByForm(recognized);
        readings.addFields(schema, known, recognized);
        return List.copyOf(readings.readings);
    }

    private static String text(String value) {
        return RecognizedText.word(value, false).asQuery();
    }

    private void add(Kind kind, String query) {
        readings.add(new Reading(kind, query));
    }

    /// Adds the events that a query finds, other events that mention the text, and all of them.
    private void addCalls(Kind kind, String query) {
        add(kind, query);
        addRest(query);
    }

    /// @param query one condition, or conditions in parentheses
    private void addRest(String query) {
        add(Kind.MENTIONS, text + " and not " + query);
        add(Kind.ALL, text);
    }

    private void addByForm(RecognizedText recognized) {
        switch (recognized.form()) {
            case ACCESS_KEY -> {
                add(Kind.KEY_CALLS, "key:" + value);
                String issued = "responseElements.*:" + value;
                add(Kind.KEY_ISSUED, issued);
                addRest("(key:" + value + " or " + issued + ")");
            }
            case UNIQUE_ID ->
                    addCalls(
                            Kind.IDENTITY_CALLS,
                            recognized.value().indexOf(':') < 0
                                    ? "userIdentity.principalId:(%s or %s:*)"
                                            .formatted(value, value)
                                    : "userIdentity.principalId:" + value);
            case ACCOUNT -> {
                String in = "account:" + value;
                String by = "userIdentity.accountId:" + value;
                add(Kind.IN_ACCOUNT, in);
                add(Kind.ACCOUNT_CALLS, by);
                addRest("(" + in + " or " + by + ")");
            }
            case ADDRESS -> addCalls(Kind.ADDRESS_CALLS, "ip:" + value);
            case NETWORK -> addCalls(Kind.NETWORK_CALLS, "ip:" + value);
            case GUID -> {
                String event = "id:" + value;
                String request = "requestID:" + value + " or sharedEventID:" + value;
                add(Kind.EVENT, event);
                add(Kind.REQUEST, request);
                addResource(text);
                String found = event + " or " + request + (isResource ? " or " + resource() : "");
                add(Kind.MENTIONS, "%s and not (%s)".formatted(text, found));
                add(Kind.ALL, text);
            }
            case EMAIL -> addCalls(Kind.IDENTITY_CALLS, identity(recognized.value()));
            case IDENTITY_ARN -> addCalls(Kind.IDENTITY_CALLS, "arn:" + value);
            case ROLE_ARN ->
                    addCalls(
                            Kind.ROLE_CALLS,
                            "userIdentity.sessionContext.sessionIssuer.arn:" + value);
            case RESOURCE_ARN -> addResourceAndAll(arn(recognized.value()));
            case URL -> addResourceAndAll(url(recognized.value()));
            case RESOURCE_ID, NAME -> addResourceAndAll(text);
            case OTHER -> {}
        }
    }

    private void addResourceAndAll(String about) {
        addResource(about);
        if (isResource) {
            add(Kind.MENTIONS, inParentheses(about) + " and not " + resource());
        }
        add(Kind.ALL, about);
    }

    /// @param about finds the resource where no event names it in a member that is known
    private void addResource(String about) {
        String one = isResource ? resource() : inParentheses(about);
        add(Kind.DELETED, one + " and " + DELETES);
        add(Kind.CHANGES, one + " and is:change");
        if (isResource) {
            add(Kind.RESOURCE, resource());
        }
    }

    private String resource() {
        return Field.RESOURCE.shortName() + ":" + value;
    }

    private static String inParentheses(String query) {
        return query.contains(" or ") ? "(" + query + ")" : query;
    }

    /// The resource by its ARN or its id, as most requests have only the id.
    private String arn(String resource) {
        Optional<Arn> arn = Arn.parse(resource);
        String id = arn.map(Arn::id).orElse("");
        String parent = arn.map(Arn::parent).orElse("");
        return id.length() < SHORTEST_NAME
                ? text
                : text + " or " + text(id) + (parent.isEmpty() ? "" : " and " + text(parent));
    }

    /// The resource by its URL, or by the last name in it.
    private String url(String url) {
        String path = url.replaceFirst("[?#].*", "").replaceFirst("/+$", "");
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.length() < SHORTEST_NAME ? text : text + " or " + text(name);
    }

    private static String identity(String name) {
        String value = WrittenValue.of(name);
        return value.startsWith("\"")
                ? "identity:" + value
                : "identity:(%s or */%s)".formatted(value, value);
    }

    /// Adds the fields that have the text as a value in some event. The word of a query is first of
    /// all that value.
    private void addFields(RecordSchema schema, KnownValues known, RecognizedText recognized) {
        String typed = recognized.value();
        boolean word = recognized.form() == Form.NAME || recognized.form() == Form.OTHER;
        if (typed.isEmpty()) {
            return;
        }
        List<Reading> found = new ArrayList<>();
        boolean identity = word && isIdentity(known, typed);
        if (identity) {
            found.add(new Reading(Kind.IDENTITY_CALLS, identity(typed)));
        }
        for (Field field : schema.facets()) {
            String condition = field.shortName() + ":" + value;
            boolean asked =
                    (identity && field == Field.IDENTITY)
                            || (field == Field.RESOURCE && !isOfResources(recognized.form()))
                            || readings.stream().anyMatch(one -> one.query().contains(condition));
            if (!asked && occurs(known, field, typed)) {
                found.add(new Reading(Kind.FIELD, condition, field.shortName()));
            }
        }
        readings.addAll(word ? 0 : readings.size(), found);
        if (identity) {
            readings.removeIf(one -> one.kind() == Kind.ALL);
            addRest(identity(typed));
        }
    }

    /// What is known to be a key, an identity, an account or an address has better questions.
    private static boolean isOfResources(Form form) {
        return switch (form) {
            case RESOURCE_ARN, RESOURCE_ID, URL, GUID, NAME, OTHER -> true;
            case ACCESS_KEY, UNIQUE_ID, ACCOUNT, ADDRESS, NETWORK, EMAIL, IDENTITY_ARN, ROLE_ARN ->
                    false;
        };
    }

    private static boolean occurs(KnownValues known, Field field, String value) {
        return known.occurs(field, Wildcard.literal(value))
                || (field == Field.SERVICE
                        && known.occurs(field, Wildcard.literal(value + ".amazonaws.com")));
    }

    private static boolean isIdentity(KnownValues known, String name) {
        return known.occurs(Field.IDENTITY, Wildcard.literal(name))
                || (!name.contains("*") && known.occurs(Field.IDENTITY, Wildcard.of("*/" + name)));
    }
}
