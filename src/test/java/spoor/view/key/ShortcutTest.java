package spoor.view.key;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

final class ShortcutTest {
    /// Keys that mean something narrower in a part of the window.
    private static final Set<Shortcut> NARROWER =
            EnumSet.of(
                    Shortcut.EVENT_SEARCH,
                    Shortcut.EVENT_FIND_WINDOW,
                    Shortcut.FIND_CLEAR,
                    Shortcut.TIMELINE_BACK_OUT,
                    Shortcut.EVENT_FIND_CLOSE);

    @ParameterizedTest
    @EnumSource
    void noKeyDoesTwoThings(Place place) {
        Map<String, Shortcut> used = new HashMap<>();
        List<String> doubles = new ArrayList<>();
        for (Optional<Place> at = Optional.of(place); at.isPresent(); at = at.get().around()) {
            Shortcut.of(at.get())
                    .forEach(shortcut ->
                            shortcut.keys()
                                    .forEach(key -> {
                                        Shortcut other = used.putIfAbsent(key, shortcut);
                                        if (other != null && !NARROWER.contains(other)) {
                                            doubles.add(key + ": " + other + ", " + shortcut);
                                        }
                                    }));
        }

        assertThat(used).isNotEmpty();
        assertThat(doubles).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void isListedInTheDocumentation(Place place) throws IOException {
        String guide = Files.readString(Path.of("src/main/docs/using.md"));

        assertThat(guide).contains(table(place));
    }

    private static String table(Place place) {
        return Shortcut.of(place)
                .map(shortcut ->
                        "| %s | %s |\n"
                                .formatted(String.join(", ", shortcut.keys()), shortcut.text()))
                .collect(
                        Collectors.joining(
                                "", place.title() + ":\n\n| key | action |\n|---|---|\n", ""));
    }

    @Test
    void writesKeysAsKeyboardsDo() {
        assertThat(Shortcut.FAILURES.keys()).containsExactly("Ctrl+Shift+F");
        assertThat(Shortcut.EVENT_NEXT.keys()).containsExactly("Alt+\u2193", "]");
        assertThat(Shortcut.CONTEXT_MENU.keys()).containsExactly("Menu", "Shift+F10");
        assertThat(Shortcut.TABLE_EXTEND_PAGE_UP.keys()).containsExactly("Shift+Page Up");
    }
}
