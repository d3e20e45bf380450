package spoor.bench;

import spoor.io.Bytes;
import spoor.message.Message;
import spoor.trail.TrailFile;
import spoor.trail.TrailSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// A trail that repeats one file, in memory: many events that load quickly. They have no ids, so
/// none is a duplicate.
///
/// @param events the number of events in each file
/// @param files the number of files
record RepeatedFile(byte[] content, int events, int files) implements TrailSource {
    private static final int SECONDS_OF_A_DAY = 86_400;

    /// @param events the number of events in each file
    static RepeatedFile of(int events, int files) {
        StringBuilder text = new StringBuilder("{\"Records\":[");
        for (int i = 0; i < events; i++) {
            int second = (int) ((long) i * SECONDS_OF_A_DAY / events);
            text.append(i == 0 ? "" : ",")
                    .append("{\"eventVersion\":\"1.11\",\"userIdentity\":{\"type\":\"IAMUser\",")
                    .append("\"userName\":\"user-%d\"},".formatted(i % 997))
                    .append(
                            String.format(
                                    Locale.ROOT,
                                    "\"eventTime\":\"2026-11-22T%02d:%02d:%02dZ\",",
                                    second / 3600,
                                    second / 60 % 60,
                                    second % 60))
                    .append("\"eventSource\":\"service-%d.amazonaws.com\",".formatted(i % 31))
                    .append("\"eventName\":\"DescribeThing%d\",".formatted(i % 211))
                    .append("\"awsRegion\":\"eu-central-1\",")
                    .append("\"sourceIPAddress\":\"198.51.100.%d\"}".formatted(i % 251));
        }
        byte[] content = text.append("]}").toString().getBytes(StandardCharsets.UTF_8);
        return new RepeatedFile(content, events, files);
    }

    @Override
    public Message name() {
        return Message.verbatim("%,d events".formatted((long) events * files));
    }

    @Override
    public String location() {
        return "repeated:" + files + "x" + events;
    }

    @Override
    public void walk(Visitor visitor) {
        for (int number = 0; number < files; number++) {
            visitor.file(new Copy("%06d.json".formatted(number), content));
        }
        visitor.foundAll();
    }

    private record Copy(String path, byte[] content) implements TrailFile {
        @Override
        public Stamp stamp() {
            return new Stamp(content.length, 0);
        }

        @Override
        public Stamp read(Bytes into) throws IOException {
            into.ensureCapacity(content.length);
            System.arraycopy(content, 0, into.array(), 0, content.length);
            into.length(content.length);
            return stamp();
        }
    }
}
