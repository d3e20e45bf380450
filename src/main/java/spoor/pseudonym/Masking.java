package spoor.pseudonym;

import org.jspecify.annotations.Nullable;

import spoor.pseudonym.find.Edit;
import spoor.pseudonym.find.NameCollector;
import spoor.pseudonym.find.NameSet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Masks the records of one export: first all are looked through for names, then each is rewritten.
///
/// The same value gets the same pseudonym in all of them, in whatever form it is written. What is
/// kept of the names is 16 to 32 bytes for each letter that no earlier name shares, and at most an
/// eighth of the memory; names beyond that are replaced only where they stand as names.
public final class Masking {
    private static final int BYTES_OF_A_LETTER = 32;

    private final MaskKey key;
    private final @Nullable Path keyFile;
    private final NameSet names;
    private final NameCollector collector;
    private final Pseudonyms pseudonyms;
    private final WalkerPool collecting;
    private final WalkerPool replacing;

    private Masking(MaskKey key, @Nullable Path keyFile) {
        this.key = key;
        this.keyFile = keyFile;
        SecureRandom random = new SecureRandom();
        long budget = Runtime.getRuntime().maxMemory() / 8 / BYTES_OF_A_LETTER;
        names = new NameSet(random.nextLong(), (int) Math.min(budget, 1 << 26));
        collector = new NameCollector(names, random.nextLong());
        pseudonyms = new Pseudonyms(key, keyFile != null);
        collecting = new WalkerPool(() -> new Rewriter.Collecting(collector));
        replacing = new WalkerPool(() -> new Rewriter.Replacing(names, pseudonyms));
    }

    /// A masking that nobody can undo: its key is forgotten.
    public static Masking once() {
        return new Masking(MaskKey.random(), null);
    }

    /// A masking whose key, and what each pseudonym stands for, are kept in a file. Where the file
    /// is there already, the same values get the same pseudonyms as before.
    ///
    /// @throws IOException where the file is there and cannot be read, or is no key file
    public static Masking keyed(Path file) throws IOException {
        if (Files.notExists(file)) {
            return new Masking(MaskKey.random(), file);
        }
        MaskKeyFile kept = MaskKeyFile.read(file);
        Masking masking = new Masking(MaskKey.of(String.valueOf(kept.key())), file);
        kept.teach(masking.pseudonyms);
        return masking;
    }

    /// Looks through a record for names. Any thread, before the first record is masked.
    public void collect(byte[] text, int start, int length) {
        List<Edit> _ = collecting.with(walk -> walk.record(text, start, start + length));
    }

    /// Ends the looking. Addresses get their pseudonyms now, so that it makes no difference which
    /// record is masked first.
    public void collected() {
        collector.addresses().forEach(pseudonyms::settle);
    }

    /// The record with all names and ids replaced. Any thread.
    public byte[] mask(byte[] record) {
        List<Edit> edits = replacing.with(walk -> walk.record(record, 0, record.length));
        return edits.isEmpty() ? record : Edit.apply(edits, record, 0, record.length);
    }

    /// Text about the records, such as the path of a file, with names and ids replaced. Any thread.
    public String mask(String text) {
        return mask(text, MemberRole.TEXT);
    }

    /// Who acted, as columns show it: a name, or a role and its session.
    public String maskIdentity(String identity) {
        return mask(identity, MemberRole.PATH);
    }

    private String mask(String text, MemberRole place) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<Edit> edits = replacing.with(walk -> walk.text(bytes, place));
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

    /// Writes the key file, where there is to be one; only its owner can read it.
    ///
    /// @throws IOException where it cannot be written: the export could never be undone
    public void keep() throws IOException {
        if (keyFile != null) {
            MaskKeyFile.write(keyFile, key, pseudonyms);
        }
    }
}
