package spoor.trail.sample;

import spoor.message.Message;
import spoor.trail.TrailSource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// The built-in sample trail: two weeks of a fictitious company's contact centre.
///
/// The build generates its files. They are read at the first walk and then held in memory.
public final class SampleTrail implements TrailSource {
    /// The location that opens the sample where a path is expected.
    public static final String LOCATION = "sample:";

    @Override
    public Message name() {
        return Message.of("trail.sample");
    }

    @Override
    public String location() {
        return LOCATION;
    }

    @Override
    public void walk(Visitor visitor) {
        for (SampleFile file : Archive.FILES) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            visitor.file(file);
        }
    }

    /// Read by the first thread that needs it; the class loader makes the others wait.
    private static final class Archive {
        static final List<SampleFile> FILES = read();

        private static List<SampleFile> read() {
            List<SampleFile> files = new ArrayList<>();
            try (InputStream stored = SampleTrail.class.getResourceAsStream("sample.zip")) {
                if (stored == null) {
                    throw new IllegalStateException("the program was built without sample.zip");
                }
                ZipInputStream zip = new ZipInputStream(stored);
                for (ZipEntry entry = zip.getNextEntry();
                        entry != null;
                        entry = zip.getNextEntry()) {
                    files.add(
                            new SampleFile(
                                    entry.getName(),
                                    entry.getLastModifiedTime().toMillis(),
                                    zip.readAllBytes()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return List.copyOf(files);
        }
    }
}
