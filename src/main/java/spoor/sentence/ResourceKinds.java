package spoor.sentence;

import spoor.aws.Arn;

/// What ARNs and types of resources name: a queue, a user, a flow.
public final class ResourceKinds {
    private static final RuleTable TARGETS = RuleTable.named("targets");

    /// A longer type is none that AWS has.
    private static final int LONGEST_TYPE = 60;

    private ResourceKinds() {}

    /// The kind of what an ARN names, or empty.
    public static String of(Arn arn) {
        return TARGETS.get("arn." + arn.service() + "." + arn.type())
                .orElseGet(() -> words(arn.type()));
    }

    /// The kind in a type of resources: `SAML provider` of `AWS::IAM::SAMLProvider`.
    static String ofType(String type) {
        return words(type.substring(type.lastIndexOf(':') + 1));
    }

    private static String words(String type) {
        return type.length() > LONGEST_TYPE ? "" : CamelCase.ofType(type);
    }
}
