package spoor.view;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import spoor.view.detail.DetailPane;
import spoor.view.facets.FacetPane;
import spoor.view.filter.ChipBar;
import spoor.view.filter.FindBar;
import spoor.view.open.DownloadBar;
import spoor.view.problems.ProblemsPane;
import spoor.view.table.EventTable;
import spoor.view.timeline.TimelinePane;
import spoor.viewmodel.Workspace;

import java.util.List;
import java.util.stream.Stream;

/// The page of the open trail: filters, table and event side by side.
final class EventsPage extends VBox {
    private static final double PROBLEMS_BELOW = 0.68;

    private final Workspace workspace;
    private final FindBar findBar;
    private final FacetPane facets;
    private final TimelinePane timeline;
    private final EventTable table;
    private final DetailPane detail;
    private final StatusLine status;
    private final ProblemsPane problems;
    private final SplitPane rows;

    /// @param open the button that opens something else
    /// @param views the button with the views
    /// @param showReport shows the load report
    EventsPage(
            Workspace workspace,
            MenuButton open,
            MenuButton views,
            Runnable export,
            Runnable showReport) {
        this.workspace = workspace;
        findBar = new FindBar(workspace, views, this::focusFirstEvent);
        facets = new FacetPane(workspace);
        table = new EventTable(workspace, this::readEvent, findBar::begin);
        timeline = new TimelinePane(workspace);
        detail = new DetailPane(workspace);
        status = new StatusLine(workspace, this::toggleProblems, showReport, export);
        problems = new ProblemsPane(workspace, this::toggleProblems);
        MainSplit split = new MainSplit(workspace.paneWidths(), facets, table, detail);
        workspace
                .selection()
                .leadProperty()
                .subscribe(lead -> split.showEvent(lead.intValue() >= 0));
        rows = new SplitPane(split);
        rows.setOrientation(Orientation.VERTICAL);
        rows.getStyleClass().add("panes");
        setVgrow(rows, Priority.ALWAYS);
        getChildren()
                .addAll(
                        new Header(workspace, open, () -> table.scrollTo(0), showReport),
                        findBar,
                        new ChipBar(workspace, findBar::focusFind),
                        new DownloadBar(workspace.load()),
                        timelineFrame(),
                        rows,
                        status);
    }

    private Node timelineFrame() {
        VBox frame = new VBox(timeline);
        frame.getStyleClass().add("panes");
        setMargin(frame, new Insets(0, 0, 10, 0));
        return frame;
    }

    FindBar findBar() {
        return findBar;
    }

    private void readEvent() {
        detail.requestFocus();
    }

    /// Gives the timeline the focus, as keys do: the bar from which they go is marked.
    void focusTimeline() {
        timeline.focusByKey();
    }

    private void focusFirstEvent() {
        table.requestFocus();
        table.selectFirst();
    }

    void nextHit(int direction) {
        workspace.hitSteps().step(direction);
        table.revealLead();
    }

    DetailPane detail() {
        return detail;
    }

    StatusLine status() {
        return status;
    }

    void toggleProblems() {
        if (rows.getItems().remove(problems)) {
            return;
        }
        rows.getItems().add(problems);
        rows.setDividerPositions(PROBLEMS_BELOW);
    }

    /// Opens the list of problems, and selects those of a file.
    void showProblems(String path) {
        if (!rows.getItems().contains(problems)) {
            toggleProblems();
        }
        problems.select(path);
    }

    /// Moves the focus from pane to pane, and from the last to the first.
    ///
    /// @param owner the focused node
    /// @param direction 1 to the next, -1 to the one before
    void focusNextPane(@Nullable Node owner, int direction) {
        List<Node> panes =
                Stream.<Node>of(findBar, facets, table, detail, timeline)
                        .filter(pane -> pane.getScene() != null)
                        .toList();
        int current = -1;
        for (int i = 0; i < panes.size(); i++) {
            for (Node node = owner; node != null; node = node.getParent()) {
                if (node.equals(panes.get(i))) {
                    current = i;
                }
            }
        }
        Node next = panes.get(Math.floorMod(current + direction, panes.size()));
        if (next.equals(findBar)) {
            findBar.focusFind();
        } else if (next.equals(timeline)) {
            focusTimeline();
        } else {
            next.requestFocus();
        }
    }
}
