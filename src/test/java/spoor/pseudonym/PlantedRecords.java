package spoor.pseudonym;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import spoor.fixture.EventJson;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;

/// Invents records in which secrets stand where CloudTrail has them, and a second time anywhere, in
/// any form, encoded several times over.
final class PlantedRecords {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private final Random random;
    private final List<String> users = new ArrayList<>();
    private final List<String> roles = new ArrayList<>();
    private final List<String> accounts = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final List<String> addresses = new ArrayList<>();
    private final List<String> emails = new ArrayList<>();
    private final List<String> buckets = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final List<UnaryOperator<String>> forms =
            List.of(
                    s -> s,
                    s -> "x " + s + ", y",
                    s -> "before-" + s + "/after",
                    this::escaped,
                    this::percentEncoded,
                    s -> percentEncoded(percentEncoded(s)),
                    s -> "https://host/" + urlEncoded(s) + "?q=" + urlEncoded(s),
                    s -> Base64.getEncoder().encodeToString(("id: " + s).getBytes(UTF_8)),
                    s ->
                            Base64.getUrlEncoder()
                                    .withoutPadding()
                                    .encodeToString((s + "??>").getBytes(UTF_8)),
                    s ->
                            "tok."
                                    + Base64.getUrlEncoder()
                                            .withoutPadding()
                                            .encodeToString(s.getBytes(UTF_8))
                                    + ".sig",
                    s ->
                            Base64.getMimeEncoder()
                                    .encodeToString((s + " ").repeat(12).getBytes(UTF_8)),
                    s -> Base64.getEncoder().encodeToString(("net " + s).getBytes(UTF_16LE)),
                    s -> "{\"inner\":" + quoted(s) + ",\"n\":[1,\"" + "z" + "\"]}",
                    s -> "[" + quoted(escaped(s)) + "]",
                    s -> "{" + quoted(s) + ":null}",
                    s -> "error at {\"who\": " + quoted(s) + ", cut off",
                    s -> quoted(quoted(s)));

    private String last = "";

    PlantedRecords(long seed) {
        random = new Random(seed);
        for (int i = 0; i < 8; i++) {
            users.add(user());
            roles.add("Rolle" + word(6) + i);
            accounts.add("%012d".formatted(Math.floorMod(random.nextLong(), 1_000_000_000_000L)));
            keys.add((random.nextBoolean() ? "AKIA" : "ASIA") + upper(16));
            addresses.add(
                    random.nextInt(4) == 0
                            ? "2a05:d014:%x:%x::%x".formatted(i + 16, random.nextInt(65536), i + 17)
                            : "%d.%d.%d.%d"
                                    .formatted(
                                            11 + random.nextInt(90),
                                            random.nextInt(256),
                                            random.nextInt(256),
                                            random.nextInt(256)));
            emails.add(word(5) + "." + word(6) + "@" + word(8) + ".de");
            ids.add(id(i));
            buckets.add(word(5) + "-" + word(7) + "-" + accounts.getLast());
        }
    }

    private String user() {
        return switch (random.nextInt(5)) {
            case 0 -> word(4) + "." + word(7);
            case 1 -> word(9);
            case 2 -> "Jürgen " + word(6);
            case 3 -> word(3) + "_" + random.nextInt(100) + word(4);
            default -> word(7) + "@" + word(6) + ".corp.de";
        };
    }

    /// All that must not be left.
    List<String> secrets() {
        List<String> all = new ArrayList<>();
        List.of(users, roles, accounts, keys, addresses, emails, buckets, ids).forEach(all::addAll);
        return all;
    }

    /// What the last record has in a place of any kind.
    String lastPlanted() {
        return last;
    }

    String record() {
        String user = pick(users);
        String account = pick(accounts);
        EventJson event =
                EventJson.number(random.nextInt(100_000))
                        .account(account)
                        .ip(pick(addresses))
                        .key(pick(keys))
                        .identity("accountId", account)
                        .parameter("bucketName", pick(buckets))
                        .parameter("email", pick(emails));
        if (random.nextBoolean()) {
            event.identity("userName", user).arn("arn:aws:iam::" + account + ":user/" + user);
        } else {
            String role = pick(roles);
            event.type("AssumedRole")
                    .identity("userName", role)
                    .identity("principalId", "AROA" + upper(17) + ":" + user)
                    .arn("arn:aws:sts::" + account + ":assumed-role/" + role + "/" + user);
        }
        // This record at the latest makes the names known: a name that is never in a member for
        // names looks like any other word.
        List<String> here = new ArrayList<>(List.of(user, account));
        here.addAll(List.of(pick(accounts), pick(keys), pick(ids), pick(ids)));
        last = here.get(random.nextInt(here.size()));
        String text =
                switch (random.nextInt(4)) {
                    case 0 -> last.toUpperCase(Locale.ROOT);
                    case 1 -> last.toLowerCase(Locale.ROOT);
                    default -> last;
                };
        int layers = 1 + random.nextInt(4);
        for (int i = 0; i < layers; i++) {
            text = forms.get(random.nextInt(forms.size())).apply(text);
        }
        return random.nextBoolean()
                ? event.parameter("note", text).json()
                : event.errorMessage(text).json();
    }

    /// An id that is known by its form.
    private String id(int number) {
        return switch (number) {
            case 0 -> "i-0" + hex(16);
            case 1 -> "vpc-" + hex(8);
            case 2 -> "tgw-attach-0" + hex(16);
            case 3 -> "%s-%s-4%s-8%s-%s".formatted(hex(8), hex(4), hex(3), hex(3), hex(12));
            case 4 -> "mrk-" + hex(32);
            case 5 -> "ssoins-" + hex(16);
            case 6 -> "o-" + word(4) + "7" + word(5);
            default -> hex(32);
        };
    }

    /// Hexadecimal digits, letters and numbers by turns.
    private String hex(int length) {
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < length; i++) {
            hex.append(
                    (i & 1) == 0
                            ? "abcdef".charAt(random.nextInt(6))
                            : (char) ('0' + random.nextInt(10)));
        }
        return hex.toString();
    }

    private String pick(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private String word(int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }

    private String upper(int length) {
        return word(length - 2).toUpperCase(Locale.ROOT) + (2 + random.nextInt(6)) + "Q";
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\r\n", "\\r\\n")
                + '"';
    }

    /// Some letters as `A`.
    private String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' || c == '"' || random.nextInt(3) == 0) {
                escaped.append("\\u%04x".formatted((int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /// Some bytes as `%41`.
    private String percentEncoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(UTF_8)) {
            boolean plain = b > ' ' && b != '%' && b != '+' && random.nextInt(3) > 0;
            encoded.append(plain ? Character.toString(b) : "%%%02X".formatted(b & 0xff));
        }
        return encoded.toString();
    }

    private static String urlEncoded(String text) {
        return java.net.URLEncoder.encode(text, UTF_8);
    }
}
