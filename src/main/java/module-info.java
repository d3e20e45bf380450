/// Spoor, a desktop viewer for AWS CloudTrail audit logs.
@org.jspecify.annotations.NullMarked
module spoor {
    requires atlantafx.base;
    requires com.github.luben.zstd_jni; // for the Parquet reader, which finds it by name
    requires dev.dirs;
    requires dev.hardwood.core;
    requires java.logging;
    requires java.net.http;
    requires java.xml;
    requires info.picocli;
    requires javafx.controls;
    requires jdk.net; // for the AWS SDK's HTTP client, an automatic module that cannot say so
    requires org.controlsfx.controls;
    requires org.kordamp.ikonli.feather;
    requires org.kordamp.ikonli.javafx;
    requires org.slf4j;
    requires tools.jackson.databind;
    requires software.amazon.awssdk.auth;
    requires software.amazon.awssdk.awscore;
    requires software.amazon.awssdk.core;
    requires software.amazon.awssdk.http;
    requires software.amazon.awssdk.http.apache5;
    requires software.amazon.awssdk.identity.spi;
    requires software.amazon.awssdk.profiles;
    requires software.amazon.awssdk.regions;
    requires software.amazon.awssdk.retries;
    requires software.amazon.awssdk.retries.api;
    requires software.amazon.awssdk.services.athena;
    requires software.amazon.awssdk.services.s3;
    requires software.amazon.awssdk.services.sso;
    requires software.amazon.awssdk.services.ssooidc;
    requires software.amazon.awssdk.services.sts;
    requires software.amazon.awssdk.services.signin;
    requires software.amazon.awssdk.utils;
    requires static org.jspecify;

    exports spoor.app to
            javafx.graphics;

    opens spoor.cli to
            info.picocli;
    opens spoor.pseudonym to
            tools.jackson.databind;
    opens spoor.hidden to
            tools.jackson.databind;
    opens spoor.saved to
            tools.jackson.databind;
    opens spoor.settings to
            tools.jackson.databind;
}
