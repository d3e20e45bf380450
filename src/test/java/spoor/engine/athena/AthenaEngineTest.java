package spoor.engine.athena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import spoor.engine.SqlProgress;
import spoor.engine.SqlRows;
import spoor.fixture.s3.HttpStub;
import spoor.fixture.s3.HttpStub.Answer;
import spoor.trail.AccessFailure;
import spoor.trail.s3.auth.AwsEnvironment;
import spoor.trail.s3.auth.MfaPrompt;
import spoor.trail.s3.auth.RequestPolicy;
import spoor.trail.s3.auth.S3Access;
import spoor.work.Cancellation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// Athena by the real SDK, against a server that speaks its protocol.
final class AthenaEngineTest {
    private final List<SqlProgress> progress = new ArrayList<>();
    private final Cancellation cancellation = new Cancellation();

    private static Answer json(int status, String text) {
        return new Answer(
                status, Map.of("Content-Type", "application/x-amz-json-1.1"), text.getBytes(UTF_8));
    }

    private static String target(HttpStub.Request request) {
        return request.headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("X-Amz-Target"))
                .map(header -> header.getValue().replaceAll(".*\\.", ""))
                .findFirst()
                .orElse("");
    }

    /// A server with one statement.
    private static HttpStub server(String status, String... pages) {
        return new HttpStub(request -> {
            String body = new String(request.body(), UTF_8);
            return switch (target(request)) {
                case "StartQueryExecution" -> json(200, "{\"QueryExecutionId\":\"q1\"}");
                case "GetQueryExecution" ->
                        json(
                                200,
                                "{\"QueryExecution\":{\"QueryExecutionId\":\"q1\",\"StatementType\":\"DML\","
                                    + "\"Status\":{"
                                        + status
                                        + "},"
                                        + "\"Statistics\":{\"DataScannedInBytes\":1234}}}");
                case "GetQueryResults" ->
                        json(200, body.contains("NextToken") ? pages[1] : pages[0]);
                case "StopQueryExecution" -> json(200, "{}");
                default -> json(400, "{\"__type\":\"InvalidRequestException\"}");
            };
        });
    }

    private List<List<String>> rows(HttpStub server) throws IOException {
        AwsEnvironment environment =
                new AwsEnvironment(
                        Map.of(
                                "AWS_ACCESS_KEY_ID", "AKIDEXAMPLE",
                                "AWS_SECRET_ACCESS_KEY", "secret",
                                "AWS_REGION", "eu-central-1",
                                "AWS_ENDPOINT_URL_ATHENA", server.endpoint().toString()),
                        new AwsEnvironment.ProfileFileSource.At(
                                Path.of("no-such-file"), Path.of("no-such-file")));
        AthenaAccess access =
                new AthenaAccess(
                        S3Access.DEFAULT, "audit", Optional.empty(), "ct", Optional.empty());
        try (AthenaEngine engine =
                new AthenaEngine(access, environment, MfaPrompt.NONE, RequestPolicy.DEFAULT)) {
            List<List<String>> rows = new ArrayList<>();
            for (List<String> row :
                    new SqlRows(engine, progress::add, cancellation).of("SELECT 1")) {
                rows.add(row);
            }
            return rows;
        }
    }

    @Test
    void readsAllPagesWithoutTheNamesOfColumns() throws IOException {
        String first =
                "{\"ResultSet\":{\"Rows\":[{\"Data\":[{\"VarCharValue\":\"_col0\"}]},"
                        + "{\"Data\":[{\"VarCharValue\":\"a\"}]}]},\"NextToken\":\"t\"}";
        String second = "{\"ResultSet\":{\"Rows\":[{\"Data\":[{\"VarCharValue\":\"b\"}]}]}}";
        try (HttpStub server = server("\"State\":\"SUCCEEDED\"", first, second)) {
            assertThat(rows(server)).containsExactly(List.of("a"), List.of("b"));
            assertThat(new String(server.requests().getFirst().body(), UTF_8))
                    .contains("\"WorkGroup\":\"audit\"", "\"Database\":\"ct\"");
        }
        assertThat(progress.getLast().bytes()).isEqualTo(1234);
    }

    @Test
    void stopsTheStatementWhenCancelled() {
        HttpStub running = server("\"State\":\"RUNNING\"");
        try (HttpStub server =
                new HttpStub(request -> {
                    if (target(request).equals("GetQueryExecution")) {
                        cancellation.cancel();
                    }
                    return target(request).equals("StartQueryExecution")
                            ? json(200, "{\"QueryExecutionId\":\"q1\"}")
                            : json(
                                    200,
                                    "{\"QueryExecution\":{\"Status\":{\"State\":\"RUNNING\"}}}");
                })) {
            running.close();
            assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> rows(server));
            assertThat(target(server.requests().getLast())).isEqualTo("StopQueryExecution");
        }
    }

    @Test
    void saysWhyAStatementFailed() {
        String status =
                "\"State\":\"FAILED\",\"StateChangeReason\":\"TABLE_NOT_FOUND: line 1:1: no t\"";
        try (HttpStub server = server(status)) {
            assertThatExceptionOfType(AccessFailure.class)
                    .isThrownBy(() -> rows(server))
                    .returns(AccessFailure.Kind.MISSING, AccessFailure::kind);
        }
    }

    @Test
    void saysThatTheLimitOfTheWorkgroupWasReached() {
        String status =
                "\"State\":\"CANCELLED\",\"StateChangeReason\":\"Bytes scanned limit was"
                        + " exceeded\"";
        try (HttpStub server = server(status)) {
            assertThatExceptionOfType(AccessFailure.class)
                    .isThrownBy(() -> rows(server))
                    .returns("engine.cutOff", failure -> failure.explanation().key());
        }
    }

    @Test
    void saysWhichPermissionIsMissing() {
        try (HttpStub server =
                new HttpStub(_ ->
                        json(
                                400,
                                "{\"__type\":\"AccessDeniedException\",\"Message\":\"not"
                                        + " authorized\"}"))) {
            assertThatExceptionOfType(AccessFailure.class)
                    .isThrownBy(() -> rows(server))
                    .withMessageContaining("athena:StartQueryExecution");
        }
    }

    @Test
    void saysHowToNameAPlaceForResults() {
        String error =
                "{\"__type\":\"InvalidRequestException\",\"Message\":\"No output location"
                        + " provided.\"}";
        try (HttpStub server = new HttpStub(_ -> json(400, error))) {
            assertThatExceptionOfType(AccessFailure.class)
                    .isThrownBy(() -> rows(server))
                    .returns("engine.athena.noOutput", failure -> failure.explanation().key());
        }
    }
}
