package spoor.pseudonym.find;

import spoor.io.TextResource;
import spoor.text.Ascii;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The forms of AWS's resource ids: a prefix, a dash, and a number of characters, as in
/// `i-0abc0def012345678`. They are a resource of the program.
public final class IdForms {
    private static final int LONGEST_PREFIX = 20;
    private static final Map<String, List<Form>> FORMS = load();

    private IdForms() {}

    private record Form(boolean hex, int least, int most) {
        boolean matches(byte[] text, int from, int to) {
            if (to - from < least || to - from > most) {
                return false;
            }
            int digits = 0;
            int capitals = 0;
            for (int i = from; i < to; i++) {
                if (hex ? !Ascii.isHex(text[i]) : text[i] < 0 || !Ascii.isWord(text[i])) {
                    return false;
                }
                digits += Ascii.isDigit(text[i]) ? 1 : 0;
                capitals += Ascii.isUpper(text[i]) ? 1 : 0;
            }
            boolean oneCase = capitals == 0 || capitals == to - from - digits;
            // Words have no digits, and times and sizes nothing else.
            return digits > 0 && (hex || (oneCase && digits < to - from));
        }
    }

    private static Map<String, List<Form>> load() {
        Map<String, List<Form>> forms = new HashMap<>();
        for (String line : TextResource.lines(IdForms.class, "id-forms.txt")) {
            String[] words = line.split(" ", -1);
            Form form =
                    new Form(
                            words[0].equals("hex"),
                            Integer.parseInt(words[1]),
                            Integer.parseInt(words[2]));
            for (int i = 3; i < words.length; i++) {
                forms.computeIfAbsent(words[i], _ -> new ArrayList<>()).add(form);
            }
        }
        return forms;
    }

    /// Whether the text is an id.
    ///
    /// @param dash the last byte of its prefix
    static boolean isId(byte[] text, int from, int dash, int to) {
        if (dash - from > LONGEST_PREFIX) {
            return false;
        }
        String prefix =
                new String(text, from, dash - from, StandardCharsets.ISO_8859_1)
                        .toLowerCase(Locale.ROOT);
        for (Form form : FORMS.getOrDefault(prefix, List.of())) {
            if (form.matches(text, dash + 1, to)) {
                return true;
            }
        }
        return false;
    }

    /// The length of the prefix with its dash if the whole text is an id; else 0.
    public static int prefixLength(byte[] text) {
        int dash = text.length - 1;
        while (dash > 0 && text[dash] != '-') {
            dash--;
        }
        return dash > 0 && isId(text, 0, dash, text.length) ? dash + 1 : 0;
    }
}
