package spoor.trail.open;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.trail.TrailSource;
import spoor.trail.disk.DiskSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class SourcesTest {
    @TempDir private Path folder;

    @Test
    void findsAFolderAndAFile() throws IOException {
        Path file = Files.createFile(folder.resolve("a.json"));
        assertThat(Sources.local(folder.toString())).contains(new DiskSource(folder));
        assertThat(Sources.local(file.toString())).contains(new DiskSource(file));
    }

    @Test
    void findsALinkThatLeadsNowhereSoThatItsWalkSaysSo() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("none"));
        assertThat(Sources.local(link.toString())).contains(new DiskSource(link));
    }

    @Test
    void findsTheBuiltInTrail() {
        assertThat(Sources.local("sample:").map(TrailSource::location)).contains("sample:");
    }

    @Test
    void findsNothingWhereThereIsNothing() {
        assertThat(Sources.local(folder.resolve("none").toString())).isEmpty();
        assertThat(Sources.local("a\0b")).isEmpty();
        assertThat(Sources.local("")).isEmpty();
    }
}
