package spoor.bench;

import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The S3 server of [S3Load], in its own process: `STORE CORPUS WAIT`, an empty folder for the
/// server, the trail to serve, and the delay in milliseconds before each answer on a second port,
/// which imitates a distant server. It prints the addresses without and with delay, and exits at
/// the end of its input.
public final class S3LoadServer {
    static final String KEY = "AKIAIOSFODNN7EXAMPLE";
    static final String SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
    static final String BUCKET = "trail";

    /// More than any client's concurrent requests, so that no request waits for another one.
    private static final int THREADS = 200;

    private S3LoadServer() {}

    /// Delays each answer.
    private static final class Distant extends ForwardingBlobStore {
        private final long millis;

        Distant(BlobStore store, long millis) {
            super(store);
            this.millis = millis;
        }

        @Override
        public ListObjectsV2Response list(ListObjectsV2Request request) {
            pause();
            return super.list(request);
        }

        @Override
        public HeadObjectResponse blobMetadata(HeadObjectRequest request) {
            pause();
            return super.blobMetadata(request);
        }

        @Override
        public ResponseInputStream<GetObjectResponse> getBlob(GetObjectRequest request) {
            pause();
            return super.getBlob(request);
        }

        private void pause() {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    public static void main(String[] arguments) throws Exception {
        BlobStore store =
                new FilesystemNio2BlobStore(Path.of(arguments[0]).toAbsolutePath().toString());
        fill(store, Path.of(arguments[1]));
        System.out.println(address(store));
        System.out.println(address(new Distant(store, Long.parseLong(arguments[2]))));
        while (System.in.read() >= 0) {
            Thread.onSpinWait();
        }
        System.exit(0);
    }

    private static String address(BlobStore store) throws Exception {
        S3Proxy proxy =
                S3Proxy.builder()
                        .blobStore(store)
                        .endpoint(URI.create("http://127.0.0.1:0"))
                        .awsAuthentication(AuthenticationType.AWS_V4, KEY, SECRET)
                        .ignoreUnknownHeaders(true)
                        .jettyMaxThreads(THREADS)
                        .stopTimeout(0)
                        .build();
        proxy.start();
        return "http://127.0.0.1:" + proxy.getPort();
    }

    private static void fill(BlobStore store, Path corpus) throws IOException {
        store.createContainer(CreateBucketRequest.builder().bucket(BUCKET).build());
        List<Path> files;
        try (Stream<Path> found = Files.walk(corpus)) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            PutObjectRequest request =
                    PutObjectRequest.builder()
                            .bucket(BUCKET)
                            .key(corpus.relativize(file).toString())
                            .contentLength(Files.size(file))
                            .build();
            try (InputStream content = Files.newInputStream(file)) {
                store.putBlob(request, content);
            }
        }
    }
}
