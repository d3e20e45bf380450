package spoor.generator.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class RenewingTest {
    @Test
    void getsNewCredentialsOnlyWhenTheOldRunOut() {
        List<Instant> renewals = new ArrayList<>();
        Renewing renewing =
                new Renewing(
                        Duration.ofHours(1),
                        time -> {
                            renewals.add(time);
                            return Caller.service("lambda", Company.PRODUCTION);
                        });
        Instant first = Company.START.plusSeconds(60);

        Caller before = renewing.at(first);
        Caller same = renewing.at(first.plusSeconds(3000));
        Caller after = renewing.at(first.plusSeconds(3700));

        assertThat(same).isSameAs(before);
        assertThat(after).isNotSameAs(before);
        assertThat(renewals).containsExactly(first.minusSeconds(3), first.plusSeconds(3697));
    }
}
