package spoor.viewmodel.detail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.detail.TreeNode;
import spoor.detail.TreeNodeTest;
import spoor.json.JsonSyntaxException;

import java.util.List;

final class TreeRowsTest {
    private static final String JSON =
            "{\"a\":{\"b\":{\"c\":1},\"d\":2},\"e\":[3,{\"f\":4}],\"p\":\"{\\\"q\\\":5}\"}";

    private final TreeFolds folds = new TreeFolds();
    private final TreeNode root;
    private final TreeRows rows;

    TreeRowsTest() throws JsonSyntaxException {
        root = TreeNodeTest.tree(JSON);
        rows = new TreeRows(root, folds, false);
    }

    private List<String> shown() {
        return paths(rows);
    }

    private static List<String> paths(TreeRows rows) {
        return rows.rows().stream().map(node -> node.path().toString()).toList();
    }

    private TreeNode at(String path) {
        return TreeNodeTest.at(root, path);
    }

    @Test
    void showsASmallEventOpenButForTextsInTexts() {
        assertThat(shown())
                .containsExactly("a", "a.b", "a.b.c", "a.d", "e", "e[0]", "e[1]", "e[1].f", "p");
    }

    @Test
    void foldsAndOpens() {
        rows.fold(at("a"));
        assertThat(shown()).containsExactly("a", "e", "e[0]", "e[1]", "e[1].f", "p");

        rows.open(at("a"));
        assertThat(shown()).startsWith("a", "a.b", "a.b.c", "a.d", "e");
    }

    @Test
    void opensATextToWhatItContains() {
        rows.open(at("p"));

        assertThat(shown()).endsWith("p", "p", "p.q");
    }

    @Test
    void foldsAndOpensEverything() {
        rows.foldEverything();
        assertThat(shown()).containsExactly("a", "e", "p");

        rows.openEverything();
        assertThat(shown()).hasSize(11).endsWith("p.q");
    }

    @Test
    void foldsAndOpensAllBelow() {
        rows.foldAll(at("a"));
        assertThat(shown()).startsWith("a", "e");
        rows.open(at("a"));
        assertThat(shown()).startsWith("a", "a.b", "a.d", "e");

        rows.openAll(at("a"));
        assertThat(shown()).startsWith("a", "a.b", "a.b.c", "a.d", "e");
    }

    @Test
    void opensWhatANodeLiesIn() {
        rows.foldEverything();

        int row = rows.reveal(at("p.q"));

        assertThat(rows.rows().get(row).text()).isEqualTo("5");
    }

    @Test
    void knowsTheWayToTheParentAndTheSiblings() {
        int b = rows.indexOf(at("a.b"));

        assertThat(rows.rows().get(rows.siblingOf(b, 1))).isSameAs(at("a.d"));
        assertThat(rows.rows().get(rows.siblingOf(rows.indexOf(at("a.d")), -1)))
                .isSameAs(at("a.b"));
        assertThat(rows.siblingOf(rows.indexOf(at("a.d")), 1)).isEqualTo(rows.indexOf(at("a.d")));
        assertThat(rows.parentOf(b)).isEqualTo(rows.indexOf(at("a")));
        assertThat(rows.parentOf(0)).isZero();
    }

    @Test
    void showsOtherEventsAsTheLastOneWasLeft() throws JsonSyntaxException {
        folds.remember(at("a"), false);

        assertThat(paths(new TreeRows(TreeNodeTest.tree(JSON), folds, false)))
                .startsWith("a", "e", "e[0]");
    }

    @Test
    void showsOnlyTheFirstLevelsOfALargeEvent() throws JsonSyntaxException {
        String many = "[" + "{\"x\":{\"y\":1}},".repeat(500) + "{}]";
        TreeRows large =
                new TreeRows(TreeNodeTest.tree("{\"a\":{\"b\":" + many + "}}"), folds, false);

        assertThat(paths(large)).containsExactly("a", "a.b");
    }

    @Test
    void survivesDeepNesting() throws JsonSyntaxException {
        int pairs = 25_000;
        TreeNode deep = TreeNodeTest.tree("{\"a\":[".repeat(pairs) + "1" + "]}".repeat(pairs));
        TreeRows deepRows = new TreeRows(deep, folds, false);
        assertThat(deepRows.rows()).hasSizeLessThan(20);

        deepRows.openEverything();
        assertThat(deepRows.rows()).hasSize(2 * pairs);
        assertThat(deepRows.rows().getLast().text()).isEqualTo("1");

        deepRows.foldEverything();
        assertThat(deepRows.rows()).hasSize(1);
    }

    @Test
    void beginsWithRequestAndResponseIfTheUserWants() throws JsonSyntaxException {
        String record =
                """
                {"userIdentity":{"type":"Root"},"eventName":"A",
                "requestParameters":{"name":"q"},"responseElements":null}
                """;

        TreeRows wanted = new TreeRows(TreeNodeTest.tree(record), folds, true);

        assertThat(paths(wanted))
                .containsExactly(
                        "requestParameters",
                        "requestParameters.name",
                        "responseElements",
                        "userIdentity",
                        "userIdentity.type",
                        "eventName");
        wanted.foldEverything();
        assertThat(paths(wanted))
                .containsExactly(
                        "requestParameters", "responseElements", "userIdentity", "eventName");
    }
}
