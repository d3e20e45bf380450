package spoor.generator.sample;

import spoor.generator.Dice;
import spoor.generator.GeneratedFile;
import spoor.generator.Gzip;
import spoor.generator.TrailPath;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Delivers events as an organisation's trail does: some minutes later, one file for each hour.
///
/// CloudTrail itself delivers every five minutes; hours keep the sample small.
final class Delivery {
    private final Dice dice = Dice.named("delivery");
    private final Map<Batch, Parcel> parcels = new LinkedHashMap<>();
    private final Digest digest = new Digest();

    private Delivery() {}

    /// The files for those events, and a digest of one hour's files, in the order of their paths.
    static List<GeneratedFile> of(List<SampleEvent> events) {
        Delivery delivery = new Delivery();
        events.forEach(delivery::collect);
        List<GeneratedFile> files = new ArrayList<>();
        delivery.parcels.forEach((batch, parcel) -> files.add(delivery.file(batch, parcel)));
        files.add(delivery.digest.file());
        files.sort(Comparator.comparing(GeneratedFile::path));
        return List.copyOf(files);
    }

    private void collect(SampleEvent event) {
        Instant delivered = event.time().plusSeconds(dice.between(130, 520));
        Instant hour = delivered.truncatedTo(ChronoUnit.HOURS);
        Batch batch = new Batch(event.account(), event.folder(), event.deliveredIn(), hour);
        parcels.computeIfAbsent(batch, key -> new Parcel()).add(event, delivered);
    }

    private GeneratedFile file(Batch batch, Parcel parcel) {
        String path =
                TrailPath.log(
                        Company.ORGANISATION,
                        batch.account,
                        batch.folder,
                        batch.region,
                        parcel.delivered,
                        dice.alphanumeric(16));
        String text = parcel.text();
        if (batch.folder.equals("CloudTrail")) {
            digest.add(batch.account, batch.region, parcel.delivered, path, text);
        }
        return new GeneratedFile(path, parcel.delivered, Gzip.compress(text));
    }

    /// What events have in common that lie in the same file.
    private record Batch(String account, String folder, String region, Instant hour) {}

    /// The events of a file, and when the last of them came.
    private static final class Parcel {
        private final List<SampleEvent> events = new ArrayList<>();
        private Instant delivered = Instant.MIN;

        void add(SampleEvent event, Instant time) {
            events.add(event);
            delivered = time.isAfter(delivered) ? time : delivered;
        }

        /// The file's text; its records are in no order that means anything, as CloudTrail's.
        String text() {
            return events.stream()
                    .sorted(Comparator.comparing(SampleEvent::id))
                    .map(SampleEvent::text)
                    .collect(Collectors.joining(",", "{\"Records\":[", "]}"));
        }
    }
}
