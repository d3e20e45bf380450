package spoor.awscli;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A service on the AWS CLI's command line, and how it spells the names of input members.
///
/// @param command the name of the service there
/// @param upper whether the names begin in upper case
/// @param otherCase names that begin in the other case; here and below as CloudTrail spells them
/// @param maps members whose objects have keys of the caller, which are no names of members
/// @param uncertain members that have several spellings or forms, and times and binary values
record CliService(
        String command,
        boolean upper,
        Set<String> otherCase,
        Set<String> maps,
        Set<String> uncertain) {
    /// @param columns of a line of the table after the name of the service
    static CliService of(List<String> columns) {
        CliService service =
                new CliService(
                        columns.getFirst(),
                        columns.get(1).equals("U"),
                        new HashSet<>(),
                        new HashSet<>(),
                        new HashSet<>());
        for (String exception : columns.subList(2, columns.size())) {
            String name = exception.substring(1);
            switch (exception.charAt(0)) {
                case '!' -> service.otherCase.add(name);
                case '{' -> service.maps.add(name);
                case '?' -> service.uncertain.add(name);
                default -> throw new IllegalArgumentException(exception);
            }
        }
        return service;
    }

    /// The name of a member as the service spells it.
    ///
    /// @param recorded with its first letter in lower case, as CloudTrail writes it
    String spelled(String recorded) {
        char first = recorded.charAt(0);
        boolean isUpper = upper != otherCase.contains(recorded);
        return (isUpper ? Character.toUpperCase(first) : first) + recorded.substring(1);
    }
}
