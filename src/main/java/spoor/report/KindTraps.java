package spoor.report;

import spoor.event.Field;
import spoor.message.Message;
import spoor.query.AskedValues;
import spoor.query.AskedValues.Asked;
import spoor.query.Filter;
import spoor.query.Narrowing;
import spoor.store.Dictionary;
import spoor.store.EventStore;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Kinds of events that the trail may not record, as none is open: that nothing is seen of a kind
/// does not mean that nothing happened.
record KindTraps(EventStore store) {
    private static final List<String> CATEGORIES =
            List.of("Data", "Management", "Insight", "NetworkActivity");

    private static final Pattern READS = Pattern.compile("(?i)(list|get|describe)[a-z0-9*]*");

    /// Names of calls that are data events of the services that are used most.
    ///
    /// CloudTrail User Guide, "Logging data events".
    private static final Set<String> DATA_EVENTS =
            Set.of(
                    "GetObject",
                    "PutObject",
                    "DeleteObject",
                    "DeleteObjects",
                    "HeadObject",
                    "CopyObject",
                    "GetObjectTagging",
                    "GetObjectAcl",
                    "PutObjectAcl",
                    "ListObjects",
                    "CreateMultipartUpload",
                    "UploadPart",
                    "CompleteMultipartUpload",
                    "Invoke",
                    "GetItem",
                    "PutItem",
                    "UpdateItem",
                    "DeleteItem",
                    "BatchGetItem",
                    "BatchWriteItem",
                    "TransactGetItems",
                    "TransactWriteItems",
                    "Query",
                    "Scan",
                    "SendMessage",
                    "ReceiveMessage",
                    "DeleteMessage",
                    "Publish",
                    "PutRecord",
                    "PutRecords",
                    "GetRecords",
                    "InvokeAgent");

    List<Message> find(List<Filter> conditions, Narrowing narrowing) {
        List<Message> traps = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            if (narrowing.steps().get(i).alone() == 0) {
                List<Asked> asked = AskedValues.in(conditions.get(i));
                CATEGORIES.stream()
                        .filter(category -> isAskedFor(category, asked))
                        .filter(category -> !occurs(Field.CATEGORY, category))
                        .map(category -> Message.of("explain.trap.category", category))
                        .forEach(traps::add);
                if (asked.stream().anyMatch(KindTraps::isRead)
                        && !occurs(Field.READ_ONLY, "true")) {
                    traps.add(Message.of("explain.trap.noReads"));
                }
            }
        }
        return traps.stream().distinct().toList();
    }

    private static boolean isAskedFor(String category, List<Asked> asked) {
        return asked.stream()
                .anyMatch(value ->
                        has(value, Field.CATEGORY, category)
                                || (category.equals("Data")
                                        && DATA_EVENTS.stream()
                                                .anyMatch(name -> has(value, Field.EVENT, name))));
    }

    private static boolean isRead(Asked value) {
        return has(value, Field.READ_ONLY, "true")
                || (value.field().equals(Field.EVENT) && READS.matcher(value.text()).matches());
    }

    private static boolean has(Asked value, Field field, String text) {
        return value.field().equals(field) && value.matches().test(text);
    }

    private boolean occurs(Field field, String value) {
        Dictionary dictionary = store.dictionary(field);
        for (int code = 1; code < dictionary.size(); code++) {
            if (dictionary.value(code).equalsIgnoreCase(value)) {
                return true;
            }
        }
        return false;
    }
}
