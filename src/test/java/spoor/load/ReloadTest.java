package spoor.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import spoor.event.Field;
import spoor.event.Problem;
import spoor.fixture.EventJson;
import spoor.fixture.Loading;
import spoor.fixture.MemorySource;
import spoor.fixture.Trails;
import spoor.hidden.HiddenKind;
import spoor.hidden.HiddenRules;
import spoor.hidden.UserRule;
import spoor.message.Message;
import spoor.store.EventStore;

import java.nio.file.AccessDeniedException;
import java.util.List;
import java.util.stream.IntStream;

/// What a load reads that is not the first.
final class ReloadTest {
    private final MemorySource source = new MemorySource("trail");
    private final Loading loading = Loading.of(source);

    @AfterEach
    void close() {
        source.close();
        loading.close();
    }

    private static List<String> names(LoadState state) {
        EventStore store = state.store();
        return IntStream.range(0, store.size())
                .mapToObj(row -> store.value(Field.EVENT, row))
                .toList();
    }

    @Test
    void keepsFilesThatHaveNotChangedWithoutReadingThemAgain() {
        source.put("a.json", EventJson.number(1).name("CreateQueue"));
        loading.load();
        LoadState again = loading.load();
        assertThat(names(again)).containsExactly("CreateQueue");
        assertThat(source.reads("a.json")).isEqualTo(1);
        assertThat(again.progress().found()).isEqualTo(1);
        assertThat(again.progress().read()).isEqualTo(1);
        assertThat(again.progress().events()).isEqualTo(1);
    }

    @Test
    void readsAllAgainOnceTheRulesForHiddenValuesHaveChanged() {
        source.put("a.json", EventJson.number(1).parameter("note", "TICKET-1"))
                .put("b.json", EventJson.number(2));
        assertThat(loading.load().store().hiddenValues(0)).isZero();

        loading.session()
                .rules(
                        HiddenRules.with(
                                List.of(
                                        new UserRule(
                                                "t", HiddenKind.HIDDEN_BY_AWS, "^TICKET-", ""))));
        LoadState state = loading.load();

        assertThat(state.store().hiddenValues(0)).isEqualTo(1);
        assertThat(state.store().value(Field.HIDDEN_AT, 0)).isEqualTo("requestParameters.note");
        assertThat(state.progress().events()).isEqualTo(2);
        assertThat(state.store().size()).isEqualTo(2);
        assertThat(source.reads("b.json")).isEqualTo(2);
        loading.load();
        assertThat(source.reads("b.json")).isEqualTo(2);
    }

    @Test
    void readsFilesThatCame() {
        source.put("a.json", EventJson.number(1).name("CreateQueue"));
        loading.load();
        source.put("b.json", EventJson.number(2).name("DeleteQueue"));
        assertThat(names(loading.load())).containsExactly("CreateQueue", "DeleteQueue");
        assertThat(source.reads("a.json")).isEqualTo(1);
    }

    @Test
    void readsFilesThatChangedInPlaceOfWhatTheyWere() {
        source.put("a.json", EventJson.number(1).name("CreateQueue"), EventJson.number(2))
                .put("b.json", EventJson.number(3).name("TagQueue"));
        loading.load();
        source.put("a.json", EventJson.number(4).name("DeleteQueue"));
        LoadState state = loading.load();
        assertThat(names(state)).containsExactly("TagQueue", "DeleteQueue");
        assertThat(source.reads("b.json")).isEqualTo(1);
        assertThat(state.progress().found()).isEqualTo(2);
        assertThat(state.progress().events()).isEqualTo(2);
        assertThat(state.progress().bytes()).isEqualTo(state.progress().foundBytes());
    }

    @Test
    void forgetsFilesThatAreGone() {
        source.put("a.json", EventJson.number(1).name("CreateQueue"))
                .put("b.json", EventJson.number(2).time("never"));
        loading.load();
        source.remove("b.json");
        LoadState state = loading.load();
        assertThat(names(state)).containsExactly("CreateQueue");
        assertThat(state.problems()).isEmpty();
        assertThat(state.progress().found()).isEqualTo(1);
        assertThat(state.progress().read()).isEqualTo(1);
    }

    @Test
    void readsAFileThatIsBack() {
        source.put("a.json", EventJson.number(1).name("CreateQueue"));
        loading.load();
        source.remove("a.json");
        assertThat(names(loading.load())).isEmpty();
        source.put("a.json", EventJson.number(1).name("CreateQueue"));
        assertThat(names(loading.load())).containsExactly("CreateQueue");
    }

    @Test
    void forgetsProblemsThatAreMended() {
        source.text("a.json", "{\"Records\":[oops");
        assertThat(loading.load().problems()).hasSize(1);
        source.put("a.json", EventJson.number(1));
        LoadState state = loading.load();
        assertThat(state.problems()).isEmpty();
        assertThat(state.skipped()).isEmpty();
        assertThat(state.progress().skipped()).isZero();
    }

    @Test
    void triesAFileAgainThatCouldNotBeRead() {
        source.fail("a.json", new AccessDeniedException("a.json"));
        assertThat(loading.load().problems()).hasSize(1);
        source.mend("a.json", Trails.content(EventJson.number(1)));
        LoadState state = loading.load();
        assertThat(state.problems()).isEmpty();
        assertThat(state.store().size()).isEqualTo(1);
        assertThat(state.progress().found()).isEqualTo(1);
        assertThat(state.progress().skipped()).isZero();
    }

    @Test
    void addsASecondSource() {
        source.put("a.json", EventJson.number(1).name("CreateQueue"));
        loading.load();
        MemorySource second = new MemorySource("second");
        second.put(
                "b.json",
                EventJson.number(2).name("DeleteQueue"),
                EventJson.number(1).name("CreateQueue"));
        loading.session().add(List.of(second));
        LoadState state = loading.load();
        assertThat(names(state)).containsExactly("CreateQueue", "DeleteQueue");
        assertThat(state.store().duplicates()).isEqualTo(1);
        // Once more, to compare it with its copy.
        assertThat(source.reads("a.json")).isEqualTo(2);
        assertThat(loading.session().sources()).containsExactly(source, second);
    }

    @Test
    void tellsTheProblemsOfTheLastWalkOnly() {
        Problem denied =
                new Problem(
                        Problem.Kind.UNREADABLE, "secret", 0, Message.verbatim("no permission"));
        source.problem(denied);
        loading.load();
        assertThat(loading.load().problems()).containsExactly(denied);
    }

    @Test
    void findsAConflictThatAppearsAndForgetsOneThatIsGone() {
        source.put("a.json", EventJson.number(1).name("CreateQueue"));
        assertThat(loading.load().problems()).isEmpty();
        source.put("b.json", EventJson.number(1).name("DeleteQueue"));
        assertThat(loading.load().problems()).hasSize(1);
        source.remove("a.json");
        assertThat(loading.load().problems()).isEmpty();
    }
}
