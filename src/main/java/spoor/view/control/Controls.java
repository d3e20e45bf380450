package spoor.view.control;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// Makes controls with the looks and the accessible names that all panes share.
public final class Controls {
    private Controls() {}

    public static FontIcon icon(Ikon icon) {
        return new FontIcon(icon);
    }

    /// A label with style classes.
    public static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// A button that shows only an icon; its name is its tooltip and its accessible text.
    public static Button iconButton(Ikon icon, String name, Runnable action) {
        Button button = new Button(name, icon(icon));
        button.getStyleClass().add("icon-button");
        button.setTooltip(new Tooltip(name));
        button.setAccessibleText(name);
        button.setOnAction(_ -> action.run());
        return button;
    }

    public static Button button(String text, String style, Runnable action) {
        Button button = new Button(text);
        button.getStyleClass().add(style);
        button.setOnAction(_ -> action.run());
        return button;
    }

    public static Hyperlink link(String text, Runnable action) {
        Hyperlink link = new Hyperlink(text);
        link.getStyleClass().add("link");
        link.setOnAction(_ -> {
            link.setVisited(false);
            action.run();
        });
        return link;
    }

    /// Takes the space that is left in a row.
    public static Region spacer() {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }

    /// Shows a node and gives it room, or neither.
    public static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
