package spoor.view.export;

import spoor.export.ExportReceipt;
import spoor.pseudonym.MaskKind;
import spoor.pseudonym.MaskReport;
import spoor.text.Printable;
import spoor.viewmodel.shared.Messages;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// A receipt in words.
///
/// @param filter what was filtered, in words
record ReceiptFacts(Path target, ExportReceipt receipt, String filter) {
    private static final int MAX_LINES = 100;

    String count() {
        return Messages.text("export.done.text", receipt.events(), receipt.files().size());
    }

    /// Name and value of each fact, in their order.
    Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(Messages.text("export.done.file"), target.toString());
        facts.put(Messages.text("export.done.bytes"), "%,d".formatted(receipt.bytes()));
        facts.put(Messages.text("export.done.sha"), receipt.sha256());
        facts.put(Messages.text("export.done.filter"), filter);
        receipt.masked()
                .ifPresent(masked -> facts.put(Messages.text("export.done.masked"), words(masked)));
        return facts;
    }

    private static String words(MaskReport masked) {
        String values =
                Arrays.stream(MaskKind.values())
                        .map(kind ->
                                Messages.text(
                                        "export.masked." + kind.name().toLowerCase(Locale.ROOT),
                                        masked.values().getOrDefault(kind, 0)))
                        .collect(Collectors.joining(", "));
        return masked.ordinary() == 0
                ? values
                : values + "\n" + Messages.text("export.done.masked.ordinary", masked.ordinary());
    }

    /// The files that events came from, each with its number of events; 100 at most.
    String sources() {
        List<String> lines =
                receipt.files().entrySet().stream()
                        .map(file ->
                                "%,6d  ".formatted(file.getValue()) + Printable.of(file.getKey()))
                        .toList();
        return shortened(lines);
    }

    /// Why events are missing; 100 reasons at most.
    String missing() {
        return shortened(
                receipt.missing().stream().map(Messages::text).map(Printable::of).toList());
    }

    private static String shortened(List<String> lines) {
        String text =
                lines.stream()
                        .limit(MAX_LINES)
                        .map(line -> line + '\n')
                        .collect(Collectors.joining());
        int rest = lines.size() - MAX_LINES;
        return rest > 0 ? text + Messages.text("export.done.more", rest) : text;
    }

    /// The whole receipt, for the clipboard.
    String text() {
        StringBuilder text = new StringBuilder(count()).append('\n');
        facts().forEach((name, value) ->
                text.append(name + ": " + Printable.of(value)).append('\n'));
        receipt.files()
                .forEach((file, n) -> text.append(n + "\t" + Printable.of(file)).append('\n'));
        return text.toString();
    }
}
