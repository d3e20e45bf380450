package spoor.generator.corpus;

import spoor.generator.Dice;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/// The texts of some trail files, as [TrailCorpus] writes them, in memory.
public final class CorpusTexts {
    private static final Instant DELIVERED = Instant.parse("2026-10-01T12:00:00Z");
    private static final long SEED = 42;

    private CorpusTexts() {}

    /// The inflated content of `files` files with `events` events each; always the same.
    public static List<byte[]> of(int files, int events) {
        return IntStream.range(0, files).mapToObj(file -> text(file, events)).toList();
    }

    private static byte[] text(int file, int events) {
        List<String> accounts = Catalogue.ACCOUNTS;
        List<String> regions = Catalogue.REGIONS;
        String account = accounts.get(file % accounts.size());
        Instant delivered = DELIVERED.plus(5L * file, ChronoUnit.MINUTES);
        String region = regions.get(file % regions.size());
        Dice dice = Dice.of(SEED, file, -1);
        return Records.text(dice, SEED, file, account, region, delivered, events);
    }
}
