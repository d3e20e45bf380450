package spoor.trail.s3;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// All that is logged until it is closed, by whomever.
final class LogCapture implements AutoCloseable {
    private final Queue<String> messages = new ConcurrentLinkedQueue<>();
    private final AutoCloseable capture;

    LogCapture() {
        // The program itself logs with SLF4J and does not read this module.
        LogCapture.class
                .getModule()
                .addReads(ModuleLayer.boot().findModule("java.logging").orElseThrow());
        capture = Capture.into(messages);
    }

    /// What was logged, with its exceptions.
    List<String> messages() {
        return List.copyOf(messages);
    }

    @Override
    public void close() {
        try {
            capture.close();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /// Loaded once its module is read.
    private static final class Capture extends Handler {
        private final Logger root = Logger.getLogger("");
        private final @Nullable Level before = root.getLevel();
        private final Queue<String> messages;

        private Capture(Queue<String> messages) {
            this.messages = messages;
        }

        static AutoCloseable into(Queue<String> messages) {
            Capture capture = new Capture(messages);
            capture.setLevel(Level.ALL);
            capture.root.addHandler(capture);
            capture.root.setLevel(Level.INFO);
            return capture::stop;
        }

        private void stop() {
            root.removeHandler(this);
            root.setLevel(before);
        }

        @Override
        public void publish(LogRecord entry) {
            // What the test's own server logs is its own.
            if (!String.valueOf(entry.getLoggerName()).startsWith("org.gaul")) {
                messages.add(entry.getMessage() + words(entry.getThrown()));
            }
        }

        private static String words(@Nullable Throwable thrown) {
            StringBuilder words = new StringBuilder();
            for (Throwable t = thrown; t != null; t = t.getCause()) {
                words.append(' ').append(t);
            }
            return words.toString();
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
