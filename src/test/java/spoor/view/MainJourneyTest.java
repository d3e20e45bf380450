package spoor.view;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import spoor.event.Field;
import spoor.fixture.EventJson;
import spoor.fixture.TestWindow;
import spoor.fixture.Trails;
import spoor.fixture.WindowExtension;
import spoor.viewmodel.shared.Messages;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

@ExtendWith(WindowExtension.class)
final class MainJourneyTest {
    private static final String VOICE_ID = "voiceid.amazonaws.com";
    private static final String MARK = "HIDDEN_DUE_TO_SECURITY_REASONS";

    /// Twelve events on each of three days; every third one is of Voice ID.
    private static Path trail(Path folder) {
        Trails trails = Trails.in(folder.resolve("trail"));
        for (int day = 20; day <= 22; day++) {
            int first = day * 100;
            String date = "2026-11-" + day;
            EventJson[] events =
                    IntStream.range(0, 12)
                            .mapToObj(i -> event(first + i, date + "T%02d:30:00Z".formatted(i)))
                            .toArray(EventJson[]::new);
            trails.gzip("AWSLogs/" + date + ".json.gz", events);
        }
        return trails.folder();
    }

    private static EventJson event(int number, String time) {
        EventJson event = EventJson.number(number).time(time);
        return number % 3 == 0
                ? event.source(VOICE_ID)
                        .name("UpdateDomain")
                        .parameter("domainId", "d-1")
                        .parameter("name", MARK)
                        .parameter("description", MARK)
                : event;
    }

    @Test
    void findsReadsExportsAndReopensEvents(TestWindow window, @TempDir Path folder) {
        // Open a folder.
        window.choosers().chooseFolder(trail(folder));
        window.click("#open-folder").awaitLoaded();
        assertThat(window.text("#matched")).isEqualTo("36 of 36 events");
        window.awaitCell(1, "event", "CreateQueue");

        // Filter by a service.
        window.click(window.facetValue(Field.SERVICE, "voiceid")).awaitShown(12);
        assertThat(window.values(Field.SERVICE)).containsOnly(VOICE_ID);
        assertThat(window.facetCount(Field.SERVICE, "sqs")).isEqualTo("24");

        // And by a period: the 21st from 03:00 on, and the 22nd up to noon.
        window.click("#period");
        window.type("#period-from-day .text-field", "2026-11-21");
        window.type("#period-from-time", "03:00");
        window.type("#period-until-day .text-field", "2026-11-22");
        window.type("#period-until-time", "12:00");
        window.click("#period-apply").awaitShown(7);
        assertThat(window.texts(".chip .label"))
                .contains(
                        Messages.text("chip.included", "Service", "voiceid"),
                        "21 Nov 2026 03:00 \u2013 22 Nov 2026 12:00 UTC");
        List<String> found = window.ids();

        // Read an event, and see what is hidden in it.
        window.click(window.cell(1, "event"));
        window.await("the event is read", () -> window.isShown("#hidden-count"));
        assertThat(window.text("#hidden-count")).isEqualTo("2 values hidden by AWS");
        window.click("#hidden-count");
        assertThat(hiddenLines(window))
                .singleElement(as(InstanceOfAssertFactories.STRING))
                .startsWith("name  " + MARK)
                .contains("At: requestParameters.name");

        // Export what is filtered.
        Path export = folder.resolve("evidence.json");
        window.choosers().saveAs(export, false);
        window.click("#export").answer("export.go");
        window.await("the receipt is shown", () -> window.isShown("#receipt"));
        assertThat(window.texts("#receipt .label")).contains("7 events from 2 files");
        assertThat(export).exists();

        // Open the export in place of the folder: the same events are there.
        window.answer("export.openIt").answer("open.replace");
        window.await("the export is open", () -> window.stage().getTitle().startsWith("evidence"));
        window.awaitLoaded().awaitShown(7);
        assertThat(window.ids()).isEqualTo(found);
        assertThat(window.text("#matched")).isEqualTo("7 of 7 events");
    }

    /// The lines that are marked as hidden and selected, as they are read out.
    private static List<String> hiddenLines(TestWindow window) {
        window.await(
                "a hidden value is selected",
                () -> window.robot().lookup("#tree .list-cell:selected").queryAll().size() == 1);
        return window.fx(() ->
                window.robot().lookup("#tree .list-cell:selected").queryAll().stream()
                        .filter(node -> window.is(node, "hidden"))
                        .map(Node::getAccessibleText)
                        .map(String::strip)
                        .toList());
    }
}
