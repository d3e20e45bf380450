package spoor.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;

import java.util.concurrent.CancellationException;

class CancellationTest {
    @Test
    void letsWorkContinueUntilItIsCancelled() {
        Cancellation cancellation = new Cancellation();
        assertThat(cancellation.isCancelled()).isFalse();
        assertThatNoException().isThrownBy(cancellation::check);
    }

    @Test
    void endsWorkOnceCancelled() {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        assertThat(cancellation.isCancelled()).isTrue();
        assertThatExceptionOfType(CancellationException.class).isThrownBy(cancellation::check);
    }
}
