package spoor.decode.format;

import spoor.io.ByteSpan;
import spoor.message.Message;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Recognises files that may hold CloudTrail events in a form that is not read.
final class UnreadForm {
    private static final int HEAD = 1 << 16;

    private static final List<Magic> MAGICS =
            List.of(
                    magic("tar", 257, 'u', 's', 't', 'a', 'r'),
                    magic("gzip", 0, 0x1f, 0x8b),
                    magic("orc", 0, 'O', 'R', 'C'),
                    magic("avro", 0, 'O', 'b', 'j', 1),
                    packed("zstd", 0x28, 0xb5, 0x2f, 0xfd),
                    packed("bzip2", 'B', 'Z', 'h'),
                    packed("xz", 0xfd, '7', 'z', 'X', 'Z'),
                    packed("lz4", 0x04, 0x22, 0x4d, 0x18),
                    packed("lzip", 'L', 'Z', 'I', 'P', 1),
                    packed("compress", 0x1f, 0x9d),
                    packed("cab", 'M', 'S', 'C', 'F', 0),
                    packed("7z", '7', 'z', 0xbc, 0xaf),
                    packed("rar", 'R', 'a', 'r', '!'),
                    magic("sqlite", 0, 'S', 'Q', 'L', 'i', 't', 'e', ' ', 'f'),
                    magic("utf32", 0, 0xff, 0xfe, 0, 0),
                    magic("utf32", 0, 0, 0, 0xfe, 0xff),
                    magic("utf32", 0, '{', 0, 0, 0),
                    magic("utf32", 0, 0, 0, 0, '{'));

    /// A record as JSON spells it, also in a string of JSON or CSV.
    private static final Pattern RECORD =
            Pattern.compile("(?i)event_?version[\\\\\"]{1,8}\\s{0,4}:\\s{0,4}[\\\\\"]{1,8}1\\.\\d");

    /// A line with a time and the name of a service among cells in tabs, commas or semicolons.
    private static final String UNNAMED_ROW =
            "(?m)^(?=(.{0,999}[\t,;])?\"?\\d{4}-\\d\\d-\\d\\d[T"
                    + " ]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?\"?[\t,;])(.{0,999}["
                    + "\t,;])?\"?[a-z0-9-]{2,40}\\.amazonaws\\.com\"?([\t,;\r"
                    + "]|$)";

    /// How the names of a record look in other forms.
    private static final Map<String, Pattern> RECORDS = records();

    /// @param packed whether other programs unpack it
    private record Magic(String word, int at, byte[] bytes, boolean packed) {
        Message message() {
            return Message.of(
                    packed ? "decode.unread.packed" : "decode.unread",
                    Message.of("decode.unread." + word));
        }

        boolean isIn(ByteSpan head) {
            int start = head.start() + at;
            return head.length() >= at + bytes.length
                    && Arrays.equals(
                            head.array(), start, start + bytes.length, bytes, 0, bytes.length);
        }
    }

    private UnreadForm() {}

    private static Map<String, Pattern> records() {
        Map<String, Pattern> forms = new LinkedHashMap<>();
        forms.put(
                "dynamodb",
                Pattern.compile("\"event(Version|ID|Name)\"\\s*:\\s*\\{\\s*\"S\"\\s*:"));
        forms.put("html", Pattern.compile("eventVersion(&quot;|&#34;|&#x22;)"));
        forms.put(
                "page",
                Pattern.compile(
                        "(?is)\\A(?=<.*(html|<table)).*(\"eventVersion\"\\s*<"
                                + "|<title>[^<]{0,80}CloudTrail"
                                + "|Event\\sname\\s*<.*Event\\stime\\s*<"
                                + "|Event\\stime\\s*<.*Event\\sname\\s*<"
                                + "|>\\s*[a-z0-9-]+\\.amazonaws\\.com\\s*</td)"));
        forms.put("xml", Pattern.compile("(?i)<eventVersion>\\s*1\\."));
        forms.put(
                "yaml",
                Pattern.compile(
                        "(?m)^[ \\t-]{0,80}(eventVersion:\\s*['\"]?1\\.|CloudTrailEvent:\\s)"));
        forms.put("python", Pattern.compile("'eventVersion'\\s*:\\s*u?'1\\."));
        forms.put(
                "ecs",
                Pattern.compile(
                        "\"aws\\.cloudtrail\\.|\"cloudtrail\"\\s*:\\s*\\{[^}]{0,400}\"event_version\""));
        forms.put("ocsf", Pattern.compile("(?s)\\A(?=.*\"class_uid\").*\"CloudTrail\""));
        forms.put(
                "lookup",
                Pattern.compile(
                        "(?s)\\A(?=.*\"EventName\"\\s*:)(?=.*\"EventTime\"\\s*:)"
                                + ".*\"(Username|EventSource|EventId|ReadOnly)\"\\s*:"));
        forms.put(
                "athena",
                Pattern.compile(
                        "(?i)\"VarCharValue\"\\s*:\\s*\"event_?(name|source|id|time|version)\""));
        forms.put(
                "lake",
                Pattern.compile(
                        "(?is)\\A(?=.*\"QueryResultRows\"\\s*:)"
                                + ".*\\{\\s*\"event_?(name|source|id|time|version)\"\\s*:"));
        // "eventVersion" in base64, at each of the three places in a group.
        forms.put("base64", Pattern.compile("ZXZlbnRWZXJzaW9u|V2ZW50VmVyc2lvb|ldmVudFZlcnNpb2"));
        forms.put("rows", Pattern.compile(UNNAMED_ROW));
        forms.put("logs", Pattern.compile("\"[dD]ata\"\\s*:\\s*\"H4sI|^H4sI[A-Za-z0-9+/]{40}"));
        return forms;
    }

    private static Magic magic(String word, int at, int... bytes) {
        return magic(word, at, false, bytes);
    }

    private static Magic packed(String word, int... bytes) {
        return magic(word, 0, true, bytes);
    }

    private static Magic magic(String word, int at, boolean packed, int... bytes) {
        byte[] magic = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            magic[i] = (byte) bytes[i];
        }
        return new Magic(word, at, magic, packed);
    }

    /// That a file of this form is not read, if the form is known.
    ///
    /// @param head the first bytes of the content
    static Optional<Message> of(ByteSpan head) {
        return MAGICS.stream().filter(magic -> magic.isIn(head)).findFirst().map(Magic::message);
    }

    /// The form in which a text that is not read may hold CloudTrail records.
    static Optional<Message> ofRecords(ByteSpan head) {
        return ofSpelling(head).or(() -> records(head, Stream.of(Map.entry("text", RECORD))));
    }

    /// The same, where it spells records in another way than JSON does.
    static Optional<Message> ofSpelling(ByteSpan head) {
        return records(head, RECORDS.entrySet().stream());
    }

    private static Optional<Message> records(
            ByteSpan head, Stream<Map.Entry<String, Pattern>> forms) {
        String text = text(head, HEAD);
        return forms.filter(form -> form.getValue().matcher(text).find())
                .findFirst()
                .map(form ->
                        Message.of(
                                "decode.unread.records",
                                Message.of("decode.unread." + form.getKey())));
    }

    static String text(ByteSpan head, int most) {
        return new String(
                head.array(),
                head.start(),
                Math.min(most, head.length()),
                StandardCharsets.ISO_8859_1);
    }
}
