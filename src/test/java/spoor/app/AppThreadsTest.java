package spoor.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.settings.SettingsStore;
import spoor.viewmodel.shared.Threads;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

final class AppThreadsTest {
    private static final long PATIENCE_SECONDS = 10;

    /// A task that runs until it is interrupted.
    private static final class Endless implements Runnable {
        private final CountDownLatch started = new CountDownLatch(1);
        private final CountDownLatch interrupted = new CountDownLatch(1);

        @Override
        public void run() {
            started.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
        }

        boolean isStarted() throws InterruptedException {
            return started.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }

        boolean isInterrupted() throws InterruptedException {
            return interrupted.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Test
    void endsWhateverStillRuns() throws InterruptedException {
        AppThreads app = new AppThreads();
        Threads threads = app.threads();
        List<Executor> executors =
                List.of(
                        threads.load(),
                        threads.query(),
                        threads.export(),
                        threads.servers(),
                        threads.workers().executor());
        List<Endless> tasks = executors.stream().map(_ -> new Endless()).toList();
        for (int i = 0; i < tasks.size(); i++) {
            executors.get(i).execute(tasks.get(i));
            assertThat(tasks.get(i).isStarted()).isTrue();
        }

        app.close();

        for (Endless task : tasks) {
            assertThat(task.isInterrupted()).isTrue();
        }
        for (ExecutorService executor : List.of(app.loads(), app.servers(), app.workers())) {
            assertThat(executor.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(app.background().isTerminated()).isTrue();
    }

    @Test
    void savesTheSettingsBeforeItEnds(@TempDir Path folder) {
        Path file = folder.resolve("settings.json");
        AppThreads app = new AppThreads();
        SettingsStore settings = SettingsStore.open(file, app.background());

        settings.change(s -> s.withDisplay(d -> d.withTheme("dark")));
        app.close();

        assertThat(SettingsStore.open(file, Runnable::run).settings().display().theme())
                .isEqualTo("dark");
    }

    @Test
    void startsNothingOnceClosed() {
        AppThreads app = new AppThreads();
        app.close();

        assertThat(app.loads().isShutdown()).isTrue();
        assertThat(app.servers().isShutdown()).isTrue();
        assertThat(app.workers().isShutdown()).isTrue();
    }
}
