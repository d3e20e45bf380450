package spoor.report;

import spoor.message.Message;
import spoor.query.Filter;
import spoor.query.Narrowing;

import java.util.List;
import java.util.Optional;

/// The event that issued a key may be in another trail.
final class IssuerTrap {
    private static final String ISSUED = ".accessKeyId";
    private static final String IN_RESPONSE = "responseElements.";

    private IssuerTrap() {}

    static Optional<Message> find(List<Filter> conditions, Narrowing narrowing) {
        for (int i = 0; i < conditions.size(); i++) {
            if (narrowing.steps().get(i).alone() == 0 && isAboutIssuer(conditions.get(i))) {
                return Optional.of(Message.of("explain.trap.issuer"));
            }
        }
        return Optional.empty();
    }

    private static boolean isAboutIssuer(Filter condition) {
        return switch (condition) {
            case Filter.AtPath(var path, _) -> {
                String text = path.toString();
                yield text.startsWith(IN_RESPONSE) && text.endsWith(ISSUED);
            }
            case Filter.Or(var parts) -> parts.stream().allMatch(IssuerTrap::isAboutIssuer);
            default -> false;
        };
    }
}
