package spoor.engine.trino;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import spoor.engine.SqlProgress;
import spoor.engine.SqlRows;
import spoor.engine.UnreadableFile;
import spoor.fixture.s3.HttpStub;
import spoor.fixture.s3.HttpStub.Answer;
import spoor.trail.AccessFailure;
import spoor.work.Cancellation;

import java.io.IOException;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import javax.net.ssl.SSLContext;

/// The client of Trino's protocol, against a server that has answers ready.
final class TrinoEngineTest {
    private final List<SqlProgress> progress = new ArrayList<>();
    private final Cancellation cancellation = new Cancellation();

    private static Answer json(int status, String text) {
        return new Answer(status, Map.of("Content-Type", "application/json"), text.getBytes(UTF_8));
    }

    /// A server whose answers have their number in place of `@`, and the next address after it.
    private static HttpStub server(String... answers) {
        List<URI> address = new ArrayList<>();
        HttpStub stub =
                new HttpStub(request -> {
                    int number =
                            request.method().equals("POST")
                                    ? 0
                                    : Integer.parseInt(request.path().replaceAll(".*/", ""));
                    String next = address.getFirst() + "/v1/statement/q/" + (number + 1);
                    return json(
                            200, answers[number].replace("NEXT", "\"nextUri\":\"" + next + "\""));
                });
        address.add(stub.endpoint());
        return stub;
    }

    private List<List<String>> rows(HttpStub server, Optional<String> password) throws IOException {
        try (TrinoEngine engine =
                new TrinoEngine(
                        new TrinoAccess(server.endpoint(), "ann", password, Optional.empty()),
                        SSLContext.getDefault())) {
            List<List<String>> rows = new ArrayList<>();
            for (List<String> row :
                    new SqlRows(engine, progress::add, cancellation).of("SELECT 1")) {
                rows.add(row);
            }
            return rows;
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private List<List<String>> rows(HttpStub server) throws IOException {
        return rows(server, Optional.empty());
    }

    @Test
    void readsTheRowsOfAllPagesAsTexts() throws IOException {
        try (HttpStub server =
                server(
                        "{\"id\":\"q\",NEXT,\"stats\":{\"state\":\"QUEUED\"}}",
                        "{NEXT,\"data\":[[\"a\",1,true]],\"stats\":{\"completedSplits\":1,"
                            + "\"totalSplits\":4,\"physicalInputBytes\":10,\"progressPercentage\":25.0}}",
                        "{\"data\":[[null,2.5,false]],\"stats\":{}}")) {
            assertThat(rows(server))
                    .containsExactly(
                            List.of("a", "1", "true"), Arrays.asList(null, "2.5", "false"));
        }
        assertThat(progress.getFirst().percent()).hasValue(25.0);
        assertThat(progress.getFirst().bytes()).isEqualTo(10);
        assertThat(progress.getLast().done()).isTrue();
    }

    @Test
    void stopsTheStatementAtTheServerWhenCancelled() {
        cancellation.cancel();
        try (HttpStub server = server("{NEXT}", "{NEXT}")) {
            assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> rows(server));
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void asksTheServerToStopWhatIsCancelledWhileItRuns() {
        HttpStub[] stub = new HttpStub[1];
        stub[0] =
                new HttpStub(request -> {
                    if (request.method().equals("GET")) {
                        cancellation.cancel();
                    }
                    return json(
                            200, "{\"nextUri\":\"" + stub[0].endpoint() + "/v1/statement/q/1\"}");
                });
        try (HttpStub server = stub[0]) {
            assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> rows(server));
            assertThat(server.requests().getLast().method()).isEqualTo("DELETE");
            assertThat(server.requests().getLast().path()).endsWith("/q/1");
        }
    }

    @Test
    void namesTheFileThatCannotBeRead() {
        String error =
                "{\"error\":{\"errorName\":\"HIVE_CURSOR_ERROR\",\"message\":"
                        + "\"Failed to read file at s3://b/AWSLogs/x.json.gz\"}}";
        try (HttpStub server = server(error)) {
            assertThatExceptionOfType(UnreadableFile.class)
                    .isThrownBy(() -> rows(server))
                    .returns("s3://b/AWSLogs/x.json.gz", UnreadableFile::address);
        }
    }

    @Test
    void saysThatThereIsNoSuchTable() {
        try (HttpStub server =
                server("{\"error\":{\"errorName\":\"TABLE_NOT_FOUND\",\"message\":\"no t\"}}")) {
            assertThatExceptionOfType(AccessFailure.class)
                    .isThrownBy(() -> rows(server))
                    .returns(AccessFailure.Kind.MISSING, AccessFailure::kind);
        }
    }

    @Test
    void asksAgainWhileTheServerIsBusy() throws IOException {
        List<String> asked = new ArrayList<>();
        try (HttpStub server =
                new HttpStub(request -> {
                    asked.add(request.method());
                    return asked.size() == 1
                            ? json(503, "")
                            : json(200, "{\"data\":[[1]],\"stats\":{}}");
                })) {
            assertThat(rows(server)).containsExactly(List.of("1"));
        }
    }

    @Test
    void sendsNoPasswordWithoutTls() {
        try (HttpStub server = server("{}")) {
            assertThatExceptionOfType(AccessFailure.class)
                    .isThrownBy(() -> rows(server, Optional.of("secret")))
                    .returns(AccessFailure.Kind.CREDENTIALS, AccessFailure::kind);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void asksNoOtherServerThanItsOwn() {
        try (HttpStub server = server("{\"nextUri\":\"http://evil.example/v1/statement/q/1\"}")) {
            assertThatExceptionOfType(AccessFailure.class)
                    .isThrownBy(() -> rows(server))
                    .withMessageContaining("evil.example");
        }
    }

    @Test
    void saysThatTheServerRefusesTheUser() {
        try (HttpStub server = new HttpStub(_ -> json(401, ""))) {
            assertThatExceptionOfType(AccessFailure.class)
                    .isThrownBy(() -> rows(server))
                    .returns(AccessFailure.Kind.CREDENTIALS, AccessFailure::kind);
        }
    }
}
