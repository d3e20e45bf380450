package spoor.decode.format;

import spoor.decode.TrailFormat;
import spoor.decode.content.InflatedInput;
import spoor.decode.csv.CsvTable;
import spoor.io.ByteSpan;

import java.io.IOException;
import java.util.List;

/// The forms of files that are read.
///
/// @param inOrder asked one after the other; the last one also takes a file that none matches, and
///   reports why it cannot be read
public record TrailFormats(List<TrailFormat> inOrder) {
    public static final TrailFormats KNOWN =
            new TrailFormats(List.of(new CsvTable(), JsonRecords.ONE_PASS_FIRST));

    public TrailFormats {
        inOrder = List.copyOf(inOrder);
    }

    /// The form of a file.
    ///
    /// @param head as [#head(ByteSpan)] returns it
    TrailFormat of(ByteSpan head) {
        return inOrder.stream()
                .filter(format -> format.matches(head))
                .findFirst()
                .orElseGet(inOrder::getLast);
    }

    /// What a form is recognised by.
    public static ByteSpan head(InflatedInput content) throws IOException {
        return head(content.head());
    }

    /// The first bytes of a file's content without a byte order mark and white space before them.
    public static ByteSpan head(ByteSpan head) {
        int start = FormatSniffer.contentStart(head);
        return new ByteSpan(head.array(), start, head.end() - start);
    }
}
