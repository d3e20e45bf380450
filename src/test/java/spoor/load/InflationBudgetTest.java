package spoor.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InflationBudgetTest {
    private final InflationBudget budget = new InflationBudget(1_000, 500, 50);

    @Test
    void endsAContentThatInflatesFarBeyondItsSizeWithoutEvents() {
        assertThat(budget.isExceeded(501, 1, 501, false)).isTrue();
        assertThat(budget.isExceeded(501, 1, 500, false)).isFalse();
        assertThat(budget.isExceeded(501, 6, 501, false)).isFalse();
    }

    @Test
    void allowsArchivesTheRatioOfRepetitiveTrails() {
        assertThat(budget.isExceeded(600, 3, 600, true)).isFalse();
        assertThat(budget.isExceeded(1_200, 3, 1_200, true)).isTrue();
    }

    @Test
    void allowsLessOnceTheFilesOfTheLoadHaveUsedTheirShare() {
        budget.take(600);
        assertThat(budget.isExceeded(300, 1, 300, false)).isFalse();
        budget.take(600);
        assertThat(budget.isExceeded(300, 1, 300, false)).isTrue();
        assertThat(budget.isExceeded(300, 3, 300, false)).isFalse();
        assertThat(budget.isExceeded(300, 1, 50, false)).isFalse();
    }
}
