package spoor.engine.trino;

import org.jspecify.annotations.Nullable;

import spoor.engine.SqlProgress;
import spoor.engine.SqlStatement;
import spoor.json.JsonValue;
import spoor.json.JsonValue.JsonArray;
import spoor.json.JsonValue.JsonLiteral;
import spoor.json.JsonValue.JsonNumber;
import spoor.json.JsonValue.JsonObject;
import spoor.json.JsonValue.JsonString;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A statement at a Trino server. Each answer has the address of the next one.
final class TrinoStatement implements SqlStatement {
    private final TrinoCalls calls;
    private volatile @Nullable URI next;
    private List<List<@Nullable String>> rows = new ArrayList<>();
    private SqlProgress progress = SqlProgress.STARTED;

    TrinoStatement(TrinoCalls calls, TrinoCalls.Answer first) throws IOException {
        this.calls = calls;
        read(first.json());
    }

    @Override
    public SqlProgress await() throws IOException {
        URI address = next;
        if (address != null) {
            read(calls.send(HttpRequest.newBuilder(address).GET()).json());
        }
        return progress;
    }

    private void read(JsonObject answer) throws IOException {
        next =
                text(answer, "nextUri").isPresent()
                        ? calls.own(text(answer, "nextUri").get())
                        : null;
        if (answer.get("error") instanceof JsonObject error) {
            next = null;
            throw TrinoErrors.failure(error);
        }
        if (answer.get("data") instanceof JsonArray data) {
            for (JsonValue row : data.items()) {
                if (row instanceof JsonArray values) {
                    rows.add(texts(values));
                }
            }
        }
        if (answer.get("stats") instanceof JsonObject stats) {
            progress =
                    new SqlProgress(
                            next == null,
                            number(stats, "physicalInputBytes").orElse(0L),
                            number(stats, "completedSplits").orElse(0L),
                            number(stats, "totalSplits").orElse(0L),
                            percent(stats));
        } else {
            progress = new SqlProgress(next == null, 0, 0, 0, OptionalDouble.empty());
        }
    }

    private static List<@Nullable String> texts(JsonArray values) {
        List<@Nullable String> texts = new ArrayList<>();
        for (JsonValue value : values.items()) {
            texts.add(
                    switch (value) {
                        case JsonString string -> string.text();
                        case JsonNumber number -> number.text();
                        case JsonLiteral literal ->
                                literal.text().equals("null") ? null : literal.text();
                        case JsonObject _, JsonArray _ -> null;
                    });
        }
        return texts;
    }

    static Optional<String> text(JsonObject object, String name) {
        return object.get(name) instanceof JsonString string
                ? Optional.of(string.text())
                : Optional.empty();
    }

    private static Optional<Long> number(JsonObject object, String name) {
        return object.get(name) instanceof JsonNumber number && number.text().matches("[0-9]{1,18}")
                ? Optional.of(Long.valueOf(number.text()))
                : Optional.empty();
    }

    private static OptionalDouble percent(JsonObject stats) {
        return stats.get("progressPercentage") instanceof JsonNumber number
                ? OptionalDouble.of(Double.parseDouble(number.text()))
                : OptionalDouble.empty();
    }

    @Override
    public List<List<@Nullable String>> page() {
        List<List<@Nullable String>> page = rows;
        rows = new ArrayList<>();
        return page;
    }

    @Override
    public void cancel() {
        URI address = next;
        if (address != null) {
            calls.stop(address);
        }
    }
}
