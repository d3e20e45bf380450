package spoor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.fixture.EventJson;
import spoor.fixture.HiddenRecords;
import spoor.fixture.Trails;
import spoor.hidden.HiddenKind;
import spoor.hidden.HiddenRules;
import spoor.hidden.HiddenValue;
import spoor.hidden.HiddenValueFinder;
import spoor.hidden.UserRule;
import spoor.json.JsonSyntaxException;
import spoor.json.JsonTree;
import spoor.settings.Settings;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts of hidden values, compared with what is highlighted in each event.
class HiddenCountTest {
    private static final UserRule TICKET =
            new UserRule("ticket", HiddenKind.HIDDEN_BY_AWS, "^TICKET-", "");

    @TempDir private Path folder;
    @TempDir private Path elsewhere;

    private final Terminal terminal = new Terminal();
    private final List<EventJson> events = new ArrayList<>(HiddenRecords.ofTable());

    @BeforeEach
    void write() {
        events.addAll(HiddenRecords.random(1000, 1000, 12));
        Trails.in(folder).gzip("a.json.gz", events.toArray(EventJson[]::new));
    }

    private JsonNode count(String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("count", folder.toString(), "--format", "json"));
        arguments.addAll(List.of(options));
        assertThat(terminal.run(arguments.toArray(String[]::new))).as(terminal.err()).isZero();
        return JsonMapper.shared().readTree(terminal.out());
    }

    private long matched(String... options) {
        return count(options).get("matched").asLong();
    }

    /// The paths that the detail pane highlights in each event.
    private List<List<HiddenValue>> highlighted(HiddenRules rules) throws JsonSyntaxException {
        List<List<HiddenValue>> all = new ArrayList<>();
        for (EventJson event : events) {
            all.add(HiddenValueFinder.in(JsonTree.parse(event.bytes()), rules));
        }
        return all;
    }

    private static long with(List<List<HiddenValue>> highlighted, HiddenKind kind) {
        return highlighted.stream()
                .filter(values -> HiddenValueFinder.count(values, kind) > 0)
                .count();
    }

    private static Map<String, Integer> paths(List<List<HiddenValue>> highlighted) {
        Map<String, Integer> counts = new TreeMap<>();
        for (List<HiddenValue> values : highlighted) {
            LinkedHashSet<String> paths = new LinkedHashSet<>();
            values.stream()
                    .filter(value -> value.kind() != HiddenKind.MASKED_BY_OTHERS)
                    .forEach(value -> paths.add(value.place().text()));
            if (paths.isEmpty()) {
                paths.add("");
            }
            paths.forEach(path -> counts.merge(path, 1, Integer::sum));
        }
        return counts;
    }

    private static Map<String, Integer> printed(JsonNode report) {
        Map<String, Integer> counts = new TreeMap<>();
        report.get("by")
                .get("hiddenAt")
                .forEach(one -> counts.put(one.get("value").asString(), one.get("count").asInt()));
        return counts;
    }

    @Test
    void findsTheEventsInWhichSomethingIsHighlighted() throws JsonSyntaxException {
        List<List<HiddenValue>> highlighted = highlighted(HiddenRules.BUILT_IN);
        long hidden = with(highlighted, HiddenKind.HIDDEN_BY_AWS);
        assertThat(hidden).isBetween(200L, events.size() - 200L);
        assertThat(matched("--where", "has:redacted")).isEqualTo(hidden);
        assertThat(matched("--where", "has:omitted"))
                .isEqualTo(with(highlighted, HiddenKind.OMITTED))
                .isPositive();
        assertThat(matched("--where", "has:masked"))
                .isEqualTo(with(highlighted, HiddenKind.MASKED_BY_OTHERS))
                .isPositive();
    }

    @Test
    void countsEachHighlightedPathOnceInAnEvent() throws JsonSyntaxException {
        assertThat(printed(count("--by", "hiddenAt")))
                .isEqualTo(paths(highlighted(HiddenRules.BUILT_IN)));
    }

    @Test
    void everyCountedPathCanBeQueried() throws JsonSyntaxException {
        Map<String, Integer> paths = paths(highlighted(HiddenRules.BUILT_IN));
        paths.keySet().stream()
                .skip(1)
                .limit(12)
                .forEach(path -> {
                    String quoted = path.replace("\\", "\\\\").replace("\"", "\\\"");
                    assertThat(matched("--where", "hiddenAt:\"" + quoted + "\""))
                            .as(path)
                            .isEqualTo(paths.getOrDefault(path, 0).longValue());
                });
    }

    @Test
    void rulesOfTheSettingsAndOfOptionsApply() throws JsonSyntaxException {
        List<List<HiddenValue>> highlighted = highlighted(HiddenRules.with(List.of(TICKET)));
        long hidden = with(highlighted, HiddenKind.HIDDEN_BY_AWS);
        assertThat(matched("--where", "has:redacted")).isLessThan(hidden);
        assertThat(matched("--where", "has:redacted", "--hidden-pattern", "ticket=^TICKET-"))
                .isEqualTo(hidden);
        terminal.settings(Settings.DEFAULT.withUserRules(List.of(TICKET)));
        assertThat(matched("--where", "has:redacted")).isEqualTo(hidden);
        assertThat(printed(count("--by", "hiddenAt"))).isEqualTo(paths(highlighted));
    }

    @Test
    void exportsTheEventsThatARuleFinds() throws IOException {
        assertThat(
                        terminal.run(
                                "export",
                                folder.toString(),
                                "--format",
                                "jsonl",
                                "--where",
                                "has:redacted and not-a-field:x"))
                .isEqualTo(2);
        Path file = elsewhere.resolve("hidden.jsonl");
        terminal.run(
                "export",
                folder.toString(),
                "--format",
                "jsonl",
                "--where",
                "has:redacted",
                "--hidden-pattern",
                "ticket=^TICKET-",
                "-o",
                file.toString());
        assertThat(Files.readAllLines(file).size())
                .isEqualTo(matched("--where", "has:redacted", "--hidden-pattern", "t=^TICKET-"));
    }

    @Test
    void refusesAnInvalidPattern() {
        assertThat(terminal.run("count", folder.toString(), "--hidden-pattern", "x=a["))
                .isEqualTo(2);
        assertThat(terminal.err())
                .contains("--hidden-pattern x=a[: the regular expression is wrong: Unclosed")
                .contains("at character");
        assertThat(terminal.run("count", folder.toString(), "--hidden-pattern", "abc"))
                .isEqualTo(2);
        assertThat(terminal.err()).contains("NAME=REGEX");
        assertThat(terminal.run("count", folder.toString(), "--hidden-pattern", "=abc"))
                .isEqualTo(2);
        assertThat(terminal.err()).contains("the name is missing");
    }

    @Test
    void printsWhichRuleOfTheSettingsIsInvalid() {
        terminal.settings(
                Settings.DEFAULT.withUserRules(
                        List.of(new UserRule("old", HiddenKind.HIDDEN_BY_AWS, "(", ""))));
        assertThat(terminal.run("count", folder.toString())).isZero();
        assertThat(terminal.err()).contains("\"old\"").contains("not used");
    }
}
