package spoor.view;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import spoor.event.Printable;
import spoor.view.compare.CompareWindow;
import spoor.view.control.Controls;
import spoor.view.control.Dialogs;
import spoor.view.detail.DetailPane;
import spoor.view.facets.FacetPane;
import spoor.view.filter.ChipBar;
import spoor.view.filter.FindBar;
import spoor.view.hidden.OwnRulesDialog;
import spoor.view.open.Choosers;
import spoor.view.open.DownloadBar;
import spoor.view.open.DropTarget;
import spoor.view.open.Opener;
import spoor.view.open.WelcomePane;
import spoor.view.problems.ProblemsPane;
import spoor.view.table.EventTable;
import spoor.view.timeline.TimelinePane;
import spoor.viewmodel.Messages;
import spoor.viewmodel.Workspace;

import java.util.List;

/// The window: welcome page while nothing is open, then filters, table and event side by side.
public final class MainWindow {
    /// The window's size before the user gives it another, in pixels.
    public static final int WIDTH = 1440;

    public static final int HEIGHT = 900;

    private final Workspace workspace;
    private final Stage stage;
    private final Opener opener;
    private final Exporter exporter;
    private final FolderSaver folderSaver;
    private final FindBar findBar;
    private final FacetPane facets;
    private final EventTable table;
    private final DetailPane detail;
    private final StatusLine status;
    private final ProblemsPane problems;
    private final SplitPane rows;
    private final VBox openPage;
    private final StackPane pages;
    private final String version;

    /// @param version shown in the about box
    public MainWindow(Workspace workspace, Stage stage, Choosers choosers, String version) {
        this.workspace = workspace;
        this.stage = stage;
        this.version = version;
        opener = new Opener(workspace, choosers, stage);
        exporter = new Exporter(workspace, choosers, opener, stage);
        folderSaver = new FolderSaver(workspace, choosers, stage);
        findBar = new FindBar(workspace);
        facets = new FacetPane(workspace);
        table = new EventTable(workspace);
        detail = new DetailPane(workspace);
        status = new StatusLine(workspace, this::toggleProblems, this::export);
        problems = new ProblemsPane(workspace, this::toggleProblems);
        rows = rows();
        Menus menus = new Menus(workspace, opener, this);
        openPage =
                new VBox(
                        new Header(workspace, menus.openButton(), () -> table.scrollTo(0)),
                        findBar,
                        new ChipBar(workspace),
                        new DownloadBar(workspace.load()),
                        timeline(),
                        rows,
                        status);
        VBox.setVgrow(rows, Priority.ALWAYS);
        pages = new StackPane(new WelcomePane(workspace, opener));
        BorderPane root = new BorderPane(pages);
        root.setTop(menus.bar());
        DropTarget.install(root, opener);
        // JavaFX lays it out before it is shown: at the size that it will have.
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.getStylesheets().add(sheet("spoor.css"));
        theme(scene);
        workspace.darkProperty().addListener((_, _, _) -> theme(scene));
        workspace.load().sourcesProperty().addListener((_, _, _) -> arrange());
        FollowTimer.install(workspace.load(), stage);
        CompareWindow.install(workspace, stage);
        stage.setScene(scene);
        arrange();
        stage.setOnShown(_ -> FirstPicture.then(this::join));
    }

    /// Puts the page of events into the window. It has most of the window's parts, which take
    /// longer to style and lay out, at first, than all that comes before the first picture.
    private void join() {
        if (!pages.getChildren().contains(openPage)) {
            pages.getChildren().add(openPage);
        }
    }

    /// Opens what the user named when starting the program.
    public Opener opener() {
        return opener;
    }

    void saveFolder() {
        folderSaver.start();
    }

    private Node timeline() {
        VBox frame = new VBox(new TimelinePane(workspace));
        frame.getStyleClass().add("panes");
        VBox.setMargin(frame, new javafx.geometry.Insets(0, 0, 10, 0));
        return frame;
    }

    private SplitPane rows() {
        SplitPane split = new SplitPane(new Sides(facets, table, detail));
        split.setOrientation(Orientation.VERTICAL);
        split.getStyleClass().add("panes");
        return split;
    }

    private void arrange() {
        boolean open = workspace.load().isOpen();
        if (open) {
            join();
        }
        pages.getChildren().getFirst().setVisible(!open);
        openPage.setVisible(open);
        String app = Messages.text("app.name");
        stage.setTitle(open ? Printable.of(workspace.load().name()) + " \u2013 " + app : app);
        if (open) {
            table.requestFocus();
        }
    }

    private void theme(Scene scene) {
        scene.getStylesheets()
                .removeIf(sheet -> sheet.endsWith("light.css") || sheet.endsWith("dark.css"));
        scene.getStylesheets()
                .add(sheet(workspace.darkProperty().get() ? "dark.css" : "light.css"));
    }

    private static String sheet(String name) {
        return java.util.Objects.requireNonNull(
                        MainWindow.class.getResource("/spoor/view/" + name), name)
                .toExternalForm();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.F6) {
            focusNextPane(event.isShiftDown() ? -1 : 1);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE
                && !(event.getTarget() instanceof javafx.scene.control.TextInputControl)) {
            status.cancel();
        } else if (event.getCode() == KeyCode.F4 && event.isShiftDown()) {
            detail.nextHidden(-1);
            event.consume();
        } else if (new KeyCodeCombination(
                        KeyCode.J, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)
                .match(event)) {
            detail.copyAll();
            event.consume();
        }
    }

    private void focusNextPane(int direction) {
        List<Node> panes = List.of(findBar, facets, table, detail);
        Node owner = stage.getScene().getFocusOwner();
        int current = -1;
        for (int i = 0; i < panes.size(); i++) {
            for (Node node = owner; node != null; node = node.getParent()) {
                if (node.equals(panes.get(i))) {
                    current = i;
                }
            }
        }
        switch (Math.floorMod(current + direction, panes.size())) {
            case 0 -> findBar.focusFind();
            case 1 -> facets.requestFocus();
            case 2 -> table.requestFocus();
            default -> detail.requestFocus();
        }
    }

    void focusFind() {
        findBar.focusFind();
    }

    void openPeriod() {
        findBar.openPeriod();
    }

    void export() {
        exporter.start();
    }

    void nextHidden(int direction) {
        detail.nextHidden(direction);
    }

    void listHidden() {
        detail.listHidden();
    }

    void editOwnRules() {
        OwnRulesDialog.show(stage, workspace);
    }

    void close() {
        stage.close();
    }

    void toggleProblems() {
        if (rows.getItems().remove(problems)) {
            return;
        }
        rows.getItems().add(problems);
        rows.setDividerPositions(0.68);
    }

    void showKeys() {
        TextArea text = new TextArea(Messages.text("keys.text"));
        text.setEditable(false);
        text.setPrefRowCount(18);
        text.setPrefColumnCount(44);
        text.getStyleClass().add("mono");
        Dialogs.show(stage, Messages.text("keys.title"), text, List.of(Dialogs.close()));
    }

    void showAbout() {
        Dialogs.message(stage, Messages.text("app.name"), Messages.text("about.text", version));
    }

    /// Says that something unexpected happened; the details can be copied.
    public void showFault(String details) {
        TextArea text = new TextArea(Printable.ofLines(details));
        text.setEditable(false);
        text.getStyleClass().add("mono");
        Label explanation = Controls.label(Messages.text("error.text"));
        Dialogs.show(
                stage,
                Messages.text("error.title"),
                new VBox(8, explanation, text),
                List.of(Dialogs.close()));
    }
}
