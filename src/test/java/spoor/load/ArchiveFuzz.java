package spoor.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;

import spoor.fixture.Loading;
import spoor.fixture.MemorySource;
import spoor.store.EventStore;

import java.io.IOException;

/// Whatever an archive contains: the file beside it is read, each file is read or has a reason, and
/// the original of each event is found again.
///
/// `benchmarks.md` says how to let the fuzzer run on.
final class ArchiveFuzz {
    private static final byte[] OTHER =
            """
            {"Records":[{"eventVersion":"1.11","eventName":"Other","eventSource":"s3.amazonaws.com"}]}
            """
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8);

    @DictionaryEntries({
        "PK\u0003\u0004",
        "PK\u0001\u0002",
        "PK\u0005\u0006",
        "PK\u0006\u0006",
        "PK\u0006\u0007",
        "PK\u0007\u0008",
        "ustar\u000000",
        "ustar  \u0000",
        "././@LongLink",
        "20 path=folder/a.js\n",
        "18 size=0000000512",
        "GNU.sparse.major=1",
        "{\"Records\":[{\"eventVersion\":\"1.11\",\"eventName\":\"A\"}]}"
    })
    @FuzzTest(maxDuration = "12s")
    void findsEachOriginalAgain(byte[] archive) throws IOException {
        try (MemorySource source =
                        new MemorySource("trail").put("archive", archive).put("other.json", OTHER);
                Loading loading = Loading.of(source)) {
            LoadState loaded = loading.load();
            EventStore store = loaded.store();
            assertThat(store.size()).isPositive();
            for (int row = 0; row < store.size(); row++) {
                assertThat(loading.records().read(store, row).json().length()).isPositive();
            }
            LoadProgress progress = loaded.progress();
            assertThat(progress.read() + loaded.skipped().size()).isEqualTo(progress.found());
        }
    }
}
