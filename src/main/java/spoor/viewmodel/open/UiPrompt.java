package spoor.viewmodel.open;

import spoor.trail.s3.auth.MfaPrompt;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;

/// Asks on the UI thread for the codes that a background thread waits for.
///
/// @param dialog is asked on the UI thread
public record UiPrompt(Executor ui, MfaPrompt dialog) implements MfaPrompt {
    @Override
    public Optional<String> code(String profile, String device) {
        CompletableFuture<Optional<String>> answer = new CompletableFuture<>();
        ui.execute(() -> {
            try {
                answer.complete(dialog.code(profile, device));
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
                throw e;
            }
        });
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
