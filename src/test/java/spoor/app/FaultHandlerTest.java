package spoor.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import spoor.fixture.TaskQueue;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

final class FaultHandlerTest {
    private final Logger logger = Logger.getLogger(FaultHandler.class.getName());
    private final List<LogRecord> logged = new ArrayList<>();
    private final Handler collector =
            new Handler() {
                @Override
                public void publish(LogRecord entry) {
                    logged.add(entry);
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            };
    private final TaskQueue ui = new TaskQueue();
    private final List<String> dialogs = new ArrayList<>();
    private final FaultHandler handler = new FaultHandler(ui, dialogs::add);

    @BeforeEach
    void collectLog() {
        logger.setUseParentHandlers(false);
        logger.addHandler(collector);
    }

    @AfterEach
    void restoreLog() {
        logger.removeHandler(collector);
        logger.setUseParentHandlers(true);
    }

    private void fault(String message) {
        handler.uncaughtException(Thread.currentThread(), new IllegalStateException(message));
    }

    @Test
    void logsAFaultOnceAndShowsOneDialog() {
        fault("broken");
        ui.runAll();

        assertThat(logged)
                .singleElement()
                .satisfies(entry -> assertThat(entry.getThrown()).hasMessage("broken"));
        assertThat(dialogs)
                .singleElement()
                .asString()
                .startsWith("java.lang.IllegalStateException: broken")
                .contains("FaultHandlerTest");
    }

    @Test
    void showsOneDialogForAllFaultsUntilItIsClosed() {
        fault("first");
        fault("second");
        ui.runAll();

        assertThat(logged).hasSize(2);
        assertThat(dialogs).hasSize(1);
    }

    @Test
    void showsAnotherDialogAfterTheFirstIsClosed() {
        fault("first");
        ui.runAll();

        fault("second");
        ui.runAll();

        assertThat(dialogs).hasSize(2).last().asString().contains("second");
    }

    @Test
    void showsLaterFaultsEvenIfADialogFails() {
        List<String> shown = new ArrayList<>();
        FaultHandler failing =
                new FaultHandler(
                        Runnable::run,
                        trace -> {
                            shown.add(trace);
                            throw new IllegalStateException("no dialog");
                        });
        Thread thread = Thread.currentThread();

        for (int i = 1; i <= 2; i++) {
            assertThatThrownBy(() -> failing.uncaughtException(thread, new Error("fault")))
                    .hasMessage("no dialog");
            assertThat(shown).hasSize(i);
        }
    }

    @Test
    void waitsForTheUiThread() {
        fault("broken");

        assertThat(logged).hasSize(1);
        assertThat(dialogs).isEmpty();
    }
}
