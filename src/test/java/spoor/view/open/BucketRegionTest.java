package spoor.view.open;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.fixture.TestWindow;
import spoor.fixture.s3.AwsByProxy;
import spoor.fixture.s3.AwsFiles;
import spoor.fixture.s3.StsStub;
import spoor.viewmodel.shared.Messages;

import java.nio.file.Path;
import java.util.List;

/// A bucket in another Region than the one that is asked, through the dialog.
final class BucketRegionTest {
    @TempDir private Path folder;

    /// The note below the place after the place was listed.
    ///
    /// @param region the one that is asked
    private List<String> note(String region) {
        try (StsStub sts = new StsStub("111122223333", "arn:aws:iam::111122223333:user/alice");
                AwsByProxy aws =
                        new AwsByProxy(
                                folder,
                                "s3.us-east-1.amazonaws.com",
                                "*.s3.us-east-1.amazonaws.com",
                                "s3.eu-west-1.amazonaws.com",
                                "*.s3.eu-west-1.amazonaws.com");
                AwsFiles files =
                        AwsFiles.in(folder)
                                .profile("default", "AKIAIOSFODNN7EXAMPLE", "secretKEY/EXAMPLE")
                                .variable("AWS_REGION", region)
                                .variable("AWS_CA_BUNDLE", aws.certificate().toString())
                                .sts(sts);
                TestWindow window =
                        TestWindow.open(
                                folder.resolve("settings.json"), 1000, 700, files.service())) {
            window.click("#open-bucket");
            Node place = window.node("#bucket-place");
            window.robot().targetWindow(place.getScene().getWindow());
            window.await(
                    "the place has the focus",
                    () -> place.equals(place.getScene().getFocusOwner()));
            window.type(AwsByProxy.BUCKET).press(KeyCode.ENTER);
            window.await("it is seen what is there", () -> window.isShown("#bucket-regions"));
            return window.texts("#bucket-note");
        }
    }

    @Test
    void saysInWhichRegionTheBucketIsWhereAnotherOneWasAsked() {
        assertThat(note("us-east-1"))
                .containsExactly(Messages.text("bucket.followed", AwsByProxy.HOME));
    }

    @Test
    void saysNothingOfTheRegionWhereItIsTheOneThatWasAsked() {
        assertThat(note(AwsByProxy.HOME))
                .isNotEmpty()
                .doesNotContain(Messages.text("bucket.followed", AwsByProxy.HOME));
    }
}
