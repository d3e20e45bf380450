package spoor.trail.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.event.Problem;
import spoor.fixture.PlainVisitor;
import spoor.generator.sample.SampleRecords;
import spoor.io.Bytes;
import spoor.trail.TrailFile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

class SampleTrailTest {
    @Test
    void hasANameAndALocation() {
        assertThat(new SampleTrail().name().inEnglish()).isEqualTo("Sample trail");
        assertThat(new SampleTrail().location()).isEqualTo("sample:");
    }

    @Test
    void readsItsFilesOnce() {
        assertThat(SampleRecords.files()).isEqualTo(SampleRecords.files());
    }

    @Test
    void answersTheStampItHadWhenItWasFound() throws IOException {
        TrailFile file = SampleRecords.files().getFirst();
        Bytes bytes = new Bytes(1);

        assertThat(file.read(bytes)).isEqualTo(file.stamp());
        assertThat(bytes.length()).isEqualTo((int) file.stamp().size());
    }

    @Test
    void endsItsWalkEarlyWhenInterrupted() {
        List<String> found = new ArrayList<>();
        Thread.currentThread().interrupt();
        new SampleTrail().walk(new Paths(found));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(found).isEmpty();
    }

    private record Paths(List<String> found) implements PlainVisitor {
        @Override
        public void file(TrailFile file) {
            found.add(file.path());
        }

        @Override
        public void problem(Problem problem) {
            found.add(problem.reason().inEnglish());
        }
    }
}
