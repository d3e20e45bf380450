package spoor.viewmodel.open;

import spoor.io.IoReason;
import spoor.message.Message;
import spoor.trail.AccessFailure;
import spoor.trail.s3.S3Service;
import spoor.work.Cancellation;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Calls servers in the background and delivers their answers on the UI thread.
///
/// @param ui runs tasks on the thread that owns all properties
public record RemoteCalls(Executor ui, S3Service s3) {
    /// A call that may take long.
    public interface Call<T> {
        T run() throws IOException;
    }

    /// Calls a server; a cancelled call delivers neither an answer nor a fault.
    public <T> void call(
            Cancellation cancellation,
            Call<T> call,
            Consumer<T> then,
            Consumer<AccessFailure> failed) {
        s3.execute(() -> {
            try {
                T answer = call.run();
                deliver(cancellation, () -> then.accept(answer));
            } catch (AccessFailure e) {
                deliver(cancellation, () -> failed.accept(e));
            } catch (IOException e) {
                AccessFailure told =
                        new AccessFailure(AccessFailure.Kind.OTHER, IoReason.of(e), "", e);
                deliver(cancellation, () -> failed.accept(told));
            } catch (CancellationException e) {
                AccessFailure told =
                        new AccessFailure(
                                AccessFailure.Kind.OTHER, Message.of("bucket.stopped"), "", e);
                deliver(cancellation, () -> failed.accept(told));
            } catch (RuntimeException e) {
                // A connection that is closed meanwhile fails in unforeseeable ways.
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
