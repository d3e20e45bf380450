package spoor.decode.format;

import static org.assertj.core.api.Assertions.assertThat;

import spoor.decode.DecodedEvent;
import spoor.decode.EventSink;
import spoor.decode.TrailFormat;
import spoor.decode.archive.ArchiveContent;
import spoor.decode.content.ContentCopy;
import spoor.decode.content.ContentLimits;
import spoor.decode.content.ContentOpener;
import spoor.decode.content.InflatedInput;
import spoor.event.Problem;
import spoor.event.RecordSchema;
import spoor.event.SkippedFile;
import spoor.fixture.BytesFile;
import spoor.hidden.HiddenRules;
import spoor.io.ByteSpan;
import spoor.io.Bytes;
import spoor.trail.RandomAccess;
import spoor.trail.TrailFile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The events of a file of any form and of the files in it, whose originals were all found again.
///
/// @param files how many files there are, without archives
/// @param unexplained the paths of files that cannot be read and are in no problem
record FoundEvents(List<Decoded.Event> events, int files, List<String> unexplained) {
    static FoundEvents in(byte[] file, ContentLimits limits) throws IOException {
        Reading reading = new Reading(limits);
        try (TrailDecoder decoder =
                new TrailDecoder(
                        RecordSchema.CLOUDTRAIL,
                        HiddenRules.BUILT_IN,
                        TrailFormats.KNOWN,
                        limits)) {
            reading.read(new BytesFile("file", file), decoder);
        }
        return new FoundEvents(reading.events, reading.files, reading.unexplained);
    }

    private static final class Reading {
        private final ContentLimits limits;
        private final List<Decoded.Event> events = new ArrayList<>();
        private final List<String> unexplained = new ArrayList<>();
        private int files;

        Reading(ContentLimits limits) {
            this.limits = limits;
        }

        void read(TrailFile file, TrailDecoder decoder) throws IOException {
            Sink sink = new Sink();
            TrailDecoder.Result result;
            try {
                result = decoder.decode(file, sink, () -> ContentCopy.NONE, Reading::keep);
            } catch (IOException _) {
                files++;
                return; // the reason is the exception's
            }
            boolean unreadable = result.skipped().equals(Optional.of(SkippedFile.Kind.UNREADABLE));
            if (unreadable && sink.problems.isEmpty()) {
                unexplained.add(file.path());
            }
            if (result.entries().isEmpty()) {
                files++;
                findAgain(file, result, sink.events);
            }
            events.addAll(sink.events);
            for (TrailFile entry : result.entries()) {
                read(entry, decoder);
            }
        }

        private void findAgain(
                TrailFile file, TrailDecoder.Result result, List<Decoded.Event> found)
                throws IOException {
            if (found.isEmpty()) {
                return;
            }
            byte[] content = content(file);
            ByteSpan head =
                    TrailFormats.head(new ByteSpan(content, 0, Math.min(content.length, 1 << 16)));
            TrailFormat.Originals originals = result.format().originals(head);
            for (Decoded.Event event : found) {
                int start = (int) event.offset();
                assertThat(originals.of(new ByteSpan(content, start, event.length())))
                        .as("%s at %d", file.path(), start)
                        .isPresent();
            }
        }

        private byte[] content(TrailFile file) throws IOException {
            try (ContentOpener opener = new ContentOpener(limits);
                    InflatedInput content = opener.open(file, () -> {})) {
                return whole(content);
            }
        }

        private static ArchiveContent keep(InflatedInput content) throws IOException {
            TrailFile.Stamp stamp = content.stamp();
            Bytes held = Decoded.bytes(whole(content));
            return () -> RandomAccess.of(held, stamp);
        }

        private static byte[] whole(InflatedInput content) throws IOException {
            content.rewind();
            byte[] whole = new byte[1 << 16];
            int length = 0;
            for (int n = 0; n >= 0; length += Math.max(0, n)) {
                if (length == whole.length) {
                    whole = Arrays.copyOf(whole, length * 2);
                }
                n = content.read(whole, length, whole.length - length);
            }
            return Arrays.copyOf(whole, length);
        }
    }

    private static final class Sink implements EventSink {
        private final List<Decoded.Event> events = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        @Override
        public void event(DecodedEvent event) {
            events.add(Decoded.Event.of(event));
        }

        @Override
        public void problem(Problem problem) {
            problems.add(problem);
        }

        @Override
        public void restart() {
            events.clear();
            problems.clear();
        }
    }
}
