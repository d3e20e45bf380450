package spoor.engine;

import spoor.message.Message;
import spoor.text.Printable;
import spoor.trail.AccessFailure;
import spoor.trail.AccessFailure.Kind;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Explains the errors of statements, which both engines name in the same way.
public final class EngineErrors {
    /// How the engines name the file that they cannot read.
    private static final List<Pattern> FILES =
            List.of(
                    Pattern.compile("Failed to read file at (\\S+)"),
                    Pattern.compile("Error opening Hive split (\\S+) \\(offset="),
                    Pattern.compile("(s3://\\S+\\.gz)\\b"));

    private EngineErrors() {}

    /// The failure that an error means.
    ///
    /// @param name the engine's name for the error, such as `TABLE_NOT_FOUND`; may be empty
    /// @param text the engine's explanation
    public static IOException failure(String name, String text) {
        String shown = Printable.of(text.strip());
        String all = (name + " " + text).toUpperCase(Locale.ROOT);
        if (all.contains("USER_CANCELED") || all.contains("USER_CANCELLED")) {
            throw new CancellationException();
        }
        if (all.contains("TABLE_NOT_FOUND")
                || all.contains("SCHEMA_NOT_FOUND")
                || all.contains("CATALOG_NOT_FOUND")) {
            return new AccessFailure(Kind.MISSING, Message.of("engine.noTable", shown));
        }
        if (all.contains("PERMISSION_DENIED")
                || all.contains("ACCESSDENIED")
                || all.contains("ACCESS DENIED")) {
            return new AccessFailure(Kind.DENIED, Message.of("engine.denied", shown));
        }
        if (all.contains("SLOW DOWN") || all.contains("SLOWDOWN")) {
            return new AccessFailure(Kind.THROTTLED, Message.of("engine.slowDown", shown));
        }
        if (all.contains("BYTES SCANNED LIMIT")) {
            return new AccessFailure(Kind.OTHER, Message.of("engine.cutOff", shown));
        }
        for (Pattern pattern : FILES) {
            Matcher file = pattern.matcher(text);
            if (file.find()) {
                return new UnreadableFile(file.group(1), shown);
            }
        }
        if ((all.contains("CONSTRAINT") && all.contains("PROJECT")) || all.contains("INJECTED")) {
            return new AccessFailure(Kind.OTHER, Message.of("engine.injected", shown));
        }
        return new AccessFailure(Kind.OTHER, Message.of("engine.failed", shown));
    }
}
