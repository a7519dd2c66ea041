package id.koperasi.platform.problem;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the components of a refusal's record and puts them into its sentences. */
final class Components {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private static final ClassValue<List<Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            if (components == null) {
                throw new IllegalStateException(type.getName() + " is a refusal but no record");
            }
            List<Method> accessors =
                    Arrays.stream(components).map(RecordComponent::getAccessor).toList();
            AccessibleObject.setAccessible(accessors.toArray(AccessibleObject[]::new), true);
            return accessors;
        }
    };

    private Components() {}

    /** The components by name, in the order of declaration, without those that are null. */
    static Map<String, Object> of(Rejection rejection) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Method accessor : ACCESSORS.get(rejection.getClass())) {
            Object value = valueOf(accessor, rejection);
            if (value != null) {
                values.put(accessor.getName(), value);
            }
        }
        return values;
    }

    static String fill(String template, Map<String, Object> values) {
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(match -> Matcher.quoteReplacement(textOf(values.getOrDefault(match.group(1), "–"))));
    }

    private static String textOf(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private static Object valueOf(Method accessor, Rejection rejection) {
        try {
            return accessor.invoke(rejection);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(accessor + " cannot be read", e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(accessor + " failed", e.getCause());
        }
    }
}
