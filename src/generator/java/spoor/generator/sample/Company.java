package spoor.generator.sample;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/// The fictitious company whose trail this is: Lindqvist & Okafor Outdoor, and its AWS
/// organisation.
final class Company {
    static final String DOMAIN = "lindqvist-okafor.example";

    /// The account in which the contact centre runs.
    static final String PRODUCTION = "111122223333";

    /// The account in which logs are kept and auditors sign in.
    static final String SECURITY = "444455556666";

    /// The account of the contractor who maintains the contact flows.
    static final String CONTRACTOR = "777788889999";

    static final String FRANKFURT = "eu-central-1";
    static final String VIRGINIA = "us-east-1";
    static final String IRELAND = "eu-west-1";

    static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

    /// When the trail was downloaded; nothing happens later.
    static final Instant END = Instant.parse("2026-11-15T20:00:00Z");

    static final String ORGANISATION = "o-exampleorg1";
    static final String TRAIL = "organisation-trail";
    static final String TRAIL_ARN =
            "arn:aws:cloudtrail:" + FRANKFURT + ":" + SECURITY + ":trail/" + TRAIL;
    static final String TRAIL_BUCKET = "lindqvist-okafor-organisation-trail";
    static final String RECORDINGS_BUCKET = "lindqvist-okafor-recordings";

    static final String CLI =
            "aws-cli/2.31.4 md/awscrt#0.27.6 ua/2.1 os/linux#6.8.0-1021-generic md/arch#x86_64"
                    + " lang/python#3.13.7 md/pyimpl#CPython cfg/retry-mode#standard"
                    + " md/installer#exe";
    static final String CLI_ON_A_MAC =
            "aws-cli/2.31.4 md/awscrt#0.27.6 ua/2.1 os/macos#25.1.0 md/arch#arm64"
                    + " lang/python#3.13.7 md/pyimpl#CPython cfg/retry-mode#standard"
                    + " md/installer#exe";
    static final String FIREFOX =
            "Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0";
    static final String CHROME =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/142.0.0.0 Safari/537.36";
    static final String LAMBDA =
            "aws-sdk-js/3.922.0 ua/2.1 os/linux#5.10.244-240.970.amzn2.x86_64 lang/js"
                    + " md/nodejs#22.20.0 exec-env/AWS_Lambda_nodejs22.x";

    static final Person WEBER = new Person("m.weber", "203.0.113.24", CLI_ON_A_MAC);
    static final Person OKAFOR = new Person("a.okafor", "203.0.113.24", CLI);
    static final Person LIND = new Person("j.lind", "203.0.113.31", FIREFOX);
    static final Person HADDAD = new Person("n.haddad", "203.0.113.31", CHROME);
    static final Person LINDQVIST = new Person("s.lindqvist", "2001:db8:4:1::17", CHROME);
    static final List<Person> STAFF = List.of(WEBER, OKAFOR, LIND, HADDAD, LINDQVIST);

    private Company() {}

    /// A time as many services print it in their responses: `Nov 14, 2026, 9:11:57 AM`.
    static String inWords(Instant time) {
        LocalDateTime t = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
        int hour = (t.getHour() + 11) % 12 + 1;
        String minutesAndSeconds = time.toString().substring("2026-11-14T09".length(), 19);
        String half = t.getHour() < 12 ? " AM" : " PM";
        return "Nov " + t.getDayOfMonth() + ", 2026, " + hour + minutesAndSeconds + half;
    }

    /// Somebody who works there.
    ///
    /// @param login the part of the e-mail address before the `@`
    /// @param address the address from which they reach AWS
    /// @param agent the program they mostly use
    record Person(String login, String address, String agent) {
        String email() {
            return login + "@" + DOMAIN;
        }
    }
}
