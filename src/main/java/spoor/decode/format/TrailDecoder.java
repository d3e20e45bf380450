package spoor.decode.format;

import org.jspecify.annotations.Nullable;

import spoor.decode.EventSink;
import spoor.decode.FileReport;
import spoor.decode.RecordPaths;
import spoor.decode.fast.FastTrailReader;
import spoor.decode.fast.SlidingBuffer;
import spoor.decode.gzip.GzipInflater;
import spoor.decode.gzip.InflatedInput;
import spoor.decode.jackson.JacksonTrailReader;
import spoor.decode.jackson.RetainedBytes;
import spoor.event.RecordSchema;
import spoor.event.SkippedFile;
import spoor.hidden.HiddenRules;
import spoor.io.Bytes;
import spoor.io.IoReason;
import spoor.json.JsonCursor;
import spoor.json.JsonSyntaxException;
import spoor.message.ExplainedException;
import spoor.message.Message;
import spoor.text.UnpairedSurrogates;
import spoor.text.Utf8;
import spoor.trail.RandomAccess;
import spoor.trail.TrailFile.Stamp;

import java.io.IOException;
import java.util.Optional;

/// Reads the content of trail files: `{"Records":[…]}`, gzip or plain, whatever they are called.
///
/// Nearly all are read by [FastTrailReader]; what that gives up on is read again, token by token.
/// Large files are read in windows, by [WindowDecoder]. It keeps its buffers between files. One
/// thread at a time.
public final class TrailDecoder implements AutoCloseable {
    /// A buffer that grew beyond this for one file is given back after it.
    private static final int KEPT_BUFFER = 48 << 20;

    /// A gzip file of more bytes inflates to more than is held whole, as a rule.
    private static final long LARGE = 8 << 20;

    private static final Stamp UNKNOWN = new Stamp(0, 0);

    private final Limits limits;
    private final boolean byTokensOnly;
    private final GzipInflater inflate = new GzipInflater();
    private final FastTrailReader trails;
    private final JacksonTrailReader tokens;
    private final Bytes inflated = new Bytes(1 << 20);

    /// How many bytes are held at once.
    ///
    /// @param whole of a text that is held whole, at most
    /// @param window of a larger one
    /// @param record of a record that is larger than the window, at most
    /// @param text that are read of a text
    public record Limits(int whole, int window, int record, long text) {
        static final Limits USUAL = new Limits(64 << 20, 16 << 20, 128 << 20, InflatedInput.MOST);
    }

    /// A decoder of CloudTrail's fields.
    ///
    /// @param rules by which hidden values are found
    public TrailDecoder(HiddenRules rules) {
        this(rules, false);
    }

    /// @param schema the fields that are read
    /// @param rules by which hidden values are found
    public TrailDecoder(RecordSchema schema, HiddenRules rules) {
        this(schema, rules, false, Limits.USUAL);
    }

    /// @param byTokensOnly whether no file is left to [FastTrailReader]; nothing but the speed
    ///   changes
    public TrailDecoder(HiddenRules rules, boolean byTokensOnly) {
        this(rules, byTokensOnly, Limits.USUAL);
    }

    public TrailDecoder(HiddenRules rules, boolean byTokensOnly, Limits limits) {
        this(RecordSchema.CLOUDTRAIL, rules, byTokensOnly, limits);
    }

    /// @param schema the fields that are read
    public TrailDecoder(
            RecordSchema schema, HiddenRules rules, boolean byTokensOnly, Limits limits) {
        RecordPaths paths = new RecordPaths(schema);
        this.trails = new FastTrailReader(paths, rules);
        this.tokens = new JacksonTrailReader(paths, rules);
        this.byTokensOnly = byTokensOnly;
        this.limits = limits;
    }

    /// Whether a file of that size, as it is stored, is better read piece by piece.
    public static boolean isLarge(long stored) {
        return stored > LARGE;
    }

    /// Reads a whole file.
    ///
    /// @param path for problems
    /// @param stored the file's bytes, as stored
    /// @return why the file yields nothing, or nothing where it is read
    public Optional<SkippedFile.Kind> decode(String path, Bytes stored, EventSink sink) {
        FileReport report = new FileReport(path, sink);
        try {
            if (GzipInflater.isGzip(stored.array(), stored.length())) {
                if (GzipInflater.claimedSize(stored) <= limits.whole()
                        && inflate.inflate(stored, inflated, limits.whole())) {
                    return scan(inflated, inflate.damage().orElse(null), report);
                }
            } else if (stored.length() <= limits.whole()) {
                return scan(stored, null, report);
            }
            return windows(RandomAccess.of(stored, UNKNOWN), report);
        } catch (IOException e) {
            report.restart();
            return report.unreadable(0, IoReason.of(e));
        } finally {
            inflated.shrinkTo(KEPT_BUFFER);
        }
    }

    /// Reads a large file, without holding it whole.
    ///
    /// @param path for problems
    /// @return why the file yields nothing, or nothing where it is read
    public Optional<SkippedFile.Kind> decode(String path, RandomAccess stored, EventSink sink) {
        FileReport report = new FileReport(path, sink);
        try {
            return windows(stored, report);
        } catch (IOException e) {
            report.restart();
            return report.unreadable(0, IoReason.of(e));
        } finally {
            inflated.shrinkTo(KEPT_BUFFER);
        }
    }

    private Optional<SkippedFile.Kind> windows(RandomAccess stored, FileReport report)
            throws IOException {
        try (InflatedInput text = new InflatedInput(stored, report::goOn, limits.text())) {
            FastTrailReader scanner = byTokensOnly ? null : trails;
            return new WindowDecoder(text, inflated, limits, report).decode(scanner, tokens);
        } catch (OutOfMemoryError e) {
            throw new ExplainedException(Message.of("decode.noMemory"), e);
        }
    }

    private Optional<SkippedFile.Kind> scan(Bytes text, @Nullable Message damage, FileReport report)
            throws IOException {
        int start = FormatSniffer.contentStart(text);
        if (start == text.length()) {
            return damage == null
                    ? Optional.of(SkippedFile.Kind.EMPTY)
                    : report.unreadable(0, damage);
        }
        if (FormatSniffer.isUtf16(text)) {
            return report.utf16();
        }
        boolean json = FormatSniffer.claimsToBeJson(report.path(), text);
        if (damage != null && !json) {
            // It may have been a trail before it was damaged.
            return report.unreadable(text.length(), damage);
        }
        if (!byTokensOnly) {
            if (trails.scan(SlidingBuffer.whole(text), start, report)) {
                return report.end(text.length(), damage);
            }
            report.restart();
        }
        try {
            roots(text, start, report);
        } catch (JsonSyntaxException e) {
            int invalid = Utf8.replaceInvalid(text.array(), start, text.length());
            int half = UnpairedSurrogates.replace(text.array(), start, text.length());
            if (invalid < 0 && half < 0) {
                return report.brokenOff(e, damage, text.length(), json);
            }
            report.restart(invalid, half);
            try {
                roots(text, start, report);
            } catch (JsonSyntaxException again) {
                return report.brokenOff(again, damage, text.length(), json);
            }
        }
        return report.end(text.length(), damage);
    }

    private void roots(Bytes text, int start, FileReport report) throws JsonSyntaxException {
        try (JsonCursor cursor = JsonCursor.over(text.array(), start, text.length() - start)) {
            tokens.scan(cursor, new RetainedBytes.Whole(text.array()), report);
        }
    }

    @Override
    public void close() {
        inflate.close();
    }
}
