package spoor.event;

import spoor.io.ByteSpan;
import spoor.message.Message;

import java.util.List;

/// The original of an event: what its file has of it.
///
/// During a visit of many events its bytes are valid only until the call returns.
public sealed interface Original permits Original.JsonRecord, Original.PartialRow {
    /// The bytes in the inflated file, unchanged; or the text of a string there.
    ByteSpan text();

    /// The event as one JSON object: the bytes of the file if it contains JSON.
    ByteSpan json();

    /// A complete record in JSON, byte for byte.
    ///
    /// @param quoted whether it is a string in the file: then the text has none of the escapes
    record JsonRecord(ByteSpan text, boolean quoted) implements Original {
        /// A record that is in the file as it is.
        public JsonRecord(ByteSpan text) {
            this(text, false);
        }

        @Override
        public ByteSpan json() {
            return text;
        }
    }

    /// A row of a table that has only some fields of the event.
    ///
    /// @param cells the fields it has, in its order
    /// @param loss tells users what the row lacks
    record PartialRow(ByteSpan text, List<Cell> cells, Message loss) implements Original {
        public PartialRow {
            cells = List.copyOf(cells);
        }

        /// The cells as strings of an object whose first member, [PartialJson#MARK], distinguishes
        /// it from a complete record.
        @Override
        public ByteSpan json() {
            return ByteSpan.of(PartialJson.of(this));
        }
    }

    /// @param name path of the member in a CloudTrail record, such as `userIdentity.arn`; the name
    ///   in the file if there is none. Pseudonyms and queries depend on it.
    record Cell(String name, String value) {}
}
