package spoor.saved;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import spoor.event.RecordSchema;
import spoor.fixture.EventJson;
import spoor.fixture.Loading;
import spoor.fixture.MemorySource;
import spoor.message.Texts;
import spoor.query.EventQuery;
import spoor.query.KnownValues;
import spoor.query.OriginalTextSearch;
import spoor.query.QueryEngine;
import spoor.query.QuerySyntaxException;
import spoor.query.group.GroupCounter;
import spoor.query.group.GroupKey;
import spoor.work.Cancellation;

final class PresetsTest {
    private static final RecordSchema SCHEMA = RecordSchema.CLOUDTRAIL;

    private static SavedView preset(String name) {
        return Presets.all().stream()
                .filter(preset -> preset.isNamed(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyPresetIsAValidQuestionWithATitleAndKeys() throws QuerySyntaxException {
        assertThat(Presets.all()).hasSize(7);
        for (SavedView preset : Presets.all()) {
            assertThat(preset.question().toQuery(SCHEMA, KnownValues.ANY))
                    .as(preset.name())
                    .isNotEqualTo(EventQuery.ALL);
            assertThat(Texts.ENGLISH.text(Presets.title(preset))).isNotBlank();
            assertThat(preset.groupBy())
                    .hasSizeBetween(1, GroupCounter.MAX_KEYS)
                    .allSatisfy(key -> assertThat(GroupKey.parse(SCHEMA, key)).isPresent());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "amazon-connect-changes, connect, DeleteQueue, true",
        "amazon-connect-changes, voiceid, UpdateDomain, true",
        "amazon-connect-changes, profile, DeleteProfile, true",
        "amazon-connect-changes, connect, ListQueues, false",
        "amazon-connect-changes, sqs, DeleteQueue, false",
        "console-sign-ins, signin, ConsoleLogin, true",
        "console-sign-ins, iam, CreateUser, false",
        "iam-and-keys, iam, CreateAccessKey, true",
        "iam-and-keys, iam, ListUsers, false",
        "trail-tampering, cloudtrail, StopLogging, true",
        "trail-tampering, cloudtrail, LookupEvents, false",
        "trail-tampering, ec2, DeleteFlowLogs, true",
        "root, iam, CreateUser, false",
        "failures, iam, CreateUser, false",
        "without-aws-services, iam, CreateUser, true"
    })
    void findsWhatItsTitleSays(String name, String service, String event, boolean found)
            throws QuerySyntaxException {
        EventJson record = EventJson.number(1).source(service + ".amazonaws.com").name(event);
        assertThat(isFound(name, record)).isEqualTo(found);
    }

    @Test
    void findsRootFailuresAndLeavesServicesOut() throws QuerySyntaxException {
        assertThat(isFound("root", EventJson.number(1).type("Root"))).isTrue();
        assertThat(isFound("failures", EventJson.number(1).error("AccessDenied"))).isTrue();
        assertThat(isFound("without-aws-services", EventJson.number(1).type("AWSService")))
                .isFalse();
        assertThat(isFound("without-aws-services", EventJson.number(1).ip("s3.amazonaws.com")))
                .isFalse();
        assertThat(isFound("without-aws-services", EventJson.number(1).ip("AWS Internal")))
                .isFalse();
    }

    private static boolean isFound(String name, EventJson record) throws QuerySyntaxException {
        EventQuery query = preset(name).question().toQuery(SCHEMA, KnownValues.ANY);
        try (MemorySource source = new MemorySource("trail")) {
            source.put("a.json", record);
            try (Loading loading = Loading.of(source)) {
                var store = loading.load().store();
                QueryEngine engine =
                        new QueryEngine(new OriginalTextSearch(loading::records, _ -> {}));
                return engine.count(store, query, new Cancellation()) == 1;
            }
        }
    }
}
