package spoor.view.detail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.detail.TreeNode;
import spoor.json.JsonSyntaxException;
import spoor.json.JsonTree;
import spoor.viewmodel.shared.Messages;

import java.nio.charset.StandardCharsets;

final class TreeTipTest {
    private static TreeNode member(String json) throws JsonSyntaxException {
        return TreeNode.root(JsonTree.parse(json.getBytes(StandardCharsets.UTF_8)))
                .children()
                .getFirst();
    }

    @Test
    void saysHowTheRecordSpellsWhatIsDecoded() throws JsonSyntaxException {
        String encoded = "%7B%22Effect%22%3A%22Allow%22%7D";
        TreeNode effect =
                member("{\"policy\":\"" + encoded + "\"}").innermost().children().getFirst();

        assertThat(TreeTip.text(effect))
                .isEqualTo(Messages.text("detail.spelled", '"' + encoded + '"'));
    }

    @Test
    void hasAllOfALongValueAndNothingOfAShortOne() throws JsonSyntaxException {
        String body = "x".repeat(500);

        assertThat(TreeTip.text(member("{\"body\":\"" + body + "\"}"))).isEqualTo(body);
        assertThat(TreeTip.text(member("{\"body\":\"x\"}"))).isEmpty();
    }
}
