package spoor.decode.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;

import spoor.decode.content.ContentLimits;

import java.io.IOException;

/// Whatever an archive contains: each file in it is read or has a reason, and the original of each
/// event is found again.
///
/// `benchmarks.md` says how to let the fuzzer run on.
final class ArchiveFuzz {
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
        "20 path=folder/a.js",
        "18 size=0000000512",
        "GNU.sparse.major=1",
        "{\"Records\":[{\"eventVersion\":\"1.11\",\"eventName\":\"A\"}]}"
    })
    @FuzzTest(maxDuration = "12s")
    void findsEachOriginalAgain(byte[] archive) throws IOException {
        FoundEvents found = FoundEvents.in(archive, ContentLimits.DEFAULT);
        assertThat(found.unexplained()).isEmpty();
    }
}
