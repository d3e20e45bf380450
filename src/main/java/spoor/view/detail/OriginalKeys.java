package spoor.view.detail;

import javafx.scene.input.KeyEvent;

import spoor.detail.OriginalLines;
import spoor.detail.TextSelection;

/// The keys of the original: a caret that moves and selects as in any text.
final class OriginalKeys {
    private static final int PAGE = 20;

    private final OriginalView view;

    OriginalKeys(OriginalView view) {
        this.view = view;
    }

    void install() {
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (event.isAltDown() || view.lines().text().text().isEmpty()) {
            return;
        }
        int place = event.isShortcutDown() ? far(event) : near(event);
        if (place >= 0) {
            int inside = Math.min(place, view.lines().text().text().length());
            view.select(view.selection().to(inside, isExtending(event)));
            event.consume();
        }
    }

    /// Letters with Shift are other keys.
    private static boolean isExtending(KeyEvent event) {
        return event.isShiftDown() && !event.getCode().isLetterKey();
    }

    private int far(KeyEvent event) {
        switch (event.getCode()) {
            case HOME -> {
                return 0;
            }
            case END -> {
                return Integer.MAX_VALUE;
            }
            case A -> {
                view.selectAll();
                event.consume();
            }
            case C -> {
                if (!event.isShiftDown()) {
                    view.copy();
                    event.consume();
                }
            }
            default -> {}
        }
        return -1;
    }

    private int near(KeyEvent event) {
        OriginalLines lines = view.lines();
        TextSelection selection = view.selection();
        int caret = selection.caret();
        int row = lines.rowOf(caret);
        return switch (event.getCode()) {
            case LEFT, H -> before(caret);
            case RIGHT, L -> after(caret);
            case UP, K -> vertically(row, caret, -1);
            case DOWN, J -> vertically(row, caret, 1);
            case PAGE_UP -> vertically(row, caret, -PAGE);
            case PAGE_DOWN -> vertically(row, caret, PAGE);
            case HOME -> lines.start(row);
            case END -> lines.characterAt(row, Integer.MAX_VALUE);
            case G -> event.isShiftDown() ? Integer.MAX_VALUE : 0;
            default -> -1;
        };
    }

    private int vertically(int row, int caret, int rows) {
        OriginalLines lines = view.lines();
        int wanted = Math.clamp(row + (long) rows, 0, lines.count() - 1);
        return lines.characterAt(wanted, lines.columnOf(row, caret));
    }

    private int before(int caret) {
        return caret == 0 ? 0 : view.lines().text().text().offsetByCodePoints(caret, -1);
    }

    private int after(int caret) {
        String text = view.lines().text().text();
        return caret == text.length() ? caret : text.offsetByCodePoints(caret, 1);
    }
}
