package spoor.trail.s3.auth;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import spoor.io.IoReason;
import spoor.message.ExplainedException;
import spoor.message.Message;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/// The certificates that HTTPS connections trust: Java's, the system's, and those of
/// `AWS_CA_BUNDLE`, which the SDK for Java ignores and a company's proxy needs.
public final class TrustedCertificates {
    private static final Logger LOG = LoggerFactory.getLogger(TrustedCertificates.class);

    /// Where Linux distributions keep their certificates: Debian, Red Hat, SUSE.
    private static final List<Path> BUNDLES =
            List.of(
                    Path.of("/etc/ssl/certs/ca-certificates.crt"),
                    Path.of("/etc/pki/tls/certs/ca-bundle.crt"),
                    Path.of("/etc/ssl/ca-bundle.pem"));

    private static List<Certificate> known = List.of();

    private TrustedCertificates() {}

    /// @param extra a file with certificates in PEM
    /// @throws IOException if that file cannot be used
    public static TrustManager[] managers(Optional<Path> extra) throws IOException {
        try {
            KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
            all.load(null, null);
            for (Certificate known : known()) {
                add(all, known);
            }
            if (extra.isPresent()) {
                for (Certificate named : named(extra.get())) {
                    add(all, named);
                }
            }
            TrustManagerFactory factory =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(all);
            return factory.getTrustManagers();
        } catch (GeneralSecurityException e) {
            throw new ExplainedException(Message.of("s3.certificates", e.toString()), e);
        }
    }

    private static Collection<? extends Certificate> named(Path bundle) throws IOException {
        Message reason = Message.of("s3.caBundle.empty");
        try {
            Collection<? extends Certificate> found = pem(bundle);
            if (!found.isEmpty()) {
                return found;
            }
        } catch (CertificateException e) {
            reason = Message.of("s3.caBundle.notPem", String.valueOf(e.getMessage()));
        } catch (IOException e) {
            reason = IoReason.of(e);
        } catch (GeneralSecurityException e) {
            reason = Message.verbatim(e.toString());
        }
        throw new ExplainedException(Message.of("s3.caBundle", bundle.toString(), reason), null);
    }

    /// Java's certificates and the system's, read once since they are many.
    private static synchronized List<Certificate> known() throws GeneralSecurityException {
        if (known.isEmpty()) {
            List<Certificate> both = new ArrayList<>(issuers(null));
            both.addAll(system());
            known = List.copyOf(both);
        }
        return known;
    }

    private static void add(KeyStore store, Certificate certificate)
            throws GeneralSecurityException {
        store.setCertificateEntry(Integer.toString(store.size()), certificate);
    }

    private static List<X509Certificate> issuers(@Nullable KeyStore store)
            throws GeneralSecurityException {
        TrustManagerFactory factory =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        List<X509Certificate> found = new ArrayList<>();
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509TrustManager x509) {
                found.addAll(List.of(x509.getAcceptedIssuers()));
            }
        }
        return found;
    }

    /// The system's certificates; none if they cannot be read.
    private static Collection<? extends Certificate> system() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        try {
            if (name.contains("win")) {
                return store("Windows-ROOT");
            }
            if (name.contains("mac")) {
                return store("KeychainStore-ROOT");
            }
            for (Path bundle : BUNDLES) {
                if (Files.isReadable(bundle)) {
                    return pem(bundle);
                }
            }
        } catch (IOException | GeneralSecurityException e) {
            LOG.warn("The system's list of trusted certificates cannot be read", e);
        }
        return List.of();
    }

    private static List<X509Certificate> store(String type)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(type);
        store.load(null, null);
        return issuers(store);
    }

    private static Collection<? extends Certificate> pem(Path file)
            throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in);
        }
    }
}
