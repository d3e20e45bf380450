package spoor.view.table;

import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;

import spoor.query.RowOrder;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.table.RowSelection;
import spoor.viewmodel.table.TableViewport;

/// The table's keys: moving, selecting, ticking, copying.
final class EventTableKeys {
    private final Workspace workspace;
    private final TableViewport viewport;

    EventTableKeys(Workspace workspace, TableViewport viewport) {
        this.workspace = workspace;
        this.viewport = viewport;
    }

    void install(TableView<Integer> view) {
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        RowOrder order = viewport.order();
        int lead = order.positionOf(workspace.selection().lead());
        int last = order.size() - 1;
        switch (event.getCode()) {
            case UP, K -> move(event, lead < 0 ? 0 : lead - 1);
            case DOWN, J -> move(event, lead + 1);
            case PAGE_UP -> move(event, lead - viewport.height());
            case PAGE_DOWN -> move(event, lead + viewport.height());
            case HOME -> move(event, 0);
            case END -> move(event, last);
            case SPACE -> tick();
            case A -> {
                if (!event.isShortcutDown()) {
                    return;
                }
                workspace.selection().selectAll(workspace.filter().result().selection().rows());
            }
            case C -> {
                if (!event.isShortcutDown() || event.isShiftDown()) {
                    return;
                }
                EventCopies.copyRows(workspace, order);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(KeyEvent event, int wanted) {
        RowOrder order = viewport.order();
        if (order.size() == 0) {
            return;
        }
        int place = Math.clamp(wanted, 0, order.size() - 1);
        RowSelection selection = workspace.selection();
        if (event.isShiftDown()) {
            selection.extend(order, place);
        } else {
            selection.select(order, place);
        }
        viewport.reveal(place);
    }

    private void tick() {
        if (workspace.selection().count() > 0) {
            workspace
                    .ticked()
                    .toggleAll(workspace.store(), workspace.selection().rowsProperty().get());
        }
    }
}
