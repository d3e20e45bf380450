package spoor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine;

import spoor.event.RecordSchema;
import spoor.export.ProgramVersion;
import spoor.export.RecordFormats;
import spoor.fixture.EventJson;
import spoor.fixture.NoNetwork;
import spoor.fixture.ToyRecordFormat;
import spoor.fixture.Trails;
import spoor.settings.Settings;
import spoor.work.Workers;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// `spoor export`, to a file and to standard output.
final class ExportCommandTest {
    @TempDir private Path folder;
    @TempDir private Path target;

    private final Terminal terminal = new Terminal();

    private static EventJson create() {
        return EventJson.number(1).name("CreateQueue").agent("Zoë's agent");
    }

    private static EventJson delete() {
        return EventJson.number(2).name("DeleteQueue");
    }

    private String source() {
        return Trails.in(folder).gzip("a.json.gz", delete(), create()).folder().toString();
    }

    private Path file() {
        return target.resolve("export.json");
    }

    @Test
    void writesAFileAndPrintsItsHash() throws Exception {
        assertThat(terminal.run("export", source(), "-o", file().toString())).isZero();
        byte[] expected = Trails.content(create(), delete());
        assertThat(file()).hasBinaryContent(expected);
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(expected));
        assertThat(terminal.err())
                .startsWith(
                        "2 events from 1 file, %,d bytes, SHA-256 %s\n"
                                .formatted(expected.length, hash));
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    void printsAReceiptThatTellsWhatWasExportedFromWhat() throws Exception {
        String source = source();
        Trails.in(folder).text("note.txt", "x").text("bad.json", "{\"Records\":[");
        terminal.run(
                "export",
                source,
                "--from",
                "2026-11-22",
                "--where",
                "event:*Queue",
                "-o",
                file().toString());
        assertThat(terminal.err().lines().skip(1).filter(line -> !line.startsWith("problem")))
                .containsExactly(
                        "File       " + file(),
                        "Format     JSON, a trail file: the original records",
                        "Bytes      %,d".formatted(Files.size(file())),
                        "SHA-256    "
                                + HexFormat.of()
                                        .formatHex(
                                                MessageDigest.getInstance("SHA-256")
                                                        .digest(Files.readAllBytes(file()))),
                        "Sources    " + source,
                        "Filter     event:*Queue",
                        "Period     from 2026-11-22T00:00:00Z",
                        "Events     first 2026-11-22T09:00:01Z, last 2026-11-22T09:00:02Z",
                        "Time zone  UTC",
                        "Read       3 files found: 1 read, 2 skipped; 2 events read,"
                                + " 0 duplicates removed; 1 problem",
                        "Masked     no",
                        "Made       2026-11-30T15:04:05Z",
                        "Program    Spoor " + ProgramVersion.number(),
                        "skipped: 2 of 3 files: 1 without CloudTrail events, 1 not readable");
    }

    @Test
    void theReceiptCountsEventsThatHaveTheIdOfAnother() {
        Trails.in(folder)
                .plain("a.json", EventJson.number(1))
                .plain("b.json", EventJson.number(1).parameter("note", "forged"));
        assertThat(terminal.run("export", folder.toString(), "-o", file().toString()))
                .isEqualTo(ExitCode.PROBLEMS);
        assertThat(terminal.err())
                .contains("0 duplicates removed, 1 with the id of a different event; 1 problem");
    }

    @Test
    void theReceiptOfAMaskedExportIsMasked() {
        assertThat(
                        terminal.run(
                                "export",
                                source(),
                                "--where",
                                "alice",
                                "--mask",
                                "-o",
                                file().toString()))
                .isZero();
        assertThat(terminal.err()).contains("\nFilter     name-").doesNotContain("alice");
    }

    @Test
    void aDashIsStandardOutput() throws Exception {
        SpoorProcess process = SpoorProcess.run(target, "export", source(), "-o", "-");
        assertThat(process.out()).isEqualTo(Trails.content(create(), delete()));
        assertThat(process.err()).contains("\nFile       standard output\n");
        assertThat(target.resolve("-")).doesNotExist();
    }

    @Test
    void writesATableForSpreadsheets() throws Exception {
        assertThat(
                        terminal.run(
                                "export",
                                source(),
                                "--format",
                                "csv",
                                "--spreadsheet",
                                "-o",
                                file().toString()))
                .isZero();
        assertThat(Files.readString(file()))
                .startsWith("\ufeffeventTime,eventName,")
                .contains(",\"=\"\"111122223333\"\"\",", ",\"Zoë's agent\",");
        assertThat(terminal.err())
                .contains("\nFormat     CSV: a table of the fields, for spreadsheet programs\n");
    }

    @Test
    void refusesJsonForSpreadsheets() {
        assertThat(terminal.run("export", source(), "--spreadsheet", "-o", file().toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err())
                .isEqualTo("spoor: --spreadsheet is of use with --format csv only, not json\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.json.gz", "sub/../a.json.gz", "link"})
    void neverReplacesAFileThatIsRead(String name) throws Exception {
        String source = source();
        Files.createDirectory(folder.resolve("sub"));
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("a.json.gz"));
        byte[] before = Files.readAllBytes(folder.resolve("a.json.gz"));
        String file = folder.resolve(name).toString();
        assertThat(terminal.run("export", source, "-o", file, "--force")).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err())
                .isEqualTo(
                        "spoor: "
                                + file
                                + " cannot be written: it is one of the files that are read,"
                                + " which an export never replaces; choose another name\n");
        assertThat(folder.resolve("a.json.gz")).hasBinaryContent(before);
        assertThat(folder.resolve("link")).isSymbolicLink();
    }

    @Test
    void writesToStandardOutputByteForByte() throws Exception {
        SpoorProcess process = SpoorProcess.run(target, "export", source());
        assertThat(process.err()).startsWith("2 events from 1 file, ");
        assertThat(process.out()).isEqualTo(Trails.content(create(), delete()));
        assertThat(process.exitCode()).isZero();
    }

    @Test
    void writesTheEventsThatMatch() {
        int exitCode =
                terminal.run(
                        "export",
                        source(),
                        "--where",
                        "event:Delete*",
                        "--from",
                        "2026-11-22",
                        "--output",
                        file().toString());
        assertThat(exitCode).isZero();
        assertThat(file()).hasBinaryContent(Trails.content(delete()));
    }

    @Test
    void writesTheEventsWhoseTextMatches() {
        String where = "not \"CreateQueue\" and time >= 2026-11-01";
        assertThat(terminal.run("export", source(), "--where", where, "-o", file().toString()))
                .isZero();
        assertThat(file()).hasBinaryContent(Trails.content(delete()));
    }

    @Test
    void writesAnEmptyTrailFileIfNothingMatches() {
        assertThat(terminal.run("export", source(), "--where", "event:x", "-o", file().toString()))
                .isZero();
        assertThat(file()).hasContent("{\"Records\":[]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsonl", "JSONL"})
    void writesLines(String format) {
        assertThat(terminal.run("export", source(), "--format", format, "-o", file().toString()))
                .isZero();
        assertThat(file())
                .hasBinaryContent(
                        (create() + "\n" + delete() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void doesNotReplaceAFileUnlessForced() throws Exception {
        Files.writeString(file(), "precious");
        assertThat(terminal.run("export", source(), "-o", file().toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err())
                .isEqualTo("spoor: " + file() + " is there already; --force replaces it\n");
        assertThat(file()).hasContent("precious");
        assertThat(terminal.run("export", source(), "-o", file().toString(), "--force")).isZero();
        assertThat(file()).hasBinaryContent(Trails.content(create(), delete()));
    }

    @Test
    void refusesAnExistingFileBeforeItReadsAnything() throws Exception {
        Files.writeString(file(), "precious");
        String nowhere = folder.resolve("nowhere").toString();
        assertThat(terminal.run("export", nowhere, "-o", file().toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err())
                .isEqualTo("spoor: " + file() + " is there already; --force replaces it\n");
    }

    @Test
    void refusesAFolderThatDoesNotExist() {
        Path nowhere = target.resolve("no/such");
        Path file = nowhere.resolve("export.json");
        assertThat(terminal.run("export", source(), "-o", file.toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err())
                .isEqualTo(
                        "spoor: "
                                + file
                                + " cannot be written: there is no folder "
                                + nowhere
                                + "; make it, or name another FILE\n");
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void printsWhyAFileCannotBeWritten() {
        assertThat(terminal.run("export", source(), "-o", target.toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err())
                .isEqualTo("spoor: " + target + " cannot be written: it is not an ordinary file\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--output", "--mask-key"})
    void refusesAnEmptyFileName(String option) {
        assertThat(terminal.run("export", source(), "--mask", option, ""))
                .isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err())
                .startsWith("spoor: " + option + ": the name of the file is empty");
    }

    @Test
    void theEndingOfTheFileDecidesTheFormat() throws Exception {
        Path csv = target.resolve("export.CSV");
        assertThat(terminal.run("export", source(), "-o", csv.toString())).isZero();
        assertThat(terminal.err()).contains("Format     CSV");
        assertThat(Files.readString(csv)).startsWith("eventTime,");
        Path lines = target.resolve("export.jsonl");
        assertThat(terminal.run("export", source(), "-o", lines.toString())).isZero();
        assertThat(lines).content().hasLineCount(2);
    }

    @Test
    void theFormatOfTheOptionAppliesWhateverTheEndingIs() {
        Path csv = target.resolve("export.csv");
        String[] arguments = {"export", source(), "-o", csv.toString(), "--format", "json"};
        assertThat(terminal.run(arguments)).isZero();
        assertThat(csv).hasBinaryContent(Trails.content(create(), delete()));
    }

    @Test
    void usesTheSingularForOne() {
        assertThat(terminal.run("export", source(), "--where", "id:*1", "-o", file().toString()))
                .isZero();
        assertThat(terminal.err()).startsWith("1 event from 1 file, ");
    }

    @Test
    void exportsWhatCanBeReadAndPrintsWhatCannot() {
        String source = source();
        Trails.in(folder).text("bad.json", "{\"Records\":[");
        assertThat(terminal.run("export", source, "-o", file().toString()))
                .isEqualTo(ExitCode.PROBLEMS);
        assertThat(file()).hasBinaryContent(Trails.content(create(), delete()));
        assertThat(terminal.err().lines().filter(line -> line.startsWith("problem: ")))
                .singleElement()
                .asString()
                .contains("bad.json");
    }

    @Test
    void listsTheFormatsInItsHelp() {
        assertThat(terminal.run("export", "--help")).isZero();
        assertThat(terminal.out())
                .contains("--format=json|jsonl|csv")
                .contains("or else json.", "csv = CSV: a table of the fields");
    }

    @Test
    void offersAndWritesAnAddedFormat() {
        RecordFormats formats =
                new RecordFormats(List.of(RecordFormats.JSON, new ToyRecordFormat()));
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            TrailQuery trailQuery =
                    new TrailQuery(
                            RecordSchema.CLOUDTRAIL,
                            new Workers(pool, 2),
                            _ -> NoNetwork.service(),
                            () -> Settings.DEFAULT,
                            nowhere);
            CommandLine export =
                    ExportCommand.of(
                                    trailQuery,
                                    formats,
                                    () -> Terminal.NOW,
                                    new SpoorCommand.Names(RecordSchema.CLOUDTRAIL))
                            .setErr(nowhere);

            assertThat(export.getUsageMessage())
                    .contains("--format=json|toy")
                    .contains("toy = Export events");
            assertThat(export.execute(source(), "--format", "toy", "-o", file().toString()))
                    .isZero();
            assertThat(file()).hasContent("<CreateQueue|DeleteQueue>");
        }
    }

    @Test
    void refusesUnknownFormats() {
        assertThat(terminal.run("export", source(), "--format", "xml", "-o", file().toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err())
                .startsWith("spoor: --format is " + RecordFormats.ALL.list().inEnglish() + ",");
        assertThat(file()).doesNotExist();
    }

    @Test
    void refusesASourceThatDoesNotExist() {
        String nowhere = folder.resolve("nowhere").toString();
        assertThat(terminal.run("export", nowhere, "-o", file().toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).isEqualTo("spoor: there is no file or folder " + nowhere + "\n");
        assertThat(file()).doesNotExist();
    }

    @Test
    void requiresASource() {
        assertThat(terminal.run("export")).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).contains("SOURCE");
    }

    @Test
    void writesATable() throws Exception {
        assertThat(terminal.run("export", source(), "--format", "csv", "-o", file().toString()))
                .isZero();
        assertThat(Files.readString(file()))
                .startsWith("eventTime,eventName,")
                .contains("\r\n2026-11-22T09:00:01Z,CreateQueue,sqs.amazonaws.com,")
                .contains(",\"Zoë's agent\",");
    }

    @Test
    void masksAndPrintsWhatWasMasked() throws Exception {
        assertThat(terminal.run("export", source(), "--mask", "-o", file().toString())).isZero();
        assertThat(Files.readString(file()))
                .contains("CreateQueue", "DeleteQueue")
                .doesNotContain("alice", "111122223333", "203.0.113.7");
        assertThat(terminal.err())
                .contains(
                        "\n"
                            + "Masked     1 account id, 0 keys, 1 IP address, 0 e-mail addresses, 2"
                            + " names\n");
    }

    @Test
    void aKeyFileKeepsThePseudonyms() throws Exception {
        Path key = target.resolve("key.json");
        Path second = target.resolve("second.json");
        String[] common = {"export", source(), "--mask", "--mask-key", key.toString(), "-o"};
        assertThat(terminal.run(with(common, file().toString()))).isZero();
        assertThat(terminal.run(with(common, second.toString()))).isZero();
        assertThat(file()).hasSameBinaryContentAs(second);
        assertThat(Files.readString(key)).contains("alice");
        assertThat(terminal.err()).contains("are in " + key + "; keep it secret\n");
    }

    private static String[] with(String[] common, String last) {
        String[] all = java.util.Arrays.copyOf(common, common.length + 1);
        all[common.length] = last;
        return all;
    }

    @Test
    void refusesAKeyWithoutMasking() {
        Path key = target.resolve("key.json");
        assertThat(
                        terminal.run(
                                "export",
                                source(),
                                "--mask-key",
                                key.toString(),
                                "-o",
                                file().toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).startsWith("spoor: --mask-key needs --mask");
        assertThat(file()).doesNotExist();
    }

    @Test
    void refusesAKeyFileThatIsTheExport() {
        assertThat(
                        terminal.run(
                                "export",
                                source(),
                                "--mask",
                                "--mask-key",
                                file().toString(),
                                "-o",
                                file().toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(file()).doesNotExist();
    }
}
