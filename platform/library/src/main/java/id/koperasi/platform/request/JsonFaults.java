package id.koperasi.platform.request;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import id.koperasi.platform.problem.Language;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.platform.problem.RequestRejection.BodyOutOfBounds;
import id.koperasi.platform.problem.RequestRejection.InvalidRequest;
import id.koperasi.platform.problem.RequestRejection.UnreadableBody;
import id.koperasi.platform.problem.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a body in the caller's words, without the class names that Jackson speaks in. */
final class JsonFaults {

    private JsonFaults() {}

    static Rejection refusalOf(JsonProcessingException fault, Language language) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof RejectedException refused) {
                return refused.rejection();
            }
            if (cause instanceof StreamConstraintsException) {
                return new BodyOutOfBounds(
                        StrictJson.MAX_DEPTH, StrictJson.MAX_TEXT_CHARACTERS, StrictJson.MAX_NUMBER_DIGITS);
            }
            if (cause instanceof JsonParseException syntax) {
                return ofSyntax(syntax, language);
            }
        }
        String field = fault instanceof JsonMappingException mapping ? pointer(mapping) : "";
        return invalid(field, messageOf(fault, language));
    }

    private static Rejection ofSyntax(JsonParseException fault, Language language) {
        if (fault.getOriginalMessage().startsWith("Duplicate field") && fault.getProcessor() != null) {
            String field =
                    fault.getProcessor().getParsingContext().pathAsPointer().toString();
            return invalid(field, language.choose("tidak boleh ada dua kali", "must not appear twice"));
        }
        JsonLocation place = fault.getLocation();
        return new UnreadableBody(place.getLineNr(), place.getColumnNr());
    }

    private static String messageOf(JsonProcessingException fault, Language language) {
        return switch (fault) {
            case UnrecognizedPropertyException e -> language.choose("tidak dikenal", "is not known");
            case InvalidFormatException e ->
                language.choose("harus berupa ", "must be ") + nameOf(e.getTargetType(), language);
            case MismatchedInputException e
            when e.getTargetType() != null ->
                language.choose("harus berupa ", "must be ") + nameOf(e.getTargetType(), language);
            default ->
                isOutOfRange(fault)
                        ? language.choose("di luar jangkauan", "is out of range")
                        : language.choose("nilainya tidak sah", "is not valid");
        };
    }

    private static boolean isOutOfRange(Throwable fault) {
        return fault instanceof InputCoercionException || fault.getCause() instanceof InputCoercionException;
    }

    private static String nameOf(Class<?> type, Language language) {
        if (type.isEnum()) {
            return language.choose("salah satu dari ", "one of ")
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (type == Instant.class) {
            return language.choose("waktu RFC 3339", "an RFC 3339 time");
        }
        if (type == LocalDate.class) {
            return language.choose("tanggal seperti 2026-03-31", "a date such as 2026-03-31");
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true / false";
        }
        if (isWhole(type)) {
            return language.choose("bilangan bulat", "a whole number");
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return language.choose("bilangan", "a number");
        }
        return ofStructure(type, language);
    }

    private static String ofStructure(Class<?> type, Language language) {
        if (CharSequence.class.isAssignableFrom(type)) {
            return language.choose("teks", "text");
        }
        if (type.isArray() || Iterable.class.isAssignableFrom(type)) {
            return language.choose("daftar", "a list");
        }
        if (type.isRecord()) {
            return language.choose("objek", "an object");
        }
        return language.choose("nilai dari jenis lain", "a value of another kind");
    }

    private static boolean isWhole(Class<?> type) {
        return type == int.class
                || type == Integer.class
                || type == long.class
                || type == Long.class
                || type == short.class
                || type == Short.class;
    }

    private static String pointer(JsonMappingException fault) {
        return fault.getPath().stream().map(JsonFaults::step).collect(Collectors.joining());
    }

    private static String step(JsonMappingException.Reference reference) {
        @Nullable String name = reference.getFieldName();
        return "/"
                + (name == null ? reference.getIndex() : name.replace("~", "~0").replace("/", "~1"));
    }

    private static Rejection invalid(String field, String message) {
        return new InvalidRequest(List.of(new Violation(field, message)));
    }
}
