package spoor.cli;

import spoor.event.EventTime;
import spoor.message.Texts;
import spoor.query.group.Group;
import spoor.query.group.GroupKey;
import spoor.query.group.Groups;
import spoor.report.GroupReport;
import spoor.text.Printable;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The groups of a `--by` with two keys or a path.
///
/// @param top how many groups are shown
record GroupLines(Groups groups, int top) {
    private static final Texts TEXTS = TerminalTexts.ofUser();
    private static final int TIME_WIDTH = 24;

    List<Map<String, Object>> json() {
        return shown().stream().map(GroupReport::facts).toList();
    }

    void print(PrintWriter out) {
        out.println(
                TEXTS.text(
                        "command.group.header",
                        groups.keys().stream()
                                .map(GroupKey::name)
                                .map(Printable::of)
                                .collect(Collectors.joining(", "))));
        for (Group group : shown()) {
            out.println(
                    TotalsLines.column(group.events())
                            + TotalsLines.column(group.failures())
                            + TotalsLines.column(group.changes())
                            + TotalsLines.column(group.actors())
                            + "  "
                            + time(group.first())
                            + time(group.last())
                            + group.values().stream()
                                    .map(GroupLines::shown)
                                    .collect(Collectors.joining(", ")));
        }
    }

    /// Says what is not in the groups.
    void printNotes(PrintWriter err) {
        if (groups.severalValues()) {
            err.println(TEXTS.text("command.group.several"));
        }
        if (groups.leftOut() > 0) {
            err.println(
                    TEXTS.text("command.group.leftOut", groups.groups().size(), groups.leftOut()));
        }
        if (groups.unreadable() > 0) {
            err.println(TEXTS.text("command.group.unreadable", groups.unreadable()));
        }
    }

    private List<Group> shown() {
        List<Group> all = groups.groups();
        return all.subList(0, Math.min(top, all.size()));
    }

    private static String time(long time) {
        return ("%-" + TIME_WIDTH + "s  ").formatted(EventTime.print(time));
    }

    private static String shown(String value) {
        return value.isEmpty() ? TEXTS.text("facet.none") : Printable.of(value);
    }
}
