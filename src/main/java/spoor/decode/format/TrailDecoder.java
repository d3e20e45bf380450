package spoor.decode.format;

import spoor.decode.EventSink;
import spoor.decode.FileReport;
import spoor.decode.TrailFormat;
import spoor.decode.content.ContentCopy;
import spoor.decode.content.ContentLimits;
import spoor.decode.content.ContentOpener;
import spoor.decode.content.InflatedInput;
import spoor.event.FileForm;
import spoor.event.RecordSchema;
import spoor.event.SkippedFile;
import spoor.hidden.HiddenRules;
import spoor.io.IoReason;
import spoor.message.ExplainedException;
import spoor.message.Message;
import spoor.trail.TrailFile;
import spoor.trail.TrailFile.Stamp;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Reads the events of files of any known form, gzip or plain.
///
/// It keeps its buffers between files. One thread at a time; [#close()] frees native memory.
public final class TrailDecoder implements AutoCloseable {
    private final RecordSchema schema;
    private final HiddenRules rules;
    private final TrailFormats formats;
    private final ContentOpener opener;
    private final Map<TrailFormat, TrailFormat.Reader> readers = new HashMap<>();

    /// The result of reading a file.
    ///
    /// @param stamp of the version that was read
    /// @param form the form in which it has events; empty if none was recognised
    /// @param skipped why it has no events; empty if it was read
    public record Result(
            Stamp stamp,
            TrailFormat format,
            Optional<FileForm> form,
            Optional<SkippedFile.Kind> skipped) {}

    /// @param schema the fields that are read
    /// @param rules by which hidden values are found
    public TrailDecoder(
            RecordSchema schema, HiddenRules rules, TrailFormats formats, ContentLimits limits) {
        this.schema = schema;
        this.rules = rules;
        this.formats = formats;
        this.opener = new ContentOpener(limits);
    }

    /// Reads a file.
    ///
    /// @param copies asked for a copy where the content is large and compressed
    /// @throws IOException where the source cannot give the file
    public Result decode(TrailFile file, EventSink sink, Supplier<ContentCopy> copies)
            throws IOException {
        FileReport report = new FileReport(file.path(), sink);
        try (InflatedInput content = opener.open(file, report::checkCancelled, copies)) {
            return decode(content, report);
        }
    }

    private Result decode(InflatedInput content, FileReport report) throws IOException {
        TrailFormat format = formats.of(TrailFormats.head(content));
        Optional<SkippedFile.Kind> skipped = read(format, content, report);
        return new Result(content.stamp(), format, report.form(), skipped);
    }

    private Optional<SkippedFile.Kind> read(
            TrailFormat format, InflatedInput content, FileReport report) {
        try {
            return readers.computeIfAbsent(format, f -> f.reader(schema, rules))
                    .read(content, report);
        } catch (IOException e) {
            return unreadable(report, e);
        } catch (OutOfMemoryError e) {
            return unreadable(report, new ExplainedException(Message.of("decode.noMemory"), e));
        }
    }

    private static Optional<SkippedFile.Kind> unreadable(FileReport report, IOException e) {
        report.restart();
        return report.unreadable(0, IoReason.of(e));
    }

    @Override
    public void close() {
        opener.close();
    }
}
