package spoor.bench;

import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The S3 server of [S3Load], in a process of its own: `STORE CORPUS`, an empty folder for the
/// server and the trail to serve. It prints its address and ends when its input does.
public final class S3LoadServer {
    static final String KEY = "AKIAIOSFODNN7EXAMPLE";
    static final String SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
    static final String BUCKET = "trail";

    private S3LoadServer() {}

    public static void main(String[] arguments) throws Exception {
        BlobStore store =
                new FilesystemNio2BlobStore(Path.of(arguments[0]).toAbsolutePath().toString());
        fill(store, Path.of(arguments[1]));
        S3Proxy proxy =
                S3Proxy.builder()
                        .blobStore(store)
                        .endpoint(URI.create("http://127.0.0.1:0"))
                        .awsAuthentication(AuthenticationType.AWS_V4, KEY, SECRET)
                        .ignoreUnknownHeaders(true)
                        .stopTimeout(0)
                        .build();
        proxy.start();
        System.out.println("http://127.0.0.1:" + proxy.getPort());
        while (System.in.read() >= 0) {
            Thread.onSpinWait();
        }
        System.exit(0);
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
