package spoor.viewmodel.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.event.Field;
import spoor.viewmodel.Desk;

import java.nio.file.Path;

final class FacetsViewModelTest {
    @Test
    void remembersWhichFacetsAreShownAndWhichAreFolded(@TempDir Path folder) {
        Path settings = folder.resolve("settings.json");
        try (Desk before = Desk.remembering(settings)) {
            FacetsViewModel facets = before.filter().facets();
            facets.shown().add(Field.ERROR);
            facets.folded().add(Field.REGION);
            facets.folded().add(Field.SERVICE);
            facets.folded().remove(Field.SERVICE);
        }

        try (Desk after = Desk.remembering(settings)) {
            FacetsViewModel facets = after.filter().facets();
            assertThat(facets.shown()).endsWith(Field.ERROR).doesNotHaveDuplicates();
            assertThat(facets.folded()).containsExactly(Field.REGION);
        }
    }
}
