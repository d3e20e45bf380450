package spoor.bench;

import javafx.application.Platform;
import javafx.scene.image.WritableImage;

import spoor.view.table.EventTable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// Scrolls the window's table page by page over ten million events and over ten thousand, in turn,
/// and measures layout and painting of each page on the FX thread: `[THOUSANDTHS]`.
///
/// THOUSANDTHS limits the ten million events for a quick run; the default is all.
public final class ScrollPages {
    private static final int EVENTS_OF_A_FILE = 10_000;
    private static final int FILES = 1000;
    private static final int PAGES = 120;
    private static final int ROUNDS = 4;

    private final StallWindow window;

    private ScrollPages(StallWindow window) {
        this.window = window;
    }

    public static void main(String[] arguments) throws IOException {
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> {
            System.err.println("in " + thread.getName());
            fault.printStackTrace();
            System.exit(1);
        });
        int files = arguments.length > 0 ? Integer.parseInt(arguments[0]) : FILES;
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(null));
        started.join();
        Path folder = Files.createTempDirectory("spoor-scroll");
        ScrollPages few = of(1, folder);
        ScrollPages many = of(files, folder);
        double[] fewTimes = {};
        double[] manyTimes = {};
        // The first round is a warm-up.
        few.scroll();
        many.scroll();
        for (int round = 0; round < ROUNDS; round++) {
            fewTimes = joined(fewTimes, few.scroll());
            manyTimes = joined(manyTimes, many.scroll());
        }
        few.print(fewTimes);
        many.print(manyTimes);
        double ratio = percentile95(manyTimes) / percentile95(fewTimes);
        System.out.printf(Locale.ROOT, "p95, ratio %.2f%s%n", ratio, Targets.verdict(ratio, 1.3));
        Files.deleteIfExists(folder.resolve("settings.json"));
        Files.delete(folder);
        System.exit(0);
    }

    private static ScrollPages of(int files, Path folder) {
        StallWindow window =
                get(() ->
                        new StallWindow(
                                folder.resolve("settings.json"), folder.resolve("export.json")));
        get(() -> {
            window.workspace().opening().replace(List.of(RepeatedFile.of(EVENTS_OF_A_FILE, files)));
            return true;
        });
        ScrollPages pages = new ScrollPages(window);
        while (get(() -> window.workspace().load().loadingProperty().get() || pages.size() == 0)) {
            pause(Duration.ofMillis(100));
        }
        pause(Duration.ofSeconds(2));
        return pages;
    }

    private int size() {
        return window.workspace().filter().result().order().size();
    }

    /// @return the time of each page, in ms
    private double[] scroll() {
        double[] times = new double[PAGES];
        for (int page = 0; page < PAGES; page++) {
            int place = (int) ((long) size() * page / PAGES);
            times[page] = get(() -> show(place));
        }
        return times;
    }

    /// Shows a page and paints it into an image, which waits until it is painted.
    private double show(int place) {
        EventTable events = window.node("#events", EventTable.class);
        long start = System.nanoTime();
        events.scrollTo(place);
        events.applyCss();
        events.layout();
        WritableImage painted = events.snapshot(null, null);
        double millis = (System.nanoTime() - start) / 1e6;
        if (painted.getWidth() < 100) {
            throw new IllegalStateException("the table is not shown");
        }
        return millis;
    }

    private void print(double[] times) {
        System.out.printf(
                Locale.ROOT,
                "%,11d events: a page takes %5.1f ms (median), %5.1f ms (p95)%n",
                get(this::size),
                percentile(times, 0.5),
                percentile95(times));
    }

    private static double percentile95(double[] times) {
        return percentile(times, 0.95);
    }

    private static double percentile(double[] times, double share) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    private static double[] joined(double[] first, double[] second) {
        double[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static <T> T get(Supplier<T> value) {
        return CompletableFuture.supplyAsync(value, Platform::runLater).join();
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
