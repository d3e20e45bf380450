package spoor.view;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import spoor.event.Field;
import spoor.fixture.EventJson;
import spoor.fixture.TestWindow;
import spoor.fixture.Trails;
import spoor.fixture.WindowExtension;
import spoor.viewmodel.table.Column;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// The five journeys the program is made for, each from opening a folder to the receipt.
@ExtendWith(WindowExtension.class)
final class JourneysTest {
    private static final String HIDDEN = "HIDDEN_DUE_TO_SECURITY_REASONS";

    @TempDir private Path folder;

    private TestWindow open(TestWindow window, Trails trail) {
        window.choosers().chooseFolder(trail.folder());
        return window.press(KeyCode.SHORTCUT, KeyCode.O).awaitLoaded();
    }

    private Trails trail() {
        return Trails.in(folder.resolve("trail"));
    }

    /// Pastes a text into the find box, and searches the original records for it.
    private static void paste(TestWindow window, String text) {
        window.fx(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            return Clipboard.getSystemClipboard().setContent(content);
        });
        window.press(KeyCode.SHORTCUT, KeyCode.F).press(KeyCode.SHORTCUT, KeyCode.V);
        window.await("the text is pasted", () -> window.typed("#find").equals(text));
        window.press(KeyCode.ENTER);
    }

    /// Reads the first event of the table.
    private static void readFirst(TestWindow window) {
        window.press(KeyCode.F6).press(KeyCode.F6).press(KeyCode.HOME);
        window.await("the event is read", () -> window.isShown("#sentence"));
    }

    private static String sentence(TestWindow window) {
        return window.fx(() -> window.node("#sentence").getAccessibleText());
    }

    /// Exports what is shown, and checks file and receipt.
    ///
    /// @return the exported text
    private String export(TestWindow window, int events, int files, String filter)
            throws IOException {
        Path file = folder.resolve("evidence.json");
        window.choosers().saveAs(file, false);
        window.press(KeyCode.SHORTCUT, KeyCode.E).answer("export.go");
        window.await("the receipt is shown", () -> window.isShown("#receipt"));

        byte[] exported = Files.readAllBytes(file);
        assertThat(window.texts("#receipt .label"))
                .contains(
                        "%d %s from %d %s"
                                .formatted(
                                        events,
                                        events == 1 ? "event" : "events",
                                        files,
                                        files == 1 ? "file" : "files"),
                        file.toString(),
                        sha256(exported),
                        filter);
        return new String(exported, StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static String records(EventJson... events) {
        return new String(Trails.content(events), StandardCharsets.UTF_8);
    }

    @Test
    void findsWhoDeletedAQueue(TestWindow window) throws IOException {
        EventJson create = EventJson.number(1).parameter("queueName", "orders-eu");
        EventJson delete =
                EventJson.number(3)
                        .name("DeleteQueue")
                        .user("mallory")
                        .parameter(
                                "queueUrl",
                                "https://sqs.eu-central-1.amazonaws.com/111122223333/orders-eu");
        EventJson other = EventJson.number(4).name("DeleteQueue").parameter("queueUrl", "invoices");
        open(
                window,
                trail().gzip("a.json.gz", create, EventJson.number(2))
                        .gzip("b.json.gz", delete, other));

        paste(window, "orders-eu");
        window.awaitShown(2);
        window.press(KeyCode.DOWN);
        window.await("the event is read", () -> window.isShown("#sentence"));

        assertThat(window.numbers()).containsExactly(3, 1);
        assertThat(sentence(window)).contains("mallory", "deleted", "orders-eu");
        assertThat(export(window, 2, 2, "find in original text: orders-eu"))
                .isEqualTo(records(create, delete));
        window.answer("dialog.close");
    }

    @Test
    void showsWhatAnAccessKeyDid(TestWindow window) throws IOException {
        String key = "AKIAIOSFODNN7EXAMPLE";
        EventJson read = EventJson.number(1).name("ListQueues").readOnly(true).key(key);
        EventJson write = EventJson.number(2).key(key);
        EventJson denied =
                EventJson.number(3)
                        .source("iam.amazonaws.com")
                        .name("CreateUser")
                        .key(key)
                        .error("AccessDenied");
        EventJson others = EventJson.number(4).key("AKIAI44QH8DHBEXAMPLE");
        open(window, trail().gzip("a.json.gz", read, write, denied, others));

        paste(window, key);
        window.awaitShown(3);

        assertThat(window.facetCount(Field.SERVICE, "sqs")).isEqualTo("2");
        assertThat(window.facetCount(Field.SERVICE, "iam")).isEqualTo("1");
        window.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.F).awaitShown(1);
        assertThat(window.values(Field.EVENT)).containsExactly("CreateUser");
        window.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.F).awaitShown(3);
        window.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C).awaitShown(2);
        assertThat(window.values(Field.EVENT)).containsExactly("CreateUser", "CreateQueue");
        String exported = export(window, 2, 1, "find in original text: " + key + "; changes only");
        assertThat(exported).isEqualTo(records(write, denied));
        window.answer("dialog.close");
    }

    @Test
    void showsWhatHappenedOnADay(TestWindow window) throws IOException {
        EventJson early = EventJson.number(1).time("2026-11-21T03:10:00Z");
        EventJson wanted = EventJson.number(2).time("2026-11-21T14:05:00Z");
        EventJson look =
                EventJson.number(3).time("2026-11-21T14:20:00Z").name("ListQueues").readOnly(true);
        open(
                window,
                trail().gzip("a.json.gz", EventJson.number(4).time("2026-11-20T00:00:00Z"), early)
                        .gzip("b.json.gz", wanted, look)
                        .gzip("c.json.gz", EventJson.number(5).time("2026-11-22T23:30:00Z")));

        // The name of the 21st, below the bars of the 20th to the 22nd.
        window.input().click(onTimeline(window, 0.5, 0.92));
        window.awaitShown(3);
        assertThat(window.texts(".chip .label")).containsExactly("21 Nov 2026 UTC");
        window.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C).awaitShown(2);
        assertThat(window.numbers()).containsExactly(2, 1);
        // The timeline now shows the day, and six hours before and after it.
        window.input()
                .drag(
                        onTimeline(window, (6 + 14.1) / 36, 0.3),
                        onTimeline(window, (6 + 14.9) / 36, 0.3));
        window.awaitShown(1);

        String period = "21 Nov 2026 14:00 \u2013 15:00 UTC";
        assertThat(export(window, 1, 1, period + "; changes only")).isEqualTo(records(wanted));
        window.answer("dialog.close");
    }

    private static Point2D onTimeline(TestWindow window, double x, double y) {
        Node timeline = window.node(".timeline");
        return window.fx(() ->
                timeline.localToScreen(
                        timeline.getLayoutBounds().getWidth() * x,
                        timeline.getLayoutBounds().getHeight() * y));
    }

    @Test
    void exportsEvidenceWithAReceipt(TestWindow window) throws IOException {
        EventJson first = EventJson.number(1).name("DeleteQueue");
        EventJson second = EventJson.number(2).name("DeleteQueue").user("mallory");
        open(
                window,
                trail().gzip("eu/a.json.gz", first, EventJson.number(3))
                        .gzip("us/b.json.gz", second));

        window.press(KeyCode.SHORTCUT, KeyCode.F).type("event:DeleteQueue").awaitShown(2);

        assertThat(export(window, 2, 2, "find: event:DeleteQueue"))
                .isEqualTo(records(first, second));
        assertThat(sources(window))
                .containsExactly(
                        "1  " + folder.resolve("trail/eu/a.json.gz"),
                        "1  " + folder.resolve("trail/us/b.json.gz"));
        window.answer("dialog.close");
    }

    /// The files that the receipt names, each with its number of events.
    private static List<String> sources(TestWindow window) {
        return window.node("#receipt .text-area") instanceof TextArea area
                ? window.fx(area::getText).lines().map(String::strip).toList()
                : List.of();
    }

    @Test
    void showsWhatChangedInAmazonConnect(TestWindow window) throws IOException {
        EventJson user =
                EventJson.number(1)
                        .source("connect.amazonaws.com")
                        .name("CreateUser")
                        .parameter("instanceId", "i-1")
                        .parameter("password", HIDDEN);
        EventJson domain =
                EventJson.number(2)
                        .source("voiceid.amazonaws.com")
                        .name("UpdateDomain")
                        .parameter("domainId", "d-1")
                        .parameter("name", HIDDEN)
                        .parameter("description", HIDDEN);
        EventJson look =
                EventJson.number(3)
                        .source("connect.amazonaws.com")
                        .name("DescribeUser")
                        .readOnly(true);
        window.columns(Column.EVENT, Column.SERVICE, Column.HIDDEN);
        open(window, trail().gzip("a.json.gz", user, domain, look, EventJson.number(4)));

        String query = "service:(connect or voiceid)";
        window.press(KeyCode.SHORTCUT, KeyCode.F).type(query).awaitShown(3);
        window.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C).awaitShown(2);

        window.awaitCell(0, "service", "voiceid").awaitCell(1, "service", "connect");
        assertThat(window.texts("#event-table .badge")).containsExactlyInAnyOrder("1", "2");
        readFirst(window);
        window.await("hidden values are marked", () -> window.isShown("#hidden-count"));
        assertThat(window.text("#hidden-count")).isEqualTo("2 values hidden by AWS");
        assertThat(export(window, 2, 1, "find: " + query + "; changes only"))
                .isEqualTo(records(user, domain));
        window.answer("dialog.close");
    }
}
