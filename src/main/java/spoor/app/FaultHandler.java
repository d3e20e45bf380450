package spoor.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
        LOG.error("Unexpected in {}", thread.getName(), fault);
        if (shown.compareAndSet(false, true)) {
            StringWriter trace = new StringWriter();
            fault.printStackTrace(new PrintWriter(trace));
            ui.execute(() -> {
                try {
                    dialog.accept(trace.toString());
                } finally {
                    shown.set(false);
                }
            });
        }
    }
}
