package spoor.viewmodel.hidden;

import spoor.hidden.HiddenKind;
import spoor.hidden.HiddenMark;
import spoor.hidden.HiddenRule;
import spoor.hidden.HiddenValue;
import spoor.hidden.NullByDesign;
import spoor.hidden.RecoveryHints;
import spoor.hidden.UserRule;
import spoor.text.Printable;
import spoor.viewmodel.shared.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A hidden value in words: what that means, by which rule it was found, and where the value may
/// still be.
public final class HiddenWords {
    private HiddenWords() {}

    /// What it means, in three or four words.
    public static String meaning(HiddenRule rule) {
        if (rule instanceof UserRule && rule.kind() == HiddenKind.HIDDEN_BY_AWS) {
            return Messages.text("hidden.byOwnRule");
        }
        return Messages.text(
                switch (rule.kind()) {
                    case HIDDEN_BY_AWS -> "detail.hidden";
                    case OMITTED -> "detail.omitted";
                    case MASKED_BY_OTHERS -> "detail.masked";
                });
    }

    /// By which rule it was found.
    public static String rule(HiddenRule rule) {
        return switch (rule) {
            case HiddenMark mark -> Messages.text("hidden.rule." + mark.name());
            case UserRule own -> Messages.text("hidden.ownRule", Printable.of(own.name()));
        };
    }

    /// Where the value may still be, if that is known.
    public static Optional<RecoveryHints.Hint> hint(
            HiddenValue value, String eventSource, String eventName) {
        return value.kind() == HiddenKind.HIDDEN_BY_AWS && value.rule() instanceof HiddenMark
                ? RecoveryHints.of(eventSource, eventName, value.place().text())
                : Optional.empty();
    }

    /// The words for a hint.
    public static String hint(RecoveryHints.Hint hint) {
        return Messages.text("hidden.where." + hint.id());
    }

    /// All that is known of a hidden value, in lines.
    public static String about(HiddenValue value, String eventSource, String eventName) {
        List<String> lines = new ArrayList<>();
        lines.add(meaning(value.rule()));
        lines.add(Messages.text("hidden.at", Printable.of(value.place().text())));
        lines.add(Messages.text("hidden.rule", rule(value.rule())));
        hint(value, eventSource, eventName)
                .ifPresent(hint -> {
                    lines.add(Messages.text("hidden.where", hint(hint)));
                    lines.add(Messages.text("hidden.source", hint.source()));
                });
        return String.join("\n", lines);
    }

    /// A note beside a value that is null by design.
    public static String note(NullByDesign reason) {
        return Messages.text("hidden.never." + reason.name());
    }
}
