package spoor.decode.format;

import org.jspecify.annotations.Nullable;

import spoor.decode.FileReport;
import spoor.decode.RecordPaths;
import spoor.decode.TrailFormat;
import spoor.decode.content.InflatedInput;
import spoor.decode.content.SlidingBuffer;
import spoor.decode.fast.FastTrailReader;
import spoor.decode.token.RetainingStream;
import spoor.decode.token.TokenTrailReader;
import spoor.event.SkippedFile;
import spoor.hidden.HiddenRules;
import spoor.io.Bytes;
import spoor.io.IoReason;
import spoor.json.JsonCursor;
import spoor.json.JsonSyntaxException;
import spoor.message.ExplainedException;
import spoor.message.Message;
import spoor.text.TextRepair;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;

/// Reads `{"Records":[…]}`. [FastTrailReader] reads nearly all files; the others are read again, by
/// [TokenTrailReader].
///
/// One thread at a time.
final class DeliveredTrailReader implements TrailFormat.Reader {
    /// A buffer that grew beyond this for one file is released after it.
    private static final int KEPT_BUFFER = 48 << 20;

    private final FastTrailReader fast;
    private final TokenTrailReader tokens;
    private final boolean jacksonOnly;
    private final Bytes buffer = new Bytes(0);

    DeliveredTrailReader(RecordPaths paths, HiddenRules rules, boolean jacksonOnly) {
        this.fast = new FastTrailReader(paths, rules);
        this.tokens = new TokenTrailReader(paths, rules);
        this.jacksonOnly = jacksonOnly;
    }

    @Override
    public Optional<SkippedFile.Kind> read(InflatedInput content, FileReport report)
            throws IOException {
        try {
            return new OneFile(content, report).read();
        } finally {
            buffer.shrinkTo(KEPT_BUFFER);
        }
    }

    private final class OneFile {
        private final InflatedInput content;
        private final FileReport report;

        OneFile(InflatedInput content, FileReport report) {
            this.content = content;
            this.report = report;
        }

        Optional<SkippedFile.Kind> read() throws IOException {
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
            if (FormatSniffer.isUtf16(window.bytes())) {
                return report.utf16();
            }
            boolean json = FormatSniffer.claimsToBeJson(report.path(), window.bytes());
            long start = window.base() + at;
            if (!jacksonOnly) {
                if (fast.read(window, at, report)) {
                    return end(json);
                }
                report.restart();
            }
            return withJackson(start, json);
        }

        private Optional<SkippedFile.Kind> withJackson(long start, boolean json)
                throws IOException {
            JsonSyntaxException wrong = walk(start, null);
            if (wrong == null) {
                return end(json);
            }
            TextRepair repair = new TextRepair(start);
            stream(start, repair).drain();
            if (repair.invalidByte() >= 0 || repair.unpairedSurrogate() >= 0) {
                report.restart(repair.invalidByte(), repair.unpairedSurrogate());
                wrong = walk(start, new TextRepair(start));
                if (wrong == null) {
                    return end(json);
                }
                content.drain(buffer.array());
            }
            return mayHaveBeenATrail(json)
                    ? unreadable()
                    : report.brokenOff(wrong, content.damage(), content.position(), json);
        }

        /// @return where the text goes wrong, or null where it does not
        private @Nullable JsonSyntaxException walk(long start, @Nullable TextRepair repair)
                throws IOException {
            RetainingStream stream = stream(start, repair);
            try (JsonCursor cursor = JsonCursor.over(stream, start)) {
                tokens.read(cursor, stream, report);
                return null;
            } catch (JsonSyntaxException e) {
                return e;
            } catch (UncheckedIOException e) {
                throw new ExplainedException(IoReason.of(Objects.requireNonNull(e.getCause())), e);
            }
        }

        private RetainingStream stream(long start, @Nullable TextRepair repair) throws IOException {
            return new RetainingStream(content, start, repair, buffer);
        }

        private Optional<SkippedFile.Kind> end(boolean json) {
            return mayHaveBeenATrail(json)
                    ? unreadable()
                    : report.end(content.position(), content.damage());
        }

        /// Whether damage hides what the file was.
        private boolean mayHaveBeenATrail(boolean json) {
            return content.damage() != null && !json;
        }

        private Optional<SkippedFile.Kind> unreadable() {
            report.restart();
            return report.unreadable(content.position(), Objects.requireNonNull(content.damage()));
        }
    }
}
