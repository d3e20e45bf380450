package spoor.view.facets;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import spoor.event.Field;
import spoor.fixture.DisplayTest;
import spoor.fixture.EventJson;
import spoor.fixture.MemorySource;
import spoor.fixture.TestWindow;
import spoor.fixture.WindowExtension;
import spoor.viewmodel.filter.FacetRequest;
import spoor.viewmodel.filter.FilterWords;

import java.util.List;
import java.util.stream.IntStream;

@ExtendWith(WindowExtension.class)
final class FacetPaneTest {
    private final MemorySource trail =
            new MemorySource("trail")
                    .put(
                            "a.json",
                            EventJson.number(1).user("bob"),
                            EventJson.number(2).source("connect.amazonaws.com"),
                            EventJson.number(3).source("connect.amazonaws.com"));

    private static void focus(TestWindow window, Node node) {
        window.fx(() -> {
            node.requestFocus();
            return true;
        });
    }

    @Test
    void countsTheEventsOfEachValue(TestWindow window) {
        window.show(trail);

        assertThat(window.facetCount(Field.SERVICE, "connect")).isEqualTo("2");
        assertThat(window.facetCount(Field.SERVICE, "sqs")).isEqualTo("1");
    }

    @Test
    void includesByClickAndTakesBackByAnother(TestWindow window) {
        window.show(trail).click(window.facetValue(Field.SERVICE, "sqs")).awaitShown(1);
        assertThat(window.is(window.facetValue(Field.SERVICE, "sqs"), "included")).isTrue();

        // Two clicks at the same place could be a double click.
        window.input().moveTo(window.input().pointOf(window.node("#find")));
        window.click(window.facetValue(Field.SERVICE, "sqs")).awaitShown(3);
        assertThat(window.is(window.facetValue(Field.SERVICE, "sqs"), "included")).isFalse();
    }

    @Test
    void includesOnlyOneByDoubleClick(TestWindow window) {
        window.show(trail).click(window.facetValue(Field.SERVICE, "connect")).awaitShown(2);

        window.input().doubleClick(window.input().pointOf(window.facetValue(Field.SERVICE, "sqs")));
        window.awaitShown(1);

        assertThat(window.is(window.facetValue(Field.SERVICE, "connect"), "included")).isFalse();
    }

    @Test
    void excludesByKeyAndTakesBackByTheSame(TestWindow window) {
        window.show(trail);
        focus(window, window.facetValue(Field.SERVICE, "connect"));

        window.press(KeyCode.DELETE).awaitShown(1);
        assertThat(window.is(window.facetValue(Field.SERVICE, "connect"), "excluded")).isTrue();
        assertThat(window.texts(".chip .label")).containsExactly("Service \u2260 connect");

        window.press(KeyCode.DELETE).awaitShown(3);
    }

    @Test
    void includesByKey(TestWindow window) {
        window.show(trail);
        focus(window, window.facetValue(Field.SERVICE, "connect"));

        window.press(KeyCode.DOWN).press(KeyCode.SPACE).awaitShown(1);
        assertThat(window.is(window.facetValue(Field.SERVICE, "sqs"), "included")).isTrue();

        window.press(KeyCode.UP).press(KeyCode.ENTER).awaitShown(2);
        assertThat(window.is(window.facetValue(Field.SERVICE, "sqs"), "included")).isFalse();
    }

    @Test
    void excludesByMenu(TestWindow window) {
        window.show(trail).rightClick(window.facetValue(Field.SERVICE, "sqs"));

        window.clickText("facet.menu.exclude").awaitShown(2);

        assertThat(window.numbers()).containsExactly(3, 2);
    }

    @Test
    void listsTheValuesThatContainWhatIsSearched(TestWindow window) {
        window.show(trail).click("#facet-service .icon-button");

        window.type("conn");

        window.await(
                "sqs is gone",
                () -> window.texts("#facet-service .value").equals(List.of("connect")));
        window.press(KeyCode.ESCAPE);
        window.facetValue(Field.SERVICE, "sqs");
    }

    @Test
    void showsMoreValuesOnRequest(TestWindow window) {
        EventJson[] events =
                IntStream.range(0, 10)
                        .mapToObj(i -> EventJson.number(i).source("s" + i + ".amazonaws.com"))
                        .toArray(EventJson[]::new);
        window.show(new MemorySource("many").put("a.json", events));
        assertThat(window.texts("#facet-service .value")).hasSize(7);

        window.clickText("facet.more", 3);
        window.await("all are shown", () -> window.texts("#facet-service .value").size() == 10);

        window.clickText("facet.fewer");
        window.await("few are shown", () -> window.texts("#facet-service .value").size() == 7);
    }

    @Test
    void showsTheValuesOfALongListThatAreInView(TestWindow window) {
        EventJson[] events =
                IntStream.range(0, 300)
                        .mapToObj(i ->
                                EventJson.number(i)
                                        .source("s%03d.amazonaws.com".formatted(299 - i)))
                        .toArray(EventJson[]::new);
        window.show(new MemorySource("many").put("a.json", events));
        window.fx(() -> {
            window.workspace()
                    .filter()
                    .facets()
                    .request(Field.SERVICE, new FacetRequest(FacetRequest.ALL, ""));
            return true;
        });
        window.facetValue(Field.SERVICE, "s000");
        assertThat(window.texts("#facet-service .value")).hasSizeLessThan(100);
        ScrollPane scroll = (ScrollPane) window.node(".facets");
        // When what scrolls grows, the pane stays at the same pixel.
        window.await(
                "all rows have room",
                () -> scroll.getContent().getLayoutBounds().getHeight() > 300 * 24);

        scrollTo(window, scroll, 1, "s299");
        scrollTo(window, scroll, 0, "s000");
        scrollTo(window, scroll, 0.5, "s150");
        List<String> middle = window.texts("#facet-service .value");
        assertThat(middle).isSorted().hasSizeLessThan(100);

        window.click(window.facetValue(Field.SERVICE, middle.get(middle.size() / 2))).awaitShown(1);
        assertThat(window.values(Field.SERVICE))
                .containsExactly(middle.get(middle.size() / 2) + ".amazonaws.com");
    }

    private static void scrollTo(TestWindow window, ScrollPane scroll, double place, String value) {
        window.fx(() -> {
            scroll.setVvalue(place);
            return true;
        });
        window.facetValue(Field.SERVICE, value);
    }

    @Test
    void movesThroughALongListByKey(TestWindow window) {
        EventJson[] events =
                IntStream.range(0, 100)
                        .mapToObj(i ->
                                EventJson.number(i).source("s%03d.amazonaws.com".formatted(99 - i)))
                        .toArray(EventJson[]::new);
        window.show(new MemorySource("many").put("a.json", events));
        window.fx(() -> {
            window.workspace()
                    .filter()
                    .facets()
                    .request(Field.SERVICE, new FacetRequest(FacetRequest.ALL, ""));
            return true;
        });
        focus(window, window.facetValue(Field.SERVICE, "s000"));

        for (int i = 1; i <= 70; i++) {
            window.facetValue(Field.SERVICE, "s%03d".formatted(i));
            window.press(KeyCode.DOWN);
        }

        window.press(KeyCode.SPACE).awaitShown(1);
        assertThat(window.values(Field.SERVICE)).containsExactly("s070.amazonaws.com");
        assertThat(window.is(window.facetValue(Field.SERVICE, "s070"), "included")).isTrue();
    }

    @Test
    void addsAFacetAndRemovesItWithItsPicks(TestWindow window) {
        window.show(trail);
        window.fx(() -> {
            window.workspace().filter().facets().shown().add(Field.IDENTITY);
            window.workspace()
                    .filter()
                    .facets()
                    .shown()
                    .removeAll(Field.TYPE, Field.EVENT, Field.REGION);
            return true;
        });
        window.click(window.facetValue(Field.IDENTITY, "bob")).awaitShown(1);

        window.clickNamed("#facet-identity", "facet.remove").awaitShown(3);

        assertThat(window.isShown("#facet-identity")).isFalse();
    }

    @DisplayTest
    void excludesByAltClick(TestWindow window) {
        window.show(trail);

        window.input()
                .holding(
                        KeyCode.ALT,
                        () -> window.click(window.facetValue(Field.SERVICE, "connect")));
        window.awaitShown(1);

        assertThat(window.texts(".chip .label")).containsExactly("Service \u2260 connect");
    }

    @Test
    void keepsItsRowsWhileThereAreFewerValues(TestWindow window) {
        window.show(trail);
        Node second = window.facetValue(Field.SERVICE, "sqs");
        window.click("#facet-service .icon-button").type("conn");
        window.await("sqs is gone", () -> window.texts("#facet-service .value").size() == 1);

        window.press(KeyCode.ESCAPE);

        assertThat(window.facetValue(Field.SERVICE, "sqs")).isSameAs(second);
    }

    @Test
    void sortsByValueByMouseAndBackByKey(TestWindow window) {
        window.show(trail.put("b.json", EventJson.number(4).source("athena.amazonaws.com")));
        assertThat(services(window)).containsExactly("connect", "athena", "sqs");

        window.rightClick(window.node("#facet-service .facet-title"));
        window.clickText("facet.sortByValue", FilterWords.fieldName(Field.SERVICE));
        window.await(
                "the order of the alphabet",
                () -> services(window).equals(List.of("athena", "connect", "sqs")));

        focus(window, window.facetValue(Field.SERVICE, "sqs"));
        window.press(KeyCode.S);
        window.await(
                "the most frequent first",
                () -> services(window).equals(List.of("connect", "athena", "sqs")));
    }

    private static List<String> services(TestWindow window) {
        return window.fx(() ->
                window.node("#facet-service").lookupAll(".facet-value .value").stream()
                        .map(node -> node instanceof Labeled label ? label.getText() : "")
                        .toList());
    }
}
