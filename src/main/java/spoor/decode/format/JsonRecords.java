package spoor.decode.format;

import spoor.decode.RecordPaths;
import spoor.decode.TrailFormat;
import spoor.decode.csv.RespelledOriginal;
import spoor.decode.fast.JsonOriginals;
import spoor.event.RecordSchema;
import spoor.hidden.HiddenRules;
import spoor.io.ByteSpan;

/// CloudTrail records in JSON of any form: trail files as CloudTrail delivers them, and records in
/// lists, lines, other objects and their strings.
///
/// @param walkOnly whether files are never read in one pass, which is only slower
public record JsonRecords(boolean walkOnly) implements TrailFormat {
    /// Reads files in one pass where their form allows it.
    public static final JsonRecords ONE_PASS_FIRST = new JsonRecords(false);

    @Override
    public boolean matches(ByteSpan head) {
        if (head.length() == 0) {
            return false;
        }
        byte first = head.array()[head.start()];
        return first == '{' || first == '[' || first == '"';
    }

    @Override
    public Reader reader(RecordSchema schema, HiddenRules rules) {
        return new JsonRecordsReader(new RecordPaths(schema), rules, walkOnly);
    }

    @Override
    public Originals originals(ByteSpan head) {
        return found -> JsonOriginals.of(found, false).map(RespelledOriginal::of);
    }
}
