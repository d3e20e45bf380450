package spoor.viewmodel.engine;

import org.jspecify.annotations.Nullable;

import spoor.engine.SqlEngine;
import spoor.engine.SqlProgress;
import spoor.engine.SqlStatement;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// An engine with one table of texts, which answers every question alike.
final class FakeEngine implements SqlEngine {
    /// The statements that were sent.
    final List<String> statements = new ArrayList<>();

    final List<List<String>> files = new ArrayList<>();
    OptionalLong cutoff = OptionalLong.empty();

    /// Called while a statement runs.
    Runnable meanwhile = () -> {};

    int cancelled;

    private List<List<String>> answer(String sql) {
        if (sql.contains("information_schema")) {
            return List.of(
                    List.of("records", "array(varchar)", ""),
                    List.of(
                            "typed",
                            "array(row(eventname varchar, eventsource varchar, eventid varchar))",
                            ""),
                    List.of("day", "varchar", "partition key"));
        }
        if (sql.startsWith("SHOW CREATE TABLE")) {
            return List.of(
                    List.of(
                            "day varchar WITH (partition_projection_format = 'yyyy-MM-dd', x ="
                                    + " 1)"));
        }
        return sql.contains("GROUPING SETS")
                ? List.of(
                        List.of("-1", "", "7", "9"),
                        List.of("1", "StopQueue", "4", "4"),
                        List.of("1", "ListQueues", "3", "5"))
                : List.copyOf(files);
    }

    @Override
    public SqlStatement start(String sql) {
        statements.add(sql);
        List<List<List<@Nullable String>>> pages = new ArrayList<>();
        List<List<@Nullable String>> page = new ArrayList<>();
        answer(sql).forEach(row -> page.add(new ArrayList<@Nullable String>(row)));
        pages.add(page);
        return new SqlStatement() {
            @Override
            public SqlProgress await() {
                meanwhile.run();
                return new SqlProgress(true, 500, 1, 2, OptionalDouble.of(50));
            }

            @Override
            public List<List<@Nullable String>> page() {
                return pages.isEmpty() ? List.of() : pages.removeFirst();
            }

            @Override
            public void cancel() {
                cancelled++;
            }
        };
    }

    @Override
    public OptionalLong cutoff() {
        return cutoff;
    }

    @Override
    public void close() {}
}
