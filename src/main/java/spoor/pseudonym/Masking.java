package spoor.pseudonym;

import org.jspecify.annotations.Nullable;

import spoor.io.ByteSpan;
import spoor.pseudonym.find.Edit;
import spoor.pseudonym.find.MemberRole;
import spoor.pseudonym.find.NameCollector;
import spoor.pseudonym.find.NameSet;
import spoor.pseudonym.find.PlacedIds;
import spoor.pseudonym.find.RequestIds;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Masks the records of one export: first names are collected from all of them, then each is
/// rewritten.
///
/// The same value gets the same pseudonym in all of them, however it is encoded. The names take 16
/// to 32 bytes for each letter that they do not share with the start of another name, and at most
/// an eighth of the heap; names beyond that are only replaced in members that hold names.
public final class Masking {
    private static final int BYTES_PER_LETTER = 32;

    private final MaskKey key;
    private final @Nullable Path keyFile;
    private final NameSet names;
    private final NameCollector collector;
    private final RequestIds requestIds;
    private final Pseudonyms pseudonyms;
    private final WalkerPool collecting;
    private final WalkerPool replacing;

    private Masking(MaskKey key, @Nullable Path keyFile) {
        this.key = key;
        this.keyFile = keyFile;
        SecureRandom random = new SecureRandom();
        long budget = Runtime.getRuntime().maxMemory() / 8 / BYTES_PER_LETTER;
        names = new NameSet(random.nextLong(), (int) Math.min(budget, 1 << 26));
        PlacedIds placedIds = new PlacedIds(random.nextLong());
        collector = new NameCollector(names, placedIds, random.nextLong());
        requestIds = new RequestIds(random.nextLong());
        pseudonyms = new Pseudonyms(key, placedIds, keyFile != null);
        collecting = new WalkerPool(() -> new CollectingRewriter(collector, requestIds));
        replacing = new WalkerPool(() -> new ReplacingRewriter(names, requestIds, pseudonyms));
    }

    /// A masking that nobody can undo, because its key is not kept.
    public static Masking withoutKeyFile() {
        return new Masking(MaskKey.random(), null);
    }

    /// A masking whose key and originals are kept in a file. If the file exists, the same values
    /// get the same pseudonyms as before.
    ///
    /// @throws IOException if the file exists and cannot be read, or is not a key file
    public static Masking withKeyFile(Path file) throws IOException {
        if (Files.notExists(file)) {
            return new Masking(MaskKey.random(), file);
        }
        MaskKeyFile kept = MaskKeyFile.read(file);
        Masking masking = new Masking(MaskKey.of(String.valueOf(kept.key())), file);
        kept.restoreInto(masking.pseudonyms);
        return masking;
    }

    /// Collects the names of a record. Any thread, before the first record is masked.
    public void collect(ByteSpan record) {
        List<Edit> _ =
                collecting.with(
                        walker -> walker.record(record.array(), record.start(), record.end()));
    }

    /// Must be called after the last record is collected. Assigns the pseudonyms of addresses, so
    /// that they do not depend on which record is masked first.
    public void finishCollecting() {
        collector.addresses().forEach(pseudonyms::assignAddress);
    }

    /// The record with all names and ids replaced. Any thread.
    public byte[] mask(byte[] record) {
        List<Edit> edits = replacing.with(walker -> walker.record(record, 0, record.length));
        return edits.isEmpty() ? record : Edit.apply(edits, record, 0, record.length);
    }

    /// Text about the records, such as the path of a file, with names and ids replaced. Any thread.
    public String mask(String text) {
        return mask(text, MemberRole.TEXT);
    }

    /// Masks an identity as columns show it: a name, or a role and its session.
    public String maskIdentity(String identity) {
        return mask(identity, MemberRole.PATH);
    }

    private String mask(String text, MemberRole role) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<Edit> edits = replacing.with(walker -> walker.text(bytes, role));
        return edits.isEmpty()
                ? text
                : new String(Edit.apply(edits, bytes, 0, bytes.length), StandardCharsets.UTF_8);
    }

    public MaskReport report() {
        Map<MaskKind, Integer> values = new EnumMap<>(MaskKind.class);
        for (MaskKind kind : MaskKind.values()) {
            values.put(kind, pseudonyms.count(kind));
        }
        return new MaskReport(values, collector.ordinary());
    }

    /// Writes the key file, if the masking has one; only its owner can read it.
    ///
    /// @throws IOException if it cannot be written; the export could then never be undone
    public void writeKeyFile() throws IOException {
        if (keyFile != null) {
            MaskKeyFile.write(keyFile, key, pseudonyms);
        }
    }
}
