package spoor.view.open;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.event.Field;
import spoor.fixture.EventJson;
import spoor.fixture.TestWindow;
import spoor.fixture.Trails;
import spoor.fixture.s3.AwsFiles;
import spoor.fixture.s3.HttpStub;
import spoor.fixture.s3.S3Server;

import java.nio.file.Path;
import java.util.Map;

/// From the question to an engine to the events of the bucket: the engine is a server with answers
/// ready, the bucket is on a real server.
final class EngineWindowTest {
    private static final String FILE =
            "AWSLogs/111122223333/CloudTrail/eu-central-1/2026/11/22/"
                    + "111122223333_CloudTrail_eu-central-1_20261122T0905Z_a.json.gz";

    private final S3Server server = S3Server.shared();
    private final String bucket = server.newBucket();
    @TempDir private Path folder;
    private HttpStub engine;
    private AwsFiles files;
    private TestWindow window;

    @BeforeEach
    void open() {
        server.put(
                bucket,
                FILE,
                Trails.gzipped(
                        Trails.content(
                                EventJson.number(1).name("ListKeys"),
                                EventJson.number(2).name("DeleteKey"),
                                EventJson.number(3).name("DeleteKey"))));
        engine = new HttpStub(this::answer);
        files = AwsFiles.in(folder).profile("default", server).s3(server.endpoint());
        window = TestWindow.open(folder.resolve("settings.json"), 1280, 800, files.service());
    }

    @AfterEach
    void close() {
        window.close();
        files.close();
        engine.close();
    }

    private HttpStub.Answer answer(HttpStub.Request request) {
        String sql = new String(request.body(), UTF_8);
        if (sql.contains("information_schema")) {
            return json(
                    "{\"data\":[[\"records\",\"array(varchar)\",\"\"],"
                            + "[\"typed\",\"array(row(eventname varchar))\",\"\"]]}");
        }
        if (sql.startsWith("SHOW")) {
            return json("{\"error\":{\"errorName\":\"NOT_SUPPORTED\",\"message\":\"a view\"}}");
        }
        return sql.contains("GROUP BY 1")
                ? json("{\"data\":[[\"s3://%s/%s\",2,2]]}".formatted(bucket, FILE))
                : json("{\"data\":[[-1,null,2,2]]}");
    }

    private static HttpStub.Answer json(String text) {
        return new HttpStub.Answer(
                200, Map.of("Content-Type", "application/json"), text.getBytes(UTF_8));
    }

    private void awaitStatus(String part) {
        window.await("the status has " + part, () -> window.text("#engine-status").contains(part));
    }

    @Test
    void bringsTheEventsThatMatchFromTheBucket() {
        window.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.A);
        window.type(
                "#engine-table",
                engine.endpoint().toString().replace("http:", "trino:") + "/hive/ct.trail");
        window.type("#engine-query", "event:DeleteKey").press(KeyCode.ENTER);
        window.await(
                "the table is checked",
                () -> !window.fx(() -> window.node("#engine-count").isDisabled()));

        window.click("#engine-count");
        awaitStatus("2");
        window.click("#engine-bring").answer("engine.ask.bring");

        window.awaitShown(2);
        assertThat(window.values(Field.EVENT)).containsOnly("DeleteKey");
        assertThat(window.typed("#find")).isEqualTo("event:DeleteKey");
    }

    @Test
    void saysWhatIsWrongWithATable() {
        window.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.A);
        window.type("#engine-table", "nonsense").press(KeyCode.ENTER);
        window.await(
                "the fault is said",
                () -> window.texts("#engine-fault .label").toString().contains("no table"));
    }
}
