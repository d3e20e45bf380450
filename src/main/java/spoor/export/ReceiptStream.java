package spoor.export;

import org.jspecify.annotations.Nullable;

import spoor.event.EventTime;
import spoor.event.TimeRange;
import spoor.message.Message;
import spoor.pseudonym.Masking;
import spoor.store.EventStore;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// A stream that counts and hashes what is written, for the receipt. One thread uses it.
final class ReceiptStream {
    private final DigestOutputStream out;
    private final Map<String, Integer> files = new TreeMap<>();
    private final Set<Message> problems = new LinkedHashSet<>();
    private long events;
    private long partial;
    private long decoded;
    private long bytes;
    private long missingEvents;
    private long firstTime = EventTime.NONE;
    private long lastTime = EventTime.NONE;

    ReceiptStream(OutputStream target) {
        out = new DigestOutputStream(target, sha256());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    void write(byte[] text) throws IOException {
        out.write(text);
        bytes += text.length;
    }

    /// Counts an event that was written.
    ///
    /// @param row of the event, after the rows before it
    /// @param decodedText whether its original was written without the escapes that the file has
    void countEvent(EventStore store, int row, boolean decodedText) {
        files.merge(store.path(row), 1, Integer::sum);
        events++;
        partial += store.isPartial(row) ? 1 : 0;
        decoded += decodedText ? 1 : 0;
        long time = store.time(row);
        if (time != EventTime.NONE) {
            firstTime = firstTime == EventTime.NONE ? time : firstTime;
            lastTime = time;
        }
    }

    /// Counts an event that could not be written.
    void countMissing(Message problem) {
        problems.add(problem);
        missingEvents++;
    }

    long events() {
        return events;
    }

    void flush() throws IOException {
        out.flush();
    }

    /// @param masking also applied to paths and problems, which name accounts, unless it is null
    ExportReceipt receipt(@Nullable Masking masking) {
        Map<String, Integer> shownFiles = new TreeMap<>();
        files.forEach((path, n) -> shownFiles.merge(masked(path, masking), n, Integer::sum));
        return new ExportReceipt(
                events,
                partial,
                decoded,
                bytes,
                HexFormat.of().formatHex(out.getMessageDigest().digest()),
                firstTime == EventTime.NONE
                        ? Optional.empty()
                        : Optional.of(new TimeRange(firstTime, lastTime + 1)),
                Collections.unmodifiableMap(shownFiles),
                problems.stream()
                        .map(problem -> problem.withTexts(text -> masked(text, masking)))
                        .toList(),
                missingEvents,
                Optional.ofNullable(masking).map(Masking::report));
    }

    private static String masked(String text, @Nullable Masking masking) {
        return masking == null ? text : masking.mask(text);
    }
}
