package spoor.decode.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

import spoor.decode.content.ContentLimits;

import java.io.IOException;

/// Whatever a Parquet file contains, it is read or has a reason, and the original of each event is
/// found again.
///
/// `benchmarks.md` says how to let the fuzzer run on.
final class ParquetFuzz {
    @FuzzTest(maxDuration = "12s")
    void findsEachOriginalAgain(byte[] file) throws IOException {
        FoundEvents found = FoundEvents.in(file, ContentLimits.DEFAULT);
        assertThat(found.unexplained()).isEmpty();
    }
}
