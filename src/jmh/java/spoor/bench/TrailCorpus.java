package spoor.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/// Writes a large trail, of an organisation's bucket, for measuring: `DIR FILES EVENTS [SEED]`.
///
/// The same numbers give the same trail. Two of three files are small, as in a real one, and one is
/// very large. No event occurs twice.
public final class TrailCorpus {
    private static final Instant START = Instant.parse("2026-10-01T00:00:00Z");
    private static final int FILES_PER_FOLDER = 4;
    private static final int LARGEST_FILE = 20_000;
    private static final double SPREAD = 1.05;
    private static final DateTimeFormatter DAY = formatter("yyyy/MM/dd");
    private static final DateTimeFormatter MINUTE = formatter("yyyyMMdd'T'HHmm'Z'");

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
            int accounts = CorpusCatalogue.ACCOUNTS.size();
            int regions = CorpusCatalogue.REGIONS.size();
            return new Place(
                    folder % accounts, folder / accounts % regions, folder / accounts / regions);
        }

        /// How much goes on there, beside the busiest account and Region.
        double traffic() {
            return 4.0 / (4 + account) / (1 + region);
        }
    }

    /// What a file takes.
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
            System.err.println("there must be a file, and an event for every file");
            System.exit(2);
        }
        if (Files.exists(folder)) {
            System.err.println(folder + " is there already");
            System.exit(2);
        }
        write(folder, files, events, seed);
    }

    /// Writes a trail unless the folder is there already, and says so.
    static void writeIfAbsent(Path folder, int files, int events) throws IOException {
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
        CorpusDice dice = new CorpusDice(seed);
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
        CorpusDice dice = CorpusDice.of(seed, file, -1);
        Place place = Place.of(file);
        String account = CorpusCatalogue.ACCOUNTS.get(place.account());
        String region = CorpusCatalogue.REGIONS.get(place.region());
        Instant delivered =
                START.plus(place.day(), ChronoUnit.DAYS)
                        .plus(5L * dice.below(288), ChronoUnit.MINUTES);
        String name =
                "%s_CloudTrail_%s_%s_%s.json.gz"
                        .formatted(account, region, MINUTE.format(delivered), dice.base32(16));
        Path path =
                folder.resolve("AWSLogs/o-exampleorg")
                        .resolve(account)
                        .resolve("CloudTrail")
                        .resolve(region)
                        .resolve(DAY.format(delivered))
                        .resolve(name);
        CorpusIdentities identities =
                new CorpusIdentities(seed, file, account, delivered, events[file]);
        byte[] json =
                new CorpusRecords(dice, identities, account, region, delivered)
                        .write(events[file])
                        .getBytes(StandardCharsets.UTF_8);
        try {
            Files.createDirectories(path.getParent());
            byte[] stored = gzip(json);
            Files.write(path, stored);
            return new Size(stored.length, json.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream stored = new ByteArrayOutputStream(bytes.length / 4 + 64);
        try (OutputStream gzip = new GZIPOutputStream(stored)) {
            gzip.write(bytes);
        }
        return stored.toByteArray();
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }
}
