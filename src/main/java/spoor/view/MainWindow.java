package spoor.view;

import javafx.scene.Scene;
import javafx.scene.control.MenuBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import spoor.message.Message;
import spoor.report.ReportedFile;
import spoor.text.Printable;
import spoor.view.compare.CompareWindow;
import spoor.view.control.Dialogs;
import spoor.view.explain.ExplanationWindow;
import spoor.view.export.ExportFlow;
import spoor.view.export.FolderSaver;
import spoor.view.group.GroupWindow;
import spoor.view.help.HelpWindow;
import spoor.view.hidden.UserRulesDialog;
import spoor.view.key.ContextMenuKey;
import spoor.view.open.Choosers;
import spoor.view.open.DropTarget;
import spoor.view.open.Opener;
import spoor.view.open.WelcomePane;
import spoor.view.report.ReportWindow;
import spoor.view.views.ViewsButton;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.filter.QueryGuide;
import spoor.viewmodel.shared.Messages;

import java.util.Optional;

/// The window: welcome page while nothing is open, then filters, table and event side by side.
public final class MainWindow {
    /// The window's size before the user gives it another, in pixels.
    public static final int WIDTH = 1440;

    public static final int HEIGHT = 900;

    private final Workspace workspace;
    private final Stage stage;
    private final Opener opener;
    private final ExportFlow exporter;
    private final FolderSaver folderSaver;
    private final Menus menus;
    private final StackPane pages;
    private final String version;
    private final Choosers choosers;
    private final ViewsButton views;
    private @Nullable EventsPage openPage;
    private @Nullable ReportWindow reportWindow;
    private @Nullable ExplanationWindow explanationWindow;
    private @Nullable GroupWindow groupWindow;
    private @Nullable HelpWindow help;

    /// @param version shown in the about box
    public MainWindow(Workspace workspace, Stage stage, Choosers choosers, String version) {
        this.workspace = workspace;
        this.stage = stage;
        this.version = version;
        this.choosers = choosers;
        opener = new Opener(workspace, choosers, stage);
        exporter = new ExportFlow(workspace, choosers, opener, stage);
        folderSaver = new FolderSaver(workspace, choosers, stage);
        menus = new Menus(workspace, opener, this);
        views = new ViewsButton(workspace.views(), stage, choosers);
        pages = new StackPane(new WelcomePane(workspace, opener));
        BorderPane root = new BorderPane(pages);
        MenuBar bar = menus.bar();
        root.setTop(bar);
        DropTarget.install(root, opener);
        // JavaFX lays it out before it is shown: at the size that it will have.
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        new MainKeys(this, bar).install(scene);
        ContextMenuKey.install(scene);
        Stylesheets.install(scene, workspace.display().darkProperty());
        workspace.load().sourcesProperty().addListener((_, _, _) -> arrange());
        FollowTimer.install(workspace.load(), stage);
        CompareWindow.install(workspace, stage);
        workspace
                .groups()
                .shownProperty()
                .addListener((_, _, shown) -> {
                    if (shown) {
                        showGroups();
                    }
                });
        workspace
                .eventActions()
                .noticeProperty()
                .addListener((_, _, now) -> now.ifPresent(this::notice));
        stage.setScene(scene);
        arrange();
        stage.setOnShown(_ -> AfterFirstFrame.then(this::openPage));
    }

    /// The page of events. Its many parts take longer to make and lay out than all before the first
    /// frame, so they are made after it.
    private EventsPage openPage() {
        EventsPage page = openPage;
        if (page == null) {
            page =
                    new EventsPage(
                            workspace, menus.openButton(), views, this::export, this::showReport);
            openPage = page;
            page.setVisible(workspace.load().isOpen());
            pages.getChildren().add(page);
        }
        return page;
    }

    /// Opens what the user named when starting the program.
    public Opener opener() {
        return opener;
    }

    void saveFolder() {
        folderSaver.start();
    }

    private void arrange() {
        boolean open = workspace.load().isOpen();
        pages.getChildren().getFirst().setVisible(!open);
        if (open || openPage != null) {
            openPage().setVisible(open);
        }
        String app = Messages.text("app.name");
        stage.setTitle(open ? Printable.of(workspace.load().name()) + " \u2013 " + app : app);
        if (open) {
            focusFind();
        }
    }

    void focusFind() {
        openPage().findBar().focusFind();
    }

    boolean isFindFocused() {
        return openPage().findBar().isFindFocused();
    }

    /// Moves the focus from pane to pane.
    ///
    /// @param direction 1 to the next, -1 to the one before
    void focusNextPane(int direction) {
        openPage().focusNextPane(stage.getScene().getFocusOwner(), direction);
    }

    void copyOriginal() {
        openPage().detail().copyAll();
    }

    /// Cancels what the progress bar shows.
    void cancel() {
        openPage().status().cancel();
    }

    void focusTimeline() {
        openPage().focusTimeline();
    }

    void openPeriod() {
        openPage().findBar().openPeriod();
    }

    void export() {
        exporter.start();
    }

    /// Goes to the next hit, in this event or in the next.
    void nextHit(int direction) {
        openPage().nextHit(direction);
    }

    void nextHidden(int direction) {
        openPage().detail().nextHidden(direction);
    }

    void listHidden() {
        openPage().detail().listHidden();
    }

    void editOwnRules() {
        UserRulesDialog.show(stage, workspace);
    }

    void close() {
        stage.close();
    }

    void toggleProblems() {
        openPage().toggleProblems();
    }

    private void showProblems(ReportedFile file) {
        openPage().showProblems(file.path());
    }

    void showReport() {
        reportWindow().showFiles();
    }

    void showCoverage() {
        reportWindow().showCoverage();
    }

    private void notice(String text) {
        workspace.eventActions().noticeProperty().set(Optional.empty());
        Dialogs.message(stage, Messages.text("app.name"), Printable.of(text));
    }

    /// Why so few events match.
    void explain() {
        ExplanationWindow window = explanationWindow;
        if (window == null) {
            window = new ExplanationWindow(workspace, stage);
            explanationWindow = window;
        }
        window.show();
    }

    /// Opens the list of views.
    void openViews() {
        views.show();
    }

    /// The groups of the events that match.
    void showGroups() {
        GroupWindow window = groupWindow;
        if (window == null) {
            window = new GroupWindow(workspace, stage, choosers);
            groupWindow = window;
        }
        window.show();
    }

    /// Made when it is first shown.
    private ReportWindow reportWindow() {
        ReportWindow window = reportWindow;
        if (window == null) {
            window = new ReportWindow(workspace, stage, choosers, this::showProblems);
            reportWindow = window;
        }
        return window;
    }

    /// Made when it is first shown.
    void showHelp() {
        HelpWindow window = help;
        if (window == null) {
            window = new HelpWindow(stage, workspace.filter().schema(), this::toFind);
            help = window;
        }
        window.show();
    }

    private void toFind(QueryGuide.Entry entry) {
        if (entry.isComplete()) {
            workspace.filter().find().textProperty().set(entry.query());
            focusFind();
        } else {
            openPage().findBar().begin(entry.query());
        }
    }

    void showAbout() {
        InfoDialogs.showAbout(stage, version);
    }

    /// Reports something unexpected; the details can be copied.
    public void showFault(String details) {
        InfoDialogs.showFault(stage, details);
    }

    /// Shows a message until the user closes it.
    public void say(Message message) {
        Dialogs.message(stage, Messages.text("app.name"), Printable.of(Messages.text(message)));
    }
}
