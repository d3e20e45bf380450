package spoor.viewmodel.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.store.EventKey;
import spoor.viewmodel.filter.Question;
import spoor.viewmodel.table.ReadingPlace;

import java.util.Optional;

final class QuestionHistoryTest {
    private static final int MOST = 3;

    private final QuestionHistory history = new QuestionHistory(MOST, visit(""));

    private static Visit visit(String typed) {
        return new Visit(Question.ALL.withTyped(typed, false), typed, ReadingPlace.TOP);
    }

    private Optional<String> words(int steps) {
        return history.at(steps).map(Visit::words);
    }

    @Test
    void goesBackAndForwardThroughWhatWasAdded() {
        history.add(visit("a"));
        history.add(visit("b"));
        assertThat(words(1)).isEmpty();

        history.go(-2);

        assertThat(history.current().words()).isEmpty();
        assertThat(words(-1)).isEmpty();
        assertThat(words(1)).contains("a");
        assertThat(words(2)).contains("b");
    }

    @Test
    void forgetsTheQuestionsThatFollowedWhenAnotherIsAdded() {
        history.add(visit("a"));
        history.add(visit("b"));
        history.go(-1);

        history.add(visit("c"));

        assertThat(words(-1)).contains("a");
        assertThat(words(1)).isEmpty();
    }

    @Test
    void forgetsTheOldestOfTooMany() {
        history.add(visit("a"));
        history.add(visit("b"));
        history.add(visit("c"));

        assertThat(words(-2)).contains("a");
        assertThat(words(-3)).isEmpty();
    }

    @Test
    void replacesTheCurrentQuestion() {
        history.add(visit("a"));

        assertThat(history.replace(visit("ab"))).isTrue();

        assertThat(history.current().words()).isEqualTo("ab");
        assertThat(words(-1)).contains("");
    }

    @Test
    void returnsToTheQuestionBeforeWhenThatIsAskedAgain() {
        history.add(visit("a"));
        history.add(visit("b"));

        assertThat(history.replace(visit("a"))).isFalse();

        assertThat(history.current().words()).isEqualTo("a");
        assertThat(words(-1)).contains("");
        assertThat(words(1)).isEmpty();
    }

    @Test
    void forgetsWhereTheUserReadButNotTheQuestions() {
        EventKey key = new EventKey(1, 2, 3);
        history.set(
                history.current()
                        .withPlace(
                                new ReadingPlace(Optional.of(key), ReadingPlace.TOP.selected())));
        history.add(visit("a"));

        history.forgetPlaces();

        assertThat(history.at(-1)).contains(visit(""));
    }
}
