package spoor.view.facets;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import spoor.event.Field;
import spoor.query.group.GroupKey;
import spoor.view.control.Controls;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.filter.Answer;
import spoor.viewmodel.filter.FilterViewModel;
import spoor.viewmodel.filter.FilterWords;
import spoor.viewmodel.shared.Messages;

import java.util.Map;
import java.util.TreeMap;

/// The filters at the side: a facet a field, and a way to add more.
public final class FacetPane extends StackPane {
    private final Workspace workspace;
    private final FilterViewModel filter;
    private final ScrollPane scroll;
    private final VBox list = new VBox();
    private final Map<Field, FacetBox> boxes = new TreeMap<>();
    private final MenuButton add = new MenuButton(Messages.text("facet.add"));

    public FacetPane(Workspace workspace) {
        this.workspace = workspace;
        filter = workspace.filter();
        getStyleClass().add("panel");
        setMinWidth(160);
        scroll = new ScrollPane(new VBox(list, footer()));
        scroll.getStyleClass().add("facets");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText(Messages.text("facet.filters"));
        // Not the scroll bar's value: the content follows it later. And all three arguments: an
        // invalidation listener is called only once, since nothing else reads the transform.
        scroll.getContent().localToSceneTransformProperty().addListener((_, _, _) -> moved());
        scroll.heightProperty().addListener((_, _, _) -> moved());
        getChildren().add(scroll);
        filter.facets().shown().addListener((ListChangeListener<Field>) _ -> arrange());
        filter.answerProperty().addListener((_, _, answer) -> show(answer));
        arrange();
        show(filter.answerProperty().get());
    }

    /// Focuses the first value: a pane itself would take no keys.
    @Override
    public void requestFocus() {
        list.lookupAll(".facet-value").stream()
                .filter(Node::isVisible)
                .findFirst()
                .orElse(add)
                .requestFocus();
    }

    private VBox footer() {
        add.setId("add-facet");
        add.setGraphic(Controls.icon(Feather.PLUS));
        add.getStyleClass().add("quiet-button");
        VBox footer = new VBox(add);
        footer.getStyleClass().add("facet-footer");
        return footer;
    }

    private void arrange() {
        boxes.keySet().retainAll(filter.facets().shown());
        list.getChildren()
                .setAll(
                        filter.facets().shown().stream()
                                .map(field ->
                                        boxes.computeIfAbsent(
                                                field,
                                                f ->
                                                        new FacetBox(
                                                                filter,
                                                                f,
                                                                () -> FacetValues.seen(scroll),
                                                                this::groupBy)))
                                .toList());
        add.getItems().clear();
        for (Field field : filter.facets().hidden()) {
            MenuItem item = new MenuItem(FilterWords.fieldName(field));
            item.setOnAction(_ -> filter.facets().shown().add(field));
            add.getItems().add(item);
        }
        Controls.show(add, !add.getItems().isEmpty());
    }

    private void groupBy(Field field) {
        workspace.groups().by(new GroupKey.OfField(field));
    }

    private void moved() {
        boxes.values().forEach(FacetBox::moved);
    }

    private void show(Answer answer) {
        answer.facets()
                .forEach((field, values) -> {
                    FacetBox box = boxes.get(field);
                    if (box != null) {
                        box.show(values, answer.result().query().selection(field));
                    }
                });
    }
}
