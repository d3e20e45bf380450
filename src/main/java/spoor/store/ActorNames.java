package spoor.store;

import spoor.event.Field;
import spoor.event.LinkedName;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the names of actors whose records have only the id of a role or user: those that other
/// records have beside the id. One thread at a time.
///
/// Ids with several names, as of a user who was renamed, name nobody. If one record shows an id
/// instead of a name, all with that id show it.
final class ActorNames {
    private static final String SEVERAL = "";
    private static final int[] SAME = {};

    private Shown shown = new Shown(SAME, new StringTable.Plain(new byte[0], new int[] {0}));
    private int knownNames;
    private int knownLinks;

    /// What is shown for each stored text.
    ///
    /// @param ids for each id of a text the id of what is shown; empty if all are shown as they are
    record Shown(int[] ids, StringTable.Plain links) {
        /// The ids that are shown for rows.
        IntColumn codes(Columns columns) {
            IntColumn stored = columns.codes()[Field.IDENTITY.ordinal()];
            if (ids.length == 0) {
                return stored;
            }
            int[] codes = new int[columns.size()];
            stored.copyTo(codes, 0);
            for (int row = 0; row < codes.length; row++) {
                codes[row] = ids[codes[row]];
            }
            return IntColumn.of(codes, codes.length);
        }

        /// The name that is shown for an id, if it is not that of its own record.
        Optional<String> ofOthers(int id, Dictionary texts) {
            if (ids.length == 0 || ids[id] == id) {
                return Optional.empty();
            }
            byte[] text = new byte[texts.length(id)];
            texts.copy(id, text);
            String name = texts.value(ids[id]);
            return name.equals(new Unnamed(id, text).ownName())
                    ? Optional.empty()
                    : Optional.of(name);
        }
    }

    /// A stored text without a name.
    private record Unnamed(int id, byte[] text) {
        String principal() {
            return new String(text, 1, end() - 1, StandardCharsets.UTF_8);
        }

        String ownName() {
            int name = end() + 1;
            return new String(text, name, text.length - name, StandardCharsets.UTF_8);
        }

        private int end() {
            int end = 1;
            while (text[end] != LinkedName.END) {
                end++;
            }
            return end;
        }

        /// The id of the role or user, with which the principal begins.
        String actorId() {
            String principal = principal();
            int colon = principal.indexOf(':');
            return colon < 0 ? principal : principal.substring(0, colon);
        }

        /// Whether the record shows the id instead of a name.
        boolean showsId() {
            return ownName().equals(actorId()) || ownName().startsWith(actorId() + '/');
        }

        /// What is shown with the name of the role or user.
        String named(String name) {
            String session = principal().substring(actorId().length());
            return session.length() > 1 ? name + '/' + session.substring(1) : name;
        }
    }

    /// Adds the names that are shown to the stored texts.
    Shown shown(DictionaryBuilder texts, ActorLinks links) {
        if (texts.size() == knownNames && links.size() == knownLinks) {
            return shown;
        }
        List<Unnamed> unnamed = unnamed(texts.snapshot());
        shown = new Shown(unnamed.isEmpty() ? SAME : ids(unnamed, texts, links), links.trimmed());
        knownNames = texts.size();
        knownLinks = links.size();
        return shown;
    }

    private static List<Unnamed> unnamed(Dictionary texts) {
        List<Unnamed> found = new ArrayList<>();
        byte[] text = new byte[256];
        for (int id = 0; id < texts.size(); id++) {
            int length = texts.length(id);
            if (length > text.length) {
                text = new byte[Growth.of(text.length, length)];
            }
            texts.copy(id, text);
            if (length > 0 && text[0] == LinkedName.MARK) {
                found.add(new Unnamed(id, Arrays.copyOf(text, length)));
            }
        }
        return found;
    }

    private static int[] ids(List<Unnamed> unnamed, DictionaryBuilder texts, ActorLinks links) {
        Set<String> shownIds = new HashSet<>();
        unnamed.stream().filter(Unnamed::showsId).forEach(one -> shownIds.add(one.actorId()));
        Map<String, String> told = new HashMap<>();
        links.each((id, name) ->
                told.merge(id, name, (known, more) -> known.equals(more) ? known : SEVERAL));
        told.values().removeIf(String::isEmpty);
        int[] shown = new int[unnamed.size()];
        for (int i = 0; i < shown.length; i++) {
            Unnamed one = unnamed.get(i);
            String id = one.actorId();
            String name = told.getOrDefault(id, shownIds.contains(id) ? id : "");
            byte[] text =
                    (name.isEmpty() ? one.ownName() : one.named(name))
                            .getBytes(StandardCharsets.UTF_8);
            shown[i] = texts.add(text, 0, text.length);
        }
        int[] ids = new int[texts.size()];
        for (int id = 0; id < ids.length; id++) {
            ids[id] = id;
        }
        for (int i = 0; i < shown.length; i++) {
            ids[unnamed.get(i).id()] = shown[i];
        }
        return ids;
    }
}
