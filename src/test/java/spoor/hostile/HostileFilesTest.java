package spoor.hostile;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// One bad file between two good ones; see [BadFiles].
@Timeout(60)
class HostileFilesTest {
    @TempDir private static Path folder;
    private static Neighbours neighbours;

    @BeforeAll
    static void makeTheFolder() {
        neighbours = new Neighbours(folder);
    }

    @AfterAll
    static void endTheWorker() {
        neighbours.close();
    }

    static List<Bad> compressed() {
        return BadFiles.compressed();
    }

    static List<Bad> documents() {
        return BadFiles.documents();
    }

    static List<Bad> fields() {
        return BadFiles.fields();
    }

    static List<Bad> archives() {
        return BadFiles.archives();
    }

    @ParameterizedTest
    @MethodSource({"compressed", "documents", "fields", "archives"})
    void costsItsNeighboursNothingAndIsToldOnce(Bad bad) throws IOException {
        neighbours.check(bad);
    }
}
