package spoor.generator.corpus;

import spoor.generator.Dice;
import spoor.generator.Gzip;
import spoor.generator.TrailPath;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Writes the large trail of an organisation: `java TrailCorpus.java DIR FILES EVENTS [SEED]`.
///
/// The same arguments give the same trail. As in real trails two of three files are small, and one
/// is very large. No event occurs twice.
public final class TrailCorpus {
    private static final Instant START = Instant.parse("2026-10-01T00:00:00Z");
    private static final int FILES_PER_FOLDER = 4;
    private static final int LARGEST_FILE = 20_000;
    private static final double SPREAD = 1.05;

    private final Path folder;
    private final int[] events;
    private final long seed;

    private TrailCorpus(Path folder, int[] events, long seed) {
        this.folder = folder;
        this.events = events;
        this.seed = seed;
    }

    /// The account, the Region and the day of a file, by their numbers.
    private record Place(int account, int region, int day) {
        static Place of(int file) {
            int folder = file / FILES_PER_FOLDER;
            int accounts = Catalogue.ACCOUNTS.size();
            int regions = Catalogue.REGIONS.size();
            return new Place(
                    folder % accounts, folder / accounts % regions, folder / accounts / regions);
        }

        /// The number of events there, relative to the busiest account and Region.
        double traffic() {
            return 4.0 / (4 + account) / (1 + region);
        }
    }

    /// The size of a file, or of all, in bytes.
    private record Size(long stored, long inflated) {
        static final Size NONE = new Size(0, 0);

        Size plus(Size other) {
            return new Size(stored + other.stored, inflated + other.inflated);
        }
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 3) {
            System.err.println("TrailCorpus DIR FILES EVENTS [SEED]");
            System.exit(2);
        }
        Path folder = Path.of(arguments[0]);
        int files = Integer.parseInt(arguments[1]);
        int events = Integer.parseInt(arguments[2]);
        long seed = arguments.length > 3 ? Long.parseLong(arguments[3]) : 42;
        if (files < 1 || events < files) {
            System.err.println("FILES must be at least 1, and EVENTS at least FILES");
            System.exit(2);
        }
        if (Files.exists(folder)) {
            System.err.println(folder + " exists already");
            System.exit(2);
        }
        write(folder, files, events, seed);
    }

    /// Writes a trail, with a message, unless the folder exists.
    public static void writeIfAbsent(Path folder, int files, int events) throws IOException {
        if (!Files.exists(folder)) {
            System.out.println("writing a trail to " + folder);
            write(folder, files, events, 42);
        }
    }

    private static void write(Path folder, int files, int events, long seed) throws IOException {
        Size size = new TrailCorpus(folder, eventsOfFiles(files, events, seed), seed).write();
        try (Stream<Path> all = Files.walk(folder)) {
            System.out.printf(
                    Locale.ROOT,
                    "%,d files in %,d folders, %,d events, %,d bytes, %,d inflated, seed %d%n",
                    files,
                    all.filter(Files::isDirectory).count(),
                    events,
                    size.stored(),
                    size.inflated(),
                    seed);
        }
    }

    /// How many events each file has, the largest first.
    private static int[] eventsOfFiles(int files, int events, long seed) {
        Dice dice = new Dice(seed);
        int[] counts = new int[files];
        counts[0] = files == 1 ? events : Math.min(LARGEST_FILE, (events - files) / 5 + 1);
        double[] weights =
                IntStream.range(1, files)
                        .mapToDouble(i -> dice.logNormal(SPREAD) * Place.of(i).traffic())
                        .toArray();
        double weight = Arrays.stream(weights).sum();
        int rest = events - counts[0] - (files - 1);
        int given = 0;
        for (int i = 1; i < files; i++) {
            int more = (int) (rest * (weights[i - 1] / weight));
            counts[i] = 1 + more;
            given += more;
        }
        for (int i = 1; given < rest; i = i % (files - 1) + 1) {
            counts[i]++;
            given++;
        }
        return counts;
    }

    private Size write() {
        return IntStream.range(0, events.length)
                .parallel()
                .mapToObj(this::writeFile)
                .reduce(Size.NONE, Size::plus);
    }

    private Size writeFile(int file) {
        Dice dice = Dice.of(seed, file, -1);
        Place place = Place.of(file);
        String account = Catalogue.ACCOUNTS.get(place.account());
        String region = Catalogue.REGIONS.get(place.region());
        Instant delivered =
                START.plus(place.day(), ChronoUnit.DAYS)
                        .plus(5L * dice.below(288), ChronoUnit.MINUTES);
        String path =
                TrailPath.log(
                        "o-exampleorg", account, "CloudTrail", region, delivered, dice.base32(16));
        byte[] json = Records.text(dice, seed, file, account, region, delivered, events[file]);
        byte[] stored = Gzip.compress(json);
        try {
            Path target = folder.resolve(path);
            Files.createDirectories(target.getParent());
            Files.write(target, stored);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Size(stored.length, json.length);
    }
}
