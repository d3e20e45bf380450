package spoor.sentence;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How words change their endings, by rules of which the first that fits applies.
record Inflection(List<Rule> rules) {
    /// @param ending is replaced where it is found in a word
    record Rule(Pattern ending, String replacement) {
        private static Rule parse(String text) {
            String[] parts = text.split(">", 2);
            return new Rule(Pattern.compile(parts[0].strip()), parts[1].strip());
        }
    }

    /// Reads `y$ > ies; $ > s`.
    static Inflection parse(String rules) {
        return new Inflection(Arrays.stream(rules.split(";")).map(Rule::parse).toList());
    }

    /// The changed word, or the word itself where no rule fits.
    String apply(String word) {
        for (Rule rule : rules) {
            Matcher matcher = rule.ending().matcher(word);
            if (matcher.find()) {
                return matcher.replaceFirst(rule.replacement());
            }
        }
        return word;
    }
}
