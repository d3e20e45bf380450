package spoor.viewmodel.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import spoor.event.RecordSchema;
import spoor.fixture.TestThreads;
import spoor.query.Filter;
import spoor.query.KnownValues;
import spoor.viewmodel.shared.Threads;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;

final class TypedQueryTest {
    private final TestThreads threads = new TestThreads();
    private final Queue<Runnable> suggesting = new ArrayDeque<>();
    private final List<String> read = new ArrayList<>();
    private final Executor now = Runnable::run;
    private boolean occurs;
    private final KnownValues known = (_, _) -> occurs;
    private final TypedQuery query =
            new TypedQuery(
                    RecordSchema.CLOUDTRAIL,
                    () -> known,
                    new Threads(
                            now, now, now, now, suggesting::add, now, now, now, threads.workers()));

    @AfterEach
    void close() {
        threads.close();
    }

    private void read(String typed) {
        query.read(typed, () -> read.add(typed));
    }

    private void suggest() {
        while (!suggesting.isEmpty()) {
            suggesting.remove().run();
        }
    }

    @Test
    void readsAQueryAtOnceWhereNoValueMustBeLookedUp() {
        read("event:Delete* and account:111122223333");
        read("event:(");

        assertThat(suggesting).isEmpty();
        assertThat(read).hasSize(2);
        assertThat(query.wrongProperty().get()).isPresent();
    }

    @Test
    void looksUpAnImpossibleValueOnTheThreadOfSuggestions() {
        read("account:1111");
        assertThat(read).isEmpty();
        assertThat(query.wrongProperty().get()).isEmpty();

        suggest();

        assertThat(read).containsExactly("account:1111");
        assertThat(query.wrongProperty().get()).isPresent();
        assertThat(query.filter()).isEqualTo(Filter.everything());
    }

    @Test
    void acceptsAnImpossibleValueThatOccurs() {
        occurs = true;
        read("account:1111");
        suggest();

        assertThat(query.wrongProperty().get()).isEmpty();
        assertThat(query.filter()).isInstanceOf(Filter.Matches.class);
    }

    @Test
    void forgetsALookUpIfOtherTextIsReadMeanwhile() {
        read("account:1111");
        read("alice");
        suggest();

        assertThat(read).containsExactly("alice");
        assertThat(query.textProperty().get()).isEqualTo("alice");
    }
}
