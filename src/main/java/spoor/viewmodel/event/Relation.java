package spoor.viewmodel.event;

import spoor.json.JsonPath;
import spoor.json.JsonPathValues;
import spoor.json.JsonTree;
import spoor.query.Clause;
import spoor.query.Filter;
import spoor.query.WrittenValue;

import java.util.List;
import java.util.Optional;

/// How other events are related to one.
public enum Relation {
    /// The response of the other event has the key of this one.
    ISSUER("related.noKey") {
        @Override
        Optional<String> query(JsonTree record) {
            return value(record, KEY)
                    .map(key ->
                            condition(
                                    key.startsWith("ASIA")
                                            ? "responseElements.credentials.accessKeyId"
                                            : "responseElements.accessKey.accessKeyId",
                                    key));
        }
    },
    /// They are of the same session: the same principal since the same sign-in.
    SESSION("related.noSession") {
        @Override
        Optional<String> query(JsonTree record) {
            Optional<String> since = value(record, SINCE);
            return value(record, PRINCIPAL)
                    .filter(_ -> since.isPresent())
                    .map(principal ->
                            Clause.and(
                                    List.of(
                                            new Clause(
                                                    Filter.everything(),
                                                    condition(PRINCIPAL, principal))),
                                    condition(SINCE, since.orElseThrow())));
        }
    },
    REQUEST("related.noRequest") {
        @Override
        Optional<String> query(JsonTree record) {
            return value(record, "requestID").map(id -> condition("requestID", id));
        }
    },
    /// One event was delivered to several accounts, or two events belong together.
    SHARED("related.noShared") {
        @Override
        Optional<String> query(JsonTree record) {
            return value(record, "sharedEventID").map(id -> condition("sharedEventID", id));
        }
    };

    private static final String KEY = "userIdentity.accessKeyId";
    private static final String PRINCIPAL = "userIdentity.principalId";
    private static final String SINCE = "userIdentity.sessionContext.attributes.creationDate";

    private final String absentKey;

    Relation(String absentKey) {
        this.absentKey = absentKey;
    }

    /// The query that finds the other events, and mostly this one; empty if the record lacks what
    /// they share.
    abstract Optional<String> query(JsonTree record);

    /// The key of the text that says that the record lacks it.
    String absentKey() {
        return absentKey;
    }

    private static String condition(String path, String value) {
        return path + ":" + WrittenValue.of(value);
    }

    private static Optional<String> value(JsonTree record, String path) {
        return JsonPathValues.in(record, JsonPath.parse(path).orElseThrow()).stream()
                .filter(JsonPathValues.Match::scalar)
                .map(JsonPathValues.Match::text)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }
}
