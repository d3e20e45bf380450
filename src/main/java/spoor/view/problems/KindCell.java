package spoor.view.problems;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

import spoor.view.control.Controls;
import spoor.viewmodel.shared.Messages;

import java.util.function.Consumer;

/// What went wrong; for records of one id a link that compares them.
final class KindCell extends TableCell<ProblemEntry, ProblemEntry> {
    private final Hyperlink link;

    KindCell(Consumer<ProblemEntry> compare) {
        link = Controls.link("", () -> compare.accept(getItem()));
        link.setTooltip(new Tooltip(Messages.text("problems.compare")));
    }

    @Override
    protected void updateItem(@Nullable ProblemEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (entry != null && entry.conflict().isPresent()) {
            link.setText(entry.kind());
            setGraphic(link);
            setText(null);
        } else {
            setGraphic(null);
            setText(entry == null ? null : entry.kind());
        }
    }
}
