package spoor.decode.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.concurrent.FutureTask;

/// The memory that readers of Parquet files share.
@Timeout(30)
final class ParquetMemoryTest {
    private static final long MB = 1 << 20;

    private final ParquetMemory memory = new ParquetMemory(10 * MB);

    private FutureTask<ParquetMemory.Part> waiting(long bytes) {
        FutureTask<ParquetMemory.Part> taking = new FutureTask<>(() -> memory.take(bytes));
        Thread thread = Thread.ofPlatform().daemon().start(taking);
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return taking;
    }

    @Test
    void aReaderWaitsUntilAnotherHasGivenItsPartBack() throws Exception {
        ParquetMemory.Part first = memory.take(8 * MB);
        FutureTask<ParquetMemory.Part> second = waiting(3 * MB);
        assertThat(second.isDone()).isFalse();
        first.close();
        second.get().close();
    }

    @Test
    void aPartIsGivenBackOnlyOnce() throws Exception {
        ParquetMemory.Part part = memory.take(10 * MB);
        part.close();
        part.close();
        ParquetMemory.Part all = memory.take(10 * MB);
        FutureTask<ParquetMemory.Part> next = waiting(1);
        all.close();
        next.get().close();
    }

    @Test
    void thereIsNoRoomForMoreThanAllOfIt() {
        assertThat(memory.hasRoomFor(10 * MB)).isTrue();
        assertThat(memory.hasRoomFor(10 * MB + 1)).isFalse();
    }
}
