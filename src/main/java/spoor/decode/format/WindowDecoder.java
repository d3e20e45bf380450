package spoor.decode.format;

import org.jspecify.annotations.Nullable;

import spoor.decode.FileReport;
import spoor.decode.fast.FastTrailReader;
import spoor.decode.fast.SlidingBuffer;
import spoor.decode.gzip.InflatedInput;
import spoor.decode.jackson.JacksonTrailReader;
import spoor.decode.jackson.RetainingStream;
import spoor.event.SkippedFile;
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

/// Reads one large file in windows, and says what [TrailDecoder] would say of it.
///
/// What must be known before is found out by reading the file once more: whether it is damaged at
/// its end, and where its bytes are not UTF-8.
final class WindowDecoder {
    private final InflatedInput text;
    private final Bytes buffer;
    private final TrailDecoder.Limits limits;
    private final FileReport report;

    /// @param buffer for the windows; its content is replaced
    WindowDecoder(InflatedInput text, Bytes buffer, TrailDecoder.Limits limits, FileReport report) {
        this.text = text;
        this.buffer = buffer;
        this.limits = limits;
        this.report = report;
    }

    /// @param scanner reads files of the usual form; null where none is left to it
    Optional<SkippedFile.Kind> decode(@Nullable FastTrailReader scanner, JacksonTrailReader tokens)
            throws IOException {
        SlidingBuffer window = new SlidingBuffer(text, buffer, limits.window(), limits.record());
        int at = FormatSniffer.contentStart(window.bytes());
        while (at == window.length() && window.advance(at)) {
            at = FormatSniffer.space(window.bytes(), 0);
        }
        if (at == window.length()) {
            Message damage = text.damage();
            return damage == null
                    ? Optional.of(SkippedFile.Kind.EMPTY)
                    : report.unreadable(0, damage);
        }
        if (FormatSniffer.isUtf16(window.bytes())) {
            return report.utf16();
        }
        boolean json = FormatSniffer.claimsToBeJson(report.path(), window.bytes());
        long start = window.base() + at;
        if (scanner != null && scanner.scan(window, at, report)) {
            return end(json);
        }
        report.restart();
        return byTokens(start, json, tokens);
    }

    private Optional<SkippedFile.Kind> byTokens(long start, boolean json, JacksonTrailReader tokens)
            throws IOException {
        JsonSyntaxException wrong = walk(start, null, tokens);
        if (wrong == null) {
            return end(json);
        }
        TextRepair repair = new TextRepair(start);
        new RetainingStream(text, start, repair, buffer, limits.record()).drain();
        if (repair.invalidByte() >= 0 || repair.unpairedSurrogate() >= 0) {
            report.restart(repair.invalidByte(), repair.unpairedSurrogate());
            wrong = walk(start, new TextRepair(start), tokens);
            if (wrong == null) {
                return end(json);
            }
            text.drain(buffer.array());
        }
        return isHopeless(json)
                ? unreadable()
                : report.brokenOff(wrong, text.damage(), text.position(), json);
    }

    /// @return where the text goes wrong, or null where it does not
    private @Nullable JsonSyntaxException walk(
            long start, @Nullable TextRepair repair, JacksonTrailReader tokens) throws IOException {
        RetainingStream stream = new RetainingStream(text, start, repair, buffer, limits.record());
        try (JsonCursor cursor = JsonCursor.over(stream, start)) {
            tokens.scan(cursor, stream, report);
            return null;
        } catch (JsonSyntaxException e) {
            return e;
        } catch (UncheckedIOException e) {
            throw new ExplainedException(IoReason.of(Objects.requireNonNull(e.getCause())), e);
        }
    }

    private Optional<SkippedFile.Kind> end(boolean json) {
        return isHopeless(json) ? unreadable() : report.end(text.position(), text.damage());
    }

    /// Whether it may have been a trail before it was damaged, and nobody knows.
    private boolean isHopeless(boolean json) {
        return text.damage() != null && !json;
    }

    private Optional<SkippedFile.Kind> unreadable() {
        report.restart();
        return report.unreadable(text.position(), Objects.requireNonNull(text.damage()));
    }
}
