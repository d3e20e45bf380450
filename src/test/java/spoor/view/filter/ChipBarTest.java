package spoor.view.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import spoor.event.Field;
import spoor.fixture.EventJson;
import spoor.fixture.MemorySource;
import spoor.fixture.TestWindow;
import spoor.fixture.WindowExtension;

@ExtendWith(WindowExtension.class)
final class ChipBarTest {
    private final MemorySource trail =
            new MemorySource("trail")
                    .put(
                            "a.json",
                            EventJson.number(1).error("AccessDenied"),
                            EventJson.number(2).source("connect.amazonaws.com"),
                            EventJson.number(3).name("DeleteQueue"));

    @Test
    void removesTheFilterOfAChip(TestWindow window) {
        window.show(trail)
                .click(window.facetValue(Field.SERVICE, "sqs"))
                .click("#failures-only")
                .awaitShown(1);
        assertThat(window.texts(".chip .label")).containsExactly("Service = sqs", "failures only");

        window.click(".chip .icon-button");

        window.await("one chip is left", () -> window.texts(".chip .label").size() == 1);
        assertThat(window.texts(".chip .label")).containsExactly("failures only");
        assertThat(window.numbers()).containsExactly(1);
    }

    @Test
    void clearsAll(TestWindow window) {
        window.show(trail)
                .click(window.facetValue(Field.SERVICE, "sqs"))
                .click("#failures-only")
                .awaitShown(1);

        window.clickText("chip.clear").awaitShown(3);

        assertThat(window.isShown("#chips .chip")).isFalse();
    }
}
