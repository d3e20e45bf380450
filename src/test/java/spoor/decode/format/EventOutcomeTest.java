package spoor.decode.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import spoor.event.Field;
import spoor.fixture.OutcomeCases;
import spoor.fixture.OutcomeCases.OutcomeCase;

import java.util.List;

/// Readers find each event whose record says that the call failed, without the record's tree.
class EventOutcomeTest {
    static List<OutcomeCase> cases() {
        return OutcomeCases.ALL;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readersFindHowEventsEnded(OutcomeCase one) {
        assertThat(Decoded.record(one.json()).value(Field.OUTCOME)).isEqualTo(one.outcome().text());
    }
}
