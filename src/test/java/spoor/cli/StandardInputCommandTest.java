package spoor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.fixture.EventJson;
import spoor.fixture.Trails;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// `spoor count -` and `spoor export -`, in processes of their own.
final class StandardInputCommandTest {
    @TempDir private Path folder;

    @Test
    void countsAGzipFileAndArchivesThatAreWrittenToStandardInput() throws Exception {
        byte[] gzip =
                Files.readAllBytes(
                        Trails.in(folder).gzip("a.json.gz", EventJson.number(1)).file("a.json.gz"));

        SpoorProcess count =
                SpoorProcess.runWithInput(
                        folder, zip(gzip), "count", "-", "--by", "event", "--format", "json");

        assertThat(count.err()).isEmpty();
        assertThat(count.exitCode()).isZero();
        assertThat(new String(count.out(), StandardCharsets.UTF_8))
                .contains("\"loaded\":1", "\"found\":1");
    }

    @Test
    void exportsOriginalsFromStandardInput() throws Exception {
        String record = EventJson.number(7).toString();

        SpoorProcess export =
                SpoorProcess.runWithInput(
                        folder,
                        record.getBytes(StandardCharsets.UTF_8),
                        "export",
                        "-",
                        "--format",
                        "jsonl",
                        "-o",
                        "-");

        assertThat(export.exitCode()).isZero();
        assertThat(new String(export.out(), StandardCharsets.UTF_8)).isEqualTo(record + "\n");
    }

    @Test
    void namesStandardInputByItsLocationInProblems() throws Exception {
        SpoorProcess count =
                SpoorProcess.runWithInput(
                        folder, "{\"Records\":[".getBytes(StandardCharsets.UTF_8), "count", "-");

        assertThat(count.exitCode()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(count.err()).startsWith("problem: -, ");
    }

    private static byte[] zip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("folder/a.json.gz"));
            zip.write(content);
        }
        return bytes.toByteArray();
    }
}
