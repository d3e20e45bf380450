package spoor.trail.s3;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.cache.CachedContent;
import spoor.cache.DiskCache;
import spoor.fixture.Loading;
import spoor.fixture.s3.LinkFault;
import spoor.fixture.s3.S3Errors;
import spoor.load.LoadState;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Keys and signatures stay in memory, whatever happens.
final class SecretsTest {
    private final Bucket bucket = new Bucket();
    private final LogCapture log = new LogCapture();

    @TempDir private Path folder;

    @AfterEach
    void close() {
        log.close();
        bucket.close();
    }

    private List<String> secrets() {
        return List.of(bucket.server.secretAccessKey(), Bucket.TOKEN, "X-Amz-Signature");
    }

    @Test
    void areInNoFileNoLogAndNoMessage() throws IOException {
        DiskCache cache = DiskCache.open(folder.resolve("cache"), 1 << 20);
        bucket.files(8).keptIn(cache);
        bucket.faults()
                .failGetsOf(Bucket.key(1)::equals, S3Errors::accessDenied)
                .failGetsOf(
                        Bucket.key(2)::equals,
                        // What S3 does say where a signature is wrong, and worse.
                        () ->
                                S3Errors.error(
                                        403,
                                        "SomethingElse",
                                        "GET ?X-Amz-Signature=0123abcd&X-Amz-Security-Token="
                                                + Bucket.TOKEN
                                                + "&x=1 SecretAccessKey: "
                                                + bucket.server.secretAccessKey()));
        bucket.over((line, _) ->
                line.contains("_0000000000000003")
                        ? LinkFault.answer(
                                400,
                                Map.of("Content-Type", "text/html"),
                                "<html>X-Amz-Signature=0123 " + Bucket.TOKEN)
                        : LinkFault.pass());
        List<String> texts = new ArrayList<>();
        S3Source source = bucket.source(bucket.all(""), false);
        try (Loading loading = Loading.of(source)) {
            LoadState state = loading.load();
            assertThat(state.problems()).hasSize(3);
            state.problems().stream()
                    .map(problem -> problem.reason().inEnglish())
                    .forEach(texts::add);
        }
        texts.add(source.location());
        texts.add(bucket.access().toString());
        texts.addAll(log.messages());
        Files.write(folder.resolve("problems"), texts);
        List<Path> files = CachedContent.files(folder);
        assertThat(files).hasSizeGreaterThan(5);
        for (Path file : files) {
            String content = Files.readString(file, ISO_8859_1);
            for (String secret : secrets()) {
                assertThat(content).as(file.toString()).doesNotContain(secret);
            }
        }
    }
}
