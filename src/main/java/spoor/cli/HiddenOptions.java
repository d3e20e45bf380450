package spoor.cli;

import picocli.CommandLine.Option;

import spoor.hidden.HiddenKind;
import spoor.hidden.HiddenRules;
import spoor.hidden.UserRule;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The options that say what else is taken for hidden.
final class HiddenOptions {
    @Option(
            names = "--hidden-pattern",
            paramLabel = "NAME=REGEX",
            description =
                    "Also take texts for hidden in which this regular expression is found; may be"
                            + " given several times. Those of the window's settings are used, too.")
    private List<String> patterns = new ArrayList<>();

    /// All rules that are to be used; says which of the settings' cannot be.
    ///
    /// @throws UsageException where a typed one cannot be
    HiddenRules rules(List<UserRule> ofSettings, PrintWriter err) throws UsageException {
        List<UserRule> rules = new ArrayList<>();
        for (UserRule rule : ofSettings) {
            Optional<UserRule.Flaw> flaw = rule.flaw();
            if (flaw.isPresent()) {
                err.println(
                        "spoor: the rule for hidden values \""
                                + rule.name()
                                + "\" of the settings is not used: "
                                + words(flaw.get()));
            } else {
                rules.add(rule);
            }
        }
        for (String typed : patterns) {
            rules.add(parse(typed));
        }
        return HiddenRules.with(rules);
    }

    private static UserRule parse(String typed) throws UsageException {
        int equals = typed.indexOf('=');
        if (equals < 0) {
            throw new UsageException(
                    "--hidden-pattern is NAME=REGEX, such as ticket='^TICKET-[0-9]+$', not "
                            + typed);
        }
        UserRule rule =
                new UserRule(
                        typed.substring(0, equals),
                        HiddenKind.HIDDEN_BY_AWS,
                        typed.substring(equals + 1),
                        "");
        Optional<UserRule.Flaw> flaw = rule.flaw();
        if (flaw.isPresent()) {
            throw new UsageException("--hidden-pattern " + typed + ": " + words(flaw.get()));
        }
        return rule;
    }

    private static String words(UserRule.Flaw flaw) {
        String part =
                switch (flaw.part()) {
                    case NAME -> "the name";
                    case KIND -> "the meaning";
                    case VALUE -> "the regular expression";
                    case AT -> "the regular expression of the path";
                };
        if (flaw.reason().isEmpty()) {
            return part + " is missing";
        }
        return part
                + " is wrong: "
                + flaw.reason()
                + (flaw.position() < 0 ? "" : ", at character " + (flaw.position() + 1));
    }
}
