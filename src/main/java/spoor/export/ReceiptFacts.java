package spoor.export;

import spoor.event.TimeRange;
import spoor.message.Message;
import spoor.pseudonym.MaskKind;
import spoor.pseudonym.MaskReport;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The receipt of an export, fact by fact: the same in the window and on the command line.
///
/// @param target the file; empty for standard output
public record ReceiptFacts(
        ExportReceipt receipt, ExportOrigin origin, RecordFormat format, Optional<Path> target) {
    /// @param lines of its value
    public record Fact(Message name, List<Message> lines) {}

    /// How many events from how many files.
    public Message count() {
        return Message.of("receipt.count", receipt.events(), receipt.files().size());
    }

    /// All facts, in their order.
    public List<Fact> all() {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("receipt.file", file()));
        facts.add(fact("receipt.format", Message.of(format.nameKey())));
        facts.add(fact("receipt.bytes", Message.of("text.number", receipt.bytes())));
        facts.add(fact("receipt.sha", Message.verbatim(receipt.sha256())));
        facts.add(
                new Fact(
                        Message.of("receipt.sources"),
                        origin.sources().stream().map(Message::verbatim).toList()));
        facts.add(fact("receipt.filter", filter()));
        facts.add(
                fact(
                        "receipt.period",
                        origin.period()
                                .map(this::period)
                                .orElseGet(() -> Message.of("receipt.allTimes"))));
        receipt.period()
                .ifPresent(events ->
                        facts.add(
                                fact(
                                        "receipt.events",
                                        Message.of(
                                                "receipt.firstLast",
                                                time(events.from()),
                                                time(events.until() - 1)))));
        if (receipt.partial() > 0) {
            facts.add(
                    fact(
                            "receipt.partial",
                            Message.of("receipt.partialEvents", receipt.partial())));
        }
        if (receipt.decoded() > 0) {
            facts.add(
                    fact(
                            "receipt.decoded",
                            Message.of("receipt.decodedEvents", receipt.decoded())));
        }
        addMarks(facts);
        facts.add(fact("receipt.zone", Message.verbatim(zoneName())));
        facts.add(new Fact(Message.of("receipt.loaded"), loaded()));
        facts.add(
                new Fact(
                        Message.of("receipt.masked"),
                        receipt.masked()
                                .map(ReceiptFacts::masked)
                                .orElseGet(() -> List.of(Message.of("receipt.notMasked")))));
        facts.add(fact("receipt.made", Message.verbatim(time(origin.made()))));
        facts.add(fact("receipt.program", Message.of("receipt.version", ProgramVersion.number())));
        return facts;
    }

    private void addMarks(List<Fact> facts) {
        ExportedMarks marks = origin.marks();
        if (!marks.ticked().isEmpty()) {
            facts.add(
                    new Fact(
                            Message.of("receipt.ticked"),
                            marks.ticked().stream().map(Message::verbatim).toList()));
        }
        if (!marks.notes().isEmpty()) {
            facts.add(
                    new Fact(
                            Message.of("receipt.notes"),
                            marks.notes().stream()
                                    .map(note ->
                                            Message.of("receipt.note", note.event(), note.text()))
                                    .toList()));
        }
    }

    private static Fact fact(String key, Message value) {
        return new Fact(Message.of(key), List.of(value));
    }

    private Message file() {
        return target.map(file -> Message.verbatim(file.toString()))
                .orElseGet(() -> Message.of("receipt.standardOutput"));
    }

    private Message filter() {
        return origin.filter().isEmpty()
                ? Message.of("receipt.noFilter")
                : Message.verbatim(origin.filter());
    }

    private Message period(TimeRange range) {
        if (!range.hasFrom()) {
            return Message.of("receipt.until", time(range.until()));
        }
        return range.hasUntil()
                ? Message.of("receipt.between", time(range.from()), time(range.until()))
                : Message.of("receipt.from", time(range.from()));
    }

    private String time(long millis) {
        return Instant.ofEpochMilli(millis)
                .atZone(origin.zone())
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private String time(Instant moment) {
        return time(moment.truncatedTo(ChronoUnit.SECONDS).toEpochMilli());
    }

    private String zoneName() {
        ZoneId zone = origin.zone();
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    private List<Message> loaded() {
        LoadCounts loaded = origin.loaded();
        Message counts =
                Message.of(
                        "receipt.counts",
                        loaded.found(),
                        loaded.read(),
                        loaded.skipped(),
                        loaded.events(),
                        loaded.duplicates(),
                        loaded.conflicts(),
                        loaded.problems());
        return loaded.complete()
                ? List.of(counts)
                : List.of(counts, Message.of("receipt.incomplete"));
    }

    private static List<Message> masked(MaskReport masked) {
        Message values =
                Message.listed(
                        Arrays.stream(MaskKind.values())
                                .map(kind ->
                                        Message.of(
                                                "receipt.masked."
                                                        + kind.name().toLowerCase(Locale.ROOT),
                                                masked.values().getOrDefault(kind, 0)))
                                .toList());
        return masked.ordinary() == 0
                ? List.of(values)
                : List.of(values, Message.of("receipt.ordinary", masked.ordinary()));
    }
}
