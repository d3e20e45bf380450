package spoor.cli;

import spoor.engine.EngineCounts;
import spoor.engine.EngineCounts.Bounds;
import spoor.engine.EngineCounts.ValueBounds;
import spoor.event.Field;
import spoor.json.JsonFiles;
import spoor.message.Texts;
import spoor.text.Printable;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The output of `count` for the table of an engine.
///
/// @param fields the fields that were asked for, by their names as typed
/// @param top how many values are shown
record EngineReport(EngineCounts counts, Map<String, Field> fields, int top) {
    private static final Texts TEXTS = TerminalTexts.ofUser();

    void print(PrintWriter out, PrintWriter err) {
        out.println(
                counts.all().isExact()
                        ? TEXTS.text("command.count.matched", column(counts.all().least()))
                        : TEXTS.text(
                                "command.engine.matched",
                                column(counts.all().least()),
                                counts.all().most()));
        fields.forEach((name, field) -> {
            out.println();
            out.println(name);
            for (ValueBounds value : values(field)) {
                String text = value.value().isEmpty() ? TEXTS.text("facet.none") : value.value();
                out.println(
                        column(value.count().least())
                                + more(value.count())
                                + "  "
                                + Printable.of(text));
            }
        });
        out.flush();
        printNotes(err);
    }

    private static String column(long number) {
        return TotalsLines.column(number);
    }

    private static String more(Bounds count) {
        return count.isExact() ? "" : TEXTS.text("command.engine.atMost", count.most());
    }

    private List<ValueBounds> values(Field field) {
        List<ValueBounds> all = counts.values().getOrDefault(field, List.of());
        return all.subList(0, Math.min(top, all.size()));
    }

    /// Says what is not exact, and why.
    void printNotes(PrintWriter err) {
        if (!counts.all().isExact()) {
            err.println(TEXTS.text("command.engine.bounds"));
        }
        counts.unexpressed()
                .forEach(term ->
                        err.println(Printable.of(TEXTS.text("command.engine.unexpressed", term))));
        counts.unreadable().stream()
                .sorted()
                .forEach(file ->
                        err.println(Printable.of(TEXTS.text("command.engine.unreadable", file))));
    }

    String json(String location) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("table", location);
        report.put("matched", counts.all().least());
        report.put("atMost", counts.all().most());
        report.put("exact", counts.isExact());
        Map<String, Object> by = new LinkedHashMap<>();
        fields.forEach((name, field) ->
                by.put(name, values(field).stream().map(EngineReport::object).toList()));
        report.put("by", by);
        report.put("unexpressed", counts.unexpressed().stream().map(TEXTS::text).toList());
        report.put("unreadable", counts.unreadable().stream().sorted().toList());
        return JsonFiles.print(report);
    }

    private static Map<String, Object> object(ValueBounds value) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("value", value.value());
        object.put("count", value.count().least());
        if (!value.count().isExact()) {
            object.put("atMost", value.count().most());
        }
        return object;
    }
}
