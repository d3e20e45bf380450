package spoor.event;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// A field of an event that is kept as a column: it can be shown, filtered and counted.
///
/// The order of the constants is the order in which columns and fields are offered to the user.
public enum Field {
    TIME("eventTime", "time"),
    EVENT("eventName", "event"),
    SERVICE("eventSource", "service"),
    REGION("awsRegion", "region"),
    TYPE("userIdentity.type", "type"),
    /// The display name of who acted, by the rule for each identity type.
    IDENTITY("identity", "identity"),
    IP("sourceIPAddress", "ip"),
    ERROR("errorCode", "error"),
    ACCOUNT("recipientAccountId", "account"),
    KEY("userIdentity.accessKeyId", "key"),
    ARN("userIdentity.arn", "arn"),
    AGENT("userAgent", "agent"),
    ID("eventID", "id"),
    READ_ONLY("readOnly", "readOnly"),
    CATEGORY("eventCategory", "category"),
    KIND("eventType", "kind"),
    /// Where values are hidden by AWS or left out: paths, as many as there are.
    HIDDEN_AT("hiddenAt", "hiddenAt");

    /// Between the values of a field that has several; it stands in none of them.
    private static final String SEPARATOR = "\n";

    private final String cloudTrailName;
    private final String shortName;

    Field(String cloudTrailName, String shortName) {
        this.cloudTrailName = cloudTrailName;
        this.shortName = shortName;
    }

    /// The name that CloudTrail's record uses, with a dot between levels.
    public String cloudTrailName() {
        return cloudTrailName;
    }

    /// The name that is typed in queries.
    public String shortName() {
        return shortName;
    }

    /// Whether the values are kept as ids of a dictionary; time and id have columns of their own.
    public boolean isDictionary() {
        return this != TIME && this != ID;
    }

    /// Whether an event may have several values, which are then filtered and counted one by one.
    public boolean isMultiple() {
        return this == HIDDEN_AT;
    }

    /// The single values of what the column holds: itself, or as many as were [#joined].
    public List<String> split(String text) {
        return isMultiple() ? List.of(text.split(SEPARATOR, -1)) : List.of(text);
    }

    /// What the column of a field with several values holds.
    public String joined(Collection<String> values) {
        return String.join(SEPARATOR, values);
    }

    /// The field of that short name or CloudTrail name, whatever its case.
    public static Optional<Field> named(String name) {
        return Arrays.stream(values())
                .filter(f ->
                        f.shortName.equalsIgnoreCase(name)
                                || f.cloudTrailName.equalsIgnoreCase(name))
                .findFirst();
    }

    /// The short names, for messages: `time, event, service, …`.
    public static String shortNames() {
        return Arrays.stream(values()).map(Field::shortName).collect(Collectors.joining(", "));
    }

    /// A service's short name: `connect` for `connect.amazonaws.com`; other values as they are.
    public static String shortService(String eventSource) {
        String suffix = ".amazonaws.com";
        return eventSource.toLowerCase(Locale.ROOT).endsWith(suffix)
                ? eventSource.substring(0, eventSource.length() - suffix.length())
                : eventSource;
    }
}
