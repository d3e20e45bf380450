package spoor.view.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import spoor.event.Field;
import spoor.fixture.EventJson;
import spoor.fixture.MemorySource;
import spoor.fixture.TestWindow;
import spoor.fixture.WindowExtension;
import spoor.viewmodel.table.Column;

import java.util.List;

@ExtendWith(WindowExtension.class)
final class HiddenListTest {
    private final MemorySource trail =
            new MemorySource("trail")
                    .put(
                            "a.json",
                            EventJson.number(1)
                                    .source("voiceid.amazonaws.com")
                                    .name("CreateDomain")
                                    .parameter("domainId", "d")
                                    .parameter("name", "HIDDEN_DUE_TO_SECURITY_REASONS")
                                    .parameter("description", "***"),
                            EventJson.number(2)
                                    .source("ssm.amazonaws.com")
                                    .name("PutParameter")
                                    .parameter("name", "HIDDEN_DUE_TO_SECURITY_REASONS"),
                            EventJson.number(3).name("ListQueues").readOnly(true));

    private static TestWindow read(TestWindow window, int place, String name) {
        window.click(window.cell(place, "event"));
        window.await(
                "it is read",
                () ->
                        window.texts(".detail-title").stream()
                                .anyMatch(title -> title.startsWith(name)));
        return window;
    }

    @Test
    void listsEachHiddenValueWithItsRuleAndWhereItMayStillBe(TestWindow window) {
        read(window.show(trail), 2, "CreateDomain").click("#hidden-list");
        window.await("it is listed", () -> !window.texts("#hidden-values .mono").isEmpty());

        assertThat(window.texts("#hidden-values .mono"))
                .containsExactly("requestParameters.name", "requestParameters.description");
        assertThat(window.texts("#hidden-values .badge")).containsOnly("hidden by AWS");
        assertThat(window.texts("#hidden-values .small"))
                .contains(
                        "Rule: has HIDDEN_DUE_TO_SECURITY_REASONS in it",
                        "Rule: three or more stars, nothing else")
                .anyMatch(text -> text.contains("DescribeDomain"))
                .anyMatch(text -> text.startsWith("Source: https://docs.aws.amazon.com/"));
        window.press(KeyCode.ESCAPE);
    }

    @Test
    void noLineIsCut(TestWindow window) {
        read(window.show(trail), 2, "CreateDomain").click("#hidden-list");
        window.await("it is listed", () -> !window.texts("#hidden-values .mono").isEmpty());

        assertThat(window.all("#hidden-values .small"))
                .isNotEmpty()
                .allSatisfy(node -> {
                    Labeled line = (Labeled) node;
                    assertThat(line.lookup(".text")).extracting("text").isEqualTo(line.getText());
                });
        window.press(KeyCode.ESCAPE);
    }

    @Test
    void goesToTheValueThatIsChosen(TestWindow window) {
        read(window.show(trail), 2, "CreateDomain").click("#hidden-list");
        window.await("it is listed", () -> !window.texts("#hidden-values .mono").isEmpty());
        window.click(place(window, "requestParameters.description")).press(KeyCode.ENTER);

        window.await("it is closed", () -> !window.isShown("#hidden-values"));
        Node selected = window.node("#tree .list-cell:selected");
        assertThat(window.is(selected, "hidden")).isTrue();
        assertThat(window.fx(selected::getAccessibleText))
                .contains("description")
                .contains("Rule: three or more stars");
    }

    private static Node place(TestWindow window, String path) {
        return window.fx(() ->
                window.robot().lookup("#hidden-values .mono").queryAll().stream()
                        .filter(node ->
                                node instanceof Labeled label && path.equals(label.getText()))
                        .findFirst()
                        .orElseThrow());
    }

    /// Makes the window so high that nothing need be scrolled to.
    private static TestWindow high(TestWindow window) {
        window.fx(() -> {
            window.stage().setHeight(1000);
            return true;
        });
        return window;
    }

    @Test
    void saysBesideANullThatNothingIsHidden(TestWindow window) {
        read(high(window).show(trail), 0, "ListQueues");

        assertThat(window.isShown("#hidden-list")).isFalse();
        window.await("it is laid out", () -> !window.texts("#tree .never").isEmpty());
        assertThat(window.texts("#tree .never"))
                .containsExactly(
                        "not hidden: this call has no parameters",
                        "not hidden: the response of a call that only reads is never recorded");
    }

    @Test
    void aFacetSaysWhereValuesAreHidden(TestWindow window) {
        high(window).show(trail).click("#add-facet").clickText("field.hiddenAt");
        window.await("it is counted", () -> window.isShown("#facet-hiddenAt .facet-value"));

        assertThat(window.facetCount(Field.HIDDEN_AT, "requestParameters.name")).isEqualTo("2");
        assertThat(window.facetCount(Field.HIDDEN_AT, "requestParameters.description"))
                .isEqualTo("1");

        window.click(window.facetValue(Field.HIDDEN_AT, "requestParameters.description"))
                .awaitShown(1);
        assertThat(window.texts(".chip .label"))
                .containsExactly("Hidden at = requestParameters.description");
    }

    @Test
    void aColumnSaysWhereValuesAreHidden(TestWindow window) {
        window.show(trail).columns(Column.EVENT, Column.HIDDEN_AT);

        window.awaitCell(2, "hiddenAt", "requestParameters.name, requestParameters.description");
        for (KeyCode key : List.of(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.RIGHT)) {
            window.press(key);
        }
        window.press(KeyCode.SHIFT, KeyCode.F10).clickText("table.menu.only").awaitShown(2);
    }
}
