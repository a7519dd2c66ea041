package id.koperasi.platform.request;

import com.fasterxml.jackson.databind.JsonNode;
import id.koperasi.platform.privacy.Redaction;
import id.koperasi.platform.problem.Language;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.InvalidRequest;
import id.koperasi.platform.problem.Violation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of citizens and telephones in words that people write. Such words are kept as they are and cannot be sealed, so the
 * number is refused where it is not asked for. A field that asks for a number takes one, and nothing beside it.
 */
public final class PersonalNumbers {

    private static final Pattern ONE_NUMBER = Pattern.compile("[+(]?[0-9][0-9 .()-]*");
    private static final Pattern ASKS_FOR_ONE =
            Pattern.compile("(?i).*(nik|number|account|reference|code|key|id|address)");

    /** What these hold was written by nobody: files of a bank, what a code shows, signatures. */
    private static final Pattern NO_WORDS = Pattern.compile("(?i).*(content|signature)");

    private static final ClassValue<List<Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .peek(accessor -> accessor.setAccessible(true))
                    .toList();
        }
    };

    private final List<Violation> found = new ArrayList<>();
    private final Language language;

    private PersonalNumbers(Language language) {
        this.language = language;
    }

    /** Refuses a body in whose words one stands. A raw one is a message of a machine, which its reader judges. */
    static void refuseIn(Object body, Language language) {
        if (body instanceof String) {
            return;
        }
        var numbers = new PersonalNumbers(language);
        numbers.look("", "", body);
        numbers.refuse();
    }

    /** Refuses parameters in which one stands: of forms, and of addresses, which are written down on the way. */
    public static void refuseIn(Map<String, List<String>> parameters, Language language) {
        var numbers = new PersonalNumbers(language);
        parameters.forEach((name, values) -> numbers.look(name, name, values));
        numbers.refuse();
    }

    private void refuse() {
        if (!found.isEmpty()) {
            throw new RejectedException(new InvalidRequest(found));
        }
    }

    private void look(String pointer, String name, @Nullable Object value) {
        switch (value) {
            case String text -> lookAt(pointer, name, text);
            case Record one ->
                ACCESSORS
                        .get(one.getClass())
                        .forEach(field -> look(pointer + "/" + field.getName(), field.getName(), read(field, one)));
            case Collection<?> many -> {
                int index = 0;
                for (Object one : many) {
                    look(pointer + "/" + index++, name, one);
                }
            }
            case JsonNode node when node.isTextual() -> lookAt(pointer, name, node.textValue());
            case JsonNode node
            when node.isObject() ->
                node.properties()
                        .forEach(field -> look(pointer + "/" + field.getKey(), field.getKey(), field.getValue()));
            case JsonNode node -> node.forEach(one -> look(pointer, name, one));
            case Map<?, ?> map -> map.forEach((key, one) -> look(pointer + "/" + key, String.valueOf(key), one));
            case null, default -> {}
        }
    }

    private void lookAt(String pointer, String name, String text) {
        if (!NO_WORDS.matcher(name).matches()
                && Redaction.namesAPerson(text)
                && !(ONE_NUMBER.matcher(text.strip()).matches()
                        && ASKS_FOR_ONE.matcher(name).matches())) {
            found.add(new Violation(
                    pointer,
                    language.choose(
                            "tidak boleh memuat NIK atau nomor telepon",
                            "must hold no citizen's number and no telephone number")));
        }
    }

    private static @Nullable Object read(Method field, Record of) {
        try {
            return field.invoke(of);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a field of a body cannot be read", e);
        }
    }
}
