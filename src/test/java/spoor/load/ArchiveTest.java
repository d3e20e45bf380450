package spoor.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.event.Field;
import spoor.event.Problem;
import spoor.event.SkippedFile;
import spoor.fixture.Archives;
import spoor.fixture.EventJson;
import spoor.fixture.Loading;
import spoor.fixture.MemorySource;
import spoor.fixture.Trails;
import spoor.store.EventStore;
import spoor.store.Rows;
import spoor.trail.disk.DiskSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;

/// Archives of trail files: they load like the same files unpacked.
final class ArchiveTest {
    private static final String DELIVERED =
            "AWSLogs/111122223333_CloudTrail_eu-central-1_20261122T0905Z_AAAAAAAAAAAAAAA1.json.gz";

    private final MemorySource source = new MemorySource("trail");
    private final Loading loading = Loading.of(source);

    @TempDir Path folder;

    @AfterEach
    void close() {
        source.close();
        loading.close();
    }

    enum Kind {
        ZIP,
        STORED_ZIP,
        TAR,
        TAR_GZ,
        ZIP_IN_TAR_GZ,
        TAR_GZ_IN_ZIP,
        TAR_IN_STORED_ZIP;

        byte[] of(Map<String, byte[]> unsorted) {
            Map<String, byte[]> entries = new TreeMap<>(unsorted);
            return switch (this) {
                case ZIP -> Archives.zip(entries);
                case STORED_ZIP -> Archives.zip(entries, ZipEntry.STORED);
                case TAR -> Archives.tar(entries);
                case TAR_GZ -> Trails.gzipped(Archives.tar(entries));
                case ZIP_IN_TAR_GZ ->
                        Trails.gzipped(Archives.tar(Map.of("inner.bin", ZIP.of(entries))));
                case TAR_GZ_IN_ZIP -> Archives.zip(Map.of("inner", TAR_GZ.of(entries)));
                case TAR_IN_STORED_ZIP ->
                        Archives.zip(Map.of("a/inner", TAR.of(entries)), ZipEntry.STORED);
            };
        }
    }

    private static Map<String, byte[]> files() {
        return Map.of(
                DELIVERED,
                Trails.gzipped(Trails.content(EventJson.number(1).name("CreateQueue"))),
                "b.json",
                Trails.content(EventJson.number(2), EventJson.number(3).name("DeleteQueue")),
                "notes.txt",
                "nothing".getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> originals(Loading loading, EventStore store) throws IOException {
        List<String> originals = new ArrayList<>();
        for (int row = 0; row < store.size(); row++) {
            originals.add(loading.records().read(store, row).text().text());
        }
        return originals;
    }

    private static void assertThatItIsReadLikeItsFiles(Loading loading) throws IOException {
        LoadState loaded = loading.load();
        EventStore store = loaded.store();
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.progress().found()).isEqualTo(3);
        assertThat(loaded.progress().read()).isEqualTo(2);
        assertThat(loaded.progress().events()).isEqualTo(3);
        assertThat(loaded.skipped())
                .singleElement()
                .returns(SkippedFile.Kind.OTHER, SkippedFile::kind);
        assertThat(originals(loading, store))
                .containsExactlyInAnyOrder(
                        EventJson.number(1).name("CreateQueue").toString(),
                        EventJson.number(2).toString(),
                        EventJson.number(3).name("DeleteQueue").toString());
        List<Integer> visited = new ArrayList<>();
        Rows failed =
                loading.records()
                        .visit(
                                store,
                                Rows.all(store.size()),
                                (row, _) -> {
                                    synchronized (visited) {
                                        visited.add(row);
                                    }
                                },
                                _ -> true);
        assertThat(failed.count()).isZero();
        assertThat(visited).containsExactlyInAnyOrder(0, 1, 2);
    }

    @ParameterizedTest
    @EnumSource
    void readsAnArchiveLikeItsFilesWhateverItsName(Kind kind) throws IOException {
        source.put("download", kind.of(files()));
        assertThatItIsReadLikeItsFiles(loading);
    }

    @ParameterizedTest
    @EnumSource
    void readsAnArchiveOnDiskLikeItsFiles(Kind kind) throws IOException {
        Trails.in(folder).bytes("trail.json", kind.of(files()));
        try (Loading fromDisk = Loading.of(new DiskSource(folder))) {
            assertThatItIsReadLikeItsFiles(fromDisk);
        }
    }

    @Test
    void namesAnEntryByItsArchive() {
        source.put(
                "logs.zip", Archives.zip(Map.of("a/b.json", Trails.content(EventJson.number(1)))));
        assertThat(loading.load().store().path(0)).isEqualTo("logs.zip!/a/b.json");
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheEntriesOfAnArchiveThatHasNotChanged(Kind kind) {
        source.put("logs", kind.of(files()));
        loading.load();
        LoadState again = loading.load();
        assertThat(again.store().size()).isEqualTo(3);
        assertThat(again.progress().found()).isEqualTo(3);
        source.put("logs", kind.of(Map.of("c.json", Trails.content(EventJson.number(4)))));
        LoadState changed = loading.load();
        assertThat(changed.store().size()).isEqualTo(1);
        assertThat(changed.progress().found()).isEqualTo(1);
        source.remove("logs");
        LoadState gone = loading.load();
        assertThat(gone.store().size()).isZero();
        assertThat(gone.progress().found()).isZero();
        assertThat(gone.progress().foundBytes()).isZero();
        assertThat(gone.progress().bytes()).isZero();
    }

    @Test
    void readsEntriesOfOneNameAndOfNamesThatLeaveTheFolder() {
        byte[] tar =
                join(
                        Archives.tarEntry("a", '0', Trails.content(EventJson.number(1))),
                        Archives.tarEntry("a", '0', Trails.content(EventJson.number(2))),
                        Archives.tarEntry("../../etc/a", '0', Trails.content(EventJson.number(3))),
                        Archives.tarEntry("/etc/a", '0', Trails.content(EventJson.number(4))));
        LoadState loaded = source(tar);
        assertThat(loaded.problems()).isEmpty();
        assertThat(IntStream.range(0, 4).mapToObj(loaded.store()::path))
                .containsExactlyInAnyOrder(
                        "archive!/a", "archive!/a (2)", "archive!/../../etc/a", "archive!//etc/a");
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private LoadState source(byte[] archive) {
        source.put("archive", archive).put("other.json", EventJson.number(99).name("TagQueue"));
        LoadState loaded = loading.load();
        EventStore store = loaded.store();
        assertThat(IntStream.range(0, store.size()).mapToObj(row -> store.value(Field.EVENT, row)))
                .contains("TagQueue");
        return loaded;
    }

    private void assertThatItIsAProblem(byte[] archive, int events, String path, String reason) {
        LoadState loaded = source(archive);
        assertThat(loaded.store().size()).isEqualTo(events + 1);
        assertThat(loaded.problems())
                .anySatisfy(problem -> {
                    assertThat(problem.kind()).isNotEqualTo(Problem.Kind.NOTE);
                    assertThat(problem.file()).isEqualTo(path);
                    assertThat(problem.reason().inEnglish()).contains(reason);
                });
    }

    private static Map<String, byte[]> twoFiles() {
        return Map.of(
                "a.json",
                Trails.content(EventJson.number(1)),
                "b.json",
                Trails.content(EventJson.number(2)));
    }

    private static byte[] two() {
        return Archives.zip(new TreeMap<>(twoFiles()));
    }

    /// Changes a byte of the directory's first record.
    private static byte[] changed(int at, int value) {
        byte[] zip = two();
        zip[Archives.directory(zip) + at] = (byte) value;
        return zip;
    }

    @Test
    void saysThatAnEntryIsEncrypted() {
        assertThatItIsAProblem(changed(8, 9), 1, "archive!/a.json", "encrypted");
    }

    @Test
    void saysThatAnEntryIsCompressedInAnotherWay() {
        assertThatItIsAProblem(changed(10, 93), 1, "archive!/a.json", "method 93");
    }

    @Test
    void saysThatTheLengthOfAnEntryIsWrong() {
        assertThatItIsAProblem(changed(24, 1), 2, "archive!/a.json", "length");
    }

    @Test
    void saysThatTheChecksumOfAnEntryIsWrong() {
        assertThatItIsAProblem(changed(16, 1), 2, "archive!/a.json", "checksum");
    }

    @Test
    void readsNoEntryTwice() {
        byte[] zip = two();
        int second = Archives.directory(zip) + 46 + "a.json".length();
        // Where the second entry is: at the first one.
        for (int i = 42; i < 46; i++) {
            zip[second + i] = 0;
        }
        assertThatItIsAProblem(zip, 1, "archive!/b.json", "overlaps");
    }

    @ParameterizedTest
    @ValueSource(ints = {ZipEntry.DEFLATED, ZipEntry.STORED})
    void readsTheEntriesOfAZipThatIsCutOffBeforeItsDirectory(int method) {
        byte[] zip = Archives.zip(new TreeMap<>(twoFiles()), method);
        assertThatItIsAProblem(
                Trails.truncated(zip, Archives.directory(zip) + 5),
                2,
                "archive",
                "before its list of entries");
    }

    @ParameterizedTest
    @ValueSource(ints = {ZipEntry.DEFLATED, ZipEntry.STORED})
    void readsWhatThereIsOfAZipThatIsCutOffInAnEntry(int method) {
        byte[] zip = Archives.zip(new TreeMap<>(twoFiles()), method);
        assertThatItIsAProblem(
                Trails.truncated(zip, Archives.directory(zip) - 30), 1, "archive!/b.json", "ends");
    }

    @Test
    void readsAZipThatIsCutOffAndWhoseEntriesHaveTheirSizesBeforeThem() throws Exception {
        // As Info-ZIP writes files.
        byte[] zip = two();
        byte[] directory = Arrays.copyOfRange(zip, Archives.directory(zip), zip.length);
        zip[6] = 0;
        System.arraycopy(directory, 16, zip, 14, 12);
        assertThatItIsAProblem(
                Trails.truncated(zip, Archives.directory(zip)),
                2,
                "archive",
                "before its list of entries");
    }

    @Test
    void readsTarsThatWereJoined() {
        byte[] first = Archives.tar(Map.of("a.json", Trails.content(EventJson.number(1))));
        byte[] second = Archives.tar(Map.of("b.json", Trails.content(EventJson.number(2))));
        LoadState loaded = source(join(first, new byte[1024], second, new byte[700]));
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.store().size()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 512, 600})
    void saysThatATarHasDataAfterItsEnd(int length) {
        byte[] data = new byte[length];
        Arrays.fill(data, (byte) 'x');
        byte[] tar = Archives.tar(Map.of("a.json", Trails.content(EventJson.number(1))));
        assertThatItIsAProblem(join(tar, new byte[1024], data), 1, "archive", "after the end");
    }

    @Test
    void readsTheEntriesAfterADamagedHeaderOfATar() {
        byte[] damaged = Archives.tarEntry("b", '0', Trails.content(EventJson.number(2)));
        damaged[0] ^= 1;
        byte[] tar =
                join(
                        Archives.tarEntry("a", '0', Trails.content(EventJson.number(1))),
                        damaged,
                        Archives.tarEntry("c", '0', Trails.content(EventJson.number(3))));
        assertThatItIsAProblem(tar, 2, "archive", "damaged");
    }

    @Test
    void saysThatAnExcelWorkbookIsNotRead() {
        byte[] part = "<x/>".getBytes(StandardCharsets.UTF_8);
        byte[] workbook =
                Archives.zip(
                        Map.of(
                                "[Content_Types].xml",
                                part,
                                "xl/workbook.xml",
                                part,
                                "xl/worksheets/sheet1.xml",
                                part));
        assertThatItIsAProblem(workbook, 0, "archive", "Excel workbook");
    }

    @Test
    void readsTrailFilesBesideAWorkbooksParts() {
        byte[] trail = Trails.content(EventJson.number(1));
        byte[] part = "<x/>".getBytes(StandardCharsets.UTF_8);
        LoadState loaded = source(Archives.zip(Map.of("xl/workbook.xml", part, "a.json", trail)));
        assertThat(loaded.store().size()).isEqualTo(2);
    }

    @Test
    void readsWhatIsBeforeTheEndOfATarThatIsCutOff() {
        byte[] tar =
                join(
                        Archives.tarEntry("a", '0', Trails.content(EventJson.number(1))),
                        Archives.tarEntry("b", '0', new byte[4000]));
        assertThatItIsAProblem(
                Trails.truncated(tar, tar.length - 3000), 1, "archive", "ends too early");
    }

    @Test
    void namesLinksAndDevices() {
        byte[] tar =
                join(
                        Archives.tarEntry("link", '2', new byte[0]),
                        Archives.tarEntry("device", '3', new byte[0]),
                        Archives.tarEntry("folder/", '5', new byte[0]),
                        Archives.tarEntry("a", '0', Trails.content(EventJson.number(1))));
        assertThatItIsAProblem(tar, 1, "archive!/link", "link");
        assertThatItIsAProblem(tar, 1, "archive!/device", "file");
        assertThat(loading.load().problems()).hasSize(2);
    }

    @Test
    void readsLongNamesAsPaxAndGnuWriteThem() {
        String pax = "30 path=" + "p".repeat(21) + "\n";
        byte[] tar =
                join(
                        Archives.tarEntry("x", 'x', pax.getBytes(StandardCharsets.UTF_8)),
                        Archives.tarEntry("a", '0', Trails.content(EventJson.number(1))),
                        Archives.tarEntry(
                                "././@LongLink",
                                'L',
                                ("n".repeat(200) + "\0").getBytes(StandardCharsets.UTF_8)),
                        Archives.tarEntry("a", '0', Trails.content(EventJson.number(2))));
        LoadState loaded = source(tar);
        assertThat(loaded.problems()).isEmpty();
        assertThat(IntStream.range(0, 2).mapToObj(loaded.store()::path))
                .containsExactlyInAnyOrder(
                        "archive!/" + "p".repeat(21), "archive!/" + "n".repeat(200));
    }

    @Test
    void readsNamesWithLineBreaksAndSizesOfPax() {
        byte[] content = Trails.content(EventJson.number(1));
        String pax = "14 path=a\nb.c\n" + paxLine("size", content.length);
        byte[] entry = Archives.tarEntry("x", '0', content);
        // The header has no size that counts.
        System.arraycopy("00000000000".getBytes(StandardCharsets.UTF_8), 0, entry, 124, 11);
        byte[] tar =
                join(
                        Archives.tarEntry("x", 'x', pax.getBytes(StandardCharsets.UTF_8)),
                        Archives.tarWithChecksum(entry),
                        Archives.tarEntry("z", '0', Trails.content(EventJson.number(2))));
        LoadState loaded = source(tar);
        assertThat(loaded.problems()).isEmpty();
        assertThat(IntStream.range(0, 2).mapToObj(loaded.store()::path))
                .containsExactlyInAnyOrder("archive!/a\nb.c", "archive!/z");
    }

    private static String paxLine(String name, int value) {
        String rest = " " + name + "=" + value + "\n";
        return rest.length() + 2 + rest;
    }

    @Test
    void readsSizesInBinaryAsGnuWritesThemForLargeFiles() {
        byte[] content = Trails.content(EventJson.number(1));
        byte[] entry = Archives.tarEntry("a", '0', content);
        Arrays.fill(entry, 124, 136, (byte) 0);
        entry[124] = (byte) 0x80;
        entry[134] = (byte) (content.length >> 8);
        entry[135] = (byte) content.length;
        byte[] tar =
                join(
                        Archives.tarWithChecksum(entry),
                        Archives.tarEntry("b", '0', Trails.content(EventJson.number(2))));
        LoadState loaded = source(tar);
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.store().size()).isEqualTo(3);
    }

    @Test
    void saysThatASizeIsNegative() {
        byte[] entry = Archives.tarEntry("b", '0', new byte[0]);
        Arrays.fill(entry, 124, 136, (byte) 0xff);
        byte[] tar =
                join(
                        Archives.tarEntry("a", '0', Trails.content(EventJson.number(1))),
                        Archives.tarWithChecksum(entry));
        assertThatItIsAProblem(tar, 1, "archive", "damaged");
    }

    @Test
    void namesSparseFilesAndReadsTheEntriesAfterThem() {
        byte[] sparse = Archives.tarEntry("holes", 'S', new byte[700]);
        // Two more blocks of the map follow the header.
        sparse[482] = 1;
        byte[] map = new byte[1024];
        map[504] = 1;
        byte[] header = Arrays.copyOf(Archives.tarWithChecksum(sparse), 512);
        byte[] content = Arrays.copyOfRange(sparse, 512, sparse.length);
        String pax = "22 GNU.sparse.major=1\n";
        byte[] tar =
                join(
                        header,
                        map,
                        content,
                        Archives.tarEntry("x", 'x', pax.getBytes(StandardCharsets.UTF_8)),
                        Archives.tarEntry("pax", '0', new byte[10]),
                        Archives.tarEntry("a", '0', Trails.content(EventJson.number(1))));
        assertThatItIsAProblem(tar, 1, "archive!/holes", "sparse");
        assertThatItIsAProblem(tar, 1, "archive!/pax", "sparse");
        assertThat(loading.load().problems()).hasSize(2);
    }

    @Test
    void readsZipsWhoseNumbersNeedEightBytes() {
        assertThat(source(Archives.withLargeNumbers(two())).problems()).isEmpty();
        assertThat(loading.load().store().size()).isEqualTo(3);
    }

    @Test
    void readsAnEntryAndAFileOfTheSamePath() {
        source.put("logs!/a.json", EventJson.number(7))
                .put("logs", Archives.zip(Map.of("a.json", Trails.content(EventJson.number(8)))));
        LoadState loaded = loading.load();
        assertThat(loaded.store().size()).isEqualTo(2);
        source.remove("logs!/a.json");
        assertThat(loading.load().store().size()).isEqualTo(1);
    }

    @Test
    void opensArchivesInOneAnotherToABoundedDepth() {
        byte[] archive = Archives.zip(Map.of("a", Trails.content(EventJson.number(1))));
        for (int depth = 1; depth < 3; depth++) {
            archive = Archives.zip(Map.of("z", archive));
        }
        assertThat(source(archive).store().size()).isEqualTo(2);
        assertThatItIsAProblem(
                Archives.zip(Map.of("z", archive)), 0, "archive!/z!/z!/z", "3 others");
    }

    @Test
    void readsNoMoreThanAFileMayInflateTo() {
        byte[] bomb = new byte[70 << 20];
        assertThatItIsAProblem(
                Archives.zip(Map.of("bomb", bomb)), 0, "archive!/bomb", "inflates to");
    }

    @Test
    void saysThatAnArchiveIsEmptyWithoutAProblem() {
        LoadState loaded = source(Archives.zip(Map.of()));
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.skipped())
                .singleElement()
                .returns(SkippedFile.Kind.EMPTY, SkippedFile::kind);
    }
}
