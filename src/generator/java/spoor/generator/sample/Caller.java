package spoor.generator.sample;

/// An identity together with the place and the program it calls from.
record Caller(Identity identity, String address, String agent, Way way) {
    /// How a call reaches AWS; it decides which fields an event has.
    enum Way {
        /// With a program of one's own.
        PROGRAM,
        /// With the AWS console, on its own pages.
        CONSOLE,
        /// By another service of AWS.
        SERVICE
    }

    static Caller program(Identity identity, String address, String agent) {
        return new Caller(identity, address, agent, Way.PROGRAM);
    }

    static Caller console(Identity identity, String address, String agent) {
        return new Caller(identity, address, agent, Way.CONSOLE);
    }

    /// A service that acts for itself.
    ///
    /// @param service the short name: `lambda` for `lambda.amazonaws.com`
    static Caller service(String service, String account) {
        String principal = service + ".amazonaws.com";
        return through(Identity.service(principal, account), service);
    }

    /// An identity in whose name a service acts.
    static Caller through(Identity identity, String service) {
        String principal = service + ".amazonaws.com";
        return new Caller(identity, principal, principal, Way.SERVICE);
    }

    static Caller internal(String account) {
        Identity identity = Identity.internal(account);
        return new Caller(identity, "AWS Internal", "AWS Internal", Way.SERVICE);
    }

    /// The same identity, somewhere else.
    Caller from(String otherAddress, String otherAgent) {
        return new Caller(identity, otherAddress, otherAgent, way);
    }

    String account() {
        return identity.account();
    }

    /// What AWS says when a policy is missing.
    ///
    /// @param action for instance `iam:ListUsers`
    String notAuthorized(String action, String resource) {
        return "User: "
                + identity.arn()
                + " is not authorized to perform: "
                + action
                + " on resource: "
                + resource
                + " because no identity-based policy allows the "
                + action
                + " action";
    }
}
