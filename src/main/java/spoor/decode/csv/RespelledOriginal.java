package spoor.decode.csv;

import spoor.decode.RowTime;
import spoor.decode.csv.CsvColumn.Form;
import spoor.decode.fast.RecordWalker;
import spoor.event.Original;
import spoor.json.JsonSyntaxException;
import spoor.json.JsonTree;
import spoor.json.JsonValue;
import spoor.json.JsonValue.JsonLiteral;
import spoor.json.JsonValue.JsonNumber;
import spoor.json.JsonValue.JsonObject;
import spoor.json.JsonValue.JsonString;
import spoor.json.JsonValue.Member;
import spoor.message.Message;

import java.util.ArrayList;
import java.util.List;

/// Makes originals of records whose names are in lower case: rows whose columns are the members.
public final class RespelledOriginal {
    private static final String NULL = "null";
    private static final int MAX_DEPTH = 8;

    private final JsonTree record;
    private final List<Original.Cell> cells = new ArrayList<>();
    private boolean withoutZone;

    private RespelledOriginal(JsonTree record) {
        this.record = record;
    }

    /// The same original, or a row where its names are in lower case.
    public static Original of(Original original) {
        if (!RecordWalker.isRespelled(original.text())) {
            return original;
        }
        try {
            RespelledOriginal row = new RespelledOriginal(JsonTree.parse(original.text()));
            return row.row(original);
        } catch (JsonSyntaxException e) {
            return original;
        }
    }

    private Original row(Original original) {
        if (record.root() instanceof JsonObject object) {
            object.members().forEach(this::column);
        }
        String loss = withoutZone ? "partial.respelled.utc" : "partial.respelled";
        return new Original.PartialRow(original.text(), cells, Message.of(loss));
    }

    private void column(Member member) {
        CsvColumn column = CsvColumns.named(member.name().replace("_", ""));
        if (!column.isKnown() || column.form() == Form.RECORD) {
            cell(member.name(), text(member.value()));
        } else if (column.form() == Form.STRUCT && member.value() instanceof JsonObject struct) {
            struct(column.path(), struct, 0);
        } else {
            String text = text(member.value());
            withoutZone |= column.form() == Form.TIME && RowTime.isWithoutZone(text);
            cell(column.path(), CsvValues.clean(text, column, false));
        }
    }

    private void struct(String path, JsonObject struct, int depth) {
        for (Member member : struct.members()) {
            String inner = path + '.' + AthenaStruct.spelled(member.name().replace("_", ""));
            if (member.value() instanceof JsonObject object && depth < MAX_DEPTH) {
                struct(inner, object, depth + 1);
            } else {
                cell(inner, text(member.value()));
            }
        }
    }

    private String text(JsonValue value) {
        return switch (value) {
            case JsonString string -> string.text();
            case JsonNumber number -> number.text();
            case JsonLiteral literal -> literal.text().equals(NULL) ? "" : literal.text();
            case JsonValue parts -> record.source(parts.start(), parts.end());
        };
    }

    private void cell(String path, String value) {
        if (!value.isEmpty()) {
            cells.add(new Original.Cell(path, value));
        }
    }
}
