package spoor.view.explain;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import spoor.message.Message;
import spoor.query.Narrowing;
import spoor.report.Explanation;
import spoor.report.SimilarValue;
import spoor.text.Printable;
import spoor.view.control.Controls;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.filter.Question;
import spoor.viewmodel.filter.QuestionPart;
import spoor.viewmodel.report.ExplanationViewModel.Explained;
import spoor.viewmodel.report.OutsidePeriod;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.shared.Times;

import java.util.List;
import java.util.Optional;

/// What each part of the question matches, leaves, and would bring back, with links that drop it;
/// values that were probably meant; and why events may be missing.
public final class ExplanationPane extends VBox {
    private final Workspace workspace;

    public ExplanationPane(Workspace workspace) {
        this.workspace = workspace;
        setId("explanation");
        getStyleClass().add("explanation");
        workspace.explanation().explainedProperty().addListener((_, _, now) -> show(now));
        show(workspace.explanation().explainedProperty().get());
    }

    private void show(Optional<Explained> explained) {
        getChildren().clear();
        explained.ifPresent(this::show);
    }

    private void show(Explained explained) {
        Explanation explanation = explained.explanation();
        List<QuestionPart> parts = explained.parts();
        explained.outside().ifPresent(outside -> getChildren().add(widenLink(outside)));
        if (!parts.isEmpty()) {
            getChildren().add(grid(parts, explanation.narrowing()));
        }
        explanation.narrowing().pair().ifPresent(pair -> getChildren().add(pairLink(parts, pair)));
        for (SimilarValue value : explanation.similar()) {
            QuestionPart part = parts.get(value.condition());
            String text =
                    Messages.text(
                            "explain.instead",
                            part.text(),
                            Printable.of(value.query()),
                            value.events());
            getChildren().add(link(text, part.replacedBy(value.query())));
        }
        for (Message trap : explanation.traps()) {
            Label label = Controls.label(Printable.of(Messages.text(trap)), "trap");
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            getChildren().add(label);
        }
    }

    private Node widenLink(OutsidePeriod outside) {
        Times times = workspace.display().times();
        Hyperlink widen =
                Controls.link(
                        Messages.text(
                                "explain.outside",
                                outside.events(),
                                times.withZone(outside.first()),
                                times.withZone(outside.last())),
                        workspace.explanation()::askInAnyPeriod);
        widen.setId("any-period");
        widen.setWrapText(true);
        widen.setMinHeight(USE_PREF_SIZE);
        return widen;
    }

    private Node grid(List<QuestionPart> parts, Narrowing narrowing) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("explanation-grid");
        ColumnConstraints text = new ColumnConstraints();
        text.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(text);
        for (int column = 1; column < 4; column++) {
            ColumnConstraints number = new ColumnConstraints();
            number.setHalignment(HPos.RIGHT);
            number.setMinWidth(USE_PREF_SIZE);
            grid.getColumnConstraints().add(number);
        }
        grid.addRow(
                0,
                Controls.label(Messages.text("explain.part"), "muted"),
                number(Messages.text("explain.alone")),
                number(Messages.text("explain.left")),
                number(Messages.text("explain.without")));
        for (int i = 0; i < parts.size(); i++) {
            QuestionPart part = parts.get(i);
            Narrowing.Step step = narrowing.steps().get(i);
            Label words = Controls.label(part.text());
            words.setWrapText(true);
            Hyperlink drop = link(Messages.text("explain.drop", step.without()), part.without());
            drop.setId("drop-" + i);
            drop.setAccessibleText(Messages.text("explain.drop.name", part.text(), step.without()));
            drop.setMinWidth(USE_PREF_SIZE);
            grid.addRow(
                    i + 1,
                    words,
                    number(Messages.number(step.alone())),
                    number(Messages.number(step.left())),
                    drop);
        }
        return grid;
    }

    private static Label number(String text) {
        Label label = Controls.label(text, "muted");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private Node pairLink(List<QuestionPart> parts, Narrowing.Pair pair) {
        QuestionPart first = parts.get(pair.first());
        QuestionPart second = parts.get(pair.second());
        // The second part's place among the others is one less without the first.
        Question without =
                workspace.filter().parts(first.without()).get(pair.second() - 1).without();
        return link(
                Messages.text("explain.pair", first.text(), second.text(), pair.without()),
                without);
    }

    private Hyperlink link(String text, Question question) {
        Hyperlink link = Controls.link(text, () -> workspace.explanation().ask(question));
        link.setWrapText(true);
        link.setMnemonicParsing(false);
        return link;
    }
}
