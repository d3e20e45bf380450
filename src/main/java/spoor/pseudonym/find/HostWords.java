package spoor.pseudonym.find;

import spoor.io.TextResource;
import spoor.text.Ascii;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The words of AWS in its host names. They are a resource of the program.
final class HostWords {
    private static final Map<String, List<String>> LISTS = load();
    private static final List<String> WITH_SERVICE = list("service");
    private static final List<String> OF_CUSTOMERS = list("customer");
    private static final List<String> PREFIXES = list("prefix");
    private static final List<String> SUFFIXES = list("suffix");
    private static final Set<String> IDS = new HashSet<>(list("ids"));
    private static final Set<String> WORDS = new HashSet<>(list("word"));
    private static final Set<String> OF_S3 = new HashSet<>(list("s3"));
    private static final Set<String> MODIFIERS = new HashSet<>(list("modifier"));

    /// Brokers and parts of clusters: `b-2`, `c6`, `0001`.
    private static final Pattern NUMBERED = Pattern.compile("(?:b-|c)?\\d{1,4}");

    private static final Pattern SHORT_REGION =
            Pattern.compile("(?:af|ap|ca|cn|eu|il|me|mx|sa|us|ug)[a-z]{1,2}\\d");

    private HostWords() {}

    /// A domain of AWS in a text.
    ///
    /// @param service whether the name of a service or of a kind of resource precedes it
    /// @param end offset after it
    record Domain(String name, boolean service, int end) {
        static final Domain NONE = new Domain("", false, -1);
    }

    /// The domain that begins at a letter, or [Domain#NONE].
    static Domain domain(byte[] text, int at, int to) {
        Domain found = domain(WITH_SERVICE, text, at, to);
        return found.end() < 0 ? domain(OF_CUSTOMERS, text, at, to) : found;
    }

    private static Domain domain(List<String> domains, byte[] text, int at, int to) {
        for (String name : domains) {
            int end = at + name.length();
            if (Ascii.matches(text, at, to, name) && (end == to || !continues(text, end, to))) {
                return new Domain(name, domains.equals(WITH_SERVICE), end);
            }
        }
        return Domain.NONE;
    }

    private static boolean continues(byte[] text, int end, int to) {
        byte next = text[end];
        boolean label = next == '.' && end + 1 < to && Ascii.isWord(text[end + 1]);
        return Ascii.isWord(next) || next == '-' || next == '_' || label;
    }

    /// Whether a label says nothing about whose host it is.
    static boolean isPublic(String label) {
        return WORDS.contains(label)
                || MODIFIERS.contains(label)
                || NUMBERED.matcher(label).matches()
                || isRegion(label);
    }

    /// Whether a label is a Region, or one in short, such as `use1`.
    static boolean isRegion(String label) {
        return StopWords.isRegion(label) || SHORT_REGION.matcher(label).matches();
    }

    /// Whether a label that follows the name of a bucket is a word of AWS.
    static boolean isAfterBucket(String label) {
        return OF_S3.contains(label) || MODIFIERS.contains(label) || StopWords.isRegion(label);
    }

    static boolean isModifier(String label) {
        return MODIFIERS.contains(label);
    }

    /// Whether the hosts of a service or in a domain begin with an id, even if it looks like a
    /// word.
    static boolean beginWithId(String serviceOrDomain) {
        return IDS.contains(serviceOrDomain);
    }

    /// Whether the hosts of a service begin with the name of a bucket, which may contain dots.
    static boolean isS3(String service) {
        return service.equals("s3") || service.startsWith("s3-") || service.startsWith("s3express");
    }

    /// Whether the hosts of a service begin with the name of an access point and its account.
    static boolean isOfAccessPoints(String service) {
        return service.startsWith("s3-accesspoint") || service.startsWith("s3-object-lambda");
    }

    /// How many letters precede the name in a label.
    static int prefixLength(String label) {
        for (String prefix : PREFIXES) {
            if (label.startsWith(prefix)) {
                return prefix.length();
            }
        }
        return 0;
    }

    /// How many letters follow the name in a label.
    static int suffixLength(String label) {
        for (String suffix : SUFFIXES) {
            if (label.endsWith(suffix)) {
                return suffix.length();
            }
        }
        return 0;
    }

    static String label(byte[] text, int from, int to) {
        return new String(text, from, to - from, StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
    }

    private static List<String> list(String kind) {
        return LISTS.getOrDefault(kind, List.of());
    }

    private static Map<String, List<String>> load() {
        Map<String, List<String>> lists = new HashMap<>();
        for (String line : TextResource.lines(HostWords.class, "host-forms.txt")) {
            List<String> words = Arrays.asList(line.split(" ", -1));
            lists.merge(
                    words.getFirst(),
                    words.subList(1, words.size()),
                    (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
        }
        return lists;
    }
}
