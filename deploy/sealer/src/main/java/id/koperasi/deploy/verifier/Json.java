package id.koperasi.deploy.verifier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON into maps, lists, texts, numbers and truths. Names that come twice are refused: which one was meant? */
final class Json {

    private static final int DEPTH_MAX = 20;
    private static final int NUMBER_MAX = 30;

    private final String text;
    private int at;
    private int depth;

    private Json(String text) {
        this.text = text;
    }

    /** What the whole text says. */
    static @Nullable Object read(String text) {
        var json = new Json(text);
        Object value = json.value();
        json.skipBlanks();
        if (json.at < text.length()) {
            throw json.refused();
        }
        return value;
    }

    private @Nullable Object value() {
        skipBlanks();
        return switch (peek()) {
            case '{' -> object();
            case '[' -> list();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, @Nullable Object> object() {
        descend();
        var object = new LinkedHashMap<String, @Nullable Object>();
        while (more('}', object.isEmpty())) {
            skipBlanks();
            String name = string();
            skipBlanks();
            take(':');
            if (object.containsKey(name)) {
                throw refused();
            }
            object.put(name, value());
        }
        return object;
    }

    private List<@Nullable Object> list() {
        descend();
        var list = new ArrayList<@Nullable Object>();
        while (more(']', list.isEmpty())) {
            list.add(value());
        }
        return list;
    }

    private void descend() {
        at++;
        if (++depth > DEPTH_MAX) {
            throw refused();
        }
    }

    /** Whether another element follows; takes the comma before it, or the end. */
    private boolean more(char end, boolean first) {
        skipBlanks();
        if (peek() == end) {
            at++;
            depth--;
            return false;
        }
        if (!first) {
            take(',');
        }
        return true;
    }

    private String string() {
        take('"');
        var string = new StringBuilder();
        while (peek() != '"') {
            char letter = text.charAt(at++);
            string.append(letter == '\\' ? escaped() : letter);
        }
        at++;
        return string.toString();
    }

    private char escaped() {
        char letter = peek();
        at++;
        return switch (letter) {
            case '"', '\\', '/' -> letter;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw refused();
        };
    }

    private char unicode() {
        if (at + 4 > text.length()) {
            throw refused();
        }
        at += 4;
        return (char) Integer.parseInt(text.substring(at - 4, at), 16);
    }

    private BigDecimal number() {
        int begin = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at == begin || at - begin > NUMBER_MAX) {
            throw refused();
        }
        return new BigDecimal(text.substring(begin, at));
    }

    private <T> @Nullable T word(String word, @Nullable T meaning) {
        if (!text.startsWith(word, at)) {
            throw refused();
        }
        at += word.length();
        return meaning;
    }

    private void take(char letter) {
        if (peek() != letter) {
            throw refused();
        }
        at++;
    }

    private char peek() {
        if (at >= text.length()) {
            throw refused();
        }
        return text.charAt(at);
    }

    private void skipBlanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private IllegalArgumentException refused() {
        return new IllegalArgumentException("not JSON at character " + at);
    }
}
