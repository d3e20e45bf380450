package spoor.view.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.export.RecordFormats;
import spoor.fixture.EventJson;
import spoor.fixture.MemorySource;
import spoor.fixture.NoNetwork;
import spoor.fixture.TestWindow;
import spoor.fixture.ToyRecordFormat;
import spoor.view.open.FileType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A format that is added to the list is in the dialog, in the file chooser and in the file.
final class AddedFormatTest {
    @Test
    void theWindowExportsInAnAddedFormat(@TempDir Path folder) throws IOException {
        RecordFormats formats =
                new RecordFormats(List.of(RecordFormats.JSON, new ToyRecordFormat()));
        MemorySource trail =
                new MemorySource("trail")
                        .put(
                                "a.json",
                                EventJson.number(1).name("ListKeys"),
                                EventJson.number(2).name("GetKey"));
        Path target = folder.resolve("export.toy");
        try (TestWindow window =
                TestWindow.open(
                        folder.resolve("settings.json"), 1000, 700, NoNetwork.service(), formats)) {
            window.choosers().saveAs(target, false);
            window.show(trail).click("#export").click("#export-toy").answer("export.go");
            window.await("the receipt is shown", () -> window.isShown("#receipt"));
            window.answer("dialog.close");

            assertThat(window.choosers().suggestedNames())
                    .singleElement()
                    .asString()
                    .endsWith(".toy");
            assertThat(window.choosers().offeredTypes())
                    .containsExactly(new FileType("Toy", "toy"), FileType.JSON);
        }

        assertThat(Files.readString(target)).isEqualTo("<ListKeys|GetKey>");
    }
}
