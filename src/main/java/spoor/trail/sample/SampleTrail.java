package spoor.trail.sample;

import spoor.trail.TrailSource;

import java.util.List;

/// The built-in sample trail: two weeks of a fictitious company's contact centre.
///
/// Its files are made when they are first walked, and then kept; they are the same in every run.
public final class SampleTrail implements TrailSource {
    /// What opens the sample where a path is expected.
    public static final String LOCATION = "sample:";

    @Override
    public String name() {
        return "Sample trail";
    }

    @Override
    public String location() {
        return LOCATION;
    }

    @Override
    public void walk(Visitor visitor) {
        for (SampleFile file : Files.ALL) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            visitor.file(file);
        }
    }

    /// Made by the first thread that asks; the class loader makes the others wait.
    private static final class Files {
        static final List<SampleFile> ALL = Delivery.of(SampleEvents.make());
    }
}
