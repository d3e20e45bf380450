package spoor.decode.format;

import static java.util.stream.Collectors.toMap;

import org.jspecify.annotations.Nullable;

import spoor.event.SkippedFile.Kind;
import spoor.io.ByteSpan;
import spoor.io.TextResource;

import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Recognises files of other services and programs that are in folders of trails, by the table
/// `lookalikes.txt`.
final class Lookalike {
    private static final int HEAD = 1 << 16;
    private static final Pattern GAP = Pattern.compile(" {2,}");
    private static final Pattern MEMBER = Pattern.compile("\"([\\w-]{1,64})\"\\s{0,8}:");

    private static final List<Signature> SIGNATURES =
            TextResource.lines(Lookalike.class, "lookalikes.txt").stream()
                    .map(Signature::of)
                    .toList();

    private Lookalike() {}

    /// What files of a kind are recognised by.
    private record Signature(Kind kind, Test test) {
        private static final Map<String, Kind> KINDS =
                Arrays.stream(Kind.values()).collect(toMap(Kind::word, kind -> kind));

        /// @param line of the table
        static Signature of(String line) {
            String[] cells = GAP.split(line, 3);
            Kind kind = KINDS.get(cells[0]);
            if (kind == null) {
                throw new IllegalArgumentException(line);
            }
            return new Signature(kind, Test.of(cells[1], cells[2]));
        }
    }

    /// A condition for the beginning of a file.
    private sealed interface Test {
        boolean applies(Start start);

        static Test of(String how, String signature) {
            return switch (how) {
                case "bytes" -> new FirstBytes(HexFormat.of().parseHex(signature));
                case "text" -> new FirstText(Pattern.compile(signature, Pattern.DOTALL));
                case "members" -> new Members(Set.of(signature.split(" ", -1)));
                default -> throw new IllegalArgumentException(how);
            };
        }
    }

    private record FirstBytes(byte[] bytes) implements Test {
        @Override
        public boolean applies(Start start) {
            ByteSpan head = start.head;
            return head.length() >= bytes.length
                    && Arrays.equals(
                            head.array(),
                            head.start(),
                            head.start() + bytes.length,
                            bytes,
                            0,
                            bytes.length);
        }
    }

    private record FirstText(Pattern pattern) implements Test {
        @Override
        public boolean applies(Start start) {
            return pattern.matcher(start.text()).lookingAt();
        }
    }

    private record Members(Set<String> names) implements Test {
        @Override
        public boolean applies(Start start) {
            return start.members().containsAll(names);
        }
    }

    /// The beginning of a file.
    private static final class Start {
        final ByteSpan head;
        private @Nullable String text;
        private @Nullable Set<String> members;

        Start(ByteSpan head) {
            this.head = head;
        }

        String text() {
            String known = text;
            if (known == null) {
                known = UnreadForm.text(head, HEAD);
                text = known;
            }
            return known;
        }

        Set<String> members() {
            Set<String> known = members;
            if (known == null) {
                known = members(text());
                members = known;
            }
            return known;
        }

        private static Set<String> members(String text) {
            Set<String> names = new HashSet<>();
            if (text.startsWith("{") || text.startsWith("[")) {
                Matcher name = MEMBER.matcher(text);
                while (name.find()) {
                    names.add(name.group(1));
                }
            }
            return names;
        }
    }

    /// Whether a file is of a kind. This tests the signatures of that kind only.
    ///
    /// @param head the first bytes of the content
    static boolean is(Kind kind, ByteSpan head) {
        Start start = new Start(head);
        return SIGNATURES.stream()
                .anyMatch(signature -> signature.kind() == kind && signature.test().applies(start));
    }

    /// What a file without events is, if its kind is known.
    ///
    /// @param head the first bytes of the content
    static Optional<Kind> of(ByteSpan head) {
        Start start = new Start(head);
        return SIGNATURES.stream()
                .filter(signature -> signature.test().applies(start))
                .map(Signature::kind)
                .findFirst();
    }
}
