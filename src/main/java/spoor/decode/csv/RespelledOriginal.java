package spoor.decode.csv;

import spoor.decode.csv.CsvColumn.Form;
import spoor.decode.fast.RecordWalker;
import spoor.event.Original;
import spoor.event.RowTime;
import spoor.json.JsonSyntaxException;
import spoor.json.JsonTree;
import spoor.json.JsonValue.JsonObject;
import spoor.json.JsonValue.Member;
import spoor.message.Message;

import java.util.ArrayList;
import java.util.List;

/// Makes originals of records whose names are in lower case: rows whose columns are the members.
public final class RespelledOriginal {
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
            List<CsvColumn> columns =
                    CsvColumns.of(
                            object.members().stream()
                                    .map(member -> member.name().replace("_", ""))
                                    .toList());
            for (int i = 0; i < columns.size(); i++) {
                member(object.members().get(i), columns.get(i));
            }
        }
        String loss = withoutZone ? "partial.respelled.utc" : "partial.respelled";
        return new Original.PartialRow(original.text(), cells, Message.of(loss));
    }

    private void member(Member member, CsvColumn column) {
        if (!column.isKnown() || column.form() == Form.RECORD) {
            cell(member.name(), JsonStruct.text(record, member.value()));
        } else if (column.form() == Form.STRUCT && member.value() instanceof JsonObject struct) {
            new JsonStruct(record, struct).read(column.path(), this::cell);
        } else {
            String text = JsonStruct.text(record, member.value());
            withoutZone |= column.isTime() && RowTime.isWithoutZone(text);
            CsvCells.read(column, CsvValues.clean(text, column, false), this::cell);
        }
    }

    private void cell(String path, String value) {
        if (!value.isEmpty()) {
            cells.add(new Original.Cell(path, value));
        }
    }
}
