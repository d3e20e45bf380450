package spoor.trail.s3.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.trail.s3.errors.ExpiredSignIn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

final class SignInAdviceTest {
    private static final String CONFIG =
            """
            [default]
            sso_start_url = https://nowhere.example/start
            [profile base]
            sso_session = work
            [profile prod]
            role_arn = arn:aws:iam::111122223333:role/Reader
            source_profile = base
            [profile console]
            login_session = arn:aws:iam::111122223333:user/analyst
            [profile keys]
            aws_session_token = x
            [profile circle]
            source_profile = round
            [profile round]
            source_profile = circle
            """;

    private final Map<String, String> environment = new HashMap<>();

    @TempDir private Path folder;

    private ExpiredSignIn expired(S3Access access) throws IOException {
        Path config = Files.writeString(folder.resolve("config"), CONFIG);
        return SignInAdvice.expired(
                new AwsEnvironment(
                        environment,
                        new AwsEnvironment.ProfileFileSource.At(config, folder.resolve("none"))),
                access);
    }

    private ExpiredSignIn expired(String profile) throws IOException {
        return expired(S3Access.DEFAULT.withProfile(profile));
    }

    @Test
    void namesTheCommandOfTheProfile() throws IOException {
        assertThat(expired("base").command()).isEqualTo("aws sso login --profile base");
        assertThat(expired("base").advice().inEnglish())
                .startsWith("Your sign-in for profile base has expired.");
        assertThat(expired("console").command()).isEqualTo("aws login --profile console");
        assertThat(expired(S3Access.DEFAULT).command())
                .isEqualTo("aws sso login --profile default");
    }

    @Test
    void namesTheSourceProfileOfARole() throws IOException {
        assertThat(expired("prod").command()).isEqualTo("aws sso login --profile base");
        assertThat(expired("prod").advice().inEnglish()).contains("profile prod");
    }

    @Test
    void namesNoCommandIfNoneHelps() throws IOException {
        for (String profile : new String[] {"keys", "circle", "missing"}) {
            assertThat(expired(profile).command()).as(profile).isEmpty();
            assertThat(expired(profile).advice().inEnglish())
                    .contains(profile, "Renew its credentials");
        }
    }

    @Test
    void asksForARestartIfTheKeysAreInTheEnvironment() throws IOException {
        environment.put("AWS_ACCESS_KEY_ID", "ASIAX");
        environment.put("AWS_SECRET_ACCESS_KEY", "x");
        assertThat(expired(S3Access.DEFAULT).command()).isEmpty();
        assertThat(expired(S3Access.DEFAULT).advice().inEnglish())
                .contains("environment variables have expired", "Start Spoor again");
        assertThat(expired("base").command()).isEqualTo("aws sso login --profile base");
    }
}
