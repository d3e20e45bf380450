package spoor.viewmodel;

import spoor.event.Cancellation;
import spoor.source.Fault;
import spoor.source.s3.S3Service;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Asks servers in the background and hands their answers over on the UI thread.
///
/// @param ui runs tasks on the thread that owns all properties
record Asking(Executor ui, S3Service s3) {
    /// A question that takes its time.
    interface Question<T> {
        T ask() throws IOException;
    }

    /// Asks; what was cancelled has neither an answer nor a fault.
    <T> void ask(
            Cancellation cancellation,
            Question<T> question,
            Consumer<T> then,
            Consumer<Fault> failed) {
        s3.execute(() -> {
            try {
                T answer = question.ask();
                deliver(cancellation, () -> then.accept(answer));
            } catch (Fault e) {
                deliver(cancellation, () -> failed.accept(e));
            } catch (IOException e) {
                Fault told = new Fault(Fault.Kind.OTHER, String.valueOf(e.getMessage()), "", e);
                deliver(cancellation, () -> failed.accept(told));
            } catch (CancellationException e) {
                Fault told = new Fault(Fault.Kind.OTHER, Messages.text("bucket.stopped"), "", e);
                deliver(cancellation, () -> failed.accept(told));
            } catch (RuntimeException e) {
                // A connection that is closed meanwhile fails in ways that nobody foresees.
                if (!cancellation.isCancelled()) {
                    throw e;
                }
            }
        });
    }

    private void deliver(Cancellation cancellation, Runnable delivery) {
        ui.execute(() -> {
            if (!cancellation.isCancelled()) {
                delivery.run();
            }
        });
    }
}
