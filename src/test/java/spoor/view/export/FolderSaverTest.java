package spoor.view.export;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import javafx.scene.control.TextArea;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.fixture.EventJson;
import spoor.fixture.MemorySource;
import spoor.fixture.TestWindow;
import spoor.fixture.Trails;
import spoor.fixture.s3.AwsFiles;
import spoor.fixture.s3.BucketTrail;
import spoor.fixture.s3.S3Server;
import spoor.viewmodel.shared.Messages;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/// What was downloaded is saved as a folder, and the window tells what was not.
final class FolderSaverTest {
    private static final Instant TIME = Instant.parse("2026-11-22T09:00:00Z");

    @TempDir private Path folder;
    private final S3Server server = S3Server.shared();
    private final BucketTrail trail = new BucketTrail(server);
    private AwsFiles files;
    private TestWindow window;

    @BeforeEach
    void open() {
        files = AwsFiles.in(folder).profile("default", server).s3(server.endpoint());
        window = TestWindow.open(folder.resolve("settings.json"), 1000, 700, files.service());
    }

    @AfterEach
    void close() {
        window.close();
        files.close();
    }

    private void load() {
        Platform.runLater(
                () -> window.window().opener().openLocation("s3://" + trail.bucket() + "/"));
        window.await("the trail is there", () -> window.isShown("#bucket-all-days"));
        window.click("#bucket-all-days");
        window.await(
                "it is counted",
                () ->
                        window.texts("#bucket-count").stream()
                                .anyMatch(text -> text.startsWith("2 files")));
        window.click("#bucket-open").awaitLoaded();
    }

    private void save(Path target) {
        window.choosers().chooseFolder(target);
        window.clickText("menu.file").clickText("menu.saveFolder");
    }

    @Test
    void tellsHowManyFilesWereSavedAndWhichWereNot() throws Exception {
        Path target = Files.createDirectory(folder.resolve("saved"));
        String key = trail.add("111122223333", "CloudTrail", "eu-west-1", TIME, event(1));
        String hostile = key.substring(0, key.lastIndexOf('/')) + "/a\\b.json.gz";
        server.put(trail.bucket(), hostile, Trails.gzipped(Trails.content(event(2))));
        load();

        save(target);

        window.await("the report", () -> window.isShown("#folder-saved"));
        assertThat(window.texts("#folder-saved .label"))
                .contains(
                        Messages.text("saveFolder.saved", 1, target),
                        Messages.text("saveFolder.missing", 1));
        assertThat(window.node("#folder-saved .text-area"))
                .isInstanceOfSatisfying(
                        TextArea.class,
                        list -> assertThat(list.getText()).startsWith(hostile + ": "));
        assertThat(target.resolve(key)).exists();
        window.answer("dialog.close");

        save(target);

        window.await("the second report", () -> window.isShown("#folder-saved"));
        assertThat(window.texts("#folder-saved .label"))
                .contains(Messages.text("saveFolder.there", 1));
        window.answer("dialog.close");
    }

    @Test
    void saysThatThereIsNothingToSave() {
        window.show(new MemorySource("trail").put("a.json", event(1)));

        save(folder);

        window.await(
                "it is said",
                () ->
                        window.texts(".dialog-pane .label")
                                .contains(Messages.text("saveFolder.nothing")));
        window.answer("dialog.close");
    }

    private static EventJson event(int number) {
        return EventJson.number(number).time(TIME.toString());
    }
}
