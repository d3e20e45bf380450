package spoor.generator.sample;

import spoor.generator.Dice;
import spoor.generator.Json;
import spoor.generator.UserIdentity;

/// An IAM role of the company.
///
/// @param path between `role/` and the name: empty, or with a `/` at its end
record Role(String account, String path, String name) {
    static final Role OPS_ONCALL = production("ops-oncall");
    static final Role CONTACT_CENTRE_ADMIN = production("contact-centre-admin");
    static final Role PLATFORM_ADMIN = production("platform-admin");
    static final Role QUALITY_ANALYST = production("quality-analyst");
    static final Role AUDIT_READER = production("audit-reader");
    static final Role FLOW_DEPLOY = production("flow-deploy");
    static final Role CONTRACTOR_CI = production("contractor-ci");
    static final Role CONTRACTOR_SUPPORT = production("contractor-support");
    static final Role WALLBOARD = lambda("wallboard-metrics");
    static final Role CUSTOMER_LOOKUP = lambda("customer-lookup");
    static final Role STAFF_SYNC = lambda("staff-sync");
    static final Role SECURITY_AUDIT = new Role(Company.SECURITY, "", "security-audit");
    static final Role REPORTING = production("reporting-host");
    static final Role NIGHTLY_JOBS = production("nightly-jobs");
    static final Role CONNECT =
            new Role(
                    Company.PRODUCTION,
                    "aws-service-role/connect.amazonaws.com/",
                    "AWSServiceRoleForAmazonConnect_Kd82LmQxTz0VbN4cEXAM");
    static final Role CONFIG =
            new Role(
                    Company.PRODUCTION,
                    "aws-service-role/config.amazonaws.com/",
                    "AWSServiceRoleForConfig");

    private static Role production(String name) {
        return new Role(Company.PRODUCTION, "", name);
    }

    private static Role lambda(String name) {
        return new Role(Company.PRODUCTION, "service-role/", name);
    }

    String arn() {
        return UserIdentity.arn("iam", "", account, "role/" + path + name);
    }

    /// The unique id that IAM gave the role.
    String id() {
        return Dice.named("role " + account + name).iamId("AROA", 21);
    }

    /// The ARN of a session of this role.
    String sessionArn(String session) {
        return UserIdentity.arn("sts", "", account, "assumed-role/" + name + "/" + session);
    }

    /// The role as CloudTrail describes the issuer of a session.
    Json issuer() {
        return UserIdentity.role(account, id(), arn()).with("userName", name);
    }

    /// The role as CloudTrail lists a resource.
    Json resource() {
        return Json.of("accountId", account, "type", "AWS::IAM::Role", "ARN", arn());
    }
}
