package spoor.bench;

/// JSON text that grows field by field.
final class CorpusJson {
    private final StringBuilder text;

    CorpusJson(StringBuilder text) {
        this.text = text;
    }

    CorpusJson open() {
        separate();
        text.append('{');
        return this;
    }

    CorpusJson open(String name) {
        name(name);
        text.append('{');
        return this;
    }

    CorpusJson openArray(String name) {
        name(name);
        text.append('[');
        return this;
    }

    CorpusJson close() {
        text.append('}');
        return this;
    }

    CorpusJson closeArray() {
        text.append(']');
        return this;
    }

    CorpusJson put(String name, String value) {
        name(name);
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\');
            }
            text.append(c);
        }
        text.append('"');
        return this;
    }

    /// Puts a number, a boolean, null, or text that is JSON already.
    CorpusJson putRaw(String name, Object value) {
        name(name);
        text.append(value);
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void name(String name) {
        separate();
        text.append('"').append(name).append("\":");
    }

    private void separate() {
        if (!text.isEmpty()) {
            char last = text.charAt(text.length() - 1);
            if (last != '{' && last != '[') {
                text.append(',');
            }
        }
    }
}
