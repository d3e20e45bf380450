package spoor.pseudonym.find;

import spoor.text.Ascii;

/// Finds the names and ids of resources in the host names of AWS, and in the paths of their URLs:
/// `my-bucket.s3.eu-central-1.amazonaws.com`. Services, Regions and domains are not reported.
final class HostPattern {
    private static final int LONGEST = 253;

    /// How the path of the name of a schema begins: `http://s3.amazonaws.com/doc/2006-03-01/`.
    private static final String XML_NAMESPACE = "/doc/20";

    private final Patterns patterns;
    private final ArnPattern arns;
    private final HostLabel labels;

    HostPattern(Patterns patterns, ArnPattern arns) {
        this.patterns = patterns;
        this.arns = arns;
        labels = new HostLabel(patterns);
    }

    /// Reports what is in a host name whose domain may follow the dot.
    void find(byte[] text, int dot, int from, int to) {
        byte next = dot + 1 < to ? Ascii.fold(text[dot + 1]) : 0;
        if ("acemos".indexOf(next) < 0 || dot == from || !isHost(text[dot - 1])) {
            return;
        }
        HostWords.Domain domain = HostWords.domain(text, dot + 1, to);
        if (domain.end() < 0) {
            return;
        }
        int start = dot;
        int first = Math.max(from, dot - LONGEST);
        while (start > first && isHost(text[start - 1])) {
            start--;
        }
        if (domain.service()) {
            ofService(text, start, dot, domain.end(), to);
        } else {
            each(text, start, dot, domain.name());
        }
    }

    private static boolean isHost(byte b) {
        return Ascii.isWord(b) || b == '-' || b == '.' || b == '_';
    }

    /// @param end offset after the labels, where the domain begins
    private void ofService(byte[] text, int start, int end, int hostEnd, int to) {
        int serviceEnd = end;
        boolean region = false;
        int serviceStart = labelStart(text, start, serviceEnd);
        String service = HostWords.label(text, serviceStart, serviceEnd);
        while (serviceStart > start
                && (StopWords.isRegion(service) || HostWords.isModifier(service))) {
            region |= StopWords.isRegion(service);
            serviceEnd = serviceStart - 1;
            serviceStart = labelStart(text, start, serviceEnd);
            service = HostWords.label(text, serviceStart, serviceEnd);
        }
        int before = serviceStart - 1;
        boolean bucket = HostWords.isS3(service);
        if (bucket) {
            before = withoutWordsOfS3(text, start, before);
            bucket(text, start, before, service);
        } else if (before > start && service.equals("vpce")) {
            endpoint(text, start, before);
        } else if (before > start && (region || hasRegion(text, start, before))) {
            each(text, start, before, service);
        }
        path(text, hostEnd, to, service, bucket && before <= start);
    }

    private void bucket(byte[] text, int start, int end, String service) {
        if (HostWords.isOfAccessPoints(service)) {
            labels.accessPoint(text, start, end);
        } else {
            patterns.name(text, start, end);
        }
    }

    private static int labelStart(byte[] text, int start, int end) {
        int at = end;
        while (at > start && text[at - 1] != '.') {
            at--;
        }
        return at;
    }

    /// A service without a Region is a principal, such as `replicator.lambda.amazonaws.com`.
    private static boolean hasRegion(byte[] text, int start, int end) {
        int labelEnd = end;
        while (labelEnd > start) {
            int labelStart = labelStart(text, start, labelEnd);
            if (HostWords.isRegion(HostWords.label(text, labelStart, labelEnd))) {
                return true;
            }
            labelEnd = labelStart - 1;
        }
        return false;
    }

    /// The end of the labels without AWS's words at their end.
    private static int withoutWordsOfS3(byte[] text, int start, int end) {
        int last = end;
        while (last > start) {
            int labelStart = labelStart(text, start, last);
            if (!HostWords.isAfterBucket(HostWords.label(text, labelStart, last))) {
                break;
            }
            last = labelStart - 1;
        }
        return last;
    }

    /// Reports each label.
    private void each(byte[] text, int start, int end, String service) {
        int labelEnd = end;
        while (labelEnd > start) {
            int labelStart = labelStart(text, start, labelEnd);
            labels.find(text, labelStart, labelEnd, service);
            labelEnd = labelStart - 1;
        }
    }

    /// Reports the id of a VPC endpoint, which the name of a service follows, and the bucket before
    /// it: `my-bucket.bucket.vpce-0abc-de.s3.eu-central-1.vpce.amazonaws.com`.
    private void endpoint(byte[] text, int start, int end) {
        int labelEnd = end;
        while (labelEnd > start) {
            int labelStart = labelStart(text, start, labelEnd);
            if (Ascii.matches(text, labelStart, labelEnd, "vpce-")) {
                labels.find(text, labelStart, labelEnd, "vpce");
                patterns.name(text, start, withoutWordsOfS3(text, start, labelStart - 1));
                return;
            }
            labelEnd = labelStart - 1;
        }
    }

    /// Reports the names in the path of a URL: of a bucket and an object, a queue, or a repository.
    ///
    /// @param bucket whether the path begins with the name of a bucket
    private void path(byte[] text, int hostEnd, int to, String service, boolean bucket) {
        int slash = hostEnd;
        if (slash < to && text[slash] == ':') {
            slash = Ascii.digitsEnd(text, slash + 1, to);
        }
        boolean named =
                HostWords.isS3(service)
                        || service.equals("sqs")
                        || service.equals("queue")
                        || service.equals("ecr");
        if (named
                && slash + 1 < to
                && text[slash] == '/'
                && !Ascii.matches(text, slash, to, XML_NAMESPACE)) {
            arns.path(text, slash + 1, to, bucket, service.equals("ecr") ? "?#:@" : "?#");
        }
    }
}
