package spoor.decode;

import org.jspecify.annotations.Nullable;

import spoor.event.Problem;
import spoor.event.SkippedFile;
import spoor.json.JsonCursor;
import spoor.json.JsonCursor.Token;
import spoor.json.JsonSyntaxException;
import spoor.json.Surrogates;
import spoor.json.Utf8;
import spoor.redact.HiddenRules;
import spoor.source.Bytes;
import spoor.source.IoReason;

import java.io.IOException;
import java.util.Optional;

/// Reads the content of trail files: `{"Records":[…]}`, gzip or plain, whatever they are called.
///
/// Nearly all are read by [TrailScanner]; what that gives up on is read again, token by token. It
/// keeps its buffers between files. One thread at a time.
public final class TrailDecoder implements AutoCloseable {
    /// A buffer that grew beyond this for one file is given back after it.
    private static final int KEPT_BUFFER = 48 << 20;

    private final Inflate inflate = new Inflate();
    private final TrailScanner trails;
    private final RecordScanner scanner;
    private final Bytes inflated = new Bytes(1 << 20);
    private final boolean byTokensOnly;

    /// @param rules by which hidden values are found
    public TrailDecoder(HiddenRules rules) {
        this(rules, false);
    }

    /// @param byTokensOnly whether no file is left to [TrailScanner]; nothing but the speed changes
    TrailDecoder(HiddenRules rules, boolean byTokensOnly) {
        this.trails = new TrailScanner(rules);
        this.scanner = new RecordScanner(rules);
        this.byTokensOnly = byTokensOnly;
    }

    /// Reads a whole file.
    ///
    /// @param path for problems
    /// @param stored the file's bytes, as stored
    /// @return why the file yields nothing, or nothing where it is read
    public Optional<SkippedFile.Kind> decode(String path, Bytes stored, EventSink sink) {
        FileReport report = new FileReport(path, sink);
        try {
            if (Inflate.isGzip(stored.array(), stored.length())) {
                String damage = inflate.inflate(stored, inflated).orElse(null);
                return scan(inflated, damage, report);
            }
            return scan(stored, null, report);
        } catch (IOException e) {
            return report.unreadable(0, IoReason.of(e));
        } finally {
            inflated.shrinkTo(KEPT_BUFFER);
        }
    }

    private Optional<SkippedFile.Kind> scan(
            Bytes text, @Nullable String damage, FileReport report) {
        int start = TextForm.contentStart(text);
        if (start == text.length()) {
            return damage == null
                    ? Optional.of(SkippedFile.Kind.EMPTY)
                    : report.unreadable(0, damage);
        }
        if (TextForm.isUtf16(text)) {
            return report.unreadable(
                    0, "the text is in UTF-16; save it as UTF-8, as CloudTrail delivers it");
        }
        if (damage != null && !TextForm.claimsToBeJson(report.path(), text)) {
            // It may have been a trail before it was damaged.
            return report.unreadable(text.length(), damage);
        }
        if (!byTokensOnly) {
            if (trails.scan(text, start, report)) {
                return report.end(text.length(), damage);
            }
            report.restart();
        }
        try {
            roots(text, start, report);
        } catch (JsonSyntaxException e) {
            int invalid = Utf8.repair(text.array(), start, text.length());
            int half = Surrogates.repair(text.array(), start, text.length());
            if (invalid < 0 && half < 0) {
                return report.brokenOff(e.offset(), reasonOf(e, damage), text);
            }
            report.restart(invalid, half);
            try {
                roots(text, start, report);
            } catch (JsonSyntaxException again) {
                return report.brokenOff(again.offset(), reasonOf(again, damage), text);
            }
        }
        return report.end(text.length(), damage);
    }

    private static String reasonOf(JsonSyntaxException e, @Nullable String damage) {
        return damage != null ? damage : "the text is not valid JSON: " + e.getMessage();
    }

    private void roots(Bytes text, int start, FileReport report) throws JsonSyntaxException {
        try (JsonCursor cursor = JsonCursor.over(text.array(), start, text.length() - start)) {
            for (Token token = cursor.next(); token != Token.END; token = cursor.next()) {
                if (token == Token.OBJECT_START) {
                    root(cursor, text.array(), report);
                } else {
                    report.otherRoot(cursor.tokenStart());
                    cursor.skipChildren();
                }
            }
        }
    }

    private void root(JsonCursor cursor, byte[] text, FileReport report)
            throws JsonSyntaxException {
        long start = cursor.tokenStart();
        boolean trail = false;
        while (cursor.next() == Token.NAME) {
            String name = cursor.name();
            Token value = cursor.next();
            if (name.equals("Records") && value == Token.ARRAY_START) {
                trail = true;
                report.trail();
                records(cursor, text, report);
            } else {
                report.member(name);
                cursor.skipChildren();
            }
        }
        if (!trail) {
            report.otherRoot(start);
        }
    }

    private void records(JsonCursor cursor, byte[] text, FileReport report)
            throws JsonSyntaxException {
        for (Token item = cursor.next(); item != Token.ARRAY_END; item = cursor.next()) {
            report.item();
            if (item == Token.OBJECT_START) {
                scanner.scan(cursor, text, report);
            } else {
                report.problem(
                        new Problem.SkippedRecord(
                                report.path(),
                                cursor.tokenStart(),
                                "this item of Records is not an object, so it is not an event"));
                cursor.skipChildren();
            }
        }
        report.trailEnd();
    }

    @Override
    public void close() {
        inflate.close();
    }
}
