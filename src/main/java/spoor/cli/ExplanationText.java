package spoor.cli;

import spoor.event.TimeRange;
import spoor.message.Texts;
import spoor.query.Clause;
import spoor.query.Narrowing;
import spoor.query.Narrowing.Step;
import spoor.report.Explainer;
import spoor.report.Explanation;
import spoor.report.SimilarValue;
import spoor.work.Cancellation;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;

/// Prints why a query matches no event, or few.
final class ExplanationText {
    private static final Texts TEXTS = TerminalTexts.ofUser();

    private ExplanationText() {}

    /// A period as a condition.
    static String of(TimeRange range) {
        if (!range.hasFrom()) {
            return TEXTS.text("explain.period.until", time(range.until()));
        }
        return range.hasUntil()
                ? TEXTS.text("explain.period", time(range.from()), time(range.until()))
                : TEXTS.text("explain.period.from", time(range.from()));
    }

    private static String time(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }

    /// Prints nothing for a query without conditions.
    static void print(TrailQuery.Answer answer, PrintWriter err) {
        List<Clause> conditions = answer.conditions();
        if (conditions.isEmpty() || answer.state().store().size() == 0) {
            return;
        }
        Explanation explanation =
                new Explainer(answer.engine(), ExplanationText::time)
                        .explain(
                                answer.state(),
                                conditions.stream().map(Clause::filter).toList(),
                                new Cancellation());
        printNarrowing(explanation.narrowing(), conditions, err);
        for (SimilarValue value : explanation.similar()) {
            err.println(
                    TEXTS.text(
                            "command.explain.similar",
                            conditions.get(value.condition()).text(),
                            value.query(),
                            value.events()));
        }
        explanation.traps().forEach(trap -> err.println(TEXTS.text("command.explain.trap", trap)));
        err.flush();
    }

    private static void printNarrowing(
            Narrowing narrowing, List<Clause> conditions, PrintWriter err) {
        err.println(TEXTS.text("command.explain.head"));
        for (int i = 0; i < conditions.size(); i++) {
            Step step = narrowing.steps().get(i);
            err.println(
                    TEXTS.text(
                            "command.explain.condition",
                            TotalsLines.column(step.alone()),
                            TotalsLines.column(step.left()),
                            TotalsLines.column(step.without()),
                            conditions.get(i).text()));
        }
        narrowing
                .pair()
                .ifPresent(pair ->
                        err.println(
                                TEXTS.text(
                                        "command.explain.pair",
                                        conditions.get(pair.first()).text(),
                                        conditions.get(pair.second()).text(),
                                        pair.without())));
    }
}
