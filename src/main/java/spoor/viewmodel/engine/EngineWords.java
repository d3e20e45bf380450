package spoor.viewmodel.engine;

import spoor.engine.EngineCounts;
import spoor.engine.EngineCounts.Bounds;
import spoor.engine.SqlProgress;
import spoor.text.Printable;
import spoor.viewmodel.shared.Messages;

import java.util.ArrayList;
import java.util.List;

/// What engines tell, in words.
public final class EngineWords {
    private EngineWords() {}

    /// What asking would do.
    static String of(EnginePreview preview) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                Messages.text(preview.limited() ? "engine.preview.limited" : "engine.preview.all"));
        if (!preview.request().isCharged()) {
            return String.join(" ", sentences);
        }
        sentences.add(Messages.text("engine.preview.charged"));
        sentences.add(
                preview.cutoff().isPresent()
                        ? Messages.text(
                                "engine.preview.cutoff",
                                preview.cutoff().getAsLong() / 1_000_000,
                                EnginePreview.dollars(preview.cutoff().getAsLong()))
                        : Messages.text("engine.preview.noCutoff"));
        if (!preview.mayAsk()) {
            sentences.add(
                    Messages.text(
                            preview.table().day().isPresent()
                                    ? "engine.preview.noPeriod"
                                    : "engine.preview.noDays"));
        }
        return String.join(" ", sentences);
    }

    /// How far a statement is.
    static String of(SqlProgress progress) {
        return progress.allSplits() > 0
                ? Messages.text(
                        "engine.progress.splits",
                        progress.bytes(),
                        progress.splits(),
                        progress.allSplits(),
                        Math.round(progress.percent().orElse(0)))
                : Messages.text("engine.progress.bytes", progress.bytes());
    }

    /// How many events match, and what is not known exactly.
    static String of(EngineCounts counts) {
        List<String> lines = new ArrayList<>();
        lines.add(Messages.text("engine.matched", of(counts.all())));
        if (!counts.all().isExact()) {
            lines.add(Messages.text("engine.bounds"));
        }
        counts.unexpressed().forEach(term -> lines.add(Messages.text(term)));
        counts.unreadable().stream()
                .sorted()
                .forEach(file -> lines.add(Messages.text("engine.unreadable", Printable.of(file))));
        return String.join("\n", lines);
    }

    /// A number, or its bounds.
    public static String of(Bounds count) {
        return count.isExact()
                ? Messages.number(count.least())
                : Messages.text(
                        "engine.between",
                        Messages.number(count.least()),
                        Messages.number(count.most()));
    }
}
