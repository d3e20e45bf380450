package spoor.settings;

import org.jspecify.annotations.Nullable;

import spoor.io.IoReason;
import spoor.json.JsonSyntaxException;
import spoor.json.JsonTree;
import spoor.json.JsonValue;
import spoor.json.JsonValue.JsonArray;
import spoor.json.JsonValue.JsonObject;
import spoor.json.JsonValue.JsonString;
import spoor.json.JsonValue.Member;
import spoor.message.ExplainedException;
import spoor.message.Message;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The names of AWS accounts.
///
/// @param byId names by account id
public record AccountNames(Map<String, String> byId) {
    public static final AccountNames NONE = new AccountNames(Map.of());

    private static final Pattern ID = Pattern.compile("[0-9]{12}");
    private static final long MAX_BYTES = 16_000_000;

    public AccountNames {
        byId = Map.copyOf(byId);
    }

    /// The name of an account, if it has one.
    public Optional<String> of(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// Reads `{"111122223333":"prod"}`, or what `aws organizations list-accounts` prints.
    ///
    /// @throws IOException if the file cannot be read or has no names; the message tells why
    public static AccountNames read(Path file) throws IOException {
        byte[] text = bytes(file);
        Map<String, String> names = new TreeMap<>();
        try {
            collect(JsonTree.parse(text).root(), names);
        } catch (JsonSyntaxException e) {
            throw new ExplainedException(
                    Message.of(
                            "settings.names.notJson", file.toString(), e.explanation(), e.offset()),
                    e);
        }
        if (names.isEmpty()) {
            throw new ExplainedException(Message.of("settings.names.none", file.toString()), null);
        }
        return new AccountNames(names);
    }

    private static byte[] bytes(Path file) throws IOException {
        try {
            if (Files.isDirectory(file)) {
                throw new ExplainedException(
                        Message.of("settings.names.folder", file.toString()), null);
            }
            if (Files.size(file) > MAX_BYTES) {
                throw new ExplainedException(
                        Message.of("settings.names.tooLarge", file.toString()), null);
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException | AccessDeniedException e) {
            throw new ExplainedException(Message.of("io.file", file.toString(), IoReason.of(e)), e);
        }
    }

    private static void collect(JsonValue root, Map<String, String> names) {
        if (root instanceof JsonArray array) {
            accounts(array, names);
        } else if (root instanceof JsonObject object) {
            if (object.get("Accounts") instanceof JsonArray array) {
                accounts(array, names);
            }
            for (Member member : object.members()) {
                add(member.name(), member.value(), names);
            }
        }
    }

    private static void accounts(JsonArray array, Map<String, String> names) {
        for (JsonValue item : array.items()) {
            if (item instanceof JsonObject account
                    && account.get("Id") instanceof JsonString(_, _, String id)) {
                add(id, account.get("Name"), names);
            }
        }
    }

    private static void add(String id, @Nullable JsonValue name, Map<String, String> names) {
        if (ID.matcher(id).matches()
                && name instanceof JsonString(_, _, String text)
                && !text.isBlank()) {
            names.put(id, text.strip());
        }
    }
}
