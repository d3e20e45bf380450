package spoor.decode.format;

import spoor.decode.RecordPaths;
import spoor.decode.TrailFormat;
import spoor.event.Original;
import spoor.event.RecordSchema;
import spoor.hidden.HiddenRules;
import spoor.io.ByteSpan;

import java.util.Optional;

/// Trail files as CloudTrail delivers them: `{"Records":[…]}`, whatever they are called.
///
/// @param jacksonOnly whether Jackson reads all files, which is only slower
public record DeliveredTrail(boolean jacksonOnly) implements TrailFormat {
    @Override
    public boolean matches(ByteSpan head) {
        return head.length() > 0 && head.array()[head.start()] == '{';
    }

    @Override
    public Reader reader(RecordSchema schema, HiddenRules rules) {
        return new DeliveredTrailReader(new RecordPaths(schema), rules, jacksonOnly);
    }

    @Override
    public Originals originals(ByteSpan head) {
        return DeliveredTrail::original;
    }

    private static Optional<Original> original(ByteSpan found) {
        boolean object =
                found.length() > 1
                        && found.array()[found.start()] == '{'
                        && found.array()[found.end() - 1] == '}';
        return object ? Optional.of(new Original.JsonRecord(found)) : Optional.empty();
    }
}
