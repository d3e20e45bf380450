package spoor.hostile;

import static spoor.event.Problem.Kind.DAMAGED;
import static spoor.event.Problem.Kind.INVALID_TIME;
import static spoor.event.Problem.Kind.NOTE;
import static spoor.event.Problem.Kind.SKIPPED_RECORD;
import static spoor.event.Problem.Kind.UNREADABLE;

import org.jspecify.annotations.Nullable;

import spoor.event.Problem;
import spoor.fixture.Archives;
import spoor.fixture.EventJson;
import spoor.fixture.Trails;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;

/// Bad files that are no JSON texts of one kind: compressed ones, documents, records and their
/// fields, archives. A line is what is bad, the file's name, its content, how many events of it are
/// read, and the kind of its only problem.
final class BadFiles {
    private static final byte[] TRAIL =
            Trails.content(EventJson.number(1), EventJson.number(2), EventJson.number(3));
    private static final byte[] LONG_GZIP =
            Trails.gzipped(
                    Trails.content(IntStream.range(0, 300).mapToObj(EventJson::number).toList()));
    private static final byte[] GZIP = Trails.gzipped(TRAIL);
    private static final String ESC = "\\u001b]0;owned\\u0007\\u001b[2J";

    private BadFiles() {}

    static List<Bad> compressed() {
        List<Bad> rows = new ArrayList<>();
        rows.add(Bad.silent("no bytes", "m.json.gz", () -> new byte[0], 0));
        rows.add(Bad.told("a byte", "m.json.gz", () -> start(GZIP, 1), 0, UNREADABLE));
        rows.add(
                Bad.told(
                        "the header of gzip only",
                        "m.json.gz",
                        () -> start(GZIP, 10),
                        0,
                        UNREADABLE));
        for (int sixteenths = 1; sixteenths < 16; sixteenths++) {
            int length = LONG_GZIP.length * sixteenths / 16;
            rows.add(
                    Bad.told(
                            "gzip cut off after " + sixteenths + "/16",
                            "m.json.gz",
                            () -> start(LONG_GZIP, length),
                            -1,
                            sixteenths < 3 ? UNREADABLE : DAMAGED));
        }
        rows.add(
                Bad.told(
                        "gzip with a wrong checksum",
                        "m.json.gz",
                        () -> changed(GZIP, GZIP.length - 8),
                        3,
                        DAMAGED));
        rows.add(
                Bad.told(
                        "gzip with a wrong length",
                        "m.json.gz",
                        () -> changed(GZIP, GZIP.length - 4),
                        3,
                        DAMAGED));
        rows.add(
                Bad.told(
                        "gzip with unknown flags",
                        "m.json.gz",
                        () -> changed(GZIP, 3),
                        -1,
                        UNREADABLE));
        rows.add(Bad.silent("three gzip files in one", "m.json.gz", () -> joined(members(3)), 3));
        rows.add(
                Bad.told(
                        "gzip with bytes after it",
                        "m.json.gz",
                        () -> joined(GZIP, utf8("garbage")),
                        3,
                        DAMAGED));
        rows.add(
                Bad.silent(
                        "gzip with zeros after it",
                        "m.json.gz",
                        () -> joined(GZIP, new byte[512]),
                        3));
        rows.add(
                Bad.told(
                        "gzip with half a gzip file after it",
                        "m.json.gz",
                        () -> joined(GZIP, start(GZIP, 40)),
                        3,
                        DAMAGED));
        rows.add(Bad.silent("gzip without an extension", "m", () -> GZIP, 3));
        rows.add(Bad.silent("JSON with the extension of gzip", "m.json.gz", () -> TRAIL, 3));
        rows.add(Bad.silent("gzip with the extension of JSON", "m.json", () -> GZIP, 3));
        rows.add(Bad.silent("gzip in gzip", "m.json.gz", () -> Trails.gzipped(GZIP), 3));
        rows.add(
                Bad.told("gzip forty times", "m.json.gz", () -> gzipped(TRAIL, 40), 0, UNREADABLE));
        rows.add(
                Bad.told(
                        "a text that is not gzip",
                        "m.json.gz",
                        () -> utf8("hello"),
                        0,
                        UNREADABLE));
        rows.add(
                Bad.told(
                        "zstd",
                        "m.json.gz",
                        () -> bytes(0x28, 0xb5, 0x2f, 0xfd, 0, 0),
                        0,
                        UNREADABLE));
        rows.add(Bad.told("bzip2", "m.json.gz", () -> utf8("BZh91AY&SY"), 0, UNREADABLE));
        rows.add(
                Bad.told(
                        "xz",
                        "m.json.gz",
                        () -> bytes(0xfd, '7', 'z', 'X', 'Z', 0),
                        0,
                        UNREADABLE));
        rows.add(
                Bad.silent(
                        "a ZIP archive",
                        "m.json.gz",
                        () -> Archives.zip(Map.of("a.json", TRAIL)),
                        3));
        rows.add(Bad.told("zeros", "m.json.gz", () -> new byte[1 << 20], 0, UNREADABLE));
        rows.add(
                Bad.open(
                        "8 MB of zeros in gzip",
                        "m.json.gz",
                        () -> Trails.gzipped(new byte[8 << 20])));
        return rows;
    }

    static List<Bad> documents() {
        List<Bad> rows = new ArrayList<>();
        rows.add(Bad.silent("no bytes", "m.json", () -> new byte[0], 0));
        rows.add(Bad.silent("white space", "m.json", () -> utf8(" \r\n\t "), 0));
        rows.add(
                text(
                        "Records in a depth of 100,000",
                        "{\"Records\":[".repeat(50_000),
                        0,
                        UNREADABLE));
        rows.add(
                record(
                        "a value in a depth of 100,000",
                        "[".repeat(100_000) + "]".repeat(100_000),
                        DAMAGED));
        rows.add(value("a number of a million digits", "1".repeat(1_000_000)));
        rows.add(value("a number out of range", "1e999999999"));
        rows.add(value("a string of 21 MB", '"' + "x".repeat(21 << 20) + '"'));
        rows.add(value("a name of 60,000 letters", "{\"" + "n".repeat(60_000) + "\":1}"));
        rows.add(value("a name 10,000 times", "{" + "\"a\":1,".repeat(10_000) + "\"a\":2}"));
        rows.add(value("an unpaired surrogate", "\"\\ud800\""));
        for (Map.Entry<String, byte[]> bad :
                Map.of(
                                "overlong UTF-8",
                                bytes(0xc0, 0xaf),
                                "UTF-8 beyond U+10FFFF",
                                bytes(0xf4, 0x90, 0x80, 0x80),
                                "a surrogate in UTF-8",
                                bytes(0xed, 0xa0, 0x80),
                                "half a character",
                                bytes(0xe2, 0x82))
                        .entrySet()) {
            rows.add(Bad.told(bad.getKey(), "m.json", () -> replaced(bad.getValue()), 3, DAMAGED));
            for (int edge : List.of(8191, 65_535, 65_536)) {
                rows.add(
                        Bad.told(
                                bad.getKey() + " at byte " + edge,
                                "m.json",
                                () -> at(edge, bad.getValue()),
                                1,
                                DAMAGED));
            }
        }
        rows.add(
                Bad.silent(
                        "a byte order mark",
                        "m.json",
                        () -> joined(bytes(0xef, 0xbb, 0xbf), TRAIL),
                        3));
        rows.add(
                Bad.silent(
                        "UTF-16",
                        "m.json",
                        () -> joined(bytes(0xff, 0xfe), in(StandardCharsets.UTF_16LE)),
                        3));
        rows.add(
                Bad.silent(
                        "UTF-16, most significant byte first",
                        "m.json",
                        () -> joined(bytes(0xfe, 0xff), in(StandardCharsets.UTF_16BE)),
                        3));
        rows.add(
                Bad.told("UTF-32", "m.json", () -> in(Charset.forName("UTF-32LE")), 0, UNREADABLE));
        rows.add(
                Bad.told(
                        "NUL after the text",
                        "m.json",
                        () -> joined(TRAIL, new byte[100]),
                        3,
                        DAMAGED));
        rows.add(
                Bad.told(
                        "another text after it",
                        "m.json",
                        () -> joined(TRAIL, utf8("garbage")),
                        3,
                        DAMAGED));
        for (int part = 1; part < 8; part++) {
            int length = TRAIL.length * part / 8;
            rows.add(
                    Bad.told(
                            "cut off after " + part + "/8",
                            "m.json",
                            () -> start(TRAIL, length),
                            part * 3 / 8,
                            part * 3 / 8 == 0 ? UNREADABLE : DAMAGED));
        }
        rows.add(text("no Records", "{\"records_\":[]}", 0, null));
        rows.add(text("Records is null", "{\"Records\":null}", 0, null));
        rows.add(text("Records is an object", "{\"Records\":{}}", 0, null));
        rows.add(text("Records is 0", "{\"Records\":0}", 0, null));
        rows.add(text("Records is empty", "{\"Records\":[]}", 0, null));
        rows.add(
                text(
                        "Records has 50,000 numbers",
                        "{\"Records\":[" + "1,".repeat(50_000) + "1]}",
                        0,
                        SKIPPED_RECORD));
        rows.add(text("Records has texts", "{\"Records\":[\"a\",\"b\"]}", 0, SKIPPED_RECORD));
        rows.add(text("Records has empty objects", "{\"Records\":[{},{},{}]}", 0, SKIPPED_RECORD));
        rows.add(text("Records has Records", "{\"Records\":[" + json(TRAIL) + "]}", -1, null));
        rows.add(
                text(
                        "two trails",
                        json(TRAIL) + json(Trails.content(EventJson.number(4))),
                        4,
                        null));
        rows.add(
                text(
                        "Records twice",
                        json(TRAIL)
                                .replaceFirst(
                                        "}$", ",\"Records\":[" + EventJson.number(4).json() + "]}"),
                        4,
                        null));
        rows.add(
                text(
                        "a record a line",
                        IntStream.range(0, 5)
                                .mapToObj(n -> EventJson.number(n).json())
                                .collect(Collectors.joining("\n")),
                        5,
                        null));
        rows.add(
                text(
                        "lines of which one is cut off",
                        EventJson.number(1).json()
                                + "\n"
                                + EventJson.number(2).json().substring(0, 110)
                                + "\n"
                                + EventJson.number(3).json(),
                        2,
                        DAMAGED));
        rows.add(text("a page of HTML", "<html><script>alert(1)</script></html>", 0, UNREADABLE));
        return rows;
    }

    static List<Bad> fields() {
        List<Bad> rows = new ArrayList<>();
        rows.add(event("without a time", e -> e.without("eventTime"), 1, INVALID_TIME));
        rows.add(event("a time that is no time", e -> e.time("yesterday\\u202e"), 1, INVALID_TIME));
        rows.add(
                event(
                        "the 30th of February",
                        e -> e.time("2026-02-30T25:61:61Z"),
                        1,
                        INVALID_TIME));
        rows.add(
                event(
                        "a number as time",
                        e -> e.member("eventTime", "1767225600"),
                        1,
                        INVALID_TIME));
        rows.add(event("in 1970", e -> e.time("1970-01-01T00:00:00Z"), 1, null));
        rows.add(event("in the year 9999", e -> e.time("9999-12-31T23:59:59Z"), 1, null));
        rows.add(event("a time with an offset", e -> e.time("2026-03-01T10:00:00+02:00"), 1, null));
        rows.add(event("an unknown version", e -> e.member("eventVersion", "\"99.0\""), 1, null));
        rows.add(
                event(
                        "an object as version",
                        e -> e.member("eventVersion", "{}"),
                        -1,
                        Problem.Kind.NOTE));
        rows.add(event("a user agent of 100 KB", e -> e.agent("x".repeat(100_000)), 1, null));
        rows.add(event("a text as identity", e -> e.member("userIdentity", "\"root\""), 1, NOTE));
        rows.add(event("a list as identity", e -> e.member("userIdentity", "[1,2]"), 1, NOTE));
        rows.add(event("a list as name", e -> e.member("eventName", "[\"a\"]"), 1, null));
        rows.add(event("two ids", e -> e.member("eventID", "\"a\",\"eventID\":\"b\""), 1, NOTE));
        rows.add(event("a number as id", e -> e.member("eventID", "12"), 1, null));
        rows.add(event("readOnly as text", e -> e.member("readOnly", "\"true\""), 1, null));
        for (String text :
                List.of(
                        "<script>alert(1)</script>",
                        ESC,
                        "\\u202egpj.exe",
                        "\\u2066\\u2069",
                        "\\u200b",
                        "a\\nb\\tc",
                        "\\u0430dmin",
                        "\\ud83d\\udc69\\u200d\\ud83d\\udcbb",
                        "=cmd|'/c calc'!A0",
                        "\\u0000",
                        "{0} %s ${x}")) {
            rows.add(
                    event(
                            text + " as user",
                            e ->
                                    e.member(
                                            "userIdentity",
                                            "{\"type\":\"IAMUser\",\"userName\":\"" + text + "\"}"),
                            1,
                            null));
            rows.add(
                    event(
                            text + " as name",
                            e ->
                                    e.member("eventName", '"' + text + '"')
                                            .member("eventSource", '"' + text + '"')
                                            .member("awsRegion", '"' + text + '"')
                                            .member("errorCode", '"' + text + '"'),
                            1,
                            null));
        }
        return rows;
    }

    static List<Bad> archives() {
        List<Bad> rows = new ArrayList<>();
        for (String name :
                List.of(
                        "../../etc/passwd.json",
                        "/etc/passwd.json",
                        "a/../../b.json",
                        "C:\\windows\\a.json",
                        "\u001b[2J.json",
                        "\u202egz.json",
                        "x".repeat(255) + ".json",
                        "a!/b.json",
                        "a@12.json",
                        "~root/a.json",
                        "nul")) {
            rows.add(
                    Bad.silent(
                            "ZIP with " + name,
                            "m.zip",
                            () -> Archives.zip(Map.of(name, TRAIL)),
                            3));
            rows.add(
                    Bad.silent(
                            "tar with " + name,
                            "m.tar",
                            () ->
                                    Archives.tar(
                                            Map.of(
                                                    name.length() > 99
                                                            ? name.substring(0, 99)
                                                            : name,
                                                    TRAIL)),
                            3));
        }
        byte[] zip = Archives.zip(Map.of("a.json", TRAIL));
        int directory = Archives.directory(zip);
        rows.add(
                Bad.told(
                        "an encrypted entry",
                        "m.zip",
                        () -> changed(zip, directory + 8),
                        0,
                        UNREADABLE));
        rows.add(
                Bad.told(
                        "an entry larger than it says",
                        "m.zip",
                        () -> changed(zip, directory + 24),
                        -1,
                        DAMAGED));
        rows.add(
                Bad.told(
                        "an entry with a wrong checksum",
                        "m.zip",
                        () -> changed(zip, directory + 16),
                        3,
                        DAMAGED));
        rows.add(
                Bad.told(
                        "an unknown method",
                        "m.zip",
                        () -> with(zip, directory + 10, 99),
                        0,
                        UNREADABLE));
        rows.add(Bad.open("a ZIP archive cut off", "m.zip", () -> start(zip, zip.length / 2)));
        rows.add(Bad.silent("an empty ZIP archive", "m.zip", () -> Archives.zip(Map.of()), 0));
        rows.add(
                Bad.told(
                        "a link in tar",
                        "m.tar",
                        () -> joined(Archives.tarEntry("a", '2', new byte[0]), new byte[1024]),
                        0,
                        UNREADABLE));
        rows.add(
                Bad.told(
                        "a device in tar",
                        "m.tar",
                        () -> joined(Archives.tarEntry("a", '3', new byte[0]), new byte[1024]),
                        0,
                        UNREADABLE));
        byte[] tar = Archives.tar(Map.of("a.json", TRAIL));
        rows.add(Bad.open("tar cut off", "m.tar", () -> start(tar, 700)));
        rows.add(Bad.open("tar with a size of 8 GB", "m.tar", () -> size(tar, "77777777777")));
        rows.add(Bad.open("tar with a size below 0", "m.tar", () -> size(tar, "-0000000001")));
        rows.add(Bad.open("a hundred archives in one another", "m.zip", () -> nested(100)));
        return rows;
    }

    private static Bad text(String name, String text, int events, Problem.@Nullable Kind problem) {
        return problem == null
                ? Bad.silent(name, "m.json", () -> utf8(text), events)
                : Bad.told(name, "m.json", () -> utf8(text), events, problem);
    }

    private static Bad value(String name, String json) {
        return Bad.silent(
                name,
                "m.json",
                () ->
                        Trails.content(
                                EventJson.number(1),
                                EventJson.number(2).member("requestParameters", json),
                                EventJson.number(3)),
                3);
    }

    private static Bad record(String name, String json, Problem.Kind problem) {
        return Bad.told(
                name,
                "m.json",
                () ->
                        Trails.content(
                                EventJson.number(1),
                                EventJson.number(2).member("requestParameters", json),
                                EventJson.number(3)),
                2,
                problem);
    }

    private static Bad event(
            String name,
            java.util.function.UnaryOperator<EventJson> change,
            int events,
            Problem.@Nullable Kind problem) {
        String text = json(Trails.content(change.apply(EventJson.number(1))));
        return text(name, text, events, problem);
    }

    private static byte[] replaced(byte[] bytes) {
        String content =
                json(
                        Trails.content(
                                EventJson.number(1),
                                EventJson.number(2).agent("PLACE"),
                                EventJson.number(3)));
        int place = content.indexOf("PLACE");
        return joined(utf8(content.substring(0, place)), bytes, utf8(content.substring(place + 5)));
    }

    private static byte[] at(int offset, byte[] bytes) {
        String content = json(Trails.content(EventJson.number(1).agent("PLACE")));
        int place = content.indexOf("PLACE");
        return joined(
                utf8(content.substring(0, place)),
                utf8("x".repeat(offset - place)),
                bytes,
                utf8(content.substring(place + 5)));
    }

    private static byte[] in(Charset charset) {
        return json(TRAIL).getBytes(charset);
    }

    private static byte[][] members(int count) {
        byte[][] members = new byte[count][];
        for (int i = 0; i < count; i++) {
            int from = TRAIL.length * i / count;
            members[i] =
                    Trails.gzipped(Arrays.copyOfRange(TRAIL, from, TRAIL.length * (i + 1) / count));
        }
        return members;
    }

    private static byte[] gzipped(byte[] content, int times) {
        byte[] file = content;
        for (int i = 0; i < times; i++) {
            file = Trails.gzipped(file);
        }
        return file;
    }

    private static byte[] nested(int times) {
        byte[] file = TRAIL;
        for (int i = 0; i < times; i++) {
            file = Archives.zip(Map.of("a", file), ZipEntry.STORED);
        }
        return file;
    }

    private static byte[] size(byte[] tar, String size) {
        byte[] bad = tar.clone();
        System.arraycopy(utf8(size), 0, bad, 124, size.length());
        return Archives.tarWithChecksum(bad);
    }

    private static byte[] start(byte[] content, int length) {
        return Arrays.copyOf(content, length);
    }

    private static byte[] changed(byte[] content, int at) {
        return with(content, at, content[at] ^ 0xff);
    }

    private static byte[] with(byte[] content, int at, int value) {
        byte[] other = content.clone();
        other[at] = (byte) value;
        return other;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String json(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
