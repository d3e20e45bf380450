package spoor.view.export;

import spoor.export.ExportReceipt;
import spoor.export.ReceiptFacts;
import spoor.text.Printable;
import spoor.viewmodel.shared.Messages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The texts of a receipt.
record ReceiptText(ReceiptFacts facts) {
    private static final int MAX_LINES = 100;

    ExportReceipt receipt() {
        return facts.receipt();
    }

    String count() {
        return Messages.text(facts.count());
    }

    /// Name and value of each fact, in their order.
    Map<String, String> byName() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (ReceiptFacts.Fact fact : facts.all()) {
            texts.put(
                    Messages.text(fact.name()),
                    fact.lines().stream()
                            .map(line -> Printable.of(Messages.text(line)))
                            .collect(Collectors.joining("\n")));
        }
        return texts;
    }

    /// The files that events came from, each with its number of events; 100 at most.
    String files() {
        List<String> lines =
                receipt().files().entrySet().stream()
                        .map(file ->
                                "%6s  ".formatted(Messages.number(file.getValue()))
                                        + Printable.of(file.getKey()))
                        .toList();
        return shortened(lines);
    }

    /// Why events are missing; 100 reasons at most.
    String missing() {
        return shortened(
                receipt().missing().stream().map(Messages::text).map(Printable::of).toList());
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
    String all() {
        StringBuilder text = new StringBuilder(count()).append('\n');
        if (receipt().missingEvents() > 0) {
            text.append(Messages.text("export.done.missing", receipt().missingEvents()))
                    .append('\n');
        }
        byName().forEach((name, value) ->
                text.append(name + ": " + value.replace("\n", "; ")).append('\n'));
        receipt()
                .files()
                .forEach((file, n) -> text.append(n + "\t" + Printable.of(file)).append('\n'));
        return text.toString();
    }
}
