package spoor.cli;

import picocli.CommandLine.Option;

import spoor.hidden.HiddenKind;
import spoor.hidden.HiddenRules;
import spoor.hidden.UserRule;
import spoor.message.Message;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The options that define further hidden values.
final class HiddenOptions {
    @Option(names = "--hidden-pattern", paramLabel = "NAME=REGEX")
    private List<String> patterns = new ArrayList<>();

    /// Whether there are rules besides those of the settings.
    boolean isUsed() {
        return !patterns.isEmpty();
    }

    /// The rules of the settings and of the options; prints which rules of the settings are
    /// invalid.
    ///
    /// @throws UsageException if a rule of the options is invalid
    HiddenRules rules(List<UserRule> ofSettings, PrintWriter err) throws UsageException {
        List<UserRule> rules = new ArrayList<>();
        for (UserRule rule : ofSettings) {
            Optional<UserRule.Flaw> flaw = rule.flaw();
            if (flaw.isPresent()) {
                err.println(
                        TerminalTexts.ofUser()
                                .text("command.hidden.unused", rule.name(), words(flaw.get())));
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
            throw new UsageException("command.hidden.pattern", typed);
        }
        UserRule rule =
                new UserRule(
                        typed.substring(0, equals),
                        HiddenKind.HIDDEN_BY_AWS,
                        typed.substring(equals + 1),
                        "");
        Optional<UserRule.Flaw> flaw = rule.flaw();
        if (flaw.isPresent()) {
            throw new UsageException("command.hidden.wrong", typed, words(flaw.get()));
        }
        return rule;
    }

    private static Message words(UserRule.Flaw flaw) {
        Message part =
                Message.of(
                        switch (flaw.part()) {
                            case NAME -> "command.hidden.name";
                            case KIND -> "command.hidden.kind";
                            case VALUE -> "command.hidden.value";
                            case AT -> "command.hidden.at";
                        });
        if (flaw.reason().isEmpty()) {
            return Message.of("command.hidden.missing", part);
        }
        Message reason = flaw.reason().get();
        return flaw.position() < 0
                ? Message.of("command.hidden.flaw", part, reason)
                : Message.of("command.hidden.flawAt", part, reason, flaw.position() + 1);
    }
}
