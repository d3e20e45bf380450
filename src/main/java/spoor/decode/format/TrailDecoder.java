package spoor.decode.format;

import spoor.decode.EventSink;
import spoor.decode.FileReport;
import spoor.decode.TrailFormat;
import spoor.decode.archive.ArchiveReader;
import spoor.decode.archive.ContentKeeper;
import spoor.decode.archive.EntryFile;
import spoor.decode.content.ContentCopy;
import spoor.decode.content.ContentLimits;
import spoor.decode.content.ContentOpener;
import spoor.decode.content.InflatedInput;
import spoor.event.FileForm;
import spoor.event.RecordSchema;
import spoor.event.SkippedFile;
import spoor.hidden.HiddenRules;
import spoor.io.ByteSpan;
import spoor.io.IoReason;
import spoor.message.ExplainedException;
import spoor.message.Message;
import spoor.trail.TrailFile;
import spoor.trail.TrailFile.Stamp;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
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
    /// @param entries the entries of an archive, to be read as files; empty for other files
    public record Result(
            Stamp stamp,
            TrailFormat format,
            Optional<FileForm> form,
            Optional<SkippedFile.Kind> skipped,
            List<EntryFile> entries) {}

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
    /// @param keeper keeps contents of archives
    /// @throws IOException where the source cannot give the file
    public Result decode(
            TrailFile file, EventSink sink, Supplier<ContentCopy> copies, ContentKeeper keeper)
            throws IOException {
        FileReport report = new FileReport(file.path(), sink, EntryFile.archiveLevels(file));
        try (InflatedInput content = opener.open(file, report::stopReading, copies)) {
            ByteSpan head = content.head();
            if (ArchiveReader.isArchive(head)) {
                return list(
                        ArchiveReader.read(file, head, content, keeper, sink::problem), content);
            }
            return decode(content, TrailFormats.head(head), report);
        }
    }

    private Result list(ArchiveReader.Found archive, InflatedInput content) throws IOException {
        return new Result(
                content.stamp(),
                formats.inOrder().getLast(),
                Optional.empty(),
                archive.skipped(),
                archive.entries());
    }

    private Result decode(InflatedInput content, ByteSpan head, FileReport report)
            throws IOException {
        TrailFormat format = formats.of(head);
        Optional<SkippedFile.Kind> skipped = read(format, content, report);
        return new Result(content.stamp(), format, report.form(), skipped, List.of());
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
