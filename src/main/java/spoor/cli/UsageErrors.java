package spoor.cli;

import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import spoor.message.Message;
import spoor.message.Texts;

import java.io.PrintWriter;
import java.util.List;

/// Explains wrong arguments in the user's language; picocli's own explanations are English.
final class UsageErrors implements CommandLine.IParameterExceptionHandler {
    private final Texts texts;

    UsageErrors(Texts texts) {
        this.texts = texts;
    }

    @Override
    public int handleParseException(ParameterException error, String[] arguments) {
        CommandLine command = error.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(texts.text("command.said", explanation(error)));
        List<String> similar =
                error instanceof UnmatchedArgumentException unmatched
                        ? unmatched.getSuggestions()
                        : List.of();
        if (similar.isEmpty()) {
            command.usage(err);
        } else {
            err.println(texts.text("command.usage.similar", Message.anyOf(similar)));
        }
        return ExitCode.USAGE;
    }

    private static Message explanation(ParameterException error) {
        return switch (error) {
            case UnmatchedArgumentException unmatched ->
                    Message.of(
                            unmatched.isUnknownOption()
                                    ? "command.usage.unknownOption"
                                    : "command.usage.unexpected",
                            Message.listed(unmatched.getUnmatched()));
            case MissingParameterException missing -> missing(missing.getMissing());
            case OverwrittenOptionException twice ->
                    Message.of("command.usage.twice", name(twice.getOverwritten()));
            default ->
                    error.getArgSpec() != null && error.getValue() != null
                            ? Message.of(
                                    "command.usage.value",
                                    name(error.getArgSpec()),
                                    error.getValue())
                            : Message.verbatim(String.valueOf(error.getMessage()));
        };
    }

    private static Message missing(List<ArgSpec> missing) {
        ArgSpec first = missing.getFirst();
        return first.isOption()
                ? Message.of("command.usage.noValue", name(first), first.paramLabel())
                : Message.of(
                        "command.usage.missing",
                        Message.listed(missing.stream().map(UsageErrors::name).toList()));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
