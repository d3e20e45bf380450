package spoor.cli;

import spoor.event.TimeRange;
import spoor.message.Texts;
import spoor.text.Printable;
import spoor.trail.Download;
import spoor.trail.TrailSource;
import spoor.trail.s3.S3Source;
import spoor.trail.s3.list.S3Selection;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/// Prints what users should know about how a source is read.
record SourceNotes(PrintWriter err) {
    private static final Texts TEXTS = TerminalTexts.ofUser();

    /// Events whose files were delivered late are missing from a period; the margin limits that.
    void printMargin(S3Selection selection) {
        if (selection.period().filter(TimeRange::hasUntil).isPresent()) {
            err.println(
                    TEXTS.text(
                            "command.marginUsed",
                            selection.location().toString(),
                            text(selection.margin())));
        }
    }

    private static String text(Duration margin) {
        return margin.toString().substring(2).toLowerCase(Locale.ROOT);
    }

    /// Names the bucket's Region: `--region` saves requests next time.
    void printRegion(TrailSource source) {
        if (source instanceof S3Source bucket) {
            bucket.followedTo()
                    .ifPresent(region ->
                            err.println(
                                    TEXTS.text(
                                            "command.region",
                                            source.name(),
                                            Printable.of(region))));
        }
    }

    /// Explains why a download was not kept, and will be repeated next time.
    void printNotKept(TrailSource source) {
        source.download()
                .flatMap(Download::notKept)
                .ifPresent(reason ->
                        err.println(
                                TEXTS.text(
                                        "command.notKept",
                                        source.name(),
                                        Printable.of(TEXTS.text(reason)))));
    }
}
