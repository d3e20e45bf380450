package spoor.view.open;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.fixture.DisplayTest;
import spoor.fixture.EventJson;
import spoor.fixture.OtherProgram;
import spoor.fixture.TestWindow;
import spoor.fixture.Trails;
import spoor.fixture.s3.AwsFiles;
import spoor.fixture.s3.BucketTrail;
import spoor.fixture.s3.S3Server;
import spoor.fixture.s3.StsStub;
import spoor.settings.SettingsStore;
import spoor.viewmodel.shared.Messages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// From "which bucket?" to the events, through the dialog, against a real S3 server.
final class BucketDialogTest {
    private static final String PROD = "111122223333";
    private static final String TEST = "444455556666";
    private static final Instant LONG_AGO = Instant.parse("2026-01-15T10:00:00Z");

    private final Instant yesterday = Instant.now().minus(Duration.ofDays(1));
    @TempDir private Path folder;
    private final S3Server server = S3Server.shared();
    private final StsStub sts = new StsStub(PROD, "arn:aws:iam::111122223333:user/alice");
    private final BucketTrail trail = new BucketTrail(server);
    private AwsFiles files;
    private TestWindow window;

    @BeforeEach
    void open() {
        trail.add(PROD, "CloudTrail", "eu-west-1", yesterday, event(1, yesterday));
        trail.add(PROD, "CloudTrail", "us-east-1", yesterday, event(2, yesterday));
        trail.add(TEST, "CloudTrail", "eu-west-1", yesterday, event(3, yesterday));
        trail.add(PROD, "CloudTrail", "eu-west-1", LONG_AGO, event(4, LONG_AGO));
        files =
                AwsFiles.in(folder)
                        .profile("default", server)
                        .profile("wrong", server.accessKeyId(), "not-the-secret-of-this-key")
                        .s3(server.endpoint())
                        .sts(sts);
        window = TestWindow.open(settings(), 1000, 700, files.service());
    }

    private static EventJson event(int number, Instant time) {
        return EventJson.number(number).time(time.toString());
    }

    private Path settings() {
        return folder.resolve("settings.json");
    }

    @AfterEach
    void close() {
        window.close();
        files.close();
        sts.close();
    }

    /// Opens the dialog and looks into the bucket.
    private void look(String place) {
        window.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.B);
        aim("#bucket-place");
        window.await("the place has the focus", this::hasPlaceTheFocus);
        window.type(place).press(KeyCode.ENTER);
        awaitCount();
    }

    /// What is typed goes to the window that has this.
    private void aim(String selector) {
        Node node = window.node(selector);
        window.robot().targetWindow(node.getScene().getWindow());
    }

    private boolean hasPlaceTheFocus() {
        return window.robot().lookup("#bucket-place").queryAll().stream()
                .anyMatch(place -> place.equals(place.getScene().getFocusOwner()));
    }

    private void awaitCount() {
        window.await(
                "it is counted",
                () ->
                        window.texts("#bucket-count").stream()
                                .anyMatch(text -> text.contains(" file")));
    }

    private void awaitCount(String begin) {
        window.await(
                begin,
                () ->
                        window.texts("#bucket-count").stream()
                                .anyMatch(text -> text.startsWith(begin)));
    }

    private void choose(String profile) {
        window.click("#bucket-profile");
        window.await(
                "the profiles are listed", () -> cell(".combo-box-popup", profile).isPresent());
        window.click(cell(".combo-box-popup", profile).orElseThrow());
    }

    private Optional<Node> cell(String within, String text) {
        return window.robot().lookup(within + " .list-cell").queryAll().stream()
                .filter(node ->
                        node instanceof ListCell<?> cell
                                && cell.isVisible()
                                && (text.equals(cell.getText())
                                        || cell.lookupAll(".label").stream()
                                                .anyMatch(label ->
                                                        label instanceof Labeled l
                                                                && text.equals(l.getText()))))
                .findFirst();
    }

    private void toggle(String list, String id) {
        window.await(id + " is there", () -> cell(list, id).isPresent());
        window.click(cell(list, id).orElseThrow());
    }

    @Test
    void goesFromTheProfileToTheEvents() {
        window.click("#open-bucket");
        choose("default");
        window.await(
                "it says who asks",
                () ->
                        window.texts("#bucket-identity")
                                .contains("arn:aws:iam::111122223333:user/alice"));
        assertThat(window.text("#bucket-origin"))
                .isEqualTo("account 111122223333 \u00b7 credentials from profile default");
        window.await(
                "buckets are listed",
                () ->
                        window.node("#bucket-place") instanceof ComboBox<?> place
                                && place.getItems().contains(trail.bucket()));

        window.click("#bucket-place").type(trail.bucket()).press(KeyCode.ENTER);
        awaitCount("3 files");
        toggle("#bucket-accounts", TEST);
        awaitCount("2 files");
        window.click("#bucket-all-days");
        awaitCount("3 files");
        assertThat(window.text("#bucket-open")).isEqualTo("Open 3 files");
        window.click("#bucket-open").awaitLoaded().awaitShown(3);

        assertThat(window.numbers()).containsExactlyInAnyOrder(1, 2, 4);
        assertThat(window.stage().getTitle()).startsWith(trail.bucket());
    }

    @Test
    void isUsedWithTheKeyboardAlone() {
        look("s3://" + trail.bucket() + "/AWSLogs/");

        window.press(KeyCode.ENTER);

        window.awaitLoaded().awaitShown(3);
    }

    @Test
    void ticksALineWithSpace() {
        look(trail.bucket());
        Node list = window.node("#bucket-accounts .list-view");
        window.fx(() -> {
            list.requestFocus();
            return true;
        });

        window.press(KeyCode.HOME).press(KeyCode.SPACE);

        awaitCount("1 file,");
    }

    @Test
    void opensNothingWhereTheUserCancels() {
        look(trail.bucket());

        window.press(KeyCode.ESCAPE);

        window.await("the dialog is closed", () -> !window.isShown("#bucket-place"));
        assertThat(window.isShown("#open-bucket")).isTrue();
    }

    @Test
    void saysThatAKeyIsWrongAndHowToMendIt() {
        window.click("#open-bucket");
        choose("wrong");
        window.await(
                "it says so",
                () ->
                        window.texts("#bucket-access-fault .label").stream()
                                .anyMatch(text -> text.contains("profile wrong are wrong")));

        window.clickNamed("#bucket-access-fault", "bucket.copy.name");
        assertThat(window.copied()).isEqualTo("aws configure --profile wrong");

        files.profile("wrong", server);
        window.clickText("bucket.tryAgain");
        window.await("it is right now", () -> !window.isShown("#bucket-access-fault"));
    }

    @Test
    void offersTheRegionOfGlobalServices() {
        look(trail.bucket());
        toggle("#bucket-regions", "us-east-1");
        awaitCount("2 files");

        window.clickText("bucket.global.add");

        awaitCount("3 files");
        assertThat(window.isShown("#bucket-global")).isFalse();
    }

    @Test
    void choosesAllAndNone() {
        look(trail.bucket());

        window.click(linkIn("#bucket-regions", "bucket.none"));
        window.await(
                "nothing can be opened",
                () ->
                        window.node("#bucket-open").isDisabled()
                                && window.texts("#bucket-count")
                                        .contains(Messages.text("bucket.nothingChosen")));

        window.click(linkIn("#bucket-regions", "bucket.all"));
        awaitCount("3 files");
    }

    private Node linkIn(String within, String key) {
        return window.robot().lookup(within + " .hyperlink").queryAll().stream()
                .filter(node ->
                        node instanceof Labeled link && Messages.text(key).equals(link.getText()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void saysThatNoFileIsOfTheseDays() {
        String bucket = server.newBucket();
        server.put(
                bucket,
                "AWSLogs/111122223333/CloudTrail/us-east-1/2020/01/02/"
                    + "111122223333_CloudTrail_us-east-1_20200102T0005Z_AbCdEfGhIjKlMnOp.json.gz",
                new byte[] {1});

        look(bucket);

        awaitCount("0 files");
        assertThat(window.text("#bucket-count")).endsWith(Messages.text("bucket.noneInPeriod"));
        window.click("#bucket-all-days");
        awaitCount("1 file");
        assertThat(window.text("#bucket-count")).isEqualTo("1 file, 1 byte");
    }

    @Test
    void saysThatTheWholePlaceIsReadWhereItIsNoTrail() {
        String bucket = server.newBucket();
        server.put(bucket, "dumps/dump.json", new byte[] {'{', '}'});

        look(bucket);

        assertThat(window.text("#bucket-hint"))
                .isEqualTo(Messages.text("bucket.noTrail", "s3://" + bucket + "/"));
        assertThat(window.text("#bucket-count")).startsWith("1 file");
        assertThat(window.isShown("#bucket-accounts")).isFalse();
    }

    @Test
    void opensFilesThatLieDirectlyInTheBucket() {
        String bucket = server.newBucket();
        server.put(bucket, "a.json.gz", Trails.gzipped(Trails.content(event(1, yesterday))));
        window.click("#open-bucket").click("#bucket-place").type(bucket).press(KeyCode.ENTER);
        awaitCount("1 file,");

        window.click("#bucket-open").awaitLoaded().awaitShown(1);
    }

    @Test
    void opensWithEnterFromAList() {
        look(trail.bucket());
        window.click(window.node("#bucket-folders .list-view"));

        window.press(KeyCode.ENTER);

        window.awaitLoaded().awaitShown(3);
    }

    @Test
    void showsTheNamesOfAccounts() throws IOException {
        Path names = folder.resolve("names.json");
        Files.writeString(names, "{\"" + PROD + "\":\"prod\"}", StandardCharsets.UTF_8);
        window.choosers().chooseFiles(names);
        look(trail.bucket());

        window.clickText("bucket.names");

        window.await("the name is shown", () -> cell("#bucket-accounts", "prod").isPresent());
    }

    @Test
    void remembersThatNoFilesAreKept() {
        window.click("#open-bucket").click("#bucket-keep").answer("dialog.cancel");
        window.close();

        SettingsStore settings = SettingsStore.open(settings(), Runnable::run);
        assertThat(settings.settings().keepsObjects()).isFalse();
        window = TestWindow.open(settings(), 1000, 700, files.service());
    }

    @Test
    void opensARecentPartOfABucketAtOnce() {
        look(trail.bucket());
        toggle("#bucket-accounts", TEST);
        awaitCount("2 files");
        window.click("#bucket-open").awaitLoaded();
        window.close();

        window = TestWindow.open(settings(), 1000, 700, files.service());
        assertThat(window.texts(".recent .link"))
                .singleElement()
                .asString()
                .startsWith("s3://" + trail.bucket() + "/ \u00b7 " + PROD);
        window.click(".recent .link").awaitLoaded().awaitShown(2);
    }

    @Test
    void looksAtAPlaceThatIsOpenedWithoutAnythingChosen() {
        javafx.application.Platform.runLater(
                () -> window.window().opener().openLocation("s3://" + trail.bucket() + "/"));

        awaitCount("3 files");
        window.press(KeyCode.ESCAPE);
    }

    @DisplayTest
    void looksAtAnAddressThatIsDropped() {
        OtherProgram.drag(
                window,
                dragged -> dragged.putString("s3://" + trail.bucket() + "/"),
                window.node("#open-files"));

        awaitCount("3 files");
        window.answer("dialog.cancel");
    }

    @Test
    void asksForTheCodeOfADevice() {
        String device = "arn:aws:iam::111122223333:mfa/alice";
        sts.wantMfa(device, "123456");
        files.config(
                """
                [profile mfa]
                role_arn = arn:aws:iam::111122223333:role/audit
                source_profile = default
                mfa_serial = %s
                """
                        .formatted(device));
        window.click("#open-bucket");
        choose("mfa");

        aim("#mfa-code");
        window.type("12x3456");
        assertThat(window.typed("#mfa-code")).isEqualTo("123456");
        window.answer("mfa.ok");

        window.await(
                "it is the role",
                () ->
                        window.texts("#bucket-identity").stream()
                                .anyMatch(text -> text.contains("assumed-role/audit")));
    }

    @Test
    void everyControlHasANameForScreenReaders() {
        look(trail.bucket());
        window.click("#bucket-more");

        List<String> nameless =
                window.fx(() ->
                        window.robot().lookup(".bucket-dialog *").queryAll().stream()
                                .filter(Node::isFocusTraversable)
                                .filter(node -> node.getAccessibleText() == null)
                                .filter(node ->
                                        !(node instanceof Labeled labeled)
                                                || labeled.getText().isBlank())
                                .filter(node -> !(node.getParent() instanceof ComboBox<?>))
                                .map(Node::toString)
                                .toList());

        assertThat(nameless).isEmpty();
        assertThat(window.node("#bucket-region")).isInstanceOf(TextInputControl.class);
    }
}
