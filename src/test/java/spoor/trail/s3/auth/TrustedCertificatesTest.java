package spoor.trail.s3.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.trail.s3.Bucket;
import spoor.trail.s3.S3Service;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;

import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

final class TrustedCertificatesTest {
    /// Of a company that does not exist; valid until 2126.
    private static final String PEM =
            """
            -----BEGIN CERTIFICATE-----
            MIIDPTCCAiWgAwIBAgIUKCF49r+ScDu1FCb3Ry3Uhk60I0YwDQYJKoZIhvcNAQEL
            BQAwLTEZMBcGA1UEAwwQRXhhbXBsZSBQcm94eSBDQTEQMA4GA1UECgwHRXhhbXBs
            ZTAgFw0yNjExMjIyMjM3MDlaGA8yMTI2MTAyOTIyMzcwOVowLTEZMBcGA1UEAwwQ
            RXhhbXBsZSBQcm94eSBDQTEQMA4GA1UECgwHRXhhbXBsZTCCASIwDQYJKoZIhvcN
            AQEBBQADggEPADCCAQoCggEBALHK/RK8iqRARMjY4yofNTh5h6mlqqRP1t7wqw7T
            m360KgXuiXYkAlTqrMu4nZhdKNHKsmvtx6OZfG9dAzYYtA6n3DJjA2KIkSJmYGuw
            kCA5n3Q+Fh0DhFOzIga1y0qjMDi4AgRzxuopIT3upgQOB5yKxM2gewX1o2i+vwLl
            eGcPB/6nLfP75NevNCGNiccqTp1bKTo6GcRuL1zsDoYxYQ5rXrmQ2+lN3IiVb0pL
            FDggKE0OIIydLf4zfHsDMHWT03aYxVucu/8YpsHTE+58SBVqKvqmRZ14HsVTosLd
            caNEyFjFl+qgEmcOAQF9qKxXAJjm0KFMyCATDMwBBdEAhwUCAwEAAaNTMFEwHQYD
            VR0OBBYEFCG6QK4DrD9QrEb9d0R9mw6eyEy6MB8GA1UdIwQYMBaAFCG6QK4DrD9Q
            rEb9d0R9mw6eyEy6MA8GA1UdEwEB/wQFMAMBAf8wDQYJKoZIhvcNAQELBQADggEB
            AGZwNmL9iIKv/gA1zGHuxvB7fK/naJI1Oe2UAYzKk3ICaM940gyeruXHIH4wBxKo
            sgtsRZAZ3N8fgfqb49+UaC0GFWgqU1xjM96Ch0PhIhIw9r8nVQVQA1Mq/H3FZj1h
            pjPkHlGCsqiHpNVtPLsjYdgD1wmY0Ove45jDZe8my4iuXS0evStRlQRsE3nXo2vR
            IuJ7X486mxQcbJaXjkEuvTcU67W/eRzHQGOBH/s+bsiszRjbbp4k1zQcDQrgg7iQ
            QwUZI12MIm8ZNA4rCXLfZIDvnUUBGYyoFcK7DQiQabkFH6Zs0Nb/XswOgKW0vBgi
            DafULhxkqUFNUmCc40mAiI4=
            -----END CERTIFICATE-----
            """;

    @TempDir private Path folder;

    private static X509Certificate certificate() throws CertificateException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(PEM.getBytes(US_ASCII)));
    }

    private static X509TrustManager trusted(Optional<Path> extra) throws IOException {
        TrustManager[] managers = TrustedCertificates.managers(extra);
        return (X509TrustManager)
                Arrays.stream(managers)
                        .filter(X509TrustManager.class::isInstance)
                        .findFirst()
                        .orElseThrow();
    }

    private Path bundle(String text) throws IOException {
        return Files.writeString(folder.resolve("bundle.pem"), text);
    }

    @Test
    void trustsTheNamedCertificateBesideJavasOwn() throws Exception {
        X509Certificate[] chain = {certificate()};
        X509TrustManager usual = trusted(Optional.empty());
        X509TrustManager more = trusted(Optional.of(bundle("# the proxy's\n" + PEM)));
        assertThatExceptionOfType(CertificateException.class)
                .isThrownBy(() -> usual.checkServerTrusted(chain, "RSA"));
        assertThatCode(() -> more.checkServerTrusted(chain, "RSA")).doesNotThrowAnyException();
        assertThat(List.of(more.getAcceptedIssuers()))
                .hasSizeGreaterThan(usual.getAcceptedIssuers().length)
                .containsAll(List.of(usual.getAcceptedIssuers()));
        assertThat(usual.getAcceptedIssuers()).hasSizeGreaterThan(50);
    }

    @Test
    void namesAFileThatIsMissingOrHasNoCertificate() throws IOException {
        Path missing = folder.resolve("missing.pem");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> trusted(Optional.of(missing)))
                .withMessageContaining("AWS_CA_BUNDLE")
                .withMessageContaining(missing.toString());
        for (String text : List.of("", "no certificate", PEM.substring(0, 200))) {
            Path bundle = bundle(text);
            assertThatExceptionOfType(IOException.class)
                    .as(text)
                    .isThrownBy(() -> trusted(Optional.of(bundle)))
                    .withMessageContaining("AWS_CA_BUNDLE")
                    .withMessageContaining(bundle.toString());
        }
    }

    @Test
    void isSaidWhenConnecting() {
        Map<String, String> environment = Map.of("AWS_CA_BUNDLE", "no-such-bundle.pem");
        S3Service service =
                new S3Service(
                        Bucket.surroundings(environment),
                        ForkJoinPool.commonPool(),
                        Optional::empty);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> service.connect(S3Access.DEFAULT, MfaPrompt.NONE))
                .withMessageContaining("no-such-bundle.pem");
    }
}
