package spoor.view.detail;

import javafx.beans.InvalidationListener;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import spoor.json.JsonLine;
import spoor.json.JsonLine.Kind;
import spoor.json.JsonLine.Span;
import spoor.query.RowOrder;
import spoor.redact.HiddenKind;
import spoor.redact.HiddenValue;
import spoor.redact.HiddenValues;
import spoor.view.control.ClipboardText;
import spoor.view.control.Controls;
import spoor.viewmodel.EventDetail;
import spoor.viewmodel.Messages;
import spoor.viewmodel.Workspace;

import java.util.List;

/// The event that is read: who did what, and its own text with what is hidden in it.
public final class DetailPane extends StackPane {
    private static final double LINE_HEIGHT = 20;

    private final Workspace workspace;
    private final DetailHead head;
    private final ListView<JsonLine> lines = new ListView<>();
    private final Button hidden = Controls.button("", "badge", () -> nextHidden(1));
    private final Label omitted = Controls.label("", "badge", "omitted");
    private final Label masked = Controls.label("", "badge", "masked");
    private final Label note = Controls.label(Messages.text("detail.none"), "placeholder");
    private final VBox content = new VBox();
    private int hiddenIndex = -1;

    public DetailPane(Workspace workspace) {
        this.workspace = workspace;
        this.head = new DetailHead(workspace);
        getStyleClass().add("panel");
        setId("detail");
        setMinWidth(220);
        hidden.setId("hidden-count");
        hidden.setTooltip(new javafx.scene.control.Tooltip(Messages.text("detail.nextHidden")));
        note.setWrapText(true);
        note.setMaxWidth(320);
        lines.getStyleClass().add("json-view");
        lines.setId("original");
        lines.setAccessibleText(Messages.text("detail.name"));
        lines.setFixedCellSize(LINE_HEIGHT);
        lines.setCellFactory(_ -> new JsonCell(() -> workspace.detail().detail().hiddenAt()));
        lines.setContextMenu(menu());
        lines.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        VBox.setVgrow(lines, Priority.ALWAYS);
        content.getChildren().addAll(head, bar(), lines);
        getChildren().addAll(content, note);
        InvalidationListener update = _ -> update();
        workspace.detail().detailProperty().addListener(update);
        workspace.zoneProperty().addListener(update);
        update();
    }

    private HBox bar() {
        HBox bar =
                new HBox(
                        hidden,
                        omitted,
                        masked,
                        Controls.spacer(),
                        Controls.iconButton(
                                Feather.CHEVRON_UP,
                                Messages.text("detail.previous"),
                                () -> step(-1)),
                        Controls.iconButton(
                                Feather.CHEVRON_DOWN, Messages.text("detail.next"), () -> step(1)),
                        Controls.iconButton(
                                Feather.COPY, Messages.text("detail.copy"), this::copyAll));
        bar.getStyleClass().add("detail-bar");
        hidden.setMinWidth(USE_PREF_SIZE);
        return bar;
    }

    private void update() {
        EventDetail detail = workspace.detail().detail();
        hiddenIndex = -1;
        boolean shown = !detail.isEmpty() && detail.row() < workspace.store().size();
        content.setVisible(shown);
        note.setVisible(!shown || !detail.problem().isEmpty());
        note.setText(detail.problem().isEmpty() ? Messages.text("detail.none") : detail.problem());
        lines.setItems(FXCollections.observableList(detail.lines()));
        if (shown) {
            head.show(detail);
            count(hidden, detail, HiddenKind.HIDDEN_BY_AWS, "detail.hiddenCount");
            count(omitted, detail, HiddenKind.OMITTED, "detail.omittedCount");
            count(masked, detail, HiddenKind.MASKED_BY_OTHERS, "detail.maskedCount");
            lines.scrollTo(0);
        }
    }

    private static void count(
            javafx.scene.control.Labeled badge, EventDetail detail, HiddenKind kind, String key) {
        int n = HiddenValues.count(detail.hidden(), kind);
        Controls.show(badge, n > 0);
        badge.setText(Messages.text(key, n));
    }

    /// Goes to the next hidden value, round to the first behind the last.
    public void nextHidden(int direction) {
        EventDetail detail = workspace.detail().detail();
        List<HiddenValue> values = detail.hidden();
        if (values.isEmpty()) {
            return;
        }
        hiddenIndex =
                hiddenIndex < 0 && direction < 0
                        ? values.size() - 1
                        : Math.floorMod(hiddenIndex + direction, values.size());
        int line = detail.lineOf(values.get(hiddenIndex));
        lines.getSelectionModel().clearAndSelect(line);
        lines.getFocusModel().focus(line);
        lines.scrollTo(Math.max(0, line - 4));
        lines.requestFocus();
    }

    /// Shows the event before or behind this one in the table's order.
    private void step(int by) {
        RowOrder order = workspace.filter().result().order();
        int place = order.placeOf(workspace.selection().lead());
        int wanted = place + by;
        if (place >= 0 && wanted >= 0 && wanted < order.size()) {
            workspace.selection().select(order, wanted);
        }
    }

    @Override
    public void requestFocus() {
        lines.requestFocus();
    }

    private ContextMenu menu() {
        MenuItem value = new MenuItem(Messages.text("detail.menu.copyValue"));
        value.setOnAction(_ -> copyValue());
        MenuItem line = new MenuItem(Messages.text("detail.menu.copyLine"));
        line.setOnAction(_ -> copyLine());
        MenuItem all = new MenuItem(Messages.text("detail.menu.copyAll"));
        all.setOnAction(_ -> copyAll());
        MenuItem masked = new MenuItem(Messages.text("detail.menu.copyMasked"));
        masked.setOnAction(_ -> workspace.maskedOriginal(ClipboardText::copy));
        return new ContextMenu(value, line, all, masked);
    }

    private void pressed(KeyEvent event) {
        if (new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN).match(event)) {
            copyValue();
            event.consume();
        } else if (event.getCode() == KeyCode.N && !event.isShortcutDown()) {
            step(1);
            event.consume();
        } else if (event.getCode() == KeyCode.P && !event.isShortcutDown()) {
            step(-1);
            event.consume();
        }
    }

    private void copyValue() {
        JsonLine line = lines.getSelectionModel().getSelectedItem();
        if (line != null) {
            line.spans().stream()
                    .filter(span -> span.kind() != Kind.NAME && span.kind() != Kind.PUNCTUATION)
                    .map(Span::text)
                    .findFirst()
                    .ifPresent(ClipboardText::copy);
        }
    }

    private void copyLine() {
        JsonLine line = lines.getSelectionModel().getSelectedItem();
        if (line != null) {
            ClipboardText.copy(line.plain().strip());
        }
    }

    /// Copies the event's text as it stands in the file.
    public void copyAll() {
        EventDetail detail = workspace.detail().detail();
        if (!detail.isEmpty()) {
            ClipboardText.copy(detail.original());
        }
    }
}
