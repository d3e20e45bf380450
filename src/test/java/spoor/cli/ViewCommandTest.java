package spoor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.fixture.EventJson;
import spoor.fixture.Trails;

import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;

/// `--view` with presets.
final class ViewCommandTest {
    @TempDir private Path folder;
    private final Terminal terminal = new Terminal();

    @BeforeEach
    void writeTrail() {
        Trails.in(folder)
                .plain(
                        "a.json",
                        EventJson.number(1).source("connect.amazonaws.com").name("DeleteQueue"),
                        EventJson.number(2).source("connect.amazonaws.com").name("ListQueues"),
                        EventJson.number(3).source("voiceid.amazonaws.com").name("DeleteDomain"));
    }

    private int matched(String... options) {
        String[] arguments = new String[options.length + 4];
        System.arraycopy(options, 0, arguments, 4, options.length);
        arguments[0] = "count";
        arguments[1] = folder.toString();
        arguments[2] = "--format";
        arguments[3] = "json";
        assertThat(terminal.run(arguments)).as(terminal.err()).isZero();
        return JsonMapper.shared().readTree(terminal.out()).get("matched").asInt();
    }

    @Test
    void countsTheEventsOfAPresetByItsNameOrTitle() {
        assertThat(matched("--view", "amazon-connect-changes")).isEqualTo(2);
        assertThat(matched("--view", "Amazon Connect Changes")).isEqualTo(2);
    }

    @Test
    void narrowsAViewByAQueryAndAPeriod() {
        assertThat(matched("--view", "amazon-connect-changes", "--where", "service:voiceid"))
                .isEqualTo(1);
        assertThat(matched("--view", "amazon-connect-changes", "--from", "2027-01-01")).isZero();
    }

    @Test
    void groupsByTheKeysOfTheViewUnlessOthersAreGiven() {
        matched("--view", "amazon-connect-changes");
        assertThat(JsonMapper.shared().readTree(terminal.out()).get("by").propertyNames())
                .containsExactly("requestParameters.instanceId,resource");
        matched("--view", "amazon-connect-changes", "--by", "event");
        assertThat(JsonMapper.shared().readTree(terminal.out()).get("by").propertyNames())
                .containsExactly("event");
    }

    @Test
    void listsTheViewsWhereThereIsNoneOfThatName() {
        assertThat(terminal.run("count", folder.toString(), "--view", "nonsense"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).contains("nonsense", "amazon-connect-changes", "root");
    }

    @Test
    void exportsTheEventsOfAViewAndNamesItInTheReceipt() {
        Path target = folder.resolveSibling(folder.getFileName() + "-out.json");
        assertThat(
                        terminal.run(
                                "export",
                                folder.toString(),
                                "--view",
                                "amazon-connect-changes",
                                "-o",
                                target.toString()))
                .as(terminal.err())
                .isZero();
        assertThat(target).content().contains("DeleteQueue").doesNotContain("ListQueues");
        assertThat(terminal.out() + terminal.err()).contains("--view amazon-connect-changes");
    }
}
