package spoor.decode.format;

import spoor.decode.FileEnd;
import spoor.decode.FileReport;
import spoor.decode.RecordPaths;
import spoor.decode.TrailFormat;
import spoor.decode.content.InflatedInput;
import spoor.decode.content.SlidingBuffer;
import spoor.decode.content.Utf8Repair;
import spoor.decode.content.Wrapping;
import spoor.decode.fast.FastTrailReader;
import spoor.decode.fast.RecordWalker;
import spoor.decode.gzip.GzipStream;
import spoor.event.FileForm;
import spoor.event.Problem;
import spoor.event.SkippedFile;
import spoor.hidden.HiddenRules;
import spoor.io.ByteSpan;
import spoor.io.Bytes;
import spoor.message.Message;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads CloudTrail records in JSON. [FastTrailReader] reads nearly all trail files; everything
/// else is read by [RecordWalker].
///
/// One thread at a time.
final class JsonRecordsReader implements TrailFormat.Reader {
    /// A buffer that grew beyond this for one file is released after it.
    private static final int KEPT_BUFFER = 48 << 20;

    private final FastTrailReader fast;
    private final RecordWalker walker;
    private final boolean walkOnly;
    private final Bytes buffer = new Bytes(0);

    JsonRecordsReader(RecordPaths paths, HiddenRules rules, boolean walkOnly) {
        this.fast = new FastTrailReader(paths, rules);
        this.walker = new RecordWalker(paths, rules);
        this.walkOnly = walkOnly;
    }

    @Override
    public Optional<SkippedFile.Kind> read(InflatedInput content, FileReport report)
            throws IOException {
        try {
            return readInWindows(content, report);
        } finally {
            buffer.shrinkTo(KEPT_BUFFER);
        }
    }

    private Optional<SkippedFile.Kind> readInWindows(InflatedInput content, FileReport report)
            throws IOException {
        SlidingBuffer window = new SlidingBuffer(content, buffer);
        int at = FormatSniffer.contentStart(window.bytes());
        while (at == window.length() && window.advance(at)) {
            at = FormatSniffer.space(window.bytes(), 0);
        }
        if (at == window.length()) {
            Message damage = content.damage();
            return damage == null
                    ? Optional.of(SkippedFile.Kind.EMPTY)
                    : report.unreadable(0, damage);
        }
        long start = window.base() + at;
        if (!walkOnly && window.array()[at] == '{' && fast.read(window, start, report)) {
            return report.end(end(content, report, true));
        }
        report.restart();
        return walk(content, report, start);
    }

    private Optional<SkippedFile.Kind> walk(InflatedInput content, FileReport report, long start)
            throws IOException {
        ByteSpan head = TrailFormats.head(content);
        boolean json = FormatSniffer.claimsToBeJson(report.path(), head);
        FileForm prefixed = FormatSniffer.prefixedForm(head);
        if (Lookalike.is(SkippedFile.Kind.APPLE_DOUBLE, head)) {
            // It has the name of another file.
            return Optional.of(SkippedFile.Kind.APPLE_DOUBLE);
        }
        Optional<Message> unread = UnreadForm.of(head);
        if (unread.isEmpty() && (json || prefixed != null)) {
            Utf8Repair repair = new Utf8Repair();
            report.repairedBy(repair);
            content.rewind();
            walker.read(new SlidingBuffer(content, buffer, repair), start, prefixed, report);
        } else {
            content.drain(new byte[1 << 16]);
        }
        if (content.damage() != null && !json && report.records() == 0) {
            report.restart();
            return report.unreadable(content.position(), content.damage());
        }
        if (unread.isEmpty() && report.records() == 0) {
            unread = UnreadForm.ofSpelling(head);
        }
        if (unread.isPresent()) {
            report.restart();
            return report.unreadable(Problem.NO_OFFSET, unread.get());
        }
        return outcome(report.end(end(content, report, json)), head, report);
    }

    /// A file without events may be one of another service, or hold records that are not read.
    private static Optional<SkippedFile.Kind> outcome(
            Optional<SkippedFile.Kind> skipped, ByteSpan head, FileReport report) {
        if (skipped.filter(kind -> kind == SkippedFile.Kind.OTHER).isEmpty()) {
            return skipped;
        }
        Optional<Message> unread = UnreadForm.ofRecords(head);
        return unread.isPresent()
                ? report.unreadable(Problem.NO_OFFSET, unread.get())
                : Lookalike.of(head).or(() -> skipped);
    }

    /// A file that AWS has delivered has no second gzip file that could be damaged: what follows
    /// the first is no loss.
    private static FileEnd end(InflatedInput content, FileReport report, boolean json) {
        List<Message> notes = notes(content, report);
        Message damage = content.damage();
        if (report.isDelivered() && GzipStream.TRAILING.equals(damage)) {
            notes.add(Message.of("decode.note.trailing"));
            damage = null;
        }
        return new FileEnd(content.position(), damage, json, notes);
    }

    /// What is unusual for a file that AWS has delivered.
    private static List<Message> notes(InflatedInput content, FileReport report) {
        List<Message> notes = new ArrayList<>();
        Wrapping wrapping = content.wrapping();
        if (wrapping.extended()) {
            notes.add(Message.of("decode.note.members"));
        }
        int levels = wrapping.gzipLevels() - report.archiveLevels();
        if (levels <= 0 && report.path().endsWith(".gz")) {
            notes.add(Message.of("decode.note.notCompressed"));
        }
        if (levels > 1) {
            notes.add(Message.of("decode.note.gzipLevels", levels));
        }
        return notes;
    }
}
