package spoor.cli;

import spoor.engine.open.ObjectAddresses;
import spoor.event.TimeRange;
import spoor.settings.Settings;
import spoor.text.Printable;
import spoor.trail.TrailSource;
import spoor.trail.given.StandardInput;
import spoor.trail.open.Sources;
import spoor.trail.s3.S3Service;
import spoor.trail.s3.S3Session;
import spoor.trail.s3.auth.S3Access;
import spoor.trail.s3.list.S3Location;
import spoor.trail.s3.list.S3Selection;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Finds the sources that arguments name.
final class SourceResolver {
    private final S3 s3;
    private final Supplier<Settings> settings;
    private final SourceNotes notes;
    private final ProgressLine line;

    /// Makes the access to S3.
    interface S3 {
        /// @param keepsObjects whether downloaded objects are kept on disk
        S3Service service(boolean keepsObjects);
    }

    /// @param settings the settings of the window, read only if a source is in S3
    SourceResolver(S3 s3, Supplier<Settings> settings, PrintWriter err, ProgressLine line) {
        this.s3 = s3;
        this.settings = settings;
        this.notes = new SourceNotes(err);
        this.line = line;
    }

    /// The locations together with the options for them, one line for each.
    ///
    /// @throws UsageException if there is nothing at one of them
    static List<String> locations(List<String> typed, S3Options options) throws UsageException {
        List<String> lines = new ArrayList<>();
        for (String location : typed) {
            Optional<S3Selection> inS3 = S3Selection.parse(location);
            lines.add(
                    inS3.isPresent()
                            ? options.selection(inS3.get(), Optional.empty()).toLine()
                            : local(location).location());
        }
        return lines;
    }

    private static TrailSource local(String location) throws UsageException {
        if (location.equals(StandardInput.LOCATION) && StandardInput.isTerminal()) {
            throw new UsageException("command.terminal");
        }
        return Sources.local(location)
                .orElseThrow(() -> new UsageException(missing(location), location));
    }

    private static String missing(String location) {
        if (location.isEmpty()) {
            return "command.noLocation";
        }
        return location.startsWith(S3Location.SCHEME) ? "command.noPlace" : "command.noFile";
    }

    /// The sources at these locations.
    ///
    /// @throws UsageException if there is nothing at one of them
    /// @throws IOException if the AWS configuration cannot be used
    List<TrailSource> sources(List<String> locations, S3Options options, Optional<TimeRange> period)
            throws UsageException, IOException {
        List<TrailSource> sources = new ArrayList<>();
        for (String location : locations) {
            Optional<S3Selection> inS3 = S3Selection.parse(location);
            if (inS3.isPresent()) {
                S3Selection selection = options.selection(inS3.get(), period);
                notes.printMargin(selection);
                sources.add(
                        new Sources(s3.service(keepsObjects(options)), this::askForMfaCode, false)
                                .in(selection));
            } else {
                sources.add(local(location));
            }
        }
        return sources;
    }

    /// A connection to S3 for listings.
    S3Session session(S3Options options, S3Access access) throws IOException {
        return s3.service(keepsObjects(options)).connect(access, this::askForMfaCode);
    }

    /// The sources with exactly these objects, one for each bucket.
    ///
    /// @param addresses such as `s3://bucket/key`
    List<TrailSource> objects(Set<String> addresses, S3Options options)
            throws UsageException, IOException {
        List<TrailSource> sources = new ArrayList<>();
        S3Service service = s3.service(keepsObjects(options));
        for (Map.Entry<String, Set<String>> bucket :
                ObjectAddresses.byBucket(addresses).entrySet()) {
            sources.add(
                    service.objects(
                            bucket.getKey(),
                            bucket.getValue(),
                            options.access(S3Access.DEFAULT),
                            this::askForMfaCode));
        }
        return sources;
    }

    /// The window's "keep nothing on disk" setting also applies here.
    private boolean keepsObjects(S3Options options) {
        return options.keepsObjects() && settings.get().keepsObjects();
    }

    Optional<String> askForMfaCode(String profile, String device) {
        return line.ask(
                TerminalTexts.ofUser()
                        .text("command.mfa", Printable.of(device), Printable.of(profile)));
    }
}
