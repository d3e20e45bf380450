import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/// A folder as a bucket on this machine, for the rehearsal alone: it answers as S3 does where a
/// trail is listed and read, and asks nobody who they are.
final class RehearsalBucket implements AutoCloseable {
    /// The bucket's name.
    static final String NAME = "rehearsal";

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final Path folder;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger objectsRead = new AtomicInteger();

    private RehearsalBucket(Path folder, HttpServer server) {
        this.folder = folder;
        this.server = server;
    }

    /// @param folder what is in it when it is asked for
    static RehearsalBucket open(Path folder) throws IOException {
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        RehearsalBucket bucket = new RehearsalBucket(folder, HttpServer.create(any, 0));
        bucket.server.setExecutor(bucket.threads);
        bucket.server.createContext("/" + NAME, bucket::answer);
        bucket.server.start();
        return bucket;
    }

    String endpoint() {
        InetSocketAddress address = server.getAddress();
        return "http://" + address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    /// How many objects were read so far.
    int objectsRead() {
        return objectsRead.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String key = path.substring(NAME.length() + 1).replaceFirst("^/", "");
            if (key.isEmpty()) {
                String listing = listing(exchange.getRequestURI().getRawQuery());
                exchange.getResponseHeaders().set("Content-Type", "application/xml");
                send(exchange, listing.getBytes(StandardCharsets.UTF_8));
            } else if (Files.isRegularFile(folder.resolve(key))) {
                byte[] content = Files.readAllBytes(folder.resolve(key));
                exchange.getResponseHeaders().set("ETag", '"' + etag(key) + '"');
                exchange.getResponseHeaders().set("x-amz-checksum-crc32", checksum(content));
                objectsRead.incrementAndGet();
                send(exchange, content);
            } else {
                exchange.sendResponseHeaders(NOT_FOUND, -1);
            }
        }
    }

    private static void send(HttpExchange exchange, byte[] content) throws IOException {
        exchange.sendResponseHeaders(OK, content.length);
        exchange.getResponseBody().write(content);
    }

    private String listing(String query) throws IOException {
        Map<String, String> asked = new HashMap<>();
        for (String parameter : query.split("&", -1)) {
            String[] parts = parameter.split("=", 2);
            asked.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        String prefix = asked.getOrDefault("prefix", "");
        String after = asked.getOrDefault("start-after", "");
        String delimiter = asked.getOrDefault("delimiter", "");
        StringBuilder contents = new StringBuilder();
        TreeSet<String> folders = new TreeSet<>();
        keys().forEach((key, size) -> {
            int end = delimiter.isEmpty() ? -1 : key.indexOf(delimiter, prefix.length());
            if (!key.startsWith(prefix) || key.compareTo(after) <= 0) {
                return;
            }
            if (end >= 0) {
                folders.add(key.substring(0, end + 1));
            } else {
                contents.append(
                        """
                        <Contents><Key>%s</Key><LastModified>2026-01-01T00:00:00.000Z</LastModified>\
                        <ETag>&quot;%s&quot;</ETag><Size>%d</Size>\
                        <StorageClass>STANDARD</StorageClass></Contents>"""
                                .formatted(encoded(key), etag(key), size));
            }
        });
        for (String common : folders) {
            contents.append("<CommonPrefixes><Prefix>")
                    .append(encoded(common))
                    .append("</Prefix></CommonPrefixes>");
        }
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>%s</Name>\
        <Prefix>%s</Prefix><MaxKeys>1000</MaxKeys><EncodingType>url</EncodingType>\
        <IsTruncated>false</IsTruncated>%s</ListBucketResult>"""
                .formatted(NAME, encoded(prefix), contents);
    }

    private static String encoded(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8);
    }

    private TreeMap<String, Long> keys() throws IOException {
        TreeMap<String, Long> keys = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found = files.filter(Files::isRegularFile).toList();
            for (Path file : found) {
                keys.put(folder.relativize(file).toString().replace('\\', '/'), Files.size(file));
            }
        }
        return keys;
    }

    private static String etag(String key) {
        return "%032x".formatted(key.hashCode() & 0xffff_ffffL);
    }

    private static String checksum(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        byte[] value = ByteBuffer.allocate(Integer.BYTES).putInt((int) crc.getValue()).array();
        return Base64.getEncoder().encodeToString(value);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
