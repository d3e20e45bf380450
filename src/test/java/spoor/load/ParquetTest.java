package spoor.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.decode.content.ContentLimits;
import spoor.decode.format.TrailFormats;
import spoor.decode.parquet.ParquetMemory;
import spoor.event.Field;
import spoor.event.Original;
import spoor.event.Problem;
import spoor.event.RecordSchema;
import spoor.event.SkippedFile;
import spoor.fixture.Archives;
import spoor.fixture.EventJson;
import spoor.fixture.Loading;
import spoor.fixture.MemorySource;
import spoor.fixture.Trails;
import spoor.hidden.HiddenRules;
import spoor.store.EventStore;
import spoor.work.Workers;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/// Parquet files: what Security Lake and queries write. The files were written by Apache Arrow
/// (PyArrow 25), from the values that these tests expect.
final class ParquetTest {
    private final MemorySource source = new MemorySource("lake");
    private final Loading loading = Loading.of(source);

    @AfterEach
    void close() {
        source.close();
        loading.close();
    }

    private static byte[] file(String name) throws IOException {
        try (InputStream in =
                ParquetTest.class.getResourceAsStream(
                        "/spoor/decode/parquet/" + name + ".parquet")) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    private EventStore load(String name) throws IOException {
        source.put("file", file(name));
        LoadState loaded = loading.load();
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.skipped()).isEmpty();
        return loaded.store();
    }

    private static List<String> values(EventStore store, Field field) {
        return IntStream.range(0, store.size()).mapToObj(row -> store.value(field, row)).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zstd", "snappy", "gzip", "none"})
    void readsApiActivityOfSecurityLakeAsPartialRecords(String codec) throws IOException {
        EventStore store = load("api-activity." + codec);

        assertThat(values(store, Field.EVENT))
                .containsExactly("CreateQueue", "DeleteQueue", "PurgeQueue");
        assertThat(values(store, Field.SERVICE)).containsOnly("sqs.amazonaws.com");
        assertThat(values(store, Field.REGION)).containsOnly("eu-central-1");
        assertThat(values(store, Field.ERROR)).containsExactly("", "AccessDenied", "");
        assertThat(values(store, Field.IDENTITY))
                .containsExactly("admin/anna", "admin/anna", "ec2.amazonaws.com");
        assertThat(values(store, Field.ACCOUNT))
                .containsExactly("111122223333", "111122223333", "");
        assertThat(IntStream.range(0, 3).mapToLong(store::time))
                .containsExactly(1795338001000L, 1795338002000L, 1795338003000L);
    }

    @Test
    void showsARowAsAPartialRecordWithAllItsValues() throws IOException {
        EventStore store = load("api-activity.zstd");

        Original original = loading.records().read(store, 0);

        assertThat(original).isInstanceOf(Original.PartialRow.class);
        assertThat(((Original.PartialRow) original).cells())
                .contains(
                        new Original.Cell("eventID", "00000001-0000-4000-8000-000000000000"),
                        new Original.Cell("requestParameters", "{\"queueName\":\"a, \\\"b\\\"\"}"),
                        new Original.Cell("userIdentity.principalId", "AROAEXAMPLE:anna"),
                        new Original.Cell(
                                "userIdentity.arn",
                                "arn:aws:sts::111122223333:assumed-role/admin/anna"),
                        new Original.Cell(
                                "userIdentity.sessionContext.attributes.mfaAuthenticated", "true"),
                        new Original.Cell("ocsf.class_uid", "6003"))
                .anySatisfy(cell -> {
                    assertThat(cell.name()).isEqualTo("ocsf.unmapped");
                    assertThat(cell.value()).contains("\"tlsDetails.tlsVersion\":\"TLSv1.3\"");
                });
    }

    @Test
    void readsTheNamesOfTheFirstVersionOfOcsf() throws IOException {
        EventStore store = load("authentication.rc2");

        assertThat(values(store, Field.EVENT)).containsExactly("ConsoleLogin");
        assertThat(values(store, Field.IDENTITY)).containsExactly("anna");
        assertThat(store.time(0)).isEqualTo(1795338011000L);
        assertThat(((Original.PartialRow) loading.records().read(store, 0)).cells())
                .contains(
                        new Original.Cell("userIdentity.principalId", "AIDAEXAMPLE"),
                        new Original.Cell(
                                "userIdentity.arn", "arn:aws:iam::111122223333:user/anna"),
                        new Original.Cell("additionalEventData", "{\"MFAUsed\":\"No\"}"),
                        new Original.Cell("outcome", "failed"));
    }

    @Test
    void readsTablesWithCloudTrailsOwnColumns() throws IOException {
        EventStore store = load("table");

        assertThat(values(store, Field.EVENT)).containsExactly("CreateUser", "DeleteUser");
        assertThat(values(store, Field.IDENTITY)).containsExactly("anna", "anna");
        assertThat(values(store, Field.ERROR)).containsExactly("", "NoSuchEntity");
        assertThat(((Original.PartialRow) loading.records().read(store, 1)).cells())
                .contains(
                        new Original.Cell("requestParameters", "{\"userName\":\"b\nc\"}"),
                        new Original.Cell("userIdentity.accessKeyId", "AKIAEXAMPLE"));
    }

    @Test
    void readsWholeRecordsWhereAColumnHasThem() throws IOException {
        EventStore store = load("records");

        assertThat(values(store, Field.EVENT)).containsExactly("TagQueue");
        assertThat(loading.records().read(store, 0))
                .isInstanceOf(Original.JsonRecord.class)
                .extracting(original -> original.text().text())
                .asString()
                .startsWith("{\"eventVersion\":\"1.11\",\"eventID\":\"00000031");
    }

    @Test
    void readsParquetInArchivesAndInGzip() throws IOException {
        source.put("a", Trails.gzipped(file("table")))
                .put("b", Archives.zip(Map.of("c.parquet", file("api-activity.snappy"))));

        LoadState loaded = loading.load();

        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.store().size()).isEqualTo(5);
        for (int row = 0; row < 5; row++) {
            assertThat(loading.records().read(loaded.store(), row).json().length()).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vpc-flow", "eks"})
    void namesParquetFilesOfOtherServices(String name) throws IOException {
        source.put("file", file(name));

        LoadState loaded = loading.load();

        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.skipped())
                .containsExactly(new SkippedFile("file", SkippedFile.Kind.PARQUET));
    }

    @Test
    void readsATableWithoutRows() throws IOException {
        assertThat(load("empty").size()).isZero();
    }

    @Test
    void saysByWhichCompressionAFileIsNotRead() throws IOException {
        assertThatItIsUnreadable(file("api-activity.lz4"), "LZ4");
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 100, 5000, 14_000})
    void saysThatAFileIsCutOff(int length) throws IOException {
        assertThatItIsUnreadable(Trails.truncated(file("api-activity.zstd"), length), "cut off");
    }

    /// The memory is enough for one of the larger files at a time: a file that kept its part would
    /// make the next one wait without end.
    @Test
    @Timeout(60)
    void readsFilesOneAfterTheOtherWhereMemoryIsScarce() throws IOException {
        byte[] damaged = file("api-activity.none");
        Arrays.fill(damaged, 100, damaged.length / 2, (byte) 0x7f);
        source.put("a", file("table"))
                .put("b", damaged)
                .put("c", file("vpc-flow"))
                .put("d", damaged)
                .put("e", file("table"));

        try (Loading scarce = Loading.of(ParquetTest::withScarceMemory, source)) {
            LoadState loaded = scarce.load();

            assertThat(loaded.store().size()).isEqualTo(2);
            assertThat(loaded.problems()).extracting(Problem::file).containsExactly("b", "d");
            assertThat(scarce.records().read(loaded.store(), 1).json().length()).isPositive();
        }
    }

    private static LoadSession withScarceMemory(Workers workers) {
        ContentLimits limits =
                new ContentLimits(1 << 20, 1 << 20, 1 << 20, 1 << 20, new ParquetMemory(240 << 20));
        return new LoadSession(
                RecordSchema.CLOUDTRAIL,
                workers,
                HiddenRules.BUILT_IN,
                TrailFormats.KNOWN,
                new MemoryBudget(1 << 28, limits),
                new InflatedCopies(),
                System::nanoTime);
    }

    private void assertThatItIsUnreadable(byte[] parquet, String reason) {
        source.put("file", parquet).put("other.json", EventJson.number(1));

        LoadState loaded = loading.load();

        assertThat(loaded.store().size()).isEqualTo(1);
        assertThat(loaded.problems())
                .singleElement()
                .returns("file", Problem::file)
                .satisfies(problem -> assertThat(problem.reason().inEnglish()).contains(reason));
    }
}
