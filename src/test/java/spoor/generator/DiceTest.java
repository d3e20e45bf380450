package spoor.generator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.event.EventId;

import java.util.stream.IntStream;

class DiceTest {
    @Test
    void fallsTheSameForTheSamePurpose() {
        assertThat(Dice.named("one").guid()).isEqualTo(Dice.named("one").guid());
        assertThat(Dice.named("one").guid()).isNotEqualTo(Dice.named("two").guid());
    }

    @Test
    void makesGuidsOfVersionFour() {
        String guid = Dice.named("guid").guid();

        assertThat(EventId.parse(guid)).isPresent();
        assertThat(guid).matches(".{14}4.{4}[89ab].*");
    }

    @Test
    void makesIdsThatSayTheyAreExamples() {
        assertThat(Dice.named("key").iamId("AKIA", 20))
                .matches("AKIA[A-Z2-7]{4}EXAMPLE[A-Z2-7]{5}");
        assertThat(Dice.named("role").iamId("AROA", 21)).hasSize(21).contains("EXAMPLE");
    }

    @Test
    void staysBetweenItsBounds() {
        Dice dice = Dice.named("bounds");

        assertThat(IntStream.range(0, 1000).map(i -> dice.between(3, 5)).distinct().sorted())
                .containsExactly(3, 4, 5);
    }
}
