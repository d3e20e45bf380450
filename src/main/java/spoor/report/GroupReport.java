package spoor.report;

import static spoor.report.JsonLines.object;

import spoor.event.EventTime;
import spoor.query.group.Group;
import spoor.query.group.GroupKey;
import spoor.query.group.Groups;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Groups of events for other programs.
public record GroupReport(Groups groups) {
    private static final List<String> COLUMNS =
            List.of("events", "failures", "changes", "actors", "first", "last");

    /// Writes all groups; the columns of a CSV file are the keys, then the counts.
    public void write(ReportFormat format, ReportWords words, Appendable out) throws IOException {
        switch (format) {
            case CSV -> writeCsv(out);
            case JSON -> writeJson(out);
        }
    }

    private void writeCsv(Appendable out) throws IOException {
        CsvLines lines = new CsvLines(out);
        lines.write(
                Stream.concat(groups.keys().stream().map(GroupKey::name), COLUMNS.stream())
                        .toList());
        for (Group group : groups.groups()) {
            List<Object> cells = new ArrayList<>(group.values());
            cells.addAll(
                    List.of(
                            group.events(),
                            group.failures(),
                            group.changes(),
                            group.actors(),
                            EventTime.print(group.first()),
                            EventTime.print(group.last())));
            lines.write(cells);
        }
    }

    private void writeJson(Appendable out) throws IOException {
        new JsonLines(out)
                .write(
                        object("keys", groups.keys().stream().map(GroupKey::name).toList()),
                        "groups",
                        groups.groups().stream().map(GroupReport::facts));
    }

    /// What is known of a group, as members of a JSON object.
    public static Map<String, Object> facts(Group group) {
        return object(
                "values", group.values(),
                "count", group.events(),
                "failures", group.failures(),
                "changes", group.changes(),
                "actors", group.actors(),
                "first", EventTime.print(group.first()),
                "last", EventTime.print(group.last()));
    }
}
