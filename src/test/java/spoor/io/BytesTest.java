package spoor.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import org.junit.jupiter.api.Test;

import java.io.IOException;

class BytesTest {
    @Test
    void keepsItsContentWhenItGrows() throws IOException {
        Bytes bytes = new Bytes(2);
        bytes.array()[0] = 7;
        bytes.array()[1] = 8;
        bytes.length(2);
        bytes.ensureCapacity(1000);
        assertThat(bytes.array()).hasSizeGreaterThanOrEqualTo(1000).startsWith(7, 8);
        assertThat(bytes.length()).isEqualTo(2);
    }

    @Test
    void doesNotGrowIfThereIsRoom() throws IOException {
        Bytes bytes = new Bytes(10);
        byte[] array = bytes.array();
        bytes.ensureCapacity(10);
        assertThat(bytes.array()).isSameAs(array);
    }

    @Test
    void growsByHalfSoThatManySmallStepsAreCheap() throws IOException {
        Bytes bytes = new Bytes(1000);
        bytes.ensureCapacity(1001);
        assertThat(bytes.array()).hasSizeGreaterThanOrEqualTo(1500);
    }

    @Test
    void throwsIfNoArrayCanBeSoLarge() {
        Bytes bytes = new Bytes(1);
        assertThatIOException()
                .isThrownBy(() -> bytes.ensureCapacity(Bytes.MAX_LENGTH + 1L))
                .withMessageContaining("2 GB");
    }

    @Test
    void shrinksToASmallerCapacity() {
        Bytes bytes = new Bytes(1000);
        bytes.length(900);
        bytes.shrinkTo(1000);
        assertThat(bytes.length()).isEqualTo(900);
        bytes.shrinkTo(10);
        assertThat(bytes.array()).hasSize(10);
        assertThat(bytes.length()).isZero();
    }
}
