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

    /// How the barcodes of AWS Storage Gateway's virtual tapes begin.
    private static final String TAPE = "amzn";

    private static final int LONGEST_BARCODE = 16;

    /// Longer texts are contents rather than ids.
    private static final int LONGEST_RANDOM = 128;

    /// What follows a Region and `_` in the id of a Cognito user pool.
    private static final int POOL_LETTERS = 9;

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

    /// Whether a whole text is an id without a prefix: random letters and digits.
    public static boolean looksRandom(byte[] text) {
        return text.length <= LONGEST_RANDOM && RandomTokens.isRandomId(text, 0, text.length);
    }

    /// The length of the part of an id that tells its form, as `vpc-`; 0 if the whole text is no
    /// such id.
    public static int prefixLength(byte[] text) {
        int region = poolRegionLength(text, 0, text.length);
        if (region > 0) {
            return region;
        }
        if (isTape(text, 0, text.length)) {
            return TAPE.length();
        }
        int dash = text.length - 1;
        while (dash > 0 && text[dash] != '-') {
            dash--;
        }
        return dash > 0 && isId(text, 0, dash, text.length) ? dash + 1 : 0;
    }

    /// Whether the text is the barcode of a virtual tape, as in `AMZN09A2C7`.
    static boolean isTape(byte[] text, int from, int to) {
        int length = to - from;
        if (length < 8 || length > LONGEST_BARCODE || !Ascii.matches(text, from, to, TAPE)) {
            return false;
        }
        int digits = 0;
        for (int i = from; i < to; i++) {
            digits += Ascii.isDigit(text[i]) ? 1 : 0;
            if (!Ascii.isDigit(text[i]) && !Ascii.isUpper(text[i])) {
                return false;
            }
        }
        return digits > 0;
    }

    /// The length of the Region with `_` if the text is the id of a Cognito user pool, as in
    /// `eu-central-1_AbC1dEf2G`; else 0.
    static int poolRegionLength(byte[] text, int from, int to) {
        int line = to - POOL_LETTERS - 1;
        if (line <= from || text[line] != '_' || !StopWords.isRegion(text, from, line)) {
            return 0;
        }
        for (int i = line + 1; i < to; i++) {
            if (text[i] < 0 || !Ascii.isWord(text[i])) {
                return 0;
            }
        }
        return line + 1 - from;
    }
}
