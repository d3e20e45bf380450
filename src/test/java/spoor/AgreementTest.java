package spoor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.cli.SpoorCommand;
import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.fixture.Agreement;
import spoor.fixture.EventJson;
import spoor.fixture.Loading;
import spoor.fixture.NoNetwork;
import spoor.fixture.TestThreads;
import spoor.settings.Settings;
import spoor.store.EventStore;
import spoor.store.Rows;
import spoor.trail.TrailSource;
import spoor.trail.open.Sources;
import spoor.trail.sample.SampleTrail;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// How an event ended and who acted are the same in the table, the sentence, the command line and
/// CSV.
final class AgreementTest {
    private static final List<String> ENDINGS =
            List.of(
                    "'errorCode':'AccessDenied','errorMessage':'no'",
                    "'errorCode':'Client.DryRunOperation'",
                    "'errorMessage':'Failed authentication'",
                    "'responseElements':{'CreateQueue':'Failure'}",
                    "'responseElements':{'_return':false}",
                    "'responseElements':{'CreateQueueResponse':{'errorCode':'Forbidden'}}",
                    "'responseElements':{'failures':[{}]}",
                    "'responseElements':{'FailedEntryCount':2}",
                    "'responseElements':{'results':[{'status':'FAILED'},{'error':'E'}]}",
                    "'responseElements':{'failedLoginPolicy':{'maximum':5}}",
                    "'responseElements':{'operation':{'status':'Failed'}}",
                    "'additionalEventData':{'responseParameters':{'status':401.0}}",
                    "'responseElements':{'failures':[],'_return':true}",
                    "'serviceEventDetails':{'CreateQueue':'Failure'}",
                    "'additionalEventData':{'success':'false'}",
                    "'insightDetails':{'eventName':'RunInstances','errorCode':'AccessDenied'}",
                    "'eventCategory':'Aggregated','errorCode':'x'",
                    "'x':1");

    private static final List<String> IDENTITIES =
            List.of(
                    "{'type':'AssumedRole','principalId':'AROAX:john','arn':"
                            + "'arn:aws:sts::111122223333:assumed-role/Admin/john'}",
                    "{'type':'AssumedRole','principalId':'AROAX:john','sessionContext':"
                            + "{'sessionIssuer':{'userName':'Admin'}}}",
                    "{'arn':'arn:aws-cn:sts::111122223333:assumed-role/Admin/john'}",
                    "{'type':'AssumedRole','principalId':'AROAY:jane'}",
                    "{'type':'AssumedRole','principalId':'AROAX:john','sessionContext':"
                            + "{'sessionIssuer':{'arn':'arn:aws:iam::1:role/team/Admin'}}}",
                    "{'type':'Root','accountId':'111122223333'}",
                    "{'type':'IAMUser','arn':'arn:aws:iam::111122223333:user/team/bob'}",
                    "{'type':'FederatedUser','principalId':'111122223333:fred'}",
                    "{'type':'SAMLUser','userName':'sam','identityProvider':'idp'}",
                    "{'type':'SAMLUser','principalId':'Ukh1i4:sam','identityProvider':'Ukh1i4'}",
                    "{'type':'WebIdentityUser','principalId':'web.example:app:77'}",
                    "{'type':'AWSAccount','principalId':'AIDAX','accountId':'444455556666'}",
                    "{'type':'AWSAccount','principalId':'AROAX:john','accountId':'111122223333'}",
                    "{'type':'AWSAccount','principalId':'AROAX','accountId':'111122223333'}",
                    "{'type':'AWSAccount','principalId':'AROAY:jane','accountId':'111122223333'}",
                    "{'type':'IAMUser','principalId':'AIDAZ','userName':'zoe'}",
                    "{'principalId':'AIDAZ'}",
                    "{'type':'AWSAccount','principalId':'AIDAZ','accountId':'111122223333'}",
                    "{'type':'AWSAccount','arn':'arn:aws:sts::1:assumed-role/ops/joe'}",
                    "{'type':'AWSService','invokedBy':'ecs.amazonaws.com'}",
                    "{'accountId':'111122223333','invokedBy':'AWS Internal'}",
                    "{'type':'IdentityCenterUser','onBehalfOf':{'userId':'4a518f01'}}",
                    "{'type':'IdentityCenterUser','onBehalfOf':{'userId':'9b62aa10'}}",
                    "{'type':'Unknown','userName':'ida','onBehalfOf':{'userId':'9b62aa10'}}",
                    "{'type':'Unknown','principalId':'111122223333','accountId':'111122223333'}",
                    "{'type':'Unknown','userName':'HIDDEN_DUE_TO_SECURITY_REASONS'}",
                    "{'type':'NewType','userName':'nina'}",
                    "{}");

    @Test
    void ofEachEventOfTheSample(@TempDir Path folder) throws Exception {
        check(new SampleTrail(), "sample:", folder);
    }

    @Test
    void ofEachEndingByEachIdentity(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("trail.json");
        StringBuilder records = new StringBuilder();
        int number = 0;
        for (String ending : ENDINGS) {
            for (String identity : IDENTITIES) {
                EventJson event = EventJson.number(number++).member("userIdentity", json(identity));
                records.append(records.isEmpty() ? "" : ",")
                        .append(event.toString().replaceFirst("}$", "," + json(ending) + "}"));
            }
        }
        Files.writeString(file, "{\"Records\":[" + records + "]}");
        check(Sources.local(file.toString()).orElseThrow(), file.toString(), folder);
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private static void check(TrailSource source, String name, Path folder) throws Exception {
        Path csv = folder.resolve("out.csv");
        run("export", name, "--format", "csv", "-o", csv.toString());
        Map<String, Map<String, String>> cells = new TreeMap<>();
        Agreement.rows(Files.readString(csv)).forEach(row -> cells.put(row.get("eventID"), row));
        Map<String, Integer> outcomes = new TreeMap<>();
        Map<String, Integer> names = new TreeMap<>();
        try (Loading loading = Loading.of(source)) {
            EventStore store = loading.load().store();
            assertThat(cells).hasSize(store.size());
            Agreement[] told = new Agreement[store.size()];
            Rows unread =
                    loading.records()
                            .visit(
                                    store,
                                    Rows.all(told.length),
                                    (row, original) ->
                                            told[row] = Agreement.of(store, row, original),
                                    _ -> true);
            assertThat(unread.isEmpty()).isTrue();
            for (int row = 0; row < told.length; row++) {
                assertThat(told[row].differences()).isEmpty();
                Map<String, String> line = cells.get(store.value(Field.ID, row));
                assertThat(line).containsEntry("outcome", told[row].outcome());
                assertThat(line).containsEntry("identity", told[row].name());
                outcomes.merge(told[row].outcome(), 1, Integer::sum);
                names.merge(told[row].name(), 1, Integer::sum);
            }
            assertThat(counts(name, "outcome")).isEqualTo(outcomes);
            assertThat(counts(name, "identity")).isEqualTo(names);
        }
    }

    private static Map<String, Integer> counts(String source, String field) throws IOException {
        JsonNode counts =
                new JsonMapper()
                        .readTree(run("count", source, "--by", field, "--format", "json"))
                        .path("by")
                        .path(field);
        Map<String, Integer> found = new TreeMap<>();
        for (JsonNode value : counts) {
            found.put(value.path("value").stringValue(), value.path("count").intValue());
        }
        return found;
    }

    private static String run(String... arguments) {
        StringWriter printed = new StringWriter();
        try (TestThreads threads = new TestThreads();
                PrintWriter out = new PrintWriter(printed);
                PrintWriter messages = new PrintWriter(new StringWriter())) {
            int code =
                    SpoorCommand.run(
                            RecordSchema.CLOUDTRAIL,
                            arguments,
                            threads.workers(),
                            _ -> NoNetwork.service(),
                            () -> Settings.DEFAULT,
                            InstantSource.fixed(Instant.EPOCH),
                            (_, _) -> 0,
                            out,
                            messages);
            assertThat(code).as(Stream.of(arguments).toList().toString()).isZero();
        }
        return printed.toString();
    }
}
