package spoor.report;

import spoor.event.Problem;

import java.util.LinkedHashMap;
import java.util.Map;

/// A problem as an object of JSON.
public record ProblemJson(ReportWords words) {
    /// All of it but the file.
    public Map<String, Object> object(Problem problem) {
        Map<String, Object> facts = new LinkedHashMap<>();
        if (problem.hasOffset()) {
            facts.put("offset", problem.offset());
        }
        facts.put("kind", problem.kind().word());
        facts.put("reason", words.text(problem.reason()));
        if (problem.count() > 1) {
            facts.put("count", problem.count());
            facts.put("nextOffsets", problem.nextOffsets());
        }
        return facts;
    }
}
