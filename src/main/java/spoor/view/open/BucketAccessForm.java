package spoor.view.open;

import javafx.beans.property.StringProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import spoor.view.control.Controls;
import spoor.viewmodel.open.BucketAccess;
import spoor.viewmodel.open.BucketViewModel;
import spoor.viewmodel.shared.Messages;

/// The less usual parts of the access to a bucket: Region, endpoint, role and requester pays.
final class BucketAccessForm extends GridPane {
    private static final int COLUMNS = 4;

    private final BucketViewModel model;

    BucketAccessForm(BucketViewModel model) {
        super(8, 6);
        this.model = model;
        BucketAccess access = model.access();
        for (int column = 0; column < COLUMNS; column++) {
            ColumnConstraints width = new ColumnConstraints();
            width.setHgrow(column % 2 == 0 ? Priority.NEVER : Priority.ALWAYS);
            getColumnConstraints().add(width);
        }
        addField("region", access.regionProperty(), 0, 0);
        addField("endpoint", access.endpointProperty(), 2, 0);
        addField("role", access.roleArnProperty(), 0, 1);
        addField("externalId", access.externalIdProperty(), 2, 1);
        CheckBox pays = new CheckBox(Messages.text("bucket.requesterPays"));
        pays.setId("bucket-requester-pays");
        pays.selectedProperty().bindBidirectional(access.requesterPaysProperty());
        pays.setOnAction(_ -> model.connect());
        add(pays, 1, 2, 3, 1);
    }

    /// Focuses the first field.
    @Override
    public void requestFocus() {
        getChildren().get(1).requestFocus();
    }

    private void addField(String key, StringProperty value, int column, int row) {
        TextField field = new TextField(value.get());
        field.setId("bucket-" + key);
        field.setAccessibleText(Messages.text("bucket." + key));
        field.setPromptText(Messages.text("bucket." + key + ".prompt"));
        // Connects only once the text is complete.
        field.setOnAction(_ -> commit(field, value));
        field.focusedProperty()
                .addListener((_, _, focused) -> {
                    if (!focused) {
                        commit(field, value);
                    }
                });
        value.addListener((_, _, now) -> field.setText(now));
        Label label = Controls.label(Messages.text("bucket." + key), "muted");
        label.setLabelFor(field);
        label.setMinWidth(USE_PREF_SIZE);
        add(label, column, row);
        add(field, column + 1, row);
    }

    private void commit(TextField field, StringProperty value) {
        String typed = field.getText().strip();
        if (!typed.equals(value.get())) {
            value.set(typed);
            model.connect();
        }
    }
}
