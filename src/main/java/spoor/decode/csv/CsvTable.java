package spoor.decode.csv;

import spoor.decode.RecordAssembler;
import spoor.decode.RecordPaths;
import spoor.decode.TrailFormat;
import spoor.decode.fast.RecordWalker;
import spoor.event.RecordSchema;
import spoor.hidden.HiddenRules;
import spoor.io.ByteSpan;

import java.util.Optional;

/// A table with one event in each row, recognised by the names of its columns.
public record CsvTable() implements TrailFormat {
    @Override
    public boolean matches(ByteSpan head) {
        return CsvLayout.of(head).isPresent();
    }

    @Override
    public Reader reader(RecordSchema schema, HiddenRules rules) {
        return new CsvTableReader(
                RecordAssembler.ofRows(schema),
                new CellRecords(new RecordWalker(new RecordPaths(schema), rules)));
    }

    @Override
    public Originals originals(ByteSpan head) {
        return CsvLayout.of(head).<Originals>map(CsvOriginals::new).orElse(_ -> Optional.empty());
    }
}
