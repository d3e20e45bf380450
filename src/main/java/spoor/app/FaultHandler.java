package spoor.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import spoor.message.Texts;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Logs every unexpected fault of any thread once, and shows one dialog at a time.
final class FaultHandler implements Thread.UncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(FaultHandler.class);

    private final Executor ui;
    private final Consumer<String> dialog;
    private final AtomicBoolean shown = new AtomicBoolean();

    /// @param ui runs tasks on the JavaFX thread
    /// @param dialog shows a stack trace until the user closes it
    FaultHandler(Executor ui, Consumer<String> dialog) {
        this.ui = ui;
        this.dialog = dialog;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable fault) {
        if (fault instanceof OutOfMemoryError) {
            show(Texts.ofUser().text("fault.noMemory"));
            return;
        }
        LOG.error("Unexpected in {}", thread.getName(), fault);
        StringWriter trace = new StringWriter();
        fault.printStackTrace(new PrintWriter(trace));
        show(trace.toString());
    }

    private void show(String text) {
        if (shown.compareAndSet(false, true)) {
            ui.execute(() -> {
                try {
                    dialog.accept(text);
                } finally {
                    shown.set(false);
                }
            });
        }
    }
}
