package id.koperasi.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says in the caller's words where a violation is: the name of a parameter, or a JSON pointer into the body. */
final class FieldNames {

    private FieldNames() {}

    /** Whether a class takes requests, and is not some bean deeper inside. */
    static boolean isEndpoint(Class<?> type) {
        return hierarchyOf(type).anyMatch(level -> level.isAnnotationPresent(jakarta.ws.rs.Path.class));
    }

    static String of(ConstraintViolation<?> violation) {
        Iterator<Path.Node> nodes = violation.getPropertyPath().iterator();
        Path.MethodNode method = nodes.next().as(Path.MethodNode.class);
        Path.ParameterNode argument = nodes.next().as(Path.ParameterNode.class);
        return declarationOf(violation.getRootBeanClass(), method, argument.getParameterIndex())
                .map(parameter -> nameOf(parameter, nodes))
                .orElseGet(() -> pointer(nodes));
    }

    /** The class at hand is one that the container generated; annotations are on the one it extends. */
    private static Optional<Parameter> declarationOf(Class<?> endpoint, Path.MethodNode method, int index) {
        return hierarchyOf(endpoint)
                .filter(level -> !level.isSynthetic())
                .flatMap(level -> Arrays.stream(level.getDeclaredMethods()))
                .filter(candidate -> candidate.getName().equals(method.getName())
                        && Arrays.asList(candidate.getParameterTypes()).equals(method.getParameterTypes()))
                .map(candidate -> candidate.getParameters()[index])
                .filter(candidate -> candidate.getAnnotations().length > 0)
                .findFirst();
    }

    private static String nameOf(Parameter parameter, Iterator<Path.Node> rest) {
        String name = parameterName(parameter);
        if (name != null) {
            return name;
        }
        if (parameter.isAnnotationPresent(BeanParam.class) && rest.hasNext()) {
            return beanParameterName(parameter.getType(), rest.next().getName());
        }
        return pointer(rest);
    }

    private static String beanParameterName(Class<?> bean, String property) {
        return Arrays.stream(bean.getDeclaredFields())
                .filter(field -> field.getName().equals(property))
                .flatMap(field -> Stream.ofNullable(parameterName(field)))
                .findFirst()
                .orElse(property);
    }

    private static @Nullable String parameterName(AnnotatedElement element) {
        for (Annotation annotation : element.getAnnotations()) {
            String name = switch (annotation) {
                case QueryParam query -> query.value();
                case PathParam path -> path.value();
                case HeaderParam header -> header.value();
                case CookieParam cookie -> cookie.value();
                case FormParam form -> form.value();
                default -> null;
            };
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    private static String pointer(Iterator<Path.Node> nodes) {
        StringBuilder pointer = new StringBuilder();
        nodes.forEachRemaining(node -> {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.getKey() != null) {
                pointer.append('/').append(escape(node.getKey().toString()));
            }
            if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
                pointer.append('/').append(escape(node.getName()));
            }
        });
        return pointer.toString();
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static Stream<Class<?>> hierarchyOf(Class<?> type) {
        return Stream.iterate(type, level -> level != null, Class::getSuperclass);
    }
}
